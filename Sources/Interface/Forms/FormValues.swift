import LedgerModel
import Wording

/// The values of a form, read as what they are meant to be.
struct FormValues {
  let fields: [FormField]
  let session: Session
  /// The fields whose content the person changed.
  var changed: Set<FieldName> = []
  /// What stood in the fields before the person changed them: what a list lost and gained is measured by it, so that
  /// what others put into the list meanwhile stays in it.
  var original: [FieldName: String] = [:]
  /// The items that the form is about.
  var items: [RecordID] = []

  private func field(_ name: FieldName) -> FormField? { fields.first { $0.name == name } }

  /// The text of a field without blanks at its ends.
  func text(_ name: FieldName) -> String { field(name)?.typed.trimmed ?? "" }

  func value(_ name: FieldName) -> FieldValue? { field(name)?.chosen }
  func id(_ name: FieldName) -> RecordID? { value(name).map { RecordID($0.code) } }

  func word<Word: RawRepresentable<String>>(_ name: FieldName, _: Word.Type = Word.self) -> Word? {
    value(name).flatMap { Word(rawValue: $0.code) }
  }

  /// The moment that a date field means; nothing when it is empty.
  func moment(_ name: FieldName) throws(FormComplaint) -> Timestamp? {
    guard let field = field(name), !field.isEmpty else { return nil }
    switch session.typedDate(text(name)) {
    case .success(let moment): return moment
    case .failure(let fault): throw FormComplaint(field: name, text: session.phrase(fault))
    }
  }

  func requiredMoment(_ name: FieldName) throws(FormComplaint) -> Timestamp {
    guard let moment = try moment(name) else {
      throw FormComplaint(field: name, text: session.words.form.required)
    }
    return moment
  }

  func quantities(_ name: FieldName) throws(FormComplaint) -> [Quantity] {
    let text = text(name)
    if text.isEmpty { return [] }
    guard let read = QuantityReading(text, in: .typed) else {
      throw FormComplaint(field: name, text: session.words.form.notAQuantity)
    }
    return read.quantities(of: counted)
  }

  /// The category in whose unit a bare figure counts: the one that is chosen, else that of the one item.
  private var counted: LedgerModel.Category? {
    let item = items.count == 1 ? session.ledger.items[items[0]] : nil
    let (code, scheme) =
      field(.category) == nil ? (item?.category, item?.scheme) : (category.code, category.scheme)
    return code.flatMap { session.ledger.categories.category(code: $0, scheme: scheme) }
  }

  /// The labels, parted by blanks, with or without `#`.
  func labels(_ name: FieldName) -> [String] { FormValues.labels(in: text(name)) }

  /// The labels that stood in a field at first.
  func labelsBefore(_ name: FieldName) -> [String] { FormValues.labels(in: original[name] ?? "") }

  private static func labels(in text: String) -> [String] {
    var labels: [String] = []
    for part in text.listedWords(partedByBlanks: true) {
      let label = part.first == "#" ? String(part.dropFirst()) : part
      if !label.isEmpty, !labels.contains(where: label.isSame) { labels.append(label) }
    }
    return labels
  }

  /// What is done of each quantity that the form asks for.
  func done() throws(FormComplaint) -> [RecordID: Decimal2] {
    var done: [RecordID: Decimal2] = [:]
    for field in fields where field.name == .answer(.done) && !field.isEmpty {
      guard let element = field.element, let figure = Decimal2(typed: field.typed) else {
        throw FormComplaint(field: .answer(.done), text: session.words.form.notAFigure)
      }
      done[element] = figure
    }
    return done
  }
}

// MARK: - Names in lists

extension FormValues {
  /// The people whose names stand in a field.
  func people(_ name: FieldName) throws(FormComplaint) -> [RecordID] { try records(.person, name) }

  /// The units whose names stand in a field.
  func units(_ name: FieldName) throws(FormComplaint) -> [RecordID] { try records(.unit, name) }

  /// The people whose names stood in a field at first.
  func peopleBefore(_ name: FieldName) -> [RecordID] { recordsBefore(.person, name) }

  /// The units whose names stood in a field at first.
  func unitsBefore(_ name: FieldName) -> [RecordID] { recordsBefore(.unit, name) }

  /// The records of a kind whose names stand in a field.
  func records(_ kind: RecordKind, _ name: FieldName) throws(FormComplaint) -> [RecordID] {
    var found: [RecordID] = []
    for word in words(name) {
      do throws(Refusal) {
        let id = try session.ledger.record(kind, named: word)
        if !found.contains(id) { found.append(id) }
      } catch {
        // Of several of one name it is said which there are.
        let isUnknown = if case .noSuchRecord(.person, _) = error { true } else { false }
        throw FormComplaint(
          field: name,
          text: isUnknown ? session.words.form.noSuchPerson(word) : session.phrase(error))
      }
    }
    return found
  }

  /// The records of a kind whose names stood in a field at first.
  func recordsBefore(_ kind: RecordKind, _ name: FieldName) -> [RecordID] {
    wordsBefore(name).compactMap { try? session.ledger.record(kind, named: $0) }
  }

  /// The codes of the words of a vocabulary that stand in a field.
  func codes(_ field: FormField, of vocabulary: RecordVocabulary) throws(FormComplaint) -> [RecordID] {
    var found: [RecordID] = []
    for word in words(field.name) {
      guard let code = RecordWords.code(meantBy: word, of: vocabulary) else {
        let offered = vocabulary.codes.compactMap { RecordWords(session.language).word($0, of: vocabulary) }
        throw FormComplaint(field: field.name, text: session.words.form.noWord(word, offered: offered))
      }
      if !found.contains(RecordID(code)) { found.append(RecordID(code)) }
    }
    return found
  }

  /// The codes of the words of a vocabulary that stood in a field at first.
  func codesBefore(_ name: FieldName, of vocabulary: RecordVocabulary) -> [RecordID] {
    wordsBefore(name).compactMap { RecordWords.code(meantBy: $0, of: vocabulary).map { RecordID($0) } }
  }

  private func wordsBefore(_ name: FieldName) -> [String] {
    (original[name] ?? "").listedWords(partedByBlanks: true)
  }

  private func words(_ name: FieldName) -> [String] { text(name).listedWords(partedByBlanks: true) }
}
