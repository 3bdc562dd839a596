import LedgerModel
import Wording

/// What a table of records will do to a ledger, before it does it: which are new, what differs in those that are there,
/// and what stands in the way.
public struct RecordImport: Sendable {
  /// A record that is there and says something else in the table.
  public struct Difference: Sendable, Hashable {
    /// The line in the file.
    public let line: Int
    /// The record.
    public let id: RecordID
    /// The field.
    public let field: RecordField
    /// What stands, and what the table says, as people read it.
    public let old, new: String
  }

  /// A cell that cannot come in, and why.
  public struct Fault: Sendable, Hashable {
    /// The line in the file.
    public let line: Int
    /// The column's heading.
    public let heading: String
    /// Why.
    public let why: RecordCellFault
  }

  /// The kind of record.
  public let kind: RecordKind
  /// The names of the records that will be made, in the file's order.
  public private(set) var newNames: [String] = []
  /// What the table says otherwise than the ledger.
  public private(set) var differences: [Difference] = []
  /// How many rows say what is there already.
  public private(set) var unchanged = 0
  /// The cells that cannot come in: with one of them nothing does.
  public private(set) var faults: [Fault] = []
  /// What somebody should look at: what the reading says, and which pictures of rows that come in stay out.
  public private(set) var problems: [ImportProblem] = []
  private var made: [(key: RecordKey, fields: [JSONMember])] = []
  private var changed: [(key: RecordKey, fields: [JSONMember])] = []

  /// Plans to bring a table into a ledger at a moment. A row is the record of its identifier, else of its name where the
  /// kind has each name once, else the one that says the same in every column; any other is new.
  public init(
    _ reading: RecordTableReading, _ kind: RecordKind, into reader: RecordReader, ids: inout IDSource
  ) {
    self.kind = kind
    var reader = reader
    let all = RecordImport.named(reading, kind, reader, &ids)
    // Who left elsewhere is no news here, and must not come in as one who works.
    let rows = all.filter { row in
      row.leftOut == nil && (row.before != nil || !RecordImport.isOutOfUse(row.record, reading, reader))
    }
    tellLeftOut(reading, all, rows)
    // A building may stand before its estate: names of the whole table are known from the start.
    for row in rows + all.filter(\.isRepeat) where row.before == nil {
      reader.coming[kind, default: [:]][TextKey(row.name)] = row.id
    }
    for row in rows { take(row, reading, reader) }
    // A row that says nothing new, or names nothing, has no use for its pictures.
    var leftOut = Set(reading.rows.map(\.line))
    leftOut.subtract(rows.filter { $0.before == nil }.map(\.record.line) + differences.map(\.line))
    problems = ImportProblem.inOrder(
      reading.problems + problems + reading.pictureProblems(isLeftOut: leftOut.contains))
  }

  /// Says which rows are left out, with their words: those that name nothing, and those that are out of use.
  private mutating func tellLeftOut(_ reading: RecordTableReading, _ named: [Row], _ kept: [Row]) {
    let kept = Set(kept.map(\.record.line))
    let kinds = Dictionary(named.map { ($0.record.line, $0.leftOut ?? .rowOutOfUse($0.record.words)) }) { $1 }
    for record in reading.rows where !kept.contains(record.line) {
      problems.append(
        ImportProblem(line: record.line, kind: kinds[record.line] ?? .rowWithoutName(record.words)))
    }
  }

  /// Whether a row says of itself that it is out of use (在岗: 否).
  private static func isOutOfUse(
    _ record: DelimitedRecord, _ reading: RecordTableReading, _ reader: RecordReader
  ) -> Bool {
    reading.columns.contains { column in
      guard let field = column.field, field.spec.uses.contains(.later) else { return false }
      let members = try? reader.members(record.text(at: column.index), of: field)
      return members?.contains { !$0.value.isNull } ?? false
    }
  }

  /// Everything as one transaction and one undo, with the changes to what is there when `updating`; nothing when there is
  /// nothing to do. What others link to comes first.
  public func intent(updating: Bool) -> Intent? {
    var waiting = made
    var intents: [Intent] = []
    var coming = Set(made.map(\.key.id.text))
    while !waiting.isEmpty {
      let ready = waiting.filter { record in
        !record.fields.contains { $0.value.text.map(coming.contains) ?? false }
      }
      // Those that lead round in a circle are refused by the ledger.
      let next = ready.isEmpty ? waiting : ready
      intents += next.map { .put($0.key, $0.fields) }
      coming.subtract(next.map(\.key.id.text))
      waiting.removeAll { record in next.contains { $0.key == record.key } }
    }
    if updating { intents += changed.map { .put($0.key, $0.fields) } }
    return intents.isEmpty ? nil : .together(intents)
  }

  // MARK: Rows

  /// A row, the record that it is, and whether that is there.
  private struct Row {
    var record: DelimitedRecord
    var id: RecordID
    var name: String
    var before: RecordID?
    /// The name of the record that it is, where the table writes another name for the same place or person.
    var meant: String?
    /// What stands in the table where the name was read out of more words: 网格员王磊.
    var written: String?
    /// Why it does not come in.
    var leftOut: ImportProblem.Kind?
    /// Whether it is left out because a row above makes the record.
    var isRepeat = false
  }

