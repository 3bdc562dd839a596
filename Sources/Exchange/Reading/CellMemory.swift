import LedgerModel
import Office

/// Readings of cells that repeat thousands of times in a file: each text is understood once.
///
/// A class, because every row's builder adds to the same memory: copies of a value would be made anew for
/// each text that is new.
final class CellMemory {
  private var repeated = RepeatedTexts()
  private var lists: [ByteKey: [String]] = [:]
  private var units: [ByteKey: [String]] = [:]
  private var people: [ByteKey: NamedPeople] = [:]
  private var remarks: [ByteKey: QuantityReading?] = [:]
  private var categories: [ByteKey: ImportedCategory] = [:]
  private let table: CategoryTable
  /// Whether the ledger has a unit of a name.
  private let isUnit: (String) -> Bool
  private var states: [ByteKey: StateReading] = [:]
  private var sources: [ByteKey: String?] = [:]

  /// Nothing read yet; categories are looked for in `table`, and `isUnit` says which names the ledger has of units.
  init(categories table: CategoryTable, isUnit: @escaping (String) -> Bool = { _ in false }) {
    (self.table, self.isUnit) = (table, isUnit)
  }

  /// A text that is made of a cell's, in the place of the same that was made before.
  func once(_ text: String) -> String { repeated.once(text) }

  /// The units of a cell. A name that the ledger has is one, whatever signs stand in it.
  func units(_ text: String) -> [String] {
    if let known = units[ByteKey(text)] { return known }
    let parts = list(text)
    let read = parts.count > 1 && isUnit(text) ? [text] : parts
    units[ByteKey(text)] = read
    return read
  }

  /// The words of a cell that lists units or labels.
  func list(_ text: String) -> [String] {
    if let known = lists[ByteKey(text)] { return known }
    let read = CellMemory.parts(of: text)
    lists[ByteKey(text)] = read
    return read
  }

  /// The words of a cell that lists units or labels, without those that stand for nothing.
  static func parts(of text: String) -> [String] {
    text.split(whereSeparator: separators.contains).map(\.trimmed).filter { CellText.meaningful($0) != nil }
  }

  private static let separators: Set<Character> = ["、", "，", ",", ";", "；", "/", "\n", "\r", "\r\n"]

  /// The people that a cell names, told apart.
  func people(in text: String) -> NamedPeople {
    let key = ByteKey(text)
    if let known = people[key] { return known }
    let read = NamedPeople(PersonMention.people(in: text))
    people[key] = read
    return read
  }

  /// The quantities that a remark is and nothing else; nothing for other words. Remarks of some length hardly come twice.
  func quantities(ofRemark text: String) -> QuantityReading? {
    guard text.utf8.count <= 60 else { return QuantityReading(text, in: .remark) }
    let key = ByteKey(text)
    if let known = remarks[key] { return known }
    let read = QuantityReading(text, in: .remark)
    if remarks.count < 10_000 { remarks[key] = .some(read) }
    return read
  }

  /// The category that the words mean.
  func category(of text: String, scheme: String?) -> ImportedCategory {
    let key = ByteKey(scheme.map { "\($0):\(text)" } ?? text)
    if let known = categories[key] { return known }
    let read = CategoryWords.category(of: text, scheme: scheme, in: table)
    categories[key] = read
    return read
  }

  /// What the words of a state or a tick mean.
  func state(of text: String) -> StateReading {
    if let known = states[ByteKey(text)] { return known }
    let read = StateReading(text)
    states[ByteKey(text)] = read
    return read
  }

  /// The source's code that the words mean.
  func source(of text: String) -> String? {
    if let known = sources[ByteKey(text)] { return known }
    let read = SourceWords.code(of: text)
    sources[ByteKey(text)] = .some(read)
    return read
  }
}

/// Whom a cell names: people, groups (全体网格员) and offices, told apart once for all cells that say the same.
struct NamedPeople {
  /// All of them, in order.
  let all: [PersonMention]
  /// The names of many, or of a place, each with the number beside it, which is somebody's.
  let groups: [String]
  /// Everybody else: people, and offices among them.
  let single: [PersonMention]
  /// The offices among them.
  let offices: [PersonMention]
  /// The people without the offices.
  let people: [PersonMention]
  /// Whether a number beside somebody was cut to a power of ten by a spreadsheet.
  let losesDigits: Bool

  /// Those that were read of a cell.
  init(_ all: [PersonMention]) {
    self.all = all
    groups = all.filter(\.isGroup).map { [$0.name, $0.phone].compactMap(\.self).joined(separator: " ") }
    single = groups.isEmpty ? all : all.filter { !$0.isGroup }
    offices = single.filter(\.looksLikeUnit)
    people = offices.isEmpty ? single : single.filter { !$0.looksLikeUnit }
    losesDigits = single.contains { $0.remark.map(RowBuilder.isPowerOfTen) ?? false }
  }
}

/// A text as the key of a memory: compared and hashed by its bytes, which is several times as quick as by its characters.
/// Two writings of one character are two keys, and are understood twice.
struct ByteKey: Hashable {
  private let text: String

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
  }

  static func == (left: ByteKey, right: ByteKey) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var (word, count): (UInt64, Int) = (0, 0)
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      count += 1
      if count & 7 == 0 { hasher.combine(word) }
    }
    hasher.combine(word)
  }
}
