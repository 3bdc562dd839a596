import Glibc
import LedgerModel
import LedgerStore
import Testing

@testable import Interface
@testable import Runtime

/// A long table is read on the store's own thread, and no further than somebody wants it.
@Suite struct ReadingStopsTests {
  /// What the store says to a table of so many rows, with what is asked once the reading has begun.
  private func answers(_ rows: Int, then next: [StoreRequest]) -> [StoreAnswer] {
    let thread = StoreThread(MemoryStore(on: MemoryStore.Journal(ids: .counting())))
    thread.start()
    let text = "问题\t点位\n" + (1...rows).map { "漏水\($0)\t幸福里\($0)栋\n" }.joined()
    let actor = Actor(person: nil, login: "test", channel: .screen)
    thread.ask(.readTable(ImportRequest(.pasted(text), by: actor, .zh), at: SampleLedger.now))
    var told: [StoreAnswer] = []
    while !told.contains(where: { reply($0) != nil }) {
      var waiting = [pollfd(fd: thread.answered, events: Int16(POLLIN), revents: 0)]
      guard poll(&waiting, 1, 60_000) == 1 else { break }
      told += thread.takeAnswers()
    }
    next.forEach(thread.ask)
    // Answered behind everything before it: a table that is read to its end would be there by then.
    thread.ask(.exchangeFiles(of: nil))
    while !told.contains(where: { if case .exchangeFiles = $0 { true } else { false } }) {
      usleep(10_000)
      told += thread.takeAnswers()
    }
    thread.finish()
    return told + thread.takeAnswers()
  }

  private func reply(_ answer: StoreAnswer) -> ImportReply? {
    if case .tableRead(_, let reply) = answer { reply } else { nil }
  }

  private func page(_ answers: [StoreAnswer]) -> ImportPage? {
    for case .page(let page) in answers.compactMap(reply) { return page }
    return nil
  }

  @Test func itTellsHowFarItIsAndThenWhatCameOfIt() {
    let told = answers(3000, then: [])
    #expect(page(told)?.rowCount == 3000)
    #expect(told.compactMap(reply).contains { if case .reading(1000, 3000) = $0 { true } else { false } })
  }

  @Test func whoLeavesIsNotReadTo() {
    #expect(page(answers(40_000, then: [.stopReading])) == nil)
  }
}
