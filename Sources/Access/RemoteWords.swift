import LedgerModel

/// The words that a client sent, split as a shell splits them, but for everything that a shell would do besides: nothing is
/// expanded, run or redirected.
public enum RemoteWords {
  /// Why a line is not taken.
  public enum Refusal: Error, Sendable, Hashable {
    /// A character that would mean something to a shell and is not quoted: it, and the word that it stands in.
    case bare(Character, in: String)
    /// A quotation mark that nothing ends.
    case openQuote(Character)
    /// A backslash at the very end.
    case openBackslash
    /// A control character.
    case control
    /// More than is taken.
    case tooLong
  }

  /// The most bytes of a line.
  public static let limit = 65_536

  /// The words of a line.
  public static func split(_ line: String) throws(Refusal) -> [String] {
    guard line.utf8.count <= limit else { throw .tooLong }
    var words: [String] = []
    var word: String.UnicodeScalarView?
    func add(_ more: some Sequence<Unicode.Scalar>) { word = (word ?? String.UnicodeScalarView()) + more }
    var rest = Substring(line).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case " ", "\t", "\n":
        if let done = word { words.append(String(done)) }
        word = nil
      case "\\":
        guard let next = rest.popFirst() else { throw .openBackslash }
        if next != "\n" { add([next]) }
      case "'":
        guard let end = rest.firstIndex(of: "'") else { throw .openQuote("'") }
        add(rest[..<end])
        rest = rest[rest.index(after: end)...]
      case "\"": add(try quoted(&rest))
      case ";", "|", "&", "$", "<", ">", "`":
        let behind = rest.prefix { !" \t\n'\"".unicodeScalars.contains($0) }
        throw .bare(
          Character(scalar), in: String(word ?? "".unicodeScalars) + String(scalar) + String(behind))
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: throw .control
      default: add([scalar])
      }
    }
    if let done = word { words.append(String(done)) }
    return words
  }

  /// What stands between double quotation marks, the first of which is gone.
  private static func quoted(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(Refusal) -> String.UnicodeScalarView {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return text
      case "$", "`":
        throw .bare(Character(scalar), in: String(text) + String(scalar) + String(rest.prefix { $0 != "\"" }))
      case "\\":
        guard let next = rest.popFirst() else { throw .openBackslash }
        // Elsewhere the backslash stands for itself.
        if !"$`\"\\\n".unicodeScalars.contains(next) { text.append("\\") }
        if next != "\n" { text.append(next) }
      default: text.append(scalar)
      }
    }
    throw .openQuote("\"")
  }
}

/// What may be asked for from outside: a closed list of words, and no option that changes who acts or on what.
public enum RemoteGrammar {
  /// Why the words are not taken.
  public enum Refusal: Error, Sendable, Hashable {
    /// None of the words that may be asked for.
    case word(String)
    /// An option that is never taken from outside.
    case option(String)
    /// A program for files, which has an account of its own.
    case files(String)
  }

  /// The words, beside those of an item's life.
  private static let words: Set<String> = [
    "status", "add", "list", "count", "show", "log", "edit", "note", "evidence", "highlight", "joint",
    "forget", "undo", "redo",
    "categories", "calendar", "settings", "import", "export", "report", "templates",
    "meeting",
    "handover", "check", "help", "--help", "-h", "--version",
  ]
  /// What `check` may be asked for: it only looks.
  private static let looking: Set<String> = [
    "--json", "--lang", "zh", "en", "--lang=zh", "--lang=en", "--help", "-h",
  ]

  /// The arguments of the program for what a client sent; the program's own name before them may be left out. `life` are
  /// the words of an item's life.
  public static func arguments(_ words: [String], life: Set<String>) throws(Refusal) -> [String] {
    let words = words.first == "taizhang" ? Array(words.dropFirst()) : words
    guard let first = words.first(where: { !["--lang", "zh", "en", "--lang=zh", "--lang=en"].contains($0) })
    else { return words }
    if ["scp", "rsync", "sftp", "sftp-server"].contains(
      first.split(separator: "/").last.map(String.init) ?? "")
    {
      throw .files(first)
    }
    for word in words.prefix(while: { $0 != "--" }) {
      let name = word.prefix { $0 != "=" }
      if ["--as", "--ledger"].contains(name) { throw .option(String(name)) }
      if name == "--experimental-dump-help" || name == "--generate-completion-script" {
        throw .option(String(name))
      }
    }
    let isKind = RecordKind.listed.contains { $0.spec.plural == first }
    guard Self.words.contains(first) || life.contains(first) || isKind else { throw .word(first) }
    if first == "check", let odd = words.first(where: { $0 != first && !looking.contains($0) }) {
      throw .option(odd)
    }
    return words
  }
}
