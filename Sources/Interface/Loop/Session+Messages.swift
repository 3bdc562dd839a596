import LedgerModel
import Wording
import Queries

/// What is said about what was done and what was not.
extension Session {
  private var refusals: RefusalWords { RefusalWords.of(language) }

  /// Which rule refuses, and who could.
  func phrase(_ refusal: Refusal) -> String { refusals.text(of: refusal, in: ledger) }

  /// What should be known about a change.
  func phrase(_ warning: Warning) -> String {
    guard case .noHolidayData(let year) = warning else { return refusals.text(of: warning, in: ledger) }
    return words.calendar.missing(year, needs(.lead) == nil)
  }

  /// Why a text is no date.
  func phrase(_ fault: DateEntryFault) -> String {
    switch fault {
    case .otherWeekday(let weekday): words.form.otherWeekday(words.moments.weekday(weekday))
    case .noSuchDay: words.form.noSuchDay
    case .noSuchTime: words.form.noSuchTime
    case .tooFar: words.form.tooFar
    case .eitherDay(let one, let other): words.form.eitherDay(one.text, other.text)
    case .noHolidayData: words.form.noHolidayData
    case .empty, .notUnderstood: words.form.notADate
    }
  }

  /// What was done, what to know about it, and what undo would take back. `merged` is what the form said of a
  /// neighbour's change meanwhile.
  func message(for request: CommitRequest, _ receipt: Receipt, merged: String? = nil) -> Message {
    guard let change = receipt.change else { return .information(nothingChanged(by: request.intent)) }
    var parts = [words.messages.done(isUndo(change), title(of: change, request))]
    // What is taken back, or done again, is told by what it comes to: nobody should have to remember it.
    if isUndo(change) != .done || repeated.contains(request.id) {
      // Of very many, and of an import, one reads how many they are.
      let isMany = change.records.count > 12 || change.verb == Action.importItem.rawValue
      let set = isMany ? "" : ChangeWords.of(language).text(of: change, in: ledger)
      if !set.isEmpty { parts.append(set) }
    }
    parts += receipt.warnings.map(phrase)
    if let merged, !merged.hasSuffix(words.form.alsoMine) {
      parts.append(words.form.merged(merged))
    } else {
      parts += receipt.merged.prefix(1).map { refusals.text(of: $0, in: ledger) }
    }
    if change.undoes == nil { parts.append(words.messages.undoHint) }
    return .success(parts.joined(separator: "  "))
  }

  /// Why a change was not written.
  func message(for failure: CommitFailure) -> Message { .complaint(refusals.text(of: failure, in: ledger)) }

  /// What is wrong with a query, and what may have been meant.
  func message(for error: QueryError?) -> Message? {
    error.map { .complaint($0.text(language)) }
  }

  /// Why nothing had to be written: who was to get the items has them already.
  private func nothingChanged(by intent: Intent) -> String {
    switch intent {
    case .act(.life(_, let values), _):
      (values.recordIfAny(.owner) ?? values.recordIfAny(.newOwner)).map {
        words.messages.alreadyOwned(personName($0) ?? $0.text)
      } ?? words.messages.nothingChanged
    default: words.messages.nothingChanged
    }
  }

  private func isUndo(_ change: Change) -> UndoKind {
    change.undoes != nil ? .undone : change.redoes != nil ? .redone : .done
  }

  /// What a change did, and to what: 派单 2026-0017, or how many items.
  func title(of change: Change, _ request: CommitRequest? = nil) -> String {
    var done = change
    switch request?.intent {
    // What is taken back gives it its name: its fields say what was done, and not the way back. What is done again sets
    // itself what was set before.
    case .undo(let taken), .withdraw(let taken): done = taken
    default: break
    }
    return ChangeWords.of(language).done(done, to: subject(of: change))
  }

  /// The records that a change touched, in words.
  func subject(of change: Change) -> String {
    ChangeWords.of(language).subject(of: change, in: ledger)
  }
}

extension Session {
  /// What must be known until it is mended.
  func phrase(_ damage: LedgerDamage) -> String {
    switch damage {
    case .newerFormat(let version): words.messages.newerFormat(version)
    case .damagedLine(let file, let line): words.messages.damagedLine(file, line)
    case .lostJournal: words.messages.lostJournal
    case .lostLines(_, let gone, let last): words.messages.lostLines(gone, last)
    case .damagedSnapshot: words.messages.damagedSnapshot
    }
  }

  /// That a backup has been missing for too long; nothing in practice, where nothing is at stake.
  var backupOverdue: String? {
    guard let backups, !ledger.settings.practice, backups.isOverdue(at: now) else { return nil }
    return words.messages.backupOverdue(days: backups.days(at: now), isNone: backups.last == nil)
  }
}

/// The line above the keys: what was done, why something is not, and what undo would take back.
struct Message: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case information, success, complaint
  }

  var kind: Kind
  var text: String

  static func information(_ text: String) -> Message { Message(kind: .information, text: text) }
  static func success(_ text: String) -> Message { Message(kind: .success, text: text) }
  static func complaint(_ text: String) -> Message { Message(kind: .complaint, text: text) }
}
