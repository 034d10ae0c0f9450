#include "names.h"

static const unsigned char bytes[] = {
#embed "tables/persons.txt"
};

const unsigned char *const cmodels_persons = bytes;
const size_t cmodels_persons_count = sizeof bytes;
