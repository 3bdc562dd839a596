import LedgerModel
import Testing

/// Adding, importing and editing items; several intents as one; names and categories.
@Suite struct PlanningTests {
  @Test func aClerksAddGoesAsFarAsIsKnown() throws {
    var office = try LifeOffice()
    try office.add("只知其事") {
      $0.category = nil; $0.group = .stairwell
    }
    #expect(office.latest.state == .reported)
    #expect(office.latest.due == nil)
    try office.add("有类别") { $0.site = "s1" }
    #expect(office.latest.state == .registered)
    #expect(office.latest.limit == "3d")
    #expect(office.latest.due == LifeOffice.at(11, 26, 9))
    try office.add("有责任人") {
      $0.owner = "owner"; $0.site = "s3"
    }
    #expect(office.latest.state == .assigned)
    #expect(office.latest.steps.map(\.action) == [.report, .register, .assign])
    let due = LifeOffice.at(12, 31, 18)
    try office.add("大类加时限") {
      $0.category = nil; $0.group = .other; $0.due = due
    }
    #expect(office.latest.state == .registered)
    #expect((office.latest.due, office.latest.limit) == (due, nil))
    try office.add("按计划") {
      $0.category = "2301"; $0.site = "s1"
    }
    #expect(office.latest.state == .reported)
    let told = refusal { () throws(Refusal) in
      try office.add {
        $0.category = "2301"; $0.owner = "owner"
      }
    }
    #expect(told == .missing("due"))
    #expect(office.latest.grid == "g1")
    #expect(office.latest.receiver == "clerk")
  }

  @Test func severityShortensTheLimit() throws {
    var office = try LifeOffice()
    try office.add {
      $0.category = "0101"; $0.severity = .major
    }
    #expect(office.latest.limit == "7.5d")
    try office.add {
      $0.category = "0101"; $0.severity = .urgent
    }
    #expect(office.latest.limit == "1d")
    try office.add {
      $0.category = "0401"; $0.severity = .urgent
    }
    #expect(office.latest.limit == "2u")
    #expect(office.latest.due == LifeOffice.at(11, 23, 11))
  }

  @Test func aWorkersOwnFindIsAtOnceTheirs() throws {
    var office = try LifeOffice()
    try office.add(by: "owner")
    #expect(office.latest.state == .inProgress)
    #expect(office.latest.owner == "owner")
    try office.add(by: "owner") { $0.site = "s3" }
    #expect(office.latest.state == .reported)
    try office.add(by: "owner") { $0.source = .resident }
    #expect(office.latest.state == .reported)
    try office.add(by: "owner") { $0.category = nil }
    #expect(office.latest.state == .reported)
    for more in [
      { $0.owner = "helper" }, { $0.due = LifeOffice.at(12, 1) },
      {
        $0.owner = "owner"; $0.site = "s3"
      },
    ]
      as [(inout NewItem) -> Void]
    {
      #expect(refusal { () throws(Refusal) in try office.add(by: "owner", more) } == .needsRole(.clerk))
    }
    #expect(refusal { () throws(Refusal) in try office.add(by: "viewer") } == .needsRole(.worker))
  }

