import LedgerModel

/// Photos and papers, kept under the SHA-256 of their content: the same file twice is kept once.
extension FileStore {
  private static let evidenceName = "evidence"

  /// Keeps a file's content; when this returns it is on the disk and may be named in a change.
  ///
  /// Gives the content's hash, hex. Throws when the disk refuses; nothing is in the ledger then.
  public func keepEvidence(_ content: [UInt8]) throws(StorageTrouble) -> String {
    let hash = content.evidenceHash
    do {
      try directory.makeDirectory(Self.evidenceName).create(hash, content)
    } catch {
      if !error.isTaken { throw StorageTrouble(error, path: directory.path) }
    }
    return hash
  }

  /// The content kept under a hash, for papers, which say in its place that it is missing; nothing when it is
  /// missing, cannot be read or no longer has that hash. `check` tells these apart.
  public func evidence(_ hash: String) -> [UInt8]? { try? keptEvidence(hash) }

  /// The content kept under a hash; nothing when it is missing or no longer has that hash.
  private func keptEvidence(_ hash: String) throws(StorageFault) -> [UInt8]? {
    guard EvidenceName.isHash(hash),
      let file = try directory.directoryIfAny(Self.evidenceName)?.openIfAny(hash)
    else { return nil }
    let content = try file.readAll(limit: 1 << 30)
    return content.evidenceHash == hash ? content : nil
  }

  /// Whether what is kept under a hash has it still; false where there is none. Read a piece at a time.
  func hasEvidence(_ hash: String) throws(StorageFault) -> Bool {
    guard EvidenceName.isHash(hash), let folder = try directory.directoryIfAny(Self.evidenceName) else {
      return false
    }
    return try folder.holds(hash)
  }
}

/// The names of evidence.
enum EvidenceName {
  /// Whether a name is a SHA-256 in hex, as evidence is named.
  static func isHash(_ name: String) -> Bool {
    name.utf8.count == 64 && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

extension [UInt8] {
  /// The hash under which the bytes are kept as evidence, hex.
  public var evidenceHash: String { Hex.text(SHA256.hash(self)) }
}
