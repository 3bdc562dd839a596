import TextWidth

extension Table {
  /// How large letters may be, in half points, so that no heading breaks within a word, and no figure at all: smaller where
  /// there are many columns.
  func letters(in room: Int) -> Int {
    let sizes = columns.count > 8 ? [18, 16, 15, 14] : [21, 18, 16]
    return sizes.first { least(size: $0).reduce(0, +) <= room } ?? sizes[sizes.count - 1]
  }

  /// How wide the widest line of each column is, in half letters.
  private var cells: [Int] {
    columns.indices.map { column in
      rows.map { row in
        column < row.count ? row[column].shownLines.map(\.setWidth).max() ?? 0 : 0
      }.max() ?? 0
    }
  }

  /// What a cell leaves free beside its text, in twips.
  private static let edges = 150

  /// How wide its columns must be with letters of `size`: codes and figures stand on one line, headings on two, and no
  /// word of them is broken.
  private func least(size: Int) -> [Int] {
    zip(columns, cells).map { column, cell in
      let heading = Columns.width(of: column.heading.shownLine)
      let half = column.kind == .text ? min(heading, 4) : min(heading, max(4, (heading + 3) / 4 * 2))
      let text = column.kind == .text ? min(8, cell) : cell + 1
      return max(half, column.heading.longestWord, text) * size * 5 + Self.edges
    }
  }

  /// How wide its columns are in a document, in twips, of `room` in all with letters of `size` half points: what they must
  /// be, and texts share what is left by how long they are.
  func widths(in room: Int, size: Int) -> [Int] {
    let (unit, cells) = (size * 5, cells)
    let headings = columns.map { Columns.width(of: $0.heading.shownLine) }
    var least = least(size: size)
    let left = room - least.reduce(0, +)
    if left < 0 {
      // Nothing fits: all give way alike.
      let all = least.reduce(0, +)
      return least.map { max(1, $0 * room / all) }
    }
    // How much more each would take, up to forty letters of text.
    let wishes = columns.indices.map { place in
      max(0, max(min(80, cells[place]), headings[place]) * unit + Self.edges - least[place])
    }
    let wished = wishes.reduce(0, +)
    for place in least.indices {
      if wished > left {
        least[place] += wishes[place] * left / max(1, wished)
      } else {
        least[place] += wishes[place] + (left - wished) / least.count
      }
    }
    return least
  }
}

extension String {
  /// How wide it is set, in half letters: a word processor leaves a quarter of a letter free between Chinese and figures.
  fileprivate var setWidth: Int {
    var (changes, before) = (0, Unicode.Scalar(" "))
    for scalar in unicodeScalars {
      let isEither = before != " " && scalar != " "
      if isEither, (before.value >= 0x2E80) != (scalar.value >= 0x2E80) { changes += 1 }
      before = scalar
    }
    return Columns.width(of: self) + (changes + 1) / 2
  }

  /// How wide the longest of its words is that no line should part, in half letters: of a writing without blanks none is.
  fileprivate var longestWord: Int {
    split { $0 == " " || $0 == "-" || $0.unicodeScalars.contains { $0.value >= 0x1100 } }
      .map { word in (word.reduce(0) { $0 + $1.tenths } + 9) / 10 }.max() ?? 0
  }
}

extension Character {
  /// How wide it is in tenths of half a letter, as Times has it.
  fileprivate var tenths: Int {
    if isUppercase { return 14 }
    return "mw".contains(self) ? 15 : "fijlrt".contains(self) ? 7 : "acesz".contains(self) ? 9 : 10
  }
}
