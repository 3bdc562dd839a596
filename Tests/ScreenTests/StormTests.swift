import Console
import Foundation
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Random sizes and keys: no crash, no item lost, every frame as large as the screen; and when the storm is over
/// the screen shows what a new one shows on the same ledger.
@Suite struct StormTests {
  static let keys: [Key] =
    Command.table.flatMap(\.keys)
    + "0123456789yesjkaq楼道王，：！ ".map { Key.character($0) }
    + [
      .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .paste("3栋\n楼道\u{202E}\u{1B}[2J"),
      .insert,
    ]

  /// How many storms: `TAIZHANG_STORMS=125` makes the 100,000 keys of the full count.
  static let storms = ProcessInfo.processInfo.environment["TAIZHANG_STORMS"].flatMap(UInt64.init) ?? 4

  @Test(arguments: 1...storms) func randomKeysAndSizes(_ seed: UInt64) throws {
    var generator = Steps(state: seed)
    let store = SampleLedger.store()
    let people: [RecordID?] = [SampleLedger.lead, SampleLedger.clerk, SampleLedger.worker, nil]
    var sitting = Sitting(store, as: people[Int(seed) % 4], seed % 2 == 0 ? .zh : .en)
    sitting.exchange = [(name: "拆后.jpg", size: 1_000_000), (name: "拆前.jpg", size: 40_000_000)]
    var counter = 0
    for round in 0..<800 {
      sitting.take(.key(Self.keys.randomElement(using: &generator)!))
      if round % 6 == 0 {
        let size = Size(
          columns: Int.random(in: 1...160, using: &generator), rows: Int.random(in: 1...50, using: &generator)
        )
        sitting.take(.resized(size))
      }
      if round % 40 == 0 {
        counter += 1
        store.must(
          .edit(sitting.item(2).id, [FieldEdit("title", .string("消防通道 \(counter)"))]), by: SampleLedger.lead,
          at: SampleLedger.now)
        sitting.hearOthers()
      }
      let frame = sitting.state.render()
      #expect(frame.size == sitting.state.session.size)
      expectSound(sitting, frame, "storm \(seed), key \(round)")
    }
    // One's own may be undone: then it is hidden, and there.
    #expect(
      (1...8).allSatisfy { !store.ledger.items.places(of: ItemNumber(year: 2026, counter: $0)).isEmpty })
    expectReplay(store)
    calm(&sitting)
    expectLikeNew(sitting, "storm \(seed)")
  }

  /// A screen of the same person beside this one, on the same store.
  private func beside(_ sitting: Sitting) -> Sitting {
    Sitting(
      sitting.store, as: sitting.state.person, sitting.state.language, columns: 140, rows: 40,
      preferences: sitting.state.preferences, now: sitting.state.session.now, opening: .history)
  }

  /// What holds after every key.
  private func expectSound(_ sitting: Sitting, _ frame: Frame, _ place: Comment) {
    let (state, ledger) = (sitting.state, sitting.store.ledger)
    if let cursor = frame.cursor {
      let isOnScreen =
        (0..<frame.size.columns).contains(cursor.x) && (0..<frame.size.rows).contains(cursor.y)
      #expect(isOnScreen, place)
    }
    // What an action would be done on is there.
    #expect(
      state.level(state.topLevel).targets(state.session).items.allSatisfy { ledger.items[$0] != nil }, place)
    #expect(state.session.pending.isEmpty && state.heldKeys.isEmpty, place)
    guard let items = state.views[.items] as? ItemsView else { return }
    #expect((0..<max(1, items.rows.count)).contains(items.cursor.index), place)
    #expect(Set(items.rows.places).count == items.rows.count, place)
  }

  /// The ledger is what its changes add up to, nothing besides.
  private func expectReplay(_ store: PaperStore) {
    let replayed = PaperStore(telling: store.changes).ledger
    #expect(store.ledger.items.count == replayed.items.count)
    store.ledger.items.forEach { record in
      #expect(replayed.items[record.item.id] == record.item)
    }
    #expect(Set(store.ledger.recordKeys) == Set(replayed.recordKeys))
    for key in store.ledger.recordKeys { #expect(store.ledger.fields(of: key) == replayed.fields(of: key)) }
  }

  /// Esc as often as a person would strike it, and yes to throwing a form away: then only the view is left.
  private func calm(_ sitting: inout Sitting) {
    sitting.take(.resized(Size(columns: 140, rows: 40)))
    for _ in 0..<24 {
      sitting.take(.key(.escape))
      let top = sitting.state.level(sitting.state.topLevel)
      let purpose = (top as? QuestionLayer)?.purpose
      if purpose == .discardForm || purpose == .discardMissing { sitting.take(.key(.character("1"))) }
    }
    #expect(sitting.state.topLevel == 0, "a level stays whatever is struck: \(sitting.picture)")
    #expect(sitting.state.waiting.isEmpty && sitting.state.heldKeys.isEmpty)
    #expect(sitting.state.session.pending.isEmpty && sitting.state.session.marked.isEmpty)
  }

  /// Every view, opened anew in the session that went through the storm, and each one that was left with what the
  /// person chose in it, looks as in a session that begins now.
  private func expectLikeNew(_ sitting: Sitting, _ place: Comment) {
    for name in ViewName.allCases {
      for isKept in [false, true] where !isKept || sitting.state.views[name] != nil {
        // Each has a loop of its own: what is looked at here changes nothing before the screen that goes on.
        var (old, new) = (beside(sitting), beside(sitting))
        old.state = sitting.state
        // Which items are marked as changed by others is known to who was there.
        new.state.session.changedByOthers = sitting.state.session.changedByOthers
        new.state.session.theme = sitting.state.session.theme
        if isKept {
          (new.state.views, new.state.view) = (sitting.state.views, name)
          if name == .items { new.state.views[name] = anew(sitting, new.state.session) }
        } else {
          old.state.views = [:]
          old.show(name)
        }
        for size in [Size(columns: 140, rows: 40), Size(columns: 80, rows: 24)] {
          old.take(.resized(size))
          new.take(.resized(size))
          old.show(name)
          new.show(name)
          old.take(.key(.home))
          new.take(.key(.home))
          let (shown, expected) = (old.state.render(), new.state.render())
          if shown != expected {
            Issue.record("\(place), \(name), kept: \(isKept)\n\(difference(shown, expected))")
          }
        }
      }
    }
  }

  /// The list of items with what the person chose for it, its rows worked out from nothing.
  private func anew(_ sitting: Sitting, _ session: Session) -> ItemsView? {
    guard var view = sitting.state.views[.items] as? ItemsView else { return nil }
    view.query.renew(session)
    view.rows.rebuild(view.query, view.order, session)
    view.kept = nil
    view.cursor = ListCursor()
    return view
  }

  /// The rows that differ, in pairs.
  private func difference(_ shown: Frame, _ expected: Frame) -> String {
    let pairs = zip(shown.picture, expected.picture).filter { $0 != $1 }
    return pairs.isEmpty ? "styles" : pairs.map { "shown:    \($0)\nexpected: \($1)" }.joined(separator: "\n")
  }

  @Test func everySizeDownToOneCell() throws {
    for script in ["", "enter", "n", "a", "s", "v", "?", ":", "/", "q", "o"] {
      var sitting = Sitting(SampleLedger.store())
      try sitting.press(script)
      for columns in [1, 2, 3, 7, 20, 39, 59, 60, 79, 119, 120, 300] {
        for rows in [1, 2, 3, 4, 5, 6, 11, 12, 24, 100] {
          sitting.take(.resized(Size(columns: columns, rows: rows)))
          #expect(sitting.picture.count == rows)
        }
      }
    }
  }
}
