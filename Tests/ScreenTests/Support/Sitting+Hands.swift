import LedgerModel
import Testing

@testable import Interface

extension Sitting {
  /// The numbers of the listed items of this year, in their order.
  var listedCounters: [Int] {
    let listed = (state.views[.items] as? ItemsView)?.listed(state.session) ?? []
    return listed.compactMap { store.ledger.items[$0]?.number.counter }
  }

  /// The numbers of the marked items.
  var markedCounters: Set<Int> {
    Set(state.session.marked.compactMap { store.ledger.items[$0]?.number.counter })
  }

  /// The number of the item under the cursor of the table.
  var counterUnderCursor: Int? {
    (state.views[.items] as? ItemsView)?.current(state.session)?.number.counter
  }

  /// Goes to a row of the list on top by arrows, and chooses it.
  mutating func choose(_ answer: Answer) throws {
    let list = try #require(state.dialogs.last as? ChooserLayer).list
    let rows = list.shown.filter(\.isChoosable)
    let place = try #require(rows.firstIndex { $0.answer == answer })
    let now = rows.firstIndex { $0.answer == list.current?.answer } ?? 0
    try press(String(repeating: place < now ? "up " : "down ", count: abs(place - now)) + "enter")
  }

  /// The number of the item that is read on top.
  var counterInDetail: Int? {
    (state.dialogs.last as? DetailLayer).flatMap { store.ledger.items[$0.item]?.number.counter }
  }
}
