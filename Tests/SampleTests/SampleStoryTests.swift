import Testing

@testable import LedgerModel
@testable import Sample

/// What is written wrong in a story is named, never passed over.
@Suite struct SampleStoryTests {
  private static let office = """
    "name": "练习", "units": [{"id": "u", "name": "居委会"}],
    "people": [
      {"id": "chen", "name": "陈晓东", "role": "admin", "login": "chen", "unit": "u"},
      {"id": "wang", "name": "王磊", "role": "worker"}],
    "grids": [{"id": "g", "name": "第1网格", "workers": ["wang"]}],
    "sites": [{"id": "s", "name": "一区", "grid": "g"}]
    """

  private func tell(_ rest: String) throws -> SampleLedger {
    let text = "{\(Self.office), \(rest)}"
    let value = try Array(text.utf8).withUnsafeBytes { try JSONValue(parsing: $0) }
    let now = try #require(Timestamp(iso8601: "2026-11-25T10:00:00+08:00"))
    var ids = IDSource.counting()
    return try SampleLedger(telling: try SampleStory(value), openedAt: now, ids: &ids)
  }

  @Test func tellsALittleStory() throws {
    let sample = try tell(
      """
      "items": [{"key": "a", "title": "楼道堆物", "site": "s", "category": "2101",
        "quantities": [{"unit": "处", "planned": 3}], "events": [
          {"at": "-1 tue 09:00", "by": "wang", "do": "add"},
          {"at": "-1 wed 16:00", "by": "wang", "do": "submit", "done": [2], "text": "清了两处"},
          {"at": "0 wed 10:00", "by": "chen", "do": "pass", "text": "通过"},
          {"at": "0 wed 10:01", "by": "chen", "do": "reopen", "text": "还早"}]}]
      """)
    let item = try #require(sample.items["a"].flatMap { sample.ledger.items[$0] })
    #expect(item.state == .closed)
    #expect(item.steps.map(\.action) == [.report, .register, .assign, .accept, .submit, .split, .pass])
    #expect(item.closedAt == Timestamp(iso8601: "2026-11-25T10:00:00+08:00"))
    #expect(sample.ledger.items.count == 2)
  }

  @Test(arguments: [
    (#""items": [{"key": "a", "titel": "x", "events": []}]"#, "a/titel"),
    (
      #""items": [{"key": "a", "title": "x", "events": [{"at": "-1 xxx 09:00", "by": "wang", "do": "add"}]}]"#,
      "a/0/at"
    ),
    (
      #""items": [{"key": "a", "title": "x", "site": "s", "source": "rumour", "events": [{"at": "-1 tue 09:00", "by": "wang", "do": "add"}]}]"#,
      "a/source"
    ),
    (
      #""items": [{"key": "a", "title": "x", "site": "s", "parent": "b", "events": [{"at": "-1 tue 09:00", "by": "wang", "do": "add"}]}]"#,
      "a/parent"
    ),
    (#""events": [{"at": "-1 tue 09:00", "by": "wang", "do": "dance"}]"#, "events/0/do"),
  ])
  func namesThePlaceOfASlip(story: String, place: String) throws {
    #expect(throws: SampleFault.malformed(place)) { _ = try tell(story) }
  }

  @Test func namesTheEventThatARuleRefuses() throws {
    let story = """
      "items": [{"key": "a", "title": "楼道堆物", "site": "s", "category": "2101", "events": [
        {"at": "-1 tue 09:00", "by": "wang", "do": "add"},
        {"at": "-1 tue 10:00", "by": "wang", "do": "pass", "text": "通过"}]}]
      """
    #expect(
      throws: SampleFault.refused(item: "a", event: "a/1 pass", .wrongState(.pass, .inProgress))
    ) { _ = try tell(story) }
  }

  @Test(arguments: [
    ("+5", "2026-11-15T23:59:59+08:00"), ("due+2", "2026-11-22T23:59:59+08:00"),
    ("open+3", "2026-11-28T23:59:59+08:00"), ("-1 fri", "2026-11-20T23:59:59+08:00"),
    ("0 sun 18:00", "2026-11-29T18:00:00+08:00"),
  ])
  func readsDates(text: String, expected: String) throws {
    let now = try #require(Timestamp(iso8601: "2026-11-25T10:00:00+08:00"))
    let event = try #require(Timestamp(iso8601: "2026-11-10T09:00:00+08:00"))
    let due = try #require(Timestamp(iso8601: "2026-11-20T16:00:00+08:00"))
    let calendar = SampleCalendar(openedAt: now, zone: .shanghai)
    let date = try #require(SampleDate(text))
    #expect(date.timestamp(event: event, due: due, in: calendar) == Timestamp(iso8601: expected))
  }

  @Test(arguments: ["", "5", "open", "open+", "due-1", "-1", "-1 fry", "0 sun 25:00", "0 sun 18:00 x"])
  func refusesOtherDates(text: String) { #expect(SampleDate(text) == nil) }
}
