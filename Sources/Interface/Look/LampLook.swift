import LedgerModel

extension Theme {
  /// The style of a lamp's block.
  func style(of lamp: Lamp) -> StyledLine.Meaning {
    switch lamp {
    case .red: .red
    case .yellow: .yellow
    case .green: .green
    case .grey: .grey
    }
  }
}
