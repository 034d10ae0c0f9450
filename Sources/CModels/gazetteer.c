#include "gazetteer.h"

// Begins with a line of the cache, so that no slot stands across two.
alignas(64) static const unsigned char bytes[] = {
#embed "tables/gazetteer.bin"
};

const unsigned char *const cmodels_gazetteer = bytes;
const size_t cmodels_gazetteer_count = sizeof bytes;
