import LedgerModel

/// What a change did and set, in the words of the field: who reads a log, a history or an undo sees field, old → new,
/// and neither identifiers nor names of files.
///
/// ```swift
/// ChangeWords(.zh).lines(of: change.records[0], in: ledger)   // 责任人 王磊 → 李敏
/// ```
public struct ChangeWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Between the elements of a list.
  var listSeparator: String { say("、", ", ") }
  /// Between what was set.
  var separator: String { "; " }
  func truth(_ isSo: Bool) -> String { say(isSo ? "是" : "否", isSo ? "yes" : "no") }
  func done(_ amount: String) -> String { say("已完成\(amount)", "done \(amount)") }
  /// A decision by its number among the meeting's.
  func decision(_ number: Int) -> String { say("议定事项\(number)", "decision \(number)") }
  /// So many people.
  func people(_ count: Int) -> String { say("\(count)人", count == 1 ? "1 person" : "\(count) people") }
  /// How a ranking weighs: 结案率40、按期结案率60.
  func weights(_ weights: [(figure: String, weight: Int64)]) -> String {
    if weights.isEmpty { return say("按期结案率(不加权)", "on-time rate, not weighted") }
    return weights.map { say("\($0.figure)\($0.weight)", "\($0.figure) \($0.weight)") }
      .joined(separator: listSeparator)
  }
  /// What the rows of a table are.
  func grouping(_ grouping: RateGrouping) -> String {
    let name = BulletinWords(language).grouping(grouping)
    return say(name, name.lowercased())
  }
  /// What was said with an action, behind what it was asked for as.
  private func spoken(_ asked: String, _ text: String) -> String {
    say("\(asked):\(text)", "\(asked): \(text)")
  }
  private func rollCall(_ name: String) -> String { say("\(name)签到", "roll call of \(name)") }
  private func onAgenda(_ item: String) -> String { say("议程 \(item)", "agenda \(item)") }
  /// A record that was made, and is no more; that is there again.
  private var takenBack: String { say("已撤回", "taken back") }
  private var backAgain: String { say("已恢复", "there again") }
  /// So many more than are shown.
  private func more(_ count: Int) -> String { say("另有 \(count) 条", "+\(count) more") }

  /// Who did something, and from which login where that is another's or a key's: 李秀英(root 代录).
  public func who(_ name: String, login: String?) -> String {
    guard let login else { return name }
    if login.hasPrefix(Actor.keyPrefix) {
      return say(
        "\(name)(密钥 \(login.dropFirst(Actor.keyPrefix.count)))",
        "\(name) (key \(login.dropFirst(Actor.keyPrefix.count)))")
    }
    return say("\(name)(\(login) 代录)", "\(name), typed by \(login)")
  }

  /// The same where there is little room, with whoever typed it first: root代李秀英.
  public func whoInColumn(_ name: String, login: String?) -> String {
    guard let login else { return name }
    return say("\(login)代\(name)", "\(login) for \(name)")
  }

  /// Who took a step, and who typed it for them: a colleague, as a meeting's recorder for the chair, or a login. A key of
  /// one's own is said where keys matter, in the log.
  public func who(_ step: Step, in ledger: Ledger) -> String {
    let name = ledger.personName(step.by) ?? ""
    if let typist = step.enteredBy, typist != step.by, let typed = ledger.personName(typist) {
      return who(name, login: typed)
    }
    return who(name, login: step.login.flatMap { $0.hasPrefix(Actor.keyPrefix) ? nil : $0 })
  }

  /// Who did at some moment what stands beside an item (a note, a request, a promise), and who typed it for them, as the
  /// step says that it came with.
  public func who(
    _ person: RecordID?, at moment: Timestamp?, on item: Item, in ledger: Ledger
  ) -> String {
    let step = item.steps.last { $0.by == person && $0.at == moment }
    return step.map { who($0, in: ledger) } ?? ledger.personName(person) ?? ""
  }

  /// A change by what it did, when, and what it touched: 14:05 派单 2026-0017 责任人 王磊 → 李敏.
  public func told(_ change: Change, in ledger: Ledger) -> String {
    let parts = [
      NamesInLedger(ledger: ledger).moment(change.at), doing(change), subject(of: change, in: ledger),
      text(of: change, in: ledger),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A record as people call it: an item by its number, a meeting by its day, all else by its name.
  public func name(of key: RecordKey, in ledger: Ledger) -> String {
    let values = RecordedValues(names: NamesInLedger(ledger: ledger), language: language)
    return values.name(of: key.kind, key.id) ?? key.id.text
  }

  /// What stands at a path of a record, as people read it: names for identifiers, words for codes, days by the zone.
  public func value(_ value: JSONValue, at path: String, of key: RecordKey, in ledger: Ledger) -> String {
    NamesInLedger(ledger: ledger).value(value, at: path, of: key, language)
  }

  /// The field or list that a path of a record names: 责任人, 数量.
  public func name(ofPath path: String, of kind: RecordKind) -> String {
    RecordFieldWords(language).inSentence(path, of: kind)
  }

  /// What a change touched, as people call it: of several items how many, of other records the first three and how many
  /// more; of many of several kinds how many of each.
  public func subject(of change: Change, in ledger: Ledger) -> String {
    let items = change.records.filter { $0.key.kind == .item }
    if items.count > 1 { return MessageWords(language).items(items.count) }
    if let item = items.first { return name(of: item.key, in: ledger) }
    let kinds = change.kinds
    if kinds.count > 1, change.records.count > 3, change.isOfWholeRecords {
      let words = RecordWords(language)
      let counted = kinds.map { kind in (kind, change.records.count { $0.key.kind == kind }) }
      return counted.sorted { $0.1 > $1.1 }
        .map { say("\(words.kinds($0)) \($1)", "\($1) \(words.kinds($0).lowercased())") }
        .joined(separator: listSeparator)
    }
    let named = change.records.prefix(3).map { name(of: $0.key, in: ledger) }
    let rest = change.records.count - named.count
    return (named + (rest > 0 ? [more(rest)] : [])).joined(separator: listSeparator)
  }

  /// What was set, of so many records at most; of more than one each behind its name.
  public func text(of change: Change, in ledger: Ledger, atMost limit: Int = 3) -> String {
    // Of thousands of records only those that are said are put into words.
    let told = change.records.filter { !$0.said.isEmpty }
    guard let first = told.first else { return "" }
    // A bulk change that sets the same everywhere is said once.
    if told.allSatisfy({ $0.said == first.said }) {
      return lines(of: first, in: ledger).joined(separator: separator)
    }
    var parts = told.prefix(limit).map { record in
      "\(name(of: record.key, in: ledger)) \(lines(of: record, in: ledger).joined(separator: separator))"
    }
    if told.count > limit { parts.append(more(told.count - limit)) }
    return parts.joined(separator: separator)
  }

  /// What a change set, a line for each field, of several records one for each, as many as there is room for; and how
  /// many more there are.
  public func lines(of change: Change, in ledger: Ledger, atMost room: Int = .max) -> (
    told: [String], more: Int
  ) {
    guard change.records.count > 1 else {
      let all = change.records.first.map { lines(of: $0, in: ledger) } ?? []
      return (Array(all.prefix(room)), max(0, all.count - room))
    }
    let told = change.records.prefix(room).map { record in
      ([name(of: record.key, in: ledger)] + lines(of: record, in: ledger)).joined(separator: "  ")
    }
    return (told, change.records.count - told.count)
  }

  /// What was said with it, and what was set in a record, a line for each field: 原因:重复上报, 责任人 王磊 → 李敏, +标签 国测;
  /// of a new record its fields.
  ///
  /// Of what is hidden by an undo, or back by a redo, that alone is told: when it was stands before the change.
  public func lines(of record: RecordChange, in ledger: Ledger) -> [String] {
    guard !record.creates, let hidden = record.fields.first(where: { $0.path == ItemField.hiddenAt.rawValue })
    else {
      return record.answers.map { line($0) } + record.fields.compactMap { line($0, of: record, in: ledger) }
    }
    if !hidden.new.isNull { return [takenBack] }
    let unsaid = [hidden.path, record.key.kind.spec.retiring?.name]
    let rest = record.fields.filter { !unsaid.contains($0.path) }
    return [backAgain] + rest.compactMap { line($0, of: record, in: ledger) }
  }

  /// What was said with an action: 原因:重复上报, 退回原因:非本人职责.
  private func line(_ answer: Step.Answer) -> String {
    let reason = answer.parameter == .returnReason ? ReturnReason(rawValue: answer.text) : nil
    let text = reason.map(VocabularyWords(language).returnReason) ?? answer.text
    return spoken(ActionWords(language).inSentence(answer.parameter), text)
  }

  private func line(_ field: FieldChange, of record: RecordChange, in ledger: Ledger) -> String? {
    let values = RecordedValues(names: NamesInLedger(ledger: ledger), language: language)
    guard let (name, isElement) = name(of: field, record.key, values) else { return nil }
    let (old, new) = (
      values.text(field.old, at: field.path, of: record.key),
      values.text(field.new, at: field.path, of: record.key)
    )
    if isElement {
      if field.old.isNull { return "+\(name) \(new)" }
      if field.new.isNull { return "-\(name) \(old)" }
    } else if record.creates {
      return "\(name) \(new)"
    }
    if old != new { return "\(name) \(old) → \(new)" }
    // What is kept beside the words changed: there is nothing to be read about it. Where a meeting stays, only its clock
    // began anew, and who takes the keyboard to another terminal has it still.
    let isUnmoved = record.key.kind == .meeting && ["place", "seat"].contains(field.path)
    return isUnmoved ? nil : name
  }

  /// A field's name, and whether it is an element that comes and goes; nothing for what nobody has to read about.
  private func name(
    of field: FieldChange, _ key: RecordKey, _ values: RecordedValues
  ) -> (String, isElement: Bool)? {
    let (name, element) = RecordedValues.parts(field.path)
    if key.kind == .item {
      if RecordChange.unsaid.contains(name) { return nil }
      return (ItemPart(name).map(FieldWords(language).inSentence) ?? name, element != nil)
    }
    guard let title = RecordFieldWords(language).field(name, of: key.kind) else { return nil }
    guard let element else { return (title, false) }
    switch (key.kind, name) {
    case (.meeting, "attendance"):
      return (rollCall(values.name(of: .person, element) ?? element.text), false)
    case (.meeting, "marks"):
      return (onAgenda(values.name(of: .item, element) ?? element.text), false)
    case (.meeting, "decisions"):
      return (values.names.ledger.meeting(key.id)?.number(of: element).map(decision) ?? title, true)
    case (.meeting, "verdicts"):
      let decided = values.names.ledger.meetings.lazy.flatMap(\.decisions).first { $0.id == element }
      return ("\(title) \(decided?.text ?? element.text)", false)
    case (.meeting, "paragraphs"):
      let part = PaperPart(rawValue: element.text)
      return (part.map { "\(title) \(PaperPartWords(language).part($0))" } ?? title, false)
    case (.settings, "templates"):
      let kind = PaperKind(rawValue: element.text)
      return (kind.map { "\(title) \(PaperPartWords(language).kind($0))" } ?? title, false)
    case (.paper, "paragraphs"):
      let part = element.text.split(separator: ".").last.flatMap { PaperPart(rawValue: String($0)) }
      return (part.map { "\(title) \(PaperPartWords(language).part($0))" } ?? title, false)
    default: return (title, true)
    }
  }
}

extension RecordChange {
  /// What nobody has to read about: a step says what the change's own name says, save its words (`answers`), a number is the
  /// item's name, and the order of codes is the category's.
  fileprivate static let unsaid: Set<String> = [
    ItemList.steps.rawValue, ItemField.number.rawValue, ItemField.scheme.rawValue,
  ]

  /// The fields about which there is something to be read, without their versions.
  fileprivate var said: [String: [JSONValue]] {
    if key.kind == .bulletin { return [:] }
    let fields = fields.filter {
      key.kind != .item || !RecordChange.unsaid.contains(RecordedValues.parts($0.path).name)
    }
    var said = Dictionary(fields.map { ($0.path, [$0.old, $0.new]) }) { first, _ in first }
    let words = answers.map { JSONValue.string($0.text) }
    if !words.isEmpty { said[ItemList.steps.rawValue] = words }
    return said
  }

  /// What people said with the steps of this change, as far as neither a field nor another element says the same: a note, the
  /// reason of a request. Of a new record its fields are told.
  fileprivate var answers: [Step.Answer] {
    guard key.kind == .item, !creates else { return [] }
    let steps = fields.filter { $0.old.isNull && $0.list == .steps && $0.new["text"] != nil }
    guard !steps.isEmpty else { return [] }
    let isGrant = fields.contains { $0.list == .requests && $0.new.isNull }
    let answers = steps.flatMap { field -> [Step.Answer] in
      let step = RecordedValues.parts(field.path).element.flatMap { Step(id: $0, json: field.new) }
      return step?.answers(isGrant: isGrant) ?? []
    }
    return answers.filter { answer in !fields.contains { $0.says(answer.text) } }
  }
}

extension FieldChange {
  /// The list of an item that it has an element of.
  fileprivate var list: ItemList? { ItemList(rawValue: RecordedValues.parts(path).name) }

  /// Whether it shows such a text, as the value of a field or as the words of an element that is no step.
  fileprivate func says(_ text: String) -> Bool {
    list != .steps
      && [old, new].contains { value in
        [value.text, value["text"]?.text, value["reason"]?.text].contains(text)
      }
  }
}
