import LedgerModel
import Testing

/// docs/rules.md as it is carried out: every action from every state by everybody.
@Suite struct LifeTableTests {
  /// A row of the table.
  struct Row: Sendable {
    let action: ItemAction
    /// The states from which it goes.
    let from: [ItemState]
    /// Who may, of `people`.
    let who: [RecordID]
    /// What others are told.
    let refusal: Refusal
    /// The state after; nothing when it stays.
    let to: ItemState?
    /// Who of `who` only asks: the state stays then.
    var asks: [RecordID] = []
    /// Whether it answers a request.
    var isAnswer: Bool { action.kind == .grant || action.kind == .refuse }
    /// Whether a role is enough, whosever the item is.
    var isByRole: Bool {
      if case .role? = action.kind?.spec.who { true } else { false }
    }
  }

  static let people: [RecordID] = [
    "viewer", "worker", "finder", "helper", "owner", "checker", "clerk", "lead", "admin",
  ]
  static let office: [RecordID] = ["clerk", "lead", "admin"]
  static let leads: [RecordID] = ["lead", "admin"]
  static let later = LifeOffice.at(12, 20, 23)
  static let open: [ItemState] = [
    .reported, .registered, .assigned, .inProgress, .submitted, .suspended, .referred,
  ]
  static let owned: [ItemState] = [.assigned, .inProgress, .submitted, .suspended, .referred]

  static let rows: [Row] = plain + special

  /// The rows of what has no condition beside state and role: from where, where to and by whom is as declared, and docs/rules.md
  /// says the same by hand (ActionSpecTests).
  private static let plain: [Row] = ActionKind.allCases.filter { $0.spec.condition == nil }.map { kind in
    let (who, refusal) = Self.mayTake(kind.spec.who)
    return Row(
      action: .life(kind, ActionSpecTests.sample(of: kind)), from: kind.spec.from, who: who,
      refusal: refusal, to: Self.target(kind.spec.to))
  }

  /// Who of `people` may, and what others are told.
  private static func mayTake(_ who: Who) -> ([RecordID], Refusal) {
    switch who {
    case .role(let role): (everybody(from: role), .needsRole(role))
    case .owner: (["owner"], .onlyOwner("owner"))
    case .ownerOrHelper: (["owner", "helper"], .onlyOwnerOrHelper("owner"))
    case .finder: (["finder"], .onlyFinder("finder"))
    case .checker: (["checker"] + office, .onlyChecker)
    case .ownerOr(let role): (["owner"] + everybody(from: role), .onlyOwnerOr(role, "owner"))
    }
  }

  private static func everybody(from role: Role) -> [RecordID] {
    switch role {
    case .viewer: people
    case .worker: people.filter { $0 != "viewer" }
    case .clerk: office
    case .lead: leads
    case .admin: ["admin"]
    }
  }

  /// The state after; what waits was in progress before (`plant`).
  private static func target(_ target: ActionSpec.Target) -> ItemState? {
    switch target {
    case .state(let state): state
    case .before: .inProgress
    case .same: nil
    }
  }

  /// The rows of what has a condition or is only asked for by some.
  private static let special: [Row] = [
    Row(
      action: .assign(owner: "worker", helpers: nil, due: nil, text: ""),
      from: [.reported, .registered, .assigned, .inProgress], who: office, refusal: .needsRole(.clerk),
      to: .assigned),
    Row(
      action: .extend(until: later, reason: "材料未到"), from: [.assigned, .inProgress],
      who: ["owner", "lead", "admin"], refusal: .onlyOwnerOr(.lead, "owner"), to: nil),
    Row(
      action: .suspend(.weather, until: later, reason: ""), from: [.registered, .assigned, .inProgress],
      who: ["owner", "lead", "admin"], refusal: .onlyOwnerOr(.lead, "owner"), to: .suspended,
      asks: ["owner"]),
    Row(
      action: .refer(to: "街道办", review: later, reason: ""), from: [.registered, .assigned, .inProgress],
      who: ["owner", "clerk", "lead", "admin"], refusal: .onlyOwnerOr(.clerk, "owner"), to: .referred,
      asks: ["owner", "clerk"]),
    Row(
      action: .grant(request: "r0", text: ""), from: [.assigned, .inProgress], who: leads,
      refusal: .needsRole(.lead), to: nil),
    Row(
      action: .refuse(request: "r0", reason: "不必"), from: open, who: leads, refusal: .needsRole(.lead),
      to: nil),
    Row(
      action: .supervise(.listed, replyDue: later, text: "挂牌"), from: open, who: office,
      refusal: .needsRole(.clerk), to: nil),
    Row(
      action: .handOver(owner: "worker", reason: "休假"), from: owned, who: office,
      refusal: .needsRole(.clerk), to: nil),
    Row(
      action: .reopen(reason: "又堆"), from: [.closed], who: leads, refusal: .needsRole(.lead), to: .inProgress),
  ]

