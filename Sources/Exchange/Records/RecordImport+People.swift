import LedgerModel

/// Whom a row of a table of people names.
extension RecordImport {
  /// Reads a name that nobody bears as it is written, as the cells of items are read: 网格员王磊 and 王磊（2网格） are 王磊.
  /// `people` are those whom the rows above make.
  static func readPerson(
    _ row: inout Row, at place: Int, _ reading: RecordTableReading, _ reader: RecordReader,
    _ people: inout [TextKey: (id: RecordID, isReadOut: Bool)]
  ) {
    let (name, words) = (row.name, row.record.words)
    let mentions = PersonMention.people(in: name)
    guard let mention = mentions.first, !isNoPerson(name), !mention.isNobody else {
      row.leftOut = .rowNoPerson(words)
      return
    }
    let isRead = mentions.count == 1 && !mention.isUnsure && mention.name != name
    let isReadOut = isRead && !isSpacedAlike(mention.name, name)
    let key = TextKey(isRead ? mention.name : name)
    if isRead {
      row.record.cells[place] = mention.name
      let phones = reading.columns.first { $0.field?.name == "phone" }?.index
      if let phone = mention.phone, let phones, row.record.text(at: phones).isEmpty {
        while row.record.cells.count <= phones { row.record.cells.append("") }
        row.record.cells[phones] = phone
      }
      if let id = known(mention, reader.ledger) {
        let known = reader.ledger.name(of: id, .person) ?? mention.name
        row.record.cells[place] = known
        (row.id, row.before, row.meant) = (id, id, isReadOut ? known : nil)
        return
      }
    }
    if let above = people[key], above.isReadOut || isReadOut {
      row.id = above.id
      (row.leftOut, row.isRepeat) = (.rowRepeats(words, mention.name), true)
      return
    }
    if people[key] == nil { people[key] = (row.id, isReadOut) }
    guard isRead else { return }
    row.name = mention.name
    if isReadOut { row.written = name }
  }

  /// The one in use whom a mention means; of several the phone number decides, or what stands behind the name.
  private static func known(_ mention: PersonMention, _ ledger: Ledger) -> RecordID? {
    let named = ledger.records(of: .person, named: mention.name)
      .filter { !ledger.isOutOfUse(RecordKey(.person, $0)) }
    if named.count < 2 { return named.first }
    let withPhone = named.filter { PersonMention.isOnePhone(mention.phone, ledger.people[$0]?.phone) }
    return withPhone.count == 1 ? withPhone[0] : PlannedRecords(ledger).marked(mention)?.id
  }

  /// Whether two names are one but for white space.
  static func isSpacedAlike(_ one: String, _ other: String) -> Bool {
    one.filter { !$0.isBlank } == other.filter { !$0.isBlank }
  }

  /// Whether what stands as a name is none of one person: 王磊等3人, 第一网格, 全体网格员, 王磊、李秀英, 物业公司.
  private static func isNoPerson(_ name: String) -> Bool {
    if GridName.isOne(name) { return true }
    let people = PersonMention.people(in: name)
    guard let first = people.first else { return true }
    if people.count > 1 { return people.allSatisfy { Surnames.isFullName($0.name) } }
    let isCounted = first.remark?.split(separator: "、").contains { $0.hasPrefix("等") } ?? false
    return isCounted || first.isGroup || first.looksLikeUnit
  }
}
