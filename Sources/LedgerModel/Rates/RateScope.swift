/// Of whose items figures are made: of all, or of one person's, unit's or site's, as the journal stood at the period's end.
///
/// What a person owns, a unit leads and a site holds is theirs. What a person only helps with (协办) and a unit only
/// supports (配合) counts for its owner and lead unit; it is counted beside as shared, never twice.
public struct RateScope: Sendable, Hashable {
  /// Only the items that this person owns.
  public var person: RecordID?
  /// Only the items that this unit leads.
  public var unit: RecordID?
  /// Only the items at this site or in parts of it.
  public var site: RecordID?

  /// Everything, or what belongs to all of those named.
  public init(person: RecordID? = nil, unit: RecordID? = nil, site: RecordID? = nil) {
    (self.person, self.unit, self.site) = (person, unit, site)
  }

  /// All items.
  public static let everything = RateScope()

  /// Whether it is about all items.
  public var isEverything: Bool { self == .everything }

  /// What an item is to it.
  enum Part {
    case own, shared
  }

  func part(_ belonging: Belonging, in ledger: Ledger) -> Part? {
    guard isAtSite(belonging, in: ledger) else { return nil }
    var part = Part.own
    if let person, belonging.past.owner != person {
      guard belonging.helpers.contains(person) else { return nil }
      part = .shared
    }
    if let unit, belonging.leadUnit != unit {
      guard belonging.supportingUnits.contains(unit) else { return nil }
      part = .shared
    }
    return part
  }

  /// Whether what a step did for somebody on an item counts.
  func counts(stepFor whose: RecordID?, on belonging: Belonging, in ledger: Ledger) -> Bool {
    if let person, person != whose { return false }
    if let unit, belonging.leadUnit != unit { return false }
    return isAtSite(belonging, in: ledger)
  }

  private func isAtSite(_ belonging: Belonging, in ledger: Ledger) -> Bool {
    site.map { ledger.isSite(belonging.site, within: $0) } ?? true
  }
}

/// Whose an item was, and where, at a moment.
struct Belonging {
  let item: Item
  let past: PastItem
  let dated: [DatedStep]
  let moment: Timestamp

  var leadUnit: RecordID? { field(.leadUnit) }
  var site: RecordID? { field(.site) }
  var helpers: [RecordID] { item.past(.helpers, at: moment, dated) }
  var supportingUnits: [RecordID] { item.past(.supportingUnits, at: moment, dated) }

  private func field(_ field: ItemField) -> RecordID? {
    item.past(field, at: moment, dated).map { RecordID($0) }
  }

  /// The person, grid, unit, site or group under which it is counted.
  func key(_ grouping: RateGrouping, in ledger: Ledger) -> RecordID? {
    switch grouping {
    case .person: past.owner
    case .grid: field(.grid)
    case .unit: leadUnit
    case .site: site
    case .group: group(in: ledger)
    }
  }

  private func group(in ledger: Ledger) -> RecordID? {
    let category = ledger.category(
      item.past(.category, at: moment, dated), item.past(.scheme, at: moment, dated))
    if let category { return RecordID(category.group.rawValue) }
    return field(.group)
  }

  /// Whether anybody shares in it, whatever it is counted by.
  var isShared: Bool { !sharers(.person).isEmpty || !sharers(.unit).isEmpty }

  /// Those who share in it beside the one under whom it is counted: helpers, supporting units.
  func sharers(_ grouping: RateGrouping) -> [RecordID] {
    switch grouping {
    case .person: helpers.filter { $0 != past.owner }
    case .unit:
      // Only few items have supporting units; the lead unit is not looked for before.
      supportingUnits.isEmpty ? [] : supportingUnits.filter { [leadUnit] in $0 != leadUnit }
    case .grid, .site, .group: []
    }
  }
}
