import Glibc
import LedgerModel

/// What somebody was typing when the line dropped, and what they like to see: files of one person.
extension FileStore {
  private static let draftsName = "drafts"
  private static let preferencesName = "preferences"
  private static let largest = 4 << 20

  /// Keeps a draft of this session; readable for this Unix user only. Replaces the session's earlier one.
  public func saveDraft(_ content: [UInt8], of person: RecordID, session: String) throws(StorageTrouble) {
    do {
      try directory.makeDirectory(Self.draftsName, .sharedSticky)
        .replace(Self.draftName(person, session), content, mode: 0o600)
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }

  /// The drafts of a person that this Unix user left, by session, the oldest first; `modified` is when each was kept,
  /// in milliseconds since 1970.
  public func drafts(of person: RecordID) -> [(session: String, content: [UInt8], modified: Int64)] {
    guard let folder = try? directory.directory(Self.draftsName) else { return [] }
    let prefix = "\(geteuid())-\(person.text)-"
    let names = ((try? folder.names()) ?? []).filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }
    let drafts = names.compactMap { name -> (session: String, content: [UInt8], modified: Int64)? in
      guard let file = try? folder.open(name), let status = try? file.status(), status.owner == geteuid(),
        let content = try? file.readAll(limit: Self.largest)
      else { return nil }
      return (String(name.dropFirst(prefix.count).dropLast(5)), content, status.modified)
    }
    return drafts.sorted { $0.modified < $1.modified }
  }

  /// Removes a draft that was saved, taken up or thrown away; nothing happens when there is none.
  public func removeDraft(of person: RecordID, session: String) {
    // One that stays is offered again when the session has ended: too much, never too little.
    try? directory.directory(Self.draftsName).remove(Self.draftName(person, session))
  }

  private static func draftName(_ person: RecordID, _ session: String) -> String {
    "\(geteuid())-\(person.text)-\(session).json"
  }

  /// What a person likes to see: columns, sort, saved queries, what was looked at last; nothing at first.
  public func preferences(of person: RecordID) -> JSONValue? {
    guard let folder = try? directory.directory(Self.preferencesName),
      let content = try? folder.read("\(person.text).json", limit: Self.largest)
    else { return nil }
    return try? JSONValue(parsing: content)
  }

  /// Keeps what a person likes to see.
  public func savePreferences(_ json: JSONValue, of person: RecordID) throws(StorageTrouble) {
    do {
      try directory.makeDirectory(Self.preferencesName)
        .replace("\(person.text).json", json.jsonBytes(.pretty) + [0x0A])
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }
}
