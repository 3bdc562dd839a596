import LedgerModel

/// The same state once more, readable, for people and other programs: items.json and its neighbours.
///
/// Made from the state and never read back. The first line stamps each file with the journal's position and the
/// checksum of what follows, so that a hand edit is noticed and an older program never writes over a newer state.
struct ReadableFile: Hashable {
  /// What the file is called without its ending, as its first line says it.
  let name: String
  /// The kinds of record that it has a list of each, in their order.
  private let kinds: [RecordKind]

  private init(_ name: String, _ kinds: [RecordKind] = []) { (self.name, self.kinds) = (name, kinds) }

  /// The items.
  static let items = ReadableFile("items")
  private static let people = ReadableFile("people", [.person, .unit])
  private static let places = ReadableFile("places", [.grid, .site])
  private static let meetings = ReadableFile("meetings")
  private static let settings = ReadableFile("settings")

  /// The files in the order in which they are written; a kind of record that stands in none of the first has one of its
  /// own.
  static let all: [ReadableFile] = {
    let first = [items, people, places, meetings, settings]
    let own = RecordKind.listed.filter { kind in !first.contains { $0.kinds.contains(kind) } }
    return first + own.map { ReadableFile($0.spec.plural, [$0]) }
  }()

  /// The file's name in the ledger.
  var fileName: String { name + ".json" }

  /// Whether a ledger has the file: a kind without records needs none of its own.
  func isNeeded(in ledger: Ledger) -> Bool {
    kinds.isEmpty || self == Self.people || self == Self.places
      || kinds.contains { !ledger.records(of: $0).isEmpty }
  }

  /// What stands in the file for a state, behind its first line; items are read one by one instead.
  func body(of ledger: Ledger) -> [UInt8] {
    var body: [UInt8] = []
    for (index, list) in lists(of: ledger).enumerated() {
      body += Array("\(index == 0 ? "" : ",\n")\"\(list.name)\":[".utf8)
      for (index, entry) in list.entries.enumerated() {
        body += Array(index == 0 ? "\n".utf8 : ",\n".utf8)
        entry.append(to: &body)
      }
      body += Array("\n]".utf8)
    }
    return body + Array("\n}\n".utf8)
  }

  /// The first line of the file for a state at a position: as long whatever the checksum of the body is.
  func stamp(of ledger: Ledger, at position: JournalPosition, sum: UInt32) -> [UInt8] {
    var header = JSONValue.object([
      JSONMember("taizhang", .string(name)), JSONMember("format", .integer(1)),
      JSONMember("ledger", .string(ledger.settings.name)), JSONMember("position", position.json),
      JSONMember("sum", .string(Hex.text(UInt64(sum), digits: 8))),
    ]).jsonBytes()
    header.removeLast()
    return header + Array(",\n".utf8)
  }

  private func lists(of ledger: Ledger) -> [(name: String, entries: [JSONValue])] {
    switch self {
    case .items: []
    case .meetings: [("meetings", plain([.meeting, .bulletin, .paper], of: ledger))]
    case .settings:
      [
        ("settings", [ledger.json(of: ledger.settings)]),
        ("rules", plain([.category, .calendar], of: ledger)),
      ]
    default:
      kinds.map { kind in
        (kind.spec.plural, ledger.records(of: kind).map { ledger.json(of: RecordKey(kind, $0)) })
      }
    }
  }

  private func plain(_ kinds: [RecordKind], of ledger: Ledger) -> [JSONValue] {
    kinds.sorted { $0.rawValue < $1.rawValue }.flatMap { kind in
      ledger.plain(kind).sorted { $0.id < $1.id }.map { record in
        .object(
          [JSONMember("kind", .string(kind.rawValue)), JSONMember("id", .string(record.id.text))]
            + record.fields)
      }
    }
  }
}

/// What the first line of a readable file says of the file.
struct ReadableStamp {
  /// The journal's position of the state that it shows.
  let position: JournalPosition
  /// The checksum of all that follows the line.
  let sum: UInt32
  /// The bytes of the line, with its newline.
  let length: Int

  /// The stamp at the beginning of a file; nothing when the first line is none.
  init?(_ start: some Collection<UInt8>) {
    let line = Array(start.prefix { $0 != 0x0A })
    guard line.count < start.count, line.last == UInt8(ascii: ","),
      let json = try? JSONValue(parsing: line.dropLast() + [UInt8(ascii: "}")]),
      let position = json["position"].flatMap(JournalPosition.init(json:)),
      let sum = json["sum"]?.text.flatMap({ Hex.number($0) })
    else { return nil }
    (self.position, self.sum, length) = (position, sum, line.count + 1)
  }

  /// Whether the rest of the file is as it was written.
  func holds(for content: [UInt8]) -> Bool {
    content.withUnsafeBytes { Checksum.crc32c(UnsafeRawBufferPointer(rebasing: $0[length...])) } == sum
  }
}

extension JournalPosition {
  /// Whether this position lies behind `other` in some epoch and before it in none.
  func isAhead(of other: JournalPosition) -> Bool {
    var isAhead = false
    for epoch in Set(marks.keys).union(other.marks.keys) {
      let (mine, theirs) = (marks[epoch] ?? .start, other.marks[epoch] ?? .start)
      if (mine.segment, mine.offset) < (theirs.segment, theirs.offset) { return false }
      if (mine.segment, mine.offset) > (theirs.segment, theirs.offset) { isAhead = true }
    }
    return isAhead
  }
}
