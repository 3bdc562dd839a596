/// What values must be like, wherever they come from.
extension Plan {
  /// A reason, a note or the like that must be there; `name` is what a refusal calls it.
  func required(_ text: String, _ name: String) throws(Refusal) -> String {
    guard !text.isBlank else { throw .missing(name) }
    return try bounded(text, name)
  }

  /// A text of at most 20,000 characters, as a line of the journal takes it easily.
  @discardableResult
  func bounded(
    _ text: String, _ name: String, _ limit: Int = FieldSpec.longestText
  ) throws(Refusal) -> String {
    guard text.utf8.count <= limit || text.unicodeScalars.count <= limit else {
      throw .textTooLong(field: name, limit: limit)
    }
    return text
  }

  /// A text as long as a field takes.
  @discardableResult
  func bounded(_ text: String, _ field: ItemField) throws(Refusal) -> String {
    try bounded(text, field.rawValue, field.spec.longest ?? FieldSpec.longestText)
  }

  /// A person who works here and may own or help: a worker upward.
  @discardableResult
  func worker(_ id: RecordID) throws(Refusal) -> Person {
    let person = try active(id)
    guard person.role >= .worker else { throw .badValue(field: "owner", value: person.name) }
    return person
  }

  /// A person who works here.
  @discardableResult
  func active(_ id: RecordID) throws(Refusal) -> Person {
    guard let person = ledger.people[id] else { throw .noSuchRecord(.person, id.text) }
    guard person.active else { throw .inactivePerson(id) }
    return person
  }

  /// Refuses a link to a record that is not there.
  func exists(_ kind: RecordKind, _ id: RecordID?) throws(Refusal) {
    guard let id else { return }
    switch kind {
    case .person: try active(id)
    case .item: _ = try item(id)
    default: guard ledger.versions(of: RecordKey(kind, id)) != nil else { throw .noSuchRecord(kind, id.text) }
    }
  }

  /// A date that lies ahead, and in one of the years that a ledger knows.
  @discardableResult
  func ahead(_ moment: Timestamp, _ field: String) throws(Refusal) -> Timestamp {
    guard moment > now else { throw .dateNotLater(now) }
    return try sane(moment, field)
  }

  /// A date of the years that a ledger knows (`DateEntry.years`), as every reader of dates has it: others are slips of the
  /// keyboard.
  @discardableResult
  func sane(_ moment: Timestamp, _ field: String) throws(Refusal) -> Timestamp {
    guard DateEntry.years.contains(clock.zone.date(moment).year) else {
      throw .badValue(field: field, value: moment.iso8601(in: clock.zone))
    }
    return moment
  }

  /// An element of an item whose own dates are such, too: until when, promised for when.
  func checkDates(of element: JSONValue, in list: ItemList) throws(Refusal) {
    guard case .object(let members) = element else { return }
    for member in members where member.name != "text" && member.name != "reason" {
      if let moment = member.value.asMoment { try sane(moment, list.rawValue) }
    }
  }

  /// Quantities as they may stand: a unit, figures not below zero.
  func checked(_ quantity: Quantity) throws(Refusal) -> Quantity {
    try bounded(quantity.measure, "measure", 100)
    try bounded(quantity.approximate ?? "", "approximate", 100)
    guard !quantity.unit.isEmpty else { throw .missing("unit") }
    try bounded(quantity.unit, "unit", 20)
    for figure in [quantity.planned, quantity.done] {
      guard let figure, figure.hundredths < 0 else { continue }
      throw .badValue(field: "quantity", value: figure.description)
    }
    return quantity
  }
}
