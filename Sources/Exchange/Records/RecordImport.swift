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

  /// What becomes of a row that comes in.
  public enum Fate: Sendable, Hashable { case new, changed, unchanged }

  /// The kind of record.
  public let kind: RecordKind
  /// The names of the records that will be made, in the file's order.
  public private(set) var newNames: [String] = []
  /// What the table says otherwise than the ledger.
  public private(set) var differences: [Difference] = []
  /// The rows that name something, in the file's order: their lines, and what becomes of each.
  public private(set) var lines: [(line: Int, fate: Fate)] = []
  /// How many rows say what is there already.
  public private(set) var unchanged = 0
  /// The cells that cannot come in: with one of them nothing does.
  public private(set) var faults: [Fault] = []
  /// The cells that cannot, and are left out because somebody said so.
  public private(set) var leftOut: [Fault] = []
  private let leavesFaultsOut: Bool
  /// What somebody should look at: what the reading says, and which pictures of rows that come in stay out.
  public private(set) var problems: [ImportProblem] = []
  private var made: [(key: RecordKey, fields: [JSONMember])] = []
  private var changed: [(key: RecordKey, line: Int, fields: [JSONMember])] = []
  /// What rows have said of records that are there, each on its line: of two that contradict each other the first counts.
  private var said: [RecordKey: [String: (value: JSONValue, line: Int)]] = [:]
  /// People and units that the table names and nobody knows.
  var names: LinkedNames

  /// Plans to bring a table into a ledger at a moment. A row is the record of its identifier, else of its name where the
  /// kind has each name once, else the one that says the same in every column; any other is new. People and units that it
  /// links to and nobody knows are made, too, but for what somebody said of such names (`same`). With `leavingFaultsOut` cells that
  /// cannot come in stay out, but for those without which a record is none.
  public init(
    _ reading: RecordTableReading, _ kind: RecordKind, into reader: RecordReader, ids: inout IDSource,
    same: SameNames = SameNames(), leavingFaultsOut: Bool = false
  ) {
    (self.kind, leavesFaultsOut) = (kind, leavingFaultsOut)
    names = LinkedNames(same)
    var reader = reader
    let all = RecordImport.rows(of: reading, kind, reader, &ids)
    // Who left elsewhere is no news here, and must not come in as one who works.
    let rows = all.filter { row in
      row.leftOut == nil && (row.before != nil || !RecordImport.isOutOfUse(row.record, reading, reader))
    }
    tellLeftOut(reading, all, rows)
    // A building may stand before its estate: names of the whole table are known from the start.
    for row in rows + all.filter(\.isRepeat) where row.before == nil {
      reader.coming[kind, default: [:]][TextKey(row.name)] = row.id
    }
    for row in rows { take(row, reading, &reader, &ids) }
    // A row that says nothing new, or names nothing, has no use for its pictures.
    var useless = Set(reading.rows.map(\.line))
    useless.subtract(rows.filter { $0.before == nil }.map(\.record.line) + differences.map(\.line))
    problems = ImportProblem.inOrder(
      reading.problems + problems + reading.pictureProblems(isLeftOut: useless.contains))
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

  /// The people and units that are made with it, in the table's order; `updating` and `but` as in `intent`.
  public func newLinked(updating: Bool, but lines: Set<Int> = []) -> [(kind: RecordKind, name: String)] {
    linked(updating, lines).new.map { ($0.key.kind, $0.name) }
  }

  /// The names that what comes in links to: of a change that is left out nobody is made.
  private func linked(_ updating: Bool, _ lines: Set<Int>) -> LinkedNames {
    names.used(in: made.flatMap(\.fields) + taken(updating, lines).flatMap(\.fields))
  }

  /// The changes to what is there that come in.
  private func taken(
    _ updating: Bool, _ lines: Set<Int>
  ) -> [(key: RecordKey, line: Int, fields: [JSONMember])] {
    changed.filter { updating != lines.contains($0.line) }
  }

  /// How many records that are there change; `updating` and `but` as in `intent`.
  public func changes(updating: Bool, but lines: Set<Int> = []) -> Int { taken(updating, lines).count }

  /// Everything as one transaction and one undo, with the changes to what is there when `updating`, but for the `lines` that
  /// are treated the other way; nothing when there is nothing to do. What others link to comes first.
  public func intent(updating: Bool, but lines: Set<Int> = []) -> Intent? {
    let changes = taken(updating, lines).map { Intent.put($0.key, $0.fields) }
    var intents = linked(updating, lines).intents
    var waiting = made
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
    intents += changes
    return intents.isEmpty ? nil : .together(intents)
  }

  // MARK: Rows

  private mutating func take(
    _ row: Row, _ reading: RecordTableReading, _ reader: inout RecordReader, _ ids: inout IDSource
  ) {
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
      guard !text.isEmpty, !RecordImport.isBlank(text, in: field) else { continue }
      do throws(RecordCellFault) {
        guard
          let members = try members(
            of: text, in: field, before: row.before, at: (row.record.line, column), &reader, &ids)
        else { continue }
        // A new record never begins with what takes one out of use.
        if row.before == nil, field.spec.uses.contains(.later) { continue }
        if let line = contradicted(members, of: field, by: row) {
          tell(.otherThanAbove(text, line), under: column, on: row.record.line)
          continue
        }
        tell(text, of: field, under: column, on: row.record.line, reader)
        let set = members.filter { !RecordImport.isThere($0, row.id, kind, reader.ledger) }
        try RecordImport.checkActive(set, of: field, reader.ledger)
        fields += set
        guard row.before != nil, !set.isEmpty, !isSameOrder(field, row.id, text, reader) else { continue }
        isChanged = true
        differences.append(
          Difference(
            line: row.record.line, id: row.id, field: field, old: reader.shown.text(field, of: row.id),
            new: shown(members, of: field, writtenAs: text, reader)))
      } catch {
        let fault = Fault(line: row.record.line, heading: column.heading, why: error)
        if leavesFaultsOut, !field.spec.isRequired { leftOut.append(fault) } else { faults.append(fault) }
      }
    }
    lines.append((row.record.line, row.before == nil ? .new : isChanged ? .changed : .unchanged))
    if row.before == nil {
      newNames.append(row.name)
      made.append((RecordKey(kind, row.id), initial(fields)))
    } else if isChanged {
      changed.append((RecordKey(kind, row.id), row.record.line, fields))
    } else {
      unchanged += 1
    }
  }

  /// The line of an earlier row that says something else of the same record; nothing where none does. Lists grow row by row.
  private mutating func contradicted(_ members: [JSONMember], of field: RecordField, by row: Row) -> Int? {
    guard let id = row.before, members.count == 1, members[0].name == field.name else { return nil }
    let key = RecordKey(kind, id)
    if let above = said[key]?[field.name] { return above.value == members[0].value ? nil : above.line }
    said[key, default: [:]][field.name] = (members[0].value, row.record.line)
    return nil
  }

  /// Whether what stands in a cell for nothing (-, 无) is no name, day or figure.
  static func isBlank(_ text: String, in field: RecordField) -> Bool {
    switch field.spec.kind {
    case .link, .links, .day, .pastDay, .count, .figure: CellText.meaningful(text) == nil
    default: false
    }
  }

  /// Says what of a cell does not come in, and what was lost before it came.
  private mutating func tell(
    _ text: String, of field: RecordField, under column: RecordTableReading.Column, on line: Int,
    _ reader: RecordReader
  ) {
    let isText = if case .text = field.spec.kind { true } else { false }
    let kind: ImportProblem.Kind
    if let about = reader.about(text, of: field) {
      kind =
        switch about {
        case .day(let day): .dateComputed(DateProposal(raw: text, proposed: day))
        case .none: .noEnd(text)
        }
    } else if reader.namesTime(text, of: field) {
      kind = .timeLeftOut(text)
    } else if isText, RowBuilder.isPowerOfTen(text) {
      kind = .digitsLost(text)
    } else {
      return
    }
    tell(kind, under: column, on: line)
  }

  /// Says something of a cell.
  mutating func tell(_ kind: ImportProblem.Kind, under column: RecordTableReading.Column, on line: Int) {
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
