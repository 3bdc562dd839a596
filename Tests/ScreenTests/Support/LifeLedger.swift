import LedgerModel
import Sample

/// The sample's office with an item in every state, numbered in the order of the states; behind them one that is
/// overdue, and one with a request.
enum LifeLedger {
  /// The number of the item in a state.
  static func counter(of state: ItemState) -> Int { ItemState.allCases.firstIndex(of: state)! + 1 }
  /// The number of the overdue item, and of the one with a request.
  static let overdue = ItemState.allCases.count + 1
  static let asked = overdue + 1

  static func store() -> PaperStore {
    let store = SampleLedger.office()
    for state in ItemState.allCases { _ = item(in: state, store) }
    _ = add("逾期未办的小广告", store, at: SampleLedger.moment(11, 10, 9))
    let asked = add("等着延期的雨棚", store)
    act(
      .extend(until: SampleLedger.moment(12, 24, 18), reason: "住户外出"), asked, by: SampleLedger.worker, store)
    return store
  }

  private static func add(
    _ title: String, _ store: PaperStore, owner: RecordID? = SampleLedger.worker,
    at moment: Timestamp = SampleLedger.moment(11, 23, 9)
  ) -> RecordID {
    var item = NewItem(title: title)
    (item.site, item.category, item.owner, item.source) = ("jm2", "2101", owner, .patrol)
    return store.must(.add(item), by: SampleLedger.clerk, at: moment).records[0].key.id
  }

  private static func act(_ action: ItemAction, _ item: RecordID, by person: RecordID, _ store: PaperStore) {
    store.must(.act(action, on: [item]), by: person, at: SampleLedger.moment(11, 23, 10))
  }

  private static func item(in state: ItemState, _ store: PaperStore) -> RecordID {
    if state == .reported {
      var report = NewItem(title: "刚上报的占道")
      (report.site, report.source) = ("jm2", .resident)
      return store.must(.add(report), by: SampleLedger.worker, at: SampleLedger.moment(11, 23, 8)).records[0]
        .key.id
    }
    let isOwned = ![.registered, .rejected, .duplicate].contains(state)
    let id = add("状态为\(state.rawValue)", store, owner: isOwned ? SampleLedger.worker : nil)
    switch state {
    case .reported, .registered, .assigned: break
    case .inProgress: act(.accept, id, by: SampleLedger.worker, store)
    case .submitted, .closed:
      act(.submit(done: [:], allDone: true, text: "已清理"), id, by: SampleLedger.worker, store)
      if state == .closed { act(.pass(note: "现场合格"), id, by: SampleLedger.clerk, store) }
    case .suspended:
      let until = SampleLedger.moment(12, 20, 9)
      act(.suspend(.season, until: until, reason: "冬季停工"), id, by: SampleLedger.lead, store)
    case .referred:
      let review = SampleLedger.moment(12, 20, 9)
      act(.refer(to: "街道城管", review: review, reason: "权限不足"), id, by: SampleLedger.lead, store)
    case .rejected: act(.reject(reason: "不属于社区"), id, by: SampleLedger.clerk, store)
    case .duplicate:
      let other = store.ledger.items[ItemNumber(year: 2026, counter: counter(of: .registered))]!.id
      act(.merge(into: other, reason: "同一处"), id, by: SampleLedger.clerk, store)
    case .cancelled: act(.cancel(reason: "误报"), id, by: SampleLedger.lead, store)
    }
    return id
  }
}