  @Test func onTheSpotGoesStraightToTheCheck() throws {
    var office = try LifeOffice()
    try office.add(by: "finder") { new in
      new.doneOnTheSpot = "当场清走"
      new.quantities = [Quantity(id: "", unit: "车", planned: 2)]
    }
    let item = office.latest
    #expect((item.state, item.onTheSpot, item.owner) == (.submitted, true, "finder"))
    #expect(item.quantities[0].done == 2)
    #expect(
      refusal { () throws(Refusal) in try office.act(.pass(note: "好"), item.id, by: "finder") }
        == .onlyChecker)
    try office.act(.pass(note: "好"), item.id, by: "clerk")
    let nothing = refusal { () throws(Refusal) in try office.add(by: "finder") { $0.doneOnTheSpot = "清了" } }
    #expect(nothing == .missing("done"))
    try office.act(.reopen(reason: "没清完"), item.id, by: "lead")
  }

  /// A record with its history says what others did, a check among it: a lead brings it, a clerk does not.
  @Test func aHistoryIsBroughtByALeadAlone() throws {
    var carried = CarriedItem(id: "i77")
    carried.add(.title, .string("雨棚"))
    carried.add(.state, .string("closed"))
    var imported = ImportedItem(NewItem(title: "雨棚"))
    imported.carried = carried
    var office = try LifeOffice()
    let intent = Intent.importItem(imported)
    #expect(refusal { () throws(Refusal) in try office.run(intent, by: "clerk") } == .needsRole(.lead))
    try office.run(intent, by: "lead")
    #expect(office.latest.id == "i77" && office.latest.state == .closed)
    // Who brought it, and when, stands last in its history.
    #expect(office.latest.steps.last?.action == .importItem && office.latest.steps.last?.by == "lead")
  }

  /// One bound for dates, however they come: those of the years that every reader of dates takes.
  @Test(arguments: [1979, 2100, 2150])
  func datesOutsideALedgersYearsAreRefused(year: Int) throws {
    var office = try LifeOffice()
    let moment = LifeOffice.zone.moment(CivilDate(year: year, month: 6, day: 1)!, .endOfDay)
    let told = moment.iso8601(in: LifeOffice.zone)
    func refused(_ change: (inout ImportedItem) -> Void) -> Refusal? {
      var new = NewItem(title: "旧账")
      new.site = "s1"
      var imported = ImportedItem(new)
      change(&imported)
      return refusal { () throws(Refusal) in try office.run(.importItem(imported), by: "lead") }
    }
    #expect(refused { $0.item.due = moment } == .badValue(field: "due", value: told))
    #expect(refused { $0.reportedAt = moment } == .badValue(field: "reportedAt", value: told))
    #expect(refused { $0.assignedAt = moment } == .badValue(field: "assignedAt", value: told))
    var carried = CarriedItem(id: "i78")
    carried.add(.title, .string("雨棚"))
    var dated = carried
    dated.add(.due, .moment(moment))
    #expect(refused { $0.carried = dated } == .badValue(field: "due", value: told))
    carried.elements = [
      .init(
        .promises, "p1",
        .object([
          JSONMember("at", .moment(LifeOffice.at(11, 20))), JSONMember("by", .string("owner")),
          JSONMember("date", .moment(moment)), JSONMember("reason", .string("等料")),
        ]))
    ]
    #expect(refused { $0.carried = carried } == .badValue(field: "promises", value: told))
    if year > 2099 {
      let added = refusal { () throws(Refusal) in try office.add { $0.due = moment } }
      #expect(added == .badValue(field: "due", value: told))
    }
  }

  /// What was said of a new item stands on it, or is refused: a due date without anything it could run from, helpers of
  /// nobody, another's name on what was put right on the spot.
  @Test func nothingSaidOfANewItemIsDropped() throws {
    func told(_ more: (inout NewItem) -> Void) -> Refusal? {
      refusal { () throws(Refusal) in
        var office = try LifeOffice()
        try office.add(by: "clerk") {
          ($0.category, $0.group) = (nil, nil)
          more(&$0)
        }
      }
    }
    #expect(told { $0.due = LifeOffice.at(12, 20, 23) } == .missing("category"))
    #expect(
      told {
        $0.group = .other
        $0.due = LifeOffice.at(12, 20, 23)
      } == nil)
    #expect(told { $0.helpers = ["helper"] } == .missing("owner"))
    #expect(
      told {
        $0.doneOnTheSpot = "当场清理"
        $0.owner = "owner"
      } == .onlyFinder("clerk"))
  }

  @Test func whatAnItemMustHave() throws {
    var office = try LifeOffice()
    func told(_ more: (inout NewItem) -> Void) -> Refusal? {
      var copy = office
      return refusal { () throws(Refusal) in try copy.add("题", by: "clerk", more) }
    }
    #expect(told { $0.site = nil } == .missing("place"))
    #expect(told { $0.title = " \n" } == .missing("title"))
    #expect(
      told { $0.title = String(repeating: "长", count: 501) } == .textTooLong(field: "title", limit: 500))
    #expect(told { $0.category = "9999" } == .badValue(field: "category", value: "9999"))
    #expect(told { $0.site = "s99" } == .noSuchRecord(.site, "s99"))
    #expect(told { $0.owner = "nobody" } == .noSuchRecord(.person, "nobody"))
    #expect(told { $0.owner = "viewer" } == .badValue(field: "owner", value: "viewer"))
    #expect(told { $0.parent = "i99" } == .noSuchItem("i99"))
    #expect(told { $0.due = LifeOffice.at(11, 22) } == .dateNotLater(office.now))
    #expect(told { $0.quantities = [Quantity(id: "", unit: "", planned: 1)] } == .missing("unit"))
    #expect(told { $0.labels = ["国 测"] } == .badValue(field: "labels", value: "国 测"))
    try office.put(.person, "owner", ["active": .bool(false)])
    #expect(told { $0.owner = "owner" } == .inactivePerson("owner"))
    try office.add("第一行\n第二行") { $0.description = "详情" }
    #expect(office.latest.title == "第一行")
    #expect(office.latest.description == "第二行\n详情")
  }

  @Test func warnsOfDuplicatesAndOfMissingHolidays() throws {
    var office = try LifeOffice()
    let id = try office.add()
    try office.add("又一件")
    #expect(office.warnings == [.possibleDuplicate(of: id)])
    try office.add("别处") { $0.site = "s3" }
    try office.add("别类") { $0.category = "0101" }
    #expect(office.warnings.isEmpty)
    office.now = LifeOffice.at(12, 31)
    try office.add("跨年") { $0.site = "s1" }
    #expect(office.warnings == [.noHolidayData(year: 2027)])
  }

  @Test func numbersFollowTheYearOfTheLedgersZone() throws {
    var office = try LifeOffice()
    try office.add()
    // 23:30 UTC on New Year's Eve is the morning of 2027 in Shanghai.
    office.now = LifeOffice.at(12, 31, 24).advanced(milliseconds: -1)
    try office.add()
    #expect(office.latest.number == ItemNumber(year: 2026, counter: 2))
    office.now = office.now.advanced(milliseconds: 1)
    try office.run(
      .together(
        (1...3).map { place in
          var new = NewItem(title: "\(place)")
          new.address = "门口"
          return .add(new)
        }), by: "clerk")
    #expect(office.latest.number == ItemNumber(year: 2027, counter: 3))
    #expect(office.changes.last?.records.count == 3)
  }
}
