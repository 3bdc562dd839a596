import LedgerModel

/// What a backup says of itself: of which ledger, when, and the hash of every file in it.
///
/// Stands in the archive as BACKUP.json, last but for FORMAT, when all the rest is known.
struct BackupManifest: Hashable {
  /// Its name in the archive.
  static let fileName = "BACKUP.json"
  /// The most bytes that it may have: some hundred thousand files.
  static let limit = 64 << 20

  /// A file with its size and the SHA-256 of its content, hex.
  struct Entry: Hashable {
    /// The path in the ledger; of evidence that lies beside the archive its hash.
    var name: String
    /// Bytes.
    var size: Int
    /// The SHA-256 of the content, hex.
    var hash: String
  }

  /// The ledger's id, as FORMAT has it.
  var ledger: String
  /// When it was made.
  var at: Timestamp
  /// Whether all that the ledger names was in it: else it never takes a whole one's place.
  var isWhole: Bool
  /// The seal of the journal in it.
  var seal: String
  /// The files of the archive but this one, in their order.
  var files: [Entry]
  /// Evidence that lies beside the archive, in evidence/; nothing when it is in the archive.
  var beside: [Entry]?

  /// The manifest as it stands in the archive: the last member is the checksum of all that stands before it.
  var content: [UInt8] {
    let body = unsealed
    return body + Array(Self.closing(Checksum.crc32c(body)).utf8)
  }

  private static func closing(_ sum: UInt32) -> String {
    ",\n  \"sum\": \"\(Hex.text(UInt64(sum), digits: 8))\"\n}\n"
  }

  /// All of it but the checksum and what closes it.
  private var unsealed: [UInt8] {
    var members = [
      JSONMember("taizhang", .string("backup")), JSONMember("format", .integer(1)),
      JSONMember("ledger", .string(ledger)), JSONMember("at", .string(at.utcText)),
      JSONMember("whole", .bool(isWhole)), JSONMember("seal", .string(seal)),
      JSONMember("files", .array(files.map(\.json))),
    ]
    if let beside { members.append(JSONMember("beside", .array(beside.map(\.json)))) }
    // Without the newline and the brace that end it.
    return Array(JSONValue.object(members).jsonBytes(.pretty).dropLast(2))
  }

  /// A manifest of these parts.
  init(ledger: String, at: Timestamp, isWhole: Bool, seal: String, files: [Entry], beside: [Entry]?) {
    (self.ledger, self.at, self.isWhole, self.seal) = (ledger, at, isWhole, seal)
    (self.files, self.beside) = (files, beside)
  }

  /// What `content` wrote; nothing when it is anything else.
  init?(_ content: [UInt8]) {
    let body = content.dropLast(Self.closing(0).utf8.count)
    guard
      content.suffix(content.count - body.count)
        == Array(Self.closing(Checksum.crc32c(Array(body))).utf8)[...],
      let json = try? JSONValue(parsing: content), json["taizhang"]?.text == "backup",
      json["format"]?.whole == 1, let ledger = json["ledger"]?.text,
      let at = json["at"]?.text.flatMap(Timestamp.init(utcText:)), let isWhole = json["whole"]?.truth,
      let seal = json["seal"]?.text, let files = json["files"]?.elements.flatMap(Self.entries)
    else { return nil }
    let lying = json["beside"]?.elements
    let beside = lying.flatMap(Self.entries)
    if lying != nil, beside == nil { return nil }
    self.init(ledger: ledger, at: at, isWhole: isWhole, seal: seal, files: files, beside: beside)
  }

  private static func entries(_ json: [JSONValue]) -> [Entry]? {
    let entries = json.compactMap(Entry.init)
    return entries.count == json.count ? entries : nil
  }
}

extension BackupManifest.Entry {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("name", .string(name)), JSONMember("size", .integer(Int64(size))),
      JSONMember("sha256", .string(hash)),
    ])
  }

  fileprivate init?(_ json: JSONValue) {
    guard let name = json["name"]?.text, let size = json["size"]?.whole, size >= 0,
      let hash = json["sha256"]?.text
    else { return nil }
    self.init(name: name, size: Int(size), hash: hash)
  }
}
