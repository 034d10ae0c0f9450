#include <stddef.h>

extern const unsigned char *const cmodels_names;
extern const size_t cmodels_names_count;
