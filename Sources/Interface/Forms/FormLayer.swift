import Console
import LedgerModel
import Wording

/// A form: fields below each other, saved by Ctrl-S or by Enter on its last line.
struct FormLayer: Layer {
  /// What it is for.
  var form: any FormKind
  var fields: [FormField]
  /// The field that is typed into; behind the last one stands the line that saves.
  var focus = 0
  /// The first row shown, when there are more than fit.
  var top = 0
  /// The first line shown of what is to be known for filling it in.
  var factsTop = 0
  /// The ledger as the person saw it: what others replace meanwhile is a conflict.
  var seen: Ledger
  /// The marked items that the query hides, which stay as they are.
  var hiddenMarks = 0
  /// The meeting in which it is filled in: there a draft of it belongs.
  let meeting: RecordID?
  var awaiting: RecordID?
  /// The request that will save it, named before anything is typed: a draft left behind tells whether it was written.
  var request: RecordID?
  /// Whether it enters what a form below, or a list, has missed: it keeps no draft, for that of the form below counts.
  var isMissing = false
  /// The items that go to the person who is entered.
  var assigning: Targets?
  /// The kind of what is being entered from here, and which of it there were before.
  var entering: (kind: RecordKind, known: Set<RecordID>)?
  /// The items that the same form can be filled in for next, and whether saving goes on to the first of them.
  let waiting: [RecordID]
  var goesOn = false
  /// What others changed in what it is about since it was opened, the latest last.
  var news: [String] = []
  /// What stood in the fields at first: leaving asks when that changed.
  var original: [String]

  init(_ form: any FormKind, _ session: Session, hiddenMarks: Int = 0) {
    self.form = form
    self.hiddenMarks = hiddenMarks
    fields = form.fields(session)
    seen = session.ledger
    meeting = session.meetingShown
    // A meeting goes from item to item itself.
    waiting = session.meetingShown == nil ? form.waiting(session) : []
    original = fields.map(FormLayer.content)
    if form.beginsAtGap { focus = fields.firstIndex { $0.isRequired && $0.isEmpty } ?? 0 }
  }

  var place: Place { .form }
  var isTyping: Bool { true }
  var holdsDraft: Bool { !isMissing }
  var hasUnsavedText: Bool { isChanged }
  var toldOfOthers: String? { news.last }
  func targets(_ session: Session) -> Targets { Targets(items: form.items, hiddenMarks: hiddenMarks) }

  /// Files are chosen among those that lie in exchange/ now.
  mutating func opened(_ session: inout Session) -> [Transition] {
    asksForFiles ? [.ask(.exchangeFiles(of: session.person))] : []
  }

  /// Whether a file is chosen in it.
  var asksForFiles: Bool { fields.contains { $0.kind == .file } }

  /// Whether anything was typed or chosen.
  var isChanged: Bool { fields.map(FormLayer.content) != original }

  /// The fields that somebody typed into.
  var changed: Set<FieldName> {
    Set(zip(fields, original).filter { FormLayer.content($0) != $1 }.map(\.0.name))
  }

  /// What stands in a field, for seeing whether that changed.
  static func content(_ field: FormField) -> String {
    if case .choice = field.kind { return field.chosen?.draftText ?? "" }
    return field.typed
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    switch command {
    case .save:
      goesOn = false
      return save(&session)
    case .saveNext:
      goesOn = true
      return save(&session)
    case .back:
      guard isChanged || awaiting != nil else { return isMissing ? [.pop] : [.pop, noDraft(session)] }
      guard awaiting == nil else { return nil }
      return [.push(QuestionLayer(session.words.form.discard, isMissing ? .discardMissing : .discardForm))]
    default: return nil
    }
  }

  /// A field of one line has no room for cells.
  var pastedCells: PastedCells {
    guard fields.indices.contains(focus) else { return .nothing }
    if case .text = fields[focus].kind { return .text } else { return .nothing }
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard awaiting == nil, !turnFacts(key, session) else { return [] }
    guard fields.indices.contains(focus) else { return handleOnSave(key, &session) }
    fields[focus].complaint = nil
    if case .choice(let source) = fields[focus].kind { return handle(key, choosing: source, &session) }
    if fields[focus].kind == .file, let steps = complete(key, session) { return steps }
    if key == .enter, fields[focus].isEmpty, !fields[focus].phrases.isEmpty { return [offerPhrases(session)] }
    var outcome = LineEditor.Outcome.ignored
    if case .text = fields[focus].kind {
      outcome = fields[focus].text.handle(key, columns: contentColumns(session))
    } else {
      outcome = fields[focus].line.handle(key)
    }
    switch outcome {
    case .changed: return kept(session)
    case .moved: return []
    case .ignored:
      move(key)
      return []
    }
  }

