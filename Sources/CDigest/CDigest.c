// The plain functions: what stands above them in OpenSSL 3 brings in all of its ciphers.
#define OPENSSL_SUPPRESS_DEPRECATED 1
#include "CDigest.h"

#include <openssl/sha.h>

_Static_assert(sizeof(SHA256_CTX) <= sizeof(cdigest_sha256), "OpenSSL's state has grown");

void cdigest_sha256_begin(cdigest_sha256 *hash) { SHA256_Init((SHA256_CTX *)hash->state); }

void cdigest_sha256_add(cdigest_sha256 *hash, const void *bytes, size_t count) {
  SHA256_Update((SHA256_CTX *)hash->state, bytes, count);
}

void cdigest_sha256_end(cdigest_sha256 *hash, uint8_t result[32]) {
  SHA256_Final(result, (SHA256_CTX *)hash->state);
}