  private static func named(
    _ reading: RecordTableReading, _ kind: RecordKind, _ reader: RecordReader, _ ids: inout IDSource
  ) -> [Row] {
    let identifiers = reading.columns.first { $0.field == nil }?.index
    let names = reading.columns.first { $0.field?.spec.isRequired == true && $0.field?.name == "name" }?.index
    var places = Dictionary(
      RecordName.known(kind, in: reader.ledger).map { ($0.key, (id: $0.id, name: $0.name, isNew: false)) }
    ) { first, _ in first }
    var people: [TextKey: (id: RecordID, isReadOut: Bool)] = [:]
    return reading.rows.compactMap { record in
      let name = names.map { record.text(at: $0) } ?? ""
      let stated = identifiers.map { RecordID(record.text(at: $0)) }
      if let stated, reader.ledger.versions(of: RecordKey(kind, stated)) != nil {
        return Row(record: record, id: stated, name: name, before: stated)
      }
      // A row without a name names nothing: a line of remarks below the table.
      guard !name.isEmpty else { return nil }
      let there = reader.ledger.records(of: kind, named: name)
        .filter { !reader.ledger.isOutOfUse(RecordKey(kind, $0)) }
      let same: RecordID? =
        kind.spec.naming == .shared
        ? shared(record, there, reading, reader) : there.count == 1 ? there[0] : nil
      var row = Row(record: record, id: same ?? ids.next(kind.spec.prefix), name: name, before: same)
      if let same, let names {
        // 王 磊 is set so for alignment: it is no other name.
        let known = reader.ledger.name(of: same, kind) ?? ""
        if name != known, isSpacedAlike(name, known) { row.record.cells[names] = known }
        return row
      }
      // Whoever has an identifier is somebody in another ledger.
      let isKnownElsewhere = stated.map { !$0.text.isEmpty } ?? false
      if kind == .person, !isKnownElsewhere, there.isEmpty, let names {
        readPerson(&row, at: names, reading, reader, &people)
        return row
      }
      let isPlace = kind == .site || kind == .grid
      guard isPlace || kind == .unit else { return row }
      let key = RecordName.key(of: name, kind)
      guard isPlace, let place = places[key] else {
        if !isKnownElsewhere, there.isEmpty, isNone(name, of: kind, reader.ledger) {
          row.leftOut = .rowNotOne(record.words, kind)
        } else if isPlace {
          places[key] = (id: row.id, name: name, isNew: true)
        }
        return row
      }
      row.id = place.id
      if place.isNew {
        (row.leftOut, row.isRepeat) = (.rowRepeats(record.words, place.name), true)
      } else {
        (row.before, row.meant) = (place.id, place.name)
      }
      return row
    }
  }

  /// Reads a name that nobody bears as it is written, as the cells of items are read: 网格员王磊 and 王磊（2网格） are 王磊.
  /// `people` are those whom the rows above make.
  private static func readPerson(
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
    let withPhone = named.filter { mention.phone != nil && ledger.people[$0]?.phone == mention.phone }
    return withPhone.count == 1 ? withPhone[0] : PlannedRecords(ledger).marked(mention)?.id
  }

  /// Whether two names are one but for white space.
  private static func isSpacedAlike(_ one: String, _ other: String) -> Bool {
    one.filter { !$0.isBlank } == other.filter { !$0.isBlank }
  }

  /// Whether what stands as a name names no site, grid or unit, or several: 待定, 全部, 3栋、4栋, a grid where it is none,
  /// somebody of the ledger.
  private static func isNone(_ name: String, of kind: RecordKind, _ ledger: Ledger) -> Bool {
    if CellText.meaningful(name) == nil || wholes.contains(name) { return true }
    if kind != .grid, GridName.isOne(name) { return true }
    if kind == .site, SiteName.several(in: name) != nil { return true }
    let person = PersonTitle.before(name)?.name ?? name
    return ledger.records(of: .person, named: person).contains {
      !ledger.isOutOfUse(RecordKey(.person, $0))
    }
  }

  /// What stands for every place, or for none that is told.
  private static let wholes: Set<String> = [
    "全部", "所有", "全体", "全社区", "全辖区", "各处", "多处", "未定", "暂定", "同上", "其他", "其它", "all", "various", "TBD", "tbd",
  ]

  /// Whether what stands as a name is none of one person: 王磊等3人, 第一网格, 全体网格员, 王磊、李秀英, 物业公司.
  private static func isNoPerson(_ name: String) -> Bool {
    if GridName.isOne(name) { return true }
    let people = PersonMention.people(in: name)
    guard let first = people.first else { return true }
    if people.count > 1 { return people.allSatisfy { Surnames.isFullName($0.name) } }
    let isCounted = first.remark?.split(separator: "、").contains { $0.hasPrefix("等") } ?? false
    return isCounted || first.isGroup || first.looksLikeUnit
  }

