import Console
import LedgerModel
import Wording

/// An action of the items' life.
struct ActionForm: FormKind {
  let kind: ActionKind
  var items: [RecordID]

  init(_ kind: ActionKind, _ items: [RecordID]) { (self.kind, self.items) = (kind, items) }

  init?(_ draft: FormDraft, _ session: inout Session) {
    guard let kind = ActionKind(rawValue: draft.purpose),
      let items = draft.items(of: draft.purpose, in: session)
    else { return nil }
    self.init(kind, items)
  }

  var draftName: String { kind.rawValue }
  // A form that is filled already begins where something is missing.
  var beginsAtGap: Bool { true }

  func name(_ session: Session) -> String { session.name(of: kind) }

  func fields(_ session: Session) -> [FormField] {
    let item = items.count == 1 ? session.ledger.items[items[0]] : nil
    let asked = kind.spec.asks.flatMap { fields(for: $0, of: item, session) }
    // It stands first: who has no photo begins behind it, where something is missing.
    return (kind.spec.photos == nil ? [] : [.photos(session)]) + asked
  }

  /// A photo of the work is as good as words.
  func isAsked(_ field: FormField, among fields: [FormField]) -> Bool {
    let isPhotoEnough = kind.spec.asks.contains {
      $0.need == .mustOrEvidence && FieldName($0.parameter) == field.name
    }
    if isPhotoEnough, fields.contains(where: { $0.kind == .file && !$0.isEmpty }) { return false }
    return field.isRequired
  }

  func photos(_ values: FormValues) throws(FormComplaint) -> FormPhotos {
    guard let phase = kind.spec.photos else { return FormPhotos() }
    return FormPhotos(files: try values.evidenceFiles(), phase: phase)
  }

  /// The fields in which a question is answered, filled with what stands.
  private func fields(
    for question: ActionQuestion, of item: Item?, _ session: Session
  ) -> [FormField] {
    if question.need == .inCommand { return [] }
    let name = FieldName(question.parameter)
    let isRequired = question.isRequired(of: item)
    func field(_ kind: FieldKind) -> FormField { FormField(name, kind, required: isRequired) }
    let label = ActionWords.of(session.language).label(question.parameter)
    let fields: [FormField] =
      switch question.parameter.spec.kind {
      case .text(lines: 1): [field(.line)]
      case .text(let lines): [field(.text(rows: lines))]
      case .date: [field(.date)]
      case .category: [field(.choice(.categories)).with(FieldValue(classOf: item))]
      case .word(let vocabulary):
        [field(.choice(ChoiceSource(vocabulary))).with(code: name.part(of: item)?.text ?? question.usual)]
      case .person:
        [field(.choice(.people)).with(code: question.parameter == .owner ? item?.owner?.text : nil)]
      case .people: [field(.line)]
      case .item: [field(.choice(.openItems))]
      case .quantities: [field(.quantity)]
      case .figures: ActionForm.doneFields(item, session)
      case .request: ActionForm.requestField(item, session)
      }
    return fields.map { field in
      var field = field
      if field.label == nil, label != session.words.form.field(name) { field.label = label }
      if case .text = question.parameter.spec.kind { field.phrases = session.words.decision.phrases(kind) }
      return field
    }
  }

  /// Which request is meant, when several stand on the item.
  private static func requestField(_ item: Item?, _ session: Session) -> [FormField] {
    guard let item, item.requests.count > 1 else { return [] }
    var field = FormField(.answer(.request), .choice(.given), required: true)
    field.given = item.requests.map { request in
      let until = request.until.map { session.longMoment($0) } ?? request.to ?? ""
      return Choice(
        code: request.id.text, title: "\(session.name(of: request.kind)) \(until)",
        detail: "\(session.who(request.by, at: request.at, on: item)): \(request.reason)")
    }
    return [field]
  }

  /// A field for each planned quantity: with many items, all count as done in full.
  private static func doneFields(_ item: Item?, _ session: Session) -> [FormField] {
    (item?.quantities ?? []).filter { $0.planned != nil }.map { quantity in
      var field = FormField(.answer(.done), .figure, required: true)
      field.element = quantity.id
      field.label = session.words.form.doneOf(quantity)
      field.line = LineEditor(quantity.done?.description ?? quantity.planned?.description ?? "")
      return field
    }
  }

  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    var answers = ActionValues()
    for question in kind.spec.asks where question.need != .inCommand {
      answers[question.parameter] = try values.answer(to: question.parameter)
    }
    return .act(.life(kind, answers), on: items)
  }
}

extension ActionQuestion {
  /// Whether a form insists on an answer.
  fileprivate func isRequired(of item: Item?) -> Bool {
    switch need {
    case .must, .inForm: true
    case .mustOrEvidence: item.map { !$0.hasAfterPhoto } ?? true
    case .kept: item != nil
    case .may, .inCommand: false
    }
  }
}

extension FieldName {
  /// What stands in the item's field of this name; nothing without an item, or when it is no field.
  fileprivate func part(of item: Item?) -> JSONValue? {
    guard let item, case .part(.field(let field)) = self else { return nil }
    return item[field: field]
  }
}

extension ChoiceSource {
  /// Where the words of a vocabulary are chosen from.
  fileprivate init(_ vocabulary: ParameterSpec.Vocabulary) {
    switch vocabulary {
    case .severity: self = .severities
    case .suspensionReason: self = .suspensionReasons
    case .returnReason: self = .returnReasons
    case .level: self = .levels
    }
  }
}

extension FormValues {
  /// What was typed or chosen as the answer to an action's question; nothing when it was left empty.
  fileprivate func answer(to parameter: ActionParameter) throws(FormComplaint) -> ActionValue? {
    let name = FieldName(parameter)
    switch parameter.spec.kind {
    case .text: return .text(text(name))
    case .date: return try moment(name).map { .moment($0) }
    case .word: return value(name).map { .word($0.code) }
    case .person, .item, .request: return id(name).map { .record($0) }
    case .people: return .records(try people(name))
    case .category:
      let (category, scheme, group) = category
      return .category(category, scheme: scheme, group: group)
    case .quantities: return .quantities(try quantities(name))
    case .figures: return .figures(try done(), rest: true)
    }
  }
}

extension Item {
  /// Whether a photo or paper shows it put right.
  var hasAfterPhoto: Bool { evidence.contains { $0.phase == .after } }
}

extension Optional<String> {
  /// The text in JSON; nothing and the empty text as `null`.
  var json: JSONValue {
    guard let self, !self.isEmpty else { return .null }
    return .string(self)
  }
}

extension String {
  /// The text in JSON; the empty text as `null`.
  var json: JSONValue { Optional(self).json }
}
