extension NewWorkbook {
  /// The workbook as an XLSX file (ECMA-376, transitional), which Excel, WPS and LibreOffice open.
  ///
  /// Texts are cells of text, so that nothing in them runs as a formula or turns into a number or a date.
  public var xlsx: [UInt8] { WorkbookWriter(self).file() }
}

/// Writes a workbook's parts.
private struct WorkbookWriter {
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  let workbook: NewWorkbook
  private let names: [String]
  /// The choices too long for a cell's own list, each a column of the hidden sheet.
  private let longChoices: [[String]]

  init(_ workbook: NewWorkbook) {
    self.workbook = workbook
    names = SheetNames.allowed(workbook.sheets.map(\.name) + [workbook.choicesName])
    var long: [[String]] = []
    for column in workbook.sheets.flatMap(\.columns) where !column.choices.isEmpty {
      if Self.list(column.choices) == nil, !long.contains(column.choices) { long.append(column.choices) }
    }
    longChoices = long
  }

  func file() -> [UInt8] {
    let sheets = workbook.sheets.count + (longChoices.isEmpty ? 0 : 1)
    let parts = (1...max(1, sheets)).map {
      (name: "xl/worksheets/sheet\($0).xml", type: "\(Self.type).worksheet+xml")
    }
    var package = PackageWriter(
      endings: [],
      parts: [
        (name: "xl/workbook.xml", type: "\(Self.type).sheet.main+xml"),
        (name: "xl/styles.xml", type: "\(Self.type).styles+xml"),
        (name: "xl/sharedStrings.xml", type: "\(Self.type).sharedStrings+xml"),
      ] + parts, main: "xl/workbook.xml")
    package.properties(workbook.facts)
    let writers = workbook.sheets.enumerated().map { place, sheet in
      SheetWriter(sheet: sheet, choices: choices(of: sheet), isFirst: place == 0)
    }
    package.part("xl/workbook.xml") { write(writers, to: &$0) }
    package.relations(
      of: "xl/workbook.xml",
      (1...max(1, sheets)).map {
        .init(id: "rId\($0)", kind: "worksheet", target: "worksheets/sheet\($0).xml")
      }
        + [
          .init(id: "rId\(sheets + 1)", kind: "styles", target: "styles.xml"),
          .init(id: "rId\(sheets + 2)", kind: "sharedStrings", target: "sharedStrings.xml"),
        ])
    package.part("xl/styles.xml") { WorkbookStyles.write(font: workbook.font, to: &$0) }
    var shared = TextTable()
    for (place, writer) in writers.enumerated() {
      package.begin("xl/worksheets/sheet\(place + 1).xml")
      writer.write(to: &package, sharing: &shared)
      package.end()
    }
    if !longChoices.isEmpty {
      package.part("xl/worksheets/sheet\(sheets).xml") { writeChoices(&shared, to: &$0) }
    }
    package.begin("xl/sharedStrings.xml")
    shared.write(to: &package)
    package.end()
    return package.finish()
  }

  private func write(_ writers: [SheetWriter], to markup: inout MarkupWriter) {
    markup.begin("workbook", ["xmlns": SheetNames.main, "xmlns:r": SheetNames.relations])
    markup.raw("<bookViews><workbookView activeTab=\"0\"/></bookViews>")
    markup.begin("sheets")
    for place in writers.indices {
      markup.empty(
        "sheet", ["name": names[place], "sheetId": String(place + 1), "r:id": "rId\(place + 1)"])
    }
    if !longChoices.isEmpty {
      let number = String(writers.count + 1)
      markup.empty(
        "sheet",
        ["name": names[writers.count], "sheetId": number, "state": "hidden", "r:id": "rId\(number)"])
    }
    markup.end()
    markup.begin("definedNames")
    for (place, writer) in writers.enumerated() {
      let sheet = "'\(names[place])'!"
      if writer.sheet.hasFilter {
        let range = "A1:" + (writer.range.split(separator: ":").last ?? "A1")
        markup.element(
          "definedName",
          ["name": "_xlnm._FilterDatabase", "localSheetId": String(place), "hidden": "1"],
          text: sheet + Self.fixed(range))
      }
      let columns = writer.repeatsFirstColumn ? "\(sheet)$A:$A," : ""
      markup.element(
        "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": String(place)],
        text: "\(columns)\(sheet)$1:$1")
    }
    markup.end()
    markup.end()
  }

  /// `A1:C7` as `$A$1:$C$7`.
  private static func fixed(_ range: String) -> String {
    range.split(separator: ":").map { cell in
      "$" + cell.prefix { $0.isLetter } + "$" + cell.drop { $0.isLetter }
    }.joined(separator: ":")
  }

  /// What the cells of a sheet's columns choose from.
  private func choices(of sheet: NewWorkbook.Sheet) -> [Int: String] {
    var found: [Int: String] = [:]
    for (place, column) in sheet.columns.enumerated() where !column.choices.isEmpty {
      if let list = Self.list(column.choices) {
        found[place] = list
      } else if let long = longChoices.firstIndex(of: column.choices) {
        let letters = SheetNames.column(long)
        found[place] = "'\(names[workbook.sheets.count])'!$\(letters)$1:$\(letters)$\(column.choices.count)"
      }
    }
    return found
  }

  /// Choices as a cell's own list: at most 255 signs, and none with a comma or a quote in it.
  private static func list(_ choices: [String]) -> String? {
    let text = choices.joined(separator: ",")
    let fits = text.utf16.count <= 255 && !choices.contains { $0.contains { ",\"\n\r".contains($0) } }
    return fits ? "\"\(text)\"" : nil
  }

  /// The hidden sheet: a column for each list of choices.
  private func writeChoices(_ shared: inout TextTable, to markup: inout MarkupWriter) {
    markup.begin("worksheet", ["xmlns": SheetNames.main])
    markup.begin("sheetData")
    for row in 0..<(longChoices.map(\.count).max() ?? 0) {
      markup.begin("row", ["r": String(row + 1)])
      for (column, choices) in longChoices.enumerated() where row < choices.count {
        let look = WorkbookStyles.Look.text.rawValue
        let place = "\(SheetNames.column(column))\(row + 1)"
        markup.raw("<c r=\"\(place)\" s=\"\(look)\" t=\"s\"><v>\(shared.number(of: choices[row]))</v></c>")
      }
      markup.end()
    }
    markup.end()
    markup.end()
  }
}
