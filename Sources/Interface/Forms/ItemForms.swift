import LedgerModel
import Wording

/// A new item.
struct NewItemForm: FormKind {
  let draftName = "new"

  init() {}

  init?(_ draft: FormDraft, _ session: inout Session) {
    guard draft.purpose == draftName else { return nil }
  }

  var entersNew: Bool { true }

  func name(_ session: Session) -> String { session.words.form.newItem }

  func fields(_ session: Session) -> [FormField] {
    var fields = [
      FormField(.title, .line, required: true),
      FormField(.site, .choice(.sites)),
      FormField(.category, .choice(.categories)),
      .photos(session),
      FormField(.owner, .choice(.people)),
      FormField(.due, .date),
      FormField(.severity, .choice(.severities)).with(code: Severity.normal.rawValue),
      FormField(.quantity, .quantity),
      FormField(.address, .line),
      FormField(.source, .choice(.sources)).with(code: Source.patrol.rawValue),
      FormField(.labels, .line),
      FormField(.description, .text(rows: 2)),
    ]
    // Who has it and until when is not the worker's to say: it follows from grid and category, or a clerk says it.
    if (session.me?.role ?? .viewer) < .clerk { fields.removeAll { [.owner, .due].contains($0.name) } }
    return fields
  }

  /// Every item has a place: a site, or else an address. An owner and a due date want a category.
  func isAsked(_ field: FormField, among fields: [FormField]) -> Bool {
    func isFilled(_ name: FieldName) -> Bool { fields.contains { $0.name == name && !$0.isEmpty } }
    return switch field.name {
    case .site: !isFilled(.address)
    case .category: isFilled(.owner) || isFilled(.due)
    default: field.isRequired
    }
  }

  /// The photos of the beginning.
  func photos(_ values: FormValues) throws(FormComplaint) -> FormPhotos {
    FormPhotos(files: try values.evidenceFiles(), phase: .before)
  }

  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    var item = NewItem(title: values.text(.title))
    item.site = values.id(.site)
    (item.category, item.scheme, item.group) = values.category
    item.owner = values.id(.owner)
    item.due = try values.moment(.due)
    item.severity = values.word(.severity) ?? .normal
    item.quantities = try values.quantities(.quantity)
    item.address = values.text(.address)
    item.source = values.word(.source)
    item.labels = values.labels(.labels)
    item.description = values.text(.description)
    return .add(item)
  }

  /// What follows from a new item as it is filled in now: limit, due date and owner.
  func preview(_ values: FormValues) -> String? {
    let session = values.session
    guard let intent = try? intent(values), let draft = session.draft(of: intent, in: session.ledger),
      let made = draft.records.first(where: { $0.creates && $0.key.kind == .item })
    else { return nil }
    func value(_ field: ItemField) -> String? { made.fields.first { $0.path == field.rawValue }?.new.text }
    // That the same stands in the ledger already is said before it is saved.
    if let warning = draft.warnings.first {
      return session.phrase(warning)
    }
    var parts: [String] = []
    if let limit = value(.limit), let due = value(.due).flatMap({ Timestamp(iso8601: $0) }) {
      let words = TimeLimit(text: limit).map(DueWords.of(session.language).limit) ?? limit
      parts.append(session.words.form.dueFollows(words, session.longMoment(due)))
    }
    if values.value(.owner) == nil, let owner = value(.owner) {
      parts.append(session.words.form.proposed(session.personName(RecordID(owner)) ?? ""))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "   ")
  }
}

/// An item's content.
struct EditForm: FormKind {
  let draftName = "edit"
  let item: RecordID

  init(_ item: RecordID) { self.item = item }

  init?(_ draft: FormDraft, _ session: inout Session) {
    guard let items = draft.items(of: "edit", in: session) else { return nil }
    self.init(items[0])
  }

  var items: [RecordID] {
    get { [item] }
    set { _ = newValue }
  }

  var followsFields: Bool { true }

  func name(_ session: Session) -> String { session.words.form.editItem }

  func fields(_ session: Session) -> [FormField] {
    guard let item = session.ledger.items[item] else { return [] }
    var fields = Self.order.compactMap { FormField($0, of: item, session) }
    for place in fields.indices {
      switch fields[place].name {
      case .site: fields[place].isRequired = item.keepsSite
      case .category: fields[place].isRequired = item.keepsCategory
      case .severity: fields[place].isRequired = true
      default: break
      }
    }
    return fields
  }

  /// A site may go where an address, or from where it came, says enough.
  func isAsked(_ field: FormField, among fields: [FormField]) -> Bool {
    guard field.name == .site else { return field.isRequired }
    let others: [FieldName] = [.address, .source]
    return field.isRequired && !fields.contains { others.contains($0.name) && !$0.isEmpty }
  }

  /// The fields in the order of the form: those of every day first, then as they are declared.
  private static let order: [ItemPart] = {
    let first: [ItemPart] = [
      .title, .site, .category, .severity, .difficulty, .address, .measures, .description, .helpers,
      .leadUnit,
      .supportingUnits, .leader, .source, .reference, .reporter, .contact, .jointAction, .legalBasis,
    ]
    return first + ItemPart.all(.form).filter { !first.contains($0) }
  }()

  /// Only what the person changed: a field that a neighbour changed meanwhile stays as it is.
  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    var edits: [FieldEdit] = []
    for field in values.fields where values.changed.contains(field.name) {
      switch (field.name, field.kind) {
      case (.category, _):
        let (category, scheme, group) = values.category
        edits += [
          FieldEdit("category", category.json), FieldEdit("scheme", scheme.json),
          FieldEdit("group", (group?.rawValue).json),
        ]
      case (.helpers, _):
        edits += EditForm.listEdits(
          .helpers, from: values.peopleBefore(.helpers), to: try values.people(.helpers))
      case (.supportingUnits, _):
        let units = try values.units(.supportingUnits)
        edits += EditForm.listEdits(.supportingUnits, from: values.unitsBefore(.supportingUnits), to: units)
      case (_, .date): edits.append(FieldEdit(field.name.rawValue, .moment(try values.moment(field.name))))
      case (_, .choice): edits.append(FieldEdit(field.name.rawValue, (field.chosen?.code).json))
      default: edits.append(FieldEdit(field.name.rawValue, values.text(field.name).json))
      }
    }
    return .edit(item, edits)
  }

  /// Who comes to a list of an item and who goes.
  private static func listEdits(_ list: ItemList, from stands: [RecordID], to wanted: [RecordID])
    -> [FieldEdit]
  {
    stands.filter { !wanted.contains($0) }.map { FieldEdit("\(list.rawValue)/\($0)", .null) }
      + wanted.filter { !stands.contains($0) }.map { FieldEdit("\(list.rawValue)/\($0)", .bool(true)) }
  }
}

extension FormValues {
  /// The category that is chosen with its scheme, or the group in its place.
  var category: (code: String?, scheme: String?, group: CategoryGroup?) {
    switch value(.category) {
    case .code(let code, let scheme): (code, scheme, nil)
    case .group(let group): (nil, nil, group)
    case nil: (nil, nil, nil)
    }
  }
}

extension Session {
  /// The names of records of a kind as a form shows them, parted by blanks.
  func names(of kind: RecordKind, _ records: [RecordID]) -> String {
    records.filter { ledger.versions(of: RecordKey(kind, $0)) != nil }.map { name(of: RecordKey(kind, $0)) }
      .joined(separator: " ")
  }
}
