import LedgerModel

/// What stands right before the cursor of a query: what has been typed of it, and what kind of thing it is.
struct QueryCursor {
  /// What could go on there.
  enum Asked: Equatable {
    /// A new word: a field, a name or just a word.
    case beginning
    /// A value of the field.
    case value(QueryField)
    /// A label behind `+` or `-`.
    case label
    /// Nothing that is known, such as a value of an unknown field.
    case nothing
  }

  /// What could go on there.
  private(set) var asked = Asked.beginning
  /// What has been typed of it, without quotation marks.
  private(set) var typed = ""
  /// Its characters in the query.
  private(set) var range: Range<Int>

  /// Looks at the end of the text before the cursor.
  init(_ text: String, about subject: QuerySubject) {
    let scanner = QueryScanner(text)
    let start = Self.lastPiece(scanner)
    range = start..<scanner.typed.count
    var place = start
    let sign = scanner.text(start..<min(start + 1, scanner.typed.count))
    if ["+", "-", "!", "#"].contains(sign) { place += 1 }
    let rest = Array(scanner.text(place..<scanner.typed.count))
    if let mark = rest.firstIndex(where: { ":=<>≤≥≦≧≠".contains($0) }), mark > 0,
      rest[..<mark].allSatisfy(\.isLetter)
    {
      let field = subject.field(named: String(rest[..<mark]))
      let value = field.map { Self.valueStart(rest, from: mark, in: $0) } ?? mark
      asked = field.map { .value($0) } ?? .nothing
      place += value
    } else if subject != .items {
      // Only items have labels.
    } else if sign == "+" || sign == "-" || sign == "#" {
      asked = .label
    }
    range = place..<scanner.typed.count
    typed = String(scanner.typed[range].filter { QueryScanner.mark($0) != "\"" })
  }

  /// Where the last piece begins: behind the last boundary that does not stand in quotes.
  private static func lastPiece(_ scanner: QueryScanner) -> Int {
    var start = 0
    var quoted = false
    for (place, mark) in scanner.text(0..<scanner.typed.count).enumerated() {
      if mark == "\"" { quoted.toggle() }
      if !quoted, " ()".contains(mark) { start = place + 1 }
    }
    return start
  }

  /// Where the last value begins: behind the comparison, the last comma or the mark of a range.
  private static func valueStart(_ marks: [Character], from sign: Int, in field: QueryField) -> Int {
    var start = sign + 1
    if marks.indices.contains(start), marks[start] == "=" { start += 1 }
    if field.kind.isNamed, marks.indices.contains(start), "-!".contains(marks[start]) { start += 1 }
    var quoted = false
    for place in start..<max(start, marks.count) {
      if marks[place] == "\"" { quoted.toggle() }
      guard !quoted else { continue }
      if marks[place] == "," { start = place + 1 }
      let double = marks[place] == "." && place > start && marks[place - 1] == "."
      if field.isOrdered, double || "~至到".contains(marks[place]) { start = place + 1 }
    }
    return start
  }
}
