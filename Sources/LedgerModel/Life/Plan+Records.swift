/// What stands behind the items: people, places, units, categories, holiday years, meetings, settings.
extension Plan {
  /// Makes or changes a record by path. An empty identifier asks for a fresh one.
  mutating func put(_ key: RecordKey, _ fields: [JSONMember]) throws(Refusal) {
    var key = key
    // That it has another's name on purpose is said beside the fields, and is none of them.
    let asks = key.kind.asksForNamesakes
    let isNamesake = asks && fields.contains { $0.name == Plan.namesake && $0.value.truth == true }
    var fields = asks ? fields.filter { $0.name != Plan.namesake } : fields
    if key.id.text.isEmpty { key.id = ids.next(key.kind.spec.prefix) }
    guard key.kind != .item, key.id.text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      key.id.text.utf8.count <= 40
    else { throw .badValue(field: "id", value: key.id.text) }
    let isNew = ledger.versions(of: key) == nil
    // A year that has its list, built in or by an amendment, is only changed.
    let isFirst =
      key.kind == .calendar ? Int(key.id.text).flatMap { clock.calendar.list(for: $0) } == nil : isNew
    named("\(key.kind.rawValue).\(isFirst ? "add" : "edit")")
    try mayPut(key, fields, isNew)
    fields = withCycle(key, withReviewer(key, fields))
    for field in fields { try checkPath(field) }
    if !key.kind.spec.fields.isEmpty { try checkDeclared(key, fields) }
    switch key.kind {
    case .person: try checkPerson(key.id, fields, isNamesake: isNamesake)
    case .site:
      try checkSite(key.id, fields)
      try checkPlace(key, fields, onPurpose: isNamesake)
    case .grid:
      try checkGrid(key.id, fields)
      try checkPlace(key, fields, onPurpose: isNamesake)
    case .settings: try checkSettings(key.id, fields)
    case .category: try checkCategory(key.id, fields, isNew)
    case .calendar: try checkCalendar(key.id, fields)
    case .meeting: try checkPeriod(of: key, fields, isNew)
    case .bulletin: try checkPeriod(fields)
    case .paper: try checkPaper(fields)
    case .cycle, .indicator, .piece, .inspection, .standard: try checkOfCity(key, fields, isNew: isNew)
    default: break
    }
    var edit = RecordEdit(key, in: ledger)
    for field in fields { edit.set(field.name, field.value) }
    if key.kind == .person, fields.contains(JSONMember("active", .bool(false))) {
      let count = ledger.openLoad()[key.id] ?? 0
      if count > 0 { warn(.stillOwns(count: count)) }
    }
    guard let change = edit.change else { return }
    // What a year has already makes no record of it.
    if key.kind == .calendar, change.fields.isEmpty { return }
    collect(change)
  }

  /// Who may: sites and units every clerk, the rest the lead, settings the admin. Who makes a ledger is its
  /// admin: as long as it has no people, anybody may put the first, who is its admin.
  private func mayPut(_ key: RecordKey, _ fields: [JSONMember], _ isNew: Bool) throws(Refusal) {
    if ledger.people.all.isEmpty, key.kind == .person || key.kind == .settings { return }
    if key.kind == .person, mayNameAdmin, fields.contains(Self.isAdmin) { return }
    switch key.kind {
    case .person:
      // A clerk who imports may meet names that are new; one's own telephone number is everybody's.
      let isOwnPhone = key.id == actor.person && fields.allSatisfy { $0.name == "phone" }
      let isPlainWorker = isNew && fields.allSatisfy { ["name", "phone", "unit", "role"].contains($0.name) }
      try rights.require(isOwnPhone ? .viewer : isPlainWorker ? .clerk : .lead)
    case .meeting:
      if let papers = ledger.issuedPapers(key) { throw .issued(papers) }
      let isLeads: Set<String> = ["chair", "recorder", "ranking", "groupings", "from", "until"]
      let isSame = fields.filter { isLeads.contains($0.name) && !(isNew && $0.name == "from") }.allSatisfy {
        ledger.plain(key)?[$0.name] ?? .null == $0.value
      }
      try rights.require(isSame ? .clerk : .lead)
    case .bulletin:
      if let papers = ledger.issuedPapers(key) { throw .issued(papers) }
      try rights.require(.clerk)
    case .paper:
      let meeting = fields.first { $0.name == PaperDraft.Field.meeting.rawValue }?.value.asID
      let ofMeeting = meeting.flatMap { ledger.issuedPapers(RecordKey(.meeting, $0)) }
      if let papers = ledger.issuedPapers(key) ?? ofMeeting { throw .issued(papers) }
      try rights.require(.clerk)
    case .reading, .indicator, .piece, .inspection: try mayPutOfCity(key, fields, isNew: isNew)
    default: try rights.require(key.kind.spec.leastRole)
    }
  }

