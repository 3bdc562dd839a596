extension Ledger {
  /// Applies one change of the journal: line `sequence` of the replica at that place.
  ///
  /// A change is never refused here: what stands in the journal has happened. Fields and kinds of a newer
  /// version are kept and noted in `hasUnknown`.
  public mutating func apply(_ change: Change, version: Version) {
    for record in change.records { apply(record, version) }
    if hybrid < change.hybrid { hybrid = change.hybrid }
    revision += 1
    if recent.count >= 2048 { recent.removeFirst(1024) }
    recent.append(RecentChange(version: version, by: change.by, at: change.at))
  }

  /// Applies what a change does to one record.
  mutating func apply(_ change: RecordChange, _ version: Version) {
    if change.key.kind == .item { return applyToItem(change, version) }
    let before = versions(of: change.key)
    var stamped = before ?? Versions(base: version)
    if before != nil { for field in change.fields { stamped.changed[field.path] = version } }
    put(change.key, change.fields.map { JSONMember($0.path, $0.new) }, stamped)
  }

  /// Sets the fields of a record, made when it is not there, and gives it these versions.
  mutating func put(_ key: RecordKey, _ fields: [JSONMember], _ versions: Versions) {
    switch key.kind {
    case .item: putItem(key.id, fields, versions)
    case .person: put(key.id, fields, versions, in: \.people)
    case .site: put(key.id, fields, versions, in: \.sites)
    case .grid: put(key.id, fields, versions, in: \.grids)
    case .unit: put(key.id, fields, versions, in: \.units)
    case .settings:
      settingsVersions = versions
      var changed = settings
      set(fields, of: &changed)
      settings = changed
      renewClock()
    default: putPlain(key, fields, versions)
    }
  }

  /// Applies what a change does to an item: a step of its own, since a ledger is mostly that.
  private mutating func applyToItem(_ change: RecordChange, _ version: Version) {
    let place = items.place(of: change.key.id)
    if let made = change.made, place == nil {
      assert(made.item() == Item(made: change.key.id, by: made.item().creation), "\(made.item())")
      return put(ItemRecord(made, versions: Versions(base: version)))
    }
    var item = Item(id: change.key.id)
    var versions = Versions(base: version)
    if let place {
      let before = items[place]
      (item, versions) = (before.item, before.versions)
      for field in change.fields { versions.changed[field.path] = version }
    }
    var lists: ItemLists?
    for field in change.fields where !item.set(field.path, field.new, growing: &lists) { hasUnknown = true }
    if let lists { item.lists = LazyLists(lists) }
    put(item, versions, at: place)
  }

  private mutating func putItem(_ id: RecordID, _ fields: [JSONMember], _ versions: Versions) {
    let place = items.place(of: id)
    var item = place.map { items[$0].item } ?? Item(id: id)
    for field in fields where !item.set(path: field.name, field.value) { hasUnknown = true }
    put(item, versions, at: place)
  }

  private mutating func put(_ item: Item, _ versions: Versions, at place: Int?) {
    put(ItemRecord(item: item, versions: versions), at: place)
  }

  private mutating func put(_ record: ItemRecord, at place: Int? = nil) {
    items.put(record, at: place)
    let number = record.number
    if number.counter > counters[number.year] ?? 0 { counters[number.year] = number.counter }
  }

  private mutating func put<Record: LedgerRecord>(
    _ id: RecordID, _ fields: [JSONMember], _ versions: Versions,
    in table: WritableKeyPath<Ledger, RecordTable<Record>>
  ) {
    var record = self[keyPath: table][id] ?? Record(id: id)
    set(fields, of: &record)
    self[keyPath: table].put(record, versions)
  }

  /// Sets fields of a record; what this version cannot read is kept as it is.
  private mutating func set<Record: LedgerRecord>(_ fields: [JSONMember], of record: inout Record) {
    for field in fields {
      record.unknown.removeAll { $0.name == field.name }
      if record.set(field.name, field.value) { continue }
      if !field.value.isNull { record.unknown.append(field) }
      hasUnknown = true
    }
  }

  private mutating func putPlain(_ key: RecordKey, _ fields: [JSONMember], _ versions: Versions) {
    var record = plain(key) ?? PlainRecord(id: key.id)
    for field in fields { record[field.name] = field.value }
    plain[key.kind, default: RecordTable()].put(record, versions)
    if key.kind == .calendar { renewClock() }
    if key.kind == .category { categories = categories.applying(record) }
  }

  /// Works out anew what follows from the settings and the ledger's own holiday years.
  private mutating func renewClock() {
    // One whose days were all taken back is no list: what is built in counts again, or the year is without.
    let own = plain(.calendar).filter { !$0.fields.isEmpty }.compactMap(CalendarYear.init(record:))
    ownClock = LedgerClock(
      zone: LedgerZone(identifier: settings.timeZone) ?? .shanghai, slots: settings.slots, own: own)
  }
}

extension Item {
  /// The item that these fields make, as a change that is read from a line makes it.
  fileprivate init(made id: RecordID, by fields: [FieldChange]) {
    self.init(id: id)
    for field in fields { _ = set(path: field.path, field.new) }
  }
}

extension CalendarYear {
  /// The holiday list that a ledger keeps under its year, with a day to a path: `days/2027-01-01`.
  init?(record: PlainRecord) {
    guard let year = Int(record.id.text) else { return nil }
    var (days, plain): ([CalendarDay], [CivilDate]) = ([], [])
    for field in record.fields where field.name.hasPrefix("days/") {
      guard let date = CivilDate(text: String(field.name.dropFirst(5))), let word = field.value["kind"]?.text
      else { continue }
      if word == CalendarYear.plainKind { plain.append(date) }
      guard let kind = CalendarDay.Kind(rawValue: word) else { continue }
      days.append(CalendarDay(date: date, kind: kind, name: field.value["name"]?.text ?? ""))
    }
    self.init(year: year, days: days.sorted { $0.date < $1.date }, plain: plain.sorted())
  }
}

extension Ledger {
  /// Notes that the journal holds a change of a newer version, which this one cannot read.
  public mutating func noteUnknown() { hasUnknown = true }
}
