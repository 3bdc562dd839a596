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
  /// xterm-direct and its kin take red, green and blue: 160 is a red and not a blue of 160 parts.
  @Test(arguments: [
    (UInt8(1), 8, 1), (9, 8, 0xFF0000), (160, 8, 0xD70000), (9, 16, 9), (160, 16, 0xD70000), (160, 256, 160),
    (1, 0, 0xCD0000), (46, 8, 0x00FF00), (17, 8, 0x00005F), (232, 8, 0x080808), (16, 8, 0),
  ])
  func `a colour as red, green and blue`(index: UInt8, indexed: Int, expected: Int) {
    #expect(ColourReduction.direct(index, indexed: indexed) == expected)
  }

  @Test(arguments: [
    ("\u{1B}[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m", 8),
    ("\u{1B}[%?%p1%{8}%<%t3%p1%d%e%?%p1%{16}%<%t%p1%'R'%+%d%e38:2::%p1%{65536}%/%d%;%;m", 16),
    ("\u{1B}[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e%?%p1%{256}%<%t38;5;%p1%d%e38:2%;%;m", 256),
    ("\u{1B}[38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%dm", 0), ("", 0),
  ])
  func `which colours are places in the palette`(setaf: String, indexed: Int) {
    #expect(TerminalType.indexed(settingColoursBy: setaf) == indexed)
  }

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
