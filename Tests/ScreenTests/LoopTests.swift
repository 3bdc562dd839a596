import Sample
import Console
import Foundation
import Glibc
import LedgerModel
import LedgerStore
import Testing
import Wording

@testable import Interface
@testable import Runtime

/// The loop as the program runs it, with the store on its own thread: over a ledger in memory and a terminal of paper.
@Suite struct LoopTests {
  private let ended = "1.1"

  private func opening(_ person: RecordID = SampleLedger.clerk, _ view: ViewName = .items) -> ScreenOpening {
    ScreenOpening(
      person: person, login: person.text, language: .zh, isLanguageNamed: false, depth: .eight, view: view)
  }

  /// The sample's journal, of somebody who has seen the tour.
  private func journal() -> MemoryStore.Journal {
    let journal = SampleLedger.store().journal
    MemoryStore(on: journal).savePreferences(Sitting.tourSeen.json, of: SampleLedger.clerk)
    return journal
  }

  private func run(
    _ script: [ScriptedDisplay.Cue], _ journal: MemoryStore.Journal
  ) -> (end: ScreenEnd, display: ScriptedDisplay) {
    let display = ScriptedDisplay(script)
    var loop = ScreenLoop(opening(), on: MemoryStore(on: journal), display) { SampleLedger.now }
    return (loop.run(), display)
  }

  @Test func whatIsSavedIsInTheJournalWhenTheLoopEnds() throws {
    let journal = journal()
    // The form has asked for the photos that can be chosen before anything is typed.
    let saving = try .keys("c") + [.answer] + .keys("'周三清理' ctrl-s") + [.answer]
    let (end, display) = run(try saving + .keys(": 'q' enter"), journal)
    #expect(end == .quit && end.status == 0)
    let last = try #require(journal.changes.last)
    #expect(last.by == SampleLedger.clerk && last.verb == Action.note.rawValue)
    #expect(display.frames.contains { $0.picture.contains { $0.contains("周三清理") } })
    // What was typed is saved: no draft of it is left.
    #expect(MemoryStore(on: journal).drafts(of: SampleLedger.clerk).isEmpty)
  }

  @Test func whatIsTypedWhenTheTerminalGoesIsKeptAndOpenedAgain() throws {
    let journal = journal()
    let (end, _) = run(try .keys("c '周三清理'") + [.event(.hangUp)], journal)
    #expect(end == .hangUp && end.status == 128 + SIGHUP)
    let store = MemoryStore(on: journal)
    let draft = try #require(store.drafts(of: SampleLedger.clerk).first)
    #expect(draft.session == SessionName.own)
    // As if that session had been another process, which is gone.
    store.saveDraft(draft.content, of: SampleLedger.clerk, session: ended)
    store.removeDraft(of: SampleLedger.clerk, session: SessionName.own)
    let (_, display) = run([.event(.terminate)], journal)
    #expect(display.frames[0].picture.contains { $0.contains("周三清理") })
    #expect(store.drafts(of: SampleLedger.clerk).map(\.session) == [SessionName.own])
  }

  @Test func aDraftThatHadBeenWrittenIsToldAndDropped() throws {
    let journal = journal()
    let store = MemoryStore(on: journal)
    let request = try #require(journal.changes.last?.id)
    let draft = FormDraft(purpose: "new", items: [], fields: ["title": "楼道"], request: request)
    store.saveDraft(draft.bytes, of: SampleLedger.clerk, session: ended)
    let (_, display) = run([.event(.terminate)], journal)
    #expect(display.frames[0].picture.contains { $0.contains("已经保存") })
    #expect(store.drafts(of: SampleLedger.clerk).isEmpty)
  }