  private func checkPath(_ field: JSONMember) throws(Refusal) {
    let isPlain = field.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    guard isPlain, !field.name.isEmpty, field.name.utf8.count <= 100 else {
      throw .badValue(field: "path", value: field.name)
    }
    if let text = field.value.text { try bounded(text, field.name) }
  }

  private func checkPerson(
    _ id: RecordID, _ fields: [JSONMember], isNamesake: Bool
  ) throws(Refusal) {
    let before = ledger.people[id]
    let after = try applied(to: before ?? Person(id: id), fields)
    if let login = after.login {
      // What a key is called is nobody's login: who has one of these comes from a shell.
      guard !login.isEmpty, login.utf8.count <= 32, login.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
        !login.hasPrefix(Actor.keyPrefix) || login == before?.login
      else { throw .badValue(field: "login", value: login) }
      guard !ledger.people.all.contains(where: { $0.id != id && $0.login == login && $0.active }) else {
        throw .taken(field: "login", value: login)
      }
    }
    try checkNamesakes(before, after, onPurpose: isNamesake)
    if mayNameAdmin {
      if after.active, after.role == .admin { return }
      // Whoever came first without being an admin would leave nobody who may write.
      guard ledger.people.all.contains(where: \.active) else { throw .firstIsAdmin }
    }
    let own = try rights.person().role
    let highest = max(before?.role ?? .viewer, after.role)
    guard highest <= own else { throw .beyondOwnRights(highest) }
    try checkLastAdmin(before, after)
  }

  private static let isAdmin = JSONMember(Person.Field.role.rawValue, .string(Role.admin.rawValue))

  /// Whether who acts may give the ledger its first admin, or one again after copies met that had taken it from one
  /// another: anybody where nobody works here, else whoever has the highest role of those who do.
  private var mayNameAdmin: Bool {
    let here = ledger.people.all.filter(\.active)
    guard let highest = here.map(\.role).max() else { return true }
    guard highest < .admin, let own = ledger.people[actor.person] else { return false }
    return own.active && own.role == highest
  }

  /// Refuses to take the last admin from the ledger.
  func checkLastAdmin(_ before: Person?, _ after: Person) throws(Refusal) {
    guard let before, before.active, before.role == .admin, !after.active || after.role != .admin else {
      return
    }
    let isOther = ledger.people.all.contains { $0.id != before.id && $0.active && $0.role == .admin }
    guard isOther else { throw .lastAdmin }
  }

  private func checkSite(_ id: RecordID, _ fields: [JSONMember]) throws(Refusal) {
    let site = try applied(to: ledger.sites[id] ?? Site(id: id), fields)
    var (parent, depth) = (site.parent, 0)
    while let above = parent {
      guard above != id, depth < 16 else { throw .cycle }
      (parent, depth) = (ledger.sites[above]?.parent, depth + 1)
    }
  }

  private func checkGrid(_ id: RecordID, _ fields: [JSONMember]) throws(Refusal) {
    let grid = try applied(to: ledger.grids[id] ?? Grid(id: id), fields)
    let before = ledger.grids[id]?.workers ?? []
    for person in grid.workers where !before.contains(person) { try worker(person) }
  }

