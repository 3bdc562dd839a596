import LedgerModel

/// A part of a snapshot: so many records from one byte on.
struct SnapshotSection: Sendable, Hashable {
  /// `records` for what stands behind the items, `open` for open items, `done-2026` for the others by the
  /// year of their number; or an index of the items.
  var name: String
  /// Bytes from the end of the header line to the section's first.
  var offset: Int
  /// The section's length in bytes.
  var length: Int
  /// How many lines it has.
  var count: Int
  /// The checksum of the section's bytes; records have their own besides.
  var sum: UInt32?

  var json: JSONValue {
    .object(
      [
        JSONMember("name", .string(name)), JSONMember("offset", .integer(Int64(offset))),
        JSONMember("length", .integer(Int64(length))), JSONMember("count", .integer(Int64(count))),
      ] + (sum.map { [JSONMember("sum", .string(Hex.text(UInt64($0), digits: 8)))] } ?? []))
  }

  init(name: String, offset: Int, length: Int, count: Int, sum: UInt32? = nil) {
    (self.name, self.offset, self.length, self.count, self.sum) = (name, offset, length, count, sum)
  }

  init?(json: JSONValue) {
    guard let name = json["name"]?.text, let offset = json["offset"]?.whole,
      let length = json["length"]?.whole, let count = json["count"]?.whole, offset >= 0, length >= 0
    else { return nil }
    self.init(
      name: name, offset: Int(offset), length: Int(length), count: Int(count),
      sum: json["sum"]?.text.flatMap { UInt32($0, radix: 16) })
  }
}

/// An index of the items in a snapshot, by the name of its section; they are written in this order.
enum SnapshotIndex: String, CaseIterable {
  /// Where each record stands, and how its item stood.
  case places
  /// How the open items stood.
  case standings
  /// The records by the numbers of their items.
  case numbers
  /// The records by the hashes of their items' identifiers.
  case identifiers
  /// Which of the items that are not open were hidden; snapshots of earlier versions do without.
  case hidden
  /// What is searched in each item; snapshots of earlier versions do without.
  case words
  /// The places that the items of a smaller snapshot have in the table of all items; a large one does without.
  case targets

  /// Whether a snapshot can do without it.
  var isOptional: Bool { self == .hidden || self == .words || self == .targets }

  /// Those of a snapshot of all items.
  static var ofAll: [SnapshotIndex] { allCases.filter { $0 != .targets } }
}

/// The first line of a snapshot: what it holds, and up to where in the journal.
struct SnapshotHeader: Sendable {
  static let format = 3
  /// The format of one that has only what changed since another.
  static let lateFormat = 4

  var position: JournalPosition
  var replicas: [String]
  var counters: [Int: Int]
  var hybrid: HybridTime
  /// The time of the last line of each epoch in the order of all lines; nothing where an earlier version did not say.
  var times: [JournalEpoch: HybridTime]?
  /// Lines, such as `5f3a09bc-1:57`, that others name as seen and that were not there.
  var awaited: [String]
  var sections: [SnapshotSection]
  /// The file of the snapshot that this one goes on from; nothing for one of all items.
  var base: String?

  var json: JSONValue {
    let told =
      (times.map { times in
        let members = times.sorted { $0.key < $1.key }.map { JSONMember($0.key.name, .string($0.value.text)) }
        return [JSONMember("times", .object(members))]
      } ?? []) + (awaited.isEmpty ? [] : [JSONMember("awaits", .array(awaited.map(JSONValue.string)))])
    let counted = counters.sorted { $0.key < $1.key }.map {
      JSONMember(String($0.key), .integer(Int64($0.value)))
    }
    var members = [
      JSONMember("taizhang", .string("snapshot")),
      JSONMember("format", .integer(Int64(base == nil ? Self.format : Self.lateFormat))),
    ]
    if let base { members.append(JSONMember("base", .string(base))) }
    members += [
      JSONMember("position", position.json),
      JSONMember("replicas", .array(replicas.map(JSONValue.string))),
      JSONMember("counters", .object(counted)), JSONMember("hybrid", .string(hybrid.text)),
    ]
    members += told
    members.append(JSONMember("sections", .array(sections.map(\.json))))
    return .object(members)
  }

