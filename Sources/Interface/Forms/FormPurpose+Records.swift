import LedgerModel
import Wording

/// The forms of people, grids, sites and units.
extension FormPurpose {
  static func recordFields(_ kind: RecordKind, _ id: RecordID?, _ session: Session) -> [FormField] {
    let ledger = session.ledger
    switch kind {
    case .person: return personFields(id.flatMap { ledger.people[$0] }, session)
    case .grid:
      let grid = id.flatMap { ledger.grids[$0] }
      let workers = (grid?.workers ?? []).compactMap { ledger.people[$0]?.name }.joined(separator: " ")
      return [
        FormField(.name, .line, required: true).with(grid?.name ?? ""),
        FormField(.workers, .line).with(workers),
      ] + retired(grid?.retired)
    case .site:
      let site = id.flatMap { ledger.sites[$0] }
      return [
        FormField(.name, .line, required: true).with(site?.name ?? ""),
        FormField(.parent, .choice(.sites)).with(code: site?.parent?.text),
        FormField(.grid, .choice(.grids)).with(code: site?.grid?.text),
        FormField(.siteKind, .choice(.siteKinds)).with(code: site?.siteKind?.rawValue),
        yesNo(.isKey, site?.isKey ?? false),
      ] + retired(site?.retired)
    case .unit:
      let unit = id.flatMap { ledger.units[$0] }
      return [FormField(.name, .line, required: true).with(unit?.name ?? "")] + retired(unit?.retired)
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

  private static func yesNo(_ name: FieldName, _ isSo: Bool) -> FormField {
    FormField(name, .choice(.yesNo)).with(code: isSo ? "yes" : "no")
  }

  /// What is there already may go out of use.
  private static func retired(_ isSo: Bool?) -> [FormField] { isSo.map { [yesNo(.retired, $0)] } ?? [] }

  /// What saving such a form writes: of one that is there only what was changed.
  static func members(
    _ kind: RecordKind, _ id: RecordID?, _ values: FormValues
  ) throws(FormComplaint) -> [JSONMember] {
    var members: [JSONMember] = []
    for field in values.fields where id == nil ? !field.isEmpty : values.changed.contains(field.name) {
      if field.name == .workers {
        members += try workers(values)
      } else {
        members.append(JSONMember(field.name.path, value(field, values)))
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
  /// The path at which a record keeps the field.
  var path: String {
    switch self {
    case .siteKind: "kind"
    case .isKey: "key"
    default: rawValue
    }
  }
}
