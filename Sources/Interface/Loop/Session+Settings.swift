import LedgerModel
import Wording
import Queries

extension Session {
  /// Takes an answer that holds for every view, such as a theme.
  mutating func takeSetting(_ answer: Answer) -> [Transition] {
    guard case .theme(let name) = answer else { return [] }
    preferences.theme = name
    theme = Theme.named(preferences.theme, depth)
    return [.ask(.savePreferences(preferences, of: person))]
  }

  /// Why somebody below this role cannot do something; nothing for others.
  func needs(_ role: Role) -> String? {
    guard let me else { return phrase(.unknownActor(login: login)) }
    return me.role < role ? phrase(.needsRole(role)) : nil
  }

  /// Whether files outside the exchange directory may be named: only by who is logged in as themselves. A service
  /// account reads what the person before the screen may not.
  var mayOpenPaths: Bool { me.map { $0.login == login } ?? false }

  /// The query for open items with these values, written in the language that is spoken.
  func query(_ terms: [(QueryField, String)]) -> String {
    let open = (QueryField.state, QueryStateGroup.open.queryNames.offered(in: language))
    let parts = ([open] + terms).map { QuerySyntax.term(QueryTerm($0.0, .equal, [QueryValue(.one($0.1))])) }
    return QuerySyntax.all(parts).text(in: language)
  }

  /// The steps that show the open items with these values.
  func showItems(_ terms: [(QueryField, String)]) -> [Transition] {
    [.show(.items), .picked(.query(query(terms)))]
  }
}

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
