import Foundation
import Testing

/// The faults of docs/reliability.md at their small counts; Tests/Faults/faults.py makes the full ones.
///
/// Each of them comes with a mutant, a step of the protocol left out, that must fail.
@Suite(.serialized) struct FaultsTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Faults/faults.py").path

  /// The exit status by which the script says that the fault cannot be made on this machine.
  private static let notHere: Int32 = 77

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "needs python3"),
    arguments: [
      "kill", "kill-every-call", "left-behind", "power-ext4", "power-xfs", "sync-refused",
      "sync-refused-then-others",
      "mixed-failures", "disk-full", "short-writes", "size-limit", "cut-ends", "changed-bytes",
      "hostile-lines",
      "hostile-files", "one-field", "different-fields", "lock-holder-stopped", "lock-held",
      "copied-and-restored", "clock", "screen-without-watch", "screen-while-locked", "planted", "modes",
      "backed-up", "screens-in-conflict", "second-reader", "line-dropped", "snapshot-bytes", "snapshot-cut",
      "snapshot-while-read", "snapshot-spoiled-under-reader",
      "snapshot-killed", "late-snapshot-bytes", "late-snapshot-cut", "late-snapshot-killed",
      "fifty-at-once", "figures-recounted",
    ] as [String])
  func held(name: String) throws {
    let ended = try Program.run(
      [Self.script, name], environment: ["TAIZHANG_BINARY": Program.path], binary: "/usr/bin/python3")
    if ended.status == Self.notHere {
      let reason = Comment(rawValue: ended.output.trimmingCharacters(in: .whitespacesAndNewlines))
      guard RequiredFaults.here.contains(name) else { try Test.cancel(reason) }
      Issue.record("required, and \(reason)")
    } else {
      #expect(ended.status == 0, "\(ended.output)\(ended.complaint)")
    }
  }

  @Test func whatIsRequiredIsReadAsWritten() {
    #expect(!RequiredFaults("").contains("kill"))
    #expect(RequiredFaults("all").contains("kill"))
    #expect(RequiredFaults("kill modes").contains("modes"))
    #expect(!RequiredFaults("kill modes").contains("clock"))
    let excused = RequiredFaults("all -power-xfs")
    #expect(excused.contains("power-ext4") && !excused.contains("power-xfs"))
  }
}

/// The faults that this machine must be able to make: one that it cannot make fails instead of being skipped.
struct RequiredFaults {
  /// What is in `TAIZHANG_REQUIRE_FAULTS`: `all` or names, and names behind a minus that are excused.
  static let here = RequiredFaults(ProcessInfo.processInfo.environment["TAIZHANG_REQUIRE_FAULTS"] ?? "")

  private let words: Set<Substring>

  init(_ text: String) { words = Set(text.split(separator: " ")) }

  func contains(_ name: String) -> Bool {
    !words.contains("-\(name)") && (words.contains("all") || words.contains(Substring(name)))
  }
}
