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

  var words: VocabularyWords { .of(language) }
  private var marks: ItemTableWords { .of(language) }

  /// The text of an item's cell; empty when nothing is set.
  func text(_ column: ItemColumn, of item: Item) -> String {
    switch column {
    case .part(.field(let field)): text(field, of: item)
    case .part(.list(let list)): text(list, of: item)
    case .promised: item.promised.map(text) ?? ""
    case .lamp: lamp(item).map(words.lamp) ?? ""
    }
  }

  /// A field as its kind is written: links by name, words of a vocabulary in the language, moments in the ledger's zone.
  private func text(_ field: ItemField, of item: Item) -> String {
    if field == .category { return category(of: item) }
    // What came in closed without a date says so; an import takes the word for nothing.
    if field == .closedAt, item.state == .closed, item.closedAt == nil {
      return ImportWords.of(language).unknownDay
    }
    if field == .group { return (item.group ?? known(item)?.group).flatMap(name) ?? "" }
    let value = item[field: field]
    switch field.spec.kind {
    case .text, .title, .number, .category: return value.text ?? ""
    case .word: return FieldWords(language).word(field, of: item) ?? ""
    case .link(.person): return person(value.asID)
    case .link(let kind): return value.asID.flatMap { ledger.name(of: $0, kind) } ?? ""
    case .moment, .futureMoment: return value.asMoment.map(text) ?? ""
    case .count: return value.whole.map { String($0) } ?? ""
    case .figure: return Decimal2(json: value)?.description ?? ""
    case .flag: return value.truth == true ? marks.yes : ""
    case .list: return ""
    }
  }

  private func text(_ list: ItemList, of item: Item) -> String {
    switch list {
    case .labels: joined(item.labels)
    case .supportingUnits: joined(item.supportingUnits.compactMap { ledger.units[$0]?.name })
    case .helpers: joined(item.helpers.map(person))
    case .quantities: joined(item.quantities.map { $0.text() })
    case .evidence: joined(item.evidence.map(\.name))
    case .notes: item.notes.map(note).joined(separator: "\n")
    case .requests, .extensions, .suspensions, .promises, .supervisions, .steps: ""
    }
  }

  /// The day; and the time, unless it is the end of the day, which a date without a time means.
  func text(_ moment: Timestamp) -> String {
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

  private func person(_ id: RecordID?) -> String { ledger.people[id].map(ledger.distinctName) ?? "" }

  private func joined(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.joined(separator: marks.separator)
  }

  private func note(_ note: Note) -> String {
    "\(text(note.at)) \(person(note.by)) \(note.text)"
  }
}
