import Foundation
import Testing

/// Papers in an office's own document, and paragraphs rewritten by command, by the real binary.
@Suite(.ownThread) struct OwnFormTests {
  private static func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do(
      "add", "车棚占道 <3米> & 杂物", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    return ledger
  }

  /// A part of a document, as another program reads it.
  private static func part(_ name: String, of file: String) throws -> String {
    let script =
      "import sys,zipfile;sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())"
    let ended = try Program.run(["-c", script, file, name], binary: "/usr/bin/python3")
    #expect(ended.status == 0, "\(ended.complaint)")
    return ended.output
  }

  @Test func aDocumentOfTheOfficesOwnIsCheckedAndUsed() throws {
    let ledger = try Self.ledger()
    let (own, made) = (ledger.scratch.path + "/台账模板.docx", ledger.scratch.path + "/台账.docx")
    #expect(try ledger.run("templates", "starter", "ledger", "-o", own, lang: "zh").status == 0)
    #expect(try Self.part("word/document.xml", of: own).contains("{{事项.问题描述}}"))
    let set = try ledger.run("templates", "set", "台账", own, lang: "zh")
    #expect(set.status == 0 && set.output.hasPrefix("台账 今后用 台账模板.docx,"), "\(set.output)")
    let told = try ledger.do("templates", "set", "工作台账", own, "--json").json as? [String: Any]
    #expect(told?["kind"] as? String == "ledger" && (told?["fields"] as? Int ?? 0) > 0)
    #expect(try ledger.run("templates", "fields", "纪要", lang: "zh").status == 0)
    #expect(try ledger.run("templates", lang: "zh").output.contains("台账模板.docx"))
    for words in [["report", "ledger", "-o", made], ["export", made]] {
      try? FileManager.default.removeItem(atPath: made)
      #expect(try Program.run(["--ledger", ledger.path] + words).status == 0)
      let text = try Self.part("word/document.xml", of: made)
      #expect(text.contains("车棚占道 &lt;3米&gt; &amp; 杂物") && !text.contains("{{"), "\(words)")
    }
    // It is in every backup, and the ledger is sound.
    let hash = try #require(
      (try ledger.do("templates", "list", "--json").json as? [[String: String]])?.first?["hash"])
    let file = URL(fileURLWithPath: ledger.path + "/evidence/" + hash)
    #expect(FileManager.default.fileExists(atPath: file.path))
    #expect(try ledger.run("check").status == 0)
    // Where its file is gone that is said, and the program's own form can be asked for.
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    try FileManager.default.removeItem(at: file)
    let gone = try ledger.run("report", "ledger", "-o", made, "--force", lang: "zh")
    #expect(gone.status == 1 && gone.complaint.contains("台账模板.docx"), "\(gone.complaint)")
    // An export, too, ends in that and leaves nothing behind; what no template sets is written as ever.
    let lost = ledger.scratch.path + "/另存.docx"
    for more in [[], ["--by", "unit"]] as [[String]] {
      let export = try Program.run(["--ledger", ledger.path, "--lang", "zh", "export", lost] + more)
      #expect(export.status == 1 && export.complaint.contains("台账模板.docx"), "\(export.complaint)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: ledger.scratch.path)
    #expect(!left.contains { $0.hasPrefix("另存") }, "\(left)")
    #expect(try ledger.run("export", ledger.scratch.path + "/另存.html").status == 0)
    let check = try ledger.run("check", lang: "zh")
    #expect(check.status == 1 && check.output.contains("台账的模板 台账模板.docx"), "\(check.output)")
    #expect(try ledger.run("report", "ledger", "-o", made, "--force", "--form", "plain").status == 0)
    try ledger.do("templates", "remove", "ledger")
    #expect(try ledger.run("report", "ledger", "-o", made, "--force").status == 0)
  }

