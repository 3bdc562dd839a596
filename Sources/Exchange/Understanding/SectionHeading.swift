import LedgerModel

/// The heading of a section: 二、第二网格; （三）环境卫生类; 第四网格：孙浩; 【东苑网格】.
struct SectionHeading: Sendable, Hashable {
  /// What it says, without its numbering and without a colon at its end.
  let words: String
  /// The grid that it names.
  let grid: String?
  /// How deep it is numbered, and as the how manyth: 一、 before （一） before 1. before ①; nothing where it bears no number.
  let numbering: Numbering?
  /// Whether a colon ends it or parts it, as no matter does.
  let hasColon: Bool
  /// Whether it names a grid by its number and says no more than whose it is.
  let isPlainGrid: Bool

  /// A number in front of a heading.
  struct Numbering: Sendable, Hashable {
    /// How deep, from 1.
    var depth: Int
    /// The number.
    var number: Int
  }

  /// Whether it says more than the grid.
  var saysMore: Bool { grid.map { $0 != words } ?? true }

  /// Reads a text that stands alone in its row, or behind a numeral in the column of counters; nothing where it has no
  /// words.
  init?(_ text: String, numeral: String? = nil) {
    var rest = Substring(text.trimmed)
    while let first = rest.first, Self.marks.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, Self.closing.contains(last) { rest = rest.dropLast() }
    if let read = Self.numbering(rest) {
      (numbering, rest) = (read.numbering, read.rest)
    } else {
      numbering = numeral.flatMap { Self.numbering(Substring($0 + "、"))?.numbering }
    }
    rest = Substring(rest.trimmed)
    while let first = rest.first, Self.marks.contains(first) { rest = rest.dropFirst() }
    hasColon = rest.contains { "：:".contains($0) }
    while let last = rest.last, "：:".contains(last) || Self.closing.contains(last) { rest = rest.dropLast() }
    words = rest.trimmed
    guard words.contains(where: \.isLetter) else { return nil }
    let found = GridName.leading(words)
    grid = found?.grid
    isPlainGrid = found.map { $0.isNumbered && GridName.isPerson($0.rest) } ?? false
  }

  /// Whether the words are those of a sort of problems, not of one: 环境卫生类, 消防方面.
  var isSort: Bool { Self.sorts.contains(where: words.hasSuffix) }

  private static let sorts = ["类", "方面", "部分", "问题", "网格", "区域", "片区", "小区", "社区", "街道", "大类", "类别"]
  private static let marks = Set("▲△▶►◆◇★☆●○■□※*·•—-【〔[《「『")
  private static let closing = Set("】〕]》」』")

  /// The number in front of a text, and what stands behind it: 一、 （一） 1. ① Ⅱ. 第二部分.
  private static func numbering(_ text: Substring) -> (numbering: Numbering, rest: Substring)? {
    if let first = text.unicodeScalars.first {
      switch first.value {
      case 0x2460...0x2473:
        return (Numbering(depth: 5, number: Int(first.value) - 0x245F), behind(text.dropFirst()))
      case 0x2160...0x216B:
        return (Numbering(depth: 1, number: Int(first.value) - 0x215F), behind(text.dropFirst()))
      default: break
      }
    }
    let isBracketed = text.first.map { "（(".contains($0) } ?? false
    let isOrdinal = text.first == "第"
    let bare = isBracketed || isOrdinal ? text.dropFirst() : text
    let figures = bare.prefix { $0.isASCII && $0.isNumber }
    let numeral = figures.isEmpty ? bare.prefix { ChineseNumeral.contains($0) } : figures
    guard numeral.count <= 3, let number = Int(numeral) ?? ChineseNumeral.value(of: numeral) else {
      return nil
    }
    let rest = bare.dropFirst(numeral.count)
    if isOrdinal {
      guard let word = ["部分", "大类", "类", "章", "节"].first(where: { rest.hasPrefix($0) }) else { return nil }
      let behind = behind(rest.dropFirst(word.count))
      return (Numbering(depth: 1, number: number), behind.isEmpty ? text : behind)
    }
    guard let mark = rest.first, (isBracketed ? "）)" : "、.．，,）)").contains(mark) else { return nil }
    let depth = (figures.isEmpty ? 1 : 3) + (isBracketed ? 1 : 0)
    return (Numbering(depth: depth, number: number), behind(rest.dropFirst()))
  }

  /// The words behind a number and its mark.
  private static func behind(_ text: Substring) -> Substring { text.drop { "、.．）) 　：:".contains($0) } }
}

/// The sections in which a row stands, the outermost first.
struct Sections {
  private(set) var standing: [SectionHeading] = []

  /// A heading comes: one that goes on counting ends the one before it, one that is numbered deeper and begins anew stands
  /// in it, and any other ends them all: no row stays in a grid whose section has ended.
  mutating func begin(_ heading: SectionHeading) {
    guard let own = heading.numbering else { return standing = [heading] }
    let same = standing.lastIndex { $0.numbering?.depth == own.depth }
    if let same, standing[same].numbering?.number == own.number - 1 {
      standing = Array(standing[..<same]) + [heading]
    } else if let last = standing.last, own.number == 1, (last.numbering?.depth ?? 0) < own.depth {
      standing.append(heading)
    } else {
      standing = [heading]
    }
  }

  /// Gives a row the grid of its section, where it names none, and what else the headings say as notes.
  func place(_ row: inout ImportedRow) {
    for section in standing {
      guard let grid = section.grid else {
        row.notes.append(section.words)
        continue
      }
      let isSame = row.grid.map { RecordName.key(of: $0, .grid) == RecordName.key(of: grid, .grid) } ?? true
      if row.grid == nil { row.grid = grid }
      if !isSame || section.saysMore { row.notes.append(section.words) }
    }
  }
}
