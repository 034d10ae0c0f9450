#include <stddef.h>

extern const unsigned char *const cmodels_languages;
extern const size_t cmodels_languages_count;
