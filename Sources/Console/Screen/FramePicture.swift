extension Frame {
  /// The rows as text, blanks at their ends left out, lines as box drawing characters: what a person sees,
  /// for screen tests.
  public var picture: [String] {
    (0..<size.rows).map { y in
      Frame.trimmed(row(y).map(\.content).map(Frame.text).joined(), of: " ")
    }
  }

  /// The rows as one letter a column, by the legend; plain cells as blanks, left out at the end, and styles
  /// that the legend does not name as `?`.
  public func styleLayer(legend: [Style: Character]) -> [String] {
    (0..<size.rows).map { y in
      let letters = row(y).map { cell in
        legend[cell.style] ?? (cell.style == .plain ? " " : "?")
      }
      return Frame.trimmed(String(letters), of: " ")
    }
  }

  private static func text(_ content: Cell.Content) -> String {
    switch content {
    case .narrow(let text), .wide(let text): text.text
    case .continuation: ""
    case .line(let shape): String(shape.character)
    }
  }

  private static func trimmed(_ text: String, of character: Character) -> String {
    var text = Substring(text)
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
