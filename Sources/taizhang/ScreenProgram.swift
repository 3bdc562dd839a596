import Console
import CursesConsole
import Glibc
import Interface
import LedgerModel
import Verbs
import Wording

/// The screen from its opening to its end.
enum ScreenProgram {
  /// Opens the screen and stays until it is left; returns the exit status.
  static func run(_ request: ScreenRequest, in surroundings: Surroundings) -> Int32 {
    // A pipe that closes must not end the program before the terminal is given back.
    signal(SIGPIPE, SIG_IGN)
    let display: CursesDisplay
    do {
      display = try CursesDisplay()
    } catch {
      CommandLineProgram.complain(CommandWords(request.language).text(of: error), in: surroundings)
      return 1
    }
    var loop = ScreenLoop(request, display, surroundings)
    let end = loop.run()
    display.stop()
    if request.isTemporary {
      surroundings.complaints.line(CommandWords(request.language).keptAt(request.path))
      surroundings.complaints.flush()
    }
    return end.status
  }
}

/// Why the screen was left.
enum ScreenEnd {
  case quit, hangUp, terminated

  /// The exit status, as a shell reads it: 128 and the signal's number for one that was told to end.
  var status: Int32 {
    switch self {
    case .quit: 0
    case .hangUp: 128 + SIGHUP
    case .terminated: 128 + SIGTERM
    }
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
