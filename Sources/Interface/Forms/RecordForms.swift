import LedgerModel
import Wording

/// A person, grid, site or unit; nothing for a new one.
struct RecordForm: FormKind {
  private static let prefix = "record"
  let kind: RecordKind
  let id: RecordID?

  init(_ kind: RecordKind, _ id: RecordID?) { (self.kind, self.id) = (kind, id) }

  /// A draft names it `record:KIND:ID`.
  init?(_ draft: FormDraft, _ session: inout Session) {
    let parts = draft.purpose.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == Self.prefix, let kind = RecordKind(rawValue: parts[1]) else {
      return nil
    }
    self.init(kind, parts[2].isEmpty ? nil : RecordID(parts[2]))
    if let key, session.ledger.versions(of: key) == nil { return nil }
  }

  var draftName: String { "\(Self.prefix):\(kind.rawValue):\(id?.text ?? "")" }
  private var key: RecordKey? { id.map { RecordKey(kind, $0) } }
  var records: Set<RecordKey> { Set([key].compactMap { $0 }) }
  var followsFields: Bool { true }

  func name(_ session: Session) -> String { session.words.form.recordTitle(kind, id == nil) }

  func fields(_ session: Session) -> [FormField] {
    let ledger = session.ledger
    switch kind {
    case .person: return RecordForm.personFields(id.flatMap { ledger.people[$0] }, session)
    case .grid:
      let grid = id.flatMap { ledger.grids[$0] }
      let workers = session.names(ofPeople: grid?.workers ?? [])
      return [
        FormField(.name, .line, required: true).with(grid?.name ?? ""),
        FormField(.workers, .line).with(workers),
      ] + RecordForm.retired(grid?.retired)
    case .site:
      let site = id.flatMap { ledger.sites[$0] }
      return [
        FormField(.name, .line, required: true).with(site?.name ?? ""),
        FormField(.parent, .choice(.sites)).with(code: site?.parent?.text),
        FormField(.grid, .choice(.grids)).with(code: site?.grid?.text),
        FormField(.siteKind, .choice(.siteKinds)).with(code: site?.siteKind?.rawValue),
        RecordForm.yesNo(.isKey, site?.isKey ?? false),
      ] + RecordForm.retired(site?.retired)
    case .unit:
      let unit = id.flatMap { ledger.units[$0] }
      return [FormField(.name, .line, required: true).with(unit?.name ?? "")]
        + RecordForm.retired(unit?.retired)
    default: return []
    }
  }

  private static func personFields(_ person: Person?, _ session: Session) -> [FormField] {
    var name = FormField(.name, .line, required: true).with(person?.name ?? "")
    name.label = session.words.people.name
    return [
      name,
      FormField(.role, .choice(.roles), required: true).with(code: (person?.role ?? .worker).rawValue),
      FormField(.login, .line).with(person?.login ?? ""),
      FormField(.phone, .line).with(person?.phone ?? ""),
      FormField(.unit, .choice(.units)).with(code: person?.unit?.text),
      yesNo(.mayCheck, person?.mayCheck ?? false),
    ] + (person.map { [yesNo(.active, $0.active)] } ?? [])
  }

  /// Whether it is on purpose that a person has another's name: asked once somebody has it.
  static var namesake: FormField { yesNo(.namesake, false) }

  private static func yesNo(_ name: FieldName, _ isSo: Bool) -> FormField {
    FormField(name, .choice(.yesNo)).with(code: isSo ? "yes" : "no")
  }

  /// What is there already may go out of use.
  private static func retired(_ isSo: Bool?) -> [FormField] { isSo.map { [yesNo(.retired, $0)] } ?? [] }

  /// Of what is there only what was changed.
  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    .put(RecordKey(kind, id ?? ""), try members(values))
  }

  private func members(_ values: FormValues) throws(FormComplaint) -> [JSONMember] {
    var members: [JSONMember] = []
    for field in values.fields where id == nil ? !field.isEmpty : values.changed.contains(field.name) {
      if field.name == .workers {
        members += try RecordForm.workers(values)
      } else {
        members.append(JSONMember(field.name.path, RecordForm.value(field, values)))
      }
    }
    // Of a new one nothing is said of what it is not: a clerk may enter a plain worker.
    return id == nil ? members.filter { !$0.value.isNull } : members
  }

  private static func value(_ field: FormField, _ values: FormValues) -> JSONValue {
    switch field.kind {
    case .choice(.yesNo):
      let isSo = field.chosen?.code == "yes"
      // Who works here is not said; of the rest only what is so.
      if field.name == .active { return isSo ? .null : .bool(false) }
      return isSo ? .bool(true) : .null
    case .choice: return (field.chosen?.code).json
    default: return values.text(field.name).json
    }
  }

  /// A grid's workers in the order in which their names stand.
  private static func workers(_ values: FormValues) throws(FormComplaint) -> [JSONMember] {
    Grid.members(ordering: try values.people(.workers), insteadOf: values.peopleBefore(.workers))
  }
}

extension FieldName {
  /// The field that a record keeps at a path.
  init?(path: String) {
    if let part = ItemPart(path) {
      self = .part(part)
    } else if let asked = AskedName.allCases.first(where: { FieldName.asked($0).path == path }) {
      self = .asked(asked)
    } else {
      return nil
    }
  }

  /// The path at which a record keeps the field.
  var path: String {
    switch self {
    case .siteKind: "kind"
    case .isKey: "key"
    default: rawValue
    }
  }
}

/// All open items of a person, handed to another.
struct HandOverForm: FormKind {
  private static let prefix = "handover"
  let person: RecordID

  init(_ person: RecordID) { self.person = person }

  /// A draft names it `handover:PERSON`.
  init?(_ draft: FormDraft, _ session: inout Session) {
    let parts = draft.purpose.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0] == Self.prefix, session.ledger.people[RecordID(parts[1])] != nil else {
      return nil
    }
    self.init(RecordID(parts[1]))
  }

  var draftName: String { "\(Self.prefix):\(person)" }

  func name(_ session: Session) -> String {
    session.words.form.handOverAll(session.personName(person) ?? "", session.ledger.openLoad()[person] ?? 0)
  }

  func fields(_ session: Session) -> [FormField] {
    [
      FormField(.owner, .choice(.people), required: true),
      FormField(.reason, .text(rows: 2), required: true),
    ]
  }

  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    .handOverAll(from: person, to: values.id(.owner) ?? "", reason: values.text(.reason))
  }
}

extension FormLayer {
  /// Puts the question below the name whether another person of that name is meant.
  mutating func askWhetherNamesake() {
    guard !fields.contains(where: { $0.name == .namesake }) else { return }
    let place = fields.firstIndex { $0.name == .name }.map { $0 + 1 } ?? 0
    fields.insert(RecordForm.namesake, at: place)
    original.insert(FormLayer.content(fields[place]), at: place)
  }
}
