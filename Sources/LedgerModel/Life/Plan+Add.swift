/// New items, and the short ways of a small office.
extension Plan {
  /// Adds an item. A clerk's with a category is registered, with an owner assigned too; a worker's own find in
  /// the own grid with a category is at once in progress and theirs; anything else is reported.
  mutating func add(_ new: NewItem) throws(Refusal) {
    named(.report)
    let person = try rights.require(.worker)
    var item = Item(id: ids.next("i"))
    try fill(&item, new)
    guard item.site != nil || item.grid != nil || !item.address.isEmpty else { throw .missing("place") }
    try checkRebound(of: item.reboundOf)
    for photo in new.photos { try attach(photo, to: &item) }
    item.number = nextNumber()
    item.receiver = person.id
    item.reportedAt = now
    move(&item, by: .report, to: .reported)
    warnAboutNeighbours(of: item)
    if person.role >= .clerk { try goOn(&item, new, person) } else { try goOnAsWorker(&item, new, person) }
    collect(nil, item)
  }

  private mutating func goOn(_ item: inout Item, _ new: NewItem, _ person: Person) throws(Refusal) {
    // Nothing that was said is dropped: what has no place on the item as it will stand is refused.
    if let owner = new.owner, new.doneOnTheSpot != nil, owner != person.id { throw .onlyFinder(person.id) }
    if !new.helpers.isEmpty, new.owner == nil || new.doneOnTheSpot != nil { throw .missing("owner") }
    if new.due != nil, item.category == nil, item.group == nil { throw .missing("category") }
    if let owner = new.owner, new.doneOnTheSpot == nil {
      try register(&item, due: new.due)
      try take(.assign, [.owner: .record(owner), .helpers: .records(new.helpers)], on: &item)
    } else {
      if canRegister(item, new) { try register(&item, due: new.due) }
      try finishOnTheSpot(&item, new)
    }
  }

  private mutating func goOnAsWorker(_ item: inout Item, _ new: NewItem, _ person: Person) throws(Refusal) {
    if let owner = new.owner, owner != person.id { throw .needsRole(.clerk) }
    guard new.due == nil, new.helpers.isEmpty else { throw .needsRole(.clerk) }
    let isOwnFind = new.source == nil || new.source == .patrol || new.source == .selfCheck
    let isOwnGrid = ledger.grids[item.grid]?.workers.contains(person.id) == true
    if isOwnFind, isOwnGrid, canRegister(item, new) {
      try register(&item, due: nil)
      if new.doneOnTheSpot == nil {
        try take(.assign, [.owner: .record(person.id)], on: &item)
        acceptByWork(&item)
      }
    } else if new.owner != nil {
      throw .needsRole(.clerk)
    }
    try finishOnTheSpot(&item, new)
  }

  private mutating func finishOnTheSpot(_ item: inout Item, _ new: NewItem) throws(Refusal) {
    guard let text = new.doneOnTheSpot else { return }
    let done = ActionValue.quantities(item.quantities)
    try take(.submitOnTheSpot, [.quantities: done, .workDone: .text(text)], on: &item)
  }

  /// Whether a due date follows or is typed, so that the item can be registered at once.
  private func canRegister(_ item: Item, _ new: NewItem) -> Bool {
    (item.category != nil && limit(of: item) != nil)
      || (new.due != nil && (item.category != nil || item.group != nil))
  }

  /// Takes over what is known of a new item, with its links and lengths checked; what its life begins with (owner, due
  /// date, helpers) is taken by the steps that follow.
  mutating func fill(_ item: inout Item, _ new: NewItem) throws(Refusal) {
    try fillTitle(&item, new)
    try set(new.category, new.scheme, new.group, new.severity, of: &item)
    for field in ItemField.allCases where field.spec.uses.contains(.add) && !Self.settled.contains(field) {
      let value = new.known[field: field]
      if value.isNull { continue }
      if case .link(let kind) = field.spec.kind { try exists(kind, value.asID) }
      if let text = value.text, field.spec.longest != nil { try bounded(text, field) }
      if case .figure(let limit) = field.spec.kind,
        Decimal2(json: value).map({ $0 > Decimal2(limit) }) ?? true
      {
        throw .badValue(field: field.rawValue, value: value.shown)
      }
      _ = item.set(field, value)
    }
    if item.grid == nil { item.grid = ledger.grid(ofSite: item.site) }
    for unit in new.supportingUnits { try exists(.unit, unit) }
    item.supportingUnits = new.supportingUnits.uniqued
    for label in new.labels { try checkLabel(label) }
    item.labels = new.labels
    item.foldLabels()
    for quantity in new.quantities {
      var quantity = try checked(quantity)
      quantity.id = ids.next("q")
      item.quantities.append(quantity)
    }
  }

  /// Only what was closed can come back.
  func checkRebound(of origin: RecordID?) throws(Refusal) {
    guard let origin = origin.flatMap({ ledger.items[$0] }), origin.state.isOpen else { return }
    throw .stillOpen(origin.id)
  }

  /// What is not simply taken over.
  private static let settled: Set<ItemField> = [
    .title, .description, .category, .scheme, .group, .severity, .owner, .due,
  ]

  /// Of a long text the first line is the title; what follows stands before the description.
  private func fillTitle(_ item: inout Item, _ new: NewItem) throws(Refusal) {
    let lines = new.title.split(maxSplits: 1, omittingEmptySubsequences: true) { $0.isNewline }
    item.title = try required(String(lines.first ?? ""), "title").trimmed
    try bounded(item.title, .title)
    let rest = lines.count > 1 ? String(lines[1]) + (new.description.isEmpty ? "" : "\n") : ""
    item.description = try bounded(rest + new.description, .description)
  }

  /// A label is one word of at most 50 characters.
  func checkLabel(_ label: String) throws(Refusal) {
    guard !label.isEmpty, !label.contains(where: \.isBlank) else {
      throw .badValue(field: "labels", value: label)
    }
    try bounded(label, "labels", 50)
  }

  /// Tells of an open item of the same category at the same site, and of one closed there within 90 days.
  private mutating func warnAboutNeighbours(of item: Item) {
    guard let site = item.site, item.category != nil || item.group != nil else { return }
    var (open, closed): (RecordID?, RecordID?)
    let since = now.advanced(milliseconds: -90 * 86_400_000)
    let (items, kind) = (ledger.items, StoredLine.kind(of: item))
    // By what is known without reading first: of a large ledger most is elsewhere or long closed.
    for place in 0..<items.count where items.mayBeLike(kind, at: place) {
      let (state, touched) = items.standing(at: place)
      guard state.isOpen || (state == .closed && touched >= since) else { continue }
      let record = items[place]
      let isOpen = record.item.state.isOpen
      let isRecent = record.item.state == .closed && record.item.closedAt.map { $0 >= since } == true
      guard isOpen || isRecent, record.item.site == site, record.item.category == item.category,
        record.item.scheme == item.scheme, record.item.group == item.group, !record.item.isHidden
      else { continue }
      if isOpen { open = record.item.id } else { closed = record.item.id }
    }
    if let open { warn(.possibleDuplicate(of: open)) }
    if let closed, closed != item.reboundOf { warn(.possibleRebound(of: closed)) }
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of their first coming.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
