import Wording

/// How far and where a cursor moves in a list.
enum Motion: Sendable, Hashable {
  case up, down, pageUp, pageDown, halfUp, halfDown, first, last

  /// The motion that a command stands for.
  init?(_ command: CommandName) {
    switch command {
    case .up: self = .up
    case .down: self = .down
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .halfUp: self = .halfUp
    case .halfDown: self = .halfDown
    case .first: self = .first
    case .last: self = .last
    default: return nil
    }
  }
}

/// The chosen row of a list, and the row that is shown at its top.
struct ListCursor: Sendable, Hashable {
  /// The chosen row, from 0.
  var index = 0
  /// The row at the top; negative for a moment when rows above the chosen one went away, so that it stays put.
  var top = 0
  /// Empty lines above it, for a moment when headings above the chosen row went away, so that it stays put.
  var gap = 0

  /// Moves as far as there are rows; `height` is how many are shown.
  mutating func move(_ motion: Motion, count: Int, height: Int) {
    let page = max(1, height - 1)
    switch motion {
    case .up: index -= 1
    case .down: index += 1
    case .pageUp: index -= page
    case .pageDown: index += page
    case .halfUp: index -= max(1, height / 2)
    case .halfDown: index += max(1, height / 2)
    case .first: index = 0
    case .last: index = count - 1
    }
    settle(count: count, height: height)
  }

  /// Puts the cursor on a row that is there, and shows it with as many rows as fit.
  mutating func settle(count: Int, height: Int) {
    gap = 0
    index = min(max(0, index), max(0, count - 1))
    top = min(max(0, top), max(0, count - max(1, height)))
    top = firstShown(height: height)
  }

  /// Stays on what it stood on, and on its line, when rows come, go or change their order; goes to the one that is new, if it
  /// shall. A row without a name is none to stand on.
  mutating func follow<Name: Hashable>(
    _ before: [Name?], to now: [Name?], goingToNew: Bool, height: Int
  ) {
    let known = Set(before.compactMap(\.self))
    let new = now.indices.filter { row in now[row].map { !known.contains($0) } ?? false }
    let under = before.indices.contains(index) ? before[index] : nil
    let line = index - top
    if goingToNew, new.count == 1 {
      index = new[0]
    } else if let under, let row = now.firstIndex(of: under) {
      (index, top) = (row, row - line)
    }
    settle(count: now.count, height: height)
  }

  /// The row shown at the top: `top`, unless the chosen row would not be seen.
  func firstShown(height: Int) -> Int {
    if index < top { return index }
    if height > 0, index >= top + height { return index - height + 1 }
    return top
  }

  /// How many rows stand above those that are shown, and how many below.
  func beyond(count: Int, height: Int) -> (above: Int, below: Int) {
    let first = firstShown(height: height)
    return (min(count, max(0, first)), max(0, count - first - max(0, height)))
  }

  /// The rows that are shown, each with its line on the screen, from 0.
  func lines(count: Int, height: Int) -> [(line: Int, row: Int)] {
    let first = firstShown(height: height)
    return (0..<max(0, height)).compactMap { line in
      let row = first + line
      return row >= 0 && row < count ? (line, row) : nil
    }
  }
}
