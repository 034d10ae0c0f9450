#include "names.h"

static const unsigned char bytes[] = {
#embed "tables/english.txt"
};

const unsigned char *const cmodels_english = bytes;
const size_t cmodels_english_count = sizeof bytes;
