import LedgerModel

/// What the words of a query refer to: whose ledger, who asks, and when.
public struct QueryScope: Sendable {
  /// The ledger with its people, places and clock.
  public var ledger: Ledger
  /// The categories that hold in it.
  public var categories: CategoryTable { ownCategories ?? ledger.categories }
  private var ownCategories: CategoryTable?
  /// Who asks: `me` and `mine`; nothing for somebody unknown.
  public var me: RecordID?
  /// When it is asked: what today, this week and overdue mean.
  public var now: Timestamp

  /// A scope of these parts; the categories are the ledger's own unless others are given.
  public init(ledger: Ledger, categories: CategoryTable? = nil, me: RecordID?, now: Timestamp) {
    (self.ledger, ownCategories) = (ledger, categories)
    (self.me, self.now) = (me, now)
  }

  /// The ledger's day on which it is asked.
  var today: CivilDate { ledger.clock.zone.date(now) }
}
