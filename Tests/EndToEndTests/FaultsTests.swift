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
      "kill", "kill-every-call", "power-ext4", "power-xfs", "sync-refused", "sync-refused-then-others",
      "mixed-failures", "disk-full", "short-writes", "size-limit", "cut-ends", "changed-bytes",
      "hostile-lines",
      "hostile-files", "one-field", "different-fields", "lock-holder-stopped", "lock-held",
      "copied-and-restored", "clock", "screen-without-watch", "screen-while-locked", "planted", "modes",
      "backed-up", "screens-in-conflict", "second-reader", "line-dropped", "snapshot-bytes", "snapshot-cut",
      "snapshot-while-read", "snapshot-spoiled-under-reader",
      "snapshot-killed", "fifty-at-once",
    ])
  func held(name: String) throws {
    let ended = try Program.run(
      [Self.script, name], environment: ["TAIZHANG_BINARY": Program.path], binary: "/usr/bin/python3")
    guard ended.status != Self.notHere else { return print(ended.output) }
    #expect(ended.status == 0, "\(ended.output)\(ended.complaint)")
  }
}
