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
    let ledger = try invocation.ledger()
    let scope = QueryScope(ledger: ledger, me: try invocation.actor().person, now: invocation.now)
    let asked: Query
    do throws(QueryError) {
      asked = try Query(query.joined(separator: " "), in: scope)
    } catch {
      throw VerbFailure.failed(error.text(invocation.language))
    }
    for told in asked.remarks(invocation.language) { invocation.remark(told) }
    return asked.places(in: ledger.items).map { ledger.items[$0].item }.sorted(by: Item.inOrder)
  }
}

/// The order of a list by one of its columns: as the screen sorts where it does (`ItemSort`), dates and numbers from
/// the earlier to the later, words of a fixed list as they stand there, names and texts by `TextOrder`.
struct ItemOrder {
  let ledger: Ledger
  let now: Timestamp

  /// The items sorted by a column. What is not set comes last; but where the screen sorts so, too, it stands where it
  /// stands there (without an owner first), and `reverse` turns all of that order round. Equal ones by number.
  func sorted(_ items: [Item], by column: ItemColumn, reverse: Bool) -> [Item] {
    if let sort = Self.screenSort(column) { return sorted(items, by: sort, reverse: reverse) }
    let keyed = items.map { (key: key(column, $0), item: $0) }
    let sorted = keyed.sorted { left, right in
      if left.key == right.key { return Item.inOrder(left.item, right.item) }
      guard let first = left.key else { return false }
      guard let second = right.key else { return true }
      return reverse ? second < first : first < second
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

  private func key(_ column: ItemColumn, _ item: Item) -> SortKey? {
    switch column {
    case .part(.field(let field)): key(field, item)
    case .part(.list(let list)): word(cell(.part(.list(list)), item))
    case .promised: moment(item.promised)
    case .lamp: ledger.lamp(of: item, now: now).flatMap(rank)
    }
  }

  /// As the field's kind is ordered.
  private func key(_ field: ItemField, _ item: Item) -> SortKey? {
    let value = item[field: field]
    return switch field.spec.kind {
    case .moment, .futureMoment: moment(value.asMoment)
    case .number: .figure(Int64(item.number.year) << 32 + Int64(item.number.counter))
    case .count: value.whole.map(SortKey.figure)
    case .flag: value.truth.map { .figure($0 ? 1 : 0) }
    case .link(.person): person(value.asID)
    case .link(let kind): word(value.asID.flatMap { ledger.name(of: $0, kind) })
    case .word: place(of: field, item)
    case .text, .title, .category, .list: word(value.text)
    }
  }

  /// Words of a fixed list in the list's order.
  private func place(of field: ItemField, _ item: Item) -> SortKey? {
    switch field {
    case .difficulty: item.difficulty.flatMap(rank)
    case .source: item.source.flatMap(rank)
    case .group: item.group.flatMap(rank)
    default: word(item[field: field].text)
    }
  }

  private func cell(_ column: ItemColumn, _ item: Item) -> String? {
    ExportTable([item], of: ledger, columns: [column], language: .zh).rows.first?.first
  }

  private func moment(_ moment: Timestamp?) -> SortKey? { moment.map { .figure($0.milliseconds) } }

  private func word(_ text: String?) -> SortKey? {
    text.flatMap { $0.isEmpty ? nil : .word(TextOrder.standard.key(of: $0)) }
  }

  private func person(_ id: RecordID?) -> SortKey? {
    ledger.people[id].map { .word(TextOrder.standard.key(ofPerson: $0.name)) }
  }

  private func rank<Word: CaseIterable & Equatable>(_ word: Word) -> SortKey? {
    Array(Word.allCases).firstIndex(of: word).map { .figure(Int64($0)) }
  }
}

/// What a list is sorted by.
private enum SortKey: Comparable {
  case figure(Int64)
  case word(String)
}
