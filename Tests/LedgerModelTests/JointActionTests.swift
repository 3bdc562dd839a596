import Testing

@testable import LedgerModel

/// Joint actions with several units (联合执法), and the order of a grid's workers.
@Suite struct JointActionTests {
  @Test func itemsOfSeveralUnitsAreOneJointAction() throws {
    var office = try LifeOffice()
    for (unit, name) in [("u2", "城管中队"), ("u3", "派出所"), ("u4", "市场监管所")] {
      try office.put(.unit, RecordID(unit), ["name": .string(name)])
    }
    let first = try office.add("占道经营") { $0.leadUnit = "u2" }
    let second = try office.add("违规停车") { $0.supportingUnits = ["u3"] }
    _ = try office.add("别的")
    let edits = [first, second].map { id in
      Intent.edit(
        id, office.ledger.edits(joining: "周三联合", units: ["u2", "u3", "u4"], of: office.ledger.items[id]!))
    }
    let before = office.ledger
    let change = try #require(try office.run(.together(edits), by: "clerk"))
    #expect(office.ledger.items[first]?.supportingUnits == ["u3", "u4"])
    #expect(office.ledger.items[second]?.supportingUnits == ["u3", "u2", "u4"])
    let action = try #require(office.ledger.jointActions(where: \.state.isOpen).first)
    #expect(action.name == "周三联合" && action.count == 2 && action.units == ["u2", "u3", "u4"])
    // One undo takes both out again.
    try office.run(.undo(change), by: "clerk")
    #expect(office.ledger.jointActions(where: \.state.isOpen).isEmpty)
    #expect(office.ledger.items[first]?.supportingUnits == before.items[first]?.supportingUnits)
    // A worker may not, and a unit must be there.
    #expect(refusal { () throws(Refusal) in try office.run(edits[0], by: "worker") } == .needsRole(.clerk))
    let nowhere = Intent.edit(first, [FieldEdit("supportingUnits/u9", .bool(true))])
    #expect(
      refusal { () throws(Refusal) in try office.run(nowhere, by: "clerk") } == .noSuchRecord(.unit, "u9"))
  }

  @Test func theOrderOfWorkersIsChangedInOneStep() throws {
    var office = try LifeOffice()
    try office.put(.grid, "g1", ["workers/helper": .bool(true), "workers/finder": .bool(true)])
    #expect(office.ledger.grids["g1"]?.workers == ["owner", "helper", "finder"])
    func order(_ people: [RecordID]) throws -> Change? {
      try office.run(
        .put(RecordKey(.grid, "g1"), office.ordered(people)), by: "lead")
    }
    #expect(try order(["finder", "helper", "owner"]) != nil)
    #expect(office.ledger.grids["g1"]?.workers == ["finder", "helper", "owner"])
    // The same again changes nothing.
    #expect(try order(["finder", "helper", "owner"]) == nil)
    _ = try order(["worker", "owner"])
    #expect(office.ledger.grids["g1"]?.workers == ["worker", "owner"])
    // Somebody who is added without a place comes last.
    try office.put(.grid, "g1", ["workers/checker": .bool(true)])
    #expect(office.ledger.grids["g1"]?.workers == ["worker", "owner", "checker"])
    #expect(
      refusal { () throws(Refusal) in
        try office.put(.grid, "g1", ["workers/owner": .string("1")])
      } == .badValue(field: "workers/owner", value: "1"))
  }

  @Test func anOrderIsTakenBackAndComesBackFromItsFields() throws {
    var office = try LifeOffice()
    try office.put(.grid, "g1", ["workers/helper": .bool(true)])
    let change = try #require(
      try office.run(
        .put(RecordKey(.grid, "g1"), office.ordered(["helper", "owner"])),
        by: "lead"))
    let grid = office.ledger.grids["g1"]!
    var read = Grid(id: "g1")
    for field in grid.fields { _ = read.set(field.name, field.value) }
    #expect(read.workers == ["helper", "owner"])
    try office.run(.undo(change), by: "lead")
    #expect(office.ledger.grids["g1"]?.workers == ["owner", "helper"])
  }
}

extension LifeOffice {
  /// What makes these people the workers of the grid g1, in this order.
  fileprivate func ordered(_ people: [RecordID]) -> [JSONMember] {
    RecordField(Grid.Field.workers).elements(ordering: people, insteadOf: ledger.grids["g1"]?.workers ?? [])
  }
}
