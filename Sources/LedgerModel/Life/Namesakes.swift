/// Two people of one name, told apart wherever one of them is named or chosen.
extension Ledger {
  /// What a person is called: the name, and where somebody else has it too, what tells them apart behind it, as in
  /// 王磊（第一网格）. Text that names nobody comes back as it is; nothing for nobody.
  public func personName(_ id: RecordID?) -> String? {
    id.map { id in people[id].map(distinctName) ?? id.text }
  }

  /// The person's name, with a mark behind it where another of that name is here: the unit, a grid, the login or the
  /// identifier, the first of these that no other of that name has.
  ///
  /// It is one word, for a list of names and for a shell alike, and `person(named:)` finds the person by it.
  public func distinctName(of person: Person) -> String {
    guard people.isShared(person.name) else { return person.name }
    let others = namesakes(of: person)
    guard !others.isEmpty else { return person.name }
    let taken = Set(others.flatMap { marks(of: $0).map { TextKey($0) } })
    let mark = marks(of: person).first { !taken.contains(TextKey($0)) } ?? person.id.text
    return "\(person.name)（\(mark)）"
  }

  /// What people ask for to tell two people of one name apart: unit, grids, login, identifier, as far as known.
  public func marks(of person: Person) -> [String] {
    let units = [units[person.unit]?.name].compactMap { $0 }
    let grids = grids.all.filter { !$0.retired && $0.workers.contains(person.id) }.map(\.name)
    return (units + grids + [person.login ?? "", person.id.text]).uniqued.filter { mark in
      !mark.isEmpty && !mark.contains { $0.isBlank || ",，、()（）".contains($0) }
    }
  }

  /// The others of a person's name: who works here; of somebody who left, those who left as well.
  public func namesakes(of person: Person) -> [Person] {
    people.named(person.name).filter {
      $0.id != person.id && $0.hiddenAt == nil && ($0.active || !person.active)
    }
  }

  /// The people that a name with a mark behind it means, as in 王磊（第一网格） or 王磊(wanglei).
  public func people(marked text: String) -> [Person] {
    let key = TextKey(text).text
    guard key.hasSuffix(")"), let open = key.lastIndex(of: "(") else { return [] }
    let mark = TextKey(String(key[key.index(after: open)...].dropLast()))
    return people.named(String(key[..<open])).filter { person in
      person.hiddenAt == nil && marks(of: person).contains { TextKey($0) == mark }
    }
  }
}

extension RecordKind {
  /// Whether a second record of one name, or for one place, is asked about, and made on purpose alone.
  public var asksForNamesakes: Bool { self == .person || self == .site || self == .grid }
}

extension Plan {
  /// What a new person, site or grid is put with when it is known that another has the name: it is asked, and never stored.
  static let namesake = "namesake"

  /// Refuses a second person of a name, unless that is on purpose.
  func checkNamesakes(_ before: Person?, _ after: Person, onPurpose: Bool) throws(Refusal) {
    guard !onPurpose, after.active else { return }
    let isOld = before.map { $0.active && $0.name.isSame(as: after.name) } ?? false
    guard !isOld else { return }
    let others = ledger.people.named(after.name).filter {
      $0.id != after.id && $0.active && $0.hiddenAt == nil
    }
    guard others.isEmpty else {
      throw .namesake(after.name, others.map(ledger.described))
    }
  }
}

extension Ledger {
  /// A person with everything that tells them apart, for choosing: 王磊 (第一网格, wanglei, p3).
  public func described(_ person: Person) -> String {
    "\(person.name) (\(marks(of: person).joined(separator: ", ")))"
  }
}
