import LedgerModel
import Wording

/// What things are called in the language that is spoken.
extension Session {
  /// How wide the ledger's longest number is: 2026-0017, from the ten thousandth of a year on one column more.
  var numberWidth: Int { max(9, 5 + String(ledger.counters.values.max() ?? 0).utf8.count) }

  private var vocabulary: VocabularyWords { VocabularyWords.of(language) }

  func name(of state: ItemState) -> String { vocabulary.state(state) }
  func name(of lamp: Lamp) -> String { vocabulary.lamp(lamp) }
  func mark(of lamp: Lamp) -> String { vocabulary.lampMark(lamp) }
  func name(of severity: Severity) -> String { vocabulary.severity(severity) }
  func name(of difficulty: Difficulty) -> String { vocabulary.difficulty(difficulty) }
  func name(of source: Source) -> String { vocabulary.source(source) }
  func name(of role: Role) -> String { vocabulary.role(role) }
  func name(of action: Action) -> String { vocabulary.action(action) }
  /// An action as who looks takes it: who may not grant it asks for it.
  func name(of kind: ActionKind) -> String {
    let isAsking = (ledger.people[actor.person]?.role ?? .viewer) < .lead
    return isAsking ? ActionWords(language).asking(kind) : vocabulary.actionKind(kind)
  }
  func name(of reason: SuspensionReason) -> String { vocabulary.suspensionReason(reason) }
  func name(of reason: ReturnReason) -> String { vocabulary.returnReason(reason) }
  func name(of level: SupervisionLevel) -> String { vocabulary.level(level) }
  func name(of group: CategoryGroup) -> String { vocabulary.group(group) }
  func name(of kind: SiteKind) -> String { vocabulary.siteKind(kind) }
  func name(of kind: RequestKind) -> String { vocabulary.request(kind) }
  /// What the field at a path of a record is called.
  func name(ofPath path: String, of kind: RecordKind = .item) -> String {
    ChangeWords(language).name(ofPath: path, of: kind)
  }

  /// A record as people call it.
  func name(of key: RecordKey) -> String { ChangeWords(language).name(of: key, in: ledger) }

  /// What a category is called.
  func categoryTitle(_ code: String, _ scheme: String?) -> String {
    guard let category = ledger.category(code, scheme) else { return code }
    return category.name(in: language)
  }

  /// The names of units, parted as the language does.
  func unitNames(_ units: [RecordID]) -> String {
    units.map { ledger.units[$0]?.name ?? $0.text }.joined(separator: ItemTableWords.of(language).separator)
  }

  /// An item's time limit in words: 15个工作日; nothing where the due date was typed.
  func limitText(of item: Item) -> String? {
    item.limit.map { TimeLimit(text: $0).map(DueWords.of(language).limit) ?? $0 }
  }

  /// A person's name, with what tells two of one name apart; nothing for nobody.
  func personName(_ id: RecordID?) -> String? { ledger.personName(id) }

  /// Who took a step, and who typed it for them: a colleague, as a meeting's recorder for the chair, or a login.
  func who(_ step: Step) -> String { ChangeWords.of(language).who(step, in: ledger) }

  /// Who did what left this beside an item (a note, a photo), and who typed it for them, as the step says that it came with.
  func who(_ person: RecordID?, by step: Step?) -> String {
    step.map { who($0) } ?? personName(person) ?? ""
  }

  /// The same of what stands beside an item since some moment.
  func who(_ person: RecordID?, at moment: Timestamp?, on item: Item) -> String {
    ChangeWords.of(language).who(person, at: moment, on: item, in: ledger)
  }

  /// The same of a change.
  func who(_ change: Change) -> String {
    guard let name = personName(change.by) else { return change.login }
    return ChangeWords.of(language).who(name, login: typist(of: change))
  }

  /// The same where there is little room.
  func whoInColumn(_ change: Change) -> String {
    guard let name = personName(change.by) else { return change.login }
    return ChangeWords.of(language).whoInColumn(name, login: typist(of: change))
  }

  /// Who typed a change for another. A key of one's own is said where keys matter, in the log.
  private func typist(of change: Change) -> String? {
    guard let person = change.by else { return nil }
    if let typist = change.enteredBy, typist != person, let typed = personName(typist) { return typed }
    let login = ledger.notableLogin(change.login, of: person)
    return login.flatMap { $0.hasPrefix(Actor.keyPrefix) ? nil : $0 }
  }

  /// The name of an item's site with that of the site it is part of, unless the name itself says so.
  func siteName(_ id: RecordID?) -> String? {
    guard let id else { return nil }
    return ledger.sites[id]?.name ?? id.text
  }

  /// What was said in a step. A return begins with the reason's code, which is shown as its word.
  func words(of step: Step) -> String {
    if step.action == .edit {
      // The journal names the fields; people read what they are called.
      let words = FieldWords(language)
      return step.text.split(separator: ",").map { ItemPart(String($0)).map(words.inSentence) ?? String($0) }
        .joined(separator: ItemTableWords.of(language).separator)
    }
    guard step.action == .sendBack else { return step.text }
    let code = step.text.prefix { $0 != ":" }
    guard let reason = ReturnReason(rawValue: String(code)) else { return step.text }
    return name(of: reason) + step.text.dropFirst(code.count)
  }

  /// A value of a record as people read it: names for identifiers, words for codes, dates by the zone.
  func shown(_ value: JSONValue, at path: String, of key: RecordKey) -> String {
    ChangeWords(language).value(value, at: path, of: key, in: ledger)
  }

  /// What stands in the fields of records, as tables show it.
  var recordCells: RecordCells {
    RecordCells(ledger, language, remembering: toldMemory)
  }
}
