/// A file that a record keeps, as a piece of the dossier does: its content lies in `evidence/` under its hash.
public struct KeptFile: Sendable, Hashable {
  /// The file's own name, as it was brought.
  public var name: String
  /// SHA-256 of the content, hex; the file's name in `evidence/`.
  public var hash: String
  /// The content's length in bytes.
  public var size: Int64

  /// The longest name of a file, in characters, as file systems have it.
  public static let longestName = 255

  /// A file of these parts.
  public init(name: String, hash: String, size: Int64) {
    (self.name, self.hash, self.size) = (name, hash, size)
  }

  /// The file from its JSON; nothing when a member is missing, or the hash is none.
  public init?(json: JSONValue) {
    guard let name = json["name"]?.text, !name.isEmpty, let size = json["size"]?.whole, size >= 0,
      let hash = json["hash"]?.text, hash.utf8.count == 64,
      hash.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.init(name: name, hash: hash, size: size)
  }

  /// The file as JSON.
  public var json: JSONValue {
    .members(["name": .string(name), "hash": .string(hash), "size": .integer(size)])
  }
}

extension Ledger {
  /// The files that a record keeps in a field, in the order of their coming.
  public func files(_ field: RecordField, of id: RecordID) -> [(id: RecordID, file: KeptFile)] {
    let prefix = field.name + "/"
    return fields(of: RecordKey(field.kind, id)).compactMap { member in
      guard member.name.hasPrefix(prefix), let file = KeptFile(json: member.value) else { return nil }
      return (RecordID(String(member.name.dropFirst(prefix.count))), file)
    }
  }

  /// Every file that records behind the items keep, with whose it is.
  public var keptFiles: [(key: RecordKey, file: KeptFile)] {
    RecordKind.listed.flatMap { kind in
      kind.spec.fields.filter { $0.spec.kind == .files }.flatMap { field in
        records(of: kind).flatMap { id in files(field, of: id).map { (RecordKey(kind, id), $0.file) } }
      }
    }
  }
}
