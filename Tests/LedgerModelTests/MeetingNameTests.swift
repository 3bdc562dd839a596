import Testing

@testable import LedgerModel

/// Meetings by their identifier, their day and their number in the year.
@Suite struct MeetingNameTests {
  /// An office with weekly meetings on 16 and 23 November of 2026, the second with an extra one on its day.
  private static func office() throws -> LifeOffice {
    var office = try LifeOffice()
    for (day, hour, kind) in [(16, 9, .weekly), (23, 9, .weekly), (23, 15, .extra)]
      as [(Int, Int, MeetingKind)]
    {
      office.now = LifeOffice.at(11, day, hour)
      var opening = Meeting.Opening()
      (opening.kind, opening.title) = (kind, "例会")
      let seat = MeetingSeat(person: "lead", session: "s1", at: office.now)
      try office.run(Meeting.start(opening, seat: seat, in: office.ledger), by: "lead")
      let open = try #require(office.ledger.openMeeting)
      office.now = LifeOffice.at(11, day, hour, 30)
      try office.run(open.adjourn(at: office.now, knowing: []), by: "lead")
    }
    office.now = LifeOffice.at(11, 25)
    return office
  }

  @Test(
    arguments: [
      ("m2026-11-16", "m2026-11-16"), ("2026-11-16", "m2026-11-16"), ("11月16日", "m2026-11-16"),
      ("上周一", "m2026-11-16"), ("第1次", "m2026-11-16"), ("第二次例会", "m2026-11-23"), ("第 3 次", "m2026-11-23-2"),
      ("2026年第2次周例会", "m2026-11-23"), ("meeting 1", "m2026-11-16"), ("Meeting 3", "m2026-11-23-2"),
      ("m2026-11-23-2", "m2026-11-23-2"), ("17", nil), ("HM-7", nil), ("雨棚", nil), ("第几次", nil), ("", nil),
      ("第2网格", nil),
    ] as [(String, String?)])
  func named(name: String, id: String?) throws {
    let office = try Self.office()
    #expect(try office.ledger.meeting(named: name, at: office.now)?.id.text == id)
  }

  @Test(arguments: ["m2026-11-17", "2026-11-17", "第4次", "2025年第1次", "meeting 9"])
  func whatWasNotHeldIsToldSo(name: String) throws {
    let office = try Self.office()
    let told = refusal { () throws(Refusal) in
      _ = try office.ledger.meeting(named: name, at: office.now)
    }
    #expect(told == .noSuchRecord(.meeting, name))
  }

  @Test func ofTwoOnADayBothAreNamed() throws {
    let office = try Self.office()
    let told = refusal { () throws(Refusal) in
      _ = try office.ledger.meeting(named: "11-23", at: office.now)
    }
    #expect(told == .ambiguous(.meeting, "11-23", ["m2026-11-23", "m2026-11-23-2"]))
  }
}
