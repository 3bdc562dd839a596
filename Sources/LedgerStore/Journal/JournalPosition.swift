import LedgerModel

/// How far somebody has read: a place in every epoch's journal, kept with each snapshot.
public struct JournalPosition: Sendable, Hashable {
  /// A place in one epoch: right behind a line, or before the first.
  public struct Mark: Sendable, Hashable {
    /// The segment's number.
    public var segment: Int
    /// Bytes before the place in that segment.
    public var offset: Int
    /// Lines before the place in that segment.
    public var line: Int
    /// `c` of the last valid line before the place, 0 when there is none.
    public var chain: UInt32
    /// The sequence of the last change line before the place, 0 when there is none; a damaged line counts as one.
    public var sequence: Int64

    /// The place before the first line.
    public static let start = Mark(segment: 1, offset: 0, line: 0, chain: 0, sequence: 0)
  }

  /// The places; an epoch without one has not been read at all.
  public var marks: [JournalEpoch: Mark]

  /// These places; none: before everything.
  public init(marks: [JournalEpoch: Mark] = [:]) { self.marks = marks }
}

extension JournalPosition {
  /// The position as it stands in snapshots: an object with a member for each epoch, in their order.
  public var json: JSONValue {
    .object(
      marks.sorted { $0.key < $1.key }.map { epoch, mark in
        JSONMember(
          epoch.name,
          .object([
            JSONMember("segment", .integer(Int64(mark.segment))),
            JSONMember("offset", .integer(Int64(mark.offset))),
            JSONMember("line", .integer(Int64(mark.line))),
            JSONMember("c", .string(Hex.text(UInt64(mark.chain), digits: 8))),
            JSONMember("s", .integer(mark.sequence)),
          ]))
      })
  }

  /// The position that `json` wrote; nothing when it is anything else.
  public init?(json: JSONValue) {
    guard case .object(let members) = json else { return nil }
    marks = [:]
    for member in members {
      guard let epoch = JournalEpoch(name: member.name), let mark = Mark(json: member.value) else {
        return nil
      }
      marks[epoch] = mark
    }
  }
}

extension JournalPosition.Mark {
  /// The place that `JournalPosition.json` wrote.
  init?(json: JSONValue) {
    guard let segment = json["segment"]?.whole, let offset = json["offset"]?.whole,
      let line = json["line"]?.whole, let chain = json["c"]?.text.flatMap(Hex.number),
      let sequence = json["s"]?.whole, segment >= 1, offset >= 0, line >= 0, sequence >= 0
    else { return nil }
    self.init(
      segment: Int(segment), offset: Int(offset), line: Int(line), chain: chain, sequence: sequence)
  }
}
