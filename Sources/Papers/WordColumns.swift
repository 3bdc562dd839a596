import TextWidth

extension Table {
  /// How wide its columns are in a document, in twips, of `room` in all with letters of `size` half points: codes and
  /// figures on one line, texts share what is left by how long they are, and headings break where they must.
  func widths(in room: Int, size: Int) -> [Int] {
    // Half a letter's width, and what a cell leaves free beside its text.
    let (unit, edges) = (size * 5, 180)
    let cells = columns.indices.map { column in
      rows.map { row in
        column < row.count ? row[column].shownLines.map { Columns.width(of: $0) }.max() ?? 0 : 0
      }.max() ?? 0
    }
    let headings = columns.map { Columns.width(of: $0.heading.shownLine) }
    var least = columns.indices.map { place in
      let heading = min(headings[place], columns[place].kind == .text ? 4 : max(4, (headings[place] + 2) / 3))
      return max(heading, columns[place].kind == .text ? min(8, cells[place]) : cells[place] + 1) * unit
        + edges
    }
    let left = room - least.reduce(0, +)
    if left < 0 {
      // Nothing fits: all give way alike.
      let all = least.reduce(0, +)
      return least.map { max(1, $0 * room / all) }
    }
    // How much more each would take, up to forty letters of text.
    let wishes = columns.indices.map { place in
      max(0, max(min(80, cells[place]), headings[place]) * unit + edges - least[place])
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
