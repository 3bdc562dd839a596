import LedgerModel
import Testing

/// Fields changed by hand: which, by whom, and to what.
@Suite struct PlanningEditsTests {
  /// What a menu asks before anything is typed is what the edit itself is told.
  @Test func theQuestionOfRightsIsAnsweredAsTheEditIs() throws {
    var office = try LifeOffice()
    let id = try office.add { $0.owner = "owner" }
    let item = office.latest
    let values: [(ItemField, String)] = [
      (.title, "新题"), (.category, "0101"), (.legalBasis, "条例"), (.due, "2026-11-30T09:00:00+08:00"),
      (.state, "closed"),
    ]
    for who: RecordID in ["owner", "worker", "helper", "viewer", "clerk", "lead", "stranger"] {
      for (field, value) in values {
        let asked = office.ledger.refusalToEdit(
          .field(field), of: item, for: office.actor(who), at: office.now)
        var copy = office
        let told = refusal { () throws(Refusal) in
          try copy.run(.edit(id, [FieldEdit(field.rawValue, .string(value))]), by: who)
        }
        #expect(asked == told, "\(who) \(field)")
      }
    }
  }

  @Test func editsKnowTheirFieldsAndTheirPeople() throws {
    var office = try LifeOffice()
    let id = try office.add { $0.owner = "owner" }
    func told(_ path: String, _ value: JSONValue, by who: RecordID) -> Refusal? {
      var copy = office
      return refusal { () throws(Refusal) in try copy.run(.edit(id, [FieldEdit(path, value)]), by: who) }
    }
    for path in [
      "state", "number", "hiddenAt", "owner", "limit", "reworkCount", "returnCount", "closedAt", "due",
      "steps/t1", "notes/n1", "requests/r1", "extensions/x1", "suspensions/h1", "promises/w1", "receiver",
      "duplicateOf", "reviewOn", "nonsense", "evidence/e1",
    ] { #expect(told(path, .string("x"), by: "admin") == .notEditable(field: path)) }
    #expect(told("title", .string("新题"), by: "owner") == nil)
    #expect(told("title", .string("新题"), by: "worker") == .onlyOwnerOr(.clerk, "owner"))
    #expect(told("title", .string("新题"), by: "viewer") == .needsRole(.worker))
    #expect(told("category", .string("0101"), by: "owner") == .needsRole(.clerk))
    #expect(told("helpers/helper", .bool(true), by: "owner") == .needsRole(.clerk))
    #expect(told("title", .null, by: "clerk") == .missing("title"))
    #expect(told("title", .string("一\n二"), by: "clerk") == .badValue(field: "title", value: "一\n二"))
    #expect(told("severity", .string("huge"), by: "clerk") == .badValue(field: "severity", value: "huge"))
    #expect(told("leadUnit", .string("u9"), by: "clerk") == .noSuchRecord(.unit, "u9"))
    #expect(told("parent", .string(id.text), by: "clerk") == .cycle)
    #expect(told("category", .null, by: "clerk") == .missing("category"))
    try office.run(
      .edit(
        id,
        [
          FieldEdit("category", .string("0101")), FieldEdit("severity", .string("major")),
          FieldEdit("site", .string("s3")), FieldEdit("labels/\(Item.labelID("国测"))", .string("国测")),
        ]), by: "clerk")
    // A corrected category leaves limit and due date as they were first set; the grid follows the site.
    #expect((office.latest.category, office.latest.scheme) == ("0101", "newer"))
    #expect((office.latest.limit, office.latest.due) == ("3d", LifeOffice.at(11, 26, 9)))
    #expect((office.latest.grid, office.latest.labels) == ("g2", ["国测"]))
    #expect(office.latest.steps.last?.text == "category,severity,site,labels")
    #expect(try office.run(.edit(id, [FieldEdit("site", .string("s3"))]), by: "clerk") == nil)
  }

  @Test func labelsThatAreTheSameAreOne() throws {
    var office = try LifeOffice()
    let id = try office.add()
    func set(_ labels: [String], without gone: [String] = []) throws(Refusal) {
      let edits =
        labels.map { FieldEdit("labels/\(Item.labelID($0))", .string($0)) }
        + gone.map { FieldEdit("labels/\(Item.labelID($0))", .null) }
      try office.run(.edit(id, edits), by: "clerk")
    }
    try set(["A国测", "Ａ国测", "a国测", "省检"])
    #expect(office.latest.labels == ["A国测", "省检"])
    // What is there stays as it stands, unless it goes.
    try set(["Ａ国测"])
    #expect(office.latest.labels == ["A国测", "省检"])
    try set(["Ａ国测"], without: ["A国测"])
    #expect(Set(office.latest.labels) == ["Ａ国测", "省检"])
  }

  /// An item that came in without a category and was turned down has none to be asked for; one that has one keeps it.
  @Test func aTitleNeedsNoCategoryThatNeverWas() throws {
    var office = try LifeOffice()
    let other = try office.add()
    let ends: [ItemAction] = [
      .reject(reason: "无此事"), .merge(into: other, reason: "同一处"), .cancel(reason: "误报"),
    ]
    for (place, action) in ends.enumerated() {
      let id = try office.add(by: "finder") {
        $0.category = nil; $0.site = "s3"
      }
      try office.act(action, id, by: "lead")
      try office.run(.edit(id, [FieldEdit("title", .string("改名\(place)"))]), by: "clerk")
      #expect(office.ledger.items[id]?.title == "改名\(place)")
      try office.run(.edit(id, [FieldEdit("category", .string("2101"))]), by: "clerk")
      let without = refusal { () throws(Refusal) in
        try office.run(.edit(id, [FieldEdit("category", .null)]), by: "clerk")
      }
      #expect(without == .missing("category"))
    }
  }

  @Test func theFirstDueDateMayBeTyped() throws {
    var office = try LifeOffice()
    let id = try office.add(by: "finder") {
      $0.category = nil; $0.site = "s3"
    }
    let due = JSONValue.string(LifeOffice.at(12, 5, 18).utcText)
    try office.run(.edit(id, [FieldEdit("group", .string("other")), FieldEdit("due", due)]), by: "clerk")
    #expect(office.latest.due == LifeOffice.at(12, 5, 18))
    let again = refusal { () throws(Refusal) in
      try office.run(.edit(id, [FieldEdit("due", due)]), by: "admin")
    }
    #expect(again == .notEditable(field: "due"))
    try office.act(
      .register(category: nil, scheme: nil, group: nil, severity: .normal, due: nil), id, by: "clerk")
    #expect(office.latest.due == LifeOffice.at(12, 5, 18))
    #expect(office.latest.group == .other)
  }
}
