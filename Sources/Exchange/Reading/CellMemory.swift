import LedgerModel

/// Readings of cells that repeat thousands of times in a file: each text is understood once.
///
/// A class, because every row's builder adds to the same memory: copies of a value would be made anew for
/// each text that is new.
final class CellMemory {
  private var lists: [String: [String]] = [:]
  private var people: [String: [PersonMention]] = [:]
  private var categories: [String: ImportedCategory] = [:]
  private let table: CategoryTable
  private var states: [String: StateReading] = [:]
  private var sources: [String: String?] = [:]

  /// Nothing read yet; categories are looked for in `table`.
  init(categories table: CategoryTable) { self.table = table }

  /// The words of a cell that lists units or labels.
  func list(_ text: String) -> [String] {
    if let known = lists[text] { return known }
    let read = text.split(whereSeparator: CellMemory.separators.contains).map(\.trimmed)
      .filter { CellText.meaningful($0) != nil }
    lists[text] = read
    return read
  }

  private static let separators: Set<Character> = ["、", "，", ",", ";", "；", "/", "\n", "\r", "\r\n"]

  /// The people that a cell names.
  func people(in text: String) -> [PersonMention] {
    if let known = people[text] { return known }
    let read = PersonMention.people(in: text)
    people[text] = read
    return read
  }

  /// The category that the words mean.
  func category(of text: String, scheme: String?) -> ImportedCategory {
    let key = scheme.map { "\($0):\(text)" } ?? text
    if let known = categories[key] { return known }
    let read = CategoryWords.category(of: text, scheme: scheme, in: table)
    categories[key] = read
    return read
  }

  /// What the words of a state or a tick mean.
  func state(of text: String) -> StateReading {
    if let known = states[text] { return known }
    let read = StateReading(text)
    states[text] = read
    return read
  }

  /// The source's code that the words mean.
  func source(of text: String) -> String? {
    if let known = sources[text] { return known }
    let read = SourceWords.code(of: text)
    sources[text] = .some(read)
    return read
  }
}
