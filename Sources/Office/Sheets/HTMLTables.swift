/// The tables of a web page, each a sheet, as systems of the administration write them under the name .xls.
struct HTMLTables: SheetSource {
  let sheets: [SheetName]
  private let tables: [SheetTable]

  /// The tables of a page as UTF-8. Throws when there is more than is read.
  init(_ text: [UInt8], limits: PackageLimits) throws(OfficeFault) {
    guard text.count <= limits.held else { throw .tooLarge(part: "") }
    var page = HTMLPage(limits)
    var tags = HTMLTokens(text)
    while let token = tags.next() { page.take(token) }
    // A table around tables is there for the look of the page.
    tables = try page.finished().filter { !$0.rows.isEmpty }
    sheets = tables.map { SheetName($0.name) }
  }

  func read(_ place: Int, rows limit: Int) throws(OfficeFault) -> SheetTable { tables[place] }
  func count(_ place: Int) throws(OfficeFault) -> Int { tables[place].rows.count }
}

/// Builds the tables of a page from its tags, open ones closed as browsers do.
private struct HTMLPage {
  private struct Open {
    var builder: SheetBuilder
    var row = 0
    var column = 0
    var isInRow = false
    var cell: (text: String, columns: Int, rows: Int)?
    /// The columns that a cell above covers, and how many rows more.
    var covered: [Int: Int] = [:]
    /// Whether there are tables inside.
    var isFrame = false
  }

  private var open: [Open] = []
  private var done: [SheetBuilder] = []
  private var begun = 0
  private let limits: PackageLimits

  init(_ limits: PackageLimits) { self.limits = limits }

  mutating func take(_ token: HTMLTokens.Token) {
    switch token {
    case .text(let text): if let last = open.indices.last { open[last].cell?.text += text }
    case .open(let name, let attributes): begin(name, attributes)
    case .close(let name): end(name)
    }
  }

  private mutating func begin(_ name: String, _ attributes: [String: String]) {
    if name == "table" { return beginTable() }
    guard let last = open.indices.last else { return }
    switch name {
    case "tr":
      endRow(last)
      open[last].row += 1
      open[last].column = 0
      open[last].isInRow = true
      open[last].builder.begin(open[last].row, isHidden: Self.isHidden(attributes))
    case "td", "th":
      if !open[last].isInRow { begin("tr", [:]) }
      endCell(last)
      let span = { (key: String) in min(max(attributes[key].flatMap { Int($0) } ?? 1, 1), 10_000) }
      open[last].cell = ("", span("colspan"), span("rowspan"))
    case "br", "p", "div", "li": lineEnd(last)
    case "img": picture(attributes, last)
    default: break
    }
  }

  private static func isHidden(_ attributes: [String: String]) -> Bool {
    attributes["style"]?.replacing(" ", with: "").lowercased().contains("display:none") ?? false
  }

  private mutating func beginTable() {
    if let last = open.indices.last { open[last].isFrame = true }
    begun += 1
    // A page of tables within tables without end is no table.
    guard open.count < 50 else { return }
    open.append(Open(builder: SheetBuilder("\(begun)", limits: limits)))
  }

  private mutating func lineEnd(_ last: Int) {
    if let text = open[last].cell?.text, !text.isEmpty, !text.hasSuffix("\n") {
      open[last].cell?.text += "\n"
    }
  }

  private mutating func picture(_ attributes: [String: String], _ last: Int) {
    guard open[last].cell != nil else { return }
    let name = attributes["src"]?.split(separator: "/").last.map { String($0.prefix(80)) } ?? ""
    open[last].builder.picture(
      SheetPicture(place: CellPlace(row: open[last].row, column: open[last].column), part: nil, name: name))
  }

  private mutating func end(_ name: String) {
    guard let last = open.indices.last else { return }
    switch name {
    case "td", "th": endCell(last)
    case "tr": endRow(last)
    case "table":
      endRow(last)
      let table = open.removeLast()
      if !table.isFrame { done.append(table.builder) }
    case "p", "div", "li": lineEnd(last)
    default: break
    }
  }

  private mutating func endCell(_ last: Int) {
    guard let cell = open[last].cell else { return }
    open[last].cell = nil
    skipCovered(last)
    let (row, column) = (open[last].row, open[last].column)
    open[last].builder.put(HTMLTokens.collapsed(cell.text), at: column)
    if cell.columns > 1 || cell.rows > 1 {
      open[last].builder.merge(
        CellArea(rows: row...row + cell.rows - 1, columns: column...column + cell.columns - 1))
    }
    if cell.rows > 1 {
      for covered in column..<column + cell.columns where covered < SheetBuilder.columns {
        open[last].covered[covered] = cell.rows
      }
    }
    open[last].column += cell.columns
  }

  /// Cells that one above covers stand in the page no more.
  private mutating func skipCovered(_ last: Int) {
    while let rows = open[last].covered[open[last].column], rows > 0 { open[last].column += 1 }
  }

  private mutating func endRow(_ last: Int) {
    endCell(last)
    guard open[last].isInRow else { return }
    open[last].isInRow = false
    open[last].builder.end()
    open[last].covered = open[last].covered.compactMapValues { $0 > 1 ? $0 - 1 : nil }
  }

  consuming func finished() throws(OfficeFault) -> [SheetTable] {
    while !open.isEmpty { end("table") }
    var tables: [SheetTable] = []
    for builder in done { tables.append(try builder.finished()) }
    return tables
  }
}
