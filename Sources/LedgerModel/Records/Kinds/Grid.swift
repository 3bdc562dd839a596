extension RecordSpec {
  static let grid = RecordSpec(
    "grids", prefix: "g", from: .lead, fields: Grid.Field.all, naming: .unique,
    retiring: JSONMember("retired", .bool(true)), uses: [.list, .edit])
}

/// A grid (网格): a part of the neighbourhood with its workers, the first of whom new items go to.
public struct Grid: LedgerRecord {
  /// The fields of a grid.
  public enum Field: String, DeclaredField {
    case name, workers, retired, hiddenAt

    /// Grids.
    public static let record = RecordKind.grid

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 200), .all)
      case .workers: RecordFieldSpec(.links(.person), [.edit, .list])
      case .retired: .retired
      case .hiddenAt: .hiddenAt
      }
    }
  }

  /// The identifier, which never changes.
  public let id: RecordID
  /// The name, as people say it.
  public var name = ""
  /// The grid workers, the first of whom new items go to.
  public private(set) var workers: [RecordID] = []
  /// The workers in the order of their coming, and the places from 1 that some were given: who was given none
  /// comes behind.
  private var coming: [RecordID] = []
  private var places: [RecordID: Int] = [:]
  /// Whether it is no longer used; its name stays on what it was used for.
  public var retired = false
  /// When the making of the record was undone; the name is free again.
  public var hiddenAt: Timestamp?
  /// What a newer version wrote, by path.
  public var unknown: [JSONMember] = []

  /// A record of which nothing is known yet.
  public init(id: RecordID) { self.id = id }

  /// What a field holds.
  public func value(of field: Field) -> JSONValue {
    switch field {
    case .name: .filled(name)
    case .workers: .null
    case .retired: .flag(retired)
    case .hiddenAt: .moment(hiddenAt)
    }
  }

  /// Sets a field; false when this version cannot read the value.
  public mutating func set(_ field: Field, _ value: JSONValue) -> Bool {
    switch field {
    case .name: name = value.text ?? ""
    case .workers: return false
    case .retired: retired = value.truth ?? false
    case .hiddenAt: hiddenAt = value.asMoment
    }
    return true
  }

  /// The workers by path, in the order of their coming, with their places.
  public var elements: [JSONMember] {
    coming.map { JSONMember("workers/\($0)", places[$0].map { .integer(Int64($0)) } ?? .bool(true)) }
  }

  /// Puts a worker at a place, with `true` behind the others, or with `null` out.
  public mutating func set(_ list: Field, element worker: RecordID, _ value: JSONValue) -> Bool {
    let place = value.whole.flatMap { Int(exactly: $0) }
    guard list == .workers, value.isNull || value.truth != nil || place != nil else { return false }
    places[worker] = place
    let isIn = place != nil || value.truth == true
    if isIn, !coming.contains(worker) { coming.append(worker) }
    if !isIn { coming.removeAll { $0 == worker } }
    let ordered = coming.enumerated().map { (place: places[$1] ?? .max, come: $0, worker: $1) }
    workers = ordered.sorted { ($0.place, $0.come) < ($1.place, $1.come) }.map(\.worker)
    return true
  }
}

extension RecordField {
  /// What puts these records into the list in this order, and takes out which were there before; others stay.
  public func elements(ordering wanted: [RecordID], insteadOf before: [RecordID]) -> [JSONMember] {
    before.filter { !wanted.contains($0) }.map { JSONMember("\(name)/\($0)", .null) }
      + wanted.enumerated().map { JSONMember("\(name)/\($1)", .integer(Int64($0 + 1))) }
  }
}

extension Ledger {
  /// The records of a list, in their order: a grid's workers.
  public func links(_ field: RecordField, of id: RecordID) -> [RecordID] {
    if field.kind == .grid { return grids[id]?.workers ?? [] }
    let prefix = field.name + "/"
    let elements = fields(of: RecordKey(field.kind, id)).filter { $0.name.hasPrefix(prefix) }
    return elements.sorted { ($0.value.whole ?? .max) < ($1.value.whole ?? .max) }
      .map { RecordID(String($0.name.dropFirst(prefix.count))) }
  }
}
