import LedgerModel

/// The weekly meetings of a generated ledger: held on the three last Mondays at 08:00, each with its roll call and two
/// decisions, of which the next one says what became of them. They were adjourned, and no papers were issued: these
/// are made from the items as they stand.
struct GeneratedMeetings {
  let office: GeneratedOffice
  let now: Timestamp
  private let zone = LedgerZone.shanghai

  init(office: GeneratedOffice, at now: Timestamp) { (self.office, self.now) = (office, now) }

  /// When they were opened, the earliest first.
  var openings: [Timestamp] {
    let today = zone.date(now)
    guard let eight = TimeOfDay(hour: 8, minute: 0) else { return [] }
    let monday = zone.moment(today.monday, eight)
    let last =
      monday.advanced(milliseconds: 3_600_000) <= now ? today.monday : today.monday.advanced(days: -7)
    return [-14, -7, 0].map { zone.moment(last.advanced(days: $0), eight) }
  }

  /// Their records.
  var records: [RecordChange] {
    let week: Int64 = 7 * 86_400_000
    return openings.enumerated().map { place, opened in
      let fields: [(String, JSONValue)] = [
        ("kind", .string(MeetingKind.weekly.rawValue)), ("state", .string(MeetingState.adjourned.rawValue)),
        ("room", .string("社区会议室")), ("chair", .id(office.leads[0])), ("recorder", .id(office.clerks[0])),
        ("from", moment(opened.advanced(milliseconds: -week))), ("openedAt", moment(opened)),
        ("adjournedAt", moment(opened.advanced(milliseconds: 2_400_000))),
        ("next", moment(opened.advanced(milliseconds: week))),
      ]
      let all = fields + attendance(place) + verdicts(place) + decisions(place, at: opened)
      return RecordChange(
        RecordKey(.meeting, RecordID("m\(zone.date(opened).text)")), creates: true,
        fields: all.map { FieldChange($0.0, old: .null, new: $0.1, oldVersion: nil) })
    }
  }

  private func moment(_ moment: Timestamp) -> JSONValue { .string(moment.utcText) }

  /// Everybody is there but a few, others each time; who only looks sits in.
  private func attendance(_ meeting: Int) -> [(String, JSONValue)] {
    let people = [office.admin] + office.leads + office.clerks + office.workers.flatMap(\.self)
    let called = people.enumerated().map { place, person -> (String, JSONValue) in
      let attendance: Attendance =
        place % 11 == 9 + meeting % 2 ? .excused : place % 17 == 12 + meeting ? .absent : .present
      return ("attendance/\(person)", .string(attendance.rawValue))
    }
    return called + [("attendance/\(office.viewer)", .string(Attendance.observer.rawValue))]
  }

  private func decisions(_ meeting: Int, at opened: Timestamp) -> [(String, JSONValue)] {
    let due = moment(zone.endOfDay(zone.date(opened).advanced(days: 4)))
    return ["逾期事项逐件回话", "重点点位先办"].enumerated().map { place, text in
      let at = opened.advanced(milliseconds: Int64(1_800_000 + place * 60_000))
      let owner = office.workers[(meeting * 2 + place) % office.workers.count][0]
      return (
        "decisions/d\(meeting * 2 + place + 1)",
        .object([
          JSONMember("at", moment(at)), JSONMember("text", .string(text)), JSONMember("owner", .id(owner)),
          JSONMember("due", due),
        ])
      )
    }
  }

  /// Of the decisions before, the first was kept, the second was not.
  private func verdicts(_ meeting: Int) -> [(String, JSONValue)] {
    guard meeting > 0 else { return [] }
    return [Verdict.kept, .notKept].enumerated().map { place, verdict in
      ("verdicts/d\(meeting * 2 - 1 + place)", .string(verdict.rawValue))
    }
  }
}
