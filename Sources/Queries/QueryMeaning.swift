import LedgerModel
import Wording

/// A query with its values understood in a scope: ready to be explained and to choose items.
public indirect enum QueryCondition: Sendable, Hashable {
  /// Nothing is asked: every item.
  case every
  /// A word that stands somewhere in the item.
  case word(QueryWord)
  /// A field and what it shall be.
  case field(QueryUnderstanding)
  /// What does not hold.
  case not(QueryCondition)
  /// All of these.
  case all([QueryCondition])
  /// Any of these.
  case any([QueryCondition])
}

/// A word of a query, with all that it may stand for.
public struct QueryWord: Sendable, Hashable {
  /// The word as it is looked for.
  public let search: SearchWord
  /// The numbers that it may be: this year's, and last year's where that item may be meant.
  public let numbers: [ItemNumber]
  /// The word as numbers of other offices (来文号) are compared with it; nothing for a word without a figure.
  let reference: String?
  /// The people in whose names it stands.
  public let people: [RecordID]
  /// The sites in whose names it stands, with the sites that belong to them.
  public let sites: [RecordID]

  /// The word as it was typed.
  public var text: String { search.text }

  /// Whether it names the item with this number of another office, by all of it or by its last four characters and more.
  func names(reference: String) -> Bool {
    guard let word = self.reference else { return false }
    return reference == word || word.utf8.count >= 4 && reference.hasSuffix(word)
  }
}

/// A term as it was understood: what the screen shows before anything is done with it.
public struct QueryUnderstanding: Sendable, Hashable {
  /// What is asked.
  public let field: QueryField
  /// What it shall be: any of these.
  public let meanings: [QueryMeaning]
  /// Where it was typed.
  public let place: QueryPlace
  /// Whether a value was typed without a year, as a word or told from today.
  public let isShort: Bool
  /// The first year by whose days off a date was told (春节前, 60d) though nobody announced them yet; nothing when there is
  /// none.
  public let provisionalYear: Int?
  /// Whether the query asks for what is not so.
  public var isNegated = false
}

extension QueryUnderstanding {
  /// The dates that are asked for as they were understood: `到期 ≤ 2026-11-30`, `到期 ≠ 2026-11-30`; nothing when no date
  /// is.
  public func dates(_ language: Language, in zone: LedgerZone) -> String? {
    let told = meanings.compactMap { meaning -> String? in
      guard case .period(let period) = meaning else { return nil }
      return period.text(in: zone)
    }
    if told.isEmpty { return nil }
    let text = dates(told, language)
    return provisionalYear.map { QueryRemarkWords(language).provisional(text, $0) } ?? text
  }

  private func dates(_ told: [String], _ language: Language) -> String {
    let name = field.names.offered(in: language)
    guard isNegated else { return "\(name) \(told.joined(separator: ", "))" }
    // One day that it is not has a sign of its own; of anything else the word says it.
    if told.count == 1, told[0].hasPrefix("= ") { return "\(name) ≠ \(told[0].dropFirst(2))" }
    return language.choose("非 ", "not ") + "\(name) \(told.joined(separator: ", "))"
  }
}

extension QueryPeriod {
  /// `= 2026-11-30`, `≤ 2026-11-30`, `2026-11-01..2026-11-30`; a time only where the period does not end with the day.
  fileprivate func text(in zone: LedgerZone) -> String {
    func first(_ moment: Timestamp) -> String {
      RatePeriod(from: moment, to: moment).ends(in: zone).first.text
    }
    func last(_ moment: Timestamp) -> String { RatePeriod(from: moment, to: moment).ends(in: zone).last.text }
    switch (from, through) {
    case (nil, nil): return ""
    case (nil, let end?): return "≤ \(last(end))"
    case (let start?, nil): return "≥ \(first(start))"
    case (let start?, let end?):
      let (from, to) = (first(start), last(end))
      return from == to ? "= \(from)" : "\(from)..\(to)"
    }
  }
}

/// What a value means.
public enum QueryMeaning: Sendable, Hashable {
  /// Any of these states; the name of the group when it was given by that.
  case states([ItemState], QueryStateGroup?)
  /// A lamp.
  case lamp(Lamp)
  /// How grave.
  case severity(Severity)
  /// How hard.
  case difficulty(Difficulty)
  /// Where from.
  case source(Source)
  /// A group of categories.
  case group(CategoryGroup)
  /// Any of these categories.
  case categories([QueryCategory])
  /// Any of these people, grids or units; of sites also those that belong to them.
  case records([RecordID])
  /// Nothing is set.
  case unset
  /// Something is set, whatever it is.
  case set
  /// A moment within this period.
  case period(QueryPeriod)
  /// A count within these bounds, both included; an open bound is missing.
  case count(from: Int?, through: Int?)
  /// A figure within these bounds, both included; an open bound is missing.
  case figure(from: Decimal2?, through: Decimal2?)
  /// The word of a record's field, by its code.
  case code(String)
  /// Yes or no.
  case truth(Bool)
  /// A number within these bounds, both included; an open bound is missing.
  case numbers(from: ItemNumber?, through: ItemNumber?)
  /// A text in which this stands.
  case text(String)
  /// What the item has.
  case possession(QueryPossession)
  /// What the item is.
  case trait(QueryTrait)
  /// A request of this kind stands on it.
  case request(RequestKind)
  /// It waits for this reason.
  case reason(SuspensionReason)
}

/// A category as an item names it.
public struct QueryCategory: Sendable, Hashable {
  /// The code.
  public let code: String
  /// The scheme to which the code belongs.
  public let scheme: String

  /// The category as the table has it.
  init(_ category: Category) { (code, scheme) = (category.code, category.scheme) }
}

/// A stretch of time, both ends included; an open end is missing.
public struct QueryPeriod: Sendable, Hashable {
  /// The first moment.
  public var from: Timestamp?
  /// The last moment.
  public var through: Timestamp?

  /// The stretch from the first moment to the last.
  public init(from: Timestamp?, through: Timestamp?) { (self.from, self.through) = (from, through) }

  /// Whether the moment lies in it.
  func contains(_ moment: Timestamp) -> Bool {
    if let from, moment < from { return false }
    if let through, moment > through { return false }
    return true
  }
}
