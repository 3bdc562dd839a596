import Exchange
import Interface
import LedgerModel
import LedgerStore
import Wording

// A table of people, places, indicators and the like.
extension ImportWork {
  /// Reads a table of records and says what would come of it. Throws when it cannot be read.
  func recordPage(of request: ImportRequest, in store: any Store, at now: Timestamp) throws -> ImportPage {
    let overrides = request.fields.sorted { $0.key < $1.key }.map { place, name in
      (column: "#\(place + 1)", field: request.kind.spec.fields(.edit).first { $0.name == name })
    }
    let reading = try RecordTableReading(
      of: try request.bytes(in: store), kind: request.kind, overrides: overrides, isJSON: request.isJSON,
      sheet: request.sheet,
      needsName: false)
    var ids = IDSource.random()
    let reader = RecordReader(store.ledger, at: now, request.language)
    let plan = RecordImport(
      reading, request.kind, into: reader, ids: &ids, same: request.sameNames,
      leavingFaultsOut: request.leavesFaultsOut)
    return page(of: request, reading, plan, store.ledger, now)
  }

  private func page(
    of request: ImportRequest, _ reading: RecordTableReading, _ plan: RecordImport, _ ledger: Ledger,
    _ now: Timestamp
  ) -> ImportPage {
    let (language, kind) = (request.language, request.kind)
    let (words, labels) = (ImportWords(language, onPage: true), RecordWords(language))
    var page = ImportPage()
    (page.sheet, page.otherSheets) = (reading.sheet?.name, reading.sheet?.left.map(\.name) ?? [])
    page.columns = reading.told.map { told in
      ImportPage.Column(
        place: told.index, heading: told.heading,
        field: told.column.map { $0.field?.name ?? RecordListing.identifier }
          ?? (told.isStated ? Self.nothing : nil),
        label: told.column.map { column in column.field.map(labels.label) ?? RecordListing.identifier }
          ?? words.leftOutColumn,
        certainty: told.isStated ? .stated : told.column == nil ? .unknown : .known, examples: told.examples)
    }
    page.fields =
      kind.spec.fields(.edit).map { ($0.name, labels.label($0)) } + [(Self.nothing, words.leftOutColumn)]
    let name = kind.spec.fields.first(where: \.spec.isRequired)
    let isNamed = reading.columns.contains { $0.field == nil || $0.field?.spec.isRequired == true }
    guard isNamed else {
      page.obstacle = words.whichIsName(name.map(labels.label) ?? "")
      return page
    }
    show(reading, plan, on: &page, words, labels)
    let remarks = told(request, reading, plan, ledger)
    (page.remarks, page.remarkCount) = (Array(remarks.prefix(ImportPage.limit)), remarks.count)
    let (updating, but) = (request.updates, request.otherLines)
    page.names =
      plan.newLinked(updating: updating, but: but).map { .init(kind: $0.kind, name: $0.name) }
      + request.refusedInOrder
    page.leftOutCount = reading.rows.count - plan.lines.count
    page.summary = [words.records(new: plan.newNames.count, unchanged: plan.unchanged)]
    let changes = plan.changes(updating: updating, but: but)
    if changes > 0 { page.summary.append(words.recordsChanged(changes)) }
    if page.leftOutCount > 0 { page.summary.append(words.rowsLeftOut(page.leftOutCount)) }
    page.intent = plan.intent(updating: updating, but: but)
    page.obstacle = obstacle(request, plan, page.intent, ledger, now)
    return page
  }

  /// What a column is said to be that comes in as nothing.
  private static var nothing: String { "-" }

  /// The rows that come in, with what becomes of each.
  private func show(
    _ reading: RecordTableReading, _ plan: RecordImport, on page: inout ImportPage, _ words: ImportWords,
    _ labels: RecordWords
  ) {
    let fates = Dictionary(plan.lines.map { ($0.line, $0.fate) }) { first, _ in first }
    page.headings = [words.fate] + reading.columns.map { $0.field.map(labels.label) ?? $0.heading }
    let name = reading.columns.firstIndex { $0.field?.spec.isRequired == true } ?? 0
    page.wideHeading = name + 1
    let rows = reading.rows.lazy.filter { fates[$0.line] != nil }
    page.rows = rows.prefix(ImportPage.limit).map { row in
      let fate =
        switch fates[row.line] {
        case .new?: words.fateNew
        case .changed?: words.fateChanged
        case .unchanged?, nil: words.fateUnchanged
        }
      return ImportPage.Row(
        line: row.line, cells: [fate] + reading.columns.map { row.text(at: $0.index) })
    }
    page.rowCount = plan.lines.count
  }

  /// What somebody should look at: what can be answered for all rows, cells that cannot come in, what differs from the ledger,
  /// columns and words that stay out.
  private func told(
    _ request: ImportRequest, _ reading: RecordTableReading, _ plan: RecordImport, _ ledger: Ledger
  ) -> [ImportPage.Remark] {
    let (words, screen) = (ImportWords(request.language, onPage: true), ImportScreenWords(request.language))
    var remarks: [ImportPage.Remark] = []
    let faults = plan.faults.count + plan.leftOut.count
    if faults > 0 {
      let text = words.leaveFaultsOut(
        request.leavesFaultsOut ? plan.leftOut.count : faults, isDone: request.leavesFaultsOut)
      remarks.append(ImportPage.Remark(text: text, question: .faults))
    }
    let differing = Set(plan.differences.map(\.line))
    if !differing.isEmpty {
      let isTaken = request.updates || !request.otherLines.isEmpty
      let count = isTaken ? plan.changes(updating: request.updates, but: request.otherLines) : differing.count
      remarks.append(
        ImportPage.Remark(text: screen.recordUpdates(count, areTaken: isTaken), question: .updates))
    }
    remarks += plan.faults.map { fault in
      ImportPage.Remark(lines: [fault.line], text: fault.text(in: ledger, request.language))
    }
    remarks += plan.leftOut.map { fault in
      ImportPage.Remark(
        lines: [fault.line], text: words.cellLeftOut(fault.text(in: ledger, request.language)))
    }
    if !reading.unknown.isEmpty {
      remarks.append(ImportPage.Remark(text: words.columnsLeftOut(reading.unknown)))
    }
    remarks += plan.differences.map { difference in
      let isTaken = request.updates != request.otherLines.contains(difference.line)
      let text = difference.text(in: ledger, request.language)
      return ImportPage.Remark(
        lines: [difference.line], text: isTaken ? words.taken(text) : text,
        question: .update(line: difference.line))
    }
    let leftOut = Set(reading.rows.map(\.line)).subtracting(plan.lines.map(\.line))
    remarks += plan.problems.map { problem in
      ImportPage.Remark(
        lines: [problem.line].filter { $0 > 0 }, text: problem.text(in: words),
        isLeftOut: leftOut.contains(problem.line))
    }
    return remarks
  }

  /// Why nothing comes in: cells that cannot, or what the rules say of it.
  private func obstacle(
    _ request: ImportRequest, _ plan: RecordImport, _ intent: Intent?, _ ledger: Ledger, _ now: Timestamp
  ) -> String? {
    guard plan.faults.isEmpty else {
      return ImportWords(request.language, onPage: true).faults(plan.faults.count)
    }
    guard let intent else { return nil }
    do throws(Refusal) {
      var ids = IDSource.random()
      try ledger.tryOut([intent], as: actor(request), at: now, ids: &ids)
      return nil
    } catch {
      return RefusalWords.of(request.language).text(of: error, in: ledger)
    }
  }
}
