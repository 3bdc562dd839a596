import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// The board's headings: name, count, and how many cards stand above and below are seen whole at every size.
@Suite struct BoardTests {
  static let sizes: [(columns: Int, rows: Int)] = [(40, 15), (60, 16), (80, 24), (140, 40)]

  /// An office in which so many items wait for somebody, and as many were closed this week.
  private func store(_ count: Int) -> PaperStore {
    let store = SampleLedger.office()
    for number in 0..<count {
      var report = NewItem(title: "第\(number)件")
      (report.site, report.source) = ("cq", .resident)
      store.must(.add(report), by: SampleLedger.other, at: SampleLedger.moment(11, 23, 8))
      var item = NewItem(title: "已办\(number)")
      (item.site, item.category, item.owner) = ("jm2", "0117", SampleLedger.worker)
      let id = store.must(.add(item), by: SampleLedger.clerk, at: SampleLedger.moment(11, 23, 9)).records[0]
        .key.id
      store.must(
        .act(.submit(done: [:], allDone: true, text: "已清理"), on: [id]), by: SampleLedger.worker,
        at: SampleLedger.moment(11, 23, 10))
      store.must(
        .act(.pass(note: "现场合格"), on: [id]), by: SampleLedger.clerk, at: SampleLedger.moment(11, 23, 11))
    }
    return store
  }

  /// The board's rows of headings, and the cards below them.
  private func parts(_ sitting: Sitting) -> (headings: [String], cards: [String]) {
    let body = sitting.picture.dropFirst(2).prefix(sitting.state.session.size.rows - 4)
    let first = body.firstIndex { $0.contains("件") || $0.contains("已办") } ?? body.endIndex
    return (Array(body[..<first]), Array(body[first...]))
  }

  @Test(arguments: Language.allCases, sizes)
  func headingsAreSeenWhole(_ language: Language, _ size: (columns: Int, rows: Int)) throws {
    let count = 120
    let store = store(count)
    let words = ScreenWords(language)
    for lanes in ["", "l l l"] {
      var sitting = Sitting(store, language, columns: size.columns, rows: size.rows, opening: .board)
      try sitting.press("3 " + lanes)
      let lane = lanes.isEmpty ? "toAssign" : "closed"
      let names = ["\(words.board.lane(lane)) \(count)", "\(words.board.shortLane(lane)) \(count)"]
      for keys in ["", "down", "G", "g"] {
        try sitting.press(keys)
        let (headings, cards) = parts(sitting)
        let seen = headings.joined(separator: "\n")
        #expect(names.contains { seen.contains($0) }, "\(sitting.picture)")
        #expect(!seen.contains("~"), "\(sitting.picture)")
        // What is said to stand above and below, and what is seen, is all there is.
        let shown = cards.count { $0.contains(lanes.isEmpty ? "件" : "已办") }
        let (above, below) = keys == "G" ? (count - shown, 0) : (0, count - shown)
        #expect(seen.contains(words.items.beyond(above: above, below: below)), "\(sitting.picture)")
      }
    }
  }

  /// Where there is nothing above or below, or room for it, the headings take one row as ever.
  @Test(arguments: Language.allCases) func oneRowIsEnoughWhereThereIsRoom(_ language: Language) throws {
    var few = Sitting(store(3), language, columns: 40, rows: 15, opening: .board)
    try few.press("3")
    #expect(parts(few).headings.count == 1, "\(few.picture)")
    var wide = Sitting(store(60), language, columns: 180, rows: 40, opening: .board)
    try wide.press("3")
    #expect(parts(wide).headings.count == 1, "\(wide.picture)")
  }
}
