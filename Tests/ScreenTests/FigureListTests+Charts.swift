import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Bars of charts and cells of the map of places, each with the items behind it.
extension FigureListTests {
  /// How many items are shown behind what was chosen: in the table, or in a list of their own.
  private func shown(_ sitting: Sitting) throws -> Int {
    if let list = sitting.state.dialogs.last as? FigureList { return list.items.count }
    return try #require(sitting.state.views[.items] as? ItemsView).rows.count
  }

  /// The bars of every chart come to all open items, those of sites to more, an estate having its buildings with it; and
  /// each leads to as many as it says.
  @Test func everyBarLeadsToItsItems() throws {
    let store = try MeetingRoom.store()
    for chart in 0..<5 {
      var sitting = MeetingRoom.sitting(store, columns: 120, rows: 60)
      try sitting.press("6" + String(repeating: " right", count: chart))
      let bars = sitting.picture.compactMap {
        $0.firstMatch(of: /[!#]* (\d+)( !\d+)?$/).flatMap { Int($0.output.1) }
      }
      let (sum, open) = (bars.reduce(0, +), sitting.state.session.book.open.count)
      let isOfSites = chart == 4
      #expect(bars.count > 5 && (isOfSites ? sum > open : sum == open), "\(sitting.picture)")
      for (place, count) in bars.enumerated() {
        var other = sitting
        try other.press(String(repeating: "down ", count: place) + "enter")
        other.rest()
        #expect(try shown(other) == count, "\(sitting.picture[place + 3])")
      }
    }
  }

  /// So do the cells of the map of places, of every group, of what has none, and of all.
  @Test func everyCellOfThePlacesLeadsToItsItems() throws {
    let store = try MeetingRoom.store()
    var sitting = MeetingRoom.sitting(store, columns: 140, rows: 60)
    try sitting.press("5")
    let heading = try #require(sitting.picture.firstIndex { $0.contains("违章搭建") })
    #expect(sitting.picture[heading].contains("(未填)"))
    var looked = 0
    // What the rows below are stands above them, and no cursor on it.
    let kinds: Set = ["网格", "点位", "责任单位"]
    let lines = sitting.picture[(heading + 1)...].filter { !kinds.contains($0.trimmed) }
    for (place, line) in lines.enumerated() {
      let cells = line.split(separator: " ").suffix(10)
      guard cells.count == 10, cells.allSatisfy({ $0.first.map { $0 == "." || $0.isNumber } == true }) else {
        break
      }
      let counts = cells.map { Int($0.prefix(while: \.isNumber)) ?? 0 }
      #expect(counts.dropLast().reduce(0, +) == counts.last, "\(line)")
      for (column, count) in counts.enumerated() where count > 0 {
        var other = sitting
        try other.press(
          String(repeating: "down ", count: place) + String(repeating: "left ", count: 9 - column) + "enter")
        other.rest()
        #expect(try shown(other) == count, "\(column) of \(line)")
        looked += 1
      }
    }
    #expect(looked > 60)
  }
}
