import LedgerModel
import Wording

extension ImportProblem {
  /// The problem in words, with where it is: `第12行「整改时限」:…`.
  public func text(_ language: Language) -> String {
    let words = ImportWords.of(language)
    return words.about(words.place(line, heading), kind.text(words))
  }
}

extension ImportProblem.Kind {
  /// What is the matter, in words.
  func text(_ words: ImportWords) -> String {
    switch self {
    case .dateProposed(let proposal): words.dateProposed(proposal.raw, proposal.proposed.text)
    case .dateComputed(let proposal): words.dateComputed(proposal.raw, proposal.proposed.text)
    case .dateNotRead(let text): words.dateNotRead(text)
    case .monthFirstAssumed: words.monthFirstAssumed
    case .filledFromAbove(let text): words.filledFromAbove(text)
    case .stateNotRead(let text): words.stateNotRead(text)
    case .doneButNotTicked: words.doneButNotTicked
    case .closingDateOfOpenItem: words.closingDateOfOpenItem
    case .closedWithoutDate: words.closedWithoutDate
    case .categoryGuessed(let text): words.categoryGuessed(text)
    case .categoryUnknown(let text): words.categoryUnknown(text)
    case .sourceUnknown(let text): words.sourceUnknown(text)
    case .quantityNotRead(let text): words.quantityNotRead(text)
    case .unitAmongPeople(let name): words.unitAmongPeople(name)
    case .digitsLost(let text): words.digitsLost(text)
    case .wordUnknown(let text): words.wordUnknown(text)
    case .rowWithoutContent: words.rowWithoutContent
    case .summaryRow: words.summaryRow
    case .repeatedHeader: words.repeatedHeader
    case .cellsBeyondHeader(let cells): words.cellsBeyondHeader(cells.joined(separator: " | "))
    case .columnKeptAsNote: words.columnKeptAsNote
    case .noReportDates: words.noReportDates
    case .sectionRow(let text): words.sectionRow(text)
    case .errorValue(let text): words.errorValue(text)
    case .closingDateAhead(let text): words.closingDateAhead(text)
    case .noPerson(let text): words.noPerson(text)
    case .sameSite(let name, let other): words.sameSite(name, other)
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
    case .possibleDuplicate(let number): words.possibleDuplicate(number.description)
    case .possibleRebound(let number): words.possibleRebound(number.description)
    case .encodingDoubtful(let byte): words.encodingDoubtful(byte)
    }
  }
}

extension ImportRefusal {
  /// Why the file is refused, in words.
  public func text(_ language: Language) -> String {
    let words = ImportWords.of(language)
    return switch self {
    case .undecodable(let text) where text.cause == .noConverter: words.noConverter(text.encoding.rawValue)
    case .undecodable(let text): words.undecodable(text.encoding.rawValue, text.offset)
    case .interrupted: words.interrupted
    case .empty: words.empty
    case .noItemArray: words.noItemArray
    case .foreignObjects(let names): words.foreignObjects(names.joined(separator: ", "))
    case .noTable(let kind): words.noTable(kind.rawValue)
    case .noHeader(let rows): words.noHeader(rows)
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
  /// What the import makes and leaves out, a line for each kind.
  public func summary(_ language: Language) -> [String] {
    let words = ImportWords.of(language)
    func list(_ names: [String], _ phrase: (String) -> String) -> String? {
      // A screen's worth of names says what is going on; thousands would bury it.
      let shown = names.prefix(12).joined(separator: words.separator)
      let more = names.count > 12 ? words.more(names.count - 12) : ""
      return names.isEmpty ? nil : phrase(shown + more)
    }
    let lines = [
      itemCount == 0 ? words.nothing : words.items(itemCount, closedCount),
      undatedCount == 0 ? nil : words.undated(undatedCount), list(newPeople, words.people),
      list(newUnits, words.units), list(newGrids, words.grids), list(newSites, words.sites),
      skipped.isEmpty ? nil : words.skipped(skipped.count),
    ]
    return lines.compactMap(\.self)
  }
}
