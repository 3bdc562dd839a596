import CDigest

/// SHA-256 (FIPS 180-4), by which files are known and old segments proved.
package struct SHA256 {
  private var state = cdigest_sha256()

  /// A hash to which nothing is added yet.
  package init() { cdigest_sha256_begin(&state) }

  /// Adds these bytes.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { cdigest_sha256_add(&state, $0.baseAddress, $0.count) }
  }

  /// The 32 bytes of the hash; what was added goes on counting.
  package func finalize() -> [UInt8] {
    var end = state
    return [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      cdigest_sha256_end(&end, buffer.baseAddress)
      count = 32
    }
  }

  /// The 32 bytes of the hash of these bytes alone.
  package static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }
}
