import LedgerModel

/// The names by which people call sites in a line of text.
struct SiteNames {
  /// Every site in use by its full name, the longest first.
  private let full: [(name: String, id: RecordID)]
  /// The buildings by their number within an estate, such as 3栋; those in the person's own grids first.
  private var buildings: [String: (own: [RecordID], all: [RecordID])] = [:]

  init(_ session: Session) {
    let ledger = session.ledger
    let sites = ledger.sites.all.filter { !$0.retired && !$0.name.isEmpty }
    full = sites.map { (SiteNames.plain($0.name), $0.id) }.sorted { $0.0.count > $1.0.count }
    let person = session.actor.person
    let own = Set(
      ledger.grids.all.filter { grid in person.map { grid.workers.contains($0) } ?? false }.map(\.id))
    for site in sites {
      guard let estate = ledger.sites[site.parent]?.name, site.name.hasPrefix(estate),
        let (number, length) = BuildingName.beginning(
          SiteNames.plain(String(site.name.dropFirst(estate.count)))),
        length == site.name.count - estate.count
      else { continue }
      buildings[number, default: ([], [])].all.append(site.id)
      if let grid = ledger.grid(ofSite: site.id), own.contains(grid) {
        buildings[number, default: ([], [])].own.append(site.id)
      }
    }
  }

  /// The site whose name a word begins with, and how many characters name it; nothing when none or several could be meant.
  func beginning(_ word: String) -> (site: RecordID, length: Int)? {
    let word = SiteNames.plain(word)
    if let found = full.first(where: { word.hasPrefix($0.name) }) { return (found.id, found.name.count) }
    guard let (number, length) = BuildingName.beginning(word), let meant = buildings[number] else {
      return nil
    }
    if meant.all.count == 1 { return (meant.all[0], length) }
    return meant.own.count == 1 ? (meant.own[0], length) : nil
  }

  /// A text in which each character stands as it is compared, so that ３栋 is 3栋; no shorter and no longer than it was.
  private static func plain(_ text: String) -> String {
    String(
      text.map { character in
        let key = TextKey(String(character)).text
        return key.count == 1 ? Character(key) : character
      })
  }
}
