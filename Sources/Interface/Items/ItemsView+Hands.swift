import Console
import LedgerModel
import Wording

/// What ranges, marks and the way from item to item ask of the table, and the searches typed before.
extension ItemsView {
  func listed(_ session: Session) -> [RecordID] { rows.places.map { session.ledger.items[$0].item.id } }

  func underCursor(_ session: Session) -> RecordID? { current(session)?.id }

  mutating func step(from item: RecordID, by step: Int, _ session: inout Session) -> RecordID? {
    guard let row = session.ledger.items.place(of: item).flatMap({ rows.row(of: $0) }),
      rows.places.indices.contains(row + step)
    else { return nil }
    cursor.index = row
    for _ in 0..<abs(step) { move(step > 0 ? .down : .up, &session) }
    return current(session)?.id
  }

  /// Whether an item belongs into the list as it is asked for now.
  func shows(_ id: RecordID, _ session: Session) -> Bool {
    guard let place = session.ledger.items.place(of: id) else { return false }
    let record = session.ledger.items[place]
    return !record.item.isHidden && query.holds(record, session) && query.finds(record)
  }

  /// Keeps what was searched for the next time.
  func keepSearch(_ session: inout Session) -> [Transition] {
    let before = session.preferences.searchHistory
    session.preferences.searchHistory = LineHistory.keeping(query.search, among: before)
    guard session.preferences.searchHistory != before else { return [] }
    return [.ask(.savePreferences(session.preferences, of: session.person))]
  }

  /// Searches what was searched before, and says which time that was.
  mutating func recall(_ way: LineHistory.Way, _ session: inout Session) -> [Transition] {
    let (found, told) = searches.recall(
      way, among: session.preferences.searchHistory, from: searching?.text ?? "", session.words.hands)
    if let found {
      searching = LineEditor(found)
      search(found, &session)
    }
    if let told { session.message = .information(told) }
    return found == nil ? [.effect(.bell)] : []
  }
}
