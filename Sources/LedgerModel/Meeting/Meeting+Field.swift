extension RecordSpec {
  static let meeting = RecordSpec("meetings", prefix: "m", from: .clerk, fields: Meeting.Field.all)
}

extension Meeting {
  /// The fields of a meeting, as its record is kept by path; it has pages of its own, and nothing of it is entered in a
  /// table.
  public enum Field: String, DeclaredField {
    case kind, title, state, from, until, openedAt, adjournedAt, issuedAt, room, chair, recorder, next
    case seat, place, position, leftOpen, ranking, groupings, counts
    case attendance, guests, marks, decisions, verdicts, notes, plans, paragraphs

    /// Meetings.
    public static let record = RecordKind.meeting

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .kind: RecordFieldSpec(.word(.meetingKind), .list)
      case .state: RecordFieldSpec(.word(.meetingState), .list)
      case .title: RecordFieldSpec(.text(limit: 200), [.list, .search])
      case .room: RecordFieldSpec(.text(limit: 200), [.list, .search])
      case .from, .until, .openedAt, .adjournedAt, .issuedAt, .next: RecordFieldSpec(.moment, .list)
      case .chair, .recorder: RecordFieldSpec(.link(.person), .list)
      case .seat, .place, .position, .leftOpen, .ranking, .groupings, .counts: RecordFieldSpec(.data, [])
      case .attendance, .guests, .marks, .decisions, .verdicts, .notes, .plans, .paragraphs:
        RecordFieldSpec(.elements, [])
      }
    }
  }
}
