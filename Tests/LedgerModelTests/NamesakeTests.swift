import LedgerModel
import Testing

/// No second site or person by look alone; two people of one name are told apart.
@Suite struct NamesakeTests {
  private func told(
    _ office: LifeOffice, _ kind: RecordKind, _ fields: KeyValuePairs<String, JSONValue>, id: RecordID = ""
  ) -> Refusal? {
    var copy = office
    return refusal { () throws(Refusal) in try copy.put(kind, id, fields) }
  }

  @Test(arguments: [RecordKind.site, .unit, .grid])
  func aNameThatLooksTheSameIsTaken(_ kind: RecordKind) throws {
    var office = try LifeOffice()
    try office.put(kind, "x1", ["name": .string("金山路3号")])
    #expect(told(office, kind, ["name": .string("金山路3号")]) == .taken(field: "name", value: "金山路3号"))
    for typed in ["⾦⼭路３号", "金山路 3号", "金山\u{200D}路3号"] {
      #expect(told(office, kind, ["name": .string(typed)]) == .sameName(typed, as: "金山路3号"))
    }
    #expect(told(office, kind, ["name": .string("\u{200B} \u{200D}")]) == .missing("name"))
    #expect(told(office, kind, ["name": .string("金山路4号")]) == nil)
    // The one that is there may be written otherwise, and what is retired is in nobody's way.
    try office.put(kind, "x1", ["name": .string("⾦山路３号")])
    #expect(told(office, kind, ["name": .string("金山路3号")]) == .sameName("金山路3号", as: "⾦山路３号"))
    try office.put(kind, "x1", ["retired": .bool(true)])
    #expect(told(office, kind, ["name": .string("金山路3号")]) == nil)
  }

  @Test func namesAreFoundHoweverTheyAreTyped() throws {
    var office = try LifeOffice()
    try office.put(.site, "x1", ["name": .string("金山路3号")])
    try office.put(.person, "x2", ["name": .string("买买提·艾力"), "role": .string("worker")])
    #expect(try office.ledger.site(named: "⾦⼭路３号").id == "x1")
    #expect(try office.ledger.person(named: "买买提•艾力").id == "x2")
    #expect(try office.ledger.grid(named: "２").id == "g2")
    // The new name, not the old one.
    try office.put(.site, "x1", ["name": .string("银山路")])
    #expect(try office.ledger.site(named: "银山路").id == "x1")
    #expect(
      refusal { () throws(Refusal) in _ = try office.ledger.site(named: "金山路3号") }
        == .noSuchRecord(.site, "金山路3号"))
  }

  @Test func aSecondPersonOfANameIsAskedAbout() throws {
    var office = try LifeOffice()
    try office.put(.person, "w1", ["name": .string("王磊"), "role": .string("worker"), "login": .string("wl")])
    let there = ["王磊 (wl, w1)"]
    #expect(told(office, .person, ["name": .string("王磊")]) == .namesake("王磊", there))
    #expect(told(office, .person, ["name": .string("王　磊")]) == .namesake("王　磊", there))
    #expect(
      told(office, .person, ["name": .string("王磊"), "namesake": .bool(false)]) == .namesake("王磊", there))
    #expect(told(office, .person, ["name": .string("王磊")], id: "worker") == .namesake("王磊", there))
    #expect(told(office, .person, ["phone": .string("138")], id: "w1") == nil)
    #expect(told(office, .person, ["name": .string("王磊"), "active": .bool(false)]) == nil)
    try office.put(
      .person, "w2", ["name": .string("王磊"), "role": .string("worker"), "namesake": .bool(true)])
    // That it is on purpose is no field of the person.
    #expect(office.ledger.people["w2"]?.unknown == [])
    #expect(!office.ledger.hasUnknown)
    // Who left is in nobody's way, and is asked about when they come back.
    try office.put(.person, "w2", ["active": .bool(false)])
    #expect(told(office, .person, ["active": .null], id: "w2") == .namesake("王磊", there))
    #expect(told(office, .person, ["active": .null, "namesake": .bool(true)], id: "w2") == nil)
  }

  @Test func twoOfOneNameAreToldApart() throws {
    var office = try LifeOffice()
    func person(_ id: RecordID, _ fields: KeyValuePairs<String, JSONValue>) throws {
      let own = fields.map { JSONMember($0.key, $0.value) }
      let all = [
        JSONMember("name", .string("王磊")), JSONMember("role", .string("worker")),
        JSONMember("namesake", .bool(true)),
      ]
      try office.run(.put(RecordKey(.person, id), all + own), by: "admin")
    }
    func called(_ id: RecordID) -> String? { office.ledger.personName(id) }
    try person("w1", ["unit": .string("u1")])
    #expect(called("w1") == "王磊")
    try person("w2", ["unit": .string("u1")])
    // The unit is both's: the grid tells, else the identifier.
    try office.put(.grid, "g2", ["workers/w2": .bool(true)])
    let (unit, grid) = (office.ledger.units["u1"]?.name ?? "", office.ledger.grids["g2"]?.name ?? "")
    #expect(called("w2") == "王磊（\(grid)）")
    #expect(called("w1") == "王磊（w1）")
    try office.put(.person, "w1", ["login": .string("wanglei")])
    #expect(called("w1") == "王磊（wanglei）")
    let several = refusal { () throws(Refusal) in _ = try office.ledger.person(named: "王磊") }
    #expect(
      several
        == .ambiguous(.person, "王磊", ["王磊 (\(unit), wanglei, w1)", "王磊 (\(unit), \(grid), w2)"]))
    // By what lists call them they are found, by any of the marks, and by either width of the brackets.
    for (typed, id) in [
      ("王磊（wanglei）", "w1"), ("王磊(wanglei)", "w1"), ("王磊（\(grid)）", "w2"), ("王 磊(w2)", "w2"),
      ("wanglei", "w1"),
    ] as [(String, RecordID)] {
      #expect(try office.ledger.person(named: typed).id == id, "\(typed)")
    }
    let both = refusal { () throws(Refusal) in _ = try office.ledger.person(named: "王磊（\(unit)）") }
    #expect(both.map { if case .ambiguous = $0 { true } else { false } } == true)
    // Who left is told from who is here, who needs nothing more.
    try office.put(.person, "w2", ["active": .bool(false)])
    #expect(called("w1") == "王磊")
    #expect(called("w2") == "王磊（\(grid)）")
    #expect(try office.ledger.person(named: "王磊").id == "w1")
  }
}
