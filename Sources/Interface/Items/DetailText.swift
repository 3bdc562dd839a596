import Console
import LedgerModel
import Wording

/// Everything about an item as lines of at most so many columns.
struct DetailText {
  private(set) var lines: [StyledLine] = []
  private let session: Session
  private let columns: Int
  private let item: Item
  private let labelWidth: Int

  init(_ item: Item, _ session: Session, columns: Int) {
    (self.item, self.session, self.columns) = (item, session, max(8, columns))
    labelWidth = session.detailLabelWidth
    addHead()
    addFields()
    addQuantities()
    addRequests()
    addEvidence()
    addNotes()
    addSteps()
  }

  private var words: DetailWords { session.words.detail }
  private var story: StoryWords { .of(session.language) }

  private mutating func addHead() {
    let lamp = session.lamp(of: item.id)
    var head: [(String, StyledLine.Meaning)] = []
    if let lamp { head += [(" \(session.name(of: lamp)) ", session.theme.style(of: lamp)), (" ", .text)] }
    head.append((item.number.description, .strong))
    head.append(
      ("  " + session.name(of: item.effectiveState(at: session.now, in: session.ledger.clock)), .strong))
    let due = session.dueText(item, lamp: lamp)
    if item.state.isOpen, !due.isEmpty { head.append(("  " + due, .text)) }
    if let promised = item.promised, lamp == .red {
      head.append(("  " + words.promised(session.nearDay(promised)), .text))
    }
    lines.append(StyledLine(head))
    add(item.title, .strong)
    lines.append(StyledLine(""))
  }

  private mutating func add(_ text: String, _ meaning: StyledLine.Meaning = .text, indent: Int = 0) {
    for line in Columns.wrap(session.shownText(text, of: item), to: max(1, columns - indent)) {
      lines.append(StyledLine(String(repeating: " ", count: indent) + line, meaning))
    }
  }

  /// A label and its value; nothing for an empty one.
  private mutating func add(_ label: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    let room = labelWidth
    let wrapped = Columns.wrap(session.shownText(value, of: item), to: max(1, columns - room))
    for (row, text) in wrapped.enumerated() {
      lines.append(StyledLine([(Columns.pad(row == 0 ? label : "", to: room), .faint), (text, .text)]))
    }
  }

  private mutating func addFields() {
    let form = session.words.form.field
    let ledger = session.ledger
    add(form(.site), place)
    add(form(.owner), session.personName(item.owner))
    add(form(.helpers), item.helpers.compactMap { session.personName($0) }.joined(separator: " "))
    add(form(.due), item.due.map { session.longMoment($0) + (item.limit.map { " (\($0))" } ?? "") })
    for line in story.due(of: item, in: ledger, at: session.now, session.language) { add("", line.text) }
    add(form(.category), category)
    add(form(.severity), item.severity == .normal ? nil : session.name(of: item.severity))
    add(form(.difficulty), item.difficulty.map { session.name(of: $0) })
    add(form(.labels), item.labels.map { "#" + $0 }.joined(separator: " "))
    add(form(.description), item.description)
    add(form(.measures), item.measures)
    add(form(.leadUnit), ledger.units[item.leadUnit]?.name)
    add(
      words.supportingUnits, item.supportingUnits.compactMap { ledger.units[$0]?.name }.joined(separator: " ")
    )
    add(form(.leader), session.personName(item.leader))
    add(form(.source), item.source.map { session.name(of: $0) })
    add(form(.reference), item.reference)
    add(form(.reporter), item.reporter)
    add(words.received, item.receiver.flatMap { session.personName($0) })
    add(words.reported, item.reportedAt.map { session.longMoment($0) })
    add(form(.jointAction), item.jointAction)
    add(form(.legalBasis), item.legalBasis)
    add(words.referredTo, item.referredTo)
    add(words.rework, item.reworkCount > 0 ? words.times(item.reworkCount) : nil)
    add(words.returned, item.returnCount > 0 ? words.times(item.returnCount) : nil)
    add(words.reboundOf, number(item.reboundOf))
    add(words.duplicateOf, number(item.duplicateOf))
    add(words.parent, number(item.parent))
    add(words.highlight, item.highlight)
  }

  private var place: String {
    let site = session.ledger.sites[item.site]
    let parent = session.ledger.sites[site?.parent]?.name
    let grid = session.ledger.grids[item.grid]?.name
    var name = site?.name ?? ""
    if let parent, !name.hasPrefix(parent) { name = "\(parent) \(name)" }
    return [name, item.address, grid ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private var category: String? {
    if let code = item.category { return "\(session.categoryTitle(code, item.scheme)) (\(code))" }
    return item.group.map { session.name(of: $0) }
  }

  private func number(_ id: RecordID?) -> String? {
    id.flatMap { session.ledger.items[$0]?.number.description }
  }

  private mutating func heading(_ text: String) {
    lines.append(StyledLine(""))
    lines.append(StyledLine(text, .heading))
  }

  private mutating func addQuantities() {
    guard !item.quantities.isEmpty else { return }
    heading(session.words.form.field(.quantity))
    for quantity in item.quantities {
      let done = quantity.done?.description ?? "0"
      add(words.quantity(quantity.text(blank: true), done + quantity.unit))
    }
  }

  /// Requests, suspensions, promises and orders.
  private mutating func addRequests() {
    let lines = story.waiting(of: item, in: session.ledger, session.language)
    guard !lines.isEmpty else { return }
    heading(words.waiting)
    for line in lines { add(line.label, line.text) }
  }

  private mutating func addEvidence() {
    guard !item.evidence.isEmpty else { return }
    heading(words.evidence)
    for evidence in item.evidence {
      let phase = VocabularyWords.of(session.language).phase(evidence.phase)
      add(
        "\(phase)  \(evidence.name)  \(session.words.form.fileSize(Int((evidence.size + 1023) / 1024)))  \(session.personName(evidence.by) ?? "") \(session.pastMoment(evidence.at))"
      )
    }
  }

  private mutating func addNotes() {
    guard !item.notes.isEmpty else { return }
    heading(session.words.form.note)
    for note in item.notes.reversed() {
      add("\(session.pastMoment(note.at)) \(session.personName(note.by) ?? "")", .faint)
      add(note.text, indent: 2)
    }
  }

  private mutating func addSteps() {
    guard !item.steps.isEmpty else { return }
    heading(words.history)
    for step in item.steps.reversed() {
      var text =
        "\(session.pastMoment(step.at)) \(session.personName(step.by) ?? "") \(session.name(of: step.action))"
      if let owner = step.owner, step.action == .assign || step.action == .handOver {
        text += " > \(session.personName(owner) ?? "")"
      }
      add(step.undoneAt == nil ? text : "\(text) (\(words.undone))", step.undoneAt == nil ? .text : .faint)
      if !step.text.isEmpty { add(session.words(of: step), .faint, indent: 2) }
    }
  }
}

extension Session {
  /// The columns of the labels: the widest of those below and a blank, and at least ten.
  fileprivate var detailLabelWidth: Int {
    let fields: [FieldName] = [
      .site, .owner, .helpers, .due, .category, .severity, .difficulty, .labels, .description, .measures,
      .leadUnit, .leader, .source, .reference, .reporter, .jointAction, .legalBasis,
    ]
    return max(10, Columns.widest(fields.map(words.form.field) + words.detail.labels) + 1)
  }
}
