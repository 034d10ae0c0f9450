#include "vectors.h"

// Begins with a line of the cache, so that no slot stands across two.
alignas(64) static const unsigned char bytes[] = {
#embed "tables/vectors.bin"
};

const unsigned char *const cmodels_vectors = bytes;
const size_t cmodels_vectors_count = sizeof bytes;
