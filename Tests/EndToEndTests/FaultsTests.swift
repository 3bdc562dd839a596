import Foundation
import Testing

/// The faults of docs/reliability.md at their small counts; Tests/Faults/faults.py makes the full ones. Those of one suite one after
/// the other, the suites side by side.
///
/// Each of them comes with a mutant, a step of the protocol left out, that must fail.
enum Fault {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Faults/faults.py").path

  /// The exit status by which the script says that the fault cannot be made on this machine.
  private static let notHere: Int32 = 77

  /// Whether faults can be made at all.
  static let canMake = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  /// Makes a fault, and expects that nothing was lost. It is waited for on a thread of its own, since the few on which tests
  /// run have other work meanwhile. Throws when it cannot be tried.
  static func make(_ name: String) async throws {
    let ended = try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result {
            try Program.run(
              [script, name], environment: ["TAIZHANG_BINARY": Program.path], binary: "/usr/bin/python3")
          })
      }
    }
    if ended.status == notHere {
      let reason = Comment(rawValue: ended.output.trimmingCharacters(in: .whitespacesAndNewlines))
      guard RequiredFaults.here.contains(name) else { try Test.cancel(reason) }
      Issue.record("required, and \(reason)")
    } else {
      #expect(ended.status == 0, "\(ended.output)\(ended.complaint)")
    }
  }
}

/// What befalls a process that writes, and what it finds on the disk.
@Suite(.serialized) struct FaultsTests {
  @Test(
    .enabled(if: Fault.canMake, "needs python3"),
    arguments: [
      "kill", "kill-every-call", "left-behind", "power-ext4", "power-xfs", "sync-refused",
      "sync-refused-then-others", "mixed-failures", "disk-full", "short-writes", "size-limit", "cut-ends",
      "changed-bytes", "hostile-lines", "hostile-files", "details-killed", "details-stopped", "clock",
      "figures-recounted",
    ] as [String])
  func held(name: String) async throws { try await Fault.make(name) }

  @Test func whatIsRequiredIsReadAsWritten() {
    #expect(!RequiredFaults("").contains("kill"))
    #expect(RequiredFaults("all").contains("kill"))
    #expect(RequiredFaults("kill modes").contains("modes"))
    #expect(!RequiredFaults("kill modes").contains("clock"))
    let excused = RequiredFaults("all -power-xfs")
    #expect(excused.contains("power-ext4") && !excused.contains("power-xfs"))
  }
}

/// What several processes do to one ledger, and to the files that they read.
@Suite(.serialized) struct FaultsTogetherTests {
  @Test(
    .enabled(if: Fault.canMake, "needs python3"),
    arguments: [
      "one-field", "different-fields", "lock-holder-stopped", "lock-held", "copied-and-restored",
      "screen-without-watch", "screen-while-locked", "planted", "modes", "backed-up", "screens-in-conflict",
      "second-reader", "line-dropped", "snapshot-bytes", "snapshot-cut", "snapshot-while-read",
      "snapshot-spoiled-under-reader", "snapshot-killed", "late-snapshot-bytes", "late-snapshot-cut",
      "late-snapshot-killed", "fifty-at-once",
    ] as [String])
  func held(name: String) async throws { try await Fault.make(name) }
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