  @Test func photosStandInTheOfficesOwnDocuments() throws {
    let ledger = try Self.ledger()
    let (starter, own, made) = (
      ledger.scratch.path + "/a.docx", ledger.scratch.path + "/台账.docx", ledger.scratch.path + "/b.docx"
    )
    // A picture of 2 x 1 points.
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + [0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]
    let photo = ledger.scratch.path + "/前.png"
    try Data(png).write(to: URL(fileURLWithPath: photo))
    try ledger.do("evidence", "1", "--before", photo)
    try ledger.do("add", "没有照片的", "--site", "佳美二区", "--category", "0101", "--owner", "王磊")
    // In place of the remarks the form has the photos.
    #expect(try ledger.run("templates", "starter", "ledger", "-o", starter, lang: "zh").status == 0)
    let script = """
      import sys,zipfile
      old,new=zipfile.ZipFile(sys.argv[1]),zipfile.ZipFile(sys.argv[2],"w")
      for name in old.namelist():
          new.writestr(name,old.read(name).replace("事项.备注".encode(),"事项.照片".encode()))
      new.close()
      """
    let changed = try Program.run(["-c", script, starter, own], binary: "/usr/bin/python3")
    #expect(changed.status == 0, "\(changed.complaint)")
    #expect(try ledger.run("templates", "set", "ledger", own, lang: "zh").status == 0)
    for words in [["export", made], ["report", "ledger", "-o", made, "--force"]] {
      let told = try Program.run(["--ledger", ledger.path, "--lang", "zh"] + words)
      #expect(told.status == 0, "\(words) \(told.complaint)")
      let text = try Self.part("word/document.xml", of: made)
      #expect(text.ranges(of: "<w:drawing>").count == 1 && !text.contains("{{"), "\(words)")
      #expect(text.contains("整改前</w:t>") && text.ranges(of: "<w:tr>").count == 3)
      let related = try Self.part("word/_rels/document.xml.rels", of: made)
      #expect(related.ranges(of: "/relationships/image\"").count == 1, "\(related)")
    }
    // A form without a place for them says that --photos has no effect.
    #expect(try ledger.run("templates", "set", "ledger", starter, lang: "zh").status == 0)
    let without = try ledger.run("report", "ledger", "--photos", "-o", made, "--force", lang: "zh")
    #expect(without.status == 0 && without.complaint.contains("{{事项.照片}}"), "\(without.complaint)")
    #expect(try !Self.part("word/document.xml", of: made).contains("<w:drawing>"))
  }

  @Test func whatIsNoTemplateIsRefusedWithTheWayOut() throws {
    let ledger = try Self.ledger()
    let own = ledger.scratch.path + "/纪要.docx"
    #expect(try ledger.run("templates", "starter", "minutes", "-o", own, lang: "zh").status == 0)
    let other = try ledger.run("templates", "set", "ledger", own, lang: "zh")
    #expect(other.status == 1 && other.complaint.contains("{{主持}}") && other.complaint.contains("事项.编号"))
    #expect(other.complaint.contains("看起来是会议纪要的模板,不是台账的"), "\(other.complaint)")
    let unknown = try ledger.run("templates", "fields", "海报", lang: "zh")
    #expect(unknown.complaint.contains("会议纪要(minutes)"), "\(unknown.complaint)")
    let text = ledger.scratch.path + "/a.docx"
    try Data("%PDF-1.7".utf8).write(to: URL(fileURLWithPath: text))
    let pdf = try ledger.run("templates", "set", "minutes", text, lang: "en")
    #expect(pdf.status == 1 && pdf.complaint.contains("PDF"), "\(pdf.complaint)")
    #expect(try ledger.run("templates", "set", "letter", own, lang: "en").complaint.contains("minutes"))
    #expect(try ledger.run("settings", "templates=x", lang: "en").complaint.contains("templates set"))
    // Whose right it is not leaves nothing behind.
    let refused = try ledger.run("--as", "王磊", "templates", "set", "minutes", own, lang: "zh")
    #expect(refused.status == 1)
    let kept = (try? FileManager.default.contentsOfDirectory(atPath: ledger.path + "/evidence")) ?? []
    #expect(kept.isEmpty, "\(kept)")
    let fields = try ledger.run("templates", "fields", "ledger", lang: "zh")
    #expect(fields.output.contains("{{事项.问题描述}}\t{{items.matter}}\t车棚占道"), "\(fields.output)")
  }

  @Test func paragraphsAreListedAndRewritten() throws {
    let ledger = try Self.ledger()
    let listed = try ledger.run("report", "bulletin", "--paragraphs", lang: "zh")
    #expect(listed.output.hasPrefix("situation\t基本情况\t\t"), "\(listed.output)")
    #expect(
      try ledger.run("report", "bulletin", "--rewrite", "基本情况=本周9999项。新增{新增}项。", lang: "zh").status == 0)
    let paper = try ledger.run("report", "bulletin", lang: "zh")
    #expect(paper.output.contains("本周9999项。新增1项。") && !paper.output.contains("改写"), "\(paper.output)")
    let marked = try ledger.run("report", "bulletin", "--paragraphs", lang: "zh").output
    #expect(marked.contains("与台账不符的数字：9999"), "\(marked)")
    #expect(try ledger.do("log").output.contains("9999"))
    let none = try ledger.run("report", "bulletin", "--rewrite", "nix=x", lang: "en")
    #expect(none.status == 1 && none.complaint.contains("situation"))
    #expect(try ledger.run("report", "ledger", "--paragraphs").status == 1)
    for other in [["--json"], ["--form", "plain"], ["--doc-number", "3"], ["--rewrite", "situation=x"]] {
      let words = ["--ledger", ledger.path, "report", "bulletin", "--paragraphs"] + other
      #expect(try Program.run(words).status == 64, "\(other)")
    }
    try ledger.do("undo")
    #expect(!(try ledger.run("report", "bulletin", lang: "zh").output.contains("9999")))
  }
}
