import LedgerModel
import Queries
import Wording

extension ItemColumn {
  /// The column that somebody names: by its code name, or by its heading or the field's name in either language.
  public init?(named name: String) {
    let word = name.lowercased()
    let found = ItemColumn.allCases.first { column in
      let names = column.part?.allNames ?? Language.allCases.map { column.heading($0) } + [column.rawValue]
      return names.contains { $0.lowercased() == word }
    }
    // What queries call a field is as good: 来源, 到期.
    let asked = QueryField(named: name).flatMap(ItemColumn.init(asked:))
    guard let found = found ?? asked else { return nil }
    self = found
  }

  /// The column of what a query asks for; nothing when no table has it.
  private init?(asked field: QueryField) {
    switch field {
    case .part(let part):
      guard ItemColumn.allCases.contains(.part(part)) else { return nil }
      self = .part(part)
    case .promised: self = .promised
    case .lamp: self = .lamp
    case .other, .record: return nil
    }
  }
}
