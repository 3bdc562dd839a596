/// What the words of a query refer to: whose ledger, who asks, and when.
public struct QueryScope: Sendable {
  /// The ledger with its people, places, categories and clock.
  public var ledger: Ledger
  /// Who asks: `me` and `mine`; nothing for somebody unknown.
  public var me: RecordID?
  /// When it is asked: what today, this week and overdue mean.
  public var now: Timestamp

  /// A scope of these parts.
  public init(ledger: Ledger, me: RecordID?, now: Timestamp) {
    (self.ledger, self.me, self.now) = (ledger, me, now)
  }

  /// The categories that hold in the ledger.
  var categories: CategoryTable { ledger.categories }

  /// The ledger's day on which it is asked.
  var today: CivilDate { ledger.clock.zone.date(now) }
}
