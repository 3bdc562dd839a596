/// Writes one sheet of a workbook: `xl/worksheets/sheetN.xml`.
struct SheetWriter {
  let sheet: NewWorkbook.Sheet
  /// For each column with choices, what its cells choose from: a list in quotes, or a range of the hidden sheet.
  let choices: [Int: String]
  /// Whether it is the sheet that is shown first.
  let isFirst: Bool

  /// Rows beyond the last one in which choices are offered: for those that people add.
  private static let roomBelow = 1000

  private var last: String { SheetNames.column(max(0, sheet.columns.count - 1)) }

  /// Where the table stands.
  var range: String { "A1:\(last)\(sheet.rows.count + 1)" }

  /// Writes the part, giving texts their numbers by `shared`.
  func write(to package: inout PackageWriter, sharing shared: inout TextTable) {
    let letters = sheet.columns.indices.map(SheetNames.column)
    let widths = widths
    package.write { markup in
      writeHead(widths, to: &markup)
      let headings = sheet.columns.map { NewWorkbook.Cell.text($0.heading) }
      markup.raw("<row r=\"1\"\(Self.height(of: headings, widths))>")
      for (letter, column) in zip(letters, sheet.columns) {
        put(String(shared.number(of: column.heading)), " t=\"s\"", .heading, at: letter + "1", &markup)
      }
      markup.raw("</row>")
    }
    for (place, row) in sheet.rows.enumerated() {
      let number = String(place + 2)
      package.write { markup in
        markup.raw("<row r=\"\(number)\"\(Self.height(of: row, widths))>")
        for (column, cell) in row.prefix(letters.count).enumerated() {
          write(cell, sheet.columns[column].kind, at: letters[column] + number, &markup, &shared)
        }
        markup.raw("</row>")
      }
    }
    package.write { writeTail(to: &$0) }
  }

