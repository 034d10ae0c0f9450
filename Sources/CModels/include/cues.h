#include <stddef.h>

extern const unsigned char *const cmodels_cues;
extern const size_t cmodels_cues_count;
