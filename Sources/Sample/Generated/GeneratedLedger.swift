import LedgerModel

/// A ledger of any size, made up by a seed: for `demo --items N` and for measuring.
///
/// Its changes come one by one, so that no more than one of them is ever in memory: first the office, then 500 items
/// a change, as an import brings them, its weekly meetings with the office. They are built directly and not planned: a plan and a journal line for
/// each of half a million steps would measure planning, not a ledger of many items; what the rules would have made
/// of the items is what `GeneratedItem` makes, and the tests hold it to the rules. Every item carries the steps of its
/// life, so that figures of past weeks come out as in a ledger that has grown.
public struct GeneratedLedger: Sequence, Sendable {
  /// How many items there are.
  public let items: Int
  /// How many of them are open.
  public let open: Int
  /// The moment at which the ledger is opened; nothing in it is later.
  public let now: Timestamp
  private let seed: UInt64
  private let name: String

  /// How many items one change brings.
  static let batch = 500

  /// A ledger of so many items of which so many are open (a fifth, unless said otherwise): the same for the
  /// same seed and moment.
  public init(
    items: Int, open: Int? = nil, seed: UInt64 = 1, at now: Timestamp, name: String = "练习台账"
  ) {
    self.items = Swift.max(items, 0)
    self.open = Swift.min(Swift.max(open ?? items / 5, 0), self.items)
    (self.seed, self.now, self.name) = (seed, now, name)
  }

  /// The changes in their order.
  public func makeIterator() -> Iterator { Iterator(self, seed, name) }

  /// Makes one change after the other.
  public struct Iterator: IteratorProtocol {
    private let plan: GeneratedLedger
    private let office: GeneratedOffice
    private var making: GeneratedItem
    private var made: Int?
    private var sequence = 0

    fileprivate init(_ plan: GeneratedLedger, _ seed: UInt64, _ name: String) {
      self.plan = plan
      office = GeneratedOffice(name: name)
      making = GeneratedItem(office: office, items: plan.items, open: plan.open, now: plan.now, seed: seed)
    }

    /// The next change; nothing when all items are made.
    public mutating func next() -> Change? {
      guard let made else {
        self.made = 0
        return change(
          "settings.add", office.records + GeneratedMeetings(office: office, at: plan.now).records)
      }
      guard made < plan.items else { return nil }
      let end = Swift.min(made + GeneratedLedger.batch, plan.items)
      self.made = end
      let records = (made..<end).map { place in
        let item = making.item(at: place)
        return RecordChange(RecordKey(.item, item.id), creates: true, fields: item.creation)
      }
      return change(Action.importItem.rawValue, records)
    }

    private mutating func change(_ verb: String, _ records: [RecordChange]) -> Change {
      sequence += 1
      return Change(
        id: RecordID("z\(sequence)"), verb: verb, at: plan.now,
        hybrid: HybridTime(milliseconds: plan.now.milliseconds, counter: sequence - 1), by: office.admin,
        login: "taizhang", channel: .importing, records: records)
    }
  }
}
