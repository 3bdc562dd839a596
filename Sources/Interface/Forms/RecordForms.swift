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
  var entersNew: Bool { id == nil }

  func name(_ session: Session) -> String { session.words.form.recordTitle(kind, id == nil) }

  /// What drafts of earlier versions called fields by other names than JSON does.
  var formerNames: [FieldName: String] {
    [.record(RecordField(Site.Field.kind)): "siteKind", .record(RecordField(Site.Field.key)): "isKey"]
  }

  func fields(_ session: Session) -> [FormField] {
    kind.spec.fields(.edit).filter { id != nil || !$0.spec.uses.contains(.later) }
      .map { FormField($0, of: key, session) }
  }

  /// Of what is there only what was changed.
  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    .put(RecordKey(kind, id ?? ""), try members(values))
  }

  private func members(_ values: FormValues) throws(FormComplaint) -> [JSONMember] {
    var members: [JSONMember] = []
    for field in values.fields where id == nil ? !field.isEmpty : values.changed.contains(field.name) {
      if case .record(let declared) = field.name {
        members += try values.members(field, declared)
      } else if field.name == .namesake, field.chosen?.code == "yes" {
        members.append(JSONMember(field.name.path, .bool(true)))
      }
    }
    // Of a new one nothing is said of what it is not: a clerk may enter a plain worker.
    return id == nil ? members.filter { !$0.value.isNull } : members
  }
}

extension FieldName {
  /// The field that a record keeps at a path.
  init?(path: String) {
    if let part = ItemPart(path) {
      self = .part(part)
    } else if let asked = AskedName(rawValue: path) {
      self = .asked(asked)
    } else {
      return nil
    }
  }

  /// The path at which a record keeps the field.
  var path: String { rawValue }
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

  /// Whether the person leaves: most hand everything over because they do. Asked of who may say so.
  func following(_ session: Session) -> (any Layer)? {
    guard session.needs(.lead) == nil, person != session.person, let leaver = session.ledger.people[person],
      leaver.active, session.ledger.openLoad()[person] ?? 0 == 0
    else { return nil }
    let question = session.words.form.leaves(session.ledger.distinctName(of: leaver))
    return QuestionLayer(question, .leaves(person))
  }
}

extension FormLayer {
  /// Puts the question below the name whether it is on purpose that a person has another's name; `label` is what it is
  /// called where it is about a place.
  mutating func askWhetherNamesake(_ label: String? = nil) {
    guard !fields.contains(where: { $0.name == .namesake }) else { return }
    let place = fields.firstIndex { $0.name.path == FieldName.name.path }.map { $0 + 1 } ?? 0
    var question = FormField(.namesake, .choice(.yesNo)).with(code: "no")
    question.label = label
    fields.insert(question, at: place)
    original.insert(FormLayer.content(fields[place]), at: place)
  }
}
