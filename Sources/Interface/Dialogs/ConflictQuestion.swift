import LedgerModel
import Wording

/// One question about what others replaced meanwhile: both values, who and when. What cannot be decided apart, such as
/// a category with its scheme, or all that an action does to an item, is one question.
struct ConflictQuestion: Sendable {
  /// What it is about.
  let conflicts: [Conflict]
  /// The item's number and what the field is called.
  let title: String
  /// Both values in words.
  let mine, theirs: String

  /// The record.
  var key: RecordKey { conflicts[0].seen.key }

  /// The question about fields that a form shows as one.
  init(_ conflicts: [Conflict], _ name: String, mine: String, theirs: String, _ session: Session) {
    self.conflicts = conflicts
    let number = session.ledger.items[conflicts[0].seen.key.id]?.number.description ?? ""
    title = number.isEmpty ? name : "\(number) \(name)"
    (self.mine, self.theirs) = (mine, theirs)
  }

  /// The question about an action on one item, told by the field that says most: whose it is, then its state.
  private init(_ conflicts: [Conflict], _ session: Session) {
    let telling = [ItemField.owner, .state, .due].compactMap { field in
      conflicts.first { $0.seen.path == field.rawValue }
    }
    let main = telling.first ?? conflicts[0]
    let (path, key) = (main.seen.path, main.seen.key)
    self.init(
      conflicts, session.name(ofPath: path, of: key.kind),
      mine: session.shown(main.wanted, at: path, of: key),
      theirs: session.shown(main.stands, at: path, of: key), session)
  }

  /// What an action on items asks: of each item whether it is done there all the same.
  static func onItems(_ conflicts: [Conflict], _ session: Session) -> [ConflictQuestion] {
    var keys: [RecordKey] = []
    for conflict in conflicts where !keys.contains(conflict.seen.key) { keys.append(conflict.seen.key) }
    return keys.map { key in ConflictQuestion(conflicts.filter { $0.seen.key == key }, session) }
  }

  /// Who replaced it, and when.
  func author(_ session: Session) -> (who: String, when: String) {
    let other = conflicts[0].other
    return (
      session.personName(other.by) ?? session.words.dialogs.somebody,
      other.at.map { session.pastMoment($0) } ?? ""
    )
  }
}

/// What was decided about a question.
struct ConflictDecision: Sendable {
  let question: ConflictQuestion
  /// Whether one's own value is to stand.
  let isMine: Bool
}

extension [ConflictDecision] {
  /// The items on which others' work is to stand.
  var leftToOthers: Set<RecordID> {
    Set(filter { !$0.isMine && $0.question.key.kind == .item }.map(\.question.key.id))
  }
}
