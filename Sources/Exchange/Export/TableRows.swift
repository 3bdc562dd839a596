import LedgerModel
import Wording

/// The rows of a table of items as bytes, straight from the items' records: a cell is copied, or made once for all items
/// that say the same. What a record says in a way of its own goes through the item, as `ItemCells` writes it.
struct TableRows {
  private let ledger: Ledger
  private let columns: [TableRowColumn]
  private let cells: ItemCells
  private let language: Language
  private let now: Timestamp
  private var writer: DelimitedWriter
  private var fields = StoredFields()
  /// What the items have that no column shows.
  private var beside: TableLeftovers
  /// The cells that were made, by column, under the bytes that they are made of.
  private var known: [BytesByKey]
  /// What stands above the columns.
  let header: [UInt8]

  /// Rows of these columns.
  init(
    _ columns: [ItemColumn], of ledger: Ledger, by delimiter: Delimiter, _ language: Language,
    at now: Timestamp
  ) {
    (self.ledger, self.language, self.now) = (ledger, language, now)
    self.columns = columns.map { TableRowColumn($0) }
    cells = ItemCells(ledger: ledger, language: language) { ledger.lamp(of: $0, now: now) }
    known = Array(repeating: BytesByKey(), count: columns.count)
    beside = TableLeftovers(columns)
    writer = DelimitedWriter(delimiter: delimiter)
    writer.write(columns.map { $0.heading(language) })
    header = writer.bytes
    writer = DelimitedWriter(delimiter: delimiter, mark: false)
  }

  /// What the items written so far, and those of other rows, have and the table does not carry, by name.
  func leftOut(with others: TableRows) -> [String] {
    var both = beside
    both.note(others.beside)
    return both.names(language)
  }

  /// Appends the row of the item at a place; `standing` is the item as it stands, where that is not as it is written.
  mutating func append(_ place: Int, _ standing: ((Item) -> Item)?, to bytes: inout [UInt8]) {
    writer.begin(appendingTo: &bytes)
    defer { writer.end(givingBack: &bytes) }
    if standing == nil, let line = ledger.items.storedLine(at: place), fields.read(line) {
      let start = writer.bytes.count
      if copy(place) { return beside.note(fields) }
      writer.shorten(to: start)
    }
    let item = ledger.items.glance(at: place).item
    beside.note(item)
    let shown = standing?(item) ?? item
    writer.write(columns.map { cells.text($0.column, of: shown) })
  }

  /// Writes the row of what was read; false, and half a row, when something is not as this version writes it.
  private mutating func copy(_ place: Int) -> Bool {
    for (index, column) in columns.enumerated() {
      if index > 0 { writer.separate() }
      let isAlone = columns.count == 1
      guard let isEmpty = copy(column, index, place) else { return false }
      if isEmpty, isAlone { writer.cell("", alone: true) }
    }
    writer.endLine()
    return true
  }

  /// Writes a cell: whether it is empty, or nothing when the item has to be asked.
  private mutating func copy(_ column: TableRowColumn, _ index: Int, _ place: Int) -> Bool? {
    switch column.content {
    case .text(let field):
      guard let value = fields[field] else { return true }
      guard fields.isWritten(field), let text = value.unquoted else { return nil }
      return writer.cell(of: text)
    case .count(let field):
      guard let value = fields[field] else { return true }
      guard fields.isWritten(field) else { return nil }
      return writer.cell(of: value)
    case .moment(let field):
      guard fields[field] != nil else { return true }
      return fields.moment(field).map { write($0) }
    case .closed(let field, let state):
      if fields[field] != nil { return fields.moment(field).map { write($0) } }
      return copy(made: [state], column, index)
    case .made(let of): return copy(made: of, column, index)
    case .lamp:
      guard let lamp = ledger.lamp(at: place, now: now) else { return true }
      return writer.cell(cells.words.lamp(lamp), alone: false)
    case .promised:
      guard let last = fields.elements.last(where: { $0.list == .promises }) else { return true }
      guard fields.isInOrder, let promise: Promise = last.read(in: fields) else { return nil }
      return write(promise.date)
    case .list(let list): return copy(list, column)
    }
  }

