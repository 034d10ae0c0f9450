#include <stddef.h>

extern const unsigned char *const cmodels_parts;
extern const size_t cmodels_parts_count;
extern const unsigned char *const cmodels_entities1;
extern const size_t cmodels_entities1_count;
extern const unsigned char *const cmodels_entities2;
extern const size_t cmodels_entities2_count;
