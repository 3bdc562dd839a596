import CNcursesw
import Glibc
import Testing

@testable import Console
@testable import CursesConsole

/// ncurses without a terminal: it reads from a pipe and writes into nothing. One thread, one test at a time.
@Suite(.serialized) @MainActor struct CursesTests {
  private final class Bench {
    let display: CursesDisplay
    let session: CursesSession
    /// Where a test types.
    let keyboard: Int32

    init(
      type: String = "xterm-256color", isWithoutColour: Bool = false, hasPlainLines: Bool = false,
      output: String = "/dev/null"
    ) throws {
      try UTF8Locale.choose(named: nil)
      var ends: [Int32] = [0, 0]
      try #require(pipe(&ends) == 0)
      keyboard = ends[1]
      let files = [try #require(fdopen(ends[0], "r")), try #require(fopen(output, "w"))]
      session = try CursesSession(type: type, files: files, input: ends[0], signals: -1)
      let settings = CursesSettings(
        terminal: type, isWithoutColour: isWithoutColour, hasPlainLines: hasPlainLines)
      display = CursesDisplay(session: session, settings: settings)
    }

    func type(_ text: String) { _ = write(keyboard, text, text.utf8.count) }

    /// What was typed, read to its end.
    func keys(_ text: String) -> [InputEvent] {
      type(text)
      var events: [InputEvent] = []
      while case let event = display.next(watching: [], timeout: 0), event != .timedOut {
        events.append(event)
      }
      return events
    }

    /// What ncurses has in a cell: its characters, attributes and colours.
    func cell(_ x: Int, _ y: Int) -> (text: String, attributes: attr_t, colours: [Int32]) {
      var cell = cchar_t()
      mvwin_wch(session.window, Int32(y), Int32(x), &cell)
      var characters = [wchar_t](repeating: 0, count: 6)
      var attributes: attr_t = 0
      var pair: Int16 = 0
      getcchar(&cell, &characters, &attributes, &pair, nil)
      var foreground: Int32 = 0
      var background: Int32 = 0
      extended_pair_content(Int32(pair), &foreground, &background)
      let scalars = characters.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
      return (
        String(String.UnicodeScalarView(scalars)), attributes, pair == 0 ? [] : [foreground, background]
      )
    }

    func close() {
      display.stop()
      Glibc.close(keyboard)
    }
  }

  private func frame(_ columns: Int, _ rows: Int, _ draw: (inout Canvas) -> Void) -> Frame {
    var canvas = Canvas(Size(columns: columns, rows: rows))
    draw(&canvas)
    return canvas.frame
  }

  @Test func `a frame's cells arrive in ncurses`() throws {
    let bench = try Bench()
    defer { bench.close() }
    #expect(bench.display.size == Size(columns: 80, rows: 24))
    bench.display.show(
      frame(80, 24) {
        $0.put("佳e\u{301}!", y: 0, Style(.red, on: .indexed(17), .bold))
        $0.box(Rect(x: 0, y: 1, width: 4, height: 3))
        $0.put("角", x: 78, y: 23)
        $0.setCursor(x: 5, y: 0)
      })
    #expect(getcurx(bench.session.window) == 5)
    let first = bench.cell(0, 0)
    #expect(first.text == "佳")
    #expect(first.attributes & curses_bold != 0)
    #expect(first.colours == [1, 17])
    #expect(Array(bench.cell(2, 0).text.unicodeScalars) == ["e", "\u{301}"])
    #expect(bench.cell(3, 0).text == "!")
    #expect(bench.cell(0, 1).text == "┌")
    #expect(bench.cell(3, 3).text == "┘")
    #expect(bench.cell(78, 23).text == "角")
  }

  @Test func `a next frame replaces the last`() throws {
    let bench = try Bench()
    defer { bench.close() }
    bench.display.show(
      frame(80, 24) {
        $0.put("佳美二区", y: 0); $0.put("stays", y: 1)
      })
    bench.display.show(
      frame(80, 24) {
        $0.put("a", x: 1, y: 0); $0.put("stays", y: 1)
      })
    #expect((0..<4).map { bench.cell($0, 0).text } == [" ", "a", " ", " "])
    #expect(bench.cell(0, 1).text == "s")
    bench.display.redraw()
    #expect(bench.cell(1, 0).text == "a")
  }

