#pragma once
#include <stddef.h>
#include <stdint.h>

/* CRC-32C (Castagnoli, as in RFC 3720): goes on from `crc`, 0 at the start. In hardware where there is SSE 4.2. */
uint32_t csystem_crc32c(uint32_t crc, const void *bytes, size_t count);

/* The same by table, on any processor. */
uint32_t csystem_crc32c_portable(uint32_t crc, const void *bytes, size_t count);
