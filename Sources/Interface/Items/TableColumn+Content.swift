import LedgerModel
import Queries
import Wording

// MARK: - What stands in a column

extension TableColumn {
  /// What stands in the column; empty when nothing is set.
  func text(_ item: Item, _ lamp: Lamp?, _ session: Session) -> String {
    switch self {
    case .lamp: lamp.map { session.mark(of: $0) } ?? ""
    case .number: item.number.description
    case .title: item.title
    case .site: session.siteName(item.site) ?? item.address
    case .owner: session.personName(item.owner) ?? ""
    case .due: session.dueAndPromise(item, lamp: lamp)
    case .state: session.name(of: item.effectiveState(at: session.now, in: session.ledger.clock))
    case .category:
      item.category.map { session.categoryTitle($0, item.scheme) } ?? item.group.map { session.name(of: $0) }
        ?? ""
    case .severity: session.name(of: item.severity)
    case .grid: session.ledger.grids[item.grid]?.name ?? ""
    case .labels: item.labels.joined(separator: " ")
    case .reported: item.reportedAt.map { session.pastMoment($0) } ?? ""
    case .unit: session.ledger.units[item.leadUnit]?.name ?? ""
    case .days: days(item, session).map { String($0) } ?? ""
    case .item(.promised): item.promised.map { session.nearDay($0) } ?? ""
    case .item(.lamp): lamp.map { session.name(of: $0) } ?? ""
    case .item(.part(.field(let field))): text(of: field, item, session)
    case .item(.part(.list(let list))):
      values(of: list, item, session).joined(separator: ItemTableWords.of(session.language).separator)
    }
  }

  /// How many days of the calendar it has been open, or was until it was ticked off.
  private func days(_ item: Item, _ session: Session) -> Int? {
    guard let from = item.reportedAt, item.state.isOpen || item.closedAt != nil else { return nil }
    return max(0, session.ledger.clock.days(from: from, to: item.closedAt ?? session.now))
  }

  /// A field as its kind is shown.
  private func text(of field: ItemField, _ item: Item, _ session: Session) -> String {
    let value = item[field: field]
    switch field.spec.kind {
    case .text, .title, .number, .category:
      if field == .limit { return session.limitText(of: item) ?? "" }
      return value.text ?? ""
    case .word: return FieldWords(session.language).word(field, of: item) ?? ""
    case .link(.person): return session.personName(value.asID) ?? ""
    case .link(let kind): return session.ledger.name(of: value.asID, kind) ?? ""
    case .moment: return value.asMoment.map { session.pastMoment($0) } ?? ""
    case .futureMoment: return value.asMoment.map { session.nearDay($0) } ?? ""
    case .count: return value.whole.map { String($0) } ?? ""
    case .figure: return Decimal2(json: value)?.description ?? ""
    case .flag: return value.truth == true ? ItemTableWords.of(session.language).yes : ""
    case .list: return ""
    }
  }

  private func values(of list: ItemList, _ item: Item, _ session: Session) -> [String] {
    switch list {
    case .labels: item.labels
    case .helpers: item.helpers.compactMap { session.personName($0) }
    case .supportingUnits: item.supportingUnits.compactMap { session.ledger.units[$0]?.name }
    case .quantities: item.quantities.map { $0.text() }
    case .evidence: item.evidence.map(\.name)
    // The latest is what a row has room for.
    case .notes: item.notes.last.map { [$0.text] } ?? []
    case .requests, .extensions, .suspensions, .promises, .supervisions, .steps: []
    }
  }

  /// The values by which the column can be narrowed: a moment by its day, each of several words by itself, one empty text
  /// for what is not set.
  func values(_ item: Item, _ lamp: Lamp?, _ session: Session) -> [String] {
    let values: [String]
    switch self {
    case .lamp: values = lamp.map { [session.name(of: $0)] } ?? []
    case .due: values = [day(item.due, session)]
    case .reported: values = [day(item.reportedAt, session)]
    case .labels: values = item.labels
    case .item(.promised): values = [day(item.promised, session)]
    case .item(.part(.list(let list))): values = self.values(of: list, item, session)
    case .item(.part(.field(let field))) where [.moment, .futureMoment].contains(field.spec.kind):
      values = [day(item[field: field].asMoment, session)]
    default: values = [text(item, lamp, session)]
    }
    let told = values.filter { !$0.isEmpty }
    return told.isEmpty ? [""] : told
  }

  /// Whether its values are days.
  var holdsDays: Bool {
    switch self {
    case .due, .reported, .item(.promised): true
    case .item(.part(.field(let field))): [.moment, .futureMoment].contains(field.spec.kind)
    default: false
    }
  }

  private func day(_ moment: Timestamp?, _ session: Session) -> String {
    moment.map { session.ledger.clock.zone.date($0).text } ?? ""
  }
}

// MARK: - Sorting

/// A column that the rows are sorted by, and in which direction.
struct ColumnSort: Sendable, Hashable {
  let column: TableColumn
  let isDescending: Bool

  init(_ column: TableColumn, isDescending: Bool) {
    (self.column, self.isDescending) = (column, isDescending)
  }

  /// Reads what `text` kept; nothing when there is no such column.
  init?(kept text: String) {
    let isDescending = text.hasPrefix("-")
    guard let column = TableColumn(rawValue: String(text.drop { $0 == "-" })) else { return nil }
    self.init(column, isDescending: isDescending)
  }

  /// What a person's choice is kept as: `due`, and `-due` with the latest first.
  var kept: String { (isDescending ? "-" : "") + column.rawValue }

  /// What an item is sorted by.
  func key(of item: Item, _ lamp: Lamp?, _ session: Session, _ names: inout NameKeys) -> ColumnKey {
    ColumnKey(value(of: item, lamp, session, &names), isDescending: isDescending)
  }

  private func value(
    of item: Item, _ lamp: Lamp?, _ session: Session, _ names: inout NameKeys
  ) -> ColumnKey.Value {
    switch column {
    case .lamp, .item(.lamp): .place(of: lamp)
    case .number: .figure(Int64(item.number.year) << 32 | Int64(item.number.counter))
    case .site:
      names.site(item.site, in: session.ledger).map(ColumnKey.Value.text)
        ?? .text(of: column.text(item, lamp, session))
    case .owner: names.person(item.owner, in: session.ledger).map(ColumnKey.Value.text) ?? .nothing
    case .due: .moment(item.due)
    case .state: .place(of: item.effectiveState(at: session.now, in: session.ledger.clock))
    case .severity: .place(of: item.severity)
    case .reported: .moment(item.reportedAt)
    case .item(.promised): .moment(item.promised)
    case .days: Int64(column.text(item, lamp, session)).map(ColumnKey.Value.figure) ?? .nothing
    case .item(.part(.list(.quantities))):
      item.quantities.compactMap { $0.planned ?? $0.done }.first.map { ColumnKey.Value.figure($0.hundredths) }
        ?? .text(of: column.text(item, lamp, session))
    case .item(.part(.list(.evidence))):
      item.evidence.isEmpty ? .nothing : .figure(Int64(item.evidence.count))
    case .item(.part(.field(let field))): ColumnKey.Value(field, of: item, in: session.ledger)
    case .title, .category, .grid, .labels, .unit, .item(.part(.list)):
      .text(of: column.text(item, lamp, session))
    }
  }
}
