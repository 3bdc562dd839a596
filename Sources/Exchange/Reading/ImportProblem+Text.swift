import LedgerModel
import Office
import Wording

extension ImportProblem {
  /// The problem in words, with where it is: `第12行「整改时限」:…`.
  public func text(_ language: Language) -> String { text(in: ImportWords.of(language)) }

  /// The same in the words of a page or of a command.
  public func text(in words: ImportWords) -> String {
    words.about(words.place(line, heading), kind.text(words))
  }

  /// The same of several lines of which the same is to be said.
  public func text(of lines: [Int], in words: ImportWords) -> String {
    words.about(words.place(lines, heading), kind.text(words))
  }
}

extension ImportProblem.Kind {
  /// What is the matter, in words.
  func text(_ words: ImportWords) -> String {
    switch self {
    case .dateProposed(let proposal):
      words.dateProposed(proposal.raw, proposal.text, or: proposal.other?.text)
    case .dateComputed(let proposal): words.dateComputed(proposal.raw, proposal.text)
    case .dateNotRead(let text): words.dateNotRead(text)
    case .dateTooFar(let text): words.dateTooFar(text)
    case .reportGiven(let text, let day): words.reportGiven(text, day.text)
    case .referenceRepeats(let text, let line): words.referenceRepeats(text, line)
    case .referenceRepeatsOften(let count, let text, let line): words.referenceRepeats(count, text, line)
    case .dateOrderOpen: words.dateOrderOpen
    case .dueBeforeReport(let due, let report): words.dueBeforeReport(due, report)
    case .hourAhead(let text): words.hourAhead(text)
    case .provisionalYear(let year): words.provisionalYear(1, year)
    case .provisionalYearOften(let count, let year): words.provisionalYear(count, year)
    case .filledFromAbove(let text): words.filledFromAbove(text)
    case .sameAsAbove(let text, let above): words.sameAsAbove(text, above)
    case .sameAsAboveOften(let count, let text): words.sameAsAbove(count, text)
    case .titledByCategory(let text): words.titledByCategory(text)
    case .titledByCategoryOften(let count, let text): words.titledByCategory(count, text)
    case .dueByCategory(let day): words.dueByCategory(day.raw, day.proposed.text)
    case .dueByCategoryOften(let count, let day): words.dueByCategory(count, day.raw, day.proposed.text)
    case .categoriesMeant(let meant):
      words.categoriesMeant(meant.map { ($0.words, words.language.choose($0.category.zh, $0.category.en)) })
    case .stateNotRead(let text): words.stateNotRead(text)
    case .doneButNotTicked: words.doneButNotTicked
    case .tickAgainstWords(let text): words.tickAgainstWords(text)
    case .wordsKept(let text): words.wordsKept(text)
    case .wordsKeptOften(let count, let text): words.wordsKept(count, text)
    case .contactKept(let text): words.contactKept(text)
    case .contactKeptOften(let count, let text): words.contactKept(count, text)
    case .dateAhead(let text): words.dateAhead(text)
    case .reportBehindClosing(let text): words.reportBehindClosing(text)
    case .termWithoutEnd(let text): words.termWithoutEnd(text)
    case .columnLeftOut(let text): words.columnLeftOut(text)
    case .columnsOfLife(let headings): words.columnsOfLife(headings)
    case .personUnsure(let name): words.personUnsure(name)
    case .nameRefused(let name): words.nameRefused(name)
    case .closingDateOfOpenItem: words.closingDateOfOpenItem
    case .closedWithoutDate: words.closedWithoutDate
    case .categoryGuessed(let text): words.categoryGuessed(text)
    case .categoryUnknown(let text): words.categoryUnknown(text)
    case .sourceUnknown(let text): words.sourceUnknown(text)
    case .quantityNotRead(let text): words.quantityNotRead(text)
    case .remarkCounted(let text): words.remarkCounted(text)
    case .remarkCountedOften(let count, let text): words.remarkCounted(count, text)
    case .unitAssumed(let text): words.unitAssumed(text)
    case .unitAssumedOften(let count, let text): words.unitAssumed(count, text)
    case .unitAmongPeople(let name): words.unitAmongPeople(name)
    case .digitsLost(let text): words.digitsLost(text)
    case .wordUnknown(let text): words.wordUnknown(text)
    case .rowWithoutContent(let text): words.rowWithoutContent(text)
    case .rowWithoutName(let text): words.rowWithoutName(text)
    case .rowNoPerson(let text): words.rowNoPerson(text)
    case .rowNotOne(let text, let kind): words.rowNotOne(text, kind)
    case .nameReadOut(let text, let name): words.nameReadOut(text, name)
    case .rowRepeats(let text, let name): words.rowRepeats(text, name)
    case .sameRecord(let name, let other): words.sameRecord(name, other)
    case .rowOutOfUse(let text): words.rowOutOfUse(text)
    case .linkRefused(let name): words.linkRefused(name)
    case .besideOutOfUse(let name): words.besideOutOfUse(name)
    case .otherThanAbove(let text, let line): words.otherThanAbove(text, line)
    case .noEnd(let text): words.noEnd(text)
    case .onlyFirst(let text, let name): words.onlyFirst(text, name)
    case .timeLeftOut(let text): words.timeLeftOut(text)
    case .summaryRow(let text): words.summaryRow(text)
    case .repeatedHeader: words.repeatedHeader
    case .cellsBeyondHeader(let cells): words.cellsBeyondHeader(cells.joined(separator: " | "))
    case .columnKeptAsNote: words.columnKeptAsNote
    case .columnsKeptAsNotes(let headings): words.columnsKeptAsNotes(headings)
    case .noHeadings(let columns): words.readWithoutHeadings(columns.shown(words))
    case .noReportDates: words.noReportDates
    case .linesAbove(let texts): words.linesAbove(texts)
    case .reportToldAbove(let day): words.reportToldAbove(day.raw, day.proposed.text)
    case .withoutReportDay(let lines): words.withoutReportDay(lines)
    case .sectionRow(let text): words.sectionRow(text)
    case .errorValue(let text): words.errorValue(text)
    case .closingIsLimit(let text, let isDue): words.closingIsLimit(text, isDue: isDue)
    case .closingDateAhead(let text): words.closingDateAhead(text)
    case .noPerson(let text): words.noPerson(text)
    case .sameSite(let name, let other): words.sameSite(name, other)
    case .siteIsGrid(let name): words.siteIsGrid(name)
    case .severalSites(let text, let estate): words.severalSites(text, estate)
    case .differs(let number, let found):
      words.differs(
        number.description, found.map { $0.text(words) },
        onlySince: found.allSatisfy { $0.since != nil })
    case .updated(let number, let found):
      words.updated(number.description, found.map { $0.text(words) })
    case .evidenceLeftOut(let count): words.evidenceLeftOut(count)
    case .linkLeftOut(let text): words.linkLeftOut(text)
    case .strayQuote: words.strayQuote
    case .personAmbiguous(let name): words.personAmbiguous(name)
    case .personInactive(let name): words.personInactive(name)
    case .personMayNotOwn(let name): words.personMayNotOwn(name)
    case .gridUnknown(let name): words.gridUnknown(name)
    case .limitWithoutStart(let text): words.limitWithoutStart(text)
    case .stateSimplified(let text): words.stateSimplified(text)
    case .numberTaken(let number): words.numberTaken(number)
    case .numberForeign(let number): words.numberForeign(number)
    case .possibleDuplicate(let number): words.possibleDuplicate(number.description)
    case .possibleRebound(let number): words.possibleRebound(number.description)
    case .sheetRead(let sheet):
      words.sheetRead(sheet.name, left: sheet.left.map { words.sheetLeft($0.name, rows: $0.rows) })
    case .hiddenRows(let count, let isFiltered): words.hiddenRows(count, isFiltered: isFiltered)
    case .formulaWithoutValue: words.formulaWithoutValue
    case .dateOutOfRange(let text): words.dateOutOfRange(text)
    case .dateAmbiguous(let text, let first, let second):
      words.dateAmbiguous(text, first.text, second.text)
    case .commentLeftOut(let text): words.commentLeftOut(text)
    case .picturesTaken(let count): words.picturesTaken(count)
    case .picturesLeftOut(let count): words.picturesLeftOut(count)
    case .encodingDoubtful(let byte): words.encodingDoubtful(byte)
    }
  }
}

