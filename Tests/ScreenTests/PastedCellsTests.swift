import Console
import LedgerModel
import Testing

@testable import Interface

/// Cells copied in a spreadsheet are pasted into the screen: they are a table to come in, unless a form has its focus.
@Suite struct PastedCellsTests {
  private func sitting() -> Sitting { Sitting(SampleLedger.store(), as: SampleLedger.clerk) }

  private func page(_ sitting: Sitting) throws -> ImportPage {
    try #require((sitting.state.dialogs.last as? ImportLayer)?.page)
  }

  /// As Excel copies cells: a tab between two, a line for each row.
  @Test func pastedCellsOpenThePage() throws {
    var sitting = sitting()
    let before = sitting.store.ledger.items.count
    let cells = "问题\t点位\t责任人\n楼顶堆放杂物\t幸福里\t王磊\n消防栓漏水\t和平里12栋\t李娜\n飞线充电\t佳美二区\t李娜\n"
    sitting.take(.key(.paste(cells)))
    #expect(try page(sitting).rows.map { $0.cells[2] } == ["楼顶堆放杂物", "消防栓漏水", "飞线充电"])
    try sitting.press("ctrl-s")
    #expect(sitting.store.ledger.items.count == before + 3)
    // The same again is known again, not made twice.
    sitting.take(.key(.paste(cells)))
    #expect(try page(sitting).leftOutCount == 3 && page(sitting).intent == nil)
    try sitting.press("ctrl-s")
    #expect(sitting.message == "没有可导入的内容" && sitting.store.ledger.items.count == before + 3)
  }

  @Test func cellsPastedIntoTheListOfFilesOpenThePage() throws {
    var sitting = sitting()
    try sitting.press("I")
    sitting.take(.key(.paste("问题\t点位\n漏水\t幸福里\n")))
    #expect(try page(sitting).rowCount == 1 && sitting.state.dialogs.count == 1)
  }

  @Test func aTableIsNoTextOfAForm() throws {
    var sitting = sitting()
    try sitting.press("n")
    sitting.take(.key(.paste("问题\t点位\n漏水\t幸福里\n")))
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.fields[form.focus].typed.isEmpty && sitting.message.contains("表格"))
  }

  @Test func oneColumnOfCellsIsATableToo() throws {
    var sitting = sitting()
    sitting.take(.key(.paste("问题\n楼道堆物\n飞线充电\n")))
    #expect(try page(sitting).rows.map { $0.cells[2] } == ["楼道堆物", "飞线充电"])
  }
}