  @Test(arguments: rows.indices)
  func everyStateByEverybody(_ place: Int) throws {
    let row = Self.rows[place]
    var office = try LifeOffice()
    try office.add("另一件") { $0.site = "s3" }
    office.rename(office.latest.id, to: "other")
    for state in ItemState.allCases {
      let item = office.plant(in: state, withRequest: row.isAnswer)
      for person in Self.people {
        let isNobodys = !Self.owned.contains(state) && state != .closed
        let isMine = row.isByRole || !isNobodys || person != "owner" && person != "helper"
        let may = row.from.contains(state) && row.who.contains(person) && isMine
        let told = refusal { () throws(Refusal) in
          var copy = office
          try copy.act(row.action, item, by: person)
          let after = copy.ledger.items[item]!
          let asked = row.asks.contains(person)
          #expect(
            after.state == (asked ? state : row.to ?? state), "\(row.action) from \(state) by \(person)")
          #expect(after.steps.count > office.ledger.items[item]!.steps.count)
        }
        #expect((told == nil) == may, "\(row.action) from \(state) by \(person): \(String(describing: told))")
        guard row.from.contains(state), !may else { continue }
        let expected = person == "viewer" ? LifeTableTests.viewers(row.refusal) : row.refusal
        #expect(
          told == (isNobodys ? expected.withoutOwner : expected), "\(row.action) from \(state) by \(person)")
      }
    }
  }

  /// Promises want an overdue item; a pause is no delay.
  @Test func promises() throws {
    var office = try LifeOffice()
    let ids = ItemState.allCases.map { ($0, office.plant(in: $0)) }
    office.now = LifeOffice.at(12, 15)
    let action = ItemAction.promise(date: LifeOffice.at(12, 25), reason: "等材料")
    for (state, item) in ids {
      let isLate: [ItemState] = [.reported, .registered, .assigned, .inProgress]
      for person in Self.people {
        let isOwner = person == "owner" && Self.owned.contains(state)
        let may = isLate.contains(state) && (isOwner || Self.office.contains(person))
        var copy = office
        let told = refusal { () throws(Refusal) in try copy.act(action, item, by: person) }
        #expect((told == nil) == may, "\(state) by \(person): \(String(describing: told))")
      }
      // Handed in by its due date, an item is not late; paused, neither.
      var copy = office
      let told = refusal { () throws(Refusal) in try copy.act(action, item, by: "lead") }
      switch state {
      case .submitted, .suspended, .referred: #expect(told == .notOverdue)
      case .closed, .rejected, .duplicate, .cancelled: #expect(told == .wrongState(.promise, state))
      default: #expect(told == nil)
      }
    }
  }

  /// The menu says for everybody and every state what the plan then does.
  @Test func menuAgreesWithPlans() throws {
    var office = try LifeOffice()
    try office.add("另一件") { $0.site = "s3" }
    office.rename(office.latest.id, to: "other")
    for state in ItemState.allCases {
      let id = office.plant(in: state)
      for person in Self.people {
        let menu = office.ledger.availability(
          of: office.ledger.items[id]!, for: office.actor(person), at: office.now)
        #expect(Set(menu.map(\.kind)).count == ActionKind.allCases.count)
        for row in Self.rows {
          guard let kind = row.action.kind, kind != .grant else { continue }
          var copy = office
          let told = refusal { () throws(Refusal) in try copy.act(row.action, id, by: person) }
          #expect(menu.first { $0.kind == kind }?.refusal == told, "\(kind) from \(state) by \(person)")
        }
      }
    }
  }

  @Test func strangersOnlyLook() throws {
    var office = try LifeOffice()
    let id = try office.add()
    let stranger = office.actor(nil)
    for entry in office.ledger.availability(of: office.item(), for: stranger, at: office.now) {
      #expect(entry.refusal == .unknownActor(login: "nobody"))
    }
    #expect(
      refusal { () throws(Refusal) in try office.run(.act(.note("看"), on: [id]), as: stranger) }
        == .unknownActor(login: "nobody"))
    try office.put(.person, "owner", ["active": .bool(false)])
    #expect(
      refusal { () throws(Refusal) in try office.act(.accept, id, by: "owner") } == .inactivePerson("owner"))
  }

  /// A viewer is told the least role that could ever do it.
  private static func viewers(_ refusal: Refusal) -> Refusal {
    if case .needsRole = refusal { refusal } else { .needsRole(.worker) }
  }
}

