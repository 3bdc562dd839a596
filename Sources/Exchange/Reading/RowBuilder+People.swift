import LedgerModel

/// Cells that name people, units and phone numbers.
extension RowBuilder {
  /// The people of a cell; what names many (全体网格员) or a place (第一网格), and what names nobody, is kept as a note,
  /// and nobody is made of it.
  private mutating func people(_ text: String) -> NamedPeople {
    let named = memory.people(in: text)
    if named.all.isEmpty {
      flag(.noPerson(text))
      keep(text, under: column?.heading ?? "")
    }
    for group in named.groups {
      flag(.noPerson(group))
      keep(group, under: column?.heading ?? "")
    }
    return named
  }

  /// The one person that a column takes; others are kept as a note.
  mutating func one(_ text: String) -> PersonMention? {
    let named = people(text).single
    if named.count > 1 {
      keepSaid(text, under: column?.heading ?? "")
    }
    return named.first
  }

  /// The people of a cell without the offices among them, which are units.
  mutating func workers(_ text: String) -> [PersonMention] {
    let named = people(text)
    for unit in named.offices {
      flag(.unitAmongPeople(unit.name))
      takeUnitOfPerson(unit.name)
      // A number or remark beside an office has nobody whose it is.
      if unit.remark != nil || unit.phone != nil {
        keepSaid(text, under: column?.heading ?? "")
      }
    }
    for unit in named.single.compactMap(\.unit) { takeUnitOfPerson(unit) }
    if named.losesDigits { flag(.digitsLost(text)) }
    return named.people
  }

  /// A unit that a column of people names leads, unless a column of its own says which one does.
  private mutating func takeUnitOfPerson(_ unit: String) {
    if row.leadUnit == nil {
      (row.leadUnit, unitOfPersonHeading) = (unit, column?.heading ?? "")
    } else if row.leadUnit != unit {
      keep(unit, under: column?.heading ?? "")
      flag(.wordsKept(unit))
    }
  }

  /// The first is the owner, the others help.
  mutating func takeOwners(_ text: String) {
    let named = workers(text)
    guard let first = named.first else { return }
    row.owner = first
    row.helpers.insert(contentsOf: named.dropFirst(), at: 0)
  }

  /// The first leads, the others support.
  mutating func takeUnits(_ text: String) {
    var units = memory.units(text)
    guard !units.isEmpty else { return }
    let first = units.removeFirst()
    if let heading = unitOfPersonHeading, let other = row.leadUnit, !other.isSame(as: first) {
      keep(other, under: heading)
      flag(.wordsKept(other))
    }
    row.leadUnit = first
    row.supportingUnits.insert(contentsOf: units, at: 0)
  }

  /// A phone number goes to whom its column stands behind.
  mutating func takePhone(_ text: String, of about: ColumnField?) {
    let phone = phone(text)
    switch about {
    case .reporter: row.texts[.reporter] = row.texts[.reporter].map { "\($0) \(phone)" } ?? phone
    case .owner: ownerPhone = (phone, column?.heading ?? "")
    case .contact: addContactPhone(phone)
    default: keepContact(phone, under: column?.heading ?? "")
    }
  }

  /// The number of the owner's own column, where the owner's cell says none.
  mutating func settlePhone() {
    guard let (phone, heading) = ownerPhone else { return }
    // Nearly every cell is one number.
    if !phone.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      let numbers = phone.split { "/／、,，;；\n".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
      if numbers.count > 1 { return settle(numbers, of: phone, under: heading) }
    }
    guard let owner = row.owner, PersonMention.isOnePhone(owner.phone ?? phone, phone) else {
      return keepContact(phone, under: heading)
    }
    row.owner?.phone = owner.phone ?? phone
  }

  /// Several numbers are those of as many people, in their order; of any others nobody can tell whose each is.
  private mutating func settle(_ numbers: [String], of text: String, under heading: String) {
    let isEach = row.owner != nil && row.helpers.count + 1 == numbers.count
    guard isEach, row.owner?.phone == nil, row.helpers.allSatisfy({ $0.phone == nil }) else {
      return keepContact(text, under: heading)
    }
    row.owner?.phone = numbers[0]
    for (place, number) in numbers.dropFirst().enumerated() { row.helpers[place].phone = number }
  }
}
