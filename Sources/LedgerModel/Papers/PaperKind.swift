/// The papers that come out of a ledger for an office to sign.
public enum PaperKind: String, Sendable, Hashable, CaseIterable {
  /// The minutes of a meeting (会议纪要).
  case minutes
  /// The bulletin of a week (周通报).
  case bulletin
  /// The work summary (工作总结).
  case summary
  /// The supervision order (督办单), and the reminder.
  case order
  /// The problem notice (问题交办单).
  case notice
  /// The printed ledger (台账).
  case ledger
}

/// A part of a paper by what it says: a paragraph or a list that can be rewritten, a table, or a line of its head. In an
/// office's own form it is filled in where the form has its name in double braces.
///
/// What the journal calls a rewritten paragraph: never renamed afterwards.
public enum PaperPart: String, Sendable, Hashable, CaseIterable {
  // What every paper has around its text.
  case title, subtitle, office, docNumber, date, addressees, copies, printer, made
  // The head of minutes.
  case time, place, chair, recorder, roll, present, excused, observers, absent
  // The paragraphs and lists of minutes.
  case opening, lastWeek, figures, carriedOver, reviews, redLamps, dealings, experience, experiences
  case nextWeek, plans, decided, decisions, nextMeeting, closing
  // A bulletin.
  case situation, note, byPerson, byGrid, byUnit, bySite, byGroup, demands
  case sharedByPerson, sharedByGrid, sharedByUnit, sharedBySite, sharedByGroup, cancelled
  // A summary.
  case shared, quantities, meetings, volunteers, groups, highlights, problemCounts, problems, steps
  // An order, a notice, the printed ledger.
  case number, matter, category, unit, owner, measures, due, promised, demand, by, reply, items, count, photos
  // What its figures count.
  case definitions
}

/// A column of a table in a paper, or what a list says of each of its points.
public enum PaperColumn: String, Sendable, Hashable, CaseIterable {
  case no, text, name, number, title, place, matter, category, unit, owner, measures, due, state, closedOn
  case remarks, figure, now, before, verdict, action, by, date, reason
  case rank, score, carriedOver, new, dueItems, closed, closureRate, onTimeRate, rework, returned, overdue
  case suspended, change, open
  // What no table of the program's own has: the photos of an element, together or one by one.
  case photos, photoBefore, photoAfter
}

extension PaperPart {
  /// What a list of points says of each.
  public static let points: [PaperColumn] = [.no, .text]

  private static let ranking: [PaperColumn] = [
    .rank, .name, .score, .carriedOver, .new, .dueItems, .closed, .closureRate, .onTimeRate, .rework,
    .returned,
    .overdue, .suspended, .change,
  ]

  /// The columns of a table or list of a paper of that kind; nothing for what is text.
  public func columns(in kind: PaperKind) -> [PaperColumn]? {
    switch self {
    case .figures: [.figure, .now, .before]
    case .reviews: [.number, .text, .owner, .due, .verdict]
    case .dealings: [.number, .title, .action, .owner, .due, .text]
    case .byPerson, .byGrid, .byUnit, .bySite, .byGroup: Self.ranking
    case .cancelled: [.number, .title, .by, .date, .reason]
    case .groups: [.name, .new, .closed, .open, .overdue]
    case .items where kind == .notice: [.no, .number, .place, .matter, .measures, .due]
    case .items:
      [
        .no, .number, .place, .matter, .category, .unit, .owner, .measures, .due, .state, .closedOn, .remarks,
      ]
    case .experiences, .plans, .decisions, .highlights, .problems, .demands, .steps: Self.points
    default: nil
    }
  }
}

extension PaperPart {
  /// What an office's own form may show of each element beside its columns: its photos.
  public var photoColumns: [PaperColumn] {
    switch self {
    case .items, .highlights: [.photos, .photoBefore, .photoAfter]
    default: []
    }
  }
}

extension PaperKind {
  /// The parts that a paper of this kind may have, in their order.
  public var parts: [PaperPart] {
    let around: [PaperPart] = [
      .title, .subtitle, .office, .docNumber, .date, .addressees, .copies, .printer, .made,
    ]
    let own: [PaperPart] =
      switch self {
      case .minutes:
        [
          .time, .place, .chair, .recorder, .opening, .lastWeek, .figures, .carriedOver, .reviews, .redLamps,
          .dealings, .experience, .experiences, .nextWeek, .plans, .decided, .decisions, .nextMeeting,
          .closing,
          .roll, .present, .excused, .observers, .absent, .definitions,
        ]
      case .bulletin:
        [
          .situation, .note, .byPerson, .sharedByPerson, .byGrid, .sharedByGrid, .byUnit, .sharedByUnit,
          .bySite,
          .sharedBySite, .byGroup, .sharedByGroup, .problems, .demands, .cancelled, .definitions,
        ]
      case .summary:
        [
          .situation, .shared, .quantities, .meetings, .volunteers, .note, .groups, .highlights, .experiences,
          .problemCounts, .problems, .steps, .definitions,
        ]
      case .order:
        [
          .opening, .number, .place, .matter, .category, .unit, .owner, .measures, .due, .promised, .demand,
          .by,
          .reply, .photos,
        ]
      case .notice: [.opening, .items]
      case .ledger: [.count, .items]
      }
    return around + own
  }
}
