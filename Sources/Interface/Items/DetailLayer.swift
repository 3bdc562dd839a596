import Console
import LedgerModel
import Wording

/// Everything about one item, over the whole screen.
struct DetailLayer: Layer {
  private(set) var item: RecordID
  private var top = 0

  init(_ item: RecordID) { self.item = item }

  var place: Place { .detail }
  var isDialog: Bool { false }

  func targets(_ session: Session) -> Targets { Targets(items: [item]) }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      let body = Layout(session.size).body
      let count = text(session, body.width)?.lines.count ?? 0
      var scroll = ListCursor(index: top, top: 0)
      scroll.move(motion, count: max(1, count - body.height + 1), height: body.height)
      top = scroll.index
      return []
    }
    return command == .left ? [.pop] : nil
  }

  /// An item that was just added here is the one that is looked at, and worked on, next.
  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    guard touched.added.count == 1, let added = touched.added.first else { return }
    (item, top) = (added, 0)
  }

  private func text(_ session: Session, _ width: Int) -> DetailText? {
    session.ledger.items[item].map { DetailText($0, session, columns: min(100, width - 2)) }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    guard let text = text(session, canvas.width) else { return }
    for (line, styled) in text.lines.dropFirst(top).prefix(canvas.height).enumerated() {
      styled.draw(on: &canvas, x: 1, y: line, session.theme)
    }
  }
}
