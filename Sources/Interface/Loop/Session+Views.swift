import LedgerModel
import Wording

extension Session {
  /// Whether this version has a view.
  static func has(_ name: ViewName) -> Bool { ViewName.allCases.contains(name) }

  /// A view as it is first opened; nothing for one that this version does not have.
  func view(_ name: ViewName) -> (any Layer)? {
    switch name {
    case .overview: OverviewView(self)
    case .items: ItemsView(self)
    case .board: BoardView(self)
    case .people: PeopleView(self)
    case .sites: SitesView(self)
    case .statistics: StatisticsView(self)
    case .history: HistoryView()
    case .meeting: MeetingView(self)
    }
  }
}
