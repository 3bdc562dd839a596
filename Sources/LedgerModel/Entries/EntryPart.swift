/// A part of an item's entry in the order of `Ledger.json(of:lamp:whole:)`: what stands before it, and where it is taken from.
final class EntryPart: Sendable {
  /// Where a part is taken from.
  enum Content: Sendable {
    case id, lamp, labels, promised
    /// A field, by its place in the order of declaration.
    case field(Int, Shape)
    /// A list of links, with the names behind it.
    case links(ItemList, RecordKind)
  }

  /// What a field's value looks like where it may be copied.
  enum Shape: Sendable {
    case text, number, moment, count, figure, flag, item
    case link(RecordKind)
    case word(NameTable<Bool>, isAlwaysThere: Bool)
  }

  /// Comma, line break and name.
  let head: [UInt8]
  /// The same of the name beside a link, or of the list of names.
  let nameHead: [UInt8]?
  let content: Content
  /// What stands before the first element of a short list, and before the next.
  let first: [UInt8], next: [UInt8]

  private init(_ name: String, _ content: Content, names: String? = nil, _ layout: JSONWriter.Layout) {
    let isList =
      switch content {
      case .labels, .links: true
      default: false
      }
    self.content = content
    if case .id = content {
      head = Self.lineBreak(2, layout) + Array("{".utf8) + Self.name("id", 4, layout)
    } else {
      head = Self.head(name, layout, isList: isList)
    }
    nameHead = names.map { Self.head($0, layout, isList: isList) }
    first = Self.lineBreak(6, layout)
    next = Array(",".utf8) + first
  }

  /// All parts but the lists that grow; the identifier first.
  static func all(whole isWhole: Bool, _ layout: JSONWriter.Layout) -> [EntryPart] {
    var parts = [EntryPart("id", .id, layout)]
    for field in ItemField.allCases where !field.isInternal || (isWhole && field == .stateBefore) {
      let shape = Shape(field)
      var names: String?
      if case .link = shape, isWhole || field.hasNameBeside { names = field.rawValue + "Name" }
      parts.append(
        EntryPart(field.rawValue, .field(StoredFields.place(of: field), shape), names: names, layout))
      switch field {
      case .state: parts.append(EntryPart("lamp", .lamp, layout))
      case .reporter: parts.append(EntryPart("labels", .labels, layout))
      case .leadUnit:
        parts.append(
          EntryPart(
            "supportingUnits", .links(.supportingUnits, .unit), names: "supportingUnitNames", layout))
      case .owner:
        parts.append(EntryPart("helpers", .links(.helpers, .person), names: "helperNames", layout))
      case .due: parts.append(EntryPart("promised", .promised, layout))
      default: break
      }
    }
    return parts
  }

  private static func head(_ name: String, _ layout: JSONWriter.Layout, isList: Bool) -> [UInt8] {
    Array(",".utf8) + self.name(name, 4, layout) + (isList ? Array("[".utf8) : [])
  }

  /// A name with its colon on a line of its own.
  static func name(_ name: String, _ spaces: Int, _ layout: JSONWriter.Layout) -> [UInt8] {
    lineBreak(spaces, layout) + Array(layout == .pretty ? "\"\(name)\": ".utf8 : "\"\(name)\":".utf8)
  }

  /// A new line with so many spaces, where lines are laid out.
  static func lineBreak(_ spaces: Int, _ layout: JSONWriter.Layout) -> [UInt8] {
    layout == .pretty ? [0x0A] + Array(repeating: 0x20, count: spaces) : []
  }
}

extension EntryPart.Shape {
  init(_ field: ItemField) {
    switch field.spec.kind {
    case .number: self = .number
    case .moment, .futureMoment: self = .moment
    case .count: self = .count
    case .figure: self = .figure
    case .flag: self = .flag
    case .link(.item): self = .item
    case .link(let kind): self = .link(kind)
    case .word: self = Self.word(of: field)
    default: self = .text
    }
  }

  private static func word(of field: ItemField) -> Self {
    func table<Word: RawRepresentable<String> & CaseIterable>(_ words: Word.Type) -> NameTable<Bool> {
      NameTable(words.allCases.map { ($0.rawValue, true) })
    }
    return switch field {
    case .state: .word(table(ItemState.self), isAlwaysThere: true)
    case .severity: .word(table(Severity.self), isAlwaysThere: true)
    case .difficulty: .word(table(Difficulty.self), isAlwaysThere: false)
    case .source: .word(table(Source.self), isAlwaysThere: false)
    case .group: .word(table(CategoryGroup.self), isAlwaysThere: false)
    case .stateBefore: .word(table(ItemState.self), isAlwaysThere: false)
    // A word that is not known here is none that may be copied.
    default: .word(NameTable([]), isAlwaysThere: true)
    }
  }

  /// Whether an entry has the field even where the record has not.
  var isAlwaysThere: Bool {
    switch self {
    case .number: true
    case .word(_, let isAlwaysThere): isAlwaysThere
    default: false
    }
  }

  /// Whether a value stands there as this version writes it.
  func takes(_ value: UnsafeRawBufferPointer) -> Bool {
    switch self {
    case .text: return value.unquoted?.isEmpty == false
    case .number: return value.unquoted?.isWrittenNumber ?? false
    case .word(let words, _): return value.unquoted.map { words[$0] != nil } ?? false
    case .flag: return value.elementsEqual("true".utf8)
    case .count: return value.isWrittenCount
    case .figure: return value.isWrittenFigure
    case .moment, .item, .link: return true
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these are the digits of a whole number above 0 as it is written.
  var isWrittenCount: Bool {
    (1...18).contains(count) && self[0] != UInt8(ascii: "0") && allSatisfy { (48...57).contains($0) }
  }

  /// Whether this is an item's number as `ItemNumber.description` writes it.
  fileprivate var isWrittenNumber: Bool {
    guard (9...12).contains(count), self[4] == UInt8(ascii: "-"), self[0] != UInt8(ascii: "0") else {
      return false
    }
    for place in 0..<count where place != 4 && !(48...57).contains(self[place]) { return false }
    // Digits behind the fourth are there only where they are needed; the counter is never 0.
    return count == 9
      ? !self[5...].allSatisfy { $0 == UInt8(ascii: "0") } : self[5] != UInt8(ascii: "0")
  }

  /// Whether this is a figure as `Decimal2` writes it: `12`, `12.5` or `12.05`.
  var isWrittenFigure: Bool {
    guard let point = firstIndex(of: UInt8(ascii: ".")) else {
      return count == 1 && self[0] == UInt8(ascii: "0") || count <= 13 && isWrittenCount
    }
    let whole = UnsafeRawBufferPointer(rebasing: self[..<point])
    let decimals = self[(point + 1)...]
    return (whole.elementsEqual("0".utf8) || whole.count <= 13 && whole.isWrittenCount)
      && (1...2).contains(decimals.count) && decimals.allSatisfy { (48...57).contains($0) }
      && decimals.last != UInt8(ascii: "0")
  }
}
