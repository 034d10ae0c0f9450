#include <stddef.h>

extern const unsigned char *const cmodels_clusters;
extern const size_t cmodels_clusters_count;