extension Difference {
  /// The field, what stands in the ledger, what the row says.
  public func text(_ language: Language) -> String { text(ImportWords.of(language)) }

  func text(_ words: ImportWords) -> String {
    let label = FieldWords(words.language).label(field)
    let told = words.difference(label, shown(old, words), shown(new, words))
    return told + (since.map { words.changedSince($0.by, $0.day.text) } ?? "")
  }

  /// A value in words: codes as people say them.
  private func shown(_ value: String, _ words: ImportWords) -> String {
    let vocabulary = VocabularyWords(words.language)
    if field == .state, let state = ItemState(rawValue: value) { return vocabulary.state(state) }
    if field == .severity, let severity = Severity(rawValue: value) { return vocabulary.severity(severity) }
    if field == .difficulty, let difficulty = Difficulty(rawValue: value) {
      return vocabulary.difficulty(difficulty)
    }
    if field == .source, let source = Source(rawValue: value) { return vocabulary.source(source) }
    return value
  }
}

extension ImportRefusal {
  /// Why the file is refused, in words.
  public func text(_ language: Language) -> String { text(in: ImportWords.of(language)) }

  /// The same in the words of a page or of a command.
  public func text(in words: ImportWords) -> String {
    switch self {
    case .undecodable(let text) where text.cause == .noConverter: words.noConverter(text.encoding.rawValue)
    case .undecodable(let text): words.undecodable(text.encoding.rawValue, text.offset)
    case .interrupted: words.interrupted
    case .empty: words.empty
    case .noItemArray: words.noItemArray
    case .foreignObjects(let names): words.foreignObjects(names.joined(separator: ", "))
    case .noTable(let kind): words.noTable(kind.rawValue)
    case .office(let fault): fault.text(words)
    case .noSheet(let name, let sheets): words.noSheet(name, sheets)
    case .whichSheet(let sheets): words.whichSheet(sheets)
    case .noHeader(let rows): words.noHeader(rows)
    case .noHeadings(let columns): words.noHeadings(columns.shown(words))
    case .noNameColumn(let names): words.noNameColumn(names)
    case .unknownSame(let name): words.unknownSame(name)
    case .sameWithoutName(let text): words.sameWithoutName(text)
    case .noTitleColumn(let headings):
      words.noTitleColumn(headings.filter { !$0.isEmpty }.joined(separator: ", "))
    case .overrideWithoutField(let text): words.overrideWithoutField(text)
    case .unknownField(let name): words.unknownField(name)
    case .unknownColumn(let name): words.unknownColumn(name)
    }
  }
}

