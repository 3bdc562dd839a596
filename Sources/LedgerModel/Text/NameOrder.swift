/// The order in which people, places and other records are listed: by their names (`TextOrder`), those of one name as
/// they came.
extension Ledger {
  /// What a record of a kind is sorted by; two people of one name by what tells them apart.
  public func nameOrder(of key: RecordKey) -> String {
    if key.kind == .person {
      return TextOrder.standard.key(ofPerson: people[key.id].map(distinctName) ?? key.id.text)
    }
    let name = TextOrder.standard.key(of: value(of: key, at: "name")?.value.text ?? "")
    // What a city numbers stands in the order of its numbers, what has none behind.
    guard let path = key.kind.spec.code else { return name }
    let code = value(of: key, at: path)?.value.text ?? ""
    return (code.isEmpty ? "\u{10FFFF}" : TextOrder.standard.key(of: code)) + "\u{1}" + name
  }

  /// The records of a kind behind the items in the order of their names, those out of use at the end.
  public func recordsByName(of kind: RecordKind) -> [RecordID] {
    let all = records(of: kind).map { RecordKey(kind, $0) }.inOrder(by: { $0 }, of: nameOrder).map(\.id)
    let gone = Set(all.filter { isOutOfUse(RecordKey(kind, $0)) })
    return gone.isEmpty ? all : all.filter { !gone.contains($0) } + all.filter(gone.contains)
  }

  /// All people in the order of their names.
  public var peopleByName: [Person] {
    people.all.inOrder(by: { $0 }, of: { nameOrder(of: RecordKey(.person, $0.id)) })
  }

  /// All sites in the order of their names.
  public var sitesByName: [Site] { sites.all.inOrder(of: \.name) }

  /// All grids in the order of their names.
  public var gridsByName: [Grid] { grids.all.inOrder(of: \.name) }

  /// All units in the order of their names.
  public var unitsByName: [Unit] { units.all.inOrder(of: \.name) }

  /// What the rows of figures are sorted by where their figures do not say it: names, groups in the order of their list.
  func rowOrder(by grouping: RateGrouping) -> (RecordID) -> String {
    let kind: RecordKind
    switch grouping {
    case .person: kind = .person
    case .grid: kind = .grid
    case .unit: kind = .unit
    case .site: kind = .site
    case .group:
      return { key in
        String(
          100
            + (CategoryGroup.allCases.firstIndex { $0.rawValue == key.text } ?? CategoryGroup.allCases.count))
      }
    }
    return { nameOrder(of: RecordKey(kind, $0)) }
  }
}
