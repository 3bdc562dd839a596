/// How a change stands in a journal line. The framing (sequence before, checksums behind) is the store's.
///
/// Members, in this order: `t` wall time (UTC), `h` hybrid time, `id`, `do` the verb, `by`, `entered`, `u` the
/// Unix login, `via`, `meeting`, `undo`, `redo`, and `r`, the records. A record has `k` kind, `id`, and either
/// `new` (it is made: fields by path) or `f` (fields by path, each with `new`, `old` and `was`, the version
/// that the old value had). What is not set is left out; `new` without a value means: emptied.
extension Change {
  /// Writes the change's members into an object that has been begun, with the records of `range` only.
  public func writeMembers(
    to writer: inout JSONWriter, records range: Range<Int>? = nil, replicas: [String]
  ) {
    writer.member("t", at.utcText)
    writer.member("h", hybrid.text)
    writer.member("id", id.text)
    writer.member("do", verb)
    writer.member("by", by?.text)
    writer.member("entered", enteredBy?.text)
    writer.member("u", login)
    writer.member("via", channel.rawValue)
    writer.member("meeting", meeting?.text)
    writer.member("undo", undoes?.text)
    writer.member("redo", redoes?.text)
    writer.key("r")
    writer.beginArray()
    for record in records[range ?? records.indices] { record.write(to: &writer, replicas: replicas) }
    writer.endArray()
  }

  /// Reads a change from a line's object; `replica` finds or adds a replica's place in the ledger's list.
  ///
  /// Nothing when a required member is missing: such a line is damage or a newer version's.
  public init?(json: JSONValue, replica: (String) -> Int) {
    guard let id = json.id("id"), let verb = json["do"]?.text, let at = json.moment("t"),
      let hybrid = json["h"]?.text.flatMap(HybridTime.init), let list = json["r"]?.elements
    else { return nil }
    self.init(
      id: id, verb: verb, at: at, hybrid: hybrid, by: json.id("by"), enteredBy: json.id("entered"),
      login: json["u"]?.text ?? "", channel: json["via"]?.text.flatMap(Channel.init) ?? .program,
      meeting: json.id("meeting"), undoes: json.id("undo"), redoes: json.id("redo"),
      records: list.compactMap { RecordChange(json: $0, replica: replica) })
    guard records.count == list.count else { return nil }
  }
}

extension RecordChange {
  func write(to writer: inout JSONWriter, replicas: [String]) {
    writer.beginObject()
    writer.member("k", key.kind.rawValue)
    writer.member("id", key.id.text)
    writer.key(creates ? "new" : "f")
    if let made {
      writer.raw { $0.append(contentsOf: made.fields) }
      writer.endObject()
      return
    }
    writer.beginObject()
    for field in fields {
      writer.key(field.path)
      if creates { writer.value(field.new) } else { field.write(to: &writer, replicas: replicas) }
    }
    writer.endObject()
    writer.endObject()
  }

  init?(json: JSONValue, replica: (String) -> Int) {
    guard let kind = json["k"]?.text.flatMap(RecordKind.init), let id = json.id("id") else { return nil }
    if case .object(let members)? = json["new"] {
      let fields = members.map { FieldChange($0.name, old: .null, new: $0.value, oldVersion: nil) }
      self.init(RecordKey(kind, id), creates: true, fields: fields)
    } else if case .object(let members)? = json["f"] {
      let fields = members.map { FieldChange(path: $0.name, json: $0.value, replica: replica) }
      self.init(RecordKey(kind, id), creates: false, fields: fields)
    } else {
      return nil
    }
  }
}

extension FieldChange {
  fileprivate func write(to writer: inout JSONWriter, replicas: [String]) {
    writer.beginObject()
    if !new.isNull {
      writer.key("new")
      writer.value(new)
    }
    if !old.isNull {
      writer.key("old")
      writer.value(old)
    }
    writer.member("was", oldVersion.map { $0.text(replicas: replicas) })
    writer.endObject()
  }

  fileprivate init(path: String, json: JSONValue, replica: (String) -> Int) {
    self.init(
      path, old: json["old"] ?? .null, new: json["new"] ?? .null,
      oldVersion: json["was"]?.text.flatMap { Version($0, replica: replica) })
  }
}

extension Version {
  /// The version as it stands on disk: `NODE-EPOCH:sequence`.
  public func text(replicas: [String]) -> String { "\(replicas[replica]):\(sequence)" }

  /// Reads `NODE-EPOCH:sequence`; `replica` finds or adds the replica's place in the ledger's list.
  public init?(_ text: String, replica: (String) -> Int) {
    guard let colon = text.utf8.lastIndex(of: 58), let sequence = Int(text[text.utf8.index(after: colon)...]),
      sequence >= 0
    else { return nil }
    self.init(replica: replica(String(text[..<colon])), sequence: sequence)
  }
}

extension JSONWriter {
  /// A member with a string; nothing at all for no string.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }
}
