#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// SHA-256 (FIPS 180-4) of OpenSSL's libcrypto, linked into the program; only what it needs of it.
///
/// A hash that is being made. It may be copied like any value, and needs nothing freed.
typedef struct {
  uint64_t state[16];
} cdigest_sha256;

/// Begins a hash.
void cdigest_sha256_begin(cdigest_sha256 *hash);

/// Adds so many bytes.
void cdigest_sha256_add(cdigest_sha256 *hash, const void *bytes, size_t count);

/// Ends the hash: 32 bytes. It must be begun anew before anything is added.
void cdigest_sha256_end(cdigest_sha256 *hash, uint8_t result[32]);

#endif
