import LedgerModel
import Testing

@testable import Exchange

/// Residents and their telephone numbers come in where they can be removed again: as reporter or contact, in no note.
@Suite("Contacts in tables")
struct ContactTests {
  private func reading(_ text: String) throws -> ImportReading {
    try ImportReading(
      of: Array(text.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
  }

  private func rows(_ text: String) throws -> ImportedRows { try reading(text).rows }

  @Test(
    "whoever is to be called about it is the contact",
    arguments: [
      ("问题,责任人,联系人及电话\nx,王磊,李四 13800002222", "李四 13800002222"),
      ("问题,联系人及电话,责任人\nx,李四 13800002222,王磊", "李四 13800002222"),
      ("问题,责任人,联系人,联系电话\nx,王磊,李四,13800002222", "李四 13800002222"),
      ("问题,责任人,业主,业主电话\nx,王磊,李四,13800002222", "业主：李四 13800002222"),
      ("问题,责任人,住户姓名,户主电话\nx,王磊,李四,13800002222", "住户姓名：李四 13800002222"),
      ("问题,责任人,房东联系电话\nx,王磊,13800002222", "13800002222"),
      ("问题,责任人,业主,现场联系人\nx,王磊,李四,周兰", "业主：李四；周兰"),
      ("问题,责任人,身份证号\nx,王磊,410105199001011234", "身份证号：410105199001011234"),
      ("问题,责任人,证件号码\nx,王磊,410105199001011234", "证件号码：410105199001011234"),
      ("问题,责任人,邮箱\nx,王磊,li@example.org", "邮箱：li@example.org"),
      ("问题,责任人,分管领导,领导电话\nx,王磊,陈静,13800002222", "领导电话：13800002222"),
      ("问题,责任人,备用\nx,王磊,李四 13800002222", "备用：李四 13800002222"),
      ("问题,责任人,备注\nx,王磊,13800002222", "13800002222"),
      ("问题,责任人\nx,王磊,,13800002222", "13800002222"),
    ])
  func contact(table: String, contact: String) throws {
    let row = try #require(try rows(table).first)
    #expect(row.texts[.contact] == contact && row.notes.isEmpty, "\(row.notes)")
    #expect(row.owner?.name == "王磊" && row.owner?.phone == nil)
  }

  @Test("of a table that names nobody else, whoever is to be called does the work, as before")
  func alone() throws {
    let row = try #require(try rows("问题,联系人及电话\nx,李四 13800002222").first)
    #expect(row.owner == PersonMention(name: "李四", phone: "13800002222") && row.texts[.contact] == nil)
  }

  @Test(
    "a number among people who are no owner is no note, other words and numbers are",
    arguments: [
      ("问题,责任人\nx,全体网格员 13800002222", "责任人：", ""),
      ("问题,分管领导\nx,陈静、周兰 13800002222", "分管领导：", ""),
      ("问题,备注\nx,已电话13800002222告知住户家属尽快清理", "", "已电话13800002222告知住户家属尽快清理"),
      ("问题,流水\nx,20261123001", "", "流水：20261123001"),
      ("问题,流水\nx,13800002222000", "", "流水：13800002222000"),
    ])
  func others(table: String, contact: String, note: String) throws {
    let row = try #require(try rows(table).first)
    #expect(row.texts[.contact]?.contains("13800002222") == (contact.isEmpty ? nil : true))
    #expect(row.texts[.contact]?.hasPrefix(contact) != false)
    #expect(row.notes == (note.isEmpty ? [] : [note]))
  }

  @Test("a row whose contact is longer than the field takes is left out, and said")
  func tooLong() throws {
    let many = (0..<300).map { "1380000\(1000 + $0)" }.joined(separator: "/")
    let reading = try reading("问题,责任人,现场联系人\nx,王磊,\(many)\ny,王磊,李四\n")
    var ids = IDSource.counting()
    let plan = ImportPlan(reading, into: CaseTests.ledger, at: CaseTests.now, ids: &ids)
    #expect(try CaseTests.items(plan).items.map(\.title) == ["y"])
    // The row is named, with the field that is too long.
    let said = plan.skipped.map { $0.text(.zh) }
    #expect(plan.skipped.map(\.line) == [2] && said.allSatisfy { $0.contains("联系") }, "\(said)")
  }
}
