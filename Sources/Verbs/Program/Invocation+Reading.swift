import LedgerModel
import Wording
import Queries

/// Values as people type them behind options, read for this invocation's ledger.
extension Invocation {
  /// The item of a number.
  func item(_ number: String) throws -> Item { try sound { try $0.item(named: number, at: now) } }

  /// The closed item that has come back, by its number. A closed one of last year may be meant as well as one of this year:
  /// where both bear a number that was typed without its year both are named.
  func originOfRebound(_ number: String) throws -> Item {
    let found = try item(number)
    let last = ItemNumber(year: found.number.year - 1, counter: found.number.counter)
    guard ItemNumber(number, thisYear: found.number.year) == found.number, !number.contains("-"),
      let other = try ledger().items[last]
    else { return found }
    throw Refusal.shortNumber(number, [found.number, other.number])
  }

  /// The items of a number, or of several with commas between them.
  func items(_ numbers: String) throws -> [Item] {
    try sound { ledger in
      let words = numbers.listedWords()
      guard !words.isEmpty else { throw Refusal.noSuchItem(numbers) }
      return try words.map { try ledger.item(named: $0, at: now) }
    }
  }

  /// What `find` finds; once more with the journal's help when the snapshot turns out to be damaged.
  func sound<Found>(_ find: (Ledger) throws -> Found) throws -> Found {
    let found = Result { try find(ledger()) }
    return try store().mend() ? find(ledger()) : found.get()
  }

  /// The moment of a date; one without a time ends with its day.
  func date(_ text: String, _ option: String) throws -> Timestamp {
    try typed(text, option).moment(in: ledger().clock.zone)
  }

  /// A day; a time behind it, which would have no effect, is refused.
  func day(_ text: String, _ option: String) throws -> CivilDate {
    let typed = try typed(text, option)
    guard typed.time == nil else { throw VerbFailure.failed(words.noDate(text, option)) }
    return typed.date
  }

  /// A date as it was typed. What was not written in full is said as it was understood.
  private func typed(_ text: String, _ option: String) throws -> TypedDate {
    let clock = try ledger().clock
    let entry = DateEntry(at: now, in: clock)
    let typed: TypedDate
    do throws(DateEntryFault) {
      typed = try entry.due(text)
    } catch {
      throw VerbFailure.failed(complaint(error, text, option))
    }
    if typed.isShort {
      remark(
        words.understood(text, MomentWords.of(language).day(typed.moment(in: clock.zone), in: clock.zone)))
    }
    if let year = entry.provisionalYear(of: typed) {
      remark(self.text(of: Warning.noHolidayData(year: year)))
    }
    return typed
  }

  /// Why a text is no date for an option.
  func complaint(_ fault: DateEntryFault, _ text: String, _ option: String) -> String {
    switch fault {
    case .eitherDay(let one, let other): words.eitherDay(text, option, one.text, other.text)
    case .tooFar: words.dateTooFar(text, option)
    case .otherWeekday(let day): words.otherWeekday(text, option, MomentWords.of(language).weekday(day))
    default: words.noDate(text, option)
    }
  }

  /// The moment of a date that may be missing.
  func dateIfAny(_ text: String?, _ option: String) throws -> Timestamp? {
    try text.map { try date($0, option) }
  }

  /// The person of a name that may be missing.
  func person(_ name: String?) throws -> RecordID? { try name.map { try ledger().person(named: $0).id } }

  /// The people of several names.
  func people(_ names: [String]) throws -> [RecordID] {
    try names.map { try ledger().person(named: $0).id }
  }

  /// The unit of a name that may be missing.
  func unit(_ name: String?) throws -> RecordID? { try name.map { try ledger().unit(named: $0).id } }

  /// The site of a name that may be missing.
  func site(_ name: String?) throws -> RecordID? { try name.map { try record(.site, named: $0) } }

  /// The grid of a name that may be missing.
  func grid(_ name: String?) throws -> RecordID? { try name.map { try record(.grid, named: $0) } }

  /// The word of a vocabulary that goes by this name in either language, or by its code.
  func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String?, _ option: String, among offered: [Word] = Array(Word.allCases), names: (Word) -> [String]
  ) throws -> Word? {
    guard let text else { return nil }
    let typed = text.lowercased()
    let found = offered.first { word in
      ([word.rawValue] + names(word)).contains { $0.lowercased() == typed }
    }
    if let found { return found }
    let named = offered.map { language.choose(names($0).first ?? $0.rawValue, $0.rawValue) }
    throw VerbFailure.failed(words.noChoice(text, option, offered: named))
  }

  /// The word of a vocabulary that queries know, too.
  func choice<Word: RawRepresentable<String> & CaseIterable & QueryChoice>(
    _ text: String?, _ option: String
  ) throws -> Word? {
    try choice(text, option) { $0.queryNames.chinese + $0.queryNames.english }
  }

  /// What `--category` names: a category by code or name, or a group.
  func category(_ text: String?) throws -> (category: LedgerModel.Category?, group: CategoryGroup?) {
    guard let text else { return (nil, nil) }
    let table = try ledger().categories
    if let category = table.category(named: text) { return (category, nil) }
    if let group = table.group(named: text) { return (nil, group) }
    throw Refusal.noSuchRecord(.category, text)
  }

  /// The group of a name that may be missing.
  func group(_ text: String?) throws -> CategoryGroup? {
    try text.map { text in
      guard let group = try ledger().categories.group(named: text) else {
        throw Refusal.badValue(field: "group", value: text)
      }
      return group
    }
  }

  /// Quantities such as `3处`, `水池 5个` or `2-3处`, several in one text too. A figure without a unit gets that of the
  /// category, and it is said.
  func quantities(_ texts: [String], of category: LedgerModel.Category?) throws -> [Quantity] {
    try texts.flatMap { text in
      guard let read = QuantityReading(text, in: .typed) else {
        throw VerbFailure.failed(words.noQuantity(text))
      }
      let quantities = read.quantities(of: category)
      if read.lacksUnit {
        let separator = ItemTableWords.of(language).separator
        remark(words.understood(text, quantities.map { $0.text() }.joined(separator: separator)))
      }
      return quantities
    }
  }

  /// A figure from 0 with at most two decimals. Throws what is wrong with the text.
  func figure(_ text: String, _ option: String) throws -> Decimal2 {
    guard let figure = Decimal2(typed: text) else { throw Refusal.badValue(field: option, value: text) }
    return figure
  }

  /// The name of a joint action. One is made by being named, so that it is said where none has that name yet.
  func jointAction(_ name: String) throws -> String {
    if !name.trimmed.isEmpty {
      let known = try ledger().jointActions { _ in true }.map(\.name)
      if !known.contains(where: { TextKey($0) == TextKey(name) }) {
        remark(words.newJointAction(name, known: known))
      }
    }
    return name
  }

  /// The category of an item; nothing when it has none.
  func category(of item: Item) throws -> LedgerModel.Category? {
    guard let code = item.category else { return nil }
    return try ledger().categories.category(code: code, scheme: item.scheme)
  }
}
