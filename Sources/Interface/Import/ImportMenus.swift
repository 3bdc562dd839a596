import Console
import LedgerModel
import Wording

extension ChooserLayer {
  /// Which file of the exchange directory is to come in as records of a kind: tables before all others, the newest first.
  static func importFiles(_ kind: RecordKind, _ session: Session) -> ChooserLayer {
    let words = session.words.importing
    let files = ExchangeChoices(session: session)
    let choices = files.files(Answer.file)
    let tables = Set(session.exchangeFiles.filter { $0.sort == .table }.map(\.name))
    let ordered = choices.filter { tables.contains($0.title) } + choices.filter { !tables.contains($0.title) }
    var chooser = ChooserLayer(
      words.filesTitle(kind), files.headings + ordered, .importFile(kind), numbered: false)
    if choices.isEmpty { chooser.nothingFits = words.noFiles }
    return chooser
  }

  /// Which sheet of a workbook is to be read.
  static func sheets(_ names: [String], _ session: Session) -> ChooserLayer {
    ChooserLayer(
      session.words.importing.sheetTitle, names.map { Choice(.sheet($0), title: $0) }, .setting,
      numbered: false)
  }

  /// What a column means.
  static func meanings(
    of column: ImportPage.Column, _ fields: [(name: String, label: String)], _ session: Session
  ) -> ChooserLayer {
    let choices = fields.map { Choice(code: $0.name, title: $0.label) }
    return ChooserLayer(
      session.words.importing.meaningTitle(column.heading), choices, .setting, numbered: false,
      startingAt: column.field.map { .value(.code($0)) })
  }

  /// Who or what of the ledger a name of the table means; of one that would be made, that it is not made.
  static func sameAs(_ name: ImportPage.NewName, isMade: Bool, _ session: Session) -> ChooserLayer {
    var chooser = ChooserLayer(
      session.words.importing.sameTitle(name.name), ChoiceSource(of: name.kind).choices(session), .setting,
      numbered: false)
    // What looks like it is offered first.
    chooser.nothingFits = session.words.importing.nobodyThere
    if isMade {
      chooser.list.end(with: Choice(.noRecord, title: session.words.importing.makeNone(name.name)))
    }
    return chooser
  }
}

/// On which day everything was reported whose row does not say when.
struct ImportDayLayer: Layer {
  private var line = LineEditor()

  var place: Place { .line }
  var isTyping: Bool { true }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard key == .enter else {
      _ = line.handle(key)
      return []
    }
    let text = line.text.trimmed
    guard !text.isEmpty else { return [.pop] }
    do throws(DateEntryFault) {
      let typed = try DateEntry(at: session.now, in: session.ledger.clock).past(text)
      // A time behind the day would have no effect.
      guard typed.deadline.time == nil else { throw .notUnderstood }
      return [.pop, .picked(.day(typed.date))]
    } catch {
      session.message = .complaint(session.phrase(error))
      return [.effect(.bell)]
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.importing
    let box = canvas.bounds.centred(Size(columns: min(canvas.width, 60), rows: 5))
    canvas.box(box, session.theme.border, title: words.reportedTitle, titleStyle: session.theme.strong)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      let view = line.view(columns: inner.width)
      inner.put(view.text, x: 0, y: 0, session.theme.field, field: inner.width)
      inner.setCursor(x: view.cursor, y: 0)
      inner.put(words.reportedHint, x: 0, y: 2, session.theme.faint)
    }
  }
}
