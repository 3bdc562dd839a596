import Foundation
import Testing

@testable import LedgerModel

/// docs/rules.md says what the table of actions says, row by row.
@Suite struct ActionSpecTests {
  private static let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/rules.md")

  /// The cells of the rows that begin with an action's name in code.
  private static func rows() throws -> [String: [String]] {
    var rows: [String: [String]] = [:]
    for line in try String(contentsOf: document, encoding: .utf8).split(separator: "\n")
    where line.hasPrefix("| `") {
      let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let name = cells[0].split(separator: "`").first.map(String.init) ?? ""
      if ActionKind(rawValue: name) != nil {
        #expect(rows[name] == nil, "two rows of \(name)")
        rows[name] = cells
      }
    }
    return rows
  }

  private static func way(_ spec: ActionSpec) -> String {
    let open = ItemState.allCases.filter(\.isOpen)
    let from = spec.from == open ? "any open" : spec.from.map(\.rawValue).joined(separator: ", ")
    return switch spec.to {
    case .state(let state): "\(from) -> \(state.rawValue)"
    case .before: "\(from) -> the state before"
    case .same: from
    }
  }

  private static func who(_ who: Who) -> String {
    switch who {
    case .role(let role): "\(role.rawValue) upward"
    case .owner: "owner"
    case .ownerOrHelper: "owner; helpers"
    case .finder: "who found it"
    case .checker: "who may check"
    case .ownerOr(let role): "owner; \(role.rawValue) upward"
    }
  }

  private static func asks(_ questions: [ActionQuestion]) -> String {
    questions.map { question in
      let name = question.parameter.rawValue
      return switch question.need {
      case .must: "`\(name)`"
      case .mustOrEvidence: "`\(name)*`"
      case .inForm: "`(\(name))`"
      case .may, .kept, .inCommand: "`[\(name)]`"
      }
    }.joined(separator: " ")
  }

  @Test func theDocumentHoldsTheTable() throws {
    let rows = try Self.rows()
    #expect(Set(rows.keys) == Set(ActionKind.allCases.map(\.rawValue)))
    for kind in ActionKind.allCases {
      guard let cells = rows[kind.rawValue] else { continue }
      #expect(cells.count == 5, "\(kind)")
      #expect(cells[1] == Self.way(kind.spec), "\(kind)")
      #expect(cells[2] == Self.who(kind.spec.who), "\(kind)")
      #expect(cells[3] == Self.asks(kind.spec.asks), "\(kind)")
      // What must hold besides state and role is told in words.
      #expect(kind.spec.condition == nil || !cells[4].isEmpty, "\(kind)")
    }
  }

  /// Without what it must have an action is refused, and the refusal names it; a form insists on all of it.
  @Test(arguments: ActionKind.allCases) func whatIsMissingIsNamed(_ kind: ActionKind) throws {
    var office = try LifeOffice()
    let item = office.plant(in: kind.spec.from[0], withRequest: true)
    for question in kind.spec.asks where question.need == .must {
      var values = Self.sample(of: kind)
      values[question.parameter] = nil
      let told = refusal { () throws(Refusal) in
        var plan = Plan(ledger: office.ledger, actor: office.actor("lead"), now: office.now, ids: office.ids)
        var changed = office.ledger.items[item]!
        try plan.take(kind, values, on: &changed)
      }
      guard case .missing? = told else {
        Issue.record("\(kind) without \(question.parameter): \(String(describing: told))")
        continue
      }
    }
  }

  /// What an action does not ask for, or cannot be read as what it asks for, is refused, and nothing is guessed.
  @Test func whatDoesNotFitIsRefused() throws {
    var office = try LifeOffice()
    let item = office.plant(in: .submitted)
    for values: ActionValues in [
      [.checkNote: .text("好"), .due: .moment(office.now)], [.checkNote: .record("lead")],
    ] {
      let told = refusal { () throws(Refusal) in
        try office.act(.life(.pass, values), item, by: "lead")
      }
      guard case .badValue? = told else {
        Issue.record("\(values): \(String(describing: told))")
        continue
      }
    }
    let level = refusal { () throws(Refusal) in
      try office.act(.life(.remind, [.level: .word("loud")]), item, by: "lead")
    }
    #expect(level == .badValue(field: "level", value: "loud"))
  }

  /// Photos come with the actions that declare which moment they show, and with no other.
  @Test(arguments: ActionKind.allCases) func photosComeWhereTheyAreDeclared(_ kind: ActionKind) throws {
    var office = try LifeOffice()
    let item = office.plant(in: kind.spec.from[0], withRequest: true)
    var values = Self.sample(of: kind)
    let hash = String(repeating: "a", count: 64)
    values.photos = [ImportedEvidence(phase: kind.spec.photos ?? .after, name: "a.jpg", hash: hash, size: 1)]
    var changed = office.ledger.items[item]!
    let before = changed.evidence.count
    let told = refusal { () throws(Refusal) in
      var plan = Plan(ledger: office.ledger, actor: office.actor("lead"), now: office.now, ids: office.ids)
      try plan.take(kind, values, on: &changed)
    }
    if kind.spec.photos == nil {
      #expect(told == .badValue(field: "photos", value: ""), "\(kind)")
      #expect(changed.evidence.count == before, "\(kind)")
    } else {
      #expect(told == nil && changed.evidence.count == before + 1, "\(kind): \(String(describing: told))")
      #expect(changed.evidence.last?.phase == kind.spec.photos, "\(kind)")
    }
    #expect(ActionKind.allCases.contains { $0.spec.photos != nil })
  }

  /// No text that an action asks for is longer than a line of the journal takes easily.
  @Test func noTextIsTooLong() throws {
    let long = String(repeating: "长", count: 20_001)
    for kind in ActionKind.allCases {
      for question in kind.spec.asks {
        guard case .text = question.parameter.spec.kind else { continue }
        var office = try LifeOffice()
        let item = office.plant(in: kind.spec.from[0], withRequest: true)
        var values = Self.sample(of: kind)
        values[question.parameter] = .text(long)
        let told = refusal { () throws(Refusal) in
          var plan = Plan(
            ledger: office.ledger, actor: office.actor("lead"), now: office.now, ids: office.ids)
          var changed = office.ledger.items[item]!
          try plan.take(kind, values, on: &changed)
        }
        #expect(told == .textTooLong(field: question.parameter.spec.name, limit: 20_000), "\(kind)")
      }
    }
  }

  /// Something for all that an action asks for.
  static func sample(of kind: ActionKind) -> ActionValues {
    var values = ActionValues()
    for question in kind.spec.asks {
      values[question.parameter] =
        switch question.parameter.spec.kind {
        case .text: .text("按规定")
        case .date: .moment(LifeTableTests.later)
        case .word(.severity): .word("normal")
        case .word(.suspensionReason): .word("weather")
        case .word(.returnReason): .word("notMyDuty")
        case .word(.level): .word(question.usual ?? "supervise")
        case .person: .record("worker")
        case .people: .records(["helper"])
        case .item: .record("other")
        case .request: .record("r0")
        case .category: .category("2101", scheme: nil, group: nil)
        case .quantities: .quantities([])
        case .figures: .figures([:], rest: true)
        }
    }
    return values
  }
}
