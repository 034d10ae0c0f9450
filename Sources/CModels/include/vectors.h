#include <stddef.h>

extern const unsigned char *const cmodels_vectors;
extern const size_t cmodels_vectors_count;
