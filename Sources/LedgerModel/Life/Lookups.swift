/// Names and codes as people write them, found in the ledger.
extension Ledger {
  /// The category of an item or a code, the ledger's own changes included.
  public func category(_ code: String?, _ scheme: String? = nil) -> Category? {
    code.flatMap { categories.category(code: $0, scheme: scheme) }
  }

  /// The group an item belongs to: its category's, or the one it carries alone.
  public func group(of item: Item) -> CategoryGroup? {
    category(item.category, item.scheme)?.group ?? item.group
  }

  /// The person with this identifier, login or name, or with a name and what tells the person apart behind it
  /// (`distinctName`); throws when nobody or several have it.
  public func person(named name: String) throws(Refusal) -> Person {
    if let person = people[RecordID(name)] ?? people.all.first(where: { $0.active && $0.login == name }) {
      return person
    }
    var known = people.named(name).filter { $0.hiddenAt == nil }
    if known.isEmpty { known = people(marked: name) }
    let there = known.filter(\.active)
    return try only(there.isEmpty ? known : there, .person, name, described)
  }

  /// The site with this identifier or name, else the one that the name means in another writing (3号楼 is 3栋); throws
  /// when none or several have it.
  public func site(named name: String) throws(Refusal) -> Site {
    if let site = sites[RecordID(name)] { return site }
    let exact = sites.named(name).filter { !$0.retired }
    if !exact.isEmpty { return try only(exact, .site, name) }
    let key = PlaceKey.site(name)
    return try only(sites.all.filter { !$0.retired && PlaceKey.site($0.name) == key }, .site, name)
  }

  /// The grid with this identifier or name, else the one that the name means in another writing, `2` for 第二网格 and the
  /// like; throws when none or several fit.
  public func grid(named name: String) throws(Refusal) -> Grid {
    if let grid = grids[RecordID(name)] { return grid }
    var exact = grids.named(name).filter { !$0.retired }
    if exact.isEmpty {
      let key = PlaceKey.grid(name)
      exact = key.isEmpty ? [] : grids.all.filter { !$0.retired && PlaceKey.grid($0.name) == key }
    }
    let figures = TextKey(name).text
    let isFigure = !figures.isEmpty && figures.utf8.allSatisfy { (48...57).contains($0) }
    guard exact.isEmpty, isFigure else { return try only(exact, .grid, name) }
    return try only(grids.all.filter { !$0.retired && Self.figures(in: $0.name) == figures }, .grid, name)
  }

  /// The unit with this identifier or name; throws when none or several have it.
  public func unit(named name: String) throws(Refusal) -> Unit {
    if let unit = units[RecordID(name)] { return unit }
    return try only(units.named(name).filter { !$0.retired }, .unit, name)
  }

  /// The record of a kind behind the items with this identifier or name; throws when none or several have it.
  public func record(_ kind: RecordKind, named name: String) throws(Refusal) -> RecordID {
    switch kind {
    case .person: return try person(named: name).id
    case .site: return try site(named: name).id
    case .grid: return try grid(named: name).id
    case .unit: return try unit(named: name).id
    default:
      guard let table = plain[kind] else { throw .noSuchRecord(kind, name) }
      if let record = table[RecordID(name)] { return record.id }
      // A meeting is named by its day.
      let named =
        kind == .meeting
        ? table.all.filter { $0["openedAt"].asMoment.map { clock.zone.date($0).text } == name }
        : table.named(name)
      var found = named.filter { !isOutOfUse(RecordKey(kind, $0.id)) }
      // Lines of tasks, standards and pieces are called by their codes, too.
      if found.isEmpty, let code = kind.spec.code {
        found = table.all.filter { record in
          record[code].text.map { TextKey($0) == TextKey(name) } == true
            && !isOutOfUse(RecordKey(kind, record.id))
        }
      }
      return try only(found, kind, name) { record in
        // What comes again every year is told apart by its day.
        let telling = kind.spec.fields(.distinguishes).compactMap { record[$0.name].text }
        return "\(([record.name] + telling).joined(separator: " ")) (\(record.id))"
      }.id
    }
  }

