import LedgerModel
import Testing

/// Plans of several items at once, of imports, and whom names mean.
extension PlanningTests {
  @Test func ofManyThoseThatRefuseAreNamed() throws {
    var office = try LifeOffice()
    let ids = try (0..<3).map { place throws(Refusal) in try office.add { $0.address = "\(place)" } }
    try office.act(.cancel(reason: "误报"), ids[1], by: "lead")
    let assign = ItemAction.assign(owner: "owner", helpers: nil, due: nil, text: "")
    let draft = try office.draft(.act(assign, on: ids + [ids[0], "i99"]), by: "clerk")
    #expect(draft.records.map(\.key.id) == [ids[0], ids[2]])
    #expect(draft.refused == [ids[1]: .wrongState(.assign, .cancelled), "i99": .noSuchItem("i99")])
    #expect(draft.verb == "assign")
    let none = try office.draft(.act(.accept, on: ids), by: "owner")
    #expect(none.records.isEmpty)
    #expect(none.refused.count == 3)
  }

  @Test func togetherSeesWhatCameBefore() throws {
    var office = try LifeOffice()
    let id = try office.add()
    let change = try #require(
      try office.run(
        .together([
          .put(
            RecordKey(.person, "p9"),
            [JSONMember("name", .string("新人")), JSONMember("role", .string("worker"))]),
          .act(.assign(owner: "p9", helpers: nil, due: nil, text: ""), on: [id]),
          .act(.handOver(owner: "owner", reason: ""), on: [id]),
          .edit(id, [FieldEdit("title", .string("甲"))]), .edit(id, [FieldEdit("title", .string("乙"))]),
        ]), by: "lead"))
    #expect(change.records.count == 2)
    let fields = change.records[1].fields
    #expect(Set(fields.map(\.path)).count == fields.count)
    #expect(fields.first { $0.path == "title" }?.old == .string("楼道堆放杂物"))
    #expect(fields.first { $0.path == "title" }?.new == .string("乙"))
    #expect(fields.first { $0.path == "title" }?.oldVersion == office.ledger.items.record(id)?.versions.base)
    #expect((office.latest.owner, office.latest.title) == ("owner", "乙"))
    // One that refuses refuses all.
    let told = refusal { () throws(Refusal) in
      try office.run(.together([.act(.note("好"), on: [id]), .act(.accept, on: [id])]), by: "worker")
    }
    #expect(told == .onlyOwner("owner"))
    #expect(office.latest.notes.isEmpty)
  }

  @Test func importsStandAsTheyStood() throws {
    var office = try LifeOffice()
    func bring(_ change: (inout ImportedItem) -> Void) throws(Refusal) -> Item {
      var new = NewItem(title: "旧账")
      new.site = "s1"
      var imported = ImportedItem(new)
      imported.reportedAt = LifeOffice.at(10, 9)
      change(&imported)
      try office.run(.importItem(imported), by: "clerk")
      return office.latest
    }
    #expect(try bring { _ in }.state == .reported)
    let due = try bring { $0.item.category = "2101" }
    #expect(due.state == .registered)
    #expect(due.due == LifeOffice.at(10, 13, 9))
    let open = try bring {
      $0.item.owner = "owner"; $0.note = "进展一"
    }
    #expect((open.state, open.notes.map(\.text)) == (.inProgress, ["进展一"]))
    #expect(
      try bring {
        $0.item.owner = "owner"; $0.isSubmitted = true
      }.state == .submitted)
    let closed = try bring {
      $0.isClosed = true; $0.closedAt = LifeOffice.at(10, 20)
    }
    #expect((closed.state, closed.closedAt) == (.closed, LifeOffice.at(10, 20)))
    #expect(
      refusal { () throws(Refusal) in
        try office.run(.importItem(ImportedItem(NewItem(title: "x"))), by: "worker")
      } == .needsRole(.clerk))
  }

  @Test func namesAreFound() throws {
    var office = try LifeOffice()
    let id = try office.add()
    #expect(try office.ledger.person(named: "owner").id == "owner")
    #expect(try office.ledger.grid(named: "2").id == "g2")
    #expect(try office.ledger.site(named: "佳美二区3栋").id == "s2")
    #expect(try office.ledger.unit(named: "物业公司").id == "u1")
    #expect(try office.ledger.item(named: "1", at: office.now).id == id)
    #expect(try office.ledger.item(named: "2026-0001", at: office.now).id == id)
    #expect(
      refusal { () throws(Refusal) in _ = try office.ledger.item(named: "7", at: office.now) }
        == .noSuchItem("7"))
    // By the number that another office gave it; one that two items bear is asked.
    try office.run(.edit(id, [FieldEdit("reference", .string("HM-7"))]), by: "clerk")
    for name in ["HM-7", "hm-7", "ＨＭ－７", " HM-7"] {
      #expect(try office.ledger.item(named: name, at: office.now).id == id, "\(name)")
    }
    for name in ["HM-", "HM-70", "", " "] {
      #expect(
        refusal { () throws(Refusal) in _ = try office.ledger.item(named: name, at: office.now) }
          == .noSuchItem(name))
    }
    let other = try office.add()
    try office.run(.edit(other, [FieldEdit("reference", .string("hm-7"))]), by: "clerk")
    let both = refusal { () throws(Refusal) in _ = try office.ledger.item(named: "HM-7", at: office.now) }
    if case .ambiguous(.item, "HM-7", let titles)? = both {
      #expect(titles.count == 2)
    } else {
      Issue.record("two items of one number are not told: \(String(describing: both))")
    }
    #expect(
      refusal { () throws(Refusal) in _ = try office.ledger.grid(named: "7") } == .noSuchRecord(.grid, "7"))
    try office.put(.person, "o2", ["name": .string("owner2"), "role": .string("worker")])
    try office.put(
      .person, "o3", ["name": .string("owner2"), "role": .string("worker"), "namesake": .bool(true)])
    let told = refusal { () throws(Refusal) in _ = try office.ledger.person(named: "owner2") }
    #expect(told == .ambiguous(.person, "owner2", ["owner2 (o2)", "owner2 (o3)"]))
    #expect(office.ledger.openLoad() == [:])
  }
}
