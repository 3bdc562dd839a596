import Console
import Glibc
import Interface
import LedgerModel
import LedgerStore
import Wording

/// From a key to its finished frame, on a large ledger: what a person waits for, without terminal and line.
///
/// Keys come as from somebody who looks before the next one: what the program does meanwhile is not timed as a key,
/// but measured by itself, since a key that comes then waits for one slice of it.
/// Times are those that the thread was on a processor: other programs on the machine do not count.
struct ScreenBenchmarks {
  private let path: String
  private let now: Timestamp
  private let display = CountingDisplay()

  /// The screen of a lead on the ledger at a path.
  init(_ path: String, now: Timestamp) { (self.path, self.now) = (path, now) }

  /// A screen on the ledger, opened anew: no item of it was read yet.
  private func opened(_ view: ViewName) throws -> AppState {
    let ledger = try FileStore(opening: path).ledger
    let person = ledger.people.all.first { $0.role == .lead && $0.active }?.id
    var preferences = Preferences()
    preferences.tourSeen = true
    return AppState(
      ledger: ledger, person: person, login: "bench", language: .zh, depth: .full,
      size: Size(columns: 140, rows: 40), now: now, preferences: preferences, opening: view)
  }

  /// Measures and prints a line for each kind of key.
  func run() throws {
    var slices: [Double] = []
    for (name, view, prepare, script) in ScreenBenchmarks.scripts {
      var state = try opened(view)
      rest(&state, &slices)
      for key in try Key.script(prepare) { strike(key, &state, &slices) }
      var times: [Double] = []
      let keys = try Key.script(script)
      for _ in 0..<max(1, 400 / keys.count) {
        for key in keys { times.append(strike(key, &state, &slices)) }
      }
      print(Times(times).line("key to frame: \(name)", limit: "16"))
    }
    print(Times(slices).line("a slice of idle work", limit: "16"))
    print(try typingAtOnce().line("key to frame: searching at once, no word laid out yet", limit: "16"))
  }

  /// What is measured: the view it begins in, keys that lead there, and keys that are timed over and over.
  private static let scripts: [(name: String, view: ViewName, prepare: String, script: String)] = [
    ("moving by rows and pages", .items, "", "down down down pgdn up pgup G g"),
    ("search as you type, initials", .items, "/", "x f t d backspace backspace backspace backspace"),
    ("search as you type, characters", .items, "/", "楼 道 堆 backspace backspace backspace"),
    ("search as you type, all 100,000", .items, "m m /", "x f t d backspace backspace backspace backspace"),
    ("a query as you type", .items, "f", "'owner:me' ctrl-u"),
    ("menus and forms", .items, "", "enter esc s esc a esc e esc n esc ? esc : esc"),
    ("opening and closing the detail", .items, "", "v esc down v esc"),
    ("another order, each", .items, "", "o 1 o 2 o 3 o 4 o 5 o 6 o 7 o 8"),
    ("another order of all 100,000, each", .items, "m m", "o 1 o 2 o 3 o 4 o 5 o 6 o 7 o 8"),
    ("another grouping, each", .items, "", "b 2 b 3 b 4 b 5 b 6 b 7 b 8 b 9 b 1"),
    ("another scope", .items, "", "m m m"),
    ("changing views", .overview, "", "2 3 4 5 6 7 8 1"),
    ("marking all", .items, "", "V V"),
    ("sites and grids", .sites, "", "down right left up"),
    ("statistics by everything", .statistics, "", "tab tab tab tab"),
  ]

  /// Strikes a key and draws; the milliseconds it took. Then does all that can wait.
  @discardableResult
  private func strike(_ key: Key, _ state: inout AppState, _ slices: inout [Double]) -> Double {
    let took = milliseconds {
      _ = state.update(.tick(now))
      _ = state.update(.key(key))
      display.show(state.render())
    }
    rest(&state, &slices)
    return took
  }

  private func rest(_ state: inout AppState, _ slices: inout [Double]) {
    while state.hasIdleWork {
      slices.append(
        milliseconds {
          _ = state.update(.idle)
          display.show(state.render())
        })
    }
  }

  /// A person who searches the moment the first frame is there: no idle work is done before or between.
  private func typingAtOnce() throws -> Times {
    var times: [Double] = []
    for _ in 0..<20 {
      var state = try opened(.items)
      for key in try Key.script("/ x f t d") {
        times.append(
          milliseconds {
            _ = state.update(.key(key))
            display.show(state.render())
          })
      }
    }
    return Times(times)
  }
}

/// Takes frames as a terminal would and counts the cells that differ from the last one.
private final class CountingDisplay {
  private var last: Frame?
  private(set) var changed = 0

  func show(_ frame: Frame) {
    if let last, last == frame { return }
    changed += 1
    last = frame
  }
}

/// How long this thread was on a processor for a piece of work, in milliseconds.
func milliseconds(_ body: () -> Void) -> Double {
  func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
  let start = clock()
  body()
  return clock() - start
}