extension [ColumnReading] {
  /// What the columns are taken for: their names with their fields.
  fileprivate func shown(_ words: ImportWords) -> String {
    map { words.column($0.name, $0.label(words.language)) }.joined(separator: words.separator)
  }
}

extension OfficeFault {
  /// Why a workbook is not read, in words.
  func text(_ words: ImportWords) -> String {
    switch self {
    case .damaged(let part), .missing(let part): words.damaged(part)
    case .unknownPacking(let part): words.unknownPacking(part)
    case .tooManyParts, .tooLarge, .suspiciousPacking: words.tooLarge
    case .documentType(let part): words.documentType(part)
    case .password: words.noTable(OtherKind.password.rawValue)
    case .noSheets: words.noSheets
    }
  }
}

extension SkippedRow {
  /// Why the row is left out, in words, with where it is.
  public func text(_ language: Language) -> String {
    let words = ImportWords.of(language)
    let why =
      switch reason {
      case .alreadyThere(let number): words.alreadyThere(number.description)
      case .dropped: words.dropped
      case .textTooLong(let heading): words.textTooLong(heading)
      }
    return words.about(words.place(line, title), why)
  }
}

extension ImportPlan {
  /// How much the import makes, changes and leaves out, and how many names are new.
  public func counts(_ language: Language) -> [String] {
    let words = ImportWords.of(language)
    let names = newPeople.count + newUnits.count + newGrids.count + newSites.count
    let lines = [
      itemCount == 0 ? (updatedCount == 0 ? words.nothing : nil) : words.items(itemCount, closedCount),
      updatedCount == 0 ? nil : words.updated(updatedCount), names == 0 ? nil : words.newNames(names),
      // What changes is not left out.
      skipped.count <= updatedCount ? nil : words.skipped(skipped.count - updatedCount),
    ]
    return lines.compactMap(\.self)
  }

  /// What the import makes and leaves out, a line for each kind; `whole` lists every new name.
  public func summary(_ language: Language, whole: Bool = false) -> [String] {
    let words = ImportWords.of(language)
    func list(_ names: [String], _ phrase: (String) -> String) -> String? {
      // A screen's worth of names says what is going on; thousands would bury it.
      let room = whole ? names.count : 12
      let shown = names.prefix(room).joined(separator: words.separator)
      let more = names.count > room ? words.more(names.count - room) : ""
      return names.isEmpty ? nil : phrase(shown + more)
    }
    let lines = [
      itemCount == 0 ? (updatedCount == 0 ? words.nothing : nil) : words.items(itemCount, closedCount),
      updatedCount == 0 ? nil : words.updated(updatedCount),
      undatedCount == 0 ? nil : words.undated(undatedCount), list(newPeople, words.people),
      list(newUnits, words.units), list(newGrids, words.grids), list(newSites, words.sites),
      skipped.isEmpty ? nil : words.skipped(skipped.count),
    ]
    return lines.compactMap(\.self)
  }
}
