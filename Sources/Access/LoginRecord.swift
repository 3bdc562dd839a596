import LedgerModel

/// A line in the log of logins: who came in by which key, from where, for what, and how it ended.
public struct LoginRecord: Sendable, Hashable {
  /// When the session began.
  public var began: Timestamp
  /// Whose key it was.
  public var person: RecordID
  /// The key's name.
  public var key: String
  /// The address that it came from, as sshd says.
  public var from: String
  /// The number of the process, which tells two sessions of one second apart.
  public var process: Int32
  /// What was asked for: `screen`, or the command's word.
  public var what: String
  /// How many milliseconds it took; nothing in the line that is written when it begins.
  public var took: Int64?

  /// A record of these parts.
  public init(
    began: Timestamp, person: RecordID, key: String, from: String, process: Int32, what: String,
    took: Int64? = nil
  ) {
    (self.began, self.person, self.key, self.from) = (began, person, key, from)
    (self.process, self.what, self.took) = (process, what, took)
  }

  /// The file of a moment: one for each month.
  public static func fileName(at moment: Timestamp) -> String { "logins-\(moment.utcText.prefix(7)).jsonl" }

  /// The files of the log among these names, the oldest first: of each month the first one, and behind it those in
  /// which it went on when that was full, `logins-2026-11-2.jsonl` and so on.
  public static func inOrder(_ names: [String]) -> [String] {
    names.filter { $0.hasPrefix("logins-") && $0.hasSuffix(".jsonl") }.sorted {
      place(of: $0) < place(of: $1)
    }
  }

  /// Month and number of a file of the log.
  private static func place(of name: String) -> (month: String, number: Int) {
    let stem = name.dropFirst("logins-".count).dropLast(".jsonl".count)
    return (String(stem.prefix(7)), Int(stem.dropFirst(8)) ?? 1)
  }

  /// The line, with its newline.
  public var line: [UInt8] {
    var members = [
      JSONMember("t", .string(began.utcText)), JSONMember("person", .string(person.text)),
      JSONMember("key", .string(key)), JSONMember("from", .string(from)),
      JSONMember("pid", .integer(Int64(process))), JSONMember("what", .string(what)),
    ]
    if let took { members.append(JSONMember("ms", .integer(took))) }
    return JSONValue.object(members).jsonBytes() + [0x0A]
  }

  /// What a line says; nothing when it is none.
  public init?(_ line: some Collection<UInt8>) {
    guard let json = try? JSONValue(parsing: Array(line)),
      let began = json["t"]?.text.flatMap(Timestamp.init(utcText:)), let person = json["person"]?.text,
      let key = json["key"]?.text, let from = json["from"]?.text, let process = json["pid"]?.whole,
      let what = json["what"]?.text
    else { return nil }
    self.init(
      began: began, person: RecordID(person), key: key, from: from, process: Int32(clamping: process),
      what: what,
      took: json["ms"]?.whole)
  }

  /// The sessions of these lines, in the order in which they began: the line of an end belongs to that of its beginning.
  public static func sessions(in content: [UInt8]) -> [LoginRecord] {
    var sessions: [LoginRecord] = []
    var open: [String: Int] = [:]
    for line in content.split(separator: 0x0A) {
      guard let record = LoginRecord(line) else { continue }
      let name = "\(record.process) \(record.began.milliseconds)"
      if record.took != nil, let place = open.removeValue(forKey: name) {
        sessions[place] = record
      } else {
        if record.took == nil { open[name] = sessions.count }
        sessions.append(record)
      }
    }
    return sessions
  }
}
