/// An item's fields as the bytes in which they stand in a record and in a line that makes it: what `Item.paths` would be
/// written as, without a tree between.
extension Item {
  /// Appends the fields by path, with their braces.
  func appendFields(to bytes: inout [UInt8]) {
    var object = FieldsEncoding(bytes)
    bytes = []
    for field in ItemField.allCases { append(field, to: &object) }
    for label in labels { object.string(label, under: "labels/", Item.labelID(label)) }
    for unit in supportingUnits { object.word("true", under: "supportingUnits/", unit) }
    for helper in helpers { object.word("true", under: "helpers/", helper) }
    // What is not known stands before the lists that grow, and behind them what is not known of those.
    for member in unread { object.value(member.value, under: member.name) }
    let lists = lists.values.lists
    object.elements(lists.quantities, of: .quantities)
    object.elements(lists.evidence, of: .evidence)
    object.notes(lists.notes)
    object.elements(lists.requests, of: .requests)
    object.elements(lists.extensions, of: .extensions)
    object.elements(lists.suspensions, of: .suspensions)
    object.elements(lists.promises, of: .promises)
    object.elements(lists.supervisions, of: .supervisions)
    object.steps(lists.steps)
    for member in lists.unread { object.value(member.value, under: member.name) }
    bytes = object.finished()
  }

  private func append(_ field: ItemField, to object: inout FieldsEncoding) {
    let name = field.rawValue
    switch field {
    case .title: object.filled(title, under: name)
    case .description: object.filled(description, under: name)
    case .address: object.filled(address, under: name)
    case .measures: object.filled(measures, under: name)
    case .reference: object.filled(reference, under: name)
    case .state: object.string(state.rawValue, under: name)
    case .severity: object.string(severity.rawValue, under: name)
    case .site: object.string(site?.text, under: name)
    case .grid: object.string(grid?.text, under: name)
    case .receiver: object.string(receiver?.text, under: name)
    case .leadUnit: object.string(leadUnit?.text, under: name)
    case .owner: object.string(owner?.text, under: name)
    case .submittedBy: object.string(submittedBy?.text, under: name)
    case .category: object.string(category, under: name)
    case .scheme: object.string(scheme, under: name)
    case .limit: object.string(limit, under: name)
    case .reportedAt: object.moment(reportedAt, under: name)
    case .registeredAt: object.moment(registeredAt, under: name)
    case .assignedAt: object.moment(assignedAt, under: name)
    case .due: object.moment(due, under: name)
    case .submittedAt: object.moment(submittedAt, under: name)
    case .closedAt: object.moment(closedAt, under: name)
    default:
      let value = self[field: field]
      if !value.isNull { object.value(value, under: name) }
    }
  }
}

extension RecordChange {
  /// How many bytes the item that it makes takes in a line at most; nothing for a change that is known by its fields.
  public var madeSize: Int? { made?.size }
}

/// An object in the making whose members are paths.
private struct FieldsEncoding {
  private var bytes: [UInt8]
  private var isFirst = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.bytes.append(UInt8(ascii: "{"))
  }

  mutating func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    var all: [UInt8] = []
    swap(&all, &bytes)
    return all
  }

  private mutating func key(_ name: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(0x22)
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: [0x22, UInt8(ascii: ":")])
  }

  private mutating func key(_ list: StaticString, _ id: RecordID) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(0x22)
    append(list)
    bytes.append(contentsOf: id.text.utf8)
    bytes.append(contentsOf: [0x22, UInt8(ascii: ":")])
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func string(_ text: String?, under name: String) {
    guard let text else { return }
    key(name)
    JSONWriter.append(text, to: &bytes)
  }

  mutating func filled(_ text: String, under name: String) {
    if !text.isEmpty { string(text, under: name) }
  }

  mutating func moment(_ moment: Timestamp?, under name: String) {
    if let moment { string(moment.utcText, under: name) }
  }

  mutating func string(_ text: String, under list: StaticString, _ id: RecordID) {
    key(list, id)
    JSONWriter.append(text, to: &bytes)
  }

  mutating func word(_ word: StaticString, under list: StaticString, _ id: RecordID) {
    key(list, id)
    append(word)
  }

  mutating func value(_ value: JSONValue, under name: String) {
    key(name)
    value.append(to: &bytes)
  }

  mutating func elements(_ elements: [some ListElement], of list: ItemList) {
    for element in elements { value(element.json, under: "\(list.rawValue)/\(element.id)") }
  }

  mutating func notes(_ notes: [Note]) {
    for note in notes {
      key("notes/", note.id)
      append("{\"at\":")
      JSONWriter.append(note.at.utcText, to: &bytes)
      member(",\"by\":", note.by.text)
      member(",\"text\":", note.text)
      bytes.append(UInt8(ascii: "}"))
    }
  }

  mutating func steps(_ steps: [Step]) {
    for step in steps {
      key("steps/", step.id)
      append("{\"action\":")
      JSONWriter.append(step.action.rawValue, to: &bytes)
      member(",\"at\":", step.at.utcText)
      member(",\"by\":", step.by.text)
      member(",\"enteredBy\":", step.enteredBy?.text)
      member(",\"from\":", step.from?.rawValue)
      member(",\"to\":", step.to.rawValue)
      member(",\"due\":", step.due?.utcText)
      member(",\"owner\":", step.owner?.text)
      member(",\"text\":", step.text.isEmpty ? nil : step.text)
      member(",\"meeting\":", step.meeting?.text)
      member(",\"undoneAt\":", step.undoneAt?.utcText)
      member(",\"told\":", step.told?.utcText)
      if !step.moves.isEmpty {
        append(",\"moves\":")
        JSONValue.object(step.moves.map(\.member)).append(to: &bytes)
      }
      member(",\"login\":", step.login)
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    append(name)
    JSONWriter.append(text, to: &bytes)
  }
}