  /// The record that a row means where several may bear one name: the one that says the same in every column, else the
  /// only one that nothing tells apart from it, as another day does.
  private static func shared(
    _ row: DelimitedRecord, _ there: [RecordID], _ reading: RecordTableReading, _ reader: RecordReader
  ) -> RecordID? {
    if let same = there.first(where: { says(row, of: $0, reading, reader) }) { return same }
    let telling = reading.columns.filter { $0.field?.spec.uses.contains(.distinguishes) ?? false }
    if telling.isEmpty { return nil }
    let same = there.filter { says(row, of: $0, in: telling, reader) }
    return same.count == 1 ? same[0] : nil
  }

  /// Whether a row says of a record in every column what stands.
  private static func says(
    _ row: DelimitedRecord, of id: RecordID, _ reading: RecordTableReading, _ reader: RecordReader
  ) -> Bool {
    says(row, of: id, in: reading.columns, reader)
  }

  private static func says(
    _ row: DelimitedRecord, of id: RecordID, in columns: [RecordTableReading.Column], _ reader: RecordReader
  ) -> Bool {
    columns.allSatisfy { column in
      guard let field = column.field else { return true }
      let text = row.text(at: column.index)
      guard let members = try? reader.members(text, of: field, before: id, guessesYear: false) else {
        return false
      }
      return members.allSatisfy { isThere($0, id, field.kind, reader.ledger) }
    }
  }

  private static func isThere(_ member: JSONMember, _ id: RecordID, _ kind: RecordKind, _ ledger: Ledger)
    -> Bool
  {
    ledger.value(of: RecordKey(kind, id), at: member.name)?.value ?? .null == member.value
  }

  private mutating func take(_ row: Row, _ reading: RecordTableReading, _ reader: RecordReader) {
    var fields: [JSONMember] = []
    var isChanged = false
    for column in reading.columns {
      guard let field = column.field else { continue }
      let text = row.record.text(at: column.index)
      if let written = row.written, field.name == "name" {
        problems.append(ImportProblem(line: row.record.line, kind: .nameReadOut(written, row.name)))
      }
      // Another writing of a name is no other name.
      if let meant = row.meant, field.name == "name" {
        problems.append(ImportProblem(line: row.record.line, kind: .sameRecord(row.name, meant)))
        continue
      }
      // What a table leaves blank is not taken away: an office's own list has fewer columns than the ledger.
      guard !text.isEmpty else { continue }
      do throws(RecordCellFault) {
        let members = try reader.members(text, of: field, before: row.before, guessesYear: false)
        // A new record never begins with what takes one out of use.
        if row.before == nil, field.spec.uses.contains(.later) { continue }
        tell(text, of: field, under: column, on: row.record.line, reader)
        let set = members.filter { !RecordImport.isThere($0, row.id, kind, reader.ledger) }
        fields += set
        guard row.before != nil, !set.isEmpty, !isSameOrder(field, row.id, text, reader) else { continue }
        isChanged = true
        differences.append(
          Difference(
            line: row.record.line, id: row.id, field: field, old: reader.shown.text(field, of: row.id),
            new: text))
      } catch {
        faults.append(Fault(line: row.record.line, heading: column.heading, why: error))
      }
    }
    if row.before == nil {
      newNames.append(row.name)
      made.append((RecordKey(kind, row.id), initial(fields)))
    } else if isChanged {
      changed.append((RecordKey(kind, row.id), fields))
    } else {
      unchanged += 1
    }
  }

  /// Says what of a cell does not come in, and what was lost before it came.
  private mutating func tell(
    _ text: String, of field: RecordField, under column: RecordTableReading.Column, on line: Int,
    _ reader: RecordReader
  ) {
    let isText = if case .text = field.spec.kind { true } else { false }
    let kind: ImportProblem.Kind
    if reader.namesTime(text, of: field) {
      kind = .timeLeftOut(text)
    } else if isText, RowBuilder.isPowerOfTen(text) {
      kind = .digitsLost(text)
    } else {
      return
    }
    problems.append(ImportProblem(line: line, column: column.index, heading: column.heading, kind: kind))
  }

  /// Whether a list says the same in the same order, whatever places its elements bear.
  private func isSameOrder(_ field: RecordField, _ id: RecordID, _ text: String, _ reader: RecordReader)
    -> Bool
  {
    guard case .links(let kind) = field.spec.kind, let listed = try? reader.records(kind, in: text) else {
      return false
    }
    return listed == reader.ledger.links(field, of: id)
  }

  /// The fields of a new record, with the word with which it begins where the table has none.
  private func initial(_ fields: [JSONMember]) -> [JSONMember] {
    let missing = kind.spec.fields.filter { field in
      field.spec.initially != nil && !fields.contains { $0.name == field.name }
    }
    return fields.filter { !$0.value.isNull }
      + missing.map { JSONMember($0.name, .string($0.spec.initially ?? "")) }
  }
}
