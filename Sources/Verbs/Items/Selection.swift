import ArgumentParser
import Exchange
import LedgerModel
import Queries
import Wording

/// The words of a query behind a command.
struct QueryArguments: ParsableArguments {
  @Argument(help: .spoken(\.query)) var query: [String] = []

  /// The items that the query chooses, in the order of their numbers; without a query all.
  func items(in invocation: Invocation) throws -> [Item] {
    try places(in: invocation) { ledger, places in
      ledger.items.inOrder(places).map { ledger.items[$0].item }
    }
  }

  /// Gives `answer` the ledger and the places of the items that the query chooses, in the order of coming. With
  /// `trustsSnapshot` a snapshot is examined as far as the answer rests on it: where that does not hold the journal is
  /// asked, and the answer given anew.
  func places<Answer>(
    in invocation: Invocation, _ answer: (Ledger, [Int]) throws -> Answer
  ) throws -> Answer {
    let asked = try query(in: invocation)
    let store = try invocation.store()
    let places = asked.places(in: store.ledger.items)
    let given = try answer(store.ledger, places)
    if try store.mend() { return try answer(store.ledger, asked.places(in: store.ledger.items)) }
    if places.isEmpty {
      for told in asked.remarksOnNothing(invocation.language) { invocation.remark(told) }
    }
    return given
  }

  /// What is asked, understood; what should be known of it is said.
  private func query(in invocation: Invocation) throws -> Query {
    let ledger = try invocation.ledger()
    let scope = QueryScope(ledger: ledger, me: try invocation.actor().person, now: invocation.now)
    let asked: Query
    do throws(QueryError) {
      asked = try Query(query.joined(separator: " "), in: scope)
    } catch {
      throw VerbFailure.failed(error.text(invocation.language))
    }
    for told in asked.remarks(invocation.language) { invocation.remark(told) }
    return asked
  }
}

/// The order of a list by one of its columns: as the screen sorts where it does (`ItemSort`), dates and numbers from
/// the earlier to the later, words of a fixed list as they stand there, names and texts by `TextOrder`.
struct ItemOrder {
  let ledger: Ledger
  let now: Timestamp

  /// The items at `places` sorted by a column, as they stand at the moment; with `limit` the first so many. Where the
  /// indexes know the order only those are read that are given.
  func first(_ limit: Int?, of places: [Int], by column: ItemColumn, reverse: Bool) -> [Item] {
    let items = ledger.items
    let isByNumber = column == .number && !reverse
    if isByNumber { return items.inOrder(places, limit: limit).map(today) }
    if let limit, let known = Self.indexed(column),
      let first = IndexedOrder(known, of: ledger, now: now).first(limit, of: places, reverse: reverse)
    {
      return first.map(today)
    }
    let sorted = sorted(items.inOrder(places).map(today), by: column, reverse: reverse)
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }

  private func today(_ place: Int) -> Item { ledger.today(ledger.items[place].item, at: now) }

  private static func indexed(_ column: ItemColumn) -> IndexedOrder.Column? {
    switch column {
    case .lamp: .lamp
    case .due: .due
    default: nil
    }
  }

  /// The items sorted by a column. What is not set comes last; but where the screen sorts so, too, it stands where it
  /// stands there (without an owner first), and `reverse` turns all of that order round. Equal ones by number.
  func sorted(_ items: [Item], by column: ItemColumn, reverse: Bool) -> [Item] {
    if let sort = Self.screenSort(column) { return sorted(items, by: sort, reverse: reverse) }
    let keyed = items.map { (key: ColumnKey(value(column, $0), isDescending: reverse), item: $0) }
    let sorted = keyed.sorted { left, right in
      left.key.value == right.key.value
        ? Item.inOrder(left.item, right.item) : left.key.comes(before: right.key)
    }
    return sorted.map(\.item)
  }

  /// The columns by which the screen sorts, too, in the same direction.
  private static func screenSort(_ column: ItemColumn) -> ItemSort? {
    switch column {
    case .title: .title
    case .site: .site
    case .owner: .owner
    case .state: .state
    case .severity: .severity
    default: nil
    }
  }

  private func sorted(_ items: [Item], by sort: ItemSort, reverse: Bool) -> [Item] {
    var names = NameKeys()
    let keyed = items.map { item in
      let record = ItemRecord(item: item, versions: Versions(base: Version(replica: 0, sequence: 0)))
      return (key: sort.key(of: record, in: ledger, &names) { ledger.lamp(of: item, now: now) }, item: item)
    }
    return keyed.sorted { reverse ? $1.key < $0.key : $0.key < $1.key }.map(\.item)
  }

  private func value(_ column: ItemColumn, _ item: Item) -> ColumnKey.Value {
    switch column {
    case .part(.field(let field)): ColumnKey.Value(field, of: item, in: ledger)
    case .part(.list): .text(of: cell(column, item))
    case .promised: .moment(item.promised)
    case .lamp: .place(of: ledger.lamp(of: item, now: now))
    }
  }

  private func cell(_ column: ItemColumn, _ item: Item) -> String? {
    ExportTable([item], of: ledger, columns: [column], language: .zh).rows.first?.first
  }
}
