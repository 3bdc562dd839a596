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
    if item.state == .closed, item.closedAt == nil { head.append(("  " + words.closedUnknown, .text)) }
    let due = session.dueText(item, lamp: lamp)
    if item.state.isOpen, !due.isEmpty { head.append(("  " + due, .text)) }
    guard let promised = item.promised, lamp == .red else { return addHead(head) }
    let day = session.nearDay(promised)
    let told = promised < session.now ? words.missed(day) : words.promised(day)
    // Beside a list, or on a phone, there may be no room for it behind the rest: it is read below then.
    if StyledLine(head).width + 2 + Columns.width(of: told) <= columns {
      addHead(head + [("  " + told, .text)])
    } else {
      addHead(head, behind: told)
    }
  }

  private mutating func addHead(_ head: [(String, StyledLine.Meaning)], behind promise: String? = nil) {
    lines.append(StyledLine(head))
    if let promise { add(promise) }
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
    addLines(label, Columns.wrap(session.shownText(value, of: item), to: max(1, columns - labelWidth)))
  }

  private mutating func addLines(_ label: String, _ wrapped: [String]) {
    for (row, text) in wrapped.enumerated() {
      lines.append(StyledLine([(Columns.pad(row == 0 ? label : "", to: labelWidth), .faint), (text, .text)]))
    }
  }

  /// A label and words of which none is broken in itself, unless it is wider than a line.
  private mutating func add(_ label: String, words: [String]) {
    let room = max(1, columns - labelWidth)
    var wrapped: [String] = []
    for word in words.map({ session.shownText($0, of: item) }) {
      if let last = wrapped.last, Columns.width(of: last) + 1 + Columns.width(of: word) <= room {
        wrapped[wrapped.count - 1] = "\(last) \(word)"
      } else {
        wrapped += Columns.wrap(word, to: room)
      }
    }
    addLines(label, wrapped)
  }

  private mutating func addFields() {
    for part in Self.order {
      let label = session.words.form.field(.part(part))
      switch part {
      case .labels: add(label, words: item.labels.map { "#" + $0 })
      case .helpers: add(label, words: item.helpers.compactMap { session.personName($0) })
      case .supportingUnits:
        add(label, words: item.supportingUnits.compactMap { session.ledger.units[$0]?.name })
      default: add(label, value(of: part))
      }
      if part == .due {
        for line in story.due(of: item, in: session.ledger, at: session.now, session.language) {
          add("", line.text)
        }
      }
    }
  }

  /// The fields in the order in which they are shown: those that are looked for most, then as they are declared.
  fileprivate static let order: [ItemPart] = {
    let first: [ItemPart] = [
      .site, .owner, .helpers, .due, .category, .severity, .difficulty, .labels, .description, .measures,
      .leadUnit,
      .supportingUnits, .leader, .source, .reference, .reporter, .contact, .receiver, .reportedAt,
      .jointAction, .legalBasis,
      .referredTo, .reworkCount, .returnCount, .reboundOf, .duplicateOf, .part(.field(.parent)), .highlight,
    ]
    return first + ItemPart.all(.detail).filter { !first.contains($0) }
  }()

  /// What is shown of a field: in its own way, else as its kind is; nothing for what is not set.
  private func value(of part: ItemPart) -> String? {
    switch part {
    case .site: place
    case .due:
      item.due.map { session.longMoment($0) + (session.limitText(of: item).map { " (\($0))" } ?? "") }
    case .category: category
    case .severity: item.severity == .normal ? nil : session.name(of: item.severity)
    case .field(let field): value(of: field)
    case .list: nil
    }
  }

  private func value(of field: ItemField) -> String? {
    let value = item[field: field]
    return switch field.spec.kind {
    case .text, .title, .number, .category: value.text
    case .word: FieldWords(session.language).word(field, of: item)
    case .link(.person): session.personName(value.asID)
    case .link(let kind): session.ledger.name(of: value.asID, kind)
    case .moment, .futureMoment: value.asMoment.map { session.longMoment($0) }
    case .count: value.whole.map { words.times(Int($0)) }
    case .figure: Decimal2(json: value)?.description
    case .flag: value.truth == true ? ItemTableWords.of(session.language).yes : nil
    case .list: nil
    }
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

  private mutating func heading(_ text: String) {
    lines.append(StyledLine(""))
    lines.append(StyledLine(text, .heading))
  }

  private mutating func addQuantities() {
    guard !item.quantities.isEmpty else { return }
    heading(session.words.form.field(.quantities))
    let amounts = AmountWords(session.language)
    for quantity in item.quantities {
      add(words.quantity(amounts.quantity(quantity), amounts.done(quantity)))
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
      let size = session.words.form.fileSize(Int((evidence.size + 1023) / 1024))
      let step = item.steps.first { $0.action == .evidence && $0.at == evidence.at && $0.by == evidence.by }
      let who = session.who(evidence.by, by: step)
      add("\(phase)  \(evidence.name)  \(size)  \(who) \(session.pastMoment(evidence.at))")
    }
  }

  private mutating func addNotes() {
    guard !item.notes.isEmpty else { return }
    heading(session.words.form.note)
    for note in item.notes.reversed() {
      // A note has the identifier of its step.
      let step = item.steps.first { $0.id == note.id }
      add("\(session.pastMoment(note.at)) \(session.who(note.by, by: step))", .faint)
      add(note.text, indent: 2)
    }
  }

  private mutating func addSteps() {
    guard !item.steps.isEmpty else { return }
    heading(words.history)
    for step in item.steps.reversed() {
      var text =
        "\(session.pastMoment(step.at)) \(session.who(step)) \(session.name(of: step.action))"
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
    let labels = DetailText.order.map { words.form.field(.part($0)) }
    return max(10, Columns.widest(labels) + 1)
  }
}
