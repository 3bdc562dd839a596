import LedgerModel

/// What a command finds around it: given by the executable, made up in tests.
public struct Surroundings {
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
  /// What time it is.
  public var now: () -> Timestamp
  /// Where results go.
  public var output: TextOutput
  /// Where complaints and remarks go.
  public var complaints: TextOutput
  /// How text is shown and measured.
  public var look: TextLook

  /// Surroundings of these parts.
  public init(
    variable: @escaping (String) -> String?, directory: String, home: String, login: String, userID: UInt32,
    now: @escaping () -> Timestamp, output: TextOutput, complaints: TextOutput, look: TextLook
  ) {
    (self.variable, self.directory, self.home) = (variable, directory, home)
    (self.login, self.userID, self.now) = (login, userID, now)
    (self.output, self.complaints, self.look) = (output, complaints, look)
  }
}

/// How text from people is shown and measured. That belongs to the screen's rooms, which commands do not know,
/// so the executable hands it in.
public struct TextLook: Sendable {
  /// The text with everything written out that would move the cursor, end the line or hide.
  public var visible: @Sendable (String) -> String
  /// How many columns a text takes.
  public var width: @Sendable (String) -> Int
  /// How many columns the terminal has; nothing when results do not go to a terminal.
  public var columns: Int?

  /// A look of these parts.
  public init(
    columns: Int?, visible: @escaping @Sendable (String) -> String, width: @escaping @Sendable (String) -> Int
  ) {
    (self.columns, self.visible, self.width) = (columns, visible, width)
  }
}
