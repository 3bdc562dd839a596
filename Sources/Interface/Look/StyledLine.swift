import Console

/// A line of text in parts of different meaning; styles are looked up when it is drawn.
struct StyledLine: Sendable, Hashable {
  /// What a part is, by which the theme finds its style.
  enum Meaning: Sendable, Hashable {
    case text, faint, strong, complaint, heading, red, yellow, green, grey
  }

  var parts: [(text: String, meaning: Meaning)]

  init(_ parts: [(text: String, meaning: Meaning)]) { self.parts = parts }
  init(_ text: String, _ meaning: Meaning = .text) { parts = [(text, meaning)] }

  /// The columns that it takes.
  var width: Int { parts.reduce(0) { $0 + Columns.width(of: $1.text) } }

  func draw(on canvas: inout Canvas, x: Int = 0, y: Int, _ theme: Theme) {
    var x = x
    for (text, meaning) in parts { x += canvas.put(text, x: x, y: y, theme.style(meaning)) }
  }

  static func == (left: StyledLine, right: StyledLine) -> Bool {
    left.parts.elementsEqual(right.parts) { $0.text == $1.text && $0.meaning == $1.meaning }
  }

  func hash(into hasher: inout Hasher) { for part in parts { hasher.combine(part.text) } }
}

extension Theme {
  /// The style for a meaning.
  func style(_ meaning: StyledLine.Meaning) -> Style {
    switch meaning {
    case .text: text
    case .faint: faint
    case .strong: strong
    case .complaint: complaint
    case .heading: columnNames
    case .red: red
    case .yellow: yellow
    case .green: green
    case .grey: grey
    }
  }
}
