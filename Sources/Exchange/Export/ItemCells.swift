import LedgerModel
import Wording

/// What stands in a cell of a table of items.
struct ItemCells {
  /// The ledger that the items are of.
  let ledger: Ledger
  /// The language of names and words.
  let language: Language
  /// The lamp of an item at the moment of asking.
  let lamp: (Item) -> Lamp?

  private var words: VocabularyWords { .of(language) }
  private var marks: ItemTableWords { .of(language) }

  /// The text of an item's cell; empty when nothing is set.
  func text(_ column: ItemColumn, of item: Item) -> String {
    switch column {
    case .number: item.number.description
    case .title: item.title
    case .description: item.description
    case .site: ledger.sites[item.site]?.name ?? ""
    case .grid: ledger.grids[item.grid]?.name ?? ""
    case .address: item.address
    case .category: category(of: item)
    case .scheme: item.scheme ?? ""
    case .group: (item.group ?? known(item)?.group).flatMap(name) ?? ""
    case .severity: words.severity(item.severity)
    case .difficulty: item.difficulty.map(words.difficulty) ?? ""
    case .labels: list(item.labels)
    case .legalBasis: item.legalBasis
    case .source: item.source.map(words.source) ?? ""
    case .reference: item.reference
    case .reporter: item.reporter
    case .receiver: person(item.receiver)
    case .leadUnit: ledger.units[item.leadUnit]?.name ?? ""
    case .supportingUnits: list(item.supportingUnits.compactMap { ledger.units[$0]?.name })
    case .leader: person(item.leader)
    case .owner: person(item.owner)
    case .helpers: list(item.helpers.map(person))
    case .measures: item.measures
    case .state: words.state(item.state)
    case .lamp: lamp(item).map(words.lamp) ?? ""
    case .limit: item.limit ?? ""
    case .quantities: list(item.quantities.map { $0.text() })
    case .evidence: list(item.evidence.map(\.name))
    case .notes: item.notes.map(note).joined(separator: "\n")
    case .onTheSpot: item.onTheSpot ? marks.yes : ""
    case .reworkCount: item.reworkCount == 0 ? "" : String(item.reworkCount)
    case .returnCount: item.returnCount == 0 ? "" : String(item.returnCount)
    case .referredTo: item.referredTo
    case .reboundOf: number(item.reboundOf)
    case .duplicateOf: number(item.duplicateOf)
    case .parent: number(item.parent)
    case .jointAction: item.jointAction
    case .highlight: item.highlight
    case .reportedAt, .due, .promised, .registeredAt, .assignedAt, .submittedAt, .closedAt, .reviewOn:
      moment(column, of: item).map(text) ?? ""
    }
  }

  private func moment(_ column: ItemColumn, of item: Item) -> Timestamp? {
    switch column {
    case .reportedAt: item.reportedAt
    case .due: item.due
    case .promised: item.promised
    case .registeredAt: item.registeredAt
    case .assignedAt: item.assignedAt
    case .submittedAt: item.submittedAt
    case .closedAt: item.closedAt
    default: item.reviewOn
    }
  }

  /// The day; and the time, unless it is the end of the day, which a date without a time means.
  private func text(_ moment: Timestamp) -> String {
    let civil = ledger.clock.zone.civil(moment)
    return civil.time == .endOfDay ? civil.date.text : "\(civil.date.text) \(civil.time.text)"
  }

  private func known(_ item: Item) -> Category? {
    item.category.flatMap { ledger.categories.category(code: $0, scheme: item.scheme) }
  }

  /// The category's name; of an item with a group alone, the group's.
  private func category(of item: Item) -> String {
    if let category = known(item) { return category.name(in: language) }
    return item.category ?? item.group.flatMap(name) ?? ""
  }

  private func name(of group: CategoryGroup) -> String? {
    ledger.categories.words(for: group).map { $0.name(in: language) }
  }

  private func person(_ id: RecordID?) -> String { ledger.people[id]?.name ?? "" }

  private func number(_ id: RecordID?) -> String {
    id.flatMap { ledger.items[$0] }?.number.description ?? ""
  }

  private func list(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.joined(separator: marks.separator)
  }

  private func note(_ note: Note) -> String {
    "\(text(note.at)) \(person(note.by)) \(note.text)"
  }
}
