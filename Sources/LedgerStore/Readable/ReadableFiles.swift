import LedgerModel

/// The same state once more, readable, for people and other programs: items.json and its neighbours.
///
/// Made from the state and never read back. The first line stamps each file with the journal's position and the
/// checksum of what follows, so that a hand edit is noticed and an older program never writes over a newer state.
enum ReadableFile: String, CaseIterable {
  case items, people, places, meetings, settings

  /// The file's name in the ledger.
  var fileName: String { rawValue + ".json" }

  /// The file's content for a state at a position.
  func content(of ledger: Ledger, at position: JournalPosition) -> [UInt8] {
    var body: [UInt8] = []
    for (index, list) in lists(of: ledger).enumerated() {
      body += Array("\(index == 0 ? "" : ",\n")\"\(list.name)\":[".utf8)
      for (index, entry) in list.entries.enumerated() {
        body += Array(index == 0 ? "\n".utf8 : ",\n".utf8)
        entry.append(to: &body)
      }
      body += Array("\n]".utf8)
    }
    body += Array("\n}\n".utf8)
    var header = JSONValue.object([
      JSONMember("taizhang", .string(rawValue)), JSONMember("format", .integer(1)),
      JSONMember("ledger", .string(ledger.settings.name)), JSONMember("position", position.json),
      JSONMember("sum", .string(Hex.text(UInt64(Checksum.crc32c(body)), digits: 8))),
    ]).jsonBytes()
    header.removeLast()
    return header + Array(",\n".utf8) + body
  }

  private func lists(of ledger: Ledger) -> [(name: String, entries: [JSONValue])] {
    switch self {
    case .items: [("items", items(of: ledger))]
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

  private func items(of ledger: Ledger) -> [JSONValue] {
    var items: [Item] = []
    ledger.items.forEach { if !$0.item.isHidden { items.append($0.item) } }
    return items.sorted { $0.number < $1.number }.map { ledger.json(of: $0) }
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
  /// Whether the rest of the file is as it was written.
  let isUntouched: Bool

  /// The stamp of a file's content; nothing when the first line is none.
  init?(_ content: [UInt8]) {
    guard let end = content.firstIndex(of: 0x0A), end > 1, content[end - 1] == UInt8(ascii: ","),
      let json = try? JSONValue(parsing: content[..<(end - 1)] + [UInt8(ascii: "}")]),
      let position = json["position"].flatMap(JournalPosition.init(json:)), let sum = json["sum"]?.text
    else { return nil }
    self.position = position
    isUntouched = Hex.text(UInt64(Checksum.crc32c(Array(content[(end + 1)...]))), digits: 8) == sum
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
