import Testing

@testable import LedgerModel

/// People, places, categories, holiday years and settings: who may put them, and what they must be like.
@Suite struct PlanningRecordsTests {
  private func told(
    _ office: LifeOffice, _ kind: RecordKind, _ id: RecordID, _ fields: KeyValuePairs<String, JSONValue>,
    by who: RecordID
  ) -> Refusal? {
    var copy = office
    return refusal { () throws(Refusal) in try copy.put(kind, id, fields, by: who) }
  }

  @Test func whoMayPutWhat() throws {
    let office = try LifeOffice()
    let name: JSONValue = .string("新")
    let table: [(RecordKind, RecordID, KeyValuePairs<String, JSONValue>, Role)] = [
      (.site, "s9", ["name": name], .clerk), (.unit, "u9", ["name": name], .clerk),
      (.grid, "g9", ["name": name], .lead), (.grid, "g1", ["workers/helper": .bool(true)], .lead),
      (.category, "local:9001", ["zh": name, "limit": .string("2d")], .lead),
      (.calendar, "2027", ["days/2027-01-01": .object([JSONMember("kind", .string("off"))])], .lead),
      (.settings, "ledger", ["name": name], .admin), (.bulletin, "b9", ["to": name], .clerk),
      (.meeting, "m9", ["place": name], .clerk), (.meeting, "m9", ["chair": .string("lead")], .lead),
      (.person, "p9", ["name": name, "role": .string("worker")], .clerk),
      (.person, "p9", ["name": name, "role": .string("worker"), "login": .string("xin")], .lead),
      (.person, "worker", ["mayCheck": .bool(true)], .lead),
    ]
    for (kind, id, fields, least) in table {
      for (person, role) in [("worker", Role.worker), ("clerk", .clerk), ("lead", .lead), ("admin", .admin)] {
        let answer = told(office, kind, id, fields, by: RecordID(person))
        #expect(answer == (role >= least ? nil : .needsRole(least)), "\(kind) \(fields) by \(person)")
      }
    }
    #expect(told(office, .person, "worker", ["phone": .string("138")], by: "worker") == nil)
    #expect(told(office, .person, "worker", ["phone": .string("138")], by: "helper") == .needsRole(.lead))
  }

