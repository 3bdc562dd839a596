/// What a query may ask an item for: a field or list that is declared so (`FieldSpec.Uses.query`), or what follows from
/// several of them.
public enum QueryField: Sendable, Hashable, NamesItemParts {
  /// A field or list of the item.
  case part(ItemPart)
  /// What is no field of it.
  case other(Other)
  /// A field of a record behind the items.
  case record(RecordField)

  /// What only queries ask for.
  public enum Other: String, Sendable, Hashable, CaseIterable {
    /// All words of the item.
    case text
    /// Whoever has to do with it; its lead unit or one that supports.
    case person, unit
    /// How far it is.
    case lamp, overdue
    /// The date promised last.
    case promised
    /// What belongs to it, what it is.
    case has, `is`
    /// What is asked for, why it waits.
    case request, reason
  }
}

extension QueryField {
  /// All words of the item.
  public static let text = QueryField.other(.text)
  /// Whoever has to do with it.
  public static let person = QueryField.other(.person)
  /// Its lead unit or one that supports.
  public static let unit = QueryField.other(.unit)
  /// The lamp.
  public static let lamp = QueryField.other(.lamp)
  /// Days overdue.
  public static let overdue = QueryField.other(.overdue)
  /// The date promised last.
  public static let promised = QueryField.other(.promised)
  /// What belongs to it.
  public static let has = QueryField.other(.has)
  /// What it is.
  public static let `is` = QueryField.other(.is)
  /// What is asked for.
  public static let request = QueryField.other(.request)
  /// Why it waits.
  public static let reason = QueryField.other(.reason)
}

extension QueryField: CaseIterable {
  /// Every field, what is asked for most often first: so they are offered.
  public static let allCases: [QueryField] = {
    let first: [QueryField] = [
      .number, .title, .text, .category, .group, .severity, .difficulty, .labels, .site, .grid, .address,
      .source,
    ]
    let all = ItemPart.all(.query).map(QueryField.part) + Other.allCases.map(QueryField.other)
    return first + all.filter { !first.contains($0) }
  }()
}

/// How the values of a field are read.
public enum QueryFieldKind: Sendable, Hashable {
  /// Words that stand in the text.
  case text
  /// One of the names of a fixed list: states, lamps, sources.
  case choice
  /// Somebody or something of the ledger, by name, pinyin or identifier.
  case record
  /// A day, a period or a word for one.
  case date
  /// A whole number.
  case count
  /// A number with at most two decimals.
  case figure
  /// An item's number.
  case number
}

extension QueryFieldKind {
  /// Whether values are words or names, before which a `-` negates; of days and figures it is a part.
  public var isNamed: Bool {
    switch self {
    case .text, .choice, .record: true
    case .date, .count, .figure, .number: false
    }
  }
}

extension QueryField {
  /// How the field's values are read: as what it holds.
  public var kind: QueryFieldKind {
    switch self {
    case .part(.field(let field)): field.spec.kind.asked
    case .part(.list): records == nil ? .text : .record
    case .other(let other):
      switch other {
      case .text: .text
      case .person, .unit: .record
      case .promised: .date
      case .overdue: .count
      case .lamp, .has, .is, .request, .reason: .choice
      }
    case .record(let field): field.spec.kind.asked
    }
  }

  /// The kind of the records that its values name; nothing when they name a category, or no record.
  public var records: RecordKind? {
    switch self {
    case .part(.field(let field)):
      if case .link(let kind) = field.spec.kind { return kind }
      return nil
    case .part(.list(.helpers)), .other(.person): return .person
    case .part(.list(.supportingUnits)), .other(.unit): return .unit
    case .part(.list), .other: return nil
    case .record(let field):
      switch field.spec.kind {
      case .link(let kind), .links(let kind): return kind
      default: return nil
      }
    }
  }

  /// Whether its moments lie ahead, as a due date does: a day without its year is then the next one.
  public var liesAhead: Bool {
    switch self {
    case .part(.field(let field)): field.spec.kind == .futureMoment
    case .record(let field): field.spec.kind == .day
    default: self == .promised
    }
  }

  /// Whether the field can be compared with `<` and asked for a range.
  public var isOrdered: Bool {
    switch kind {
    case .date, .count, .figure: true
    case .number: self == .number
    case .text, .choice, .record: false
    }
  }
}

extension FieldSpec.Kind {
  /// How queries read what a field of the kind holds.
  fileprivate var asked: QueryFieldKind {
    switch self {
    case .text, .title, .list: .text
    case .word, .flag: .choice
    case .category: .record
    case .link(.item), .number: .number
    case .link: .record
    case .moment, .futureMoment: .date
    case .count: .count
    case .figure: .figure
    }
  }
}

extension RecordFieldSpec.Kind {
  /// How queries read what a field of the kind holds.
  fileprivate var asked: QueryFieldKind {
    switch self {
    case .title, .text, .data, .elements, .files: .text
    case .word, .words, .told(.word), .flag: .choice
    case .link(.item): .number
    case .link, .links: .record
    case .day, .pastDay, .moment: .date
    case .count: .count
    case .figure, .told(.figure): .figure
    }
  }
}
