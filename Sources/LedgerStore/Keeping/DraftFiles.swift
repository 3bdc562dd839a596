import Glibc
import LedgerModel

/// What somebody was typing when the line dropped, and what they like to see: files of one person.
extension FileStore {
  private static let draftsName = "drafts"
  private static let preferencesName = "preferences"
  private static let largest = 4 << 20

  /// Keeps a draft of this session; readable for this Unix user only. Replaces the session's earlier one. Where the ledger's
  /// disk is full it is kept in the account's own place outside of the ledger: that is when it is needed most.
  public func saveDraft(_ content: [UInt8], of person: RecordID, session: String) throws(StorageTrouble) {
    let name = Self.draftName(person, session)
    do {
      try directory.makeDirectory(Self.draftsName, .sharedSticky).replace(name, content, mode: 0o600)
      try? marks?.drafts?.remove(name)
    } catch {
      guard error.isFull, let elsewhere = marks?.makeDrafts(),
        (try? elsewhere.replace(name, content, mode: 0o600)) != nil
      else { throw StorageTrouble(error, path: directory.path) }
      try? directory.directory(Self.draftsName).remove(name)
    }
  }

  /// The drafts of a person that this Unix user left, by session, the oldest first; `modified` is when each was kept,
  /// in milliseconds since 1970. Throws what the disk said of one that is there and cannot be read.
  public func drafts(
    of person: RecordID
  ) throws(StorageTrouble) -> [(session: String, content: [UInt8], modified: Int64)] {
    let prefix = "\(geteuid())-\(person.text)-"
    let here = try reading { () throws(StorageFault) in
      try Self.drafts(in: directory.directory(Self.draftsName), prefix)
    }
    let elsewhere = try reading {
      () throws(StorageFault) -> [(session: String, content: [UInt8], modified: Int64)] in
      guard let folder = marks?.drafts else { return [] }
      return try Self.drafts(in: folder, prefix)
    }
    return ((here ?? []) + (elsewhere ?? [])).sorted { $0.modified < $1.modified }
  }

  private static func drafts(
    in folder: Directory, _ prefix: String
  ) throws(StorageFault) -> [(session: String, content: [UInt8], modified: Int64)] {
    var drafts: [(session: String, content: [UInt8], modified: Int64)] = []
    var fault: StorageFault?
    for name in try folder.names() where name.hasPrefix(prefix) && name.hasSuffix(".json") {
      do throws(StorageFault) {
        let file = try folder.open(name)
        let status = try file.status()
        // A file of this name that another laid here is none of ours.
        guard status.owner == geteuid() else { continue }
        let content = try file.readAll(limit: largest)
        drafts.append((String(name.dropFirst(prefix.count).dropLast(5)), content, status.modified))
      } catch {
        // Gone by now, another's, or no file: none of ours. Anything else is told, unless there is one to go on with.
        if !error.isMissing, !error.isDenied, error.cause != .notRegularFile { fault = fault ?? error }
      }
    }
    if drafts.isEmpty, let fault { throw fault }
    return drafts
  }

  /// What is read; nothing when it is not there.
  private func reading<Read>(
    _ read: () throws(StorageFault) -> Read
  ) throws(StorageTrouble) -> Read? {
    do throws(StorageFault) {
      return try read()
    } catch  where error.isMissing {
      return nil
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }

  /// Removes a draft that was saved, taken up or thrown away; nothing happens when there is none.
  public func removeDraft(of person: RecordID, session: String) {
    // One that stays is offered again when the session has ended: too much, never too little.
    let name = Self.draftName(person, session)
    try? directory.directory(Self.draftsName).remove(name)
    try? marks?.drafts?.remove(name)
  }

  private static func draftName(_ person: RecordID, _ session: String) -> String {
    "\(geteuid())-\(person.text)-\(session).json"
  }

  /// What a person likes to see: columns, sort, saved queries, what was looked at last; nothing at first, or when it
  /// says nothing that this version knows. Throws what the disk said.
  public func preferences(of person: RecordID) throws(StorageTrouble) -> JSONValue? {
    let content = try reading { () throws(StorageFault) in
      try directory.directory(Self.preferencesName).read("\(person.text).json", limit: Self.largest)
    }
    return content.flatMap { try? JSONValue(parsing: $0) }
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