  /// A file that the disk did not take is named with the disk's reason, by the work and on the screen.
  @Test(arguments: Language.allCases) func aFileThatTheDiskDoesNotTakeIsToldWithItsReason(
    _ language: Language
  )
    throws
  {
    let path = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileStore.create(at: path, holding: journal().changes)
    // A file stands where the directory should.
    try? FileManager.default.removeItem(atPath: path + "/exchange")
    try Data().write(to: URL(fileURLWithPath: path + "/exchange"))
    let answers = StoreWork(try FileStore(opening: path)).carryOut(.saveFile(name: "通报.md", bytes: [0x61]))
    guard case .fileSaved("通报.md", let trouble?, _)? = answers.first else {
      Issue.record("\(answers)")
      return
    }
    var sitting = Sitting(SampleLedger.store(), language, columns: 140, rows: 40)
    sitting.take(.told(.fileSaved(name: "通报.md", trouble, leavingOut: [])))
    #expect(sitting.message.contains("通报.md"))
    #expect(sitting.message.contains(Words.of(language).refusals.text(of: trouble)))
    // What cannot be read is told, too, and never shown as if nothing were there.
    sitting.take(.told(.unreadable(.full)))
    #expect(sitting.message == Words.of(language).refusals.text(of: .full))
  }

  /// What a person likes to see is not lost because one session could not read it.
  @Test func preferencesThatCannotBeReadAreNotWrittenOver() throws {
    let path = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileStore.create(at: path, holding: journal().changes)
    let file = URL(fileURLWithPath: "\(path)/preferences/\(SampleLedger.clerk.text).json")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    func quit() throws -> [Frame] {
      let display = ScriptedDisplay(try .keys("esc : 'q' enter"))
      var loop = ScreenLoop(opening(), on: try FileStore(opening: path), display) { SampleLedger.now }
      #expect(loop.run() == .quit)
      return display.frames
    }
    // Larger than any that this version writes.
    let held = Data(repeating: 0x20, count: 5 << 20)
    try held.write(to: file)
    let frames = try quit()
    #expect(frames[0].picture.contains { $0.contains(path) || $0.contains("读") }, "\(frames[0].picture)")
    #expect(try Data(contentsOf: file) == held)
    // Those that can be read are.
    try Data("{}".utf8).write(to: file)
    _ = try quit()
    #expect(try Data(contentsOf: file).count > 3)
  }

  @Test func paperAndExportAreTheRealOnes() throws {
    let journal = journal()
    _ = run(try .keys("x 4") + [.answer] + .keys(": 'q' enter"), journal)
    let file = try #require(journal.exchange.first)
    #expect(file.name == "台账-未销号-20261123-1500.csv")
    #expect(String(decoding: file.content, as: UTF8.self).contains("楼道堆放旧家具"))
  }
}

/// A terminal that plays a script, a frame for each key.
private final class ScriptedDisplay: Display {
  enum Cue {
    case event(InputEvent)
    /// Nothing is struck until the store has answered.
    case answer
  }

  let size = Size(columns: 100, rows: 30)
  private var script: ArraySlice<Cue>
  private(set) var frames: [Frame] = []

  init(_ script: [Cue]) { self.script = script[...] }

  func show(_ frame: Frame) { frames.append(frame) }
  func redraw() {}
  func ring() {}
  func copy(_ text: String) {}
  func suspend() {}

  func next(watching descriptors: [Int32], timeout milliseconds: Int?) -> InputEvent {
    // The loop asks without descriptors for what came meanwhile: nobody strikes so fast.
    guard let answered = descriptors.first else { return .timedOut }
    switch script.first {
    case .event(let event):
      script.removeFirst()
      return event
    case .answer:
      var waiting = [pollfd(fd: answered, events: Int16(POLLIN), revents: 0)]
      guard poll(&waiting, 1, 30_000) == 1 else { return .hangUp }
      script.removeFirst()
      return .ready(answered)
    case nil: return .hangUp
    }
  }
}

extension [ScriptedDisplay.Cue] {
  fileprivate static func keys(_ script: String) throws -> Self {
    try Key.script(script).map { .event(.key($0)) }
  }
}