  private mutating func handleOnSave(_ key: Key, _ session: inout Session) -> [Transition] {
    if key == .enter { return save(&session) }
    move(key)
    return []
  }

  mutating func move(_ key: Key) {
    switch key {
    case .up, .backTab: focus = max(0, focus - 1)
    case .down, .tab, .enter: focus = min(fields.count, focus + 1)
    case .pageUp: focus = 0
    case .pageDown: focus = fields.count
    default: break
    }
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    if answer == .confirmed || answer == .replacing {
      form.take(answer)
      // The page said what it replaces: nothing of that is a surprise.
      seen = session.ledger
      return save(isPrepared: true, &session)
    }
    if case .missing(let kind, let name) = answer {
      entering = (kind, Set(session.ledger.records(of: kind)))
      return [.push(FormLayer(missing: kind, named: name, session))]
    }
    if case .files(let names) = answer, fields.indices.contains(focus) {
      fields[focus].line = LineEditor(fields[focus].fileNames.before + names.joined(separator: "、"))
      focus += 1
      return kept(session)
    }
    guard fields.indices.contains(focus), case .value(let value) = answer else { return [] }
    switch fields[focus].kind {
    case .file:
      fields[focus].line = LineEditor(fields[focus].fileNames.before + value.code)
      focus += 1
    case .choice:
      fields[focus].chosen = value
      focus += 1
      factsTop = 0
    // A phrase can be added to.
    default: fields[focus] = fields[focus].with(value.code)
    }
    return kept(session)
  }

  /// Keeps what is typed, in case the line drops.
  func kept(_ session: Session) -> [Transition] {
    isMissing ? [] : [.ask(.saveDraft(draft, of: session.person))]
  }

  private func noDraft(_ session: Session) -> Transition { .ask(.saveDraft(nil, of: session.person)) }

  mutating func fill(with argument: String, _ session: inout Session) {
    guard let first = fields.firstIndex(where: { $0.isRequired && $0.isEmpty }) else { return }
    if case .choice = fields[first].kind { return }
    fields[first] = fields[first].with(argument)
    focus = first + 1
  }

  func obstacle(to command: CommandName, _ session: Session) -> String? {
    command == .saveNext && !hasNext ? session.words.decision.nothingNext : nil
  }

  func bar(_ session: Session) -> [CommandName]? { hasNext ? [.save, .back, .saveNext] : nil }

  /// Whether saving can go on to another form of the kind; what a form below has missed is entered once.
  private var hasNext: Bool { !waiting.isEmpty || (form.entersNew && !isMissing) }

  /// The same form for the next item that still waits for it, or for something else that is new, where saving was to go on.
  func following(_ session: Session) -> (any Layer)? {
    if let assigning { return assigned(assigning, session) }
    if let next = form.following(session) { return next }
    guard goesOn else { return nil }
    if form.entersNew { return FormLayer(form, session) }
    let still = Set(form.waiting(session))
    guard let item = waiting.first(where: still.contains) else { return nil }
    var next = form
    next.items = [item]
    return FormLayer(next, session)
  }

  /// What is typed, to be kept.
  var draft: FormDraft {
    var contents: [String: String] = [:]
    // What was emptied is kept as well.
    for (field, before) in zip(fields, original) where !field.isEmpty || !before.isEmpty {
      contents[field.draftKey] = FormLayer.content(field)
    }
    return FormDraft(
      purpose: form.draftName, items: form.items, fields: contents, meeting: meeting, request: request)
  }
}

extension FormField {
  /// Takes over a value as it stands in the ledger.
  mutating func take(_ value: JSONValue) {
    if case .choice = kind {
      chosen = (value.text ?? value.truth.map { $0 ? "yes" : "no" }).map { .code($0) }
    } else if case .text = kind {
      text.text = value.text ?? ""
    } else {
      line.text = value.text ?? ""
    }
  }
}

extension FormLayer {
  /// A form for another item like one that is there: the same place, category and so on.
  init(copying item: Item, _ session: Session) {
    self.init(NewItemForm(), session)
    for place in fields.indices {
      switch fields[place].name {
      case .title: fields[place] = fields[place].with(item.title)
      case .site: fields[place] = fields[place].with(code: item.site?.text)
      case .category:
        fields[place] = fields[place].with(FieldValue(classOf: item))
      case .severity: fields[place] = fields[place].with(code: item.severity.rawValue)
      case .address: fields[place] = fields[place].with(item.address)
      case .source: fields[place] = fields[place].with(code: item.source?.rawValue)
      case .labels: fields[place] = fields[place].with(item.labels.joined(separator: " "))
      default: break
      }
    }
  }
}
