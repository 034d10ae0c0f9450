#ifndef ONRECORD_CZLIB_SHIM_H
#define ONRECORD_CZLIB_SHIM_H

#include <zlib.h>

// zlib's initialisers are macros, which Swift cannot call.

// One gzip member after the other: header and trailer are checked by zlib.
static inline int czlib_inflate_init_gzip(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}

// A gzip member with an empty header (no time, no name), so that the same input gives the same bytes.
static inline int czlib_deflate_init_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}

#endif
