import Console
import Interface
import LedgerModel
import LedgerStore
import Wording

/// From a key to its finished frame, on a large ledger: what a person waits for, without terminal and line.
///
/// Keys come as from somebody who looks before the next one: what the program does meanwhile is not timed as a key,
/// but measured by itself, since a key that comes then waits for one slice of it.
struct ScreenBenchmarks {
  private let ledger: Ledger
  private let person: RecordID?
  private let now: Timestamp
  private let display = CountingDisplay()

  /// The screen of a lead on this ledger.
  init(_ ledger: Ledger, now: Timestamp) {
    self.ledger = ledger
    self.now = now
    person = ledger.people.all.first { $0.role == .lead && $0.active }?.id
  }

  private func opened(_ view: ViewName) -> AppState {
    var preferences = Preferences()
    preferences.tourSeen = true
    return AppState(
      ledger: ledger, person: person, login: "bench", language: .zh, depth: .full,
      size: Size(columns: 140, rows: 40), now: now, preferences: preferences, opening: view)
  }

  /// Measures and prints a line for each kind of key.
  func run() throws {
    print(
      measure(7) { _ in _ = opened(.overview).render() }.line(
        "screen: first frame of an open ledger", limit: "-"))
    var slices: [Double] = []
    for (name, view, prepare, script) in ScreenBenchmarks.scripts {
      var state = opened(view)
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
    ("another order", .items, "", "o 3 o 1 o 5 o 2 o 1"),
    ("another scope", .items, "", "m m m"),
    ("changing views", .overview, "", "2 3 4 5 6 1"),
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
      var state = opened(.items)
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

/// How long a piece of work takes, in milliseconds.
func milliseconds(_ body: () -> Void) -> Double {
  let took = ContinuousClock().measure(body)
  return Double(took.components.seconds) * 1000 + Double(took.components.attoseconds) / 1e15
}
