/// How a record stands in a snapshot: `k` kind, `id`, `v` the version of all fields, `vf` those that differ by
/// path, `f` the fields by path. A record's framing (its checksum) is the store's.
extension Ledger {
  /// Writes the record under `key` as members of an object that has been begun.
  public func writeRecord(_ key: RecordKey, to writer: inout JSONWriter) {
    guard let versions = versions(of: key) else { return }
    write(key, versions, fields(of: key), to: &writer)
  }

  /// Writes an item's record as members of an object that has been begun.
  public func writeRecord(_ record: ItemRecord, to writer: inout JSONWriter) {
    writeHead(RecordKey(.item, record.id), record.versions, to: &writer)
    writer.key("f")
    writer.raw { record.appendFields(to: &$0) }
  }

  private func write(
    _ key: RecordKey, _ versions: Versions, _ fields: [JSONMember], to writer: inout JSONWriter
  ) {
    writeHead(key, versions, to: &writer)
    writer.key("f")
    writer.beginObject()
    for field in fields {
      writer.key(field.name)
      writer.value(field.value)
    }
    writer.endObject()
  }

  private func writeHead(_ key: RecordKey, _ versions: Versions, to writer: inout JSONWriter) {
    writer.member("k", key.kind.rawValue)
    writer.member("id", key.id.text)
    writer.member("v", versions.base.text(replicas: replicas))
    if !versions.changed.isEmpty {
      writer.key("vf")
      writer.beginObject()
      for (path, version) in versions.changed.sorted(by: { $0.key < $1.key }) {
        writer.member(path, version.text(replicas: replicas))
      }
      writer.endObject()
    }
  }

  /// Puts in a record that `writeRecord` wrote; false when it is none.
  public mutating func readRecord(_ json: JSONValue) -> Bool {
    guard let kind = json["k"]?.text.flatMap(RecordKind.init), let id = json.id("id"),
      case .object(let fields)? = json["f"], let text = json["v"]?.text, let base = readVersion(text)
    else { return false }
    var versions = Versions(base: base)
    if case .object(let changed)? = json["vf"] {
      for member in changed {
        guard let text = member.value.text, let version = readVersion(text) else { return false }
        versions.changed[member.name] = version
      }
    }
    put(RecordKey(kind, id), fields, versions)
    return true
  }

  private mutating func readVersion(_ text: String) -> Version? {
    guard let colon = text.utf8.lastIndex(of: 58), let sequence = Int(text[text.utf8.index(after: colon)...])
    else { return nil }
    return Version(replica: replica(named: String(text[..<colon])), sequence: sequence)
  }

  /// Every record that stands behind the items, in the order in which a snapshot holds them.
  public var recordKeys: [RecordKey] {
    let first: [RecordKind] = [.settings, .person, .unit, .grid, .site]
    let kinds = first + plain.keys.sorted { $0.rawValue < $1.rawValue }
    return kinds.flatMap { kind in records(of: kind).map { RecordKey(kind, $0) } }
  }
}

extension Ledger {
  /// Takes the items of a snapshot, to be read when they are asked for; before any other item.
  public mutating func take(_ stored: StoredItems, _ late: LateItems? = nil) {
    items = ItemTable(stored, late)
  }

  /// Takes all items from `whole`, the same state read from the journal alone: the snapshot cannot be trusted any more.
  /// With the `order` of the snapshot's identifiers, by hash, each item keeps its place.
  public mutating func replaceItems(from whole: Ledger, order: [UInt64]) {
    let here = whole.replicas.map { replica(named: $0) }
    items = items.rebuilt(from: whole.items, order: order) { Self.carried($0, to: here) }
    revision += 1
  }

  /// Becomes `whole`, the same journal read from its beginning, which numbers the replicas as this does. The items keep
  /// their places; those of a snapshot by the `order` of their identifiers' hashes there.
  public mutating func rearrange(as whole: Ledger, order: [UInt64]) {
    let (items, revision) = (items.rebuilt(from: whole.items, order: order) { $0 }, revision)
    self = whole
    self.items = items
    self.revision = max(revision, whole.revision) + 1
  }

  private static func carried(_ versions: Versions, to here: [Int]) -> Versions {
    func carried(_ version: Version) -> Version {
      Version(replica: here[version.replica], sequence: version.sequence)
    }
    var mine = Versions(base: carried(versions.base))
    mine.changed = versions.changed.mapValues(carried)
    return mine
  }

  /// Takes those items from `whole`, the same state read from the journal alone, whose records in the snapshot are
  /// broken; see `ItemTable.isSound`.
  public mutating func mendItems(from whole: Ledger) {
    let here = whole.replicas.map { replica(named: $0) }
    items.mend(from: whole.items) { Self.carried($0, to: here) }
    revision += 1
  }

  /// Sets what a snapshot tells of the state besides its records.
  public mutating func restore(counters: [Int: Int], hybrid: HybridTime) {
    self.counters.merge(counters) { max($0, $1) }
    if self.hybrid < hybrid { self.hybrid = hybrid }
  }
}
