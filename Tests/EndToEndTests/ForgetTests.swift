import Foundation
import Testing

/// Somebody's details removed, from the command line.
@Suite(.ownThread) struct ForgetTests {
  private func holding(_ text: String, in path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      FileManager.default.contents(atPath: "\(path)/\(name)")?.range(of: Data(text.utf8)) != nil
    }
  }

  @Test func whoReportedIsRemovedEverywhere() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区", "--category", "0101", "--reporter", "张三 13900000000")
    try ledger.do("add", "车棚", "--site", "佳美二区", "--category", "0110")
    try ledger.do("people", "edit", "王磊", "phone=13700000000")
    #expect(try ledger.do("show", "1").output.contains("张三"))
    let lines = try holding("张三", in: ledger.path + "/journal")
    #expect(try lines.isEmpty && !holding("张三", in: ledger.path + "/private").isEmpty)
    for name in ["王磊", "李芳"] {
      let refused = try ledger.run("forget", "1", "--as", name)
      #expect(refused.status == 1 && refused.complaints.count == 1, "\(refused)")
    }
    let done = try ledger.run("forget", "1,2", lang: "zh")
    #expect(done.status == 0 && done.output.contains("删去 1 处"), "\(done)")
    #expect(done.complaint.contains("没有存过"))
    #expect(try holding("张三", in: ledger.path).isEmpty)
    for command in ["show", "log"] {
      let shown = try ledger.run(command, "1", lang: "zh").output
      #expect(shown.contains("信息已删除") && !shown.contains("张三"), "\(shown)")
    }
    #expect(try ledger.run("log", "1", lang: "zh").output.contains("删除个人信息"))
    #expect(try ledger.run("undo").status == 1)
    try ledger.do("forget", "--person", "王磊", "--as", "赵敏")
    #expect(try holding("13700000000", in: ledger.path).isEmpty)
    #expect(try ledger.do("check").status == 0)
    let nothing = try ledger.run("forget", "2")
    #expect(nothing.status == 0 && nothing.complaint.contains("nothing to remove"))
    #expect(try ledger.run("forget").status == 64)
    #expect(try ledger.run("forget", "1", "--person", "王磊").status == 64)
  }
}
