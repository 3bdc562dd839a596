/// Records of one kind that stand behind the items, in the order in which they came.
public struct RecordTable<Record: NamedRecord>: Sendable {
  private var records: [Record] = []
  private var versions: [Versions] = []
  private var places: [RecordID: Int] = [:]
  /// The places of the records by what their names are compared by, in the order of coming.
  private var named: [TextKey: [Int]] = [:]

  /// A table without records.
  public init() {}

  /// All records, retired ones included, in the order of coming.
  public var all: [Record] { records }

  /// The record with that identifier.
  public subscript(id: RecordID) -> Record? { places[id].map { records[$0] } }

  /// The record under an identifier that may be missing.
  public subscript(id: RecordID?) -> Record? { id.flatMap { self[$0] } }

  /// The records whose name is the same as this one, however it is typed, retired ones included, in the order of
  /// coming.
  public func named(_ name: String) -> [Record] { (named[TextKey(name)] ?? []).map { records[$0] } }

  /// Whether several records have this name or one that is the same.
  func isShared(_ name: String) -> Bool { named[TextKey(name)].map { $0.count > 1 } ?? false }

  /// The versions of a record's fields.
  public func versions(of id: RecordID) -> Versions? { places[id].map { versions[$0] } }

  /// Puts a record in: in the place of the one with the same identifier, or behind all.
  public mutating func put(_ record: Record, _ versions: Versions) {
    if let place = places[record.id] {
      let before = records[place].name
      records[place] = record
      self.versions[place] = versions
      if before != record.name { rename(place, from: before) }
    } else {
      let place = records.count
      places[record.id] = place
      records.append(record)
      self.versions.append(versions)
      named[TextKey(record.name), default: []].append(place)
    }
  }

  private mutating func rename(_ place: Int, from before: String) {
    named[TextKey(before)]?.removeAll { $0 == place }
    let key = TextKey(records[place].name)
    var others = named[key] ?? []
    others.insert(place, at: others.firstIndex { $0 > place } ?? others.count)
    named[key] = others
  }
}
