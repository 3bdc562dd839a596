import Testing

@testable import LedgerModel
@testable import Queries

/// What columns are sorted by: one table for the screen's table and for `list --sort`.
@Suite struct ColumnKeyTests {
  private static func item(_ set: (inout Item) -> Void) -> Item {
    var item = Item(id: "i1")
    item.number = ItemNumber(year: 2026, counter: 17)
    set(&item)
    return item
  }

  private static func key(_ field: ItemField, _ set: (inout Item) -> Void = { _ in }) -> ColumnKey.Value {
    ColumnKey.Value(field, of: item(set), in: QueryTestLedger.ledger)
  }

  @Test func everyKindOfFieldHasItsOrder() {
    #expect(Self.key(.number) == .figure(2026 << 32 | 17))
    let due = QueryTestLedger.at(12, 1)
    #expect(Self.key(.due) { $0.due = due } == .figure(due.milliseconds))
    #expect(Self.key(.reworkCount) { $0.reworkCount = 2 } == .figure(2))
    #expect(Self.key(.severity) { $0.severity = .urgent } != Self.key(.severity) { $0.severity = .normal })
    // Words of a list stand as in the list, not by their letters.
    let states = ItemState.allCases.map { state in Self.key(.state) { $0.state = state } }
    #expect(states == ItemState.allCases.indices.map { ColumnKey.Value.figure(Int64($0)) })
    #expect(
      Self.key(.difficulty) { $0.difficulty = .hard } == .place(of: Difficulty.hard)
        && Self.key(.source) { $0.source = .media } == .place(of: Source.media)
        && Self.key(.group) { $0.group = .parking } == .place(of: CategoryGroup.parking))
    // People by the readings of their surnames: 曾 is Zēng.
    #expect(Self.key(.owner) { $0.owner = "zc" } == .text(TextOrder.standard.key(ofPerson: "曾晨")))
    #expect(Self.key(.grid) { $0.grid = "g2" } == .text(of: "2号网格"))
    #expect(Self.key(.title) { $0.title = "2栋" } == .text(of: "2栋"))
    // What is not set is nothing, whatever it would be.
    for field in [ItemField.due, .owner, .grid, .difficulty, .source, .address, .reference] {
      #expect(Self.key(field) == .nothing, "\(field)")
    }
  }

  @Test func nothingComesLastInBothDirections() {
    for isDescending in [false, true] {
      let nothing = ColumnKey(.nothing, isDescending: isDescending)
      let figure = ColumnKey(.figure(3), isDescending: isDescending)
      #expect(figure.comes(before: nothing) && !nothing.comes(before: figure))
      #expect(!nothing.comes(before: nothing))
      #expect(ColumnKey(.figure(1), isDescending: isDescending).comes(before: figure) == !isDescending)
      let word = ColumnKey(.text(of: "10栋"), isDescending: isDescending)
      #expect(ColumnKey(.text(of: "2栋"), isDescending: isDescending).comes(before: word) == !isDescending)
    }
  }
}