  private mutating func write(_ moment: Timestamp) -> Bool { writer.cell(cells.text(moment), alone: false) }

  /// A cell that follows from these fields: made once for all items that have the same in them.
  private mutating func copy(made places: [Int], _ column: TableRowColumn, _ index: Int) -> Bool? {
    if places.count == 1, fields[places[0]] == nil, column.isEmptyWithoutFields { return true }
    var key: [UInt8] = []
    for place in places {
      if let value = fields[place] { key.append(contentsOf: value) }
      key.append(0x0A)
    }
    if let cell = key.withUnsafeBytes({ known[index][$0] }) { return writer.cell(made: cell) }
    guard let item = fields.item(of: places) else { return nil }
    let cell = writer.made(cells.text(column.column, of: item))
    known[index].insert(cell, under: key)
    return writer.cell(made: cell)
  }

  private mutating func copy(_ list: ItemList, _ column: TableRowColumn) -> Bool? {
    guard fields.elements.contains(where: { $0.list == list }) else { return true }
    guard !list.grows || fields.isInOrder, let item = fields.item(with: list) else { return nil }
    return writer.cell(cells.text(column.column, of: item), alone: false)
  }
}

/// A column of such a table, and what its cells are made of.
private struct TableRowColumn {
  enum Content {
    /// A text that is copied, a count, a moment: a field by its place.
    case text(Int), count(Int), moment(Int)
    /// When it was closed; of a closed item without a date the words for that.
    case closed(Int, state: Int)
    /// A cell that follows from some fields.
    case made([Int])
    case lamp, promised
    case list(ItemList)
  }

  let column: ItemColumn
  let content: Content

  init(_ column: ItemColumn) {
    self.column = column
    content =
      switch column {
      case .lamp: .lamp
      case .promised: .promised
      case .part(.list(let list)): .list(list)
      case .part(.field(let field)): Self.content(of: field)
      }
  }

  private static func content(of field: ItemField) -> Content {
    func place(_ field: ItemField) -> Int { StoredFields.place(of: field) }
    switch field {
    case .category, .group: return .made([.category, .scheme, .group].map(place))
    case .closedAt: return .closed(place(.closedAt), state: place(.state))
    default: break
    }
    switch field.spec.kind {
    case .text, .title, .number, .category: return .text(place(field))
    case .moment, .futureMoment: return .moment(place(field))
    case .count, .figure: return .count(place(field))
    default: return .made([place(field)])
    }
  }

  /// Whether the cell is empty where its field is not set: not of what has a value always.
  var isEmptyWithoutFields: Bool {
    guard case .part(.field(let field)) = column else { return false }
    return field != .severity && field != .state && field != .closedAt
  }
}

/// What items have that a table of some columns does not carry.
private struct TableLeftovers {
  private let columns: [ItemColumn]
  private var fields = [Bool](repeating: false, count: ItemField.allCases.count)
  private var lists: [ItemList: Bool] = [:]

  init(_ columns: [ItemColumn]) { self.columns = columns }

  mutating func note(_ stored: StoredFields) {
    for place in fields.indices where !fields[place] { fields[place] = stored[place] != nil }
    for element in stored.elements where lists[element.list] == nil { lists[element.list] = true }
  }

  mutating func note(_ item: Item) {
    for (place, field) in ItemField.allCases.enumerated() where !fields[place] {
      fields[place] = !item[field: field].isNull
    }
    for list in ItemList.allCases where lists[list] == nil && !item.elements(of: list).isEmpty {
      lists[list] = true
    }
  }

  mutating func note(_ other: TableLeftovers) {
    for place in fields.indices where other.fields[place] { fields[place] = true }
    lists.merge(other.lists) { $0 || $1 }
  }

  func names(_ language: Language) -> [String] {
    ItemTableWords.of(language).leftOut(of: columns) { part in
      switch part {
      case .field(let field): fields[StoredFields.place(of: field)]
      case .list(let list): lists[list] ?? false
      }
    }
  }
}
