#include <stddef.h>

extern const unsigned char *const cmodels_gazetteer;
extern const size_t cmodels_gazetteer_count;