  private func writeHead(_ widths: [Int], to markup: inout MarkupWriter) {
    markup.begin("worksheet", ["xmlns": SheetNames.main, "xmlns:r": SheetNames.relations])
    markup.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    markup.empty("dimension", ["ref": range])
    markup.raw("<sheetViews><sheetView workbookViewId=\"0\"\(isFirst ? " tabSelected=\"1\"" : "")>")
    markup.raw("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
    markup.raw("<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>")
    markup.raw("<sheetFormatPr defaultRowHeight=\"14.25\"/>")
    if !sheet.columns.isEmpty {
      markup.begin("cols")
      for (place, (column, width)) in zip(sheet.columns, widths).enumerated() {
        markup.empty(
          "col",
          [
            "min": String(place + 1), "max": String(place + 1), "width": String(width), "customWidth": "1",
            "style": String(WorkbookStyles.Look(column.kind).rawValue),
          ])
      }
      markup.end()
    }
    markup.begin("sheetData")
  }

  private func put(
    _ value: String, _ type: String, _ look: WorkbookStyles.Look, at place: String,
    _ markup: inout MarkupWriter
  ) {
    markup.raw("<c r=\"\(place)\" s=\"\(look.rawValue)\"\(type)><v>\(value)</v></c>")
  }

  private func write(
    _ cell: NewWorkbook.Cell, _ kind: NewWorkbook.Column.Kind, at place: String, _ markup: inout MarkupWriter,
    _ shared: inout TextTable
  ) {
    switch cell {
    case .empty: markup.raw("<c r=\"\(place)\" s=\"\(WorkbookStyles.Look(kind).rawValue)\"/>")
    case .text(let text): put(String(shared.number(of: text)), " t=\"s\"", .text, at: place, &markup)
    case .tinted(let text, let tint):
      put(String(shared.number(of: text)), " t=\"s\"", .init(tint), at: place, &markup)
    case .number(let number): put(String(number), "", .number, at: place, &markup)
    case .figure(let hundredths):
      let rest = abs(hundredths % 100)
      let sign = hundredths < 0 ? "-" : ""
      put("\(sign)\(abs(hundredths / 100)).\(rest < 10 ? "0" : "")\(rest)", "", .figure, at: place, &markup)
    case .day(let day): put(String(day), "", .day, at: place, &markup)
    case .moment(let day, let seconds):
      let value = seconds == 0 ? String(day) : String(Double(day) + Double(seconds) / 86_400)
      put(value, "", seconds % 60 == 0 ? .minute : .second, at: place, &markup)
    }
  }

  private func writeTail(to markup: inout MarkupWriter) {
    markup.end()
    if sheet.hasFilter { markup.empty("autoFilter", ["ref": range]) }
    writeChoices(to: &markup)
    markup.raw(
      "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.7\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
    markup.empty(
      "pageSetup",
      [
        "paperSize": "9", "orientation": sheet.isWide ? "landscape" : "portrait",
        "fitToWidth": String(pagesAcross), "fitToHeight": "0",
      ])
    markup.begin("headerFooter")
    markup.element("oddHeader", text: Self.part("&L", sheet.head.left) + Self.part("&R", sheet.head.right))
    markup.element("oddFooter", text: Self.part("&C", sheet.foot))
    markup.end()
    // What is text on purpose needs no green corner that says so.
    markup.begin("ignoredErrors")
    markup.empty("ignoredError", ["sqref": range, "numberStoredAsText": "1"])
    markup.end()
    markup.end()
  }

  private func writeChoices(to markup: inout MarkupWriter) {
    let columns = choices.sorted { $0.key < $1.key }
    if columns.isEmpty { return }
    markup.begin("dataValidations", ["count": String(columns.count)])
    for (place, formula) in columns {
      let name = SheetNames.column(place)
      let lastRow = min(NewWorkbook.mostRows + 1, sheet.rows.count + 1 + Self.roomBelow)
      markup.begin(
        "dataValidation",
        [
          "type": "list", "errorStyle": "warning", "allowBlank": "1",
          "showErrorMessage": sheet.columns[place].takesOthers ? "0" : "1",
          "sqref": "\(name)2:\(name)\(lastRow)",
        ])
      markup.element("formula1", text: formula)
      markup.end()
    }
    markup.end()
  }

  /// As wide as the longest line, within bounds; the headings may take two lines.
  private var widths: [Int] {
    sheet.columns.enumerated().map { place, column in
      let heading = min(column.heading.digitsWide, max(8, (column.heading.digitsWide + 1) / 2)) + 3
      // What the first rows hold is as good as what all of them do.
      let cells = sheet.rows.prefix(5000).map { place < $0.count ? $0[place].width : 0 }.max() ?? 0
      return min(column.mostWidth, max(heading, cells)) + 2
    }
  }

  /// How high a row is whose texts are wrapped: who opens the file need not work it out first, and may anew.
  private static func height(of row: [NewWorkbook.Cell], _ widths: [Int]) -> String {
    let lines = zip(row, widths).map { $0.lines(in: $1 - 1) }.max() ?? 1
    return lines < 2 ? "" : " ht=\"\(min(409, Double(lines) * 13.5))\""
  }

  /// On how many pages beside one another the columns stand, so that letters stay at least half as large.
  private var pagesAcross: Int { max(1, (widths.reduce(0, +) + 239) / 240) }

  /// Whether columns stand on pages beside one another, so that the first one is printed on each.
  var repeatsFirstColumn: Bool { pagesAcross > 1 }

  /// A part of a page's head or foot: `&` stands for itself, and Excel takes 255 signs in all.
  private static func part(_ place: String, _ text: String) -> String {
    if text.isEmpty { return "" }
    let line = String(text.map { $0.isNewline ? " " : $0 }).cut(to: 80)
    // A digit behind the place would be a letter's size.
    let gap = line.first?.isNumber == true ? " " : ""
    return place + gap
      + line.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
      .replacing("{page}", with: "&P").replacing("{pages}", with: "&N")
  }
}

/// The texts of a workbook's cells, each once: `xl/sharedStrings.xml`. Every program that shows workbooks reads them so;
/// some that only preview them read no others.
struct TextTable {
  private var numbers: [String: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  /// A text's number.
  mutating func number(of text: String) -> Int {
    uses += 1
    if let number = numbers[text] { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// Writes the part.
  func write(to package: inout PackageWriter) {
    package.write { markup in
      markup.begin(
        "sst", ["xmlns": SheetNames.main, "count": String(uses), "uniqueCount": String(texts.count)])
    }
    for text in texts {
      package.write { markup in
        markup.raw("<si><t xml:space=\"preserve\">")
        markup.text(SheetText.written(text))
        markup.raw("</t></si>")
      }
    }
    package.write { $0.end() }
  }
}