  init(
    position: JournalPosition, replicas: [String], counters: [Int: Int], hybrid: HybridTime,
    times: [JournalEpoch: HybridTime]?, awaited: [String], sections: [SnapshotSection], base: String? = nil
  ) {
    self.base = base
    (self.position, self.replicas, self.counters) = (position, replicas, counters)
    (self.hybrid, self.times, self.awaited, self.sections) = (hybrid, times, awaited, sections)
  }

  /// Whether this is the header of a snapshot that another version of the program wrote: nothing is wrong with it.
  static func isOfOtherFormat(_ json: JSONValue) -> Bool {
    guard json["taizhang"]?.text == "snapshot", let written = json["format"]?.whole else { return false }
    return written != Int64(format) && written != Int64(lateFormat)
  }

  /// Reads a header; nothing when it is damaged or of another format.
  init?(json: JSONValue) {
    let base = json["base"]?.text
    guard json["taizhang"]?.text == "snapshot",
      json["format"]?.whole == Int64(base == nil ? Self.format : Self.lateFormat),
      let position = json["position"].flatMap(JournalPosition.init(json:)),
      let replicas = json["replicas"]?.elements, case .object(let counters)? = json["counters"],
      let hybrid = json["hybrid"]?.text.flatMap(HybridTime.init), let sections = json["sections"]?.elements
    else { return nil }
    self.init(
      position: position, replicas: replicas.compactMap(\.text), counters: [:], hybrid: hybrid,
      times: Self.times(json["times"]), awaited: json["awaits"]?.elements?.compactMap(\.text) ?? [],
      sections: sections.compactMap(SnapshotSection.init(json:)), base: base)
    guard self.replicas.count == replicas.count, self.sections.count == sections.count else { return nil }
    for member in counters {
      guard let year = Int(member.name), let counter = member.value.whole else { return nil }
      self.counters[year] = Int(counter)
    }
  }
}

extension SnapshotHeader {
  private static func times(_ json: JSONValue?) -> [JournalEpoch: HybridTime]? {
    guard case .object(let members)? = json else { return nil }
    var times: [JournalEpoch: HybridTime] = [:]
    for member in members {
      guard let epoch = JournalEpoch(name: member.name), let time = member.value.text.flatMap(HybridTime.init)
      else { return nil }
      times[epoch] = time
    }
    return times
  }

  /// How far the order of all lines was applied in the snapshot, whose state is `ledger`.
  func order(in ledger: Ledger) -> LineOrder {
    var ledger = ledger
    let lines = awaited.compactMap { line in Version(line) { ledger.replica(named: $0) } }
    return LineOrder(times: times, awaited: Set(lines), latest: hybrid)
  }
}

/// A line that ends in its own checksum: `…,"c":"xxxxxxxx"}` over the bytes before `,"c":`.
enum SealedLine {
  /// Seals the object that ends at the end of `bytes` and began at `start`: its brace is replaced.
  static func seal(_ bytes: inout [UInt8], from start: Int) {
    bytes.removeLast()
    let sum = bytes.withUnsafeBytes { Checksum.crc32c(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    bytes.append(contentsOf: ",\"c\":\"\(Hex.text(UInt64(sum), digits: 8))\"}\n".utf8)
  }

  /// Whether the line, without its newline, ends in the checksum of what stands before it.
  @Sendable
  static func holds(_ line: UnsafeRawBufferPointer) -> Bool {
    // ,"c":"xxxxxxxx"} is 16 bytes long.
    guard line.count > 16, line[line.count - 1] == 0x7D, line[line.count - 2] == 0x22 else { return false }
    let body = line.count - 16
    guard line[body..<(body + 6)].elementsEqual(",\"c\":\"".utf8) else { return false }
    var sum: UInt32 = 0
    for byte in line[(body + 6)..<(body + 14)] {
      switch byte {
      case 48...57: sum = sum << 4 | UInt32(byte - 48)
      case 97...102: sum = sum << 4 | UInt32(byte - 87)
      default: return false
      }
    }
    return Checksum.crc32c(UnsafeRawBufferPointer(rebasing: line[..<body])) == sum
  }
}
