import Glibc
import Testing

@testable import Console
@testable import CursesConsole

extension CursesTests {
  @Test(arguments: [
    ("zh_CN.GB18030", CursesRefusal.notUTF8("zh_CN.GB18030")),
    ("de_DE.ISO-8859-15@euro", .notUTF8("de_DE.ISO-8859-15@euro")),
  ])
  func `another encoding is refused`(locale: String, refusal: CursesRefusal) {
    #expect(throws: refusal) { try UTF8Locale.choose(named: locale) }
  }

  @Test(arguments: [nil, "C", "POSIX", "zh_CN", "zh_CN.UTF-8", "en_US.utf8", "xx_YY.UTF-8@euro"])
  func `whatever else the environment says, characters are UTF-8`(locale: String?) throws {
    try UTF8Locale.choose(named: locale)
    #expect(String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8")
  }

  @Test func `a terminal is known, or like one that is, or refused`() throws {
    #expect(try TerminalType.choose("vt100") == "vt100")
    #expect(try TerminalType.choose("xterm-nobodyknowsit") == "xterm-256color")
    #expect(throws: CursesRefusal.noTerminalType) { try TerminalType.choose(nil) }
    #expect(throws: CursesRefusal.tooSimple("dumb")) { try TerminalType.choose("dumb") }
    #expect(throws: CursesRefusal.unknownTerminal("typewriter")) { try TerminalType.choose("typewriter") }
  }

  @Test func `the goodbye leaves the alternate screen, shows the cursor, and has no padding`() throws {
    _ = try TerminalType.choose("xterm-256color")
    let goodbye = TerminalType.goodbye()
    #expect(goodbye.contains("\u{1B}[?1049l"))
    #expect(goodbye.contains("\u{1B}[?25h"))
    #expect(goodbye.contains("\u{1B}[39;49m"))
    _ = try TerminalType.choose("vt100")
    #expect(!TerminalType.goodbye().contains("$<"))
  }
}

@Suite struct DescriptorWatchTests {
  /// What waiting gives when these bytes are in the pipe of signals.
  private func wake(signals: [Int32], typed: String = "", timeout: Int? = nil) throws -> DescriptorWatch.Wake
  {
    var keyboard: [Int32] = [0, 0]
    var reported: [Int32] = [0, 0]
    try #require(pipe(&keyboard) == 0 && pipe(&reported) == 0)
    defer { (keyboard + reported).forEach { close($0) } }
    let bytes = signals.map { UInt8($0) }
    _ = write(reported[1], bytes, bytes.count)
    _ = write(keyboard[1], typed, typed.utf8.count)
    var watch = DescriptorWatch(input: keyboard[0], signals: reported[0], others: [], milliseconds: timeout)
    return watch.wait()
  }

  @Test func `signals count before keys, and the end before a resize`() throws {
    #expect(try wake(signals: [SIGWINCH, SIGTERM], typed: "x") == .event(.terminate))
    #expect(try wake(signals: [SIGINT]) == .event(.terminate))
    #expect(try wake(signals: [SIGTERM, SIGHUP]) == .event(.hangUp))
    #expect(try wake(signals: [SIGWINCH], typed: "x") == .again)
    #expect(try wake(signals: [SIGWINCH, SIGCONT]) == .continued)
    #expect(try wake(signals: [SIGCONT, SIGTERM]) == .event(.terminate))
    #expect(try wake(signals: [], typed: "x") == .input)
    #expect(try wake(signals: [], timeout: 0) == .event(.timedOut))
  }

  @Test func `a closed descriptor is a terminal that is gone`() {
    var watch = DescriptorWatch(input: 999_999, signals: -1, others: [], milliseconds: nil)
    #expect(watch.wait() == .event(.hangUp))
  }
}

@Suite struct ColourReductionTests {
  @Test(arguments: [
    (UInt8(196), 256, 196, false), (196, 16, 9, false), (196, 8, 1, true), (18, 8, 4, false),
    (2, 8, 2, false),
    (10, 8, 2, true), (232, 16, 0, false), (255, 16, 7, false), (244, 16, 8, false), (231, 16, 15, false),
    (208, 8, 3, false),
  ])
  func `the nearest colour`(index: UInt8, colours: Int, expected: Int, isBright: Bool) {
    #expect(
      ColourReduction.reduce(index, to: colours) == .init(index: expected, isBright: isBright))
  }
}
