/// The fields of an item that hold one value; a raw value is the field's name in JSON.
public enum ItemField: String, Sendable, Hashable, CaseIterable {
  case number, title, description, state, hiddenAt
  case site, grid, address
  case category, scheme, group, severity, difficulty, legalBasis
  case source, reference, reporter, contact, receiver, reportedAt
  case leadUnit, leader, owner
  case measures, limit, registeredAt, assignedAt, due, submittedAt, submittedBy, closedAt, onTheSpot
  case reworkCount, returnCount, referredTo, reviewOn, stateBefore, highlight
  case reboundOf, duplicateOf, parent, jointAction
  case inspection, standard, indicator, pointsLost
}

/// The fields of an item that hold a list; a raw value is the list's name in JSON and in paths.
public enum ItemList: String, Sendable, Hashable, CaseIterable {
  case labels, supportingUnits, helpers, quantities, evidence, notes, requests, extensions, suspensions
  case promises, supervisions, steps

  /// Whether it belongs to the lists that grow as the item lives, which stand last in a stored record.
  public var grows: Bool { self != .labels && self != .supportingUnits && self != .helpers }
  /// The first of the lists that grow.
  static let firstThatGrows = ItemList.quantities
}

extension ItemField {
  /// What the field is: the one declaration that everything else follows.
  public var spec: FieldSpec {
    switch self {
    case .title:
      FieldSpec(.title(limit: 500), .byWorker, [.add, .form, .imports, .export, .continued, .search, .query])
    // Queries ask for it with all words of the item.
    case .description:
      FieldSpec(.text(limit: FieldSpec.longestText), .byWorker, [.matter.subtracting(.query), .search])
    case .measures: FieldSpec(.text(limit: FieldSpec.longestText), .byWorker, [.matter, .search])
    case .address:
      FieldSpec(.text(limit: 500), .byWorker, [.add, .form, .imports, .export, .continued, .search, .query])
    case .reporter: FieldSpec(.text(limit: 200), .byWorker, [.matter, .personal])
    case .contact: FieldSpec(.text(limit: 2000), .byWorker, [.matter, .personal])
    case .site: FieldSpec(.link(.site), .byWorker, .matter)
    case .difficulty: FieldSpec(.word, .byWorker, .matter)
    case .category: FieldSpec(.category, .byFinder, .matter)
    case .scheme: FieldSpec(.category, .byFinder, [.add, .imports, .export, .continued])
    case .group: FieldSpec(.word, .byFinder, [.add, .export, .continued, .query])
    case .severity, .source: FieldSpec(.word, .byFinder, .matter)
    case .grid: FieldSpec(.link(.grid), .byFinder, [.add, .imports, .export, .continued, .query])
    case .legalBasis: FieldSpec(.text(limit: 2000), .byClerk, [.matter, .search])
    case .reference, .jointAction: FieldSpec(.text(limit: 200), .byClerk, .matter)
    case .leadUnit: FieldSpec(.link(.unit), .byClerk, .matter)
    case .inspection: FieldSpec(.link(.inspection), .byClerk, .traced)
    case .standard: FieldSpec(.link(.standard), .byClerk, .traced)
    case .indicator: FieldSpec(.link(.indicator), .byClerk, .traced)
    case .pointsLost: FieldSpec(.figure(upTo: 10_000), .byClerk, .traced)
    case .leader: FieldSpec(.link(.person), .byClerk, .matter)
    case .reboundOf, .parent: FieldSpec(.link(.item), .byClerk, [.add, .export, .detail, .query])
    case .due: FieldSpec(.futureMoment, .onceByClerk, [.add, .imports, .export, .detail, .query])
    case .reviewOn: FieldSpec(.futureMoment, .byLeadWhileReferred, [.export, .query])
    case .referredTo:
      FieldSpec(.text(limit: FieldSpec.longestText), .byLeadWhileReferred, [.export, .detail])
    case .highlight: FieldSpec(.text(limit: 2000), .never, [.export, .detail, .search])
    case .number: FieldSpec(.number, .never, [.imports, .export, .query])
    case .state: FieldSpec(.word, .never, [.imports, .export, .query])
    case .stateBefore: FieldSpec(.word, .never, [])
    case .limit: FieldSpec(.text(limit: 20), .never, .export)
    case .receiver: FieldSpec(.link(.person), .never, [.export, .detail, .continued])
    case .owner: FieldSpec(.link(.person), .never, [.add, .imports, .export, .detail, .query])
    case .submittedBy: FieldSpec(.link(.person), .never, [])
    case .duplicateOf: FieldSpec(.link(.item), .never, [.export, .detail, .query])
    case .hiddenAt: FieldSpec(.moment, .never, [])
    case .reportedAt: FieldSpec(.moment, .never, [.imports, .export, .detail, .continued, .query])
    case .closedAt: FieldSpec(.moment, .never, [.imports, .export, .query])
    case .assignedAt: FieldSpec(.moment, .never, [.imports, .export, .query])
    case .registeredAt, .submittedAt: FieldSpec(.moment, .never, [.export, .query])
    case .reworkCount, .returnCount: FieldSpec(.count, .never, [.export, .detail, .query])
    case .onTheSpot: FieldSpec(.flag, .never, .export)
    }
  }
}

