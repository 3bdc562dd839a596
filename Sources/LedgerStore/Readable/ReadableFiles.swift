import LedgerModel

/// The same state once more, readable, for people and other programs: items.json and its neighbours.
///
/// Made from the state and never read back. The first line stamps each file with the journal's position and the
/// checksum of what follows, so that a hand edit is noticed and an older program never writes over a newer state.
enum ReadableFile: String, CaseIterable {
  case items, people, places, meetings, settings

  /// The file's name in the ledger.
  var fileName: String { rawValue + ".json" }

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
      JSONMember("taizhang", .string(rawValue)), JSONMember("format", .integer(1)),
      JSONMember("ledger", .string(ledger.settings.name)), JSONMember("position", position.json),
      JSONMember("sum", .string(Hex.text(UInt64(sum), digits: 8))),
    ]).jsonBytes()
    header.removeLast()
    return header + Array(",\n".utf8)
  }

  private func lists(of ledger: Ledger) -> [(name: String, entries: [JSONValue])] {
    switch self {
    case .items: []
    case .people:
      [
        ("people", ledger.people.all.map { ledger.json(of: $0) }),
        ("units", ledger.units.all.map { ledger.json(of: $0) }),
      ]
    case .places:
      [
        ("grids", ledger.grids.all.map { ledger.json(of: $0) }),
        ("sites", ledger.sites.all.map { ledger.json(of: $0) }),
      ]
    case .meetings: [("meetings", plain([.meeting, .bulletin], of: ledger))]
    case .settings:
      [
        ("settings", [ledger.json(of: ledger.settings)]),
        ("rules", plain([.category, .calendar], of: ledger)),
      ]
    }
  }

  private func plain(_ kinds: [RecordKind], of ledger: Ledger) -> [JSONValue] {
    ledger.plain.filter { kinds.contains($0.key.kind) }
      .sorted { ($0.key.kind.rawValue, $0.key.id) < ($1.key.kind.rawValue, $1.key.id) }
      .map { key, record in
        .object(
          [JSONMember("kind", .string(key.kind.rawValue)), JSONMember("id", .string(key.id.text))]
            + record.fields)
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
