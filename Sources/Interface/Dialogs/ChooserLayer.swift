import Console
import LedgerModel
import Wording

/// A menu or a picker: rows to choose from, by arrows, by number, or by typing a part of the name.
struct ChooserLayer: Layer {
  var title: String
  /// What choosing does.
  var purpose: ChooserPurpose
  /// Whether rows have numbers that choose them; else what is typed filters the rows.
  let isNumbered: Bool
  var list: ChoiceList
  var filter = LineEditor()
  /// Whether what is typed finds among all open items, of which only some are listed.
  var findsItems = false
  /// Which rows are marked, where several can be chosen at once.
  var marks: Set<Answer>?
  /// The kind of record that can be entered here where one is missing; nothing where none can.
  private(set) var missing: RecordKind?
  /// What is said when nothing fits; nothing for the usual words.
  var nothingFits: String?
  /// The ledger as the person saw it: what others replace meanwhile is a conflict; nothing where nothing is replaced.
  var seen: Ledger?
  var awaiting: RecordID?

  init(
    _ title: String, _ choices: [Choice], _ purpose: ChooserPurpose, numbered: Bool,
    startingAt answer: Answer? = nil, seen: Ledger? = nil
  ) {
    self.seen = seen
    (self.title, self.purpose, isNumbered) = (title, purpose, numbered)
    list = ChoiceList(choices, startingAt: answer)
  }

  var place: Place { isNumbered ? .menu : .picker }
  /// Where a file to come in is chosen, cells can be pasted in its place.
  var pastedCells: PastedCells { if case .importFile = purpose { .table } else { .text } }
  var isTyping: Bool { !isNumbered }
  var closesAfterSuccess: Bool { true }

  func targets(_ session: Session) -> Targets { purpose.targets }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      list.move(motion, height: height(session))
      return []
    }
    return nil
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard awaiting == nil else { return [] }
    if key == .enter {
      if let marks, !marks.isEmpty {
        return purpose.chosen(.files(marked), &session, seen: seen, awaiting: &awaiting)
      }
      return list.current.map { choose($0, &session) } ?? []
    }
    guard isNumbered else { return type(key, &session) }
    if case .character(let digit) = key, let number = digit.wholeNumberValue, digit.isASCII {
      let choices = list.numbered
      guard choices.indices.contains(number == 0 ? 9 : number - 1) else { return [.effect(.bell)] }
      let choice = choices[number == 0 ? 9 : number - 1]
      list.choose(choice.answer)
      return choose(choice, &session)
    }
    return []
  }

  /// What is marked, in the order of the list.
  private var marked: [String] { list.all.filter { marks?.contains($0.answer) == true }.map(\.code) }

  /// Marks the row under the cursor, or takes its mark away, and goes on to the next.
  private mutating func mark(_ session: inout Session) -> [Transition] {
    guard let choice = list.current else { return [] }
    if let obstacle = choice.obstacle {
      session.message = .complaint(obstacle)
      return [.effect(.bell)]
    }
    if marks?.remove(choice.answer) == nil { marks?.insert(choice.answer) }
    list.move(.down, height: height(session))
    return []
  }

  private mutating func type(_ key: Key, _ session: inout Session) -> [Transition] {
    if marks != nil, key == .character(" ") { return mark(&session) }
    let before = filter.text
    _ = filter.handle(key)
    if filter.text != before { narrow(session) }
    return []
  }

  mutating func fill(with argument: String, _ session: inout Session) {
    if isNumbered { return choose(typed: argument) }
    filter = LineEditor(argument)
    list.filter(argument)
  }

  /// Shows what fits the text that was typed.
  mutating func narrow(_ session: Session) {
    if findsItems {
      list = ChoiceList(ChoiceSource.openItems(filter.text, session))
    } else {
      list.filter(filter.text)
    }
    offerMissing(session)
  }

  /// Offers to enter a record of a kind from here, where who looks may.
  mutating func offer(_ kind: RecordKind?, _ session: Session) {
    guard let kind, kind.spec.uses.contains(.edit), session.mayEnter(kind) else { return }
    missing = kind
    offerMissing(session)
  }

  private mutating func offerMissing(_ session: Session) {
    guard let missing else { return }
    let name = filter.text.trimmed
    let title = session.words.dialogs.enterMissing(session.words.form.recordTitle(missing, true), name)
    list.end(with: Choice(.missing(missing, named: name), title: title))
  }

  private mutating func choose(_ choice: Choice, _ session: inout Session) -> [Transition] {
    if let obstacle = choice.obstacle {
      session.message = .complaint(obstacle)
      return [.effect(.bell)]
    }
    return purpose.chosen(choice.answer, &session, seen: seen, awaiting: &awaiting)
  }

  mutating func failed(_ failure: CommitFailure, _ session: inout Session) -> [Transition]? {
    guard case .conflicts(let conflicts) = failure else { return purpose.failed(failure, &session) }
    session.message = nil
    return [.push(ConflictLayer(ConflictQuestion.onItems(conflicts, session), session))]
  }

  /// What was chosen is done on the items that were not left to others.
  mutating func settle(_ decisions: [ConflictDecision], seen: Ledger, _ session: inout Session)
    -> [Transition]
  {
    self.seen = seen
    purpose = purpose.without(decisions.leftToOthers)
    guard !purpose.targets.items.isEmpty, let choice = list.current else {
      session.message = .information(session.words.dialogs.leftToOthers)
      return [.pop]
    }
    return choose(choice, &session)
  }
}

// MARK: - Drawing

