import Console
import LedgerModel

extension Theme {
  /// What a lamp's block means to the theme.
  func style(of lamp: Lamp) -> StyledLine.Meaning {
    switch lamp {
    case .red: .red
    case .yellow: .yellow
    case .green: .green
    case .grey: .grey
    }
  }
}

extension Canvas {
  /// A lamp's letter or word in its block of two columns; nothing for no lamp.
  mutating func putLamp(_ lamp: Lamp?, x: Int, y: Int, _ session: Session) {
    guard let lamp else { return }
    put(
      session.mark(of: lamp), x: x, y: y, session.theme.style(session.theme.style(of: lamp)), field: 2,
      .centre)
  }
}
