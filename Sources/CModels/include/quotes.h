#include <stddef.h>

extern const unsigned char *const cmodels_quote_roles;
extern const size_t cmodels_quote_roles_count;
extern const unsigned char *const cmodels_quote_links;
extern const size_t cmodels_quote_links_count;
extern const unsigned char *const cmodels_quote_sources;
extern const size_t cmodels_quote_sources_count;
extern const unsigned char *const cmodels_quote_contents;
extern const size_t cmodels_quote_contents_count;
extern const unsigned char *const cmodels_quote_regions;
extern const size_t cmodels_quote_regions_count;
