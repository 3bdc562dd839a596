import Console
import LedgerModel
import Queries
import Wording

/// The values of a column with how many rows have each: days in their order, all else with the most frequent first. Enter
/// narrows the table to one.
struct ValueList: Layer {
  private let column: TableColumn
  private var walk: SliceWalk
  private var counts: [String: Int] = [:]
  private var isCounting = true
  /// The values, once all rows were looked at.
  private(set) var chooser: ChooserLayer

  init(_ column: TableColumn, _ places: [Int], _ session: Session) {
    self.column = column
    walk = SliceWalk(places)
    chooser = ChooserLayer(
      session.words.items.valuesTitle(column.spoken(session.language)), [], .setting, numbered: false)
    chooser.nothingFits = session.words.overview.counting
    count(session)
  }

  var place: Place { .picker }
  var isTyping: Bool { true }
  var wantsIdle: Bool { isCounting }

  mutating func idle(_ session: inout Session) { count(session) }

  /// Looks at a slice of the rows; lists the values when none is left.
  private mutating func count(_ session: Session) {
    var (walk, counts) = (self.walk, self.counts)
    let isDone = walk.advance(Session.slice / 2) { place in
      let item = session.ledger.items[place].item
      for value in column.values(item, session.book.lamp(at: place, now: session.now), session) {
        counts[value, default: 0] += 1
      }
    }
    (self.walk, self.counts) = (walk, counts)
    guard isDone else { return }
    isCounting = false
    chooser.nothingFits = nil
    let counted = counts.map { (count: $0.value, key: TextOrder.standard.key(of: $0.key), value: $0.key) }
    // A day as it is written sorts as it comes; what has none stands last.
    let sorted =
      column.holdsDays
      ? counted.sorted { ($0.value.isEmpty ? 1 : 0, $0.value) < ($1.value.isEmpty ? 1 : 0, $1.value) }
      : counted.sorted { ($1.count, $0.key, $0.value) < ($0.count, $1.key, $1.value) }
    let choices = sorted.map { counted in
      Choice(
        .columnValue(ColumnValue(column: column, text: counted.value)),
        title: counted.value.isEmpty ? session.words.items.ungrouped : counted.value,
        detail: String(counted.count))
    }
    chooser.list = ChoiceList(choices)
    if !chooser.filter.isEmpty { chooser.narrow(session) }
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    chooser.handle(key, &session)
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    chooser.perform(command, &session)
  }

  func draw(on canvas: inout Canvas, _ session: Session) { chooser.draw(on: &canvas, session) }
}
