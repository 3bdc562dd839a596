import LedgerModel
import Wording
import Queries

extension Session {
  /// Takes an answer that holds for every view, such as a theme.
  mutating func takeSetting(_ answer: Answer) -> [Transition] {
    switch answer {
    case .theme(let name):
      preferences.theme = name
      theme = Theme.named(preferences.theme, depth)
    case .mouse(let isOn): return setMouse(isOn)
    default: return []
    }
    return [.ask(.savePreferences(preferences, of: person))]
  }

  /// Why somebody below this role cannot do something; nothing for others.
  func needs(_ role: Role) -> String? {
    guard let me else { return phrase(.unknownActor(login: login)) }
    return me.role < role ? phrase(.needsRole(role)) : nil
  }

  /// Who may make a record of a kind, and so bring in a table of some.
  func roleToMake(_ kind: RecordKind) -> Role {
    kind == .item || kind == .person ? .clerk : kind.spec.leastRole
  }

  /// Whether files outside the exchange directory may be named: only by who is logged in as themselves. A service
  /// account reads what the person before the screen may not.
  var mayOpenPaths: Bool { !login.hasPrefix(Actor.keyPrefix) && me.map { $0.login == login } ?? false }

  /// The query for open items with these values, written in the language that is spoken.
  func query(_ terms: [(QueryField, String)]) -> String {
    let open = (QueryField.state, QueryStateGroup.open.queryNames.offered(in: language))
    let parts = ([open] + terms).map { QuerySyntax.term(QueryTerm($0.0, .equal, [QueryValue(.one($0.1))])) }
    return QuerySyntax.all(parts).text(in: language)
  }

  /// The steps that show what a query finds in the table, whatever was searched there before.
  func show(query: String) -> [Transition] {
    [.show(.items), .picked(.search("")), .picked(.query(query))]
  }

  /// The steps that show the open items with these values, all of one `group` or without one. Where a site has parts, its
  /// items and theirs are listed, as they are counted; a query might find others of its name.
  func showItems(
    _ terms: [(field: QueryField, value: String)], at site: RecordID? = nil, of group: CategoryGroup?? = nil
  ) -> [Transition] {
    guard let site, ledger.sites.all.contains(where: { $0.parent == site }) else {
      return show(query: query(terms))
    }
    var groups = GroupsOfItems(ledger)
    let items = book.open.map { ledger.items[$0] }.filter { record in
      ledger.isSite(record.item.site, within: site)
        && (group == nil || group == .some(groups.group(of: record)))
    }
    let title = terms.map(\.value).joined(separator: " ")
    let question = FigureQuestion(title: title, count: items.count, source: .listed(items.map(\.item.id)))
    return [.push(FigureList(question, self))]
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
    case .city: CityView(self)
    case .calendar: CalendarView(self)
    }
  }
}
