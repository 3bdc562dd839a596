import LedgerModel
import Office
import Testing
import Wording

@testable import Exchange

/// Items and records go out as workbooks: what is a date is a date, what is a number of an item stays text.
struct WorkbookExportTests {
  private static func field(_ name: String, _ text: String) -> JSONMember { JSONMember(name, .string(text)) }

  private static let ledger = Ledger.made(of: [
    (RecordKey(.settings, Settings.theID), [field("name", "和美社区整改台账")]),
    (
      RecordKey(.person, "p1"), [field("name", "王磊"), field("role", "worker"), field("phone", "13800138000")]
    ),
    (
      RecordKey(.person, "p2"),
      [field("name", "孙浩"), field("role", "worker"), JSONMember("active", .bool(false))]
    ),
    (RecordKey(.unit, "u1"), [field("name", "城管中队")]), (RecordKey(.site, "s1"), [field("name", "佳美二区3栋")]),
    (
      RecordKey(.item, "i1"),
      [
        field("number", "2026-0017"), field("title", "=清理水池"), field("state", "inProgress"),
        field("site", "s1"), field("owner", "p1"), field("reference", "202611230000012345"),
        field("reportedAt", "2026-11-01T01:30:00Z"), field("due", "2026-11-08T15:59:59Z"),
        field("closedAt", "2026-11-07T09:00:07Z"), JSONMember("reworkCount", .integer(2)),
        field("address", "3-2"),
      ]
    ),
    (
      RecordKey(.item, "i2"),
      [field("number", "2026-0018"), field("title", "旧账"), field("reportedAt", "1899-12-31T01:00:00Z")]
    ),
    (
      RecordKey(.item, "i3"),
      [field("number", "2026-0019"), field("title", "补记"), field("state", "closed")]
    ),
  ])

  private static let now = Timestamp(iso8601: "2026-11-29T09:30:00+08:00")!

  private static func workbook(
    _ columns: [ItemColumn], _ language: Language = .zh, rowsOfASheet: Int = NewWorkbook.mostRows
  ) -> NewWorkbook {
    let items = ["i1", "i2", "i3"].map { ledger.items[$0]! }
    return ItemWorkbook(
      items, of: ledger, columns: columns, language: language, at: now, lamp: { _ in .red },
      rowsOfASheet: rowsOfASheet
    ).workbook
  }

