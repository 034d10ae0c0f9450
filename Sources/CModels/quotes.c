// The trained models of quoting; MODELS.md says how they are made.
#include "quotes.h"

static const unsigned char roles[] = {
#embed "tables/quote-roles.model"
};
static const unsigned char links[] = {
#embed "tables/quote-links.model"
};
static const unsigned char sources[] = {
#embed "tables/quote-sources.model"
};
static const unsigned char contents[] = {
#embed "tables/quote-contents.model"
};
static const unsigned char regions[] = {
#embed "tables/quote-regions.model"
};

const unsigned char *const cmodels_quote_roles = roles;
const size_t cmodels_quote_roles_count = sizeof roles;
const unsigned char *const cmodels_quote_links = links;
const size_t cmodels_quote_links_count = sizeof links;
const unsigned char *const cmodels_quote_sources = sources;
const size_t cmodels_quote_sources_count = sizeof sources;
const unsigned char *const cmodels_quote_contents = contents;
const size_t cmodels_quote_contents_count = sizeof contents;
const unsigned char *const cmodels_quote_regions = regions;
const size_t cmodels_quote_regions_count = sizeof regions;
