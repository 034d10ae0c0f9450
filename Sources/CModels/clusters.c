#include "clusters.h"

// Begins with a line of the cache, so that no slot stands across two.
alignas(64) static const unsigned char bytes[] = {
#embed "tables/clusters.bin"
};

const unsigned char *const cmodels_clusters = bytes;
const size_t cmodels_clusters_count = sizeof bytes;
