import LedgerModel
import Wording

extension Paper {
  /// `report summary --json`.
  public static func json(of summary: WorkSummary, in ledger: Ledger, language: Language) -> JSONValue {
    SummaryJSON(summary: summary, json: PaperJSON(ledger, language)).answer
  }
}

private struct SummaryJSON {
  let summary: WorkSummary
  let json: PaperJSON

  var answer: JSONValue {
    let (scope, meetings, volunteers) = (summary.scope, summary.meetings, summary.volunteers)
    let head: [(String, JSONValue)] = [
      ("person", .id(scope.rates.person)), ("unit", .id(scope.rates.unit)), ("site", .id(scope.rates.site)),
      ("secondPersonCheck", .bool(summary.secondPersonCheck)),
      ("figures", json.object(json.figures(summary.figures))),
      ("shared", scope.rates.isEverything ? .null : json.object(json.figures(summary.shared))),
      ("groups", .array(summary.groups.map { json.object(json.row($0, by: .group, rank: nil)) })),
      ("quantities", .array(summary.quantities.map(quantity))),
    ]
    let lists: [(String, JSONValue)] = [
      (
        "meetings",
        json.object([
          ("weekly", json.count(meetings.weekly)), ("extra", json.count(meetings.extra)),
          ("decisions", json.count(meetings.decisions)), ("kept", json.count(meetings.kept)),
        ])
      ),
      (
        "volunteers",
        json.object([("days", json.count(volunteers.days)), ("people", json.count(volunteers.people))])
      ),
      ("highlights", .array(summary.highlights.map(json.number))),
      ("experience", .array(summary.experience.map { .string($0.text) })),
      ("problems", .array(summary.problems.map(problem))), ("next", next),
    ]
    return json.object([("paper", .string("summary"))] + json.period(scope.period) + head + lists)
  }

  private func quantity(_ sum: QuantitySum) -> JSONValue {
    let measure: [(String, JSONValue)] =
      switch sum.measure {
      case .named(let name): [("measure", .string(name))]
      case .category(let code, let scheme): [("category", .string(code)), ("scheme", json.text(scheme))]
      case .group(let group): [("group", .string(group.rawValue))]
      case .unnamed: []
      }
    return json.object(
      measure + [
        ("unit", json.text(sum.unit)), ("figure", .number(sum.figure.description)),
        ("least", sum.least < sum.figure ? .number(sum.least.description) : .null),
        ("text", .string(sum.text)), ("items", json.count(sum.items)),
      ])
  }

  private func problem(_ problem: RemainingProblem) -> JSONValue {
    let reason: [(String, JSONValue)] =
      switch problem.reason {
      case .suspended(let code, let words, let until):
        [
          ("reason", .string("suspended")), ("code", .string(code.rawValue)), ("text", json.text(words)),
          ("until", json.moment(until)),
        ]
      case .referred(let to, let review):
        [("reason", .string("referred")), ("to", json.text(to)), ("review", json.moment(review))]
      case .old(let days, let words):
        [("reason", .string("old")), ("days", json.count(days)), ("text", json.text(words))]
      }
    return json.object([("item", .string(problem.number.description))] + reason)
  }

  private var next: JSONValue {
    let next = summary.next
    let groups = next.groups.map { group in
      json.object([("group", json.text(group.group?.rawValue)), ("count", json.count(group.count))])
    }
    return json.object([
      ("until", json.moment(next.until)), ("due", json.count(next.due)),
      ("atKeySites", json.count(next.atKeySites)), ("groups", .array(groups)),
      ("plans", .array(next.plans.map(json.plan))),
    ])
  }
}
