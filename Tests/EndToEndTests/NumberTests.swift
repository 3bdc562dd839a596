import Foundation
import Testing

/// Item numbers: the same for everybody, never given twice, whoever adds at once and whatever is taken back.
@Suite(.ownThread) struct NumberTests {
  let ledger: TestLedger

  init() throws {
    ledger = try TestLedger()
    try ledger.furnish()
  }

  /// Runs `add` in several shells at once, all processes of their own, until each was given so many numbers of a
  /// year (of any without one); what they printed.
  private func addAtOnce(
    writers: Int, each: Int, of year: String = "", environment: [String: String] = [:]
  ) throws -> [(number: String, title: String)] {
    let names = ["王磊", "李芳", "赵敏"]
    let outputs = try Shells.run(
      (0..<writers).map { writer in
        """
        i=0; n=0; while [ $i -lt \(each) ]; do
          n=$((n+1)); title="w\(writer)-$n"
          number=$('\(Program.path)' --ledger '\(ledger.path)' --as \(names[writer % 3]) add "$title" --site 佳美二区) || exit 1
          echo "$number $title"
          case $number in \(year)*) i=$((i+1)) ;; esac
        done
        """
      }, environment: environment)
    return outputs.joined().split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      return (String(words[0]), String(words.last ?? ""))
    }
  }

  @Test func processesThatAddAtOnceGetNumbersWithoutGapOrTwin() throws {
    let added = try addAtOnce(writers: 6, each: 8)
    #expect(added.count == 48)
    let counters = added.compactMap { Int($0.number.suffix(4)) }
    #expect(Set(counters) == Set(1...48), "\(counters.sorted())")
    // What each was told is what stands there.
    let rows = try ledger.do("list", "--columns", "number,title").lines
    #expect(Set(rows) == Set(added.map { "\($0.number)\t\($0.title)" }))
  }

  @Test func whatIsTakenBackBurnsItsNumberForAllProcesses() throws {
    for place in 1...3 { try ledger.do("add", "第\(place)件", "--site", "佳美二区") }
    try ledger.do("undo")
    try ledger.do("undo")
    let added = try addAtOnce(writers: 4, each: 3)
    let counters = added.compactMap { Int($0.number.suffix(4)) }
    #expect(counters.min() == 4 && Set(counters) == Set(4...15), "\(counters.sorted())")
    // Done again, an item has its own number back.
    try ledger.do("add", "第16件", "--site", "佳美二区")
    try ledger.do("undo")
    try ledger.do("redo")
    #expect(try ledger.do("list", "--columns", "number,title").output.contains("0016\t第16件"))
    #expect(try ledger.do("add", "第17件", "--site", "佳美二区").output.hasSuffix("-0017\n"))
    #expect(try ledger.run("show", "2").status == 1)
  }

  /// The clocks of the writers run over midnight of the ledger's new year; a second before it in one machine may be
  /// a second after it in another.
  @Test(.enabled(if: Shells.clock != nil, "needs a C compiler"))
  func numbersBeginAnewWithTheYearAndStayUnique() throws {
    let clock = try #require(Shells.clock)
    // 2027-01-01 00:00 in Shanghai, four seconds away: time for the first on a busy machine.
    let newYear = 1_798_732_800.0
    let offset = Int((newYear - 4 - Date().timeIntervalSince1970).rounded(.down))
    let shim = ["LD_PRELOAD": clock, "CLOCK_OFFSET": "\(offset)"]
    let late = try addAtOnce(writers: 4, each: 6, of: "2027", environment: shim)
    let numbers = late.map(\.number)
    #expect(Set(numbers).count == numbers.count && numbers.contains { $0.hasPrefix("2026") })
    var added = late
    // The machines' clocks need not agree: one is still in the old year.
    for (moment, title) in [(newYear - 60, "旧年"), (newYear + 60, "新年"), (newYear - 30, "又是旧年")] {
      let offset = Int(moment - Date().timeIntervalSince1970)
      let ended = try Program.run(
        ["--ledger", ledger.path, "add", title, "--site", "佳美二区"],
        environment: ["LD_PRELOAD": clock, "CLOCK_OFFSET": "\(offset)"])
      #expect(ended.status == 0, "\(ended.complaint)")
      added.append((ended.output.trimmingCharacters(in: .newlines), title))
    }
    for year in ["2026", "2027"] {
      let counters = added.filter { $0.number.hasPrefix(year) }.compactMap { Int($0.number.suffix(4)) }
      try #require(!counters.isEmpty, "\(year): \(numbers)")
      #expect(Set(counters) == Set(1...counters.count), "\(year): \(counters.sorted())")
    }
    let rows = try ledger.do("list", "--columns", "number,title").lines
    #expect(Set(rows) == Set(added.map { "\($0.number)\t\($0.title)" }))
  }
}

/// Shells that run at the same time.
enum Shells {
  /// Runs scripts at once; what each printed, when all have ended well.
  static func run(_ scripts: [String], environment: [String: String] = [:]) throws -> [String] {
    let scratch = try ScratchDirectory()
    var all = ""
    for (place, script) in scripts.enumerated() {
      let file = "\(scratch.path)/\(place)"
      try script.write(toFile: file, atomically: false, encoding: .utf8)
      all += "sh \(file) > \(file).out 2> \(file).err & pids=\"$pids $!\"\n"
    }
    all += "status=0; for pid in $pids; do wait $pid || status=1; done; exit $status\n"
    let ended = try Program.run(["-c", all], environment: environment, binary: "/bin/sh")
    let texts = try scripts.indices.map { place in
      try String(contentsOfFile: "\(scratch.path)/\(place).out", encoding: .utf8)
    }
    guard ended.status == 0 else {
      let errors = scripts.indices.compactMap {
        try? String(contentsOfFile: "\(scratch.path)/\($0).err", encoding: .utf8)
      }
      throw TestLedger.Complaint(text: errors.joined())
    }
    return texts
  }

  /// A library that moves the wall clock of the program that is loaded with it; nothing where it cannot be made.
  static let clock: String? = {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Faults/shims/clock.c").path
    guard let scratch = try? ScratchDirectory() else { return nil }
    kept = scratch
    let library = scratch.path + "/clock.so"
    let script =
      "for c in cc gcc clang; do command -v $c > /dev/null && exec $c -shared -fPIC -O1 -o \(library) \(source); done; exit 1"
    let ended = try? Program.run(["-c", script], binary: "/bin/sh")
    return ended?.status == 0 ? library : nil
  }()
  nonisolated(unsafe) private static var kept: ScratchDirectory?
}
