#include <stddef.h>

extern const unsigned char *const cmodels_names;
extern const size_t cmodels_names_count;

extern const unsigned char *const cmodels_people;
extern const size_t cmodels_people_count;

extern const unsigned char *const cmodels_places;
extern const size_t cmodels_places_count;

extern const unsigned char *const cmodels_english;
extern const size_t cmodels_english_count;

extern const unsigned char *const cmodels_persons;
extern const size_t cmodels_persons_count;
