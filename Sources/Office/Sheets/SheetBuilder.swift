/// Takes a sheet's cells as they come, row by row, and keeps what holds something: blank rows, however many and however
/// formatted, cost nothing.
struct SheetBuilder {
  /// The sheet so far.
  private(set) var table: SheetTable
  /// Whether a sheet has more cells than are read.
  private(set) var isTooLarge = false
  /// How many rows hold something.
  private(set) var count = 0

  private let keepsRows: Bool
  private let limits: PackageLimits
  /// How many cells more there may be.
  private(set) var cellsLeft: Int
  private var remarksLeft: Int
  private var marksLeft: Int
  private var number = 0
  private var isHidden = false
  private var cells: [String] = []
  private var width = 0
  private var repeated = RepeatedTexts()
  /// Where the remarks and the comments of the row begin.
  private var (firstRemark, firstComment) = (0, 0)

  /// The columns of a sheet of today's programs.
  static let columns = 16_384
  /// The rows of a sheet of today's programs.
  static let rows = 1_048_576

  /// A builder of the sheet of this name; of one whose rows are only counted, `keepsRows` is false.
  init(_ name: String, limits: PackageLimits, keepsRows: Bool = true) {
    table = SheetTable(name: name)
    (self.limits, self.keepsRows) = (limits, keepsRows)
    (cellsLeft, remarksLeft, marksLeft) = (limits.cells, limits.remarks, limits.marks)
  }

  /// The number of the row that is being read.
  var row: Int { number }

  /// Begins a row.
  mutating func begin(_ number: Int, isHidden: Bool = false) {
    (self.number, self.isHidden) = (number, isHidden)
    (firstRemark, firstComment) = (table.remarks.count, table.comments.count)
    cells.removeAll(keepingCapacity: false)
  }

  /// Puts a text into a column of the row, from 0.
  mutating func put(_ text: String, at column: Int) {
    guard !text.isEmpty, (0..<Self.columns).contains(column) else { return }
    cellsLeft -= 1
    if cellsLeft < 0 { isTooLarge = true }
    guard !isTooLarge else { return }
    guard keepsRows else {
      // White space alone makes no row, wherever it stands.
      if !text.allSatisfy(\.isWhitespace) { cells = [text] }
      return
    }
    if cells.isEmpty { cells.reserveCapacity(width) }
    let text = repeated.once(text)
    while cells.count < column { cells.append("") }
    if cells.count == column { cells.append(text) } else { cells[column] = text }
  }

  /// Says something of a column of the row.
  mutating func remark(_ kind: SheetRemark.Kind, at column: Int) {
    guard (0..<Self.columns).contains(column) else { return }
    keep(SheetRemark(place: CellPlace(row: number, column: column), kind: kind))
  }

  private mutating func keep(_ remark: SheetRemark) {
    guard keepsRows, !isTooLarge, remark.kind.isGuard || remarksLeft > 0 else { return }
    if !remark.kind.isGuard { remarksLeft -= 1 }
    table.remarks.append(remark)
  }

  /// Ends the row.
  mutating func end() {
    guard !cells.isEmpty, !isTooLarge else { return }
    // A row of nothing but white space is blank, too.
    guard cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { return cells = [] }
    count += 1
    guard keepsRows else { return cells = [] }
    width = max(width, cells.count)
    table.rows.append(SheetRow(number: number, cells: cells))
    if isHidden { table.hiddenRows.append(number) }
    cells = []
  }

  /// Ends the row, which stands there so many times, one after the other: what is said of its cells is said of each.
  mutating func end(repeated times: Int) {
    let repeated = cells
    end()
    guard times > 1, table.rows.last?.number == number || !keepsRows, !repeated.isEmpty else { return }
    let (remarks, comments) = (Array(table.remarks[firstRemark...]), Array(table.comments[firstComment...]))
    for _ in 1..<times {
      if isTooLarge { break }
      number += 1
      cellsLeft -= repeated.count
      if cellsLeft < 0 { isTooLarge = true }
      cells = repeated
      for var remark in remarks {
        remark.place.row = number
        keep(remark)
      }
      for var comment in comments {
        comment.place.row = number
        self.comment(comment)
      }
      end()
    }
  }

  /// A merged area.
  mutating func merge(_ area: CellArea) { if takesMark() { table.mergedAreas.append(area) } }

  /// A comment.
  mutating func comment(_ comment: SheetComment) { if takesMark() { table.comments.append(comment) } }

  /// A picture.
  mutating func picture(_ picture: SheetPicture) { if takesMark() { table.pictures.append(picture) } }

  /// Whether there is room for one more of what lies beside the cells.
  private mutating func takesMark() -> Bool {
    guard keepsRows else { return false }
    marksLeft -= 1
    if marksLeft < 0 { isTooLarge = true }
    return !isTooLarge
  }

  /// A filter is set.
  mutating func filter() { table.isFiltered = true }

  /// The sheet, its merged areas filled. Throws when there is too much of it.
  consuming func finished() throws(OfficeFault) -> SheetTable {
    guard !isTooLarge else { throw .tooLarge(part: table.name) }
    var table = table
    // Rows may come in any order where each has its number.
    if zip(table.rows, table.rows.dropFirst()).contains(where: { $0.number >= $1.number }) {
      table.rows.sort { $0.number < $1.number }
    }
    guard table.fillMergedAreas(atMost: limits.cells) else { throw .tooLarge(part: table.name) }
    return table
  }
}

extension SheetTable {
  /// Fills the first column of merged areas downwards: a text that a clerk centred over several rows belongs to each, and
  /// so does what guards it. Says whether that came to no more than so many cells.
  mutating func fillMergedAreas(atMost limit: Int) -> Bool {
    guard mergedAreas.contains(where: { $0.rows.count > 1 }) else { return true }
    var left = limit
    let guards = Dictionary(
      remarks.lazy.filter(\.kind.isGuard).map { ($0.place, $0.kind) }, uniquingKeysWith: { first, _ in first }
    )
    for area in mergedAreas where area.rows.count > 1 {
      let column = area.columns.lowerBound
      var place = place(ofRow: area.rows.lowerBound)
      guard place < rows.count, rows[place].number == area.rows.lowerBound,
        rows[place].cells.indices.contains(column)
      else { continue }
      let text = rows[place].cells[column]
      guard !text.isEmpty else { continue }
      let top = CellPlace(row: area.rows.lowerBound, column: column)
      place += 1
      while place < rows.count, rows[place].number <= area.rows.upperBound {
        left -= 1
        guard left >= 0 else { return false }
        if rows[place].fill(text, at: column), let kind = guards[top] {
          remarks.append(SheetRemark(place: CellPlace(row: rows[place].number, column: column), kind: kind))
        }
        place += 1
      }
    }
    return true
  }

  /// The place among the rows of the first whose number is not below this.
  private func place(ofRow number: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SheetRow {
  /// Puts a text where nothing stands; whether nothing did.
  fileprivate mutating func fill(_ text: String, at column: Int) -> Bool {
    while cells.count <= column { cells.append("") }
    guard cells[column].isEmpty else { return false }
    cells[column] = text
    return true
  }
}
