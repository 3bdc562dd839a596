/// A field or a list of an item by its name.
public enum ItemPart: Sendable, Hashable {
  /// A field of one value.
  case field(ItemField)
  /// A list.
  case list(ItemList)

  /// The part of that name in JSON; nothing for a name of neither.
  public init?(_ name: String) {
    if let field = ItemField(rawValue: name) {
      self = .field(field)
    } else if let list = ItemList(rawValue: name) {
      self = .list(list)
    } else {
      return nil
    }
  }

  /// Its name in JSON and, for a field, its path.
  public var name: String {
    switch self {
    case .field(let field): field.rawValue
    case .list(let list): list.rawValue
    }
  }

  /// What it is.
  public var spec: FieldSpec {
    switch self {
    case .field(let field): field.spec
    case .list(let list): list.spec
    }
  }

  /// The parts with all of these uses: fields as they are declared, each list behind the field that it belongs to.
  public static func all(_ uses: FieldSpec.Uses) -> [ItemPart] {
    everything.filter { $0.spec.uses.isSuperset(of: uses) }
  }

  private static let everything: [ItemPart] = {
    let beside: [ItemField: ItemList] = [
      .difficulty: .labels, .leadUnit: .supportingUnits, .owner: .helpers,
    ]
    let fields = ItemField.allCases.flatMap { field in
      [.field(field)] + (beside[field].map { [ItemPart.list($0)] } ?? [])
    }
    return fields + ItemList.allCases.map(ItemPart.list).filter { !fields.contains($0) }
  }()
}

/// A name under which the parts of an item stand beside others: a column of a table, a field of a form.
///
/// The parts that code treats in a way of their own are named here once; a part that is like others needs no name.
public protocol NamesItemParts: Hashable {
  /// The name of a part.
  static func part(_ part: ItemPart) -> Self
}

extension NamesItemParts {
  /// The item's `number`.
  public static var number: Self { .part(.field(.number)) }
  /// The item's `title`.
  public static var title: Self { .part(.field(.title)) }
  /// The item's `description`.
  public static var description: Self { .part(.field(.description)) }
  /// The item's `state`.
  public static var state: Self { .part(.field(.state)) }
  /// The item's `site`.
  public static var site: Self { .part(.field(.site)) }
  /// The item's `grid`.
  public static var grid: Self { .part(.field(.grid)) }
  /// The item's `address`.
  public static var address: Self { .part(.field(.address)) }
  /// The item's `category`.
  public static var category: Self { .part(.field(.category)) }
  /// The item's `scheme`.
  public static var scheme: Self { .part(.field(.scheme)) }
  /// The item's `group`.
  public static var group: Self { .part(.field(.group)) }
  /// The item's `severity`.
  public static var severity: Self { .part(.field(.severity)) }
  /// The item's `difficulty`.
  public static var difficulty: Self { .part(.field(.difficulty)) }
  /// The item's `legalBasis`.
  public static var legalBasis: Self { .part(.field(.legalBasis)) }
  /// The item's `source`.
  public static var source: Self { .part(.field(.source)) }
  /// The item's `reference`.
  public static var reference: Self { .part(.field(.reference)) }
  /// The item's `reporter`.
  public static var reporter: Self { .part(.field(.reporter)) }
  /// The item's `contact`.
  public static var contact: Self { .part(.field(.contact)) }
  /// The item's `receiver`.
  public static var receiver: Self { .part(.field(.receiver)) }
  /// The item's `reportedAt`.
  public static var reportedAt: Self { .part(.field(.reportedAt)) }
  /// The item's `leadUnit`.
  public static var leadUnit: Self { .part(.field(.leadUnit)) }
  /// The item's `leader`.
  public static var leader: Self { .part(.field(.leader)) }
  /// The item's `owner`.
  public static var owner: Self { .part(.field(.owner)) }
  /// The item's `measures`.
  public static var measures: Self { .part(.field(.measures)) }
  /// The item's `due`.
  public static var due: Self { .part(.field(.due)) }
  /// The item's `submittedAt`.
  public static var submittedAt: Self { .part(.field(.submittedAt)) }
  /// The item's `registeredAt`.
  public static var registeredAt: Self { .part(.field(.registeredAt)) }
  /// The item's `assignedAt`.
  public static var assignedAt: Self { .part(.field(.assignedAt)) }
  /// The item's `closedAt`.
  public static var closedAt: Self { .part(.field(.closedAt)) }
  /// The item's `reviewOn`.
  public static var reviewOn: Self { .part(.field(.reviewOn)) }
  /// The item's `limit`.
  public static var limit: Self { .part(.field(.limit)) }
  /// The item's `onTheSpot`.
  public static var onTheSpot: Self { .part(.field(.onTheSpot)) }
  /// The item's `reworkCount`.
  public static var reworkCount: Self { .part(.field(.reworkCount)) }
  /// The item's `returnCount`.
  public static var returnCount: Self { .part(.field(.returnCount)) }
  /// The item's `referredTo`.
  public static var referredTo: Self { .part(.field(.referredTo)) }
  /// The item's `reboundOf`.
  public static var reboundOf: Self { .part(.field(.reboundOf)) }
  /// The item's `duplicateOf`.
  public static var duplicateOf: Self { .part(.field(.duplicateOf)) }
  /// The item's `parent`.
  public static var parent: Self { .part(.field(.parent)) }
  /// The item's `jointAction`.
  public static var jointAction: Self { .part(.field(.jointAction)) }
  /// The item's `highlight`.
  public static var highlight: Self { .part(.field(.highlight)) }
  /// The item's `labels`.
  public static var labels: Self { .part(.list(.labels)) }
  /// The item's `supportingUnits`.
  public static var supportingUnits: Self { .part(.list(.supportingUnits)) }
  /// The item's `helpers`.
  public static var helpers: Self { .part(.list(.helpers)) }
  /// The item's `quantities`.
  public static var quantities: Self { .part(.list(.quantities)) }
  /// The item's `evidence`.
  public static var evidence: Self { .part(.list(.evidence)) }
  /// The item's `notes`.
  public static var notes: Self { .part(.list(.notes)) }
}

extension ItemPart: NamesItemParts {
  /// Itself.
  public static func part(_ part: ItemPart) -> ItemPart { part }
}
