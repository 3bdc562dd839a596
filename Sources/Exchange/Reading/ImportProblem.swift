import LedgerModel

/// Something in a file that somebody should look at.
public struct ImportProblem: Sendable, Hashable {
  /// The line (or the sheet's row) that it is on, from 1.
  public var line: Int
  /// The column, from 0, and its heading.
  public var column: Int?
  /// The column's heading, empty when it is about the whole line.
  public var heading: String
  /// What it is.
  public var kind: Kind

  /// What can be the matter.
  public enum Kind: Sendable, Hashable {
    /// A date that was worked out from a term or a range, with the day that it comes to.
    case dateComputed(DateProposal)
    /// A date without its year or day: nothing is set, the day is proposed.
    case dateProposed(DateProposal)
    /// Something that is no date; the text is kept as a note.
    case dateNotRead(String)
    /// A date of a year that no ledger knows; the text is kept as a note.
    case dateTooFar(String)
    /// A day of the report that is not used, as it is written: the day that was given for rows without one is.
    case reportGiven(String, CivilDate)
    /// A number or outside reference that a row above has, too, and the line of that row: both come in.
    case referenceRepeats(String, line: Int)
    /// The same of many rows: how many, and the first.
    case referenceRepeatsOften(Int, String, line: Int)
    /// Dates such as 01/02/2015 of which nothing in the table decides whether the month or the day comes first: none is
    /// set, each is proposed.
    case dateOrderOpen
    /// A due date before the day of the report: both are kept as they are written.
    case dueBeforeReport(due: String, reported: String)
    /// A time of today that has not come, of what was done: it counts as now, and is kept as a note.
    case hourAhead(String)
    /// A due date told by the days off of a year that nobody announced yet: it may still move.
    case provisionalYear(Int)
    /// The same of a table: how many of its due dates, and the year.
    case provisionalYearOften(Int, Int)
    /// A blank cell filled from the row above, as in a merged cell.
    case filledFromAbove(String)
    /// A cell that says 同上, and what the cell above says.
    case sameAsAbove(String, String)
    /// The same of many cells of a column: how many, and the first.
    case sameAsAboveOften(Int, String)
    /// A row that says no more of its problem than its category, whose words are the title.
    case titledByCategory(String)
    /// The same of many rows: how many, and the first.
    case titledByCategoryOften(Int, String)
    /// A row without a due date has the one that the limit of its category gives: the category, and the day.
    case dueByCategory(DateProposal)
    /// The same of many rows: how many, and the first.
    case dueByCategoryOften(Int, DateProposal)
    /// Words of a category column that the ledger's categories have as other words for them: each with the category.
    case categoriesMeant([CategoryMeant])
    /// State words that are not known; the item counts as open, the words are kept as a note.
    case stateNotRead(String)
    /// Said to be done, but not ticked off: it comes in as waiting for its check.
    case doneButNotTicked
    /// A tick says done and the words beside it say otherwise: it comes in as waiting for its check.
    case tickAgainstWords(String)
    /// Words of a cell that fill no field are kept as a note.
    case wordsKept(String)
    /// The same of many cells of a column: how many, and the first.
    case wordsKeptOften(Int, String)
    /// Words that tell how somebody is reached are kept as the contact, which no note tells.
    case contactKept(String)
    /// The same of many cells of a column: how many, and the first.
    case contactKeptOften(Int, String)
    /// A day of a report or an assignment that lies ahead: it is kept as a note.
    case dateAhead(String)
    /// A day of a report behind that of the closing: it is kept as a note.
    case reportBehindClosing(String)
    /// A due date that is none, such as 长期坚持: it is kept as a note.
    case termWithoutEnd(String)
    /// A column that says the same in every row, the ledger's own neighbourhood: it is left out.
    case columnLeftOut(String)
    /// Columns of this program's own table that follow from an item's life: they are not brought in.
    case columnsOfLife([String])
    /// A closing date though the words say that it is open.
    case closingDateOfOpenItem
    /// Closed without a date of closing.
    case closedWithoutDate
    /// A category guessed from a piece of its words.
    case categoryGuessed(String)
    /// A category that is not known.
    case categoryUnknown(String)
    /// A source that is not known; the words are kept as a note.
    case sourceUnknown(String)
    /// A quantity that is not one; the words are kept as a note.
    case quantityNotRead(String)
    /// A remark that says nothing but a quantity counts as one.
    case remarkCounted(String)
    /// The same of many cells of a column: how many, and the first.
    case remarkCountedOften(Int, String)
    /// A quantity without a unit has its category's, or the most general one: the quantity.
    case unitAssumed(String)
    /// The same of many cells of a column: how many, and the first.
    case unitAssumedOften(Int, String)
    /// The name of an office in a column for people.
    case unitAmongPeople(String)
    /// A number that a spreadsheet has cut to a power of ten: `1.38E+10`.
    case digitsLost(String)
    /// Severity or difficulty in words that are not known.
    case wordUnknown(String)
    /// A row without title and description is left out; what it says.
    case rowWithoutContent(String)
    /// A row of a table of records that names none is left out; what it says.
    case rowWithoutName(String)
    /// A row of a table of people that names not one person is left out; what it says.
    case rowNoPerson(String)
    /// A row of a table of places or units that names not one of them is left out; what it says.
    case rowNotOne(String, RecordKind)
    /// A name read out of more words (网格员王磊), which nobody bears yet: what is written, and the name.
    case nameReadOut(String, String)
    /// A row of a table of places that names one that a row above names is left out; what it says, and that name.
    case rowRepeats(String, String)
    /// A place that is there under another writing of its name: the row is of that one.
    case sameRecord(String, String)
    /// A row of records that is out of use and not in the ledger is left out; what it says.
    case rowOutOfUse(String)
    /// The time beside a day that comes in without it; what is written.
    case timeLeftOut(String)
    /// A row of totals or a footer is left out; what it says.
    case summaryRow(String)
    /// The header again, as on a new printed page, is left out.
    case repeatedHeader
    /// More cells than headings.
    case cellsBeyondHeader([String])
    /// A column whose meaning is not known: what stands there is kept as a note.
    case columnKeptAsNote
    /// Several such columns.
    case columnsKeptAsNotes([String])
    /// The table has no headings: its columns, as they were said or proposed.
    case noHeadings([ColumnReading])
    /// No column says when the items were reported.
    case noReportDates
    /// Lines above the header that say something of the whole table by labels: no item takes it.
    case linesAbove([String])
    /// The lines above the header tell a day on which everything was reported: it is proposed.
    case reportToldAbove(DateProposal)
    /// Rows, by their lines, that say no day of their report that can be used, in a table that tells such days: theirs
    /// stays open.
    case withoutReportDay([Int])
    /// The heading of a section is left out; the rows below stand in it.
    case sectionRow(String)
    /// A cell that the spreadsheet could not work out or show: it counts as empty.
    case errorValue(String)
    /// A date of completion that lies ahead: it is a due date and closes nothing.
    case closingDateAhead(String)
    /// A limit under a date of completion (2026-11-25前, 2026年11月底): it closes nothing, and is the due date or, beside
    /// one, a note.
    case closingIsLimit(String, isDue: Bool)
    /// A title without a name that the ledger knows (张主任): nobody is made of it, it is kept as a note.
    case personUnsure(String)
    /// A name of which somebody said that nothing is made: its words are kept.
    case nameRefused(String)
    /// A name in a link of a record of which somebody said that nothing is made: it stays out.
    case linkRefused(String)
    /// A name that only a unit out of use bears: a new one is made beside it.
    case besideOutOfUse(String)
    /// What a row above says otherwise of the same record: its words, and that row's line.
    case otherThanAbove(String, Int)
    /// Words in a column of days that say that there is none (长期坚持): it stays empty.
    case noEnd(String)
    /// Several names in a link of a record that has room for one: all of them, and the one that comes in.
    case onlyFirst(String, String)
    /// Words in a column for people that mean many, or a place: nobody is made of them, they are kept as a note.
    case noPerson(String)
    /// A site that an earlier name means, too: 3号楼 is 3栋.
    case sameSite(String, String)
    /// A grid in a column of sites: it is the grid, and no site is made of it.
    case siteIsGrid(String)
    /// A cell that names several sites: none is made of it, it is kept as the address; what all of them belong to is the site.
    case severalSites(String, String?)
    /// The item is there, and the row says something else of it: nothing is changed.
    case differs(ItemNumber, [Difference])
    /// The item is there, and changes as the row says.
    case updated(ItemNumber, [Difference])
    /// Photos and papers of an item, whose files the table does not hold: their names are kept as a note.
    case evidenceLeftOut(Int)
    /// A link to another item that is neither in the file nor in the ledger.
    case linkLeftOut(String)
    /// A quote that opened a cell and never properly closed it counts as a character.
    case strayQuote
    /// A name that several people of the ledger have: nobody is set, the name is kept as a note.
    case personAmbiguous(String)
    /// Somebody who no longer works here owns an open item: nobody is set, the name is kept as a note.
    case personInactive(String)
    /// Somebody whose role is to look on owns or helps: nobody is set, the name is kept as a note.
    case personMayNotOwn(String)
    /// A grid that is not there, and that the importer may not make: the name is kept as a note.
    case gridUnknown(String)
    /// A limit such as `3天` on an item whose report has no date: no due date is set.
    case limitWithoutStart(String)
    /// A state that an import cannot bring in: the item comes in as open, the words are kept as a note.
    case stateSimplified(String)
    /// The item's number belongs to another item of the ledger: it gets a new one, and keeps this as its reference.
    case numberTaken(String)
    /// What stands as an item's number is none that this ledger gives: it is the item's reference.
    case numberForeign(String)
    /// An open item of the same category stands at the same site: perhaps the same matter.
    case possibleDuplicate(ItemNumber)
    /// An item of the same category was closed at the same site within 90 days: perhaps it has come back.
    case possibleRebound(ItemNumber)
    /// A workbook's sheet was read, and others were not.
    case sheetRead(ReadSheet)
    /// So many rows that a filter, or somebody, has hidden were read all the same.
    case hiddenRows(Int, isFiltered: Bool)
    /// A formula without a result: programs other than Excel write such files.
    case formulaWithoutValue
    /// A day that no calendar has as the spreadsheet counts it: the number is kept as a note.
    case dateOutOfRange(String)
    /// A number as 9.3, which was 9.3 or 9.30: nothing is set, the number is kept as a note.
    case dateAmbiguous(String, CivilDate, CivilDate)
    /// A comment beside a row that is no item.
    case commentLeftOut(String)
    /// Pictures in the row, which come in as evidence.
    case picturesTaken(Int)
    /// Pictures in the row, which are not brought in.
    case picturesLeftOut(Int)
    /// Read as GB18030, but the file may be UTF-8 damaged at that byte.
    case encodingDoubtful(byte: Int)
  }

  /// A problem of these parts.
  public init(line: Int, column: Int? = nil, heading: String = "", kind: Kind) {
    self.line = line
    self.column = column
    self.heading = heading
    self.kind = kind
  }
}

/// Words of a category column, and the category that they were taken for.
public struct CategoryMeant: Sendable, Hashable {
  /// The words of the file.
  public var words: String
  /// The category.
  public var category: Category
}

extension ImportProblem.Kind {
  /// Whether the day of the report is asked for that rows do not say.
  public var asksForReport: Bool {
    switch self {
    case .noReportDates, .withoutReportDay: true
    default: false
    }
  }

  /// What is to be said where something is due before it was reported; nothing where it is not.
  static func due(
    _ due: Timestamp?, before reported: Timestamp?, in zone: LedgerZone
  ) -> ImportProblem.Kind? {
    guard let due, let reported, due < reported else { return nil }
    // Of one day the hours tell which is the earlier.
    let isSameDay = zone.date(due) == zone.date(reported)
    func text(_ moment: Timestamp) -> String { isSameDay ? zone.text(moment) : zone.date(moment).text }
    return .dueBeforeReport(due: text(due), reported: text(reported))
  }
}
