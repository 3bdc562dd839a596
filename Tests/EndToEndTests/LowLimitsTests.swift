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
}
