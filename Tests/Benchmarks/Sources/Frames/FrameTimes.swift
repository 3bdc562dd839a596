import Console
import Glibc
import Interface
import LedgerModel
import LedgerStore
import Wording

#if canImport(Sample)
  import Sample
#endif

/// `Frames DIRECTORY [ITEMS]`: the processor time of one frame of each screen, and of one phrase, in microseconds.
///
/// scripts/weight.py also builds this file on an older commit, to measure both beside each other: it uses only what
/// both have, and asks for nothing but frames. The ledger is made in the directory unless it is there.
@main struct FrameTimes {
  private let ledger: Ledger
  private let now: Timestamp
  /// What was made is kept here in part, so that nothing is left out as useless.
  private var kept = 0

  private static let screens: [(name: String, view: ViewName, script: String)] = [
    ("item list", .items, ""), ("life menu", .items, "s"), ("detail", .items, "v"),
    ("overview", .overview, ""),
  ]
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 140, rows: 40)]

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2, let now = Timestamp(utcText: "2026-11-23T02:00:00Z") else {
      print("usage: Frames DIRECTORY [ITEMS]")
      exit(64)
    }
    let path = arguments[1]
    if access(path + "/FORMAT", F_OK) != 0 {
      let items = arguments.count > 2 ? Int(arguments[2]) ?? 3000 : 3000
      try FileStore.create(at: path, holding: GeneratedLedger(items: items, at: now))
    }
    var times = FrameTimes(ledger: try FileStore(opening: path).ledger, now: now)
    try times.run()
  }

  private init(ledger: Ledger, now: Timestamp) { (self.ledger, self.now) = (ledger, now) }

  private mutating func run() throws {
    for size in Self.sizes {
      for (name, view, script) in Self.screens {
        let state = try screen(view, script, size)
        let time = median(40) { _ in state.render().size.columns }
        print("frame, \(name), \(size.columns)x\(size.rows) | \(time)")
      }
    }
    let languages = Language.allCases
    let time = median(100_000) {
      ScreenWords.of(languages[$0 % languages.count]).form.saving.utf8.count
    }
    print("phrase | \(time)")
    if kept == 0 { exit(1) }
  }

  /// A lead's screen of that size in front of a view, after some keys and all work that waits for a pause.
  private func screen(_ view: ViewName, _ script: String, _ size: Size) throws -> AppState {
    var preferences = Preferences()
    preferences.tourSeen = true
    var state = AppState(
      ledger: ledger, person: ledger.people.all.first { $0.role == .lead && $0.active }?.id, login: "bench",
      language: .zh, depth: .full, size: size, now: now, preferences: preferences, opening: view)
    while state.hasIdleWork { _ = state.update(.idle) }
    for key in try Key.script(script) {
      _ = state.update(.key(key))
      while state.hasIdleWork { _ = state.update(.idle) }
    }
    return state
  }

  /// The median over 15 batches of what one run of `body` takes, with three digits behind the point.
  private mutating func median(_ runs: Int, _ body: (Int) -> Int) -> String {
    var times: [Double] = []
    for batch in 0..<16 {
      let start = FrameTimes.processorTime()
      for run in 0..<runs { kept &+= body(run) }
      // The first one warms up.
      if batch > 0 { times.append((FrameTimes.processorTime() - start) / Double(runs)) }
    }
    let nanoseconds = Int((times.sorted()[7] * 1000).rounded())
    let digits = String(nanoseconds % 1000)
    return "\(nanoseconds / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }

  /// How long this thread has been on a processor, in microseconds.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }
}
