import ArgumentParser
import LedgerModel
import LedgerStore
import Papers
import TextWidth
import Wording

/// `report order`: the supervision order (督办单) or reminder that was given last on an item.
struct OrderReport: Verb {
  static var configuration: CommandConfiguration { .verb("order", \.orderReport) }

  @Argument(help: .spoken(\.oneNumber)) var number: String
  @OptionGroup var paper: PaperOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try paper.check(in: invocation, of: "taizhang report order")
    let ledger = try invocation.ledger()
    let item = try invocation.item(number)
    guard let order = item.supervisions.last else {
      throw VerbFailure.failed(invocation.words.notSupervised(item.number.description))
    }
    try paper.write(in: invocation, as: .order) { _, photo in
      Paper.order(
        order, on: item, of: ledger, at: invocation.now, language: invocation.language, pictures: photo)
    }
  }
}

/// `report notice`: the problem notice (问题交办单) with the open items of a query, of a unit or of a person.
struct NoticeReport: Verb {
  static var configuration: CommandConfiguration { .verb("notice", \.noticeReport) }

  @OptionGroup var asked: QueryArguments
  @Option(help: .spoken(\.unit)) var unit: String?
  @Option(help: .spoken(\.person)) var person: String?
  @OptionGroup var paper: PaperOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let command = "taizhang report notice"
    try paper.check(in: invocation, of: command)
    try invocation.exclude(("--unit", unit != nil), ("--person", person != nil), of: command)
    let ledger = try invocation.ledger()
    let (unit, person) = (try invocation.unit(unit), try invocation.person(person))
    let items = try asked.items(in: invocation).map { ledger.today($0, at: invocation.now) }.filter { item in
      item.state.isOpen && (unit == nil || item.leadUnit == unit) && (person == nil || item.owner == person)
    }
    guard !items.isEmpty else { throw VerbFailure.failed(invocation.words.nothingToHandOut) }
    let named = unit.map { ledger.name(of: $0, in: .unit) } ?? ledger.personName(person)
    let addressee = named ?? Paper.addressee(of: items, in: ledger)
    try paper.write(in: invocation, as: .notice) { _, photo in
      Paper.notice(
        items, to: addressee, of: ledger, at: invocation.now, language: invocation.language, pictures: photo)
    }
  }
}

/// `report todo`: what each person has to do, a text for each, fit for a message.
struct ToDoReport: Verb {
  static var configuration: CommandConfiguration { .verb("todo", \.toDoReport) }

  @Option(help: .spoken(\.toDoBy, "person")) var by: String?
  @Option(help: .spoken(\.person)) var person: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    if let by, by != "person" {
      throw VerbFailure.wrongCall(invocation.words.badValue(by, for: "--by", of: "taizhang report todo"))
    }
    let person = try invocation.person(person)
    let texts = Paper.toDo(
      of: person.map { [$0] }, in: try invocation.ledger(), at: invocation.now, language: invocation.language)
    if result.json { return invocation.print(Paper.json(ofToDo: texts, in: try invocation.ledger())) }
    if texts.isEmpty { return invocation.remark(ToDoWords(invocation.language).nothing) }
    for (place, entry) in texts.enumerated() {
      if place > 0 { invocation.output.line("") }
      for line in entry.text.split(separator: "\n") { invocation.output.line(SafeText.visible(String(line))) }
    }
  }
}
