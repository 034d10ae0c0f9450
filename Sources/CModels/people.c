#include "names.h"

static const unsigned char bytes[] = {
#embed "tables/people.txt"
};

const unsigned char *const cmodels_people = bytes;
const size_t cmodels_people_count = sizeof bytes;
