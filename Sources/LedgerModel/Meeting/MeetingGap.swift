/// What a meeting has left open: adjourning names it.
public enum MeetingGap: Sendable, Hashable {
  /// The decision of that number has nobody who answers for it.
  case decisionWithoutOwner(Int)
  /// The decision of that number has no date.
  case decisionWithoutDue(Int)
  /// Nobody leads.
  case noChair
  /// Nobody writes.
  case noRecorder
  /// Who leads is excused or absent.
  case chairAway(Attendance)
  /// Who writes is excused or absent.
  case recorderAway(Attendance)
  /// So many people were not called.
  case notCalled(Int)
  /// So many earlier decisions were not asked after.
  case decisionsNotReviewed(Int)
  /// So many red lamps were not discussed, those among them that were skipped: what the minutes do not count.
  case redNotDiscussed(Int)
  /// So many requests still wait.
  case requestsWaiting(Int)
  /// So many items still wait for their check.
  case checksWaiting(Int)
  /// So many open items have no owner.
  case withoutOwner(Int)
  /// When the next meeting is has not been said.
  case noNextMeeting

  private static let counted: KeyValuePairs<String, @Sendable (Int) -> MeetingGap> = [
    "decisionOwner": { .decisionWithoutOwner($0) }, "decisionDue": { .decisionWithoutDue($0) },
    "notCalled": { .notCalled($0) }, "decisionsNotReviewed": { .decisionsNotReviewed($0) },
    "red": { .redNotDiscussed($0) }, "requests": { .requestsWaiting($0) },
    "checks": { .checksWaiting($0) }, "withoutOwner": { .withoutOwner($0) },
  ]

  /// The gap as the record keeps it: `decisionOwner:3`.
  public var code: String {
    switch self {
    case .decisionWithoutOwner(let number): "decisionOwner:\(number)"
    case .decisionWithoutDue(let number): "decisionDue:\(number)"
    case .noChair: "noChair"
    case .noRecorder: "noRecorder"
    case .chairAway(let absence): "chairAway:\(absence.rawValue)"
    case .recorderAway(let absence): "recorderAway:\(absence.rawValue)"
    case .notCalled(let count): "notCalled:\(count)"
    case .decisionsNotReviewed(let count): "decisionsNotReviewed:\(count)"
    case .redNotDiscussed(let count): "red:\(count)"
    case .requestsWaiting(let count): "requests:\(count)"
    case .checksWaiting(let count): "checks:\(count)"
    case .withoutOwner(let count): "withoutOwner:\(count)"
    case .noNextMeeting: "noNextMeeting"
    }
  }

  /// The gap of a code.
  public init?(code: String) {
    switch code {
    case "noChair": self = .noChair
    case "noRecorder": self = .noRecorder
    case "noNextMeeting": self = .noNextMeeting
    default:
      let parts = code.split(separator: ":")
      if parts.count == 2, let absence = Attendance(rawValue: String(parts[1])) {
        switch parts[0] {
        case "chairAway": self = .chairAway(absence)
        case "recorderAway": self = .recorderAway(absence)
        default: return nil
        }
        return
      }
      guard parts.count == 2, let count = Int(parts[1]),
        let make = MeetingGap.counted.first(where: { $0.key == parts[0] })?.value
      else { return nil }
      self = make(count)
    }
  }

  /// Whether the minutes would be incomplete: a decision without its owner or date.
  public var isGrave: Bool {
    switch self {
    case .decisionWithoutOwner, .decisionWithoutDue: true
    default: false
    }
  }
}