  @Test func `a cell is what its column holds`() {
    let sheet = Self.workbook([
      .number, .title, .address, .reference, .reportedAt, .due, .closedAt, .reworkCount, .lamp, .measures,
    ]).sheets[0]
    #expect(
      sheet.rows[0] == [
        .text("2026-0017"), .text("=清理水池"), .text("3-2"), .text("202611230000012345"),
        .moment(46_327, seconds: 34_200), .day(46_334), .moment(46_333, seconds: 61_207), .number(2),
        .tinted("红", .red), .empty,
      ])
    #expect(
      sheet.columns.map(\.kind) == [
        .text, .text, .text, .text, .moment, .moment, .moment, .number, .text, .text,
      ])
    #expect(sheet.rows[1][4] == .text("1899-12-31 09:05:43") || sheet.rows[1][4] == .text("1899-12-31 09:00"))
    #expect(sheet.rows[2][6] == .text("不详"), "what nobody knows is said")
  }

  @Test(arguments: Language.allCases)
  func `every column of every item is the text of the other tables`(language: Language) {
    let items = ["i1", "i2", "i3"].map { Self.ledger.items[$0]! }
    let columns = ItemColumn.allCases
    let table = ExportTable(items, of: Self.ledger, columns: columns, language: language, lamp: { _ in .red })
    for (row, texts) in zip(Self.workbook(columns, language).sheets[0].rows, table.rows) {
      for (cell, text) in zip(row, texts) {
        switch cell {
        case .empty: #expect(text.isEmpty)
        case .text(let shown), .tinted(let shown, _): #expect(shown == text)
        case .number(let number): #expect(String(number) == text)
        case .figure(let hundredths): #expect(Decimal2(hundredths: hundredths).description == text)
        case .day(let day): #expect(CivilDate(spreadsheetDay: day).text == text)
        case .moment(let day, let seconds):
          let time = TimeOfDay(milliseconds: seconds * 1000)?.text ?? ""
          #expect("\(CivilDate(spreadsheetDay: day).text) \(time)" == text)
        }
      }
    }
  }

  @Test func `cells offer what is in use`() {
    let columns = Self.workbook([.state, .owner, .site, .leadUnit, .title]).sheets[0].columns
    #expect(columns[0].choices.count == ItemState.allCases.count && !columns[0].takesOthers)
    #expect(columns[1].choices == ["王磊"] && columns[1].takesOthers)
    #expect(columns[2].choices == ["佳美二区3栋"] && columns[3].choices == ["城管中队"])
    #expect(columns[4].choices.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `a sheet says what every column means`(language: Language) throws {
    let workbook = Self.workbook(ItemColumn.allCases, language)
    let definitions = try #require(workbook.sheets.last)
    #expect(definitions.name == SheetWords(language).definitions)
    #expect(definitions.rows.count == ItemColumn.allCases.count + 1)
    for (row, column) in zip(definitions.rows, ItemColumn.allCases) {
      #expect(row[0] == .text(column.heading(language)))
    }
    #expect(workbook.sheets[0].head.left == "和美社区整改台账" && workbook.sheets[0].head.right == "2026-11-29 09:30")
  }

  @Test func `what no sheet takes stands on a further one, and an empty list is a table`() {
    let workbook = Self.workbook([.number], rowsOfASheet: 2)
    #expect(workbook.sheets.dropLast().map(\.rows.count) == [2, 1])
    let none = ItemWorkbook([], of: Self.ledger, language: .zh, at: Self.now).workbook
    #expect(none.sheets[0].rows.isEmpty && none.sheets[0].columns.count == ItemColumn.usual.count)
  }

  @Test func `a text too long for a cell is named among what is left out`() {
    var item = Self.ledger.items["i1"]!
    item.description = String(repeating: "长", count: 32_768)
    let left = ExportTable.leftOutOfWorkbook(
      of: [item], in: Self.ledger, columns: [.title, .description], language: .zh)
    #expect(left.contains("1 格超长文字的末尾"))
    item.description.removeLast()
    let fits = ExportTable.leftOutOfWorkbook(
      of: [item], in: Self.ledger, columns: [.title, .description], language: .zh)
    #expect(!fits.contains { $0.contains("超长") })
  }

  @Test func `controls and marks of direction do not leave`() {
    var item = Self.ledger.items["i1"]!
    item.title = "a\u{1B}[31m\u{202E}b"
    let book = ItemWorkbook([item], of: Self.ledger, columns: [.title], language: .zh, at: Self.now)
    #expect(book.workbook.sheets[0].rows == [[.text("a[31mb")]])
  }

  @Test func `records go out as workbooks, telephone numbers as text`() {
    let cells = RecordCells(Self.ledger, .zh)
    let listing = RecordListing(["p1", "p2"], of: .person, in: cells)
    let sheet = listing.workbook(at: Self.now).sheets[0]
    #expect(sheet.name == "人员" && sheet.columns.map(\.heading) == listing.headings)
    for (row, texts) in zip(sheet.rows, listing.rows) {
      #expect(row == texts.map { $0.isEmpty ? .empty : .text($0) })
    }
    #expect(sheet.rows[0].contains(.text("13800138000")))
    let role = sheet.columns.first { $0.heading == "角色" }
    #expect(role?.choices.count == Role.allCases.count && role?.takesOthers == false)
    #expect(sheet.columns.first { $0.heading == "单位" }?.choices == ["城管中队"])
  }
}
