import LedgerModel
import Wording

/// What a form is for: which fields it has, and what saving it asks for.
enum FormPurpose: Sendable, Hashable {
  case new
  case edit(RecordID)
  case note([RecordID])
  case labels([RecordID])
  case action(ActionKind, [RecordID])
  case evidence([RecordID])
  /// A person, grid, site or unit; nothing for a new one.
  case record(RecordKind, RecordID?)
  /// A joint action that items are put into, with the units that take part.
  case joint([RecordID])
  /// All open items of a person, handed to another.
  case handOver(RecordID)
  /// A year's holidays from their announcement, shown before they are saved.
  case calendar
  case meeting(MeetingForm)

  /// The items it is about.
  var items: [RecordID] {
    switch self {
    case .new, .record, .handOver, .calendar, .meeting: []
    case .edit(let item): [item]
    case .note(let items), .labels(let items), .evidence(let items), .joint(let items): items
    case .action(_, let items): items
    }
  }

  /// The name under which a draft of it is kept.
  var draftName: String {
    switch self {
    case .new: "new"
    case .edit: "edit"
    case .note: "note"
    case .labels: "labels"
    case .action(let kind, _): kind.rawValue
    case .evidence: "evidence"
    case .joint: "joint"
    case .calendar: "calendar"
    case .handOver(let person): "handover:\(person)"
    case .record(let kind, let id): "record:\(kind.rawValue):\(id?.text ?? "")"
    case .meeting(let form): form.draftName
    }
  }

}

/// What is wrong with a form: which field, and what is said about it.
struct FormComplaint: Error, Sendable, Hashable {
  var field: FieldName
  var text: String
}

/// The values of a form, read as what they are meant to be.
struct FormValues {
  let fields: [FormField]
  let session: Session
  /// The fields whose content the person changed.
  var changed: Set<FieldName> = []
  /// What stood in the fields before the person changed them: what a list lost and gained is measured by it, so that
  /// what others put into the list meanwhile stays in it.
  var original: [FieldName: String] = [:]

  private func field(_ name: FieldName) -> FormField? { fields.first { $0.name == name } }

  /// The text of a field without blanks at its ends.
  func text(_ name: FieldName) -> String { field(name)?.typed.trimmed ?? "" }

  func choice(_ name: FieldName) -> Choice? { field(name)?.chosen }
  func id(_ name: FieldName) -> RecordID? { choice(name).map { RecordID($0.code) } }

  func word<Word: RawRepresentable<String>>(_ name: FieldName, _: Word.Type = Word.self) -> Word? {
    choice(name).flatMap { Word(rawValue: $0.code) }
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
    guard let quantities = QuantityEntry.quantities(in: text(name)) else {
      throw FormComplaint(field: name, text: session.words.form.notAQuantity)
    }
    return quantities
  }

  /// The labels, parted by blanks, with or without `#`.
  func labels(_ name: FieldName) -> [String] { FormValues.labels(in: text(name)) }

  /// The labels that stood in a field at first.
  func labelsBefore(_ name: FieldName) -> [String] { FormValues.labels(in: original[name] ?? "") }

  private static func labels(in text: String) -> [String] {
    var labels: [String] = []
    for part in text.listedWords(partedByBlanks: true) {
      let label = part.first == "#" ? String(part.dropFirst()) : part
      if !label.isEmpty, !labels.contains(label) { labels.append(label) }
    }
    return labels
  }

  /// What is done of each quantity that the form asks for.
  func done() throws(FormComplaint) -> [RecordID: Decimal2] {
    var done: [RecordID: Decimal2] = [:]
    for field in fields where field.name == .done && !field.isEmpty {
      guard let element = field.element, let figure = Decimal2(field.typed.filter { !$0.isBlank }) else {
        throw FormComplaint(field: .done, text: session.words.form.notAFigure)
      }
      done[element] = figure
    }
    return done
  }
}
