import LedgerModel

/// Somebody's word that names of a file are names of the ledger: `新名=旧名`. Each holds for the kinds of record that have
/// the old name: a person's name never becomes a site's.
public struct SameNames: Sendable, Hashable {
  /// The ledger's names by those of the file, for each kind of record.
  public private(set) var names: [RecordKind: [TextKey: String]] = [:]

  /// The ledger's records by the names of the file that were said to mean them, for each kind of record.
  public private(set) var records: [RecordKind: [TextKey: RecordID]] = [:]

  /// Says that a name of the file means this record, whatever else bears its name.
  public mutating func set(_ name: String, _ kind: RecordKind, _ record: RecordID) {
    records[kind, default: [:]][TextKey(name)] = record
  }

  /// Names of the file of which nothing is made, for each kind of record: their words are kept.
  public private(set) var refused: [RecordKind: Set<TextKey>] = [:]

  /// Says that nothing of a kind is made of a name.
  public mutating func refuse(_ name: String, _ kind: RecordKind) {
    refused[kind, default: []].insert(TextKey(name))
  }

  /// Says that nothing is made of a name, whatever it would be.
  public mutating func refuse(_ name: String) {
    for kind in [RecordKind.person, .unit, .grid, .site] { refuse(name, kind) }
  }

  /// No names.
  public init() {}

  /// Reads `NEW=OLD` of each text. Throws when there is no `=`, or the ledger has nothing of the old name.
  public init(_ texts: [String], in ledger: Ledger) throws(ImportRefusal) {
    for text in texts {
      guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "＝" }) else {
        throw .sameWithoutName(text)
      }
      let (new, old) = (text[..<sign].trimmed, text[text.index(after: sign)...].trimmed)
      guard !new.isEmpty, !old.isEmpty else { throw .sameWithoutName(text) }
      let kinds = SameNames.kinds(of: old, in: ledger)
      guard !kinds.isEmpty else { throw .unknownSame(old) }
      for kind in kinds { names[kind, default: [:]][TextKey(new)] = old }
    }
  }

  private static func kinds(of name: String, in ledger: Ledger) -> [RecordKind] {
    let found: [(RecordKind, Bool)] = [
      (.person, ledger.people.named(name).isEmpty), (.site, ledger.sites.named(name).isEmpty),
      (.grid, ledger.grids.named(name).isEmpty), (.unit, ledger.units.named(name).isEmpty),
    ]
    return found.filter { !$0.1 }.map(\.0)
  }
}
