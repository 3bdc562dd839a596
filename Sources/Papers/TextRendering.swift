import TextWidth

extension Document {
  /// The paper as plain text, aligned in terminal columns and at most `width` of them wide where its figures
  /// allow; without a width 80, and 120 for papers of many columns.
  public func text(width: Int? = nil) -> String {
    let width = max(20, width ?? (isWide ? 120 : 80))
    var lines = Columns.wrap(title.shownLine, to: width).map { $0.centred(in: width) }
    for line in subtitleLines { lines += Columns.wrap(line, to: width).map { $0.centred(in: width) } }
    if !addressees.isEmpty { lines += [""] + Columns.wrap(addressedTo, to: width) }
    for block in blocks {
      let part = block.lines(width)
      if !part.isEmpty { lines += [""] + part }
    }
    return lines.map(\.withoutEnd).joined(separator: "\n") + "\n"
  }
}

extension Block {
  fileprivate func lines(_ width: Int) -> [String] {
    switch self {
    case .heading(let text): return Columns.wrap(text.shownLine, to: width)
    case .named(_, let block): return block.lines(width)
    case .paragraph(let text): return Columns.wrap(text, to: width)
    case .facts(let facts):
      let labels = facts.map { Columns.width(of: $0.label) }.max() ?? 0
      return facts.flatMap { $0.value.hanging(under: Columns.pad($0.label, to: labels) + "  ", width) }
    case .numbered(let items):
      let digits = String(items.count).count
      return items.enumerated().flatMap { place, item in
        item.hanging(under: Columns.pad("\(place + 1).", to: digits + 1, .right) + " ", width)
      }
    case .bullets(let items): return items.flatMap { $0.hanging(under: "- ", width) }
    case .table(let table): return table.lines(width)
    case .bars(let bars): return bars.lines(width)
    case .pictures(let pairs):
      return pairs.flatMap { pair in
        let words = pair.shown.map(\.words).joined(separator: ", ")
        return "\(pair.caption.shownLine) (\(words))".hanging(under: "- ", width)
      }
    case .small(let lines): return lines.flatMap { Columns.wrap($0.shownLine, to: width) }
    case .closing(let lines):
      return lines.flatMap { Columns.wrap($0.shownLine, to: width) }.map {
        Columns.pad($0, to: width, .right)
      }
    case .signature(let labels):
      let room = max(8, width / max(1, labels.count) - 2)
      return [
        labels.map { label in
          label + " " + String(repeating: "_", count: max(8, room - Columns.width(of: label) - 1))
        }.joined(separator: "  ")
      ]
    }
  }
}

extension Bars {
  fileprivate func lines(_ width: Int) -> [String] {
    let labels = min(24, bars.map { Columns.width(of: $0.label.shownLine) }.max() ?? 0)
    let texts = bars.map { Columns.width(of: $0.text) }.max() ?? 0
    let room = max(4, min(50, width - labels - texts - 4))
    return Columns.wrap(caption.shownLine, to: width)
      + bars.map { bar in
        let signs = String(repeating: "#", count: bar.length * room / scale)
        return Columns.pad(bar.label.shownLine, to: labels) + "  " + Columns.pad(bar.text, to: texts, .right)
          + "  " + signs
      }
  }
}

extension Table {
  /// The table with its columns under one another: texts are wrapped in their column, figures never.
  fileprivate func lines(_ width: Int) -> [String] {
    let cells = rows.map { $0.map(\.shownLine) }
    // Two blanks between columns; where that is too wide, one.
    var (widths, gap) = (self.widths(cells, in: width, gap: 2), "  ")
    if widths.reduce(2 * (columns.count - 1), +) > width {
      (widths, gap) = (self.widths(cells, in: width, gap: 1), " ")
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: gap)
    var lines = row(columns.map(\.heading), widths, gap) + [rule]
    for (place, cells) in cells.enumerated() {
      if hasTotal, place == rows.count - 1 { lines.append(rule) }
      lines += row(cells, widths, gap)
    }
    return lines
  }

  private func row(_ cells: [String], _ widths: [Int], _ gap: String) -> [String] {
    let wrapped = zip(cells, widths).map { Columns.wrap($0, to: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      zip(wrapped, widths).enumerated().map { place, cell in
        let text = line < cell.0.count ? cell.0[line] : ""
        return Columns.pad(text, to: cell.1, columns[place].kind == .figure ? .right : .left)
      }.joined(separator: gap)
    }
  }

  /// As wide as the widest cell; when that is more than there is, headings of figures break between words
  /// first, then texts give way down to eight columns. No word is broken inside: a table of too many columns is wider
  /// than there is room for, and goes on to the right.
  private func widths(_ cells: [[String]], in width: Int, gap: Int) -> [Int] {
    let widest = columns.indices.map { column in cells.map { Columns.width(of: $0[column]) }.max() ?? 0 }
    let headings = columns.map { Columns.width(of: $0.heading) }
    var widths = columns.indices.map { max(widest[$0], headings[$0], 2) }
    let room = width - gap * (columns.count - 1)
    guard widths.reduce(-room, +) > 0 else { return widths }
    let words = columns.map { column in
      column.heading.split(separator: " ").map(String.init).map {
        max($0.unbroken, min(10, Columns.width(of: $0)))
      }.max() ?? 0
    }
    let least = columns.indices.map { column in
      guard columns[column].kind == .text else { return widest[column] }
      return max(min(8, widest[column]), cells.map(\.[column].unbroken).max() ?? 0)
    }
    shrink(&widths, to: columns.indices.map { max(widest[$0], words[$0], 2) }, room)
    shrink(&widths, to: columns.indices.map { max(least[$0], words[$0], 2) }, room)
    shrink(&widths, to: columns.indices.map { max(least[$0], columns[$0].heading.unbroken, 2) }, room)
    return widths
  }

  private func shrink(_ widths: inout [Int], to least: [Int], _ room: Int) {
    var excess = widths.reduce(-room, +)
    while excess > 0 {
      let giving = widths.indices.filter { widths[$0] > least[$0] }.max { widths[$0] < widths[$1] }
      guard let giving else { return }
      widths[giving] -= 1
      excess -= 1
    }
  }
}

extension String {
  /// How many columns of it a line does not part: the longest word, of a writing without blanks two letters. What is
  /// longer than twenty is no word.
  fileprivate var unbroken: Int {
    var (longest, word) = (0, 0)
    for scalar in unicodeScalars {
      word = scalar == " " || scalar.value >= 0x1100 ? 0 : word + 1
      longest = Swift.max(longest, Swift.min(word, 20), scalar.value >= 0x1100 ? 4 : 0)
    }
    return Swift.min(longest, Columns.width(of: self))
  }

  fileprivate func centred(in width: Int) -> String {
    String(repeating: " ", count: max(0, width - Columns.width(of: self)) / 2) + self
  }

  /// The text behind a lead, its further lines under its first.
  fileprivate func hanging(under lead: String, _ width: Int) -> [String] {
    let indent = Columns.width(of: lead)
    let lines = Columns.wrap(self, to: max(8, width - indent))
    return lines.enumerated().map { place, line in
      (place == 0 ? lead : String(repeating: " ", count: indent)) + line
    }
  }

  fileprivate var withoutEnd: String {
    lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
  }
}
