import LedgerModel
import Wording

extension FormPurpose {
  /// What saving the form asks for; throws what is wrong with a field.
  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    switch self {
    case .new: return .add(try FormPurpose.newItem(values))
    case .edit(let id): return .edit(id, try FormPurpose.edits(values))
    case .note(let items): return .act(.note(values.text(.note)), on: items)
    case .labels(let items):
      return .together(items.compactMap { FormPurpose.labelEdit($0, values) })
    case .action(let kind, let items):
      return .act(try FormPurpose.action(kind, values), on: items)
    case .evidence(let items):
      // Hash and size come from the store, which reads the file.
      guard values.session.mayOpenPaths || !values.text(.file).contains("/") else {
        throw FormComplaint(field: .file, text: values.session.words.form.onlyExchange)
      }
      let phase: EvidencePhase = values.word(.phase) ?? .before
      return .act(
        .addEvidence(phase: phase, name: values.text(.file), hash: "", size: 0), on: items)
    case .record(let kind, let id):
      return .put(RecordKey(kind, id ?? ""), try FormPurpose.members(kind, id, values))
    case .joint(let items): return try FormPurpose.joint(items, values)
    case .calendar: return .together([])
    case .handOver(let person):
      return .handOverAll(from: person, to: values.id(.owner) ?? "", reason: values.text(.reason))
    case .meeting(let form): return try form.intent(values)
    }
  }

  private static func newItem(_ values: FormValues) throws(FormComplaint) -> NewItem {
    var item = NewItem(title: values.text(.title))
    item.site = values.id(.site)
    (item.category, item.scheme, item.group) = category(values)
    item.owner = values.id(.owner)
    item.due = try values.moment(.due)
    item.severity = values.word(.severity) ?? .normal
    item.quantities = try values.quantities(.quantity)
    item.address = values.text(.address)
    item.source = values.word(.source)
    item.labels = values.labels(.labels)
    item.description = values.text(.description)
    return item
  }

  private static func category(_ values: FormValues) -> (String?, String?, CategoryGroup?) {
    switch values.value(.category) {
    case .code(let code, let scheme): (code, scheme, nil)
    case .group(let group): (nil, nil, group)
    case nil: (nil, nil, nil)
    }
  }

  /// Only what the person changed: a field that a neighbour changed meanwhile stays as it is.
  private static func edits(_ values: FormValues) throws(FormComplaint) -> [FieldEdit] {
    var edits: [FieldEdit] = []
    for field in values.fields where values.changed.contains(field.name) {
      switch (field.name, field.kind) {
      case (.category, _):
        let (category, scheme, group) = category(values)
        edits += [
          FieldEdit("category", category.json), FieldEdit("scheme", scheme.json),
          FieldEdit("group", (group?.rawValue).json),
        ]
      case (.helpers, _):
        edits += listEdits(.helpers, from: values.peopleBefore(.helpers), to: try values.people(.helpers))
      case (.supportingUnits, _):
        let units = try values.units(.supportingUnits)
        edits += listEdits(.supportingUnits, from: values.unitsBefore(.supportingUnits), to: units)
      case (_, .choice): edits.append(FieldEdit(field.name.rawValue, (field.chosen?.code).json))
      default: edits.append(FieldEdit(field.name.rawValue, values.text(field.name).json))
      }
    }
    return edits
  }

  /// The labels that go and come: with one item what stands in the field, with many what is added.
  private static func labelEdit(_ id: RecordID, _ values: FormValues) -> Intent? {
    guard let item = values.session.ledger.items[id] else { return nil }
    let wanted = values.labels(.labels)
    func edit(_ label: String, _ value: JSONValue) -> FieldEdit {
      FieldEdit("labels/\(Item.labelID(label))", value)
    }
    // One item's field showed its labels: what was deleted there goes. With many it is said which go.
    let isMany = values.fields.contains { $0.name == .removedLabels }
    let shown = isMany ? [] : values.labelsBefore(.labels)
    let gone = isMany ? values.labels(.removedLabels) : shown
    var edits = wanted.filter { !item.labels.contains($0) && !shown.contains($0) }.map {
      edit($0, .string($0))
    }
    edits += item.labels.filter { gone.contains($0) && !wanted.contains($0) }.map { edit($0, .null) }
    return edits.isEmpty ? nil : .edit(id, edits)
  }

  private static func action(_ kind: ActionKind, _ values: FormValues) throws(FormComplaint) -> ItemAction {
    let reason = values.text(.reason)
    let note = values.text(.note)
    switch kind {
    case .register:
      let (category, scheme, group) = category(values)
      return .register(
        category: category, scheme: scheme, group: group, severity: values.word(.severity) ?? .normal,
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
