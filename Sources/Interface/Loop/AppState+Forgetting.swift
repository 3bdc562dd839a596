import LedgerModel
import Wording

/// Somebody's details removed from the ledger, on request.
extension AppState {
  /// The records under the cursor, or marked, that may hold somebody's details.
  func recordsToForget(at number: Int) -> [RecordKey] {
    let level = level(number)
    let keys = level.targets(session).items.map { RecordKey(.item, $0) } + level.records(session)
    return keys.filter { !$0.kind.privatePaths.isEmpty }
  }

  /// Asks whether what these records say of somebody is to be removed.
  mutating func forget(_ keys: [RecordKey]) -> [Effect] {
    put(ForgetLayer(keys))
    return change(level: topLevel) { level, session in level.opened(&session) }
  }

  /// Says what became of it.
  mutating func told(ofRemoved count: Int, left: Int) {
    let words = CommandWords(session.language)
    session.message = .success(
      ([words.removedDetails(count)] + (left > 0 ? [words.openDetails(left)] : [])).joined(separator: "  "))
  }
}
