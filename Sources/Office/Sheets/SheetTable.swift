/// A sheet as it was read: texts as the sheet shows them where that matters, and what a text alone does not say.
public struct SheetTable: Sendable {
  /// Its name.
  public var name: String
  /// The rows that hold something, from the top. What a merged area shows stands in its first column, in every row of the
  /// area that holds something of its own.
  public var rows: [SheetRow] = []
  /// What somebody should know of a cell.
  public var remarks: [SheetRemark] = []
  /// Comments, in the order of the rows.
  public var comments: [SheetComment] = []
  /// Pictures that lie in or over a row.
  public var pictures: [SheetPicture] = []
  /// Merged areas: across its columns a text counts only in headings.
  public var mergedAreas: [CellArea] = []
  /// The numbers of rows that are hidden, by hand or by a filter; they are read like others.
  public var hiddenRows: [Int] = []
  /// Whether a filter is set.
  public var isFiltered = false

  /// An empty sheet of this name.
  public init(name: String) { self.name = name }
}

/// A row that holds something.
public struct SheetRow: Sendable, Hashable {
  /// Its number in the sheet, from 1.
  public var number: Int
  /// The texts from the first column on; none behind the last that holds something.
  public var cells: [String]
}

/// Where a cell is: row and column from 1 and 0, as people and arrays count.
public struct CellPlace: Sendable, Hashable {
  /// The row, from 1.
  public var row: Int
  /// The column, from 0.
  public var column: Int

  /// A place.
  public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
}

/// A rectangle of cells.
public struct CellArea: Sendable, Hashable {
  /// The rows, from 1.
  public var rows: ClosedRange<Int>
  /// The columns, from 0.
  public var columns: ClosedRange<Int>
}

/// Something about a cell that its text does not say.
public struct SheetRemark: Sendable, Hashable {
  /// The cell.
  public var place: CellPlace
  /// What it is.
  public var kind: Kind

  /// What there is to know.
  public enum Kind: Sendable, Hashable {
    /// The spreadsheet could not work it out (`#N/A`): it is empty.
    case error(String)
    /// A formula whose result was never written: it is empty.
    case formulaWithoutValue
    /// A number of more digits than a spreadsheet keeps (15): those behind are lost.
    case digitsLost(String)
    /// A date that lies before March 1900, where spreadsheets do not agree, or beyond 9999: the number stands.
    case dateOutOfRange(String)
    /// A number as 9.3 or 12.1, of which nobody knows whether it was 9.30 or 12.10.
    case endingZeroUnknown(String)

    /// Whether what the cell is taken for hangs on it: without the remark a day would be set that nobody wrote.
    public var isGuard: Bool { if case .endingZeroUnknown = self { true } else { false } }
  }
}

/// A comment on a cell.
public struct SheetComment: Sendable, Hashable {
  /// The cell.
  public var place: CellPlace
  /// Who wrote it; empty where nobody is named.
  public var author: String
  /// What it says.
  public var text: String
}

/// A picture in a sheet.
public struct SheetPicture: Sendable, Hashable {
  /// The cell that it lies in, or where its upper left corner lies.
  public var place: CellPlace
  /// The part of the package that holds it; nothing where the file only leads to it.
  public var part: String?
  /// What it is called.
  public var name: String
}
