import Foundation
import Testing

/// A machine that allows little: what does not go ends in a line with the true reason, and nothing of it counts.
@Suite struct LowLimitsTests {
  @Test func tooFewFilesEndInALineThatSaysSo() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "雨棚", "--site", "佳美二区")
    var saved = 1
    for files in 4...14 {
      let call = "ulimit -n \(files); exec '\(Program.path)' --ledger '\(ledger.path)'"
      for words in ["add 其后\(files) --address 1号", "check", "backup -o \(ledger.scratch.path)/\(files).tar"] {
        let ended = try Program.run(["-c", "\(call) \(words)"], binary: "/bin/sh")
        if ended.status == 0 {
          if words.hasPrefix("add") { saved += 1 }
          continue
        }
        // Before the program begins the system's loader may have met the limit.
        if ended.complaint.contains("error while loading") { continue }
        #expect(ended.status == 1 && ended.complaints.count == 1, "\(files) \(words): \(ended)")
        #expect(ended.complaint.contains("EMFILE"), "\(files) \(words): \(ended)")
      }
    }
    #expect(try ledger.do("count").output == "\(saved)\n")
    #expect(try ledger.do("check").status == 0)
  }

  /// Where a process gets no more memory the language ends it without a word: the program says one.
  @Test func tooLittleMemoryEndsInALineThatSaysSo() throws {
    // A sanitizer takes all the room that there is.
    guard ProcessInfo.processInfo.environment["ASAN_OPTIONS"] == nil else { return }
    let ledger = try TestLedger()
    try ledger.furnish()
    let table = ledger.scratch.path + "/many.csv"
    let rows = (0..<8000).map { "楼道堆物\($0)号,王磊" }.joined(separator: "\n")
    try "存在问题,责任人\n\(rows)\n".write(toFile: table, atomically: false, encoding: .utf8)
    func run(in kilobytes: Int) throws -> Program.Ended {
      let call = "exec '\(Program.path)' --ledger '\(ledger.path)' import '\(table)' --dry-run"
      return try Program.run(["-c", "ulimit -v \(kilobytes); \(call)"], binary: "/bin/sh")
    }
    var enough = 40_000
    while enough < 400_000, try run(in: enough).status != 0 { enough += 15_000 }
    // From there down, until the limit is met before the program begins, by the system's loader or the system itself.
    var refused = 0
    for kilobytes in stride(from: enough - 500, through: max(0, enough - 15_000), by: -500) {
      let ended = try run(in: kilobytes)
      if ended.status == 0 { continue }
      if ended.complaint.contains("error while loading") || ended.complaint.isEmpty { break }
      #expect(ended.status == 1, "\(kilobytes): \(ended)")
      #expect(ended.complaints.last?.contains("no more memory") == true, "\(kilobytes): \(ended)")
      refused += 1
      if refused == 4 { break }
    }
    #expect(refused > 0)
    #expect(try ledger.do("count").output == "0\n")
    #expect(try ledger.do("check").status == 0)
  }

  /// The screen needs a second thread: where there is none to be had it says so, and does not wait for one for ever.
  @Test func tooFewProcessesEndInALineThatSaysSo() throws {
    let (prlimit, setpriv) = ("/usr/bin/prlimit", "/usr/bin/setpriv")
    guard [prlimit, setpriv].allSatisfy(FileManager.default.isExecutableFile) else { return }
    let ledger = try TestLedger()
    try ledger.furnish()
    // Root may have as many as it likes: somebody else, to whom the program and the ledger are open, tries it.
    let other = geteuid() == 0 ? "\(setpriv) --reuid=65534 --regid=65534 --clear-groups " : ""
    let program = ledger.scratch.path + "/program"
    let opened = "cp '\(Program.path)' '\(program)' && chmod -R a+rX '\(ledger.scratch.path)'"
    let made = try Program.run(["-c", opened], binary: "/bin/sh")
    try #require(made.status == 0, "\(made)")
    let call = "\(prlimit) --nproc=1 \(other)'\(program)' --ledger '\(ledger.path)'"
    let terminal = try Terminal(call, columns: 100)
    terminal.wait("ended 1")
    #expect(terminal.picture.contains("ulimit -u"), "\(terminal.picture)")
    #expect(terminal.complaints == 0)
    // What needs none goes on.
    let count = try Program.run(["-c", "\(call) count"], binary: "/bin/sh")
    #expect(count.output == "0\n", "\(count)")
  }
}
