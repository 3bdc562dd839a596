import LedgerModel
import LedgerStore

/// What a command finds around it: given by the executable, made up in tests.
public struct Surroundings {
  /// The variable that sets the clock of a practice ledger, as ISO 8601 with a zone: to rehearse a meeting on its
  /// day, and to test one.
  public static let practiceClock = "TAIZHANG_PRACTICE_CLOCK"

  /// The variable with which a command ends only when snapshot and readable files show what it wrote: for scripts that
  /// read those files next, and for tests.
  public static let waitingForFiles = "TAIZHANG_WAIT_FOR_FILES"

  /// A variable of the environment.
  public var variable: (String) -> String?
  /// The directory in which the program was started.
  public var directory: String
  /// The home directory of the Unix user.
  public var home: String
  /// The login name of the Unix user.
  public var login: String
  /// The number of the Unix user; 0 is root.
  public var userID: UInt32
  /// The file in which an administrator names the ledger of this machine.
  public var machineLedger = "/etc/taizhang/ledger"
  /// What time it is; in practice a clock that somebody set.
  public var now: () -> Timestamp
  /// What time the machine says it is, whatever clock was set for practice: keys expire by it, and the log of logins and
  /// what somebody does who came in by a key bear it.
  public var machineClock: () -> Timestamp
  /// Where results go.
  public var output: TextOutput
  /// Where complaints and remarks go.
  public var complaints: TextOutput
  /// How many columns the terminal has that results go to; nothing when they go elsewhere.
  public var columns: Int?
  /// Who came in by a key; nothing for everybody else.
  var admitted: Admitted?
  /// Where long commands say how far they are; nothing when complaints go to no terminal.
  public var progress: ProgressLine?

  /// Where this machine notes, outside of ledgers, how far its own journals have come.
  public var marks: MarkPlaces {
    // What a client sends along decides nothing about this account's files.
    MarkPlaces(variable: admitted == nil ? variable : { _ in nil }, home: home)
  }

  /// Whether a command ends only when the files beside the journal show what it wrote.
  var waitsForFiles: Bool {
    admitted == nil && variable(Self.waitingForFiles).map { !$0.isEmpty && $0 != "0" } == true
  }

  /// Surroundings of these parts.
  public init(
    variable: @escaping (String) -> String?, directory: String, home: String, login: String, userID: UInt32,
    now: @escaping () -> Timestamp, output: TextOutput, complaints: TextOutput, columns: Int?
  ) {
    (self.variable, self.directory, self.home) = (variable, directory, home)
    (self.login, self.userID, self.now, machineClock) = (login, userID, now, now)
    (self.output, self.complaints, self.columns) = (output, complaints, columns)
  }
}
