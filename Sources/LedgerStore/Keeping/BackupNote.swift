import LedgerModel

/// What a ledger says of its last whole backup: backup.json. Nothing rests on it.
struct BackupNote: Hashable {
  /// The file's name in the ledger.
  static let fileName = "backup.json"

  /// When it was made.
  var at: Timestamp
  /// Where it was put, as it was asked for.
  var file: String
  /// The seal of the journal in it.
  var seal: String

  /// The file's content.
  var content: [UInt8] {
    let json = JSONValue.object([
      JSONMember("taizhang", .string("lastBackup")), JSONMember("at", .string(at.utcText)),
      JSONMember("file", .string(file)), JSONMember("seal", .string(seal)),
    ])
    return json.jsonBytes(.pretty) + [0x0A]
  }

  /// A note of these parts.
  init(at: Timestamp, file: String, seal: String) { (self.at, self.file, self.seal) = (at, file, seal) }

  /// What `content` wrote; nothing when it is anything else.
  init?(_ content: [UInt8]) {
    guard let json = try? JSONValue(parsing: content), json["taizhang"]?.text == "lastBackup",
      let at = json["at"]?.text.flatMap(Timestamp.init(utcText:)), let file = json["file"]?.text,
      let seal = json["seal"]?.text
    else { return nil }
    self.init(at: at, file: file, seal: seal)
  }
}

extension FileStore {
  /// How the ledger stands with backups, as far as it can be told; see `Store`.
  public var backupStanding: BackupStanding? { Self.backupStanding(in: directory) }

  /// The same of a ledger's directory.
  static func backupStanding(in ledger: Directory) -> BackupStanding? {
    // Where neither can be read nobody can say anything.
    guard let made = try? ledger.open(LedgerFormat.fileName).status().modified else { return nil }
    let note = (try? ledger.read(BackupNote.fileName, limit: 65_536)).flatMap { BackupNote($0) }
    return BackupStanding(last: note?.at, since: Timestamp(milliseconds: made))
  }
}
