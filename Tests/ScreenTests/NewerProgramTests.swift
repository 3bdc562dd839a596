import Foundation
import LedgerModel
import LedgerStore
import Testing

@testable import Interface
@testable import Runtime
import Sample

/// That the program's file was replaced, as an upgrade does, is told once, and the screen goes on.
@Suite struct NewerProgramTests {
  @Test func theStoresWorkTellsOfItOnce() throws {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
      "taizhang-program-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let path = scratch.path + "/taizhang"
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    let work = StoreWork(
      MemoryStore(on: MemoryStore.Journal(ids: .counting())), program: RunningProgram(path: path))
    #expect(!tells(work.examine()) && !tells(work.follow()))
    try "newer".write(toFile: path + ".new", atomically: false, encoding: .utf8)
    #expect(rename(path + ".new", path) == 0)
    #expect(tells(work.follow()))
    #expect(!tells(work.follow()) && !tells(work.examine()))
  }

  @Test func theScreenSaysSoAndStaysUsable() throws {
    for (language, said) in [(Language.zh, "程序已更新"), (.en, "The program was updated")] {
      var sitting = Sitting(SampleLedger.store(), language, columns: 100)
      sitting.take(.told(.programReplaced))
      #expect(sitting.message.hasPrefix(said), "\(sitting.message)")
      try sitting.press("/ 'jj' enter a 'wl' enter")
      #expect(sitting.item(7).owner == SampleLedger.worker)
      #expect(!sitting.message.contains(said))
    }
  }

  @Test func whatIsBeingTypedStays() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.worker)
    try sitting.press("c '已联系住户'")
    sitting.take(.told(.programReplaced))
    try sitting.press("ctrl-s")
    #expect(sitting.item(1).notes.last?.text == "已联系住户")
  }

  private func tells(_ answers: [StoreAnswer]) -> Bool {
    answers.contains { if case .programReplaced = $0 { true } else { false } }
  }
}