extension Refusal {
  /// The refusal for an item that nobody owns yet.
  var withoutOwner: Refusal {
    switch self {
    case .onlyOwnerOr(let role, _): .onlyOwnerOr(role, nil)
    default: self
    }
  }
}

extension LifeOffice {
  /// Puts an item into the ledger in a state, as the journal could have brought it there: found by `finder`,
  /// owned by `owner` with `helper` from its assignment on, due 2026-12-10, with an extension asked for.
  mutating func plant(in state: ItemState, withRequest: Bool = false) -> RecordID {
    let id = ids.next("i")
    let owner: RecordID? =
      LifeTableTests.owned.contains(state) || state == .closed ? "owner" : nil
    let request = Request(
      id: "r0", kind: .timeExtension, at: now, by: "helper", reason: "慢", until: LifeTableTests.later)
    var fields: [(String, JSONValue)] = [
      ("number", .string(ledger.nextNumber(in: 2026).description)), ("title", .string("在\(state)")),
      ("state", .string(state.rawValue)), ("site", .string("s2")), ("grid", .string("g1")),
      ("category", .string("2101")), ("scheme", .string("local")), ("severity", .string("normal")),
      ("receiver", .string("finder")), ("reportedAt", .string(now.utcText)),
      ("due", .string(LifeOffice.at(12, 10).utcText)), ("limit", .string("3d")),
      (
        "quantities/q0",
        .object([
          JSONMember("unit", .string("处")), JSONMember("planned", .integer(3)),
          JSONMember("done", .integer(3)),
        ])
      ),
    ]
    if withRequest { fields.append(("requests/r0", request.json)) }
    if let owner { fields += [("owner", .string(owner.text)), ("helpers/helper", .bool(true))] }
    if state == .submitted { fields.append(("submittedAt", .string(now.utcText))) }
    if state == .closed { fields.append(("closedAt", .string(now.utcText))) }
    if state == .referred { fields.append(("stateBefore", .string("inProgress"))) }
    if state == .suspended {
      let suspension = Suspension(
        id: "h0", at: now, by: "lead", requestedBy: nil, code: .weather, reason: "",
        until: LifeTableTests.later, stateBefore: .inProgress, dueBefore: LifeOffice.at(12, 10))
      fields.append(("suspensions/h0", suspension.json))
    }
    let step = Step(
      id: "t0", action: .report, at: now, by: "finder", from: nil, to: state, due: nil, owner: owner)
    fields.append(("steps/t0", step.json))
    let change = RecordChange(
      RecordKey(.item, id), creates: true,
      fields: fields.map { FieldChange($0.0, old: .null, new: $0.1, oldVersion: nil) })
    write(Draft(verb: "report", records: [change]), as: actor("finder"), id: ids.next("z"))
    return id
  }

  /// Makes a copy of an item under a name that the table can use.
  mutating func rename(_ id: RecordID, to name: RecordID) {
    let fields = ledger.fields(of: RecordKey(.item, id)).map {
      FieldChange(
        $0.name, old: .null, new: $0.name == "number" ? .string("2026-0900") : $0.value, oldVersion: nil)
    }
    let change = RecordChange(RecordKey(.item, name), creates: true, fields: fields)
    write(Draft(verb: "report", records: [change]), as: actor("clerk"), id: ids.next("z"))
  }
}
