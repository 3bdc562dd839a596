import Console
import CursesConsole
import Glibc
import Interface
import Runtime
import Verbs
import Wording

/// The screen from its opening to its end.
enum ScreenProgram {
  /// Opens the screen and stays until it is left; returns the exit status.
  static func run(_ request: ScreenRequest, in surroundings: Surroundings) -> Int32 {
    defer { request.ended() }
    // A pipe that closes must not end the program before the terminal is given back.
    signal(SIGPIPE, SIG_IGN)
    let display: CursesDisplay
    do {
      display = try CursesDisplay()
    } catch {
      CommandLineProgram.complain(CommandWords(request.language).text(of: error), in: surroundings)
      return 1
    }
    var opening = ScreenOpening(
      person: request.person, login: request.login, language: request.language,
      isLanguageNamed: request.isLanguageNamed, depth: .ofTerminal(surroundings),
      view: request.atMeeting ? .meeting : .overview)
    // Whoever came in by a key gets no other program, whatever the account's environment names and whoever started this one.
    opening.editor = request.store.confinesFiles ? .refused : ExternalEditor.chosen(surroundings.variable)
    var loop = ScreenLoop(opening, on: request.store, display, now: request.now)
    let end = loop.run()
    display.stop()
    if end == .notStarted {
      CommandLineProgram.complain(CommandWords(request.language).noSecondThread, in: surroundings)
    }
    if request.isTemporary {
      surroundings.complaints.line(CommandWords(request.language).keptAt(request.path))
      surroundings.complaints.flush()
    }
    return end.status
  }
}

extension ColourDepth {
  /// What the environment says of the terminal's colours.
  fileprivate static func ofTerminal(_ surroundings: Surroundings) -> ColourDepth {
    if surroundings.variable("NO_COLOR").map({ !$0.isEmpty }) == true { return .none }
    let type = surroundings.variable("TERM") ?? ""
    return type.contains("256") || type.contains("direct")
      ? ColourDepth(colours: 256) : ColourDepth(colours: 8)
  }
}

extension CommandWords {
  /// Why no screen can be opened here.
  func text(of refusal: CursesRefusal) -> String {
    switch refusal {
    case .noTerminal: noTerminal
    case .noTerminalType: plainTerminal("")
    case .unknownTerminal(let name), .tooSimple(let name): plainTerminal(name)
    case .notUTF8(let locale): notUTF8(locale)
    case .noUTF8Locale: notUTF8("C")
    case .cannotOpen: noTerminal
    }
  }
}
