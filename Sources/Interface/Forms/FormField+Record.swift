import LedgerModel
import Wording

extension FormField {
  /// The field of a form for a field of a record, filled with what stands there: it takes what the declaration says the
  /// field holds.
  init(_ declared: RecordField, of key: RecordKey?, _ session: Session) {
    let name = FieldName.record(declared)
    let value = key.flatMap { session.ledger.value(of: $0, at: declared.name)?.value } ?? .null
    switch declared.spec.kind {
    case .title: self = FormField(name, .line).with(value.text ?? "")
    case .text(let limit):
      self = FormField(name, limit > 2000 ? .text(rows: 3) : .line).with(value.text ?? "")
    case .day: self = FormField(name, .date).with(value.text ?? "")
    case .pastDay: self = FormField(name, .pastDate).with(value.text ?? "")
    case .count, .figure: self = FormField(name, .figure).with(Decimal2(json: value)?.description ?? "")
    case .link(.item): self = FormField(name, .choice(.openItems)).with(code: value.text)
    case .word(let vocabulary):
      self = FormField(name, .choice(.vocabulary(vocabulary))).with(
        code: value.text ?? declared.spec.initially)
    case .link(let kind): self = FormField(name, .choice(ChoiceSource(of: kind))).with(code: value.text)
    case .links(let kind):
      let linked = key.map { session.ledger.links(declared, of: $0.id) } ?? []
      self = FormField(name, .line).with(session.names(of: kind, linked))
    case .words(let vocabulary):
      let words = RecordWords(session.language)
      let chosen = key.map { session.ledger.links(declared, of: $0.id).map(\.text) } ?? []
      self = FormField(name, .line).with(
        chosen.map { words.word($0, of: vocabulary) ?? $0 }
          .joined(separator: ItemTableWords.of(session.language).separator))
    case .flag(let usually):
      self = FormField(name, .choice(.yesNo)).with(code: value.truth ?? usually ? "yes" : "no")
    // Nobody enters them.
    case .moment, .data, .elements, .files, .told: self = FormField(name, .line).with("")
    }
    isRequired = declared.spec.isRequired || declared.spec.initially != nil
  }
}

extension FormValues {
  /// What a field of a record is to hold: the members that set it, to `null` where nothing is filled in. Throws what is
  /// wrong with it.
  func members(_ field: FormField, _ declared: RecordField) throws(FormComplaint) -> [JSONMember] {
    let value: JSONValue
    switch declared.spec.kind {
    case .title, .text: value = text(field.name).json
    case .word, .link: value = (field.chosen?.code).json
    case .flag(let usually):
      // What is usual is not said.
      let isSo = field.chosen?.code == "yes"
      value = isSo == usually ? .null : .bool(isSo)
    case .count(let limit), .figure(let limit):
      value = field.isEmpty ? .null : try figure(field, declared, upTo: limit)
    case .day, .pastDay:
      do throws(DateEntryFault) {
        let entry = DateEntry(at: session.now, in: session.ledger.clock)
        value =
          field.isEmpty
          ? .null : .string(try declared.spec.day(typed: text(field.name), by: entry).date.text)
      } catch {
        throw FormComplaint(field: field.name, text: session.phrase(error))
      }
    case .links(let kind):
      return declared.elements(
        ordering: try records(kind, field.name), insteadOf: recordsBefore(kind, field.name))
    case .words(let vocabulary):
      return declared.elements(
        ordering: try codes(field, of: vocabulary),
        insteadOf: codesBefore(field.name, of: vocabulary))
    case .moment, .data, .elements, .files, .told: return []
    }
    return [JSONMember(declared.name, value)]
  }

  private func figure(
    _ field: FormField, _ declared: RecordField, upTo limit: Int
  ) throws(FormComplaint) -> JSONValue {
    if let figure = declared.spec.figure(typed: field.typed) { return figure }
    let words = ImportWords.of(session.language)
    let label = RecordWords(session.language).label(declared)
    throw FormComplaint(
      field: field.name,
      text: words.noFigure(
        field.typed, label, upTo: limit, isWhole: declared.spec.bound?.isWhole ?? false))
  }
}
