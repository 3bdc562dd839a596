import LedgerModel

/// What the file FORMAT says: which ledger this is, and which programs may touch it.
public struct LedgerFormat: Sendable, Hashable {
  /// The version of the format that this program reads and writes.
  public static let version = 1
  /// The file's name in the ledger.
  public static let fileName = "FORMAT"
  private static let limit = 65_536

  /// Sixteen hex digits that no other ledger has.
  public let ledger: String
  /// The version that the ledger is written in.
  public let format: Int
  /// The oldest version whose programs may read it.
  public let oldestReader: Int
  /// The oldest version whose programs may write to it.
  public let oldestWriter: Int

  /// A format of these parts.
  init(ledger: String, format: Int, oldestReader: Int, oldestWriter: Int) {
    (self.ledger, self.format) = (ledger, format)
    (self.oldestReader, self.oldestWriter) = (oldestReader, oldestWriter)
  }

  /// What FORMAT says of a new ledger of this program's version.
  public static func new() throws(StorageFault) -> LedgerFormat {
    LedgerFormat(
      ledger: try RandomName.make(), format: version, oldestReader: version, oldestWriter: version)
  }

  /// Whether a program of this version may read the ledger.
  public var mayRead: Bool { oldestReader <= LedgerFormat.version }
  /// Whether a program of this version may write to the ledger.
  public var mayWrite: Bool { mayRead && oldestWriter <= LedgerFormat.version }

  /// The file's content, for people and programs.
  public var content: [UInt8] {
    let json = JSONValue.object([
      JSONMember("taizhang", .string("ledger")),
      JSONMember("ledger", .string(ledger)),
      JSONMember("format", .integer(Int64(format))),
      JSONMember("oldestReader", .integer(Int64(oldestReader))),
      JSONMember("oldestWriter", .integer(Int64(oldestWriter))),
    ])
    return json.jsonBytes(.pretty) + [0x0A]
  }

  /// Makes an empty directory a ledger: journal/ first and FORMAT last, so that a ledger is never half one.
  public func write(in ledger: Directory) throws(StorageFault) {
    _ = try ledger.makeDirectory(JournalReader.directoryName)
    try ledger.create(LedgerFormat.fileName, content)
  }

  /// Reads FORMAT; throws `JournalFault.noLedger` when there is none, `.formatUnreadable` when it says nothing usable.
  public static func read(in ledger: Directory) throws(JournalFault) -> LedgerFormat {
    let bytes: [UInt8]
    do {
      bytes = try ledger.read(fileName, limit: limit)
    } catch {
      throw error.isMissing ? .noLedger : .storage(error)
    }
    guard let format = LedgerFormat(bytes) else { throw .formatUnreadable }
    return format
  }

  /// Whether a text can be a ledger's id. Directories and backups bear it in their names: it leads to no other.
  private static func isID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
  }

  /// What the content of a FORMAT says; nothing when that is nothing usable.
  init?(_ content: [UInt8]) {
    guard let json = try? JSONValue(parsing: content), let id = json["ledger"]?.text, Self.isID(id),
      let format = json["format"]?.whole, let reader = json["oldestReader"]?.whole,
      let writer = json["oldestWriter"]?.whole,
      [format, reader, writer].allSatisfy({ (1...1_000_000).contains($0) })
    else { return nil }
    (ledger, self.format) = (id, Int(format))
    (oldestReader, oldestWriter) = (Int(reader), Int(writer))
  }
}
