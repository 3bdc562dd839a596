/// How an open item stood when the snapshot was made, known without reading it: enough for its lamp, and to tell in
/// whose queue it cannot be.
public struct OpenStanding: Sendable, Hashable {
  /// The state, one of the open ones.
  public let state: ItemState
  /// When it is due.
  public let due: Timestamp?
  /// When it was submitted.
  public let submittedAt: Timestamp?
  /// The day on which the suspension that it is in ends.
  public let suspendedUntil: Timestamp?
  /// When its limit began to run.
  public let start: Timestamp?
  /// The limit as text, such as `3d`.
  public let limit: String?
  /// Whether it has helpers.
  public let hasHelpers: Bool
  /// Whether requests wait on it.
  public let hasRequests: Bool
  private let owner: UInt32

  /// Whether that person may be the owner: nobody who is is left out.
  public func mayBe(ownedBy person: RecordID) -> Bool { owner == Self.mark(of: person) }

  /// Whether nobody may be the owner: whoever has one for certain is left out.
  public var mayBeUnowned: Bool { owner == 0 }

  /// Whether its suspension may have ended by then in any zone.
  public func mayBeResumed(by now: Timestamp) -> Bool {
    state == .suspended
      && (suspendedUntil.map { $0.milliseconds - 2 * 86_400_000 <= now.milliseconds } ?? true)
  }

  /// When the lamp turns yellow and red; nothing for an item without a due date.
  public func deadline(_ clock: WorkClock) -> Deadline? {
    due.map { clock.deadline(due: $0, limit: limit.flatMap(TimeLimit.init(text:)), start: start ?? $0) }
  }
}

// MARK: - As a line of a snapshot

extension OpenStanding {
  static let bytes = 95
  private static let moments = [2, 18, 34, 50]
  private static let none = String(repeating: " ", count: 13)

  /// The line of an open item; of one that does not fit into a line it only says that it has to be read.
  static func line(of item: Item) -> String {
    let moments = [
      item.due, item.submittedAt, item.currentSuspension?.until, item.registeredAt ?? item.reportedAt,
    ]
    let limit = item.limit ?? ""
    let fits =
      moments.allSatisfy { $0 == nil || (1_000_000_000_000..<9_999_999_999_999) ~= $0!.milliseconds }
      && limit.utf8.count <= 8 && limit.utf8.allSatisfy { (33...126).contains($0) && $0 != 34 && $0 != 92 }
    var line = "[\""
    for moment in moments {
      line += (fits ? moment.map { String($0.milliseconds) } : nil) ?? none; line += "\",\""
    }
    line +=
      fits ? limit + String(repeating: " ", count: 8 - limit.utf8.count) : String(repeating: " ", count: 8)
    let owner = String(item.owner.map(mark) ?? 0, radix: 16)
    line += "\",\"" + String(repeating: "0", count: 8 - owner.utf8.count) + owner + "\",\""
    line += fits ? "-" : "?"
    line += item.helpers.isEmpty ? "-" : "h"
    line += item.requests.isEmpty ? "-" : "r"
    return line + "-\"]\n"
  }

  /// What the line says; nothing when the item has to be read.
  init?(_ line: UnsafeRawBufferPointer, state: ItemState) {
    guard line.count == Self.bytes, line[88] == UInt8(ascii: "-") else { return nil }
    func moment(_ start: Int) -> Timestamp? {
      if line[start] == UInt8(ascii: " ") { return nil }
      var value: Int64 = 0
      for place in start..<(start + 13) { value = value * 10 + Int64(line[place] &- 48) }
      return Timestamp(milliseconds: value)
    }
    self.state = state
    due = moment(Self.moments[0])
    submittedAt = moment(Self.moments[1])
    suspendedUntil = moment(Self.moments[2])
    start = moment(Self.moments[3])
    let text = UnsafeRawBufferPointer(rebasing: line[66..<74])
    let end = text.firstIndex(of: UInt8(ascii: " ")) ?? text.count
    limit = end == 0 ? nil : String(decoding: text[..<end], as: UTF8.self)
    var owner: UInt32 = 0
    for place in 77..<85 {
      owner = owner << 4 | UInt32(line[place] < 58 ? line[place] &- 48 : line[place] &- 87)
    }
    self.owner = owner
    hasHelpers = line[89] != UInt8(ascii: "-")
    hasRequests = line[90] != UInt8(ascii: "-")
  }

  private static func mark(of id: RecordID) -> UInt32 { UInt32(truncatingIfNeeded: StoredLine.hash(of: id)) }
}
