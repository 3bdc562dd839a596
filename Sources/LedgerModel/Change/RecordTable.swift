/// Records of one kind that stand behind the items, in the order in which they came.
public struct RecordTable<Record: LedgerRecord>: Sendable {
  private var records: [Record] = []
  private var versions: [Versions] = []
  private var places: [RecordID: Int] = [:]

  /// A table without records.
  public init() {}

  /// All records, retired ones included, in the order of coming.
  public var all: [Record] { records }

  /// The record with that identifier.
  public subscript(id: RecordID) -> Record? { places[id].map { records[$0] } }

  /// The record under an identifier that may be missing.
  public subscript(id: RecordID?) -> Record? { id.flatMap { self[$0] } }

  /// The versions of a record's fields.
  public func versions(of id: RecordID) -> Versions? { places[id].map { versions[$0] } }

  /// Puts a record in: in the place of the one with the same identifier, or behind all.
  public mutating func put(_ record: Record, _ versions: Versions) {
    if let place = places[record.id] {
      records[place] = record
      self.versions[place] = versions
    } else {
      places[record.id] = records.count
      records.append(record)
      self.versions.append(versions)
    }
  }
}
