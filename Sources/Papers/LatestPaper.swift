import LedgerModel
import Wording

extension Paper {
  /// The latest paper of a kind as it would be now; nothing where there is nothing to write about yet.
  public static func latest(
    _ kind: PaperKind, of ledger: Ledger, at now: Timestamp, language: Language
  ) -> Document? {
    switch kind {
    case .minutes:
      return ledger.meetings.last.map { minutes(of: $0, in: ledger, at: now, language: language) }
    case .bulletin:
      return ledger.meetings.last.map { bulletin(ledger.bulletin(of: $0), of: ledger, language: language) }
    case .summary:
      let (zone, today) = (ledger.clock.zone, ledger.clock.zone.date(now))
      var period = RatePeriod(days: today.advanced(days: 1 - today.day), through: today, in: zone)
      period.to = min(period.to, now)
      return summary(ledger.summary(SummaryScope(period: period)), of: ledger, language: language)
    case .order:
      let orders = ledger.listed.compactMap { item in item.supervisions.last.map { (item: item, order: $0) } }
      return orders.max { $0.order.at < $1.order.at }.map { latest in
        order(latest.order, on: latest.item, of: ledger, at: now, language: language)
      }
    case .notice:
      let open = ledger.listed.filter(\.state.isOpen).prefix(20)
      if open.isEmpty { return nil }
      let items = Array(open)
      return notice(
        items, to: addressee(of: items, in: ledger), of: ledger, at: now, language: language)
    case .ledger:
      return Paper.ledger(Array(ledger.listed.prefix(20)), of: ledger, at: now, language: language)
    }
  }
}

extension Ledger {
  /// The items that are shown, in their order.
  fileprivate var listed: [Item] {
    (0..<items.count).map { items[$0].item }.filter { !$0.isHidden }
  }
}