  /// The numbers of items that a text may mean: of one with its year that one; of `17` this year's and, while that is
  /// open or alone, last year's, which people called so until New Year.
  public func numbers(meantBy text: String, at now: Timestamp) -> [ItemNumber] {
    guard let number = ItemNumber(text, thisYear: clock.zone.date(now).year) else { return [] }
    let there = items[number].map { [$0.number] } ?? []
    guard !text.contains("-") else { return there }
    let last = items[ItemNumber(year: number.year - 1, counter: number.counter)]
    guard let last, last.state.isOpen || there.isEmpty else { return there }
    return there + [last.number]
  }

  /// The item of a number such as `2026-0017`, of `17` for this year's, of an identifier, or of the number that it bears
  /// elsewhere (来文号); hidden ones are none. Throws `shortNumber` where last year's item may be meant, `ambiguous` where
  /// several items have the number.
  public func item(named name: String, at now: Timestamp) throws(Refusal) -> Item {
    let numbers = numbers(meantBy: name, at: now)
    guard
      numbers.allSatisfy({ $0 == numbers[0] && $0.isMeant(by: name, thisYear: clock.zone.date(now).year) })
    else { throw .shortNumber(name, numbers) }
    if let number = numbers.first { return try item(numbered: number) }
    if let item = items[RecordID(name)], !item.isHidden { return item }
    let found = items.all(referredToAs: name)
    guard let first = found.first else { throw .noSuchItem(name) }
    guard found.count == 1 else { throw .ambiguous(.item, name, found.map(\.titleAndID)) }
    return first
  }

  /// The item with that number; throws `ambiguous` with their titles where several have it, as happens when two copies
  /// were both written to.
  public func item(numbered number: ItemNumber) throws(Refusal) -> Item {
    let found = items.all(numbered: number)
    guard let first = found.first else { throw .noSuchItem(number.description) }
    guard found.count == 1 else { throw .ambiguous(.item, number.description, found.map(\.titleAndID)) }
    return first
  }

  /// How the site or grid is called that a text means in another writing, to be said beside what is done with it: 和美花园2栋
  /// for 和美花园2号楼. Nothing where it is called so, and for an identifier or a grid's bare number.
  public func nameMeant(by text: String, of key: RecordKey) -> String? {
    guard key.kind == .site || key.kind == .grid, text != key.id.text,
      let name = value(of: key, at: "name")?.value.text, !name.isSame(as: text)
    else { return nil }
    let isNumber = TextKey(text).text.utf8.allSatisfy { (48...57).contains($0) }
    return key.kind == .grid && isNumber ? nil : name
  }

  /// The digits of a name, as 第2网格 is called 2.
  private static func figures(in name: String) -> String {
    String(decoding: TextKey(name).text.utf8.filter { (48...57).contains($0) }, as: UTF8.self)
  }

  private func only<Record: NamedRecord>(
    _ found: [Record], _ kind: RecordKind, _ name: String,
    _ described: (Record) -> String = { "\($0.name) (\($0.id))" }
  ) throws(Refusal) -> Record {
    guard let first = found.first else { throw .noSuchRecord(kind, name) }
    guard found.count == 1 else { throw .ambiguous(kind, name, found.map(described)) }
    return first
  }

  /// The grid of a site: its own, or that of the site it is part of.
  public func grid(ofSite id: RecordID?) -> RecordID? {
    var (site, depth) = (sites[id], 0)
    while let found = site, depth < 16 {
      if let grid = found.grid { return grid }
      (site, depth) = (sites[found.parent], depth + 1)
    }
    return nil
  }
}

extension ItemNumber {
  /// Whether a text is this number, the year left out where it is this one's.
  fileprivate func isMeant(by text: String, thisYear: Int) -> Bool {
    ItemNumber(text, thisYear: thisYear) == self
  }
}
