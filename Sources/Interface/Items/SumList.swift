import Console
import LedgerModel
import Wording

/// The sums of the quantities of items: what is planned and what is done, by what is measured and in which unit.
struct SumList: Layer {
  /// What is measured, in which unit.
  private struct Measure: Hashable {
    var name: String
    var unit: String
  }

  private struct Sum {
    var planned = Decimal2(0)
    var done = Decimal2(0)
    var items = 0
    /// Whether one of them is only about so much.
    var isAbout = false
  }

  private var walk: SliceWalk
  private let count: Int
  private var sums: [Measure: Sum] = [:]
  private var isCounting = true
  /// The sums, once all items were looked at.
  private(set) var page: ReadingLayer

  init(_ places: [Int], _ session: Session) {
    walk = SliceWalk(places)
    count = places.count
    page = ReadingLayer(
      session.words.items.sumsTitle(places.count), [StyledLine(session.words.overview.counting, .faint)])
    add(session)
  }

  var place: Place { .reading }
  var wantsIdle: Bool { isCounting }

  mutating func idle(_ session: inout Session) { add(session) }

  /// Adds up a slice of the items; shows the sums when none is left.
  private mutating func add(_ session: Session) {
    var (walk, sums) = (self.walk, self.sums)
    let isDone = walk.advance(Session.slice / 2) { place in
      for quantity in session.ledger.items[place].item.quantities {
        var sum = sums[Measure(name: quantity.measure, unit: quantity.unit)] ?? Sum()
        sum.planned = sum.planned + (quantity.planned ?? Decimal2(0))
        sum.done = sum.done + (quantity.done ?? Decimal2(0))
        sum.isAbout = sum.isAbout || quantity.approximate != nil
        sum.items += 1
        sums[Measure(name: quantity.measure, unit: quantity.unit)] = sum
      }
    }
    (self.walk, self.sums) = (walk, sums)
    guard isDone else { return }
    isCounting = false
    let words = session.words.items
    // What has no name of its own stands together, by its units; then what has one, by that.
    let unnamed = sums.filter { $0.key.name.isEmpty }.map { ($0.key, $0.value) }.inOrder { $0.0.unit }
    let named = sums.filter { !$0.key.name.isEmpty }.map { ($0.key, $0.value) }
      .inOrder { "\($0.0.name) \($0.0.unit)" }
    let amounts = AmountWords(session.language)
    let lines = (unnamed + named).map { measure, sum in
      StyledLine(
        words.sum(
          of: measure.name, planned: amounts.amount(sum.planned.description, measure.unit),
          done: amounts.amount(sum.done.description, measure.unit), items: sum.items, isAbout: sum.isAbout))
    }
    page = ReadingLayer(
      words.sumsTitle(count), lines.isEmpty ? [StyledLine(words.noQuantities, .faint)] : lines)
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] { page.handle(key, &session) }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    page.perform(command, &session)
  }

  func draw(on canvas: inout Canvas, _ session: Session) { page.draw(on: &canvas, session) }
}
