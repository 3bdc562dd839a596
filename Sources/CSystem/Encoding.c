#include "Encoding.h"
#include <errno.h>
#include <iconv.h>

ssize_t csystem_convert(
    const char *from, const char *to, const char *text, size_t *left, char *result, size_t room) {
  iconv_t converter = iconv_open(to, from);
  if (converter == (iconv_t)-1) return -EINVAL;
  // iconv takes its input as changeable and never changes it.
  char *input = (char *)text;
  size_t unwritten = room;
  size_t converted = iconv(converter, &input, left, &result, &unwritten);
  int failure = converted == (size_t)-1 ? errno : 0;
  iconv_close(converter);
  if (failure != 0) return failure == EINVAL ? -EILSEQ : -failure;
  return (ssize_t)(room - unwritten);
}
