import LedgerModel
import Wording

/// A note on items.
struct NoteForm: FormKind {
  let draftName = "note"
  var items: [RecordID]

  init(_ items: [RecordID]) { self.items = items }

  init?(_ draft: FormDraft, _ session: inout Session) {
    guard let items = draft.items(of: "note", in: session) else { return nil }
    self.init(items)
  }

  func name(_ session: Session) -> String { session.words.form.note }

  // The photos come first, and may stay away.
  var beginsAtGap: Bool { true }

  func fields(_ session: Session) -> [FormField] {
    [
      .photos(session),
      FormField(.note, .text(rows: 4), required: true).labelled(session.words.form.progress),
    ]
  }

  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    .act(.note(values.text(.note)), on: items)
  }

  /// Photos of the work, as far as it has begun.
  func photos(_ values: FormValues) throws(FormComplaint) -> FormPhotos {
    let state = items.first.flatMap { values.session.ledger.items[$0] }?.state
    let phase: EvidencePhase =
      switch state {
      case .reported, .registered: .before
      case .submitted, .closed: .after
      default: .during
      }
    return FormPhotos(files: try values.evidenceFiles(), phase: phase)
  }
}

/// The labels of items.
struct LabelForm: FormKind {
  let draftName = "labels"
  var items: [RecordID]

  init(_ items: [RecordID]) { self.items = items }

  init?(_ draft: FormDraft, _ session: inout Session) {
    guard let items = draft.items(of: "labels", in: session) else { return nil }
    self.init(items)
  }

  var followsFields: Bool { true }

  func name(_ session: Session) -> String { session.words.form.labels }

  /// One item's labels as they stand; of several, which come and which go.
  func fields(_ session: Session) -> [FormField] {
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

  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    .together(items.compactMap { edit($0, values) })
  }

  /// The labels that go and come: with one item what stands in the field, with many what is added.
  private func edit(_ id: RecordID, _ values: FormValues) -> Intent? {
    guard let item = values.session.ledger.items[id] else { return nil }
    let wanted = values.labels(.labels)
    func set(_ label: String, _ value: JSONValue) -> FieldEdit {
      FieldEdit("labels/\(Item.labelID(label))", value)
    }
    // One item's field showed its labels: what was deleted there goes. With many it is said which go.
    let isMany = values.fields.contains { $0.name == .removedLabels }
    let shown = isMany ? [] : values.labelsBefore(.labels)
    let gone = isMany ? values.labels(.removedLabels) : shown
    func goes(_ label: String) -> Bool {
      gone.contains { isMany ? $0.isSame(as: label) : $0 == label } && !wanted.contains(label)
    }
    var edits = wanted.filter { !item.labels.contains($0) && !shown.contains($0) }.map {
      set($0, .string($0))
    }
    edits += item.labels.filter(goes).map { set($0, .null) }
    return edits.isEmpty ? nil : .edit(id, edits)
  }
}

/// Files that are added to items.
struct EvidenceForm: FormKind {
  let draftName = "evidence"
  var items: [RecordID]

  init(_ items: [RecordID]) { self.items = items }

  init?(_ draft: FormDraft, _ session: inout Session) {
    guard let items = draft.items(of: "evidence", in: session) else { return nil }
    self.init(items)
  }

  func name(_ session: Session) -> String { CommandName.evidence.title(session.language).short }

  func fields(_ session: Session) -> [FormField] {
    var file = FormField(.file, .file, required: true)
    file.takesSeveral = true
    return [
      file,
      FormField(.phase, .choice(.phases), required: true).with(code: phase(session).rawValue),
    ]
  }

  /// What evidence most likely shows: the end while somebody works on it, else the beginning.
  private func phase(_ session: Session) -> EvidencePhase {
    switch items.first.flatMap({ session.ledger.items[$0] })?.state {
    case .inProgress, .submitted, .closed: .after
    default: .before
    }
  }

  /// Hashes and sizes come from the store, which reads the files.
  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    let files = try values.evidenceFiles()
    return .act(
      .addEvidence(phase: values.word(.phase) ?? .before, name: files.first ?? "", hash: "", size: 0),
      on: items)
  }

  func attachments(_ values: FormValues) throws(FormComplaint) -> [String] { try values.evidenceFiles() }
}

/// A joint action that items are put into, with the units that take part.
struct JointForm: FormKind {
  let draftName = "joint"
  var items: [RecordID]

  init(_ items: [RecordID]) { self.items = items }

  init?(_ draft: FormDraft, _ session: inout Session) {
    guard let items = draft.items(of: "joint", in: session) else { return nil }
    self.init(items)
  }

  func name(_ session: Session) -> String { session.words.form.field(.jointAction) }

  func fields(_ session: Session) -> [FormField] {
    let found = items.compactMap { session.ledger.items[$0] }
    let name = found.first { !$0.jointAction.isEmpty }?.jointAction ?? ""
    let units = items.count == 1 ? session.names(of: .unit, found.first?.supportingUnits ?? []) : ""
    return [
      FormField(.jointAction, .line).with(name), FormField(.supportingUnits, .line).with(units),
    ]
  }

  /// All as one change.
  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    let ledger = values.session.ledger
    let units = try values.units(.supportingUnits)
    let edits = items.compactMap { id in
      ledger.items[id].map {
        Intent.edit(id, ledger.edits(joining: values.text(.jointAction), units: units, of: $0))
      }
    }
    return edits.count == 1 ? edits[0] : .together(edits)
  }
}
