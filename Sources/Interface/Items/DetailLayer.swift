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

  /// Shows another item, from its beginning on.
  mutating func show(_ item: RecordID) { (self.item, top) = (item, 0) }

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
    let lines = Array(text.lines.dropFirst(top).prefix(canvas.height))
    for (line, styled) in lines.enumerated() { styled.draw(on: &canvas, x: 1, y: line, session.theme) }
    let beyond = ListCursor(index: top, top: top).beyond(count: text.lines.count, height: canvas.height)
    let told = session.words.items.beyond(above: beyond.above, below: beyond.below)
    let x = canvas.width - 1 - Columns.width(of: told)
    // Over nothing that stands there: on a phone the first line may be as long as the screen is wide.
    let places = [0] + lines.indices.reversed()
    let isFree = { (y: Int) in lines.indices.contains(y) && lines[y].width + 3 <= x }
    guard let y = places.first(where: isFree) else { return }
    canvas.put(told, x: x, y: y, session.theme.faint)
  }
}
