import LedgerModel
import Wording

/// Lists of names in forms: helpers, supporting units, joint actions.
extension FormPurpose {
  /// The fields of a joint action of these items.
  static func jointFields(_ items: [RecordID], _ session: Session) -> [FormField] {
    let found = items.compactMap { session.ledger.items[$0] }
    let name = found.first { !$0.jointAction.isEmpty }?.jointAction ?? ""
    let units = items.count == 1 ? unitNames(found.first?.supportingUnits ?? [], session) : ""
    return [
      FormField(.jointAction, .line).with(name), FormField(.supportingUnits, .line).with(units),
    ]
  }

  static func unitNames(_ units: [RecordID], _ session: Session) -> String {
    units.compactMap { session.ledger.units[$0]?.name }.joined(separator: " ")
  }

  static func helperNames(_ people: [RecordID], _ session: Session) -> String {
    people.compactMap { session.ledger.people[$0]?.name }.joined(separator: " ")
  }

  /// What puts items into a joint action, all as one change.
  static func joint(_ items: [RecordID], _ values: FormValues) throws(FormComplaint) -> Intent {
    let ledger = values.session.ledger
    let units = try values.units(.supportingUnits)
    let edits = items.compactMap { id in
      ledger.items[id].map {
        Intent.edit(id, ledger.edits(joining: values.text(.jointAction), units: units, of: $0))
      }
    }
    return edits.count == 1 ? edits[0] : .together(edits)
  }

  /// Who comes to a list of an item and who goes.
  static func listEdits(_ list: ItemList, from stands: [RecordID], to wanted: [RecordID]) -> [FieldEdit] {
    stands.filter { !wanted.contains($0) }.map { FieldEdit("\(list.rawValue)/\($0)", .null) }
      + wanted.filter { !stands.contains($0) }.map { FieldEdit("\(list.rawValue)/\($0)", .bool(true)) }
  }
}

extension FormValues {
  /// The people whose names stand in a field.
  func people(_ name: FieldName) throws(FormComplaint) -> [RecordID] {
    var found: [RecordID] = []
    for word in words(name) {
      guard let person = try? session.ledger.person(named: word) else {
        throw FormComplaint(field: name, text: session.words.form.noSuchPerson(word))
      }
      if !found.contains(person.id) { found.append(person.id) }
    }
    return found
  }

  /// The units whose names stand in a field.
  func units(_ name: FieldName) throws(FormComplaint) -> [RecordID] {
    var found: [RecordID] = []
    for word in words(name) {
      do throws(Refusal) {
        let unit = try session.ledger.unit(named: word)
        if !found.contains(unit.id) { found.append(unit.id) }
      } catch {
        throw FormComplaint(field: name, text: session.phrase(error))
      }
    }
    return found
  }

  /// The people whose names stood in a field at first.
  func peopleBefore(_ name: FieldName) -> [RecordID] {
    wordsBefore(name).compactMap { try? session.ledger.person(named: $0).id }
  }

  /// The units whose names stood in a field at first.
  func unitsBefore(_ name: FieldName) -> [RecordID] {
    wordsBefore(name).compactMap { try? session.ledger.unit(named: $0).id }
  }

  private func wordsBefore(_ name: FieldName) -> [String] {
    (original[name] ?? "").listedWords(partedByBlanks: true)
  }

  private func words(_ name: FieldName) -> [String] { text(name).listedWords(partedByBlanks: true) }
}
