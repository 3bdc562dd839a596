import LedgerModel
import Testing
import Wording

@testable import Papers

/// What was decided on items, told of the very step that decided it.
struct MinutesTests {
  /// An item in a meeting, and what is to be done to it at one and the same moment.
  private func rows(_ actions: [ItemAction]) throws -> [[String]] {
    var office = try PaperOffice()
    office.now = PaperOffice.at(11, 10)
    let item = try office.add("僵尸车", owner: "li", due: PaperOffice.at(11, 12))
    let meeting = try office.openMeeting(11, 23)
    let moment = office.now
    for action in actions {
      office.now = moment
      try office.act(action, item, by: "chen", in: meeting.id)
    }
    let document = Paper.minutes(of: office.meeting, in: office.ledger, at: office.now, language: .zh)
    let tables = document.blocks.compactMap { block -> Table? in
      guard case .table(let table) = block, table.rows.contains(where: { $0.contains("僵尸车") }) else {
        return nil
      }
      return table
    }
    return try #require(tables.first).rows
  }

  @Test func twoPromisesOfOneMillisecond() throws {
    let rows = try rows([
      .promise(date: PaperOffice.at(11, 25), reason: "先约拖车"),
      .promise(date: PaperOffice.at(11, 27), reason: "拖车改期"),
    ])
    #expect(rows.map { $0.suffix(2) } == [["2026年11月25日", "先约拖车"], ["2026年11月27日", "拖车改期"]])
  }

  /// Who is excused did not take the chair, whatever the record names them as.
  @Test func aChairWhoIsAwayDidNotLead() throws {
    var office = try PaperOffice()
    let meeting = try office.openMeeting(11, 23)
    func text(_ language: Language) -> String {
      let paper = Paper.minutes(of: office.meeting, in: office.ledger, at: office.now, language: language)
      return paper.text(width: 200)
    }
    #expect(text(.zh).contains("会议由陈书记主持") && text(.zh).contains("主持  陈书记"))
    try office.run(meeting.mark("chen", .excused), by: "he")
    #expect(text(.zh).contains("会议回顾") && !text(.zh).contains("由陈书记主持"))
    #expect(text(.zh).contains("主持  未定") && text(.zh).contains("请假  陈书记"), "\(text(.zh))")
    #expect(text(.en).contains("The meeting looked back") && !text(.en).contains("took the chair"))
  }

  @Test func aNoteBesideAnOrderOfOneMillisecond() throws {
    let rows = try rows([
      .supervise(.listed, replyDue: PaperOffice.at(11, 25), text: "两天内回话"), .note("已通知车主"), .note("车主答应挪车"),
    ])
    #expect(rows.map { $0[5] } == ["两天内回话", "已通知车主", "车主答应挪车"])
    #expect(Set(rows.map { $0[2] }).count == 2)
  }
}
