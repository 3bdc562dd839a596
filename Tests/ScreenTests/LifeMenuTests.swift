import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// The menu of an item's life: from every state, for its owner, for the lead, and for somebody whom it does not
/// concern; and every action of the model taken from it by keys.
@Suite struct LifeMenuTests {
  /// Who looks: the owner, a lead, another worker.
  static let people: [(name: String, id: RecordID, language: Language)] = [
    ("owner", SampleLedger.worker, .zh), ("lead", SampleLedger.lead, .zh), ("outsider", "sun", .zh),
    ("owner", SampleLedger.worker, .en), ("outsider", "sun", .en),
  ]

  @Test(arguments: people)
  func fromEveryState(name: String, id: RecordID, language: Language) throws {
    let store = LifeLedger.store()
    var pictures = Pictures("lifemenu.\(name).\(language.rawValue)")
    for state in ItemState.allCases {
      var sitting = Sitting(store, as: id, language, columns: 100, rows: 28)
      try sitting.press(": '\(LifeLedger.counter(of: state))' enter s")
      pictures.add("\(state.rawValue): s", sitting.state)
      // The menu has what the rules allow; its last row leads to all others, each with the rule that refuses it.
      let menu = try #require(sitting.state.dialogs.last as? ChooserLayer, "\(state)")
      let session = sitting.state.session
      let offered = session.availability(of: menu.purpose.targets.items)
      let allowed = offered.filter { $0.refusal == nil }.map { Answer.action($0.kind) }
      #expect(menu.list.shown.map(\.answer) == allowed + [.otherSteps])
      try sitting.press("G enter")
      let told = try #require(sitting.state.dialogs.last as? ReadingLayer, "\(state)")
      let refused = offered.compactMap { kind, refusal in
        refusal.map { "\(session.name(of: kind)): \(session.phrase($0))" }
      }
      #expect(told.written.map { $0.parts.map(\.text).joined() } == refused)
      try sitting.press("esc")
      #expect(sitting.state.dialogs.last is ChooserLayer)
    }
    pictures.compare()
  }

  /// Every kind of action, from the first item and by the first person whom the rules let.
  @Test(arguments: ActionKind.allCases)
  func everyActionIsTakenByKeys(kind: ActionKind) throws {
    let store = LifeLedger.store()
    let (person, item) = try #require(LifeMenuTests.whoMay(kind, store), "nobody may ever \(kind)")
    var sitting = Sitting(store, as: person)
    try sitting.press(": '\(item.number.counter)' enter s")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let row = try #require(menu.list.shown.firstIndex { $0.code == kind.rawValue })
    let before = store.changes.count
    try sitting.press(String(repeating: "down ", count: row - menu.list.cursor.index) + "enter")
    if let chooser = sitting.state.dialogs.last as? ChooserLayer, !chooser.isNumbered {
      try sitting.press("enter")
    } else if sitting.state.dialogs.last is FormLayer {
      try LifeMenuTests.fill(&sitting)
      try sitting.press("ctrl-s")
    }
    #expect(store.changes.count == before + 1, "\(kind): \(sitting.picture.joined(separator: "\n"))")
    #expect(store.changes.last?.verb == kind.action.rawValue)
    #expect(store.changes.last?.records.contains { $0.key.id == item.id } == true)
  }

  /// The lead first, so that nothing is only asked for.
  private static func whoMay(_ kind: ActionKind, _ store: PaperStore) -> (RecordID, Item)? {
    for person in [SampleLedger.lead, SampleLedger.clerk, SampleLedger.worker] {
      for place in 0..<store.ledger.items.count {
        let item = store.ledger.items[place].item
        // What has no category yet is registered first.
        if kind == .assign, item.state == .reported { continue }
        let actor = Actor(person: person, login: "test", channel: .screen)
        let menu = store.ledger.availability(of: item, for: actor, at: SampleLedger.now)
        if menu.contains(where: { $0.kind == kind && $0.refusal == nil }) { return (person, item) }
      }
    }
    return nil
  }

  /// Fills every field that is still empty, by keys.
  private static func fill(_ sitting: inout Sitting) throws {
    guard let form = sitting.state.dialogs.last as? FormLayer else { return }
    for (place, field) in form.fields.enumerated() where field.isEmpty && field.kind != .file {
      let focus = (sitting.state.dialogs.last as? FormLayer)?.focus ?? 0
      let way = String(repeating: place > focus ? "tab " : "shift-tab ", count: abs(place - focus))
      let keys =
        switch field.kind {
        // The first open item offered may be the one that is merged itself.
        case .choice: field.name == .into ? "enter down enter" : "enter enter"
        case .date: "'12-28'"
        case .quantity: "'3处'"
        case .figure: "'1'"
        default: "'按规定办理'"
        }
      try sitting.press(way + keys)
    }
  }

  /// By which command the screen takes it.
  private static func command(for action: ItemAction) -> CommandName {
    switch action {
    case .life: .life
    case .note: .note
    case .addEvidence: .evidence
    case .highlight: .highlight
    }
  }

  @Test func everyActionHasACommand() {
    let actions: [ItemAction] = [
      .accept, .note(""), .addEvidence(phase: .before, name: "", hash: "", size: 0), .highlight(""),
    ]
    for action in actions {
      let name = LifeMenuTests.command(for: action)
      #expect((action.kind == nil) == (name != .life))
      #expect(Command.table.contains { $0.name == name && !$0.keys.isEmpty })
    }
  }
}
