// The trained models of cleaning's lines; MODELS.md says how they are made.
#include "lines.h"

static const unsigned char furniture[] = {
#embed "tables/lines.model"
};
static const unsigned char kinds[] = {
#embed "tables/line-kinds.model"
};

const unsigned char *const cmodels_lines = furniture;
const size_t cmodels_lines_count = sizeof furniture;
const unsigned char *const cmodels_line_kinds = kinds;
const size_t cmodels_line_kinds_count = sizeof kinds;
