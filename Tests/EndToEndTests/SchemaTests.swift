import Foundation
import Testing

/// The files speak for themselves: a program that knows only the JSON Schemas reads them.
@Suite(.ownThread) struct SchemaTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scripts/validate-ledger.py").path

  /// Looks at every file of a ledger with the schemas; Debian's own Python, which has the validator.
  private func validate(_ path: String) throws -> Program.Ended {
    try Program.run([Self.script, path], binary: "/usr/bin/python3")
  }

  @Test("every file of the sample fits its schema")
  func sample() throws {
    let scratch = try ScratchDirectory()
    let path = scratch.path + "/sample"
    #expect(try Program.run(["demo", "--dir", path]).status == 0)
    let ended = try validate(path)
    #expect(ended.status == 0, "\(ended.complaint)")
    #expect(ended.output.hasSuffix(" 0 faults\n"))
  }

  @Test("every answer of report --json fits its schema, and holds nothing that the schema does not name")
  func reports() throws {
    let scratch = try ScratchDirectory()
    let path = scratch.path + "/sample"
    #expect(try Program.run(["demo", "--dir", path]).status == 0)
    let asked: [[String]] = [
      ["rates"], ["rates", "--by", "group"], ["rates", "--from", "2000-01-01", "--to", "2000-01-07"],
      ["bulletin"], ["bulletin", "--from", "2026-11-01", "--to", "2026-11-20", "--by", "grid"], ["minutes"],
      ["summary"], ["summary", "--person", "wanglei"], ["summary", "--unit", "chengguan"],
      ["summary", "--site", "fz2"], ["todo"],
    ]
    try Self.validate(asked, of: path, in: scratch.path)
  }

  /// Looks at each answer of `report` with the schema.
  static func validate(
    _ asked: [[String]], of ledger: String, in scratch: String, environment: [String: String] = [:]
  ) throws {
    let script = URL(fileURLWithPath: Self.script).deletingLastPathComponent()
      .appendingPathComponent("validate-report.py").path
    let files = try asked.enumerated().map { place, words in
      let answer = try Program.run(
        ["--ledger", ledger, "report"] + words + ["--json"], environment: environment)
      #expect(answer.status == 0, "\(words) \(answer.complaint)")
      let file = "\(scratch)/answer-\(place).json"
      try answer.output.write(toFile: file, atomically: true, encoding: .utf8)
      return file
    }
    let ended = try Program.run([script] + files, binary: "/usr/bin/python3")
    #expect(ended.status == 0, "\(ended.complaint)")
  }

  @Test("after one add items.json shows the item, and a hand edit that breaks the schema is told")
  func oneAdd() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "楼道堆物", "--site", "佳美二区3栋", "--category", "2101", "--quantity", "3处")
    let file = URL(fileURLWithPath: ledger.path + "/items.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("\"title\":\"楼道堆物\""))
    #expect(try validate(ledger.path).status == 0)
    try text.replacingOccurrences(of: "\"state\":\"registered\"", with: "\"state\":\"gone\"")
      .write(to: file, atomically: true, encoding: .utf8)
    let ended = try validate(ledger.path)
    #expect(ended.status == 1)
    #expect(ended.complaint.contains("items.json"))
  }
}