  private func applied<Record: LedgerRecord>(
    to record: Record, _ fields: [JSONMember]
  ) throws(Refusal) -> Record {
    var record = record
    for field in fields {
      guard record.set(field.name, field.value) else {
        throw .badValue(field: field.name, value: field.value.shown)
      }
    }
    return record
  }

  private func checkSettings(_ id: RecordID, _ fields: [JSONMember]) throws(Refusal) {
    guard id == Settings.theID else { throw .noSuchRecord(.settings, id.text) }
    let after = try applied(to: ledger.settings, fields)
    try bounded(try required(after.name, "name"), "name", 200)
    guard LedgerZone(identifier: after.timeZone) != nil else {
      throw .badValue(field: "timeZone", value: after.timeZone)
    }
    guard (1...(1 << 30)).contains(after.evidenceLimit) else {
      throw .badValue(field: "evidenceLimit", value: String(after.evidenceLimit))
    }
  }

  private func checkCategory(_ id: RecordID, _ fields: [JSONMember], _ isNew: Bool) throws(Refusal) {
    let parts = id.text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw .badValue(field: "category", value: id.text)
    }
    let (scheme, code) = (String(parts[0]), String(parts[1]))
    var category =
      ledger.categories.category(code: code, scheme: scheme)
      ?? Category(code: code, scheme: scheme, zh: "", en: "", group: .other, term: .byPlan)
    for field in fields {
      guard category.set(field.name, field.value) else {
        throw .badValue(field: field.name, value: field.value.shown)
      }
    }
    _ = try required(category.zh + category.en, "name")
  }

  /// The period of a meeting's figures, when another is set: it has a length, and nothing in it lies ahead.
  private func checkPeriod(of key: RecordKey, _ fields: [JSONMember], _ isNew: Bool) throws(Refusal) {
    guard !isNew, fields.contains(where: { $0.name == "from" || $0.name == "until" }),
      let meeting = ledger.meeting(key.id)
    else { return }
    func moment(_ name: String, _ before: Timestamp?) -> Timestamp? {
      fields.first { $0.name == name }.map { $0.value.asMoment } ?? before
    }
    var after = meeting
    (after.from, after.until) = (moment("from", meeting.from) ?? meeting.from, moment("until", meeting.until))
    guard after.period.hasLength else { throw .emptyPeriod(after.period) }
    if let until = after.until, until > now {
      throw .badValue(field: "until", value: clock.zone.civil(until).date.text)
    }
  }

  /// A bulletin without a length is no bulletin: it is refused before it stands for ever.
  private func checkPeriod(_ fields: [JSONMember]) throws(Refusal) {
    func moment(_ name: String) -> Timestamp? { fields.first { $0.name == name }?.value.asMoment }
    guard let from = moment("from"), let to = moment("to") else { return }
    let period = RatePeriod(from: from, to: to)
    guard period.hasLength else { throw .emptyPeriod(period) }
  }

  /// A rewritten paragraph says something, and what stood when it was rewritten.
  private func checkPaper(_ fields: [JSONMember]) throws(Refusal) {
    let prefix = PaperDraft.Field.paragraphs.rawValue + "/"
    for field in fields where field.name.hasPrefix(prefix) && !field.value.isNull {
      guard let rewriting = Rewriting(json: field.value) else {
        throw .badValue(field: field.name, value: field.value.shown)
      }
      _ = try required(rewriting.text, prefix + "text")
      try bounded(rewriting.stood, prefix + "text")
    }
  }

  private func checkCalendar(_ id: RecordID, _ fields: [JSONMember]) throws(Refusal) {
    guard let year = Int(id.text), (1990...2200).contains(year) else {
      throw .badValue(field: "year", value: id.text)
    }
    for field in fields where !field.value.isNull {
      let isDay =
        field.name.hasPrefix("days/") && CivilDate(text: String(field.name.dropFirst(5))) != nil
        && field.value["kind"]?.text.map {
          $0 == CalendarYear.plainKind || CalendarDay.Kind(rawValue: $0) != nil
        } == true
      guard isDay else { throw .badValue(field: field.name, value: field.value.shown) }
    }
  }
}
