import LedgerModel
import Wording

extension Session {
  /// A view as it is first opened; nothing for one that this version does not have.
  func view(_ name: ViewName) -> (any Layer)? {
    switch name {
    case .items: ItemsView(self)
    default: nil
    }
  }
}
