import Glibc
import Interface
import LedgerModel
import LedgerStore

/// What tells a session's draft from those of others: the number of its process and when that was started, since
/// numbers are given again, at the latest after the machine was.
enum SessionName {
  /// The name of this process's session.
  static let own: String = "\(getpid())" + (started(getpid()).map { ".\($0)" } ?? "")

  /// Whether the session of that name still runs; true for a name that is none.
  static func isRunning(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let process = pid_t(parts[0]), process > 0 else { return true }
    guard let start = started(process) else { return false }
    return parts.count < 2 || parts[1] == start
  }

  /// When a process was started, in ticks since the machine was; nothing when it has ended, even if nobody has asked
  /// how. Only the system's own page on it tells: the process itself is left alone.
  private static func started(_ process: pid_t) -> Substring? {
    let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(descriptor, &bytes, bytes.count)
    // The second field is the program's name in parentheses, whatever is in it; state is the third, start the 22nd.
    guard count > 0, let end = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = String(decoding: bytes[(end + 1)..<count], as: UTF8.self).split(separator: " ")
    guard fields.count > 19, !["Z", "X"].contains(fields[0]) else { return nil }
    return fields[19]
  }
}

extension FormDraft {
  /// The draft as the ledger keeps it.
  var bytes: [UInt8] { json.jsonBytes(.pretty) + [0x0A] }
}

/// What somebody was typing when a session ended without asking.
struct LeftDraft {
  /// The session that ended.
  var session: String
  var draft: FormDraft
  /// Whether it was written before the session could be told, so that nobody has to save it again.
  var isSaved: Bool
}

extension Store {
  /// What somebody was typing as a person when a session ended without asking, the latest first. A session that
  /// still runs keeps its own. Throws what the disk said.
  func leftDrafts(of person: RecordID) throws(StorageTrouble) -> [LeftDraft] {
    try drafts(of: person).reversed().compactMap { session, content, modified in
      guard !SessionName.isRunning(session), let json = try? JSONValue(parsing: content),
        let draft = FormDraft(json: json)
      else { return nil }
      let isSaved = draft.request.map { hasWritten($0, since: modified) } ?? false
      return LeftDraft(session: session, draft: draft, isSaved: isSaved)
    }
  }
}
