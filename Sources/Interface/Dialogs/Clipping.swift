import Console
import LedgerModel
import Wording

/// What of an item can be handed to the clipboard.
enum Clipping: String, Sendable, Hashable, CaseIterable {
  /// Its number; number and problem; its columns as the table shows them; everything about it.
  case number, named, row, text

  /// The text of an item, as it may be shown now.
  func text(of item: Item, _ session: Session) -> String {
    switch self {
    case .number: return item.number.description
    case .named: return "\(item.number) \(session.shownText(item.title, of: item))"
    case .row:
      let lamp = session.lamp(of: item.id)
      let cells = ItemsView.columns(session).map { column in
        // Blocks of colour are no text.
        let text =
          column == .lamp ? lamp.map { session.name(of: $0) } ?? "" : column.text(item, lamp, session)
        return session.shownText(text, of: item)
      }
      return cells.joined(separator: "\t")
    case .text:
      let lines = DetailText(item, session, columns: 78).lines
      return lines.map { line in line.parts.map(\.text).joined() }.joined(separator: "\n")
    }
  }
}

extension ChooserLayer {
  /// What of the items can be copied.
  static func clip(_ targets: Targets, _ session: Session) -> ChooserLayer {
    let first = targets.items.first.flatMap { session.ledger.items[$0] }
    let choices = Clipping.allCases.map { clipping in
      let shown =
        first.map { clipping == .text || clipping == .row ? "" : clipping.text(of: $0, session) } ?? ""
      return Choice(
        .clipping(clipping), title: session.words.hands.clipping(clipping.rawValue),
        detail: targets.items.count == 1 ? Columns.cut(shown, to: 32) : "")
    }
    return ChooserLayer(
      title(session.words.hands.clipTitle, targets, session), choices, .clip(targets), numbered: true)
  }
}

extension Session {
  /// Hands a text of the items to the clipboard, a line or a paragraph for each, and says which.
  mutating func copy(_ clipping: Clipping, of items: [RecordID]) -> [Transition] {
    let separator = clipping == .text ? "\n\n" : "\n"
    var (text, count) = ("", 0)
    for id in items {
      guard let item = ledger.items[id] else { continue }
      text += (count > 0 ? separator : "") + clipping.text(of: item, self)
      count += 1
      // Of a hundred thousand no more is put into words than a terminal takes.
      guard text.utf8.count <= Clipboard.limit else {
        message = .complaint(words.hands.tooLongToCopy)
        return [.pop, .effect(.bell)]
      }
    }
    let told =
      text.split(whereSeparator: \.isNewline).first.map { String($0.map { $0 == "\t" ? " " : $0 }) } ?? ""
    let rest = count > 1 ? " ..." : ""
    message = .information(words.hands.clipped(Columns.cut(told, to: 40) + rest))
    return [.pop, .effect(.copy(text))]
  }
}
