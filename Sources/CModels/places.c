#include "names.h"

static const unsigned char bytes[] = {
#embed "tables/places.txt"
};

const unsigned char *const cmodels_places = bytes;
const size_t cmodels_places_count = sizeof bytes;
