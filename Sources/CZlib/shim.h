#pragma once
#include <zlib.h>

// zlib's beginnings are macros that hand in the version and the size of a stream: Swift does not import them.

/// Begins to inflate bytes without a header of zlib's or gzip's, as a ZIP archive holds them.
static inline int czlib_begin_inflating_raw(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

/// Begins to deflate into bytes without a header, as a ZIP archive holds them; `level` from 0 to 9.
static inline int czlib_begin_deflating_raw(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}
