import Console

/// Texts fitted into a part of the screen of so many columns.
extension StyledLine {
  /// A text on at most so many rows, behind a lead on the first of them; its further rows begin below what stands behind the
  /// lead. One that takes more rows ends in `~`.
  static func wrapped(
    _ text: String, _ meaning: Meaning = .text, behind lead: String = "", of leading: Meaning? = nil,
    to columns: Int, rows: Int
  ) -> [StyledLine] {
    let indent = Columns.width(of: lead)
    let room = max(1, columns - indent)
    return limited(Columns.wrap(text, to: room), to: rows, columns: room).enumerated().map { row, line in
      if indent == 0 { return StyledLine(line, meaning) }
      let before = row == 0 ? lead : String(repeating: " ", count: indent)
      return StyledLine([(before, leading ?? meaning), (line, meaning)])
    }
  }

  /// The first of these lines, the last of them with `~` where there are more.
  static func limited(_ lines: [String], to rows: Int, columns: Int) -> [String] {
    guard lines.count > rows, rows > 0 else { return Array(lines.prefix(max(0, rows))) }
    return lines.prefix(rows - 1) + [Columns.cut(lines[rows - 1] + "~", to: columns)]
  }

  /// Short texts beside each other on as few lines as they need, none of them broken.
  static func flowed(_ parts: [String], parted by: String = "   ", to columns: Int) -> [String] {
    var rows: [String] = []
    for part in parts {
      let joined = rows.last.map { $0 + by + part }
      if let joined, Columns.width(of: joined) <= columns {
        rows[rows.count - 1] = joined
      } else {
        rows.append(part)
      }
    }
    return rows
  }

  /// The line with a sign at its end that something is left out.
  func cutOff(at columns: Int) -> StyledLine {
    var (parts, room) = (self.parts, columns - width)
    if room < 1, let last = parts.popLast() {
      room += Columns.width(of: last.text)
      parts.append((Columns.cut(last.text, to: max(0, room - 1)), last.meaning))
    }
    parts.append(("~", .text))
    return StyledLine(parts)
  }
}
