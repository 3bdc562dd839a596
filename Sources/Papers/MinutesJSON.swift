import LedgerModel
import Wording

extension Paper {
  /// `report minutes --json`: the minutes of a meeting as they would be now, or as they were issued.
  public static func json(
    of meeting: Meeting, in ledger: Ledger, at now: Timestamp, language: Language
  ) -> JSONValue {
    MinutesJSON(meeting, PaperJSON(ledger, language), now).answer
  }
}

private struct MinutesJSON {
  let meeting: Meeting
  let json: PaperJSON
  let agenda: Agenda
  private var ledger: Ledger { json.ledger }

  init(_ meeting: Meeting, _ json: PaperJSON, _ now: Timestamp) {
    (self.meeting, self.json) = (meeting, json)
    agenda = json.ledger.agenda(of: meeting, at: meeting.adjournedAt ?? now)
  }

  var answer: JSONValue {
    let figures = ledger.weekFigures(of: meeting)
    let head: [(String, JSONValue)] = [
      ("meeting", .id(meeting.id)), ("kind", .string(meeting.kind.rawValue)),
      ("title", json.text(meeting.title)),
      ("state", .string(meeting.state.rawValue)), ("openedAt", json.moment(meeting.openedAt)),
      ("adjournedAt", json.moment(meeting.adjournedAt)), ("issuedAt", json.moment(meeting.issuedAt)),
      ("room", json.text(meeting.room)),
    ]
    let people = json.person("chair", meeting.chair) + json.person("recorder", meeting.recorder)
    let before = ledger.previousPeriod(of: meeting)
    let lists: [(String, JSONValue)] = [
      ("attendance", attendance), ("figures", json.object(json.figures(figures.figures))),
      ("before", json.object(json.period(before))),
      ("figuresBefore", json.object(json.figures(figures.before))),
      ("agenda", counts), ("reviews", .array(agenda.reviews.map(review))),
      ("dealings", .array(MeetingDealing.all(in: meeting, ledger).map(dealing))),
      ("experience", .array(meeting.notes(on: .experience).map(note))),
      ("plans", .array(agenda.plans.map(json.plan))),
      (
        "decisions",
        .array(meeting.decisions.enumerated().map { decision($0.element, number: $0.offset + 1) })
      ),
      ("next", json.moment(meeting.next)), ("leftOpen", .array(meeting.leftOpen.map { .string($0.code) })),
    ]
    return json.object([("paper", .string("minutes"))] + head + people + json.period(meeting.period) + lists)
  }

  private var attendance: JSONValue {
    let count = meeting.attendanceCount(of: agenda.people)
    let people = ledger.peopleByName.compactMap { person in
      meeting.attendance[person.id].map {
        json.object([
          ("id", .id(person.id)), ("name", .string(person.name)), ("attendance", .string($0.rawValue)),
        ])
      }
    }
    let guests = meeting.guests.map {
      json.object([("name", .string($0.name)), ("attendance", .string($0.attendance.rawValue))])
    }
    return json.object([
      ("expected", json.count(count.expected)), ("present", json.count(count.present)),
      ("excused", json.count(count.excused)), ("absent", json.count(count.absent)),
      ("notCalled", json.count(count.notCalled)), ("observers", json.count(count.observers)),
      ("people", .array(people)), ("guests", .array(guests)),
    ])
  }

  private var counts: JSONValue {
    let counts = agenda.counts
    return json.object([
      ("red", json.count(counts.red)), ("discussed", json.count(counts.discussed)),
      ("work", json.count(counts.work)), ("atKeySites", json.count(counts.atKeySites)),
    ])
  }

  private func review(_ review: DecisionReview) -> JSONValue {
    json.object(
      [
        ("meeting", .id(review.meeting)), ("number", json.count(review.number)),
        ("text", .string(review.decision.text)), ("due", json.moment(review.decision.due)),
        ("verdict", json.text(review.verdict?.rawValue)),
      ] + json.person("owner", review.decision.owner))
  }

  private func decision(_ decision: Decision, number: Int) -> JSONValue {
    json.object(
      [
        ("number", json.count(number)), ("text", .string(decision.text)), ("due", json.moment(decision.due)),
        ("item", json.number(decision.item)),
      ] + json.person("owner", decision.owner))
  }

  private func dealing(_ dealing: MeetingDealing) -> JSONValue {
    let (step, item) = (dealing.step, dealing.item)
    return json.object(
      [
        ("item", .string(item.number.description)), ("title", .string(item.title)),
        ("action", .string(step.action.rawValue)),
        ("level", json.text(item.supervision(of: step)?.level.rawValue)),
        ("to", json.text(item.addressee(of: step))), ("at", json.moment(step.at)),
        ("date", json.moment(dealing.date)), ("text", json.text(dealing.text)),
      ] + json.person("owner", step.owner))
  }

  private func note(_ note: MeetingNote) -> JSONValue {
    json.object(
      [("text", .string(note.text)), ("item", json.number(note.item))] + json.person("by", note.by))
  }
}

extension PaperJSON {
  /// An item by its number.
  func number(_ id: RecordID?) -> JSONValue {
    id.flatMap { ledger.items[$0] }.map { .string($0.number.description) } ?? .null
  }

  /// A plan.
  func plan(_ plan: MeetingPlan) -> JSONValue {
    object([
      ("kind", .string(plan.kind.rawValue)), ("date", moment(plan.date)), ("text", .string(plan.text)),
      ("people", plan.people.map(count) ?? .null),
    ])
  }
}
