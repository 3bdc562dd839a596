import LedgerModel
import Wording

extension FigureRows {
  /// The open items at these places, and the red ones among them, each named behind what they are of.
  init(_ heading: String, open places: [Int], of name: String, _ session: Session) {
    self.init(heading, [])
    let words = session.words.people
    let red = places.filter { session.book.lamp(at: $0, now: session.now) == .red }
    for (figure, places) in [(words.open, places), (words.red, red)] where !places.isEmpty {
      let items = places.map { session.ledger.items[$0].item.id }
      questions.append(
        (figure, FigureQuestion(title: "\(name) \(figure)", count: items.count, source: .listed(items))))
    }
  }
}

extension ChooserLayer {
  /// What stands in a cell or at a bar: so many open items, of which so many red.
  static func openFigures(_ name: String, _ places: [Int], _ session: Session) -> ChooserLayer {
    .figures(name, [FigureRows(name, open: places, of: name, session)], session)
  }
}
