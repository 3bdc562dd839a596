/// What every kind of record has in common that is declared by its fields (`RecordSpec`): what may stand in them.
extension Plan {
  /// Refuses fields that the kind does not have, values that their fields do not take, a record without what it must
  /// have, and a second one of a name where each has its own.
  func checkDeclared(_ key: RecordKey, _ fields: [JSONMember]) throws(Refusal) {
    let spec = key.kind.spec
    for field in fields {
      guard let declared = spec.field(at: field.name) else {
        throw .badValue(field: field.name, value: field.value.shown)
      }
      try check(field, declared, of: key)
    }
    for declared in spec.fields where declared.spec.isRequired {
      let text = after(fields, declared.name, of: key).text ?? ""
      guard !TextKey(try required(text, declared.name)).isEmpty else { throw .missing(declared.name) }
    }
    if spec.naming == .unique { try checkUnique(key, fields) }
  }

  private func check(_ field: JSONMember, _ declared: RecordField, of key: RecordKey) throws(Refusal) {
    let value = field.value
    let isElement = field.name.utf8.count > declared.name.utf8.count
    if case .links(let kind) = declared.spec.kind {
      guard isElement else { throw .badValue(field: field.name, value: value.shown) }
      // Who or what is in a list already may have gone out of use since.
      guard !value.isNull, ledger.value(of: key, at: field.name).map(\.value.isNull) ?? true else { return }
      try exists(kind, RecordID(String(field.name.dropFirst(declared.name.count + 1))))
      return
    }
    if case .words(let vocabulary) = declared.spec.kind {
      let code = String(field.name.dropFirst(declared.name.utf8.count + (isElement ? 1 : 0)))
      guard isElement, vocabulary.codes.contains(code) else {
        throw .badValue(field: declared.name, value: isElement ? code : value.shown)
      }
      return
    }
    if declared.spec.kind == .files, isElement {
      guard !value.isNull else { return }
      guard let file = KeptFile(json: value) else {
        throw .badValue(field: declared.name, value: value.shown)
      }
      try bounded(file.name, declared.name, KeptFile.longestName)
      return
    }
    if declared.spec.kind == .elements, isElement { return }
    guard !isElement else { throw .badValue(field: field.name, value: value.shown) }
    if value.isNull || ledger.value(of: key, at: field.name)?.value == value { return }
    let fits: Bool
    switch declared.spec.kind {
    case .title(let limit), .text(let limit):
      // Numbers are texts of the settings.
      if let text = value.text { try bounded(text, declared.name, limit) }
      fits = value.text != nil || value.whole != nil
    case .word(let vocabulary): fits = value.text.map(vocabulary.codes.contains) ?? false
    case .link(let kind):
      fits = value.asID != nil
      try exists(kind, value.asID)
    case .links, .words, .elements, .files, .told: fits = false
    case .data: fits = true
    case .day: fits = value.text.flatMap(CivilDate.init(text:)) != nil
    case .count, .figure: fits = Decimal2(json: value).map(declared.spec.takes) ?? false
    case .pastDay:
      fits = value.text.flatMap(CivilDate.init(text:)).map { $0 <= clock.zone.date(now) } ?? false
    case .moment: fits = value.asMoment != nil
    case .flag: fits = value.truth != nil
    }
    guard fits else { throw .badValue(field: declared.name, value: value.shown) }
  }

  /// No other in use has the name or one that people would take for it.
  private func checkUnique(_ key: RecordKey, _ fields: [JSONMember]) throws(Refusal) {
    let name = after(fields, "name", of: key).text ?? ""
    if let retiring = key.kind.spec.retiring, after(fields, retiring.name, of: key) == retiring.value {
      return
    }
    let others = ledger.records(of: key.kind, named: name).map { RecordKey(key.kind, $0) }
    guard let other = others.first(where: { $0 != key && !ledger.isOutOfUse($0) }) else { return }
    let taken = ledger.value(of: other, at: "name")?.value.text ?? ""
    guard taken == name else { throw .sameName(name, as: taken) }
    throw .taken(field: "name", value: name)
  }

  /// Refuses a second site or grid for a place that one in use names in another writing (`PlaceKey`), unless that is on
  /// purpose. What a table brings was joined when it was read.
  func checkPlace(_ key: RecordKey, _ fields: [JSONMember], onPurpose: Bool) throws(Refusal) {
    guard !onPurpose, actor.channel != .importing else { return }
    if let retiring = key.kind.spec.retiring, after(fields, retiring.name, of: key) == retiring.value {
      return
    }
    let name = after(fields, "name", of: key).text ?? ""
    let place = PlaceKey.of(name, key.kind)
    func called(_ id: RecordID) -> String {
      ledger.value(of: RecordKey(key.kind, id), at: "name")?.value.text ?? ""
    }
    // It is there already, and stays what it is.
    if ledger.versions(of: key) != nil, !ledger.isOutOfUse(key),
      PlaceKey.of(called(key.id), key.kind) == place
    {
      return
    }
    let other = ledger.records(of: key.kind).first { id in
      id != key.id && !ledger.isOutOfUse(RecordKey(key.kind, id))
        && PlaceKey.of(called(id), key.kind) == place
    }
    if let other, !place.isEmpty { throw .samePlace(key.kind, name, as: called(other)) }
  }

  /// What will stand at a path.
  private func after(_ fields: [JSONMember], _ path: String, of key: RecordKey) -> JSONValue {
    fields.last { $0.name == path }?.value ?? ledger.value(of: key, at: path)?.value ?? .null
  }
}

extension Ledger {
  /// Whether a record is out of use: who left, what was retired or undone.
  public func isOutOfUse(_ key: RecordKey) -> Bool {
    guard let retiring = key.kind.spec.retiring else { return fields(of: key).isEmpty }
    return value(of: key, at: retiring.name)?.value == retiring.value
  }

  /// Whether a record was taken back when what made it was undone: it is shown nowhere, and comes again with a redo.
  public func isTakenBack(_ key: RecordKey) -> Bool {
    value(of: key, at: ItemField.hiddenAt.rawValue).map { !$0.value.isNull } ?? false
  }

  /// The records of a kind whose name is the same as this one, however it is typed, those out of use included.
  public func records(of kind: RecordKind, named name: String) -> [RecordID] {
    switch kind {
    case .item, .settings: []
    case .person: people.named(name).map(\.id)
    case .grid: grids.named(name).map(\.id)
    case .site: sites.named(name).map(\.id)
    case .unit: units.named(name).map(\.id)
    default: (plain[kind]?.named(name) ?? []).map(\.id)
    }
  }
}
