import Console
import LedgerModel
import Wording

extension FormPurpose {
  /// The form's title.
  func title(_ session: Session) -> String {
    let words = session.words.form
    let name: String =
      switch self {
      case .new: words.newItem
      case .edit: words.editItem
      case .note: words.note
      case .labels: words.labels
      case .action(let kind, _): session.name(of: kind)
      case .evidence: CommandName.evidence.title(session.language).short
      case .record(let kind, let id): words.recordTitle(kind, id == nil)
      case .joint: words.field(.jointAction)
      case .calendar: CommandName.calendar.title(session.language).short
      case .handOver(let person):
        words.handOverAll(session.personName(person) ?? "", session.ledger.openLoad()[person] ?? 0)
      case .meeting(let form): form.title(session)
      }
    guard items.count == 1, let item = session.ledger.items[items[0]] else { return name }
    return "\(name) \(item.number)"
  }

  /// The form's fields, filled with what stands.
  func fields(_ session: Session) -> [FormField] {
    switch self {
    case .new: FormPurpose.newFields(session)
    case .edit(let id): session.ledger.items[id].map { FormPurpose.editFields($0, session) } ?? []
    case .note: [FormField(.note, .text(rows: 4), required: true).labelled(session.words.form.progress)]
    case .labels(let items): FormPurpose.labelFields(items, session)
    case .evidence(let items):
      [
        FormField(.file, .file, required: true),
        FormField(.phase, .choice(.phases), required: true).with(
          code: FormPurpose.phase(items, session).rawValue),
      ]
    case .record(let kind, let id): FormPurpose.recordFields(kind, id, session)
    case .joint(let items): FormPurpose.jointFields(items, session)
    case .calendar: FormPurpose.calendarFields
    case .handOver:
      [
        FormField(.owner, .choice(.people), required: true),
        FormField(.reason, .text(rows: 2), required: true),
      ]
    case .action(let kind, let items): FormPurpose.actionFields(kind, items, session)
    case .meeting(let form): form.fields(session)
    }
  }

  /// One item's labels as they stand; of several, which come and which go.
  private static func labelFields(_ items: [RecordID], _ session: Session) -> [FormField] {
    guard items.count > 1 else {
      return [
        FormField(.labels, .line).with(
          items.first.flatMap { session.ledger.items[$0] }?.labels.joined(separator: " ") ?? "")
      ]
    }
    var added = FormField(.labels, .line)
    added.label = session.words.form.addLabels
    return [added, FormField(.removedLabels, .line)]
  }

  /// What evidence most likely shows: the end while somebody works on it, else the beginning.
  private static func phase(_ items: [RecordID], _ session: Session) -> EvidencePhase {
    switch items.first.flatMap({ session.ledger.items[$0] })?.state {
    case .inProgress, .submitted, .closed: .after
    default: .before
    }
  }

  private static var calendarFields: [FormField] {
    var notice = FormField(.notice, .text(rows: 6))
    notice.takesLines = true
    return [FormField(.file, .file), notice.with(""), FormField(.year, .line)]
  }

  private static func newFields(_ session: Session) -> [FormField] {
    var fields = [
      FormField(.title, .line, required: true),
      FormField(.site, .choice(.sites)),
      FormField(.category, .choice(.categories)),
      FormField(.owner, .choice(.people)),
      FormField(.due, .date),
      FormField(.severity, .choice(.severities)).with(code: Severity.normal.rawValue),
      FormField(.quantity, .quantity),
      FormField(.address, .line),
      FormField(.source, .choice(.sources)).with(code: Source.patrol.rawValue),
      FormField(.labels, .line),
      FormField(.description, .text(rows: 2)),
    ]
    // Who has it and until when is not the worker's to say: it follows from grid and category, or a clerk says it.
    if (session.me?.role ?? .viewer) < .clerk { fields.removeAll { [.owner, .due].contains($0.name) } }
    return fields
  }

  private static func editFields(_ item: Item, _ session: Session) -> [FormField] {
    [
      FormField(.title, .line, required: true).with(item.title),
      FormField(.site, .choice(.sites)).with(code: item.site?.text),
      FormField(.category, .choice(.categories)).with(FieldValue(classOf: item)),
      FormField(.severity, .choice(.severities)).with(code: item.severity.rawValue),
      FormField(.difficulty, .choice(.difficulties)).with(code: item.difficulty?.rawValue),
      FormField(.address, .line).with(item.address),
      FormField(.measures, .text(rows: 2)).with(item.measures),
      FormField(.description, .text(rows: 2)).with(item.description),
      FormField(.helpers, .line).with(FormPurpose.helperNames(item.helpers, session)),
      FormField(.leadUnit, .choice(.units)).with(code: item.leadUnit?.text),
      FormField(.supportingUnits, .line).with(FormPurpose.unitNames(item.supportingUnits, session)),
      FormField(.leader, .choice(.people)).with(code: item.leader?.text),
      FormField(.source, .choice(.sources)).with(code: item.source?.rawValue),
      FormField(.reference, .line).with(item.reference),
      FormField(.reporter, .line).with(item.reporter),
      FormField(.jointAction, .line).with(item.jointAction),
      FormField(.legalBasis, .line).with(item.legalBasis),
    ]
  }

  private static func actionFields(_ kind: ActionKind, _ items: [RecordID], _ session: Session) -> [FormField]
  {
    let reason = FormField(.reason, .text(rows: 2), required: true)
    let item = items.count == 1 ? session.ledger.items[items[0]] : nil
    switch kind {
    case .register:
      return [
        FormField(.category, .choice(.categories), required: true).with(FieldValue(classOf: item)),
        FormField(.severity, .choice(.severities), required: true).with(
          code: (item?.severity ?? .normal).rawValue),
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
      return doneFields(item, session) + [
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
    case .refuse: return requestField(item, session) + [reason]
    case .grant: return requestField(item, session) + [FormField(.note, .text(rows: 2))]
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
        quantity.measure, quantity.unit, quantity.approximate ?? quantity.planned?.description ?? "")
      field.line = LineEditor(quantity.done?.description ?? quantity.planned?.description ?? "")
      return field
    }
  }
}

extension Item {
  /// Whether a photo or paper shows it put right.
  var hasAfterPhoto: Bool { evidence.contains { $0.phase == .after } }
}
