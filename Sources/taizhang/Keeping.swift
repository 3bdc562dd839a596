import Glibc
import Interface
import LedgerModel
import LedgerStore

/// What a session keeps beside the ledger's truth: what a person chose, and what was being typed.
struct Keeping: Sendable {
  private let ledger: Directory?
  private let person: RecordID?
  private let draftName: String

  /// What the session of a person keeps in the ledger at a path.
  init(ledger path: String, person: RecordID?) {
    ledger = try? Directory.openLedger(at: path)
    self.person = person
    draftName = "\(getuid())-\(person?.text ?? "unknown")-\(getpid()).json"
  }

  /// What the person chose in earlier sessions.
  func preferences() -> Preferences {
    guard let person, let directory = try? ledger?.directory("preferences"),
      let bytes = try? directory.read("\(person).json", limit: 1 << 20),
      let json = try? JSONValue(parsing: String(decoding: bytes, as: UTF8.self))
    else { return Preferences() }
    return Preferences(json: json)
  }

  /// Keeps what a person chose. Where the disk does not take it, nothing but convenience is lost.
  func save(_ preferences: Preferences, of person: RecordID?) {
    guard let person else { return }
    _ = try? ledger?.directory("preferences").replace("\(person).json", Self.bytes(preferences.json))
  }

  /// Keeps what is being typed; forgets it when there is nothing more to keep.
  func save(_ draft: FormDraft?) {
    guard let directory = try? ledger?.directory("drafts") else { return }
    guard let draft else { return (try? directory.remove(draftName)) ?? () }
    var members = [JSONMember("purpose", .string(draft.purpose))]
    if let item = draft.item { members.append(JSONMember("item", .string(item.text))) }
    let fields = draft.fields.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }
    members.append(JSONMember("fields", .object(fields)))
    _ = try? directory.replace(draftName, Self.bytes(.object(members)), mode: 0o600)
  }

  private static func bytes(_ json: JSONValue) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.value(json)
    return writer.bytes + [0x0A]
  }
}
