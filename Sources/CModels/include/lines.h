#include <stddef.h>

extern const unsigned char *const cmodels_lines;
extern const size_t cmodels_lines_count;
extern const unsigned char *const cmodels_line_kinds;
extern const size_t cmodels_line_kinds_count;
