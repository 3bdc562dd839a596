#pragma once
#include <stddef.h>
#include <sys/types.h>

/* Encodings, by the C library's converter (iconv). */

/* Writes `text` of `*left` bytes in encoding `from` to `result` in encoding `to`, strictly, and leaves in `*left` how
   many bytes were not read. Returns how many bytes were written; -EINVAL when the C library has no such converter, which
   is a module of its own that small installations leave out; else the negated errno. */
ssize_t csystem_convert(
    const char *from, const char *to, const char *text, size_t *left, char *result, size_t room);
