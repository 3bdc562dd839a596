/// The papers that are out and hold something fast: which week's, of which meeting, since when.
public struct IssuedPapers: Sendable, Hashable {
  /// The bulletin's period.
  public var period: RatePeriod
  /// The meeting they were issued with; nothing for a bulletin without one.
  public var meeting: RecordID?
  /// When they were issued, as far as known.
  public var at: Timestamp?
  /// Which of them is meant; nothing for the bulletin.
  public var paper: PaperKind?

  /// The papers of a meeting, or without one.
  public init(period: RatePeriod, meeting: RecordID? = nil, at: Timestamp? = nil) {
    (self.period, self.meeting, self.at) = (period, meeting, at)
  }

  fileprivate init(bulletin record: PlainRecord) {
    let to = record["to"].asMoment ?? Timestamp(milliseconds: 0)
    period = RatePeriod(from: record["from"].asMoment ?? to, to: to)
    (meeting, at) = (record["meeting"].asID, record["issuedAt"].asMoment)
  }
}

extension Ledger {
  /// The papers that a bulletin or a meeting was issued with; nothing when it was not.
  func issuedPapers(_ key: RecordKey) -> IssuedPapers? {
    switch key.kind {
    case .bulletin: plain(key).map(IssuedPapers.init(bulletin:))
    case .paper: plain(key)?[PaperDraft.Field.meeting].asID.flatMap { issuedPapers(RecordKey(.meeting, $0)) }
    case .meeting:
      meeting(key.id).flatMap { meeting in
        meeting.state == .issued
          ? IssuedPapers(period: meeting.period, meeting: meeting.id, at: meeting.issuedAt) : nil
      }
    default: nil
    }
  }

  /// The issued papers whose week a moment lies in or before: nothing done by then is taken back any more.
  func issuedPapers(holding moment: Timestamp) -> IssuedPapers? {
    plain(.bulletin).lazy.map { IssuedPapers(bulletin: $0) }
      .filter { moment <= $0.period.to }.min { $0.period.to < $1.period.to }
  }
}

/// Why something is not done: which rule refuses it, and who could.
public enum Refusal: Error, Sendable, Hashable {
  /// Nobody known acts: such a one may only look.
  case unknownActor(login: String)
  /// The person's role does not reach; `needs` upward may.
  case needsRole(Role)
  /// Only the item's owner may.
  case onlyOwner(RecordID?)
  /// Only the owner or a helper may.
  case onlyOwnerOrHelper(RecordID?)
  /// Only the owner may, or the role and upward.
  case onlyOwnerOr(Role, RecordID?)
  /// Only the worker who found it may.
  case onlyFinder(RecordID?)
  /// Only who may check others' items.
  case onlyChecker
  /// The second-person check: whoever did the work never passes it.
  case ownWork
  /// The second person came by the key, or the Unix login, that the work was submitted from.
  case sameLogin(String)
  /// The action is not possible from this state.
  case wrongState(Action, ItemState)
  /// No item has this number or identifier.
  case noSuchItem(String)
  /// A number without its year, which last year's item bears, too: the numbers that may be meant.
  case shortNumber(String, [ItemNumber])
  /// Nothing of that kind has this name or identifier.
  case noSuchRecord(RecordKind, String)
  /// The name fits several.
  case ambiguous(RecordKind, String, [String])
  /// Something that the action must have is missing: the field or `reason`, `place`, `evidenceOrNote`, ...
  case missing(String)
  /// A value cannot stand in that field.
  case badValue(field: String, value: String)
  /// The field only changes through the item's life (state, due, counts).
  case notEditable(field: String)
  /// The person no longer works here.
  case inactivePerson(RecordID)
  /// An extension is asked for before the due date, never after.
  case alreadyOverdue(due: Timestamp)
  /// At most two extensions an item.
  case extendedTwice
  /// The new date does not lie behind the old one, or not in the future.
  case dateNotLater(Timestamp)
  /// A promise is given on an overdue item.
  case notOverdue
  /// A suspension lasts at most a year.
  case suspensionTooLong(latest: Timestamp)
  /// After the second return only the lead assigns.
  case returnedTwice
  /// Reopening is possible within seven days; later a rebound is a new item.
  case closedTooLongAgo(Timestamp)
  /// It came in closed, without its closing date: nobody can say whether seven days have passed.
  case closingDateUnknown
  /// What is to have come back is still open: only what was closed can.
  case stillOpen(RecordID)
  /// A duplicate of itself, over others or at once; or a parent that is its own child.
  case cycle
  /// No request stands on the item.
  case noRequest
  /// Several requests stand on the item: say which.
  case severalRequests
  /// A request of this kind stands on the item already.
  case requestStands(RequestKind)
  /// Somebody changed what would be taken back.
  case changedSince(by: RecordID?, at: Timestamp)
  /// There is nothing of one's own to take back.
  case nothingToUndo
  /// A change that is to be withdrawn is no import; nothing of it stands any more.
  case notAnImport, importWithdrawn
  /// Undo reaches back 24 hours, and never past an issued bulletin.
  case tooOldToUndo(Timestamp)
  /// Another record has this name, login or code already.
  case taken(field: String, value: String)
  /// Another record in use has this name, only typed in another way.
  case sameName(String, as: String)
  /// Another site or grid in use names the same place in another writing: a second one is made on purpose or not at all.
  case samePlace(RecordKind, String, as: String)
  /// Somebody who works here has this name: a second one is added on purpose or not at all. Who has it, described.
  case namesake(String, [String])
  /// An evidence file may be at most so large, in bytes.
  case fileTooLarge(limit: Int)
  /// A text may be at most so long, in characters.
  case textTooLong(field: String, limit: Int)
  /// Whoever types for another does so as the recorder of a meeting, for its chair.
  case notRecorder
  /// Nobody gives rights beyond their own, or takes them from somebody who has more.
  case beyondOwnRights(Role)
  /// A ledger keeps at least one admin who works here.
  case lastAdmin
  /// A ledger that has no admin takes nobody else before it has one.
  case firstIsAdmin
  /// A period begins before it ends, by a minute at least.
  case emptyPeriod(RatePeriod)
  /// A bulletin, once issued, stays as it is, and so do the meeting that it was issued with and the week before it.
  case issued(IssuedPapers)
}
