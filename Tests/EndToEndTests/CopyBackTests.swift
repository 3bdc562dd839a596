import Foundation
import Testing

/// An older copy of a ledger is put back over it, by the tools with which people do that.
@Suite(.ownThread) struct CopyBackTests {
  let ledger: TestLedger
  let state: ScratchDirectory

  init() throws {
    (ledger, state) = (try TestLedger(), try ScratchDirectory())
    try ledger.furnish()
  }

  /// A command with a home that keeps marks; it must end with that status.
  @discardableResult
  private func run(_ arguments: String..., status: Int32 = 0) throws -> Program.Ended {
    let ended = try Program.run(
      ["--ledger", ledger.path] + arguments, environment: ["XDG_STATE_HOME": state.path])
    #expect(ended.status == status, "\(arguments) \(ended.output) \(ended.complaint)")
    return ended
  }

  private func add(_ title: String) throws -> Program.Ended {
    try run("add", title, "--site", "佳美二区", "--category", "0101")
  }

  private func shell(_ script: String) throws {
    let ended = try Program.run(["-e", "-c", script], directory: ledger.path, binary: "/bin/sh")
    #expect(ended.status == 0, "\(ended.complaint)")
  }

  private func titles() throws -> Set<String> {
    Set(try run("list", "--columns", "title").lines.map { $0.trimmingCharacters(in: .whitespaces) })
  }

  private var epochs: Int {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: ledger.path + "/journal")
        .count { !$0.hasSuffix(".json") }
    }
  }

  @Test(
    "git goes back to an older state, a segment is copied back: every command tells, and nothing is written over",
    arguments: ["git", "cp", "mirror"])
  func putBack(tool: String) throws {
    _ = try add("雨棚")
    switch tool {
    case "git":
      try shell(
        "git init -q . && git add -A && git -c user.name=t -c user.email=t@t commit -qm one >/dev/null")
    case "cp": try shell("cp -r journal ../older")
    default: try shell("mkdir ../older && cp -a . ../older/")
    }
    _ = try add("车棚")
    _ = try add("鸽棚")
    #expect(try run("check").complaint.isEmpty)
    switch tool {
    case "git": try shell("git reset -q --hard")
    case "cp": try shell("for f in ../older/*-1/*.jsonl; do cp $f journal/$(basename $(dirname $f))/; done")
    // As `rsync -a --delete` leaves it.
    default: try shell("find . -mindepth 1 -delete && cp -a ../older/. .")
    }
    #expect(try titles() == ["雨棚"])
    let told = try run("count")
    #expect(told.output == "1\n" && told.complaint.contains("(2)"))
    #expect(told.complaint.contains("saved there once"), "\(told.complaint)")
    #expect(try run("check", status: 1).output.contains("(2)"))
    _ = try add("水池")
    #expect(try titles() == ["雨棚", "水池"] && epochs == 2)
    #expect(try run("check", status: 1).output.contains("(2)"))
    // On the screen, too.
    let terminal = try Terminal.screen(
      of: ledger, options: "--lang en", columns: 140, environment: ["XDG_STATE_HOME": state.path])
    terminal.wait("2 saved changes are gone")
    try run("check", "--repair", status: 0)
    #expect(try run("check").output.contains("examined"))
    #expect(try run("count").complaint.isEmpty)
  }

  @Test("killed at any moment, no mark leads, and an older copy never gets a sequence twice")
  func killed() throws {
    _ = try add("雨棚")
    try shell("cp -a journal ../older")
    var saved: Set<String> = []
    for round in 0..<24 {
      let ended = try Program.run(
        [
          "-s", "KILL", "0.\(String(format: "%03d", 10 + round * 7))", Program.path, "--ledger", ledger.path,
          "add",
          "事项\(round)", "--site", "佳美二区", "--category", "0101",
        ], environment: ["XDG_STATE_HOME": state.path], binary: "/usr/bin/timeout")
      if !ended.output.isEmpty { saved.insert("事项\(round)") }
    }
    _ = try add("最后")
    saved.insert("最后")
    // Whatever was cut off: what was acknowledged is there, and nothing is called gone.
    #expect(try saved.isSubset(of: titles()))
    let check = try run("check")
    #expect(!check.output.contains("saved there once") && check.complaint.isEmpty)
    try shell("cp -a journal ../newer && rm -r journal && cp -a ../older journal")
    _ = try add("之后")
    #expect(try run("check", status: 1).output.contains("saved there once"))
    // The newer copy of the epoch that is gone is found: all is there again, and what was written meanwhile.
    try shell("cp ../newer/*-1/*.jsonl journal/*-1/")
    #expect(try saved.union(["雨棚", "之后"]).isSubset(of: titles()))
    #expect(try !run("check").output.contains("saved there once"))
  }
}
