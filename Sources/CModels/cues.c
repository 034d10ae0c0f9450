// The table of words that introduce what someone said; MODELS.md tells where it comes from.
#include "cues.h"

static const unsigned char bytes[] = {
#embed "tables/cues.txt"
};

const unsigned char *const cmodels_cues = bytes;
const size_t cmodels_cues_count = sizeof bytes;
