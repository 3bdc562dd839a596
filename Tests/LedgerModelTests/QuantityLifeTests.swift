import Testing

@testable import LedgerModel

/// What the life of an item makes of quantities that are not exact.
@Suite struct QuantityLifeTests {
  @Test func ofASpanItsLowerFigureIsEnough() throws {
    var office = try LifeOffice()
    func closed(_ done: [Decimal2]) throws -> Item {
      let id = try office.add { new in
        new.owner = "owner"
        new.quantities = [
          Quantity(id: "", unit: "处", planned: 30, approximate: "20-30"),
          Quantity(id: "", unit: "车", planned: nil, approximate: "数十"),
        ]
      }
      let quantities = office.latest.quantities
      let figures = Dictionary(zip(quantities.map(\.id), done)) { first, _ in first }
      try office.act(.submit(done: figures, allDone: false, text: "清了"), id, by: "owner")
      try office.act(.pass(note: "核过"), id, by: "lead")
      return office.latest
    }
    // Nobody says how many 数十 are: what is done of them may be left open.
    let whole = try closed([20])
    #expect(whole.state == .closed && whole.quantities[0].approximate == "20-30")
    #expect(office.ledger.items.count == 1)
    let rest = try closed([12])
    #expect(rest.parent != nil && rest.quantities.map(\.unit) == ["处"])
    #expect(rest.quantities[0].planned == 18 && rest.quantities[0].approximate == "8-18")
  }
}
