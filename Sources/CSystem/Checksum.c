#include "Checksum.h"
#include <string.h>

/* The reflected Castagnoli polynomial. */
#define POLYNOMIAL 0x82F63B78u

/* table[0] advances by one byte, table[k] by one byte and k zero bytes behind it ("slicing by eight"). */
static uint32_t table[8][256];

__attribute__((constructor)) static void make_table(void) {
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t crc = byte;
    for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) ? POLYNOMIAL : 0);
    table[0][byte] = crc;
  }
  for (int zeros = 1; zeros < 8; zeros++) {
    for (int byte = 0; byte < 256; byte++) {
      uint32_t crc = table[zeros - 1][byte];
      table[zeros][byte] = (crc >> 8) ^ table[0][crc & 0xFF];
    }
  }
}

static uint32_t advance_by_table(uint32_t crc, const uint8_t *next, size_t count) {
  for (; count >= 8; count -= 8, next += 8) {
    uint32_t low = crc ^ ((uint32_t)next[0] | (uint32_t)next[1] << 8 | (uint32_t)next[2] << 16 |
                          (uint32_t)next[3] << 24);
    crc = table[7][low & 0xFF] ^ table[6][(low >> 8) & 0xFF] ^ table[5][(low >> 16) & 0xFF] ^
          table[4][low >> 24] ^ table[3][next[4]] ^ table[2][next[5]] ^ table[1][next[6]] ^
          table[0][next[7]];
  }
  for (; count > 0; count--, next++) crc = (crc >> 8) ^ table[0][(crc ^ *next) & 0xFF];
  return crc;
}

uint32_t csystem_crc32c_portable(uint32_t crc, const void *bytes, size_t count) {
  return ~advance_by_table(~crc, bytes, count);
}

#if defined(__x86_64__)
#include <nmmintrin.h>

__attribute__((target("sse4.2"))) static uint32_t advance_in_hardware(uint32_t crc, const uint8_t *next,
                                                                      size_t count) {
  uint64_t wide = crc;
  for (; count >= 8; count -= 8, next += 8) {
    uint64_t word;
    memcpy(&word, next, 8);
    wide = _mm_crc32_u64(wide, word);
  }
  crc = (uint32_t)wide;
  for (; count > 0; count--, next++) crc = _mm_crc32_u8(crc, *next);
  return crc;
}

uint32_t csystem_crc32c(uint32_t crc, const void *bytes, size_t count) {
  if (__builtin_cpu_supports("sse4.2")) return ~advance_in_hardware(~crc, bytes, count);
  return csystem_crc32c_portable(crc, bytes, count);
}
#else
uint32_t csystem_crc32c(uint32_t crc, const void *bytes, size_t count) {
  return csystem_crc32c_portable(crc, bytes, count);
}
#endif
