import LedgerModel

/// A site or grid that a query names in another writing than its own: it is looked for, and said.
struct PlaceMeant: Sendable, Hashable {
  /// The name as it was typed: 和美花园2号楼.
  let text: String
  /// How it is called: 和美花园2栋.
  let name: String

  /// The place that a value means; nothing where it is called so, or where no place is meant.
  init?(_ text: String, _ kind: RecordKind, in scope: QueryScope) {
    guard scope.ledger.records(of: kind, named: text).isEmpty else { return nil }
    let names = QueryResolver(scope: scope).inOtherWriting(text, kind).compactMap {
      scope.ledger.nameMeant(by: text, of: RecordKey(kind, $0))
    }
    guard !names.isEmpty else { return nil }
    (self.text, name) = (text, names.joined(separator: "、"))
  }
}

extension QuerySyntax {
  /// The sites and grids that are named in another writing, in the order in which they were typed.
  func placesMeant(in scope: QueryScope) -> [PlaceMeant] {
    switch self {
    case .every, .word: return []
    case .not(let inner): return inner.placesMeant(in: scope)
    case .all(let parts), .any(let parts): return parts.flatMap { $0.placesMeant(in: scope) }
    case .term(let term):
      guard let kind = term.field.records, kind == .site || kind == .grid else { return [] }
      return term.values.compactMap { value in
        guard case .one(let text) = value.form else { return nil }
        return PlaceMeant(text, kind, in: scope)
      }
    }
  }
}
