import LedgerModel
import Wording

/// A kind of form: which fields it has, what saving it asks for, and what a draft of it is called. The form's layer
/// knows only this. A new kind is listed in `FormDraft.kinds`, so that a draft of it is opened again.
protocol FormKind: Sendable {
  /// The form that a draft was typed in; nothing when it is another kind's, or is about what is not there.
  init?(_ draft: FormDraft, _ session: inout Session)
  /// The name under which a draft of it is kept.
  var draftName: String { get }
  /// What drafts of earlier versions called its fields, where that was another field's name.
  var formerNames: [FieldName: String] { get }

  /// What it is called, without the item's number.
  func name(_ session: Session) -> String
  /// Its fields, filled with what stands.
  func fields(_ session: Session) -> [FormField]
  /// Whether the rules ask for a field, as the others are filled in: it is marked.
  func isAsked(_ field: FormField, among fields: [FormField]) -> Bool
  /// Whether it begins where something is missing.
  var beginsAtGap: Bool { get }
  /// What would follow from what is filled in, said below the fields.
  func preview(_ values: FormValues) -> String?
  /// What is to be known for filling it in, told above the fields.
  func facts(_ values: FormValues) -> [StoryWords.Line]
  /// The other items for which the same form can be filled in next, one after the other.
  func waiting(_ session: Session) -> [RecordID]
  /// Whether saving can go on to another one like it, because it enters something new.
  var entersNew: Bool { get }

  /// What saving it asks for; throws what is wrong with a field.
  func intent(_ values: FormValues) throws(FormComplaint) -> Intent
  /// The files that are kept as evidence before it can be saved; throws what is wrong with their names.
  func attachments(_ values: FormValues) throws(FormComplaint) -> [String]
  /// The files that are kept as photos with what is saved by it; throws what is wrong with their names.
  func photos(_ values: FormValues) throws(FormComplaint) -> FormPhotos
  /// What is asked next once it is saved; nothing for nothing.
  func following(_ session: Session) -> (any Layer)?
  /// What comes before it can be saved; throws what is wrong with a field.
  func preparation(_ values: FormValues) throws(FormComplaint) -> FormPreparation?
  /// Takes a file that the preparation asked for, and says what comes next; throws what is wrong with a field.
  mutating func take(
    _ read: ReadText, of file: String, _ values: FormValues
  ) throws(FormComplaint) -> FormPreparation?

  /// Takes what was answered to the page that was shown.
  mutating func take(_ answer: Answer)

  /// The items it is about; it can be for fewer of them.
  var items: [RecordID] { get set }
  /// The records whose changes by others it tells.
  var records: Set<RecordKey> { get }
  /// Whether its fields are fields of the record, each decided by itself.
  var followsFields: Bool { get }
  /// Whether what others change comes into the fields that nobody typed into.
  var isRefilled: Bool { get }
}

/// Photos that are chosen in a form, and which moment they show.
struct FormPhotos: Sendable, Hashable {
  /// The files, by name.
  var files: [String] = []
  /// What they show.
  var phase = EvidencePhase.before
}

/// What comes before a form can be saved.
enum FormPreparation: Sendable {
  /// A file of the exchange directory is read as text.
  case read(file: String)
  /// This is shown; it answers with `Answer.confirmed`, or `replacing`.
  case show(any Layer)
}

extension FormKind {
  var formerNames: [FieldName: String] { [.quantity: "quantity"] }
  func isAsked(_ field: FormField, among fields: [FormField]) -> Bool { field.isRequired }
  var beginsAtGap: Bool { false }
  func preview(_ values: FormValues) -> String? { nil }
  func facts(_ values: FormValues) -> [StoryWords.Line] { [] }
  func waiting(_ session: Session) -> [RecordID] { [] }
  var entersNew: Bool { false }
  func attachments(_ values: FormValues) throws(FormComplaint) -> [String] { [] }
  func photos(_ values: FormValues) throws(FormComplaint) -> FormPhotos { FormPhotos() }
  func following(_ session: Session) -> (any Layer)? { nil }
  func preparation(_ values: FormValues) throws(FormComplaint) -> FormPreparation? { nil }
  mutating func take(
    _ read: ReadText, of file: String, _ values: FormValues
  ) throws(FormComplaint) -> FormPreparation? { nil }
  mutating func take(_ answer: Answer) {}
  var items: [RecordID] {
    get { [] }
    set { _ = newValue }
  }
  var records: Set<RecordKey> { Set(items.map { RecordKey(.item, $0) }) }
  var followsFields: Bool { false }
  var isRefilled: Bool { true }

  /// Its title: what it is called, and the number of the item when it is about one.
  func title(_ session: Session) -> String {
    let name = name(session)
    guard items.count == 1, let item = session.ledger.items[items[0]] else { return name }
    return "\(name) \(item.number)"
  }
}

extension FormDraft {
  /// The kinds of form that a draft may be of; an action's draft is named by the action, so that it comes last.
  private static let kinds: [any FormKind.Type] = [
    NewItemForm.self, EditForm.self, NoteForm.self, LabelForm.self, EvidenceForm.self, JointForm.self,
    StepForm.self, RecordForm.self, ManyRecordsForm.self, HandOverForm.self, CalendarForm.self,
    MeetingForm.self,
    ParagraphForm.self,
    ActionForm.self,
  ]

  /// The form that it was typed in; nothing when what it is about is no longer there.
  func form(_ session: inout Session) -> (any FormKind)? {
    for kind in Self.kinds {
      if let form = kind.init(self, &session) { return form }
    }
    return nil
  }

  /// The items of a draft of that name that are still there; nothing without any.
  func items(of name: String, in session: Session) -> [RecordID]? {
    guard purpose == name else { return nil }
    let items = items.filter { session.ledger.items[$0] != nil }
    return items.isEmpty ? nil : items
  }
}

/// What is wrong with a form: which field, and what is said about it.
struct FormComplaint: Error, Sendable, Hashable {
  var field: FieldName
  var text: String
}
