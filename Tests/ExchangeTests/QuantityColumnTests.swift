import LedgerModel
import Testing

@testable import Exchange

/// A column of quantities as offices fill it, read by the reader that forms and commands use, too.
@Suite struct QuantityColumnTests {
  /// A table with a quantity to a row.
  private static func reading(_ cells: [String], heading: String = "数量") throws -> ImportReading {
    let rows = cells.enumerated().map { "\($0.offset + 1),问题\($0.offset + 1),\"\($0.element)\"" }
    let text = "序号,存在问题,\(heading)\n" + rows.joined(separator: "\n") + "\n"
    return try ImportReading(
      of: Array(text.utf8), options: ImportOptions(today: CivilDate(year: 2026, month: 11, day: 23)!))
  }

  private static func shown(_ row: ImportedRow) -> String {
    row.quantities.map {
      ($0.planned?.description ?? "-") + $0.unit + ($0.approximate.map { "(\($0))" } ?? "")
    }
    .joined(separator: " ")
  }

  @Test("the forms that stayed remarks are quantities, ranges and vague figures keep their words")
  func forms() throws {
    let cells: [(cell: String, means: String)] = [
      ("１２处", "12处"), ("5户8人", "5户 8人"), ("3处/2户", "3处 2户"), ("12处（含违建3处）", "12处"),
      ("20-30处", "30处(20-30)"), ("上百处", "100处(上百)"), ("数十处", "-处(数十)"), ("1.2万㎡", "12000㎡"),
      ("廿三处", "23处"), ("十二三处", "13处(十二三)"), ("半车", "0.5车"), ("路灯2～3盏", "3盏(2～3)"), ("7", "7"),
    ]
    let rows = try Self.reading(cells.map(\.cell)).rows
    #expect(rows.map(Self.shown) == cells.map(\.means))
    // What a cell says beside its quantity stays as it was written, and that is said.
    #expect(
      rows.map { $0.problems.map(\.kind) }.enumerated().allSatisfy { place, kinds in
        kinds == (place == 3 ? [.wordsKept("12处（含违建3处）")] : [])
      })
    #expect(rows[3].notes == ["数量：12处（含违建3处）"])
    #expect(rows.enumerated().allSatisfy { $0.offset == 3 || $0.element.notes.isEmpty })
  }

  @Test("what is no quantity is kept as it was written, and said")
  func refused() throws {
    let cells = ["若干", "3处已拆除", "2-", "3.125吨", "3栋楼顶"]
    let rows = try Self.reading(cells).rows
    #expect(rows.allSatisfy { $0.quantities.isEmpty })
    #expect(rows.map(\.notes) == cells.map { ["数量：\($0)"] })
    #expect(rows.map { $0.problems.map(\.kind) } == cells.map { [.quantityNotRead($0)] })
    let phone = try Self.reading(["13834189901"]).rows[0]
    #expect(phone.quantities.isEmpty && phone.notes.isEmpty)
    #expect(phone.texts[.contact] == "数量：13834189901")
    #expect(phone.problems.map(\.kind) == [.quantityNotRead("13834189901"), .contactKept("13834189901")])
    let empty = try Self.reading(["无", "/", ""]).rows
    #expect(empty.allSatisfy { $0.notes.isEmpty && $0.problems.isEmpty })
  }

  @Test("a remark that is nothing but a quantity is one")
  func remarks() throws {
    let rows = try Self.reading(["50余车", "水池14个", "3", "多处"], heading: "备注").rows
    #expect(rows.map(Self.shown) == ["50车(50余)", "", "", ""])
    #expect(rows.map(\.notes) == [[], ["水池14个"], ["3"], ["多处"]])
  }
}
