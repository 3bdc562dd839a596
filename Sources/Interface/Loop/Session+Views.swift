import LedgerModel
import Wording

extension Session {
  /// A view as it is first opened.
  func view(_ name: ViewName) -> any Layer {
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
