import Console
import LedgerModel
import Queries
import Wording

extension FormLayer {
  /// The columns of the labels, of the box, and of what is typed.
  func measures(_ room: Size, _ session: Session) -> (label: Int, box: Int) {
    let labels = Columns.widest(fields.map { labelText($0, session, in: .max) })
    let label = min(labels + 2, max(6, room.columns * 2 / 5))
    return (label, min(room.columns, max(60, min(84, room.columns * 3 / 4))))
  }

  func contentColumns(_ session: Session) -> Int {
    let (label, box) = measures(Layout(session.size).body.size, session)
    return max(1, box - 4 - label)
  }

  /// A field's label in so many columns: that it must be filled in is seen also where the label is cut.
  private func labelText(_ field: FormField, _ session: Session, in room: Int) -> String {
    let mark = form.isAsked(field, among: fields) ? " *" : ""
    let label = field.label ?? session.words.form.field(field.name)
    return Columns.cut(label, to: max(0, room - mark.utf8.count)) + mark
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let (labelColumns, columns) = measures(canvas.bounds.size, session)
    let hintRows = hintRows(canvas.bounds.size)
    let facts = shownFacts(canvas.bounds.size, session)
    let height = min(canvas.height, fieldRows + 3 + hintRows + above + facts.count)
    let box = canvas.bounds.centred(Size(columns: columns, rows: height))
    let title = form.title(session) + (awaiting == nil ? "" : " - " + session.words.form.saving)
    canvas.box(box, theme.border, title: title, titleStyle: theme.strong)
    var hidden = (above: 0, below: 0)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      var rows = inner.bounds
      if hasCount {
        inner.put(session.words.form.onMany(form.items.count, hiddenMarks), y: 0, theme.strong)
      }
      for (line, text) in news.enumerated() {
        inner.put(text, y: line + (hasCount ? 1 : 0), theme.complaint, width: inner.width)
      }
      for (line, fact) in facts.enumerated() { fact.draw(on: &inner, y: above + line, theme) }
      let before = above + facts.count
      rows = Rect(x: 0, y: before, width: rows.width, height: rows.height - before)
      rows.height = max(0, rows.height - hintRows)
      inner.inside(rows) { hidden = drawFields(on: &$0, labelColumns, session) }
      let below = Rect(x: 0, y: inner.height - hintRows, width: inner.width, height: hintRows)
      let style = isComplaining ? theme.complaint : theme.faint
      if hintRows == 1 {
        inner.put(hint(session), y: below.y, style, width: inner.width)
      } else {
        inner.putWrapped(hint(session), in: below, style)
      }
    }
    canvas.putMore(above: hidden.above, below: hidden.below, in: box, session)
  }

  private var isComplaining: Bool { fields.indices.contains(focus) && fields[focus].complaint != nil }

  /// Draws as many fields as fit, the one with the focus among them, and the line that saves; returns how many lines are
  /// not seen.
  private func drawFields(
    on canvas: inout Canvas, _ labelColumns: Int, _ session: Session
  ) -> (above: Int, below: Int) {
    var lines: [Int] = []
    var line = 0
    for field in fields {
      lines.append(line)
      line += field.rows
    }
    lines.append(line)
    let focusEnd = lines[focus] + (fields.indices.contains(focus) ? fields[focus].rows : 1)
    let shift = max(0, focusEnd - canvas.height)
    for (place, field) in fields.enumerated() where lines[place] + field.rows > shift {
      draw(field, at: lines[place] - shift, place == focus, on: &canvas, labelColumns, session)
    }
    let isOnSave = focus == fields.count
    let button = "[ \(CommandName.save.title(session.language).short) ]"
    let style = isOnSave ? session.theme.chosen : session.theme.strong
    canvas.put(button, x: labelColumns, y: line - shift, style)
    canvas.put(
      "Ctrl-S", x: labelColumns + Columns.width(of: button) + 2, y: line - shift, session.theme.faint)
    if isOnSave { canvas.setCursor(x: labelColumns, y: line - shift) }
    return (shift, max(0, line + 1 - shift - canvas.height))
  }

  private func draw(
    _ field: FormField, at line: Int, _ isFocused: Bool, on canvas: inout Canvas, _ labelColumns: Int,
    _ session: Session
  ) {
    let theme = session.theme
    let labelStyle = field.complaint != nil ? theme.complaint : isFocused ? theme.strong : theme.text
    let room = labelColumns - 1
    canvas.put(labelText(field, session, in: room), x: 0, y: line, labelStyle, width: room)
    let width = max(1, canvas.width - labelColumns)
    switch field.kind {
    case .choice(let source):
      let title = field.title(from: source, session)
      canvas.put(title, x: labelColumns, y: line, theme.field, field: width)
      if isFocused {
        canvas.restyle(Rect(x: labelColumns, y: line, width: width, height: 1)) { $0 = theme.chosen }
        canvas.setCursor(x: labelColumns, y: line)
      }
    case .text(let rows): drawText(field, rows, at: line, isFocused, on: &canvas, labelColumns, width, theme)
    case .date, .pastDate:
      drawLine(
        field, at: line, isFocused, understood(field, session), on: &canvas, labelColumns, width, theme)
    case .quantity:
      drawLine(field, at: line, isFocused, counted(field, session), on: &canvas, labelColumns, width, theme)
    default: drawLine(field, at: line, isFocused, nil, on: &canvas, labelColumns, width, theme)
    }
  }

  private func drawLine(
    _ field: FormField, at line: Int, _ isFocused: Bool, _ behind: String?, on canvas: inout Canvas, _ x: Int,
    _ width: Int, _ theme: Theme
  ) {
    let behindWidth = behind.map { Columns.width(of: $0) + 3 } ?? 0
    let room = max(min(8, width), width - behindWidth)
    let view = field.line.view(columns: room)
    // A line that is too long shows where one types; else how it begins.
    let shown = isFocused ? view.text : Columns.cut(field.line.text, to: room)
    canvas.put(shown, x: x, y: line, theme.field, field: room)
    if let behind { canvas.put("= \(behind)", x: x + room + 1, y: line, theme.strong) }
    if isFocused { canvas.setCursor(x: x + view.cursor, y: line) }
  }

  private func drawText(
    _ field: FormField, _ rows: Int, at line: Int, _ isFocused: Bool, on canvas: inout Canvas, _ x: Int,
    _ width: Int,
    _ theme: Theme
  ) {
    let view = field.text.view(columns: width, rows: rows)
    for row in 0..<rows {
      canvas.put(row < view.rows.count ? view.rows[row] : "", x: x, y: line + row, theme.field, field: width)
    }
    if isFocused { canvas.setCursor(x: x + view.cursor.x, y: line + view.cursor.y) }
  }

  /// The date as it is understood, once it is.
  private func understood(_ field: FormField, _ session: Session) -> String? {
    guard !field.isEmpty else { return nil }
    if field.kind == .pastDate { return (try? session.pastDate(field.typed)).map(session.longDate) }
    guard case .success(let moment) = session.typedDate(field.typed) else { return nil }
    return session.longMoment(moment)
  }

  /// A quantity without its unit, with the one that it gets.
  private func counted(_ field: FormField, _ session: Session) -> String? {
    guard QuantityReading(field.typed, in: .typed)?.lacksUnit == true else { return nil }
    let values = FormValues(fields: fields, session: session, items: form.items)
    return (try? values.quantities(field.name))?.map { AmountWords(session.language).quantity($0) }.joined(
      separator: ItemTableWords.of(session.language).separator)
  }

  /// What is said below the fields: a complaint, what may be typed here, what follows from what is filled in.
  private func hint(_ session: Session) -> String {
    let words = session.words.form
    guard fields.indices.contains(focus) else { return preview(session) ?? words.keys }
    let field = fields[focus]
    if let complaint = field.complaint { return complaint }
    if field.isEmpty, !field.phrases.isEmpty { return session.words.decision.phrasesHint }
    switch field.kind {
    case .date:
      if field.isEmpty { return preview(session) ?? words.dateHint }
      if case .failure(let fault) = session.typedDate(field.typed) { return session.phrase(fault) }
      if let year = session.provisionalYear(typed: field.typed) {
        return session.phrase(Warning.noHolidayData(year: year))
      }
      return words.dateHint
    case .pastDate:
      do throws(DateEntryFault) {
        if !field.isEmpty { _ = try session.pastDate(field.typed) }
        return words.pastDateHint
      } catch {
        return session.phrase(error)
      }
    case .quantity: return words.quantityHint
    case .file:
      return words.fileHint(session.exchangeFiles.count, session.ledger.settings.evidenceLimit / 1_048_576)
    case .choice: return preview(session) ?? words.choose
    default: return hint(for: field.name, session) ?? preview(session) ?? words.keys
    }
  }

  /// What may be typed into a list of labels or people.
  private func hint(for name: FieldName, _ session: Session) -> String? {
    let words = session.words.form
    switch name {
    case .labels, .helpers, .supportingUnits: return words.labelsHint
    case .record(let field) where field == RecordField(Grid.Field.workers): return words.workersHint
    case .record(let field):
      switch field.spec.kind {
      case .links: return words.labelsHint
      case .words(let vocabulary):
        let known = vocabulary.codes.compactMap { RecordWords(session.language).word($0, of: vocabulary) }
        return words.wordsHint(known)
      default: return nil
      }
    case .notice: return session.words.calendar.noticeHint
    case .year: return session.words.calendar.yearHint
    case .removedLabels:
      let carried = Array(Set(form.items.flatMap { session.ledger.items[$0]?.labels ?? [] })).inOrder(
        of: \.self)
      return carried.isEmpty ? words.labelsHint : words.labelsCarried(carried.joined(separator: " "))
    default: return nil
    }
  }

  /// What would follow from what is filled in.
  private func preview(_ session: Session) -> String? {
    form.preview(FormValues(fields: fields, session: session))
  }
}
