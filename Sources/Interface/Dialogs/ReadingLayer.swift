import Console
import LedgerModel
import Wording

/// A text to read, in a box, with rows to move over.
struct ReadingLayer: Layer {
  let title: String
  /// The lines as they were written; long ones are wrapped as they are shown.
  let written: [StyledLine]
  private var top = 0

  init(_ title: String, _ lines: [StyledLine]) { (self.title, written) = (title, lines) }

  /// The lines in a box that is at most so wide.
  private func lines(_ columns: Int) -> [StyledLine] {
    written.flatMap { line -> [StyledLine] in
      let room = max(1, columns - 4)
      guard line.width > room, let meaning = line.parts.last?.meaning else { return [line] }
      let parts = ReadingLayer.sideBySide(line.parts.map(\.text).joined())
      return parts.flatMap { Columns.wrap($0, to: room) }.map { StyledLine($0, meaning) }
    }
  }

  /// What stands side by side in a line, three blanks and more apart: on a narrow screen one below the other.
  private static func sideBySide(_ text: String) -> [String] {
    var parts = [""]
    var blanks = 0
    for character in text {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks >= 3, !parts[parts.count - 1].isEmpty {
        parts.append("")
      } else {
        parts[parts.count - 1] += String(repeating: " ", count: blanks)
      }
      blanks = 0
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  var place: Place { .reading }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    guard let motion = Motion(command) else { return nil }
    let room = Layout(session.size).body.size
    let lines = lines(room.columns)
    let height = boxSize(lines, room).rows - 2
    var cursor = ListCursor(index: top, top: top)
    cursor.move(motion, count: max(1, lines.count - height + 1), height: height)
    top = cursor.index
    return []
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] { key == .enter ? [.pop] : [] }

  private func boxSize(_ lines: [StyledLine], _ room: Size) -> Size {
    let widest = lines.map { $0.width }.max() ?? 0
    return Size(
      columns: min(room.columns, max(widest, Columns.width(of: title) + 4) + 4),
      rows: min(room.rows, lines.count + 2))
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let lines = lines(canvas.width)
    let box = canvas.bounds.centred(boxSize(lines, canvas.bounds.size))
    canvas.box(box, session.theme.border, title: title, titleStyle: session.theme.strong)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      for (line, text) in lines.dropFirst(top).prefix(inner.height).enumerated() {
        text.draw(on: &inner, y: line, session.theme)
      }
    }
    canvas.putMore(above: top, below: lines.count - top - (box.height - 2), in: box, session)
  }

  /// The items of a bulk action that refused, each with its reason.
  static func refused(_ refused: [RecordID: Refusal], _ session: Session) -> ReadingLayer {
    let words = RefusalWords.of(session.language)
    let lines = refused.sorted { $0.key < $1.key }.map { id, refusal in
      StyledLine([
        (session.ledger.items[id]?.number.description ?? id.text, .strong),
        ("  " + words.staying(refusal, in: session.ledger), .text),
      ])
    }
    return ReadingLayer(session.words.dialogs.refusedTitle(refused.count), lines)
  }
}

extension ReadingLayer {
  /// The steps that cannot be taken with the items now, each with the rule that refuses it.
  static func otherSteps(_ targets: Targets, _ session: Session) -> ReadingLayer {
    let lines = session.availability(of: targets.items).compactMap { kind, refusal in
      refusal.map { StyledLine("\(session.name(of: kind)): \(session.phrase($0))") }
    }
    return ReadingLayer(ChooserLayer.title(session.words.dialogs.otherSteps, targets, session), lines)
  }

  /// What everybody should know at the first start.
  static func tour(_ session: Session) -> ReadingLayer {
    let (words, ledger) = (session.words.tour, session.ledger)
    let counts = session.book.counts
    let sites = ledger.sites.all.filter { !$0.retired }
    let facts = TourFacts(
      name: ledger.settings.name, open: session.book.open.count, red: counts[.red],
      people: ledger.people.all.count(where: \.active),
      site: (sites.first(where: \.isKey) ?? sites.first)?.name)
    return ReadingLayer(
      words.title, words.lines(inPractice: ledger.settings.practice, of: facts).map { StyledLine($0) })
  }
}
