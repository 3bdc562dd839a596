import LedgerModel

/// Items as somebody names them before a command: two numbers are all listed items with numbers from one to the other
/// (`5,9`), everything else are rows of the list (`.,+3`, `-2,.`, `.,$`, `%`).
struct ItemRange: Sendable, Hashable {
  /// Where it begins or ends.
  enum End: Sendable, Hashable {
    /// The item with this number.
    case number(ItemNumber)
    /// So many rows below the one under the cursor.
    case row(Int)
    case first, last

    fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
  }

  /// Why something is no range.
  enum Fault: Error, Sendable, Hashable {
    case notUnderstood
    /// One end is a number, the other a row.
    case mixed
  }

  /// As it was typed.
  let text: String
  /// Its ends.
  let from: End
  let to: End

  /// Reads a range; a number without its year is one of `thisYear`. Throws why it is none.
  init(_ text: String, thisYear: Int) throws(Fault) {
    self.text = text
    guard text != "%" else {
      (from, to) = (.first, .last)
      return
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count <= 2,
      let from = ItemRange.end(first, thisYear), let to = ItemRange.end(last, thisYear)
    else { throw .notUnderstood }
    guard from.isNumber == to.isNumber else { throw .mixed }
    (self.from, self.to) = (from, to)
  }

  private static func end(_ text: Substring, _ thisYear: Int) -> End? {
    switch text {
    case "", ".": return .row(0)
    case "$": return .last
    case "+": return .row(1)
    case "-": return .row(-1)
    default:
      let steps = text.first == "." ? text.dropFirst() : text
      if steps.first == "+" || steps.first == "-" { return Int(steps).map(End.row) }
      return text.first == "." ? nil : ItemNumber(text, thisYear: thisYear).map(End.number)
    }
  }

  private static let signs: Set<Character> = Set("0123456789.,+-$%")

  /// The signs of a range with which a line begins; empty where it begins otherwise.
  static func written(in line: String) -> String { String(line.prefix { signs.contains($0) }) }

  /// The items that are meant among those that are listed, in their order, and how many of the numbers that are meant
  /// stand elsewhere in the ledger, as far as these are so few that somebody may have each in mind.
  func items(
    of listed: [RecordID], under: RecordID?, in ledger: Ledger
  ) -> (items: [RecordID], elsewhere: Int) {
    if case .number(let one) = from, case .number(let other) = to {
      let (least, most) = (min(one, other), max(one, other))
      let found = listed.filter { id in
        ledger.items[id].map { least <= $0.number && $0.number <= most } ?? false
      }
      guard least.year == most.year, most.counter - least.counter < 5000 else { return (found, 0) }
      let all = (least.counter...most.counter).count { counter in
        ledger.items[ItemNumber(year: least.year, counter: counter)].map { !$0.isHidden } ?? false
      }
      return (found, max(0, all - found.count))
    }
    let under = under.flatMap { listed.firstIndex(of: $0) } ?? 0
    func row(_ end: End) -> Int {
      switch end {
      // Whatever is typed, no sum of it is too large.
      case .row(let steps): under + min(max(-listed.count, steps), listed.count)
      case .first, .number: 0
      case .last: listed.count - 1
      }
    }
    let (one, other) = (row(from), row(to))
    return (
      listed.enumerated().filter { $0.offset >= min(one, other) && $0.offset <= max(one, other) }.map(
        \.element), 0
    )
  }
}
