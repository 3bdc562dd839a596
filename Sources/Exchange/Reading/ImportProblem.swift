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
    /// Dates such as 01/02/2015 of which nothing in the table decides whether the month or the day comes first: none is
    /// set, each is proposed.
    case dateOrderOpen
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
    /// The name of an office in a column for people.
    case unitAmongPeople(String)
    /// A number that a spreadsheet has cut to a power of ten: `1.38E+10`.
    case digitsLost(String)
    /// Severity or difficulty in words that are not known.
    case wordUnknown(String)
    /// A row without title and description is left out; what it says.
    case rowWithoutContent(String)
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
    /// No column says when the items were reported.
    case noReportDates
    /// The heading of a section is left out; the rows below stand in it.
    case sectionRow(String)
    /// A cell that the spreadsheet could not work out or show: it counts as empty.
    case errorValue(String)
    /// A date of completion that lies ahead: it is a due date and closes nothing.
    case closingDateAhead(String)
    /// A title without a name that the ledger knows (张主任): nobody is made of it, it is kept as a note.
    case personUnsure(String)
    /// Words in a column for people that mean many, or a place: nobody is made of them, they are kept as a note.
    case noPerson(String)
    /// A site that an earlier name means, too: 3号楼 is 3栋.
    case sameSite(String, String)
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
