/// An office's own document that a kind of paper is set in, as the settings name it: the file lies under its hash where
/// evidence lies, so that every backup has it.
public struct PaperTemplate: Sendable, Hashable {
  /// What the file was called.
  public var name: String
  /// The SHA-256 of the file, hex.
  public var hash: String

  /// The document of that name whose content is kept under the hash.
  public init(name: String, hash: String) { (self.name, self.hash) = (name, hash) }

  /// How the settings keep it.
  var json: JSONValue { .members(["name": .string(name), "hash": .string(hash)]) }

  /// The document that the settings keep so; nothing where that is none.
  init?(json: JSONValue) {
    guard let name = json["name"]?.text, let hash = json["hash"]?.text, hash.utf8.count == 64,
      hash.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.init(name: name, hash: hash)
  }
}

extension PaperKind {
  /// Sets papers of this kind in a document of the office's own, or again in the program's form.
  public func set(_ template: PaperTemplate?) -> Intent {
    .put(
      RecordKey(.settings, Settings.theID),
      [JSONMember("\(Settings.Field.templates.rawValue)/\(rawValue)", template?.json ?? .null)])
  }
}
