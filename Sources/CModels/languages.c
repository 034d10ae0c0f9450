// How often runs of letters occur by language; Scripts/build-language-table.py says how it is made and what the bytes are.
#include "languages.h"

static const unsigned char table[] = {
#embed "tables/languages.bin"
};

const unsigned char *const cmodels_languages = table;
const size_t cmodels_languages_count = sizeof table;