extension ItemList {
  /// What the list is.
  public var spec: FieldSpec {
    switch self {
    case .labels: FieldSpec(.list, .byWorker, [.add, .imports, .export, .detail, .continued, .query])
    case .quantities: FieldSpec(.list, .byWorker, [.add, .imports, .export])
    case .supportingUnits: FieldSpec(.list, .byClerk, .matter)
    case .helpers: FieldSpec(.list, .byClerk, [.add, .form, .imports, .export, .detail, .query])
    case .evidence, .notes: FieldSpec(.list, .never, .export)
    case .requests, .extensions, .suspensions, .promises, .supervisions, .steps:
      FieldSpec(.list, .never, [])
    }
  }
}

extension Item {
  /// What stands in a field; `null` when it is not set.
  public subscript(field field: ItemField) -> JSONValue {
    switch field {
    case .number: .string(number.description)
    case .title: .filled(title)
    case .description: .filled(description)
    case .state: .string(state.rawValue)
    case .hiddenAt: .moment(hiddenAt)
    case .site: .id(site)
    case .grid: .id(grid)
    case .address: .filled(address)
    case .category: .text(category)
    case .scheme: .text(scheme)
    case .group: .text(group?.rawValue)
    case .severity: .string(severity.rawValue)
    case .difficulty: .text(difficulty?.rawValue)
    case .legalBasis: .filled(legalBasis)
    case .source: .text(source?.rawValue)
    case .reference: .filled(reference)
    case .reporter: .filled(reporter)
    case .contact: .filled(contact)
    case .receiver: .id(receiver)
    case .reportedAt: .moment(reportedAt)
    case .leadUnit: .id(leadUnit)
    case .leader: .id(leader)
    case .owner: .id(owner)
    case .measures: .filled(measures)
    case .limit: .text(limit)
    case .registeredAt: .moment(registeredAt)
    case .assignedAt: .moment(assignedAt)
    case .due: .moment(due)
    case .submittedAt: .moment(submittedAt)
    case .submittedBy: .id(submittedBy)
    case .closedAt: .moment(closedAt)
    case .onTheSpot: .flag(onTheSpot)
    case .reworkCount: .count(reworkCount)
    case .returnCount: .count(returnCount)
    case .referredTo: .filled(referredTo)
    case .reviewOn: .moment(reviewOn)
    case .stateBefore: .text(stateBefore?.rawValue)
    case .highlight: .filled(highlight)
    case .reboundOf: .id(reboundOf)
    case .duplicateOf: .id(duplicateOf)
    case .parent: .id(parent)
    case .jointAction: .filled(jointAction)
    case .inspection: .id(inspection)
    case .standard: .id(standard)
    case .indicator: .id(indicator)
    case .pointsLost: pointsLost?.json ?? .null
    }
  }

  /// Sets a field; a value that this version cannot read leaves the field unset and returns false.
  mutating func set(_ field: ItemField, _ value: JSONValue) -> Bool {
    switch field {
    case .number:
      guard let number = value.text.flatMap({ ItemNumber($0, thisYear: 0) }) else { return false }
      self.number = number
    case .title: title = value.text ?? ""
    case .description: description = value.text ?? ""
    case .state:
      guard let state = value.text.flatMap(ItemState.init) else { return false }
      self.state = state
    case .hiddenAt: hiddenAt = value.asMoment
    case .site: site = value.asID
    case .grid: grid = value.asID
    case .address: address = value.text ?? ""
    case .category: category = value.text
    case .scheme: scheme = value.text
    case .group: return value.read(&group)
    case .severity:
      var read: Severity?
      guard value.read(&read) else { return false }
      severity = read ?? .normal
    case .difficulty: return value.read(&difficulty)
    case .legalBasis: legalBasis = value.text ?? ""
    case .source: return value.read(&source)
    case .reference: reference = value.text ?? ""
    case .reporter: reporter = value.text ?? ""
    case .contact: contact = value.text ?? ""
    case .receiver: receiver = value.asID
    case .reportedAt: reportedAt = value.asMoment
    case .leadUnit: leadUnit = value.asID
    case .leader: leader = value.asID
    case .owner: owner = value.asID
    case .measures: measures = value.text ?? ""
    case .limit: limit = value.text
    case .registeredAt: registeredAt = value.asMoment
    case .assignedAt: assignedAt = value.asMoment
    case .due: due = value.asMoment
    case .submittedAt: submittedAt = value.asMoment
    case .submittedBy: submittedBy = value.asID
    case .closedAt: closedAt = value.asMoment
    case .onTheSpot: onTheSpot = value.truth ?? false
    case .reworkCount: reworkCount = Int(value.whole ?? 0)
    case .returnCount: returnCount = Int(value.whole ?? 0)
    case .referredTo: referredTo = value.text ?? ""
    case .reviewOn: reviewOn = value.asMoment
    case .stateBefore: return value.read(&stateBefore)
    case .highlight: highlight = value.text ?? ""
    case .reboundOf: reboundOf = value.asID
    case .duplicateOf: duplicateOf = value.asID
    case .parent: parent = value.asID
    case .jointAction: jointAction = value.text ?? ""
    case .inspection: inspection = value.asID
    case .standard: standard = value.asID
    case .indicator: indicator = value.asID
    case .pointsLost:
      pointsLost = Decimal2(json: value)
      return pointsLost != nil || value.isNull
    }
    return true
  }
}

extension JSONValue {
  /// A text, or `null` when it is empty.
  static func filled(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }

  /// Reads a word of a vocabulary; false when the word is not one of it.
  func read<Word: RawRepresentable<String>>(_ word: inout Word?) -> Bool {
    word = text.flatMap(Word.init)
    return word != nil || isNull
  }
}
