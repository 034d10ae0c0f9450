#include "names.h"

static const unsigned char bytes[] = {
#embed "tables/names.txt"
};

const unsigned char *const cmodels_names = bytes;
const size_t cmodels_names_count = sizeof bytes;
