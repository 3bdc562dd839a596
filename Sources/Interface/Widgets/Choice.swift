import LedgerModel
import Queries

/// Something that can be picked from a list.
struct Choice: Sendable, Hashable {
  /// What it stands for: an identifier, a code, a word of a vocabulary.
  var code: String
  /// What it is called.
  var title: String
  /// What is said beside it, such as a person's open load or a key.
  var detail = ""
  /// Why it cannot be picked now.
  var obstacle: String?
  /// Whether it only stands above others.
  var isHeading = false
  /// What a filter looks at besides the title: aliases, codes.
  var aliases: [String] = []
  /// A category's scheme.
  var scheme: String?

  /// Whether the cursor may stand on it and Enter means something.
  var isChoosable: Bool { !isHeading }
}

/// Choices, a filter that is typed, and the one under the cursor: the state of menus, pickers, help.
struct ChoiceList: Sendable {
  private var all: [Choice]
  /// What passes the filter, in order; the best fit first while something is typed.
  private(set) var shown: [Choice]
  var cursor = ListCursor()

  init(_ choices: [Choice], startingAt code: String? = nil) {
    all = choices
    shown = choices
    cursor.index =
      shown.firstIndex { $0.code == code && $0.isChoosable } ?? shown.firstIndex(where: \.isChoosable) ?? 0
  }

  /// The choice under the cursor.
  var current: Choice? {
    shown.indices.contains(cursor.index) && shown[cursor.index].isChoosable ? shown[cursor.index] : nil
  }

  /// The choices that digits count: those that can be picked now.
  var numbered: [Choice] { shown.filter { $0.isChoosable && $0.obstacle == nil } }

  /// Moves, passing over headings.
  mutating func move(_ motion: Motion, height: Int) {
    cursor.move(motion, count: shown.count, height: height)
    let backward = motion == .up || motion == .pageUp || motion == .halfUp || motion == .last
    if !isOnChoice { step(backward ? -1 : 1) }
    if !isOnChoice { step(backward ? 1 : -1) }
    // A heading above the first choice is shown with it.
    if cursor.index == shown.firstIndex(where: \.isChoosable) { cursor.top = 0 }
    cursor.settle(count: shown.count, height: height)
  }

  /// Puts the cursor on a choice.
  mutating func choose(_ code: String) {
    if let index = shown.firstIndex(where: { $0.code == code && $0.isChoosable }) { cursor.index = index }
  }

  /// Puts the cursor on the choice that fits the text best, and stays when none does.
  mutating func chooseFitting(_ text: String) {
    var found = self
    found.filter(text)
    if let best = found.current { choose(best.code) }
  }

  /// Shows what fits the text, the best first; headings only while nothing is typed.
  mutating func filter(_ text: String) {
    let word = SearchWord(text)
    if word.isEmpty {
      shown = all
    } else {
      let ranked = all.enumerated().compactMap { place, choice -> (Int, Int, Int)? in
        guard choice.isChoosable, let rank = Self.rank(choice, word) else { return nil }
        return (rank, choice.title.unicodeScalars.count, place)
      }
      shown = ranked.sorted { $0 < $1 }.map { all[$0.2] }
    }
    cursor = ListCursor(index: shown.firstIndex(where: \.isChoosable) ?? 0)
  }

  private static func rank(_ choice: Choice, _ word: SearchWord) -> Int? {
    if let rank = word.rank(of: choice.title) { return rank.rawValue }
    let others = choice.aliases + [choice.code, choice.detail]
    // An alias is worth less than any fit of the title.
    return others.compactMap { word.rank(of: $0)?.rawValue }.min().map { $0 + 10 }
  }

  private var isOnChoice: Bool { shown.indices.contains(cursor.index) && shown[cursor.index].isChoosable }

  private mutating func step(_ by: Int) {
    while shown.indices.contains(cursor.index), !shown[cursor.index].isChoosable { cursor.index += by }
  }
}
