/// A ledger's state: everything that the journal's lines add up to, at one position of the journal.
///
/// A value: the store's thread makes the next one while the screen still shows this one. Nothing in it
/// reads a clock or a disk.
public struct Ledger: Sendable {
  /// The rectification items.
  public internal(set) var items = ItemTable()
  /// The people of the office.
  public internal(set) var people = RecordTable<Person>()
  /// The grids.
  public internal(set) var grids = RecordTable<Grid>()
  /// The sites.
  public internal(set) var sites = RecordTable<Site>()
  /// The responsible units.
  public internal(set) var units = RecordTable<Unit>()
  /// What the ledger has settled for itself.
  public internal(set) var settings = Settings(id: Settings.theID)
  /// The versions of the settings; nothing before the first change of them.
  public internal(set) var settingsVersions: Versions?
  /// Records that are kept by path, by their kind: changed categories, holiday years, meetings, bulletins, and every
  /// kind without a table of its own.
  var plain: [RecordKind: RecordTable<PlainRecord>] = [:]
  /// The last counter given in each year; numbers of undone items count.
  public internal(set) var counters: [Int: Int] = [:]
  /// The replicas (`NODE-EPOCH`) whose lines are in it; a version names one by its place here.
  public internal(set) var replicas: [String] = []
  /// The time of the latest line.
  public internal(set) var hybrid = HybridTime(milliseconds: 0, counter: 0)
  /// How many changes have been applied since it was opened: tells two states of one session apart.
  public internal(set) var revision = 0
  /// Whether a line of a newer version was met: such a state is never written as a snapshot.
  public internal(set) var hasUnknown: Bool {
    get { metUnknown || items.hasUnknown }
    set { metUnknown = newValue }
  }
  private var metUnknown = false
  /// Zone, slots and holidays: what follows from the settings and the ledger's own holiday years.
  public var clock: WorkClock { ownClock.clock }
  /// What the clock follows from.
  var ownClock = LedgerClock()
  /// The categories that come with the program, with the ledger's own changes.
  public internal(set) var categories: CategoryTable {
    get { ownCategories ?? BuiltInCategories.table }
    set { ownCategories = newValue }
  }
  /// Nothing while the ledger changes none: the table is read when somebody asks for it.
  private var ownCategories: CategoryTable?
  /// Who wrote the latest lines, so that a conflict can name them.
  var recent: [RecentChange] = []

  /// A ledger of which nothing is known yet.
  public init() {}

  /// The place of a replica in the list, added when it is new.
  public mutating func replica(named name: String) -> Int {
    if let place = replicas.firstIndex(of: name) { return place }
    replicas.append(name)
    return replicas.count - 1
  }

  /// The number that the next item of that year gets.
  public func nextNumber(in year: Int) -> ItemNumber {
    ItemNumber(year: year, counter: (counters[year] ?? 0) + 1)
  }

  /// What stands at a path of a record, and the version that set it; nothing when there is no such record.
  public func value(of key: RecordKey, at path: String) -> (value: JSONValue, version: Version)? {
    if key.kind == .item {
      guard let record = items.record(key.id) else { return nil }
      return (record.item[path: path], record.versions[path: path])
    }
    guard let versions = versions(of: key) else { return nil }
    return (fields(of: key).first { $0.name == path }?.value ?? .null, versions[path: path])
  }

  /// The versions of a record's fields; nothing when there is no such record.
  public func versions(of key: RecordKey) -> Versions? {
    switch key.kind {
    case .item: items.record(key.id)?.versions
    case .person: people.versions(of: key.id)
    case .grid: grids.versions(of: key.id)
    case .site: sites.versions(of: key.id)
    case .unit: units.versions(of: key.id)
    case .settings: settingsVersions
    default: plain[key.kind]?.versions(of: key.id)
    }
  }

  /// The fields of a record that are set, by path, those of newer versions behind.
  public func fields(of key: RecordKey) -> [JSONMember] {
    let fields: [JSONMember] =
      switch key.kind {
      case .item: items[key.id].map { $0.paths } ?? []
      case .person: people[key.id].map { $0.fields + $0.unknown } ?? []
      case .grid: grids[key.id].map { $0.fields + $0.unknown } ?? []
      case .site: sites[key.id].map { $0.fields + $0.unknown } ?? []
      case .unit: units[key.id].map { $0.fields + $0.unknown } ?? []
      case .settings: settings.fields + settings.unknown
      default: plain(key)?.fields ?? []
      }
    return fields.filter { !$0.value.isNull }
  }
}

extension Ledger {
  /// The records of a kind that are kept by path, in the order of coming.
  public func plain(_ kind: RecordKind) -> [PlainRecord] { plain[kind]?.all ?? [] }

  /// The record of that key, when it is kept by path.
  public func plain(_ key: RecordKey) -> PlainRecord? { plain[key.kind]?[key.id] }

  /// The identifiers of all records of a kind behind the items, those out of use included, in the order of coming.
  public func records(of kind: RecordKind) -> [RecordID] {
    switch kind {
    case .item: []
    case .person: people.all.map(\.id)
    case .grid: grids.all.map(\.id)
    case .site: sites.all.map(\.id)
    case .unit: units.all.map(\.id)
    case .settings: settingsVersions == nil ? [] : [Settings.theID]
    default: plain(kind).map(\.id)
    }
  }
}

extension Item {
  /// What stands at a path; `null` when nothing does.
  public subscript(path path: String) -> JSONValue {
    if let field = ItemPath.field(path) { return self[field: field] }
    if let (list, id) = ItemPath.element(path) { return element(id, of: list) }
    return unknown.first { $0.name == path }?.value ?? .null
  }

  /// Everything that is set, by path, in the order of the fields.
  public var paths: [JSONMember] {
    var paths: [JSONMember] = []
    for field in ItemField.allCases {
      let value = self[field: field]
      if !value.isNull { paths.append(JSONMember(field.rawValue, value)) }
    }
    for list in ItemList.allCases {
      // What is not known stands before the lists that grow: those end a record and are read when asked for.
      if list == ItemList.firstThatGrows { paths += unread }
      for (id, json) in elements(of: list) { paths.append(JSONMember("\(list.rawValue)/\(id)", json)) }
    }
    return paths + lists.values.lists.unread
  }

  /// Sets what stands at a path; false, and kept as it is, when this version cannot read it.
  mutating func set(path: String, _ value: JSONValue) -> Bool {
    var changed: ItemLists?
    let isRead = set(path, value, growing: &changed)
    if let changed { lists = LazyLists(changed) }
    return isRead
  }

  /// Sets what stands at a path; the lists that grow are changed in `changed`, taken from the item when it has none
  /// yet, so that several elements are put in before the item gets the lists back.
  mutating func set(_ path: String, _ value: JSONValue, growing changed: inout ItemLists?) -> Bool {
    if let field = ItemPath.field(path) {
      if set(field, value) { return true }
    } else if let (list, id) = ItemPath.element(path) {
      if list.grows {
        if changed == nil { changed = lists.values.lists }
        if changed!.put(id, value, in: list) { return true }
        changed!.keep(JSONMember(path, value))
        return false
      }
      if put(id, value, in: list) { return true }
    }
    unread.removeAll { $0.name == path }
    if !value.isNull { unread.append(JSONMember(path, value)) }
    return false
  }
}
