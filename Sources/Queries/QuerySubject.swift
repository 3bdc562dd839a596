import LedgerModel
import Wording

/// What a query is about: which fields can be asked for follows from it.
public enum QuerySubject: Sendable, Hashable {
  /// The items.
  case items
  /// The records of a kind behind them.
  case records(RecordKind)

  /// The fields that can be asked for, in the order in which they are offered.
  public var fields: [QueryField] {
    switch self {
    case .items: QueryField.allCases
    case .records(let kind): kind.spec.shown.map(QueryField.record)
    }
  }

  /// The field that goes by this name in either language, whatever its case and width.
  func field(named name: String) -> QueryField? {
    guard case .records(let kind) = self else { return QueryField(named: name) }
    let folded = QueryNames.folded(name)
    // A person's unit is called 单位 there, a unit's own name so here: each kind's own names count.
    return QuerySubject.records(kind).fields.first { field in
      field.names.all.contains { QueryNames.folded($0) == folded }
    }
  }
}