extension ChooserLayer {
  private func boxSize(_ room: Size, _ session: Session) -> Size {
    let widest = list.shown.map { Columns.width(of: $0.title) + detailWidth($0) }.max() ?? 0
    let titleWidth = Columns.width(of: title) + 6
    let nothing = nothing(session)
    let columns = min(
      room.columns,
      max(widest + (isNumbered ? 8 : 5), titleWidth, 34, Columns.width(of: nothing ?? "") + 4))
    // That nothing fits is said below what can be entered, on a narrow screen in several lines.
    let said = nothing.map { Columns.wrap($0, to: columns - 4).count } ?? 0
    let lines = max(list.shown.count + said, 1)
    let rows = min(room.rows, lines + 2 + (isNumbered ? 0 : 1))
    return Size(columns: columns, rows: rows)
  }

  /// What is said where nothing can be chosen.
  private func nothing(_ session: Session) -> String? {
    let words = session.words.dialogs
    return list.isEmpty ? nothingFits ?? (filter.isEmpty ? words.nothingThere : words.nothingFits) : nil
  }

  private func detailWidth(_ choice: Choice) -> Int {
    let detail = choice.obstacle ?? choice.detail
    return detail.isEmpty ? 0 : Columns.width(of: detail) + 2
  }

  /// How many rows are shown.
  private func height(_ session: Session) -> Int {
    let room = Layout(session.size).body.size
    return max(1, boxSize(room, session).rows - 2 - (isNumbered ? 0 : 1))
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    // A picker's box keeps its size while the filter narrows what it holds.
    let box = canvas.bounds.centred(boxSize(canvas.bounds.size, session))
    canvas.box(box, theme.border, title: title, titleStyle: theme.strong)
    canvas.inside(box.inset()) { inner in
      var top = 0
      if !isNumbered {
        drawFilter(on: &inner, session)
        top = 1
      }
      let rows = Rect(x: 0, y: top, width: inner.width, height: inner.height - top)
      inner.inside(rows) { drawRows(on: &$0, session) }
    }
    let height = box.height - 2 - (isNumbered ? 0 : 1)
    let (above, below) = list.cursor.beyond(count: list.shown.count, height: height)
    canvas.putMore(above: above, below: below, in: box, session)
  }

  private func drawFilter(on canvas: inout Canvas, _ session: Session) {
    let view = filter.view(columns: max(0, canvas.width - 2))
    canvas.put("/", x: 0, y: 0, session.theme.faint)
    canvas.put(view.text, x: 2, y: 0, session.theme.field, field: canvas.width - 2)
    if filter.isEmpty {
      let hint = marks.map { ExchangeWords(session.language).marking($0.count) }
      canvas.put(hint ?? session.words.dialogs.typeToFilter, x: 3, y: 0, session.theme.faint)
    }
    canvas.setCursor(x: 2 + view.cursor, y: 0)
  }

  private func drawRows(on canvas: inout Canvas, _ session: Session) {
    if let nothing = nothing(session) {
      let y = list.shown.count
      let rest = Rect(x: 1, y: y, width: canvas.width - 2, height: max(0, canvas.height - y))
      canvas.putWrapped(nothing, in: rest, session.theme.faint)
    }
    let above = list.shown.prefix(max(0, list.cursor.firstShown(height: canvas.height)))
    var number = above.count { $0.isChoosable && $0.obstacle == nil }
    for (line, row) in list.cursor.lines(count: list.shown.count, height: canvas.height) {
      let choice = list.shown[row]
      if choice.isChoosable, choice.obstacle == nil { number += 1 }
      draw(choice, number: number, line: line, on: &canvas, session)
      if row == list.cursor.index, choice.isChoosable {
        canvas.restyle(canvas.bounds.row(line)) { $0 = session.theme.chosen }
        // Where a filter is typed, the cursor stands there.
        if isNumbered { canvas.setCursor(x: 1, y: line) }
      }
    }
  }

  private func draw(_ choice: Choice, number: Int, line: Int, on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    if choice.isHeading {
      canvas.put(choice.title, x: 0, y: line, theme.faint)
      return
    }
    var x = 1
    if isNumbered {
      if choice.obstacle == nil, number <= 10 { canvas.put("\(number % 10)", x: 1, y: line, theme.strong) }
      x = 3
    }
    if marks?.contains(choice.answer) == true { canvas.put("*", x: 0, y: line, theme.strong) }
    let style = choice.obstacle == nil ? theme.text : theme.faint
    x += canvas.put(choice.title, x: x, y: line, style) + 2
    let detail = choice.obstacle ?? choice.detail
    let room = canvas.width - x - 1
    if !detail.isEmpty, room > 3 {
      let shown = Columns.cut(detail, to: room)
      canvas.put(shown, x: canvas.width - 1 - Columns.width(of: shown), y: line, theme.faint)
    }
  }
}

extension Canvas {
  /// Says at the lower edge of a box how many rows stand further below, if any do.
  mutating func putMoreBelow(_ count: Int, in box: Rect, _ session: Session) {
    putMore(above: 0, below: count, in: box, session)
  }

  /// Says at the lower edge of a box how many rows stand further above and below, if any do.
  mutating func putMore(above: Int, below: Int, in box: Rect, _ session: Session) {
    guard above > 0 || below > 0 else { return }
    let text = " \(session.words.dialogs.more(above: max(0, above), below: max(0, below))) "
    let x = box.maxX - 2 - Columns.width(of: text)
    if x > box.x { put(text, x: x, y: box.maxY - 1, session.theme.faint) }
  }
}
