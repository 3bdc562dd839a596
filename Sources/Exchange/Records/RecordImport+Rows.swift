import LedgerModel

/// Which record each row of a table is: by its identifier, by its name, by another writing of it, or a new one.
extension RecordImport {
  /// A row, the record that it is, and whether that is there.
  struct Row {
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
    /// Whether it has an identifier of another ledger, and so is somebody or something of its own.
    var isKnownElsewhere = false
  }

  /// The rows of a table that name something, each with the record that it is, in the file's order.
  static func rows(
    of reading: RecordTableReading, _ kind: RecordKind, _ reader: RecordReader, _ ids: inout IDSource
  ) -> [Row] {
    let identifiers = reading.columns.first { $0.field == nil }?.index
    let names = reading.columns.first { $0.field?.spec.isRequired == true && $0.field?.name == "name" }?.index
    var places = Dictionary(
      RecordName.known(kind, in: reader.ledger).map { ($0.key, (id: $0.id, name: $0.name, isNew: false)) }
    ) { first, _ in first }
    var claims =
      kind.spec.naming == .shared ? names.map { Claims(reading, kind, nameAt: $0, reader) } : nil
    let written = names.map { place in
      Dictionary(grouping: reading.rows) { TextKey($0.text(at: place)) }.mapValues(\.count)
    }
    var people: [TextKey: (id: RecordID, isReadOut: Bool)] = [:]
    var rows: [Row] = reading.rows.compactMap { record in
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
        ? shared(record, there, isAlone: written?[TextKey(name)] == 1, &claims, reading, reader)
        : there.count == 1 ? there[0] : nil
      var row = Row(record: record, id: same ?? ids.next(kind.spec.prefix), name: name, before: same)
      if let same, let names {
        // 王 磊 is set so for alignment: it is no other name.
        let known = reader.ledger.name(of: same, kind) ?? ""
        if name != known, isSpacedAlike(name, known) { row.record.cells[names] = known }
        return row
      }
      // Whoever has an identifier is somebody in another ledger.
      let isKnownElsewhere = stated.map { !$0.text.isEmpty } ?? false
      row.isKnownElsewhere = isKnownElsewhere
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
    if kind.spec.naming != .shared { leaveRepeatsOut(&rows) }
    return rows
  }

  /// Leaves out rows that would make a record which a row above makes already: the ledger would take neither. Of a record that is
  /// there several rows may say something each.
  private static func leaveRepeatsOut(_ rows: inout [Row]) {
    var first: [String: (id: RecordID, name: String)] = [:]
    for place in rows.indices {
      let row = rows[place]
      guard row.leftOut == nil, row.before == nil, !row.isKnownElsewhere else { continue }
      let key = TextKey(row.name.filter { !$0.isBlank }).text
      guard let above = first[key] else {
        first[key] = (row.id, row.name)
        continue
      }
      rows[place].id = above.id
      (rows[place].leftOut, rows[place].isRepeat) = (.rowRepeats(row.record.words, above.name), true)
    }
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

  /// The record that a row means where several may bear one name: the one that says the same in every column, else the
  /// only one that nothing tells apart from it, as another day does; where no column could, the only one of a name that
  /// the table has once (`isAlone`).
  private static func shared(
    _ row: DelimitedRecord, _ there: [RecordID], isAlone: Bool, _ claims: inout Claims?,
    _ reading: RecordTableReading, _ reader: RecordReader
  ) -> RecordID? {
    if let id = claims?.exact[row.line] { return id }
    // A record is one row's: of two rows alike each has its own.
    let there = there.filter { claims?.taken.contains($0) != true }
    let found = alike(row, there, isAlone: isAlone, reading, reader)
    if let found { claims?.taken.insert(found) }
    return found
  }

  /// The records that rows say the same of in every cell: they are no other row's.
  struct Claims {
    var exact: [Int: RecordID] = [:]
    var taken: Set<RecordID> = []

    init(_ reading: RecordTableReading, _ kind: RecordKind, nameAt place: Int, _ reader: RecordReader) {
      for row in reading.rows {
        let there = reader.ledger.records(of: kind, named: row.text(at: place))
        let id = there.first {
          !taken.contains($0) && !reader.ledger.isOutOfUse(RecordKey(kind, $0))
            && says(row, of: $0, in: reading.columns, reader, exactly: true)
        }
        if let id {
          exact[row.line] = id
          taken.insert(id)
        }
      }
    }
  }

  private static func alike(
    _ row: DelimitedRecord, _ there: [RecordID], isAlone: Bool, _ reading: RecordTableReading,
    _ reader: RecordReader
  ) -> RecordID? {
    if let same = there.first(where: { says(row, of: $0, in: reading.columns, reader) }) { return same }
    let telling = reading.columns.filter { $0.field?.spec.uses.contains(.distinguishes) ?? false }
    if telling.isEmpty { return isAlone && there.count == 1 ? there[0] : nil }
    let same = there.filter { says(row, of: $0, in: telling, reader) }
    return same.count == 1 ? same[0] : nil
  }

  /// Whether a row says of a record in columns what stands; a cell that is blank, or of which nothing comes in as it is written
  /// (a name that nobody bears yet, a day without its year), says nothing otherwise, but where it must be `exactly` the same.
  private static func says(
    _ row: DelimitedRecord, of id: RecordID, in columns: [RecordTableReading.Column], _ reader: RecordReader,
    exactly: Bool = false
  ) -> Bool {
    columns.allSatisfy { column in
      guard let field = column.field else { return true }
      let text = row.text(at: column.index)
      if !exactly, text.isEmpty || isBlank(text, in: field) { return true }
      guard let members = try? reader.members(text, of: field, before: id, guessesYear: false) else {
        return !exactly
      }
      return members.allSatisfy { isThere($0, id, field.kind, reader.ledger) }
    }
  }

  /// Whether a member says what stands already.
  static func isThere(_ member: JSONMember, _ id: RecordID, _ kind: RecordKind, _ ledger: Ledger)
    -> Bool
  {
    ledger.value(of: RecordKey(kind, id), at: member.name)?.value ?? .null == member.value
  }
}
