import LedgerModel
import Wording

extension RawTable {
  /// The items of this program's own JSON, one array with the item's names or the readable file items.json around it,
  /// as a table of texts.
  ///
  /// People and places are taken by the names that stand beside their identifiers: those are another ledger's.
  /// Throws when the bytes are no JSON or no array of objects.
  public init(json bytes: [UInt8]) throws(ImportRefusal) {
    let parsed = try? bytes.withUnsafeBytes { try JSONValue(parsing: $0) }
    // items.json, perhaps edited by hand: its stamp is nothing to an import.
    let readable = parsed?["taizhang"]?.text == "items" ? parsed?["items"]?.elements : nil
    guard let elements = parsed?.elements ?? readable else { throw .noItemArray }
    if elements.isEmpty { throw .empty }
    if elements.contains(where: RawTable.isServiceRequest), !elements.contains(where: { $0["title"] != nil })
    {
      guard elements.allSatisfy({ if case .object = $0 { true } else { false } }) else { throw .noItemArray }
      self = .serviceRequests(elements)
      return
    }
    guard elements.contains(where: { $0["title"] != nil }) else { throw RawTable.foreign(elements) }
    let columns = ItemColumn.allCases.filter { column in
      elements.contains { !RawTable.text(of: column, in: $0).isEmpty }
    }
    let others = RawTable.others(in: elements)
    var rows = [DelimitedRecord(line: 0, cells: columns.map { $0.heading(.en) } + others)]
    rows.reserveCapacity(elements.count + 1)
    for (index, element) in elements.enumerated() {
      guard case .object = element else { throw .noItemArray }
      let cells =
        columns.map { RawTable.text(of: $0, in: element) } + others.map { RawTable.whole(element[$0]) }
      rows.append(DelimitedRecord(line: index + 1, cells: cells))
    }
    self.init(rows: rows, mergedCellsAreFilled: true)
    records = elements
  }

  private static let ofItems = Set(
    ["id", "lamp", "promised"] + ItemField.allCases.flatMap { [$0.rawValue, $0.rawValue + "Name"] }
      + ItemList.allCases.map(\.rawValue) + ["helperNames", "supportingUnitNames"])

  /// The names of what no item of this program has: it is kept as notes.
  private static func others(in elements: [JSONValue]) -> [String] {
    var names: [String] = []
    var seen = ofItems
    for case .object(let members) in elements {
      for member in members where !member.value.isNull && seen.insert(member.name).inserted {
        names.append(member.name)
      }
    }
    return names
  }

  /// What no item of this program has, in words.
  static func otherWords(of item: JSONValue) -> [String] {
    others(in: [item]).map { "\($0)：\(whole(item[$0]))" }
  }

  /// Whether a value is no list and no object.
  private static func isPlain(_ value: JSONValue) -> Bool {
    switch value {
    case .array, .object: false
    case .null, .string, .number, .integer, .bool: true
    }
  }

  /// A value as words: a list of words with 、 between them, other lists and objects as they are written.
  private static func whole(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: return ""
    case .string, .number, .integer: return plain(value)
    case .bool(let truth): return String(truth)
    case .array(let elements) where elements.allSatisfy(isPlain):
      return elements.map(whole).filter { !$0.isEmpty }.joined(separator: "、")
    case .array, .object:
      var writer = JSONWriter(.compact)
      writer.value(value ?? .null)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }

  /// What is said of objects of another system: the names that they have.
  private static func foreign(_ elements: [JSONValue]) -> ImportRefusal {
    guard case .object(let members)? = elements.first else { return .noItemArray }
    return .foreignObjects(members.prefix(12).map(\.name))
  }

  /// What follows from the life of the item in its own ledger is not brought over.
  private static func text(of column: ItemColumn, in item: JSONValue) -> String {
    guard let part = column.part else { return "" }
    switch part {
    case .supportingUnits: return list(item["supportingUnitNames"])
    case .helpers: return list(item["helperNames"])
    case .labels: return list(item["labels"])
    case .category: return plain(item["category"] ?? item["group"])
    case .notes:
      return (item["notes"]?.elements ?? []).compactMap { $0["text"]?.text }.joined(separator: "\n")
    case .quantities: return (item["quantities"]?.elements ?? []).map(quantity).joined(separator: "、")
    case .field(let field) where field.spec.uses.contains(.imports):
      if case .link = field.spec.kind { return plain(item[part.name + "Name"]) }
      return plain(item[part.name])
    default: return ""
    }
  }

  private static func plain(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text), .number(let text): text
    case .integer(let whole): String(whole)
    default: ""
    }
  }

  private static func list(_ value: JSONValue?) -> String {
    (value?.elements ?? []).compactMap(\.text).joined(separator: "、")
  }

  private static func quantity(_ value: JSONValue) -> String {
    plain(value["measure"]) + plain(value["approximate"] ?? value["planned"]) + plain(value["unit"])
  }
}

extension ImportReading {
  /// Reads this program's own JSON. Throws when it is none, or holds no items.
  public init(json bytes: [UInt8], options: ImportOptions, progress: Progress? = nil) throws(ImportRefusal) {
    let table = try RawTable(json: bytes)
    let records = table.records
    // The names of members are headings.
    var options = options
    options.headings = .sought
    try self.init(of: table, options: options, progress: progress)
    var ofLife: Set<String> = []
    for place in rows.indices where records.indices.contains(rows[place].line - 1) {
      let record = records[rows[place].line - 1]
      let isWhole = record["id"] != nil && record["number"] != nil && record["steps"] != nil
      if isWhole {
        rows[place].record = record
      } else {
        ofLife.formUnion(ImportReading.membersOfLife(record))
      }
    }
    if !ofLife.isEmpty {
      problems.insert(ImportProblem(line: 0, kind: .columnsOfLife(ofLife.sorted())), at: 0)
    }
  }

  /// What an item without its history says of its life: that follows from what is done, and is not brought in.
  private static func membersOfLife(_ record: JSONValue) -> [String] {
    guard case .object(let members) = record else { return [] }
    let lists: [ItemList] = [.labels, .supportingUnits, .helpers, .quantities, .notes]
    return members.filter { !$0.value.isNull }.map(\.name).filter { name in
      // The group comes with the category.
      if let field = ItemField(rawValue: name) {
        return field != .group && !field.spec.uses.contains(.imports)
      }
      return ItemList(rawValue: name).map { !lists.contains($0) } ?? false
    }
  }
}
