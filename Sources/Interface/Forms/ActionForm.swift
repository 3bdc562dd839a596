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
    let reason = FormField(.reason, .text(rows: 2), required: true)
    let item = items.count == 1 ? session.ledger.items[items[0]] : nil
    switch kind {
    case .register:
      return [
        FormField(.category, .choice(.categories), required: true).with(FieldValue(classOf: item)),
        // Of several items each keeps what the reporter said, unless one is chosen for all.
        FormField(.severity, .choice(.severities), required: item != nil).with(code: item?.severity.rawValue),
        FormField(.due, .date),
      ]
    case .assign:
      return [
        FormField(.owner, .choice(.people), required: true).with(code: item?.owner?.text),
        FormField(.due, .date), FormField(.note, .text(rows: 2)),
      ]
    case .handOver: return [FormField(.owner, .choice(.people), required: true), reason]
    case .accept: return []
    case .sendBack:
      return [
        FormField(.returnReason, .choice(.returnReasons), required: true), FormField(.note, .text(rows: 2)),
      ]
    case .submit:
      return ActionForm.doneFields(item, session) + [
        FormField(.note, .text(rows: 3), required: item.map { !$0.hasAfterPhoto } ?? true).labelled(
          session.words.form.workDone)
      ]
    case .submitOnTheSpot:
      return [
        FormField(.quantity, .quantity),
        FormField(.note, .text(rows: 3), required: true).labelled(session.words.form.workDone),
      ]
    case .pass:
      return [FormField(.note, .text(rows: 2), required: true).labelled(session.words.form.checkNote)]
    case .fail, .reject, .resume, .takeBack, .reopen, .cancel: return [reason]
    case .refuse: return ActionForm.requestField(item, session) + [reason]
    case .grant: return ActionForm.requestField(item, session) + [FormField(.note, .text(rows: 2))]
    case .merge: return [FormField(.into, .choice(.openItems), required: true), reason]
    case .extend: return [FormField(.due, .date, required: true), reason]
    case .promise: return [FormField(.promise, .date, required: true), reason]
    case .suspend:
      return [
        FormField(.suspensionReason, .choice(.suspensionReasons), required: true),
        FormField(.until, .date, required: true), reason,
      ]
    case .refer:
      return [
        FormField(.referTo, .line, required: true), FormField(.review, .date), reason,
      ]
    case .remind, .supervise:
      let level: SupervisionLevel = kind == .remind ? .remind : .supervise
      return [
        FormField(.level, .choice(.levels), required: true).with(code: level.rawValue),
        FormField(.replyDue, .date), FormField(.note, .text(rows: 2)),
      ]
    }
  }

  /// Which request is meant, when several stand on the item.
  private static func requestField(_ item: Item?, _ session: Session) -> [FormField] {
    guard let requests = item?.requests, requests.count > 1 else { return [] }
    var field = FormField(.request, .choice(.given), required: true)
    field.given = requests.map { request in
      let until = request.until.map { session.longMoment($0) } ?? request.to ?? ""
      return Choice(
        code: request.id.text, title: "\(session.name(of: request.kind)) \(until)",
        detail: "\(session.personName(request.by) ?? ""): \(request.reason)")
    }
    return [field]
  }

  /// A field for each planned quantity: with many items, all count as done in full.
  private static func doneFields(_ item: Item?, _ session: Session) -> [FormField] {
    (item?.quantities ?? []).filter { $0.planned != nil }.map { quantity in
      var field = FormField(.done, .figure, required: true)
      field.element = quantity.id
      field.label = session.words.form.doneOf(
        quantity.measure, quantity.unit, quantity.figureText)
      field.line = LineEditor(quantity.done?.description ?? quantity.planned?.description ?? "")
      return field
    }
  }

  func intent(_ values: FormValues) throws(FormComplaint) -> Intent { .act(try action(values), on: items) }

  private func action(_ values: FormValues) throws(FormComplaint) -> ItemAction {
    let reason = values.text(.reason)
    let note = values.text(.note)
    switch kind {
    case .register:
      let (category, scheme, group) = values.category
      return .register(
        category: category, scheme: scheme, group: group, severity: values.word(.severity),
        due: try values.moment(.due))
    case .reject: return .reject(reason: reason)
    case .merge: return .merge(into: values.id(.into) ?? "", reason: reason)
    case .assign:
      return .assign(owner: values.id(.owner) ?? "", helpers: nil, due: try values.moment(.due), text: note)
    case .accept: return .accept
    case .sendBack: return .sendBack(values.word(.returnReason) ?? .notMyDuty, text: note)
    case .submit: return .submit(done: try values.done(), allDone: true, text: note)
    case .submitOnTheSpot: return .submitOnTheSpot(done: try values.quantities(.quantity), text: note)
    case .pass: return .pass(note: note)
    case .fail: return .fail(reason: reason)
    case .extend: return .extend(until: try values.requiredMoment(.due), reason: reason)
    case .promise: return .promise(date: try values.requiredMoment(.promise), reason: reason)
    case .suspend:
      return .suspend(
        values.word(.suspensionReason) ?? .coordination, until: try values.requiredMoment(.until),
        reason: reason)
    case .resume: return .resume(reason: reason)
    case .refer: return .refer(to: values.text(.referTo), review: try values.moment(.review), reason: reason)
    case .takeBack: return .takeBack(reason: reason)
    case .grant: return .grant(request: values.id(.request), text: note)
    case .refuse: return .refuse(request: values.id(.request), reason: reason)
    case .remind, .supervise:
      return .supervise(values.word(.level) ?? .remind, replyDue: try values.moment(.replyDue), text: note)
    case .handOver: return .handOver(owner: values.id(.owner) ?? "", reason: reason)
    case .reopen: return .reopen(reason: reason)
    case .cancel: return .cancel(reason: reason)
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