  @Test(arguments: [(1, 1), (3, 2), (79, 24), (200, 60)])
  func `a frame of another size is shown as far as it fits`(columns: Int, rows: Int) throws {
    let bench = try Bench()
    defer { bench.close() }
    bench.display.show(frame(80, 24) { $0.fill(.inverse) })
    bench.display.show(
      frame(columns, rows) { canvas in
        for y in 0..<rows { canvas.put(String(repeating: "佳", count: 100), x: y % 2, y: y) }
      })
    if columns >= 80 {
      #expect(bench.cell(78, 0).text == "佳")
      #expect(bench.cell(77, 1).text == "佳")
      #expect(bench.cell(79, 1).text == " ")
    }
    if columns < 79 { #expect(bench.cell(79, 23).attributes & curses_inverse == 0) }
  }

  @Test func `what the C library measures otherwise becomes question marks`() throws {
    let bench = try Bench()
    defer { bench.close() }
    // U+3248 is one column by Unicode, two in glibc; U+0378 is no character.
    bench.display.show(frame(80, 24) { $0.put("\u{3248}\u{378}|", y: 0) })
    #expect((0..<3).map { bench.cell($0, 0).text } == ["?", "?", "|"])
  }

  @Test(arguments: [
    ("xterm-256color", false, [196, -1]), ("xterm-16color", false, [9, -1]), ("linux", false, [1, -1]),
    ("xterm-direct", false, [0xFF0000, -1]), ("xterm-direct256", false, [196, -1]),
    ("vt100", false, []), ("xterm-256color", true, []),
  ])
  func `colours are what the terminal has`(type: String, isWithoutColour: Bool, expected: [Int32]) throws {
    try #require(TerminalType.isKnown(type) || type == "xterm-16color" || type.hasPrefix("xterm-direct"))
    guard TerminalType.isKnown(type) else { return }
    let bench = try Bench(type: type, isWithoutColour: isWithoutColour)
    defer { bench.close() }
    bench.display.show(frame(80, 24) { $0.put("红", y: 0, Style(.indexed(196), .underline)) })
    #expect(bench.cell(0, 0).colours == expected)
    #expect(bench.cell(0, 0).attributes & curses_underline != 0)
  }

  @Test func `plain lines are ASCII`() throws {
    let bench = try Bench(hasPlainLines: true)
    defer { bench.close() }
    bench.display.show(frame(80, 24) { $0.box(Rect(x: 0, y: 0, width: 3, height: 3)) })
    #expect((0..<3).map { bench.cell($0, 0).text } == ["+", "-", "+"])
    #expect(bench.cell(0, 1).text == "|")
  }

  @Test(arguments: [
    ("aă整😀 ", [Key.character("a"), .character("ă"), .character("整"), .character("😀"), .character(" ")]),
    ("\r\n\t\u{7F}\u{8}", [.enter, .enter, .tab, .backspace, .backspace]),
    (
      "\u{3}\u{13}\u{1A}\0\u{1C}",
      [.control("c"), .control("s"), .control("z"), .control(" "), .control("\\")]
    ),
    ("\u{1B}OA\u{1B}[A\u{1B}[3~\u{1B}[Z", [.up, .up, .delete, .backTab]),
    ("\u{1B}[1;5C\u{1B}[1;5D\u{1B}b\u{1B}f", [.wordRight, .wordLeft, .wordLeft, .wordRight]),
    ("\u{1B}\r\u{1B}\u{7F}", [.altEnter, .wordBackspace]), ("\u{1B}j", [.escape, .character("j")]),
    ("\u{1B}[31;9Rx", [.character("x")]), ("\u{1B}OP\u{1B}[24~", [.function(1), .function(12)]),
    ("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[F", [.home, .home, .home, .end]),
    ("\u{1B}[200~a\r佳\u{1B}x\u{1B}[201~b", [.paste("a\n佳\u{1B}x"), .character("b")]), ("\u{1B}", [.escape]),
  ])
  func `bytes become keys`(bytes: String, expected: [Key]) throws {
    let bench = try Bench()
    defer { bench.close() }
    #expect(bench.keys(bytes) == expected.map { .key($0) })
  }

  /// Whatever a terminal's entry calls the beginning of a report, none of it is typed, and with the mouse off it is nothing.
  @Test(arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100"])
  func `reports of the mouse are read where they were asked for`(type: String) throws {
    guard TerminalType.isKnown(type) else { return }
    let bench = try Bench(type: type)
    defer { bench.close() }
    let reports = "\u{1B}[<0;12;5Ma\u{1B}[<0;12;5m\u{1B}[<64;1;1M\u{1B}[<2;1;1Mb"
    #expect(bench.keys(reports) == [.key(.character("a")), .key(.character("b"))])
    bench.display.listenToMouse(true)
    let expected: [InputEvent] = [
      .mouse(Mouse(.click, at: Point(x: 11, y: 4))), .key(.character("a")),
      .mouse(Mouse(.wheelUp, at: Point(x: 0, y: 0))), .key(.character("b")),
    ]
    #expect(bench.keys(reports) == expected)
    // One that never ends keeps no more than is needed, and what an old terminal sends instead is nobody's typing.
    #expect(bench.keys("\u{1B}[<" + String(repeating: "1;", count: 500) + "Mc") == [.key(.character("c"))])
    #expect(bench.keys("\u{1B}[M !!d") == [.key(.character("d"))])
    bench.display.listenToMouse(false)
    #expect(bench.keys(reports) == [.key(.character("a")), .key(.character("b"))])
  }

  @Test func `the terminal is given back without the mouse`() throws {
    var file = Array("/tmp/taizhang-mouse-XXXXXX".utf8CString)
    let descriptor = mkstemp(&file)
    try #require(descriptor >= 0)
    defer { Glibc.close(descriptor) }
    let path = String(decoding: file.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    func sent() -> String {
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = pread(descriptor, &bytes, bytes.count, 0)
      return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
    let bench = try Bench(output: path)
    #expect(!sent().contains("?1000"))
    bench.display.listenToMouse(true)
    bench.display.listenToMouse(true)
    #expect(sent().ranges(of: Mouse.on).count == 1)
    // Who has the terminal meanwhile, such as an editor, hears of no click.
    bench.display.lend { #expect(sent().ranges(of: Mouse.off).count == 1) }
    // One that was killed may have left it on in its own way.
    #expect(sent().ranges(of: Mouse.off).count == 2 && sent().contains("\u{1B}[?1002l"))
    #expect(sent().ranges(of: Mouse.on).count == 2)
    bench.close()
    let all = sent()
    let last = try #require(all.ranges(of: Mouse.off).last)
    #expect(!all[last.upperBound...].contains("?1000h"))
    // A screen that never listened says nothing of it at its end.
    let quiet = try Bench(output: path)
    quiet.close()
    #expect(!sent().contains("?1000"))
  }

  @Test func `a character that comes in parts is one`() async throws {
    let bench = try Bench()
    defer { bench.close() }
    let bytes = Array("整".utf8)
    _ = write(bench.keyboard, bytes, 1)
    let keyboard = bench.keyboard
    let rest = Thread { _ = write(keyboard, Array(bytes[1...]), 2) }
    #expect(bench.display.next(watching: [], timeout: 1000) == .key(.character("整")))
    rest.join()
  }

  @Test func `other descriptors and the time wake it`() throws {
    let bench = try Bench()
    defer { bench.close() }
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { ends.forEach { Glibc.close($0) } }
    #expect(bench.display.next(watching: [ends[0]], timeout: 0) == .timedOut)
    _ = write(ends[1], "x", 1)
    #expect(bench.display.next(watching: [ends[0]], timeout: nil) == .ready(ends[0]))
    bench.type("k")
    #expect(bench.display.next(watching: [ends[0]], timeout: nil) == .key(.character("k")))
  }

  @Test func `a terminal that goes away is reported`() throws {
    let bench = try Bench()
    bench.type("q")
    Glibc.close(bench.keyboard)
    #expect(bench.display.next() == .key(.character("q")))
    #expect(bench.display.next() == .hangUp)
    #expect(bench.display.next() == .hangUp)
    bench.display.stop()
  }
}

/// A thread of the C library, to write while a test waits.
private final class Thread {
  private var thread = pthread_t()

  init(_ work: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Work(work)).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        Unmanaged<Work>.fromOpaque(context!).takeRetainedValue().run()
        return nil
      }, box)
  }

  func join() { pthread_join(thread, nil) }

  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
