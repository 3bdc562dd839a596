import LedgerModel

/// Which keys let in whom: access/keys.json of a ledger. What sshd reads, the block in authorized_keys, is made of it.
public struct AccessList: Sendable, Hashable {
  /// The file's name in the ledger's directory access/.
  public static let fileName = "keys.json"

  /// A key and whose it is.
  public struct Entry: Sendable, Hashable {
    /// The key.
    public var key: PublicKey
    /// The person who comes in by it.
    public var person: RecordID
    /// When it was added.
    public var added: Timestamp
    /// The last day on which it lets anybody in; nothing when it does until it is removed.
    public var expires: CivilDate?

    /// An entry of these parts.
    public init(key: PublicKey, person: RecordID, added: Timestamp, expires: CivilDate?) {
      (self.key, self.person, self.added, self.expires) = (key, person, added, expires)
    }

    /// Whether it lets nobody in any more on a day.
    public func hasExpired(on day: CivilDate) -> Bool { expires.map { $0 < day } ?? false }
  }

  /// The keys in the order in which they came.
  public var entries: [Entry] = []
  /// The file that sshd reads; nothing before `setup`.
  public var keysFile: String?
  /// The program that sshd starts, by its full path.
  public var program: String?

  /// Nobody.
  public init() {}

  /// The list without the keys of those who work here no more: what sshd's file is made of.
  public func keys(ofThose isHere: (RecordID) -> Bool) -> AccessList {
    var list = self
    list.entries.removeAll { !isHere($0.person) }
    return list
  }

  /// The entry of a key, by the name of the key.
  public func entry(named name: String) -> Entry? { entries.first { $0.key.name == name } }
}

extension AccessList {
  /// The file's content.
  public var content: [UInt8] {
    let keys = entries.map { entry in
      var members = [
        JSONMember("name", .string(entry.key.name)), JSONMember("person", .string(entry.person.text)),
        JSONMember("kind", .string(entry.key.kind)), JSONMember("key", .string(entry.key.content)),
        JSONMember("comment", .string(entry.key.comment)), JSONMember("added", .string(entry.added.utcText)),
      ]
      if let day = entry.expires { members.append(JSONMember("expires", .string(day.text))) }
      return JSONValue.object(members)
    }
    var members = [JSONMember("taizhang", .string("access")), JSONMember("format", .integer(1))]
    if let keysFile { members.append(JSONMember("keysFile", .string(keysFile))) }
    if let program { members.append(JSONMember("program", .string(program))) }
    return JSONValue.object(members + [JSONMember("keys", .array(keys))]).jsonBytes(.pretty) + [0x0A]
  }

  /// What `content` wrote; nothing when it is anything else, and then nobody comes in.
  public init?(_ content: [UInt8]) {
    guard let json = try? JSONValue(parsing: content), json["taizhang"]?.text == "access",
      json["format"]?.whole == 1, let keys = json["keys"]?.elements
    else { return nil }
    (keysFile, program) = (json["keysFile"]?.text, json["program"]?.text)
    for key in keys {
      guard let kind = key["kind"]?.text, let text = key["key"]?.text,
        let publicKey = PublicKey(kind: kind, content: text, comment: key["comment"]?.text ?? ""),
        let person = key["person"]?.text, let added = key["added"]?.text.flatMap(Timestamp.init(utcText:))
      else { return nil }
      let day = key["expires"]?.text
      let expires = day.flatMap(CivilDate.init(text:))
      // A day that nobody can read must not mean that it lets in for ever.
      if day != nil, expires == nil { return nil }
      entries.append(Entry(key: publicKey, person: RecordID(person), added: added, expires: expires))
    }
  }
}