  @Test func nobodyGivesMoreThanTheyHave() throws {
    let office = try LifeOffice()
    #expect(
      told(office, .person, "worker", ["role": .string("admin")], by: "lead") == .beyondOwnRights(.admin))
    #expect(
      told(office, .person, "admin", ["role": .string("viewer")], by: "lead") == .beyondOwnRights(.admin))
    #expect(
      told(office, .person, "p9", ["name": .string("新"), "role": .string("lead")], by: "clerk")
        == .beyondOwnRights(.lead))
    #expect(told(office, .person, "worker", ["role": .string("lead")], by: "lead") == nil)
    #expect(told(office, .person, "admin", ["role": .string("lead")], by: "admin") == .lastAdmin)
    #expect(told(office, .person, "admin", ["active": .bool(false)], by: "admin") == .lastAdmin)
  }

  /// A ledger without an admin is locked for good: it begins with one, keeps one, and gets one again.
  @Test func aLedgerAlwaysHasAnAdmin() throws {
    let now = LifeOffice.at(11, 23)
    func told(
      _ ledger: Ledger, _ role: String, by who: RecordID?, _ more: [JSONMember] = []
    ) -> Refusal? {
      var ids = IDSource.counting()
      let fields = [JSONMember("name", .string("新")), JSONMember("role", .string(role))] + more
      let actor = Actor(person: who, login: "x", channel: .command)
      return refusal { () throws(Refusal) in
        _ = try ledger.plan(.put(RecordKey(.person, ""), fields), as: actor, at: now, ids: &ids)
      }
    }
    for role in ["viewer", "worker", "lead"] { #expect(told(Ledger(), role, by: nil) == .firstIsAdmin) }
    #expect(told(Ledger(), "admin", by: nil, [JSONMember("active", .bool(false))]) == .firstIsAdmin)
    #expect(told(Ledger(), "admin", by: nil) == nil)
    // Copies met that had each taken an admin's role: who has the highest role left names one, and nobody else does.
    var ledger = Ledger()
    for (id, role) in [("lead", Role.lead), ("clerk", .clerk)] {
      var person = Person(id: RecordID(id))
      (person.name, person.role) = (id, role)
      ledger.people.put(person, Versions(base: Version(replica: 0, sequence: 0)))
    }
    #expect(told(ledger, "admin", by: "lead") == nil)
    #expect(told(ledger, "worker", by: "lead") == nil)
    #expect(told(ledger, "admin", by: "clerk") == .beyondOwnRights(.admin))
    #expect(told(ledger, "admin", by: nil) == .unknownActor(login: "x"))
  }

  @Test func takingBackLeavesTheLastAdmin() throws {
    var office = try LifeOffice()
    let named = try #require(
      try office.run(
        .put(RecordKey(.person, "lead"), [JSONMember("role", .string("admin"))]), by: "admin"))
    try office.put(.person, "admin", ["role": .string("lead")], by: "admin")
    #expect(refusal { () throws(Refusal) in try office.run(.undo(named), by: "admin") } == .lastAdmin)
  }

  @Test func valuesAreChecked() throws {
    var office = try LifeOffice()
    try office.put(.person, "worker", ["login": .string("wang")])
    let cases: [(RecordKind, RecordID, KeyValuePairs<String, JSONValue>, Refusal)] = [
      (.person, "p9", ["name": .string(" ")], .missing("name")),
      (
        .person, "p9", ["name": .string("新"), "login": .string("wang")], .taken(field: "login", value: "wang")
      ),
      (.person, "p9", ["name": .string("新"), "login": .string("王")], .badValue(field: "login", value: "王")),
      (
        .person, "p9", ["name": .string("新"), "role": .string("boss")],
        .badValue(field: "role", value: "boss")
      ),
      (.person, "p9", ["name": .string("新"), "unit": .string("u9")], .noSuchRecord(.unit, "u9")),
      (.site, "s9", ["name": .string("和平里")], .taken(field: "name", value: "和平里")),
      (.site, "s9", ["name": .string("新"), "grid": .string("g9")], .noSuchRecord(.grid, "g9")),
      (.site, "s1", ["parent": .string("s2")], .cycle),
      (.grid, "g1", ["workers/viewer": .bool(true)], .badValue(field: "owner", value: "viewer")),
      (.settings, "other", ["name": .string("新")], .noSuchRecord(.settings, "other")),
      (
        .settings, "ledger", ["timeZone": .string("Mars/Base")],
        .badValue(field: "timeZone", value: "Mars/Base")
      ),
      (
        .settings, "ledger", ["slots": .string("18:00-08:00")],
        .badValue(field: "slots", value: "18:00-08:00")
      ),
      (.category, "0101", ["limit": .string("3d")], .badValue(field: "category", value: "0101")),
      (.category, "newer:0101", ["limit": .string("soon")], .badValue(field: "limit", value: "soon")),
      (
        .calendar, "2027", ["days/2027-02-30": .object([JSONMember("kind", .string("off"))])],
        .badValue(field: "days/2027-02-30", value: #"{"kind":"off"}"#)
      ),
      (.item, "i9", ["title": .string("新")], .badValue(field: "id", value: "i9")),
    ]
    for (kind, id, fields, expected) in cases {
      #expect(told(office, kind, id, fields, by: "admin") == expected, "\(kind) \(fields)")
    }
    try office.put(.site, "s9", ["name": .string("旧点"), "retired": .bool(true)])
    try office.put(.site, "", ["name": .string("旧点")])
    #expect(office.ledger.sites.all.last?.id.text.hasPrefix("s") == true)
  }

  @Test func ownCategoriesAndHolidaysCount() throws {
    var office = try LifeOffice()
    try office.put(.category, "local:2101", ["limit": .string("1d")], by: "lead")
    try office.put(
      .category, "local:9001", ["zh": .string("僵尸单车"), "group": .string("parking"), "limit": .string("2d")],
      by: "lead")
    try office.add()
    #expect(office.latest.due == LifeOffice.at(11, 24, 9))
    try office.add {
      $0.category = "9001"; $0.scheme = "local"
    }
    #expect(office.ledger.group(of: office.latest) == .parking)
    // A day that the region has off: the year is still without its notice, and has its holidays by law.
    let off = JSONValue.object([JSONMember("kind", .string("off")), JSONMember("name", .string("补休"))])
    try office.put(.calendar, "2027", ["days/2027-01-04": off], by: "lead")
    office.now = LifeOffice.at(12, 31)
    try office.add { $0.site = "s1" }
    #expect(office.warnings == [.noHolidayData(year: 2027)])
    #expect(
      office.latest.due
        == LifeOffice.zone.moment(CivilDate(year: 2027, month: 1, day: 5)!, TimeOfDay(hour: 9, minute: 0)!))
    // A list with every holiday by law is the year's.
    let law = try #require(HolidaysByLaw.years.first { $0.year == 2027 })
    try office.run(law.intent(in: office.ledger), by: "lead")
    try office.add("又一件") { $0.site = "s2" }
    #expect(!office.warnings.contains(.noHolidayData(year: 2027)))
    #expect(
      office.latest.due
        == LifeOffice.zone.moment(CivilDate(year: 2027, month: 1, day: 4)!, TimeOfDay(hour: 9, minute: 0)!))
  }

  @Test func whoLeavesIsToldOfTheirItems() throws {
    var office = try LifeOffice()
    try office.add { $0.owner = "owner" }
    try office.put(.person, "owner", ["active": .bool(false)], by: "lead")
    #expect(office.warnings == [.stillOwns(count: 1)])
    try office.run(.handOverAll(from: "owner", to: "worker", reason: "离职"), by: "clerk")
    #expect(office.ledger.openLoad() == ["worker": 1])
    let told = refusal { () throws(Refusal) in
      try office.run(.handOverAll(from: "worker", to: "owner", reason: ""), by: "clerk")
    }
    #expect(told == .inactivePerson("owner"))
  }

  @Test func theMakerOfALedgerIsItsAdmin() throws {
    var ids = IDSource.counting()
    let maker = Actor(person: "p1", login: "root", channel: .command)
    let draft = try Ledger().plan(
      .together([
        .put(RecordKey(.settings, "ledger"), [JSONMember("name", .string("新社区"))]),
        .put(
          RecordKey(.person, "p1"),
          [
            JSONMember("name", .string("王磊")), JSONMember("role", .string("admin")),
            JSONMember("login", .string("root")),
          ]),
        .put(
          RecordKey(.person, "p2"), [JSONMember("name", .string("李敏")), JSONMember("role", .string("clerk"))]),
      ]), as: maker, at: LifeOffice.at(11, 23), ids: &ids)
    #expect(draft.records.map(\.key.kind) == [.settings, .person, .person])
  }
}
