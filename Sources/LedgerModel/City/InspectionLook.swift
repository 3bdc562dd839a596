/// A look at a standard at a site, to be entered: what failed becomes an item, which knows the inspection, the standard and the
/// points lost (docs/records.md). Passing the item later does not change the inspection.
public struct InspectionLook: Sendable {
  /// The inspection, the site and the standard.
  public var inspection, site, standard: RecordID
  /// How often was looked, and how often it failed; looked at 0 times is not there.
  public var looked, failed: Int
  /// What was seen; the title of the item, where there is one.
  public var note: String
  /// Whether an item is made of what failed.
  public var makesItem: Bool

  /// A look of these parts.
  public init(
    inspection: RecordID, site: RecordID, standard: RecordID, looked: Int, failed: Int, note: String = "",
    makesItem: Bool = true
  ) {
    (self.inspection, self.site, self.standard) = (inspection, site, standard)
    (self.looked, self.failed, self.note, self.makesItem) = (looked, failed, note, makesItem)
  }

  /// What it comes to, as one change. Throws when the standard or the inspection is not there.
  public func intent(in ledger: Ledger) throws(Refusal) -> Intent {
    let key = RecordKey(.inspection, inspection)
    guard let record = ledger.plain(key) else { throw .noSuchRecord(.inspection, inspection.text) }
    guard let rule = ledger.plain(RecordKey(.standard, standard)) else {
      throw .noSuchRecord(.standard, standard.text)
    }
    guard looked >= 0, looked <= 100_000 else { throw .badValue(field: "looked", value: String(looked)) }
    guard (0...looked).contains(failed) else { throw .badValue(field: "failed", value: String(failed)) }
    let seen = Observation(
      site: site, standard: standard, looked: looked, failed: failed,
      points: Decimal2(json: rule[Standard.Field.points]) ?? Decimal2(0), note: note)
    let put = Intent.put(key, [JSONMember(seen.path, seen.json)])
    // What has failed before has its item: a second look at the same makes no second.
    let before = Observation(json: record[seen.path])
    guard failed > 0, makesItem, before?.failed ?? 0 == 0 else { return put }
    return .together([put, .add(item(seen, rule, record, ledger))])
  }

  private func item(
    _ seen: Observation, _ rule: PlainRecord, _ inspection: PlainRecord, _ ledger: Ledger
  ) -> NewItem {
    var item = NewItem(title: note.isBlank ? rule.name : note)
    (item.site, item.inspection, item.standard) = (site, self.inspection, standard)
    item.pointsLost = seen.lost
    item.indicator = rule[Standard.Field.indicator].asID
    if !note.isBlank { item.description = rule.name }
    if let code = rule[Standard.Field.category].text, let category = ledger.category(code) {
      (item.category, item.scheme, item.group) = (category.code, category.scheme, category.group)
    }
    item.source =
      switch inspection[Inspection.Field.kind].text.flatMap(InspectionKind.init) {
      case .open, nil: .openInspection
      case .covert: .covertInspection
      case .mock: .mockAssessment
      case .selfCheck: .selfCheck
      }
    return item
  }
}

extension Ledger {
  /// The items that came of an inspection, in their order.
  public func items(of inspection: RecordID) -> [Item] {
    (0..<items.count).lazy.map { items[$0].item }.filter { $0.inspection == inspection && !$0.isHidden }
      .sorted(by: Item.inOrder)
  }
}
