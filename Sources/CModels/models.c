// The trained models of the tagger; MODELS.md says how they are made.
#include "models.h"

static const unsigned char parts[] = {
#embed "tables/parts.model"
};
static const unsigned char entities1[] = {
#embed "tables/entities1.model"
};
static const unsigned char entities2[] = {
#embed "tables/entities2.model"
};

const unsigned char *const cmodels_parts = parts;
const size_t cmodels_parts_count = sizeof parts;
const unsigned char *const cmodels_entities1 = entities1;
const size_t cmodels_entities1_count = sizeof entities1;
const unsigned char *const cmodels_entities2 = entities2;
const size_t cmodels_entities2_count = sizeof entities2;
