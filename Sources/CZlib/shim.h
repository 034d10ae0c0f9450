#ifndef ONRECORD_CZLIB_SHIM_H
#define ONRECORD_CZLIB_SHIM_H

#include <zlib.h>

// zlib's initialiser is a macro, which Swift cannot call.

// One gzip member after the other: header and trailer are checked by zlib.
static inline int czlib_inflate_init_gzip(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}

#endif
