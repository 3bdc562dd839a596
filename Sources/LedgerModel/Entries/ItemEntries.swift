/// Writes items as JSON, one after another, as `Ledger.json(of:lamp:whole:)` says them: what stands unchanged in a snapshot
/// is copied from its bytes, whatever else there is goes through the item.
///
/// ```swift
/// var entries = ItemEntries(of: ledger)
/// for place in places { entries.append(place, to: &bytes) }
/// ```
public struct ItemEntries {
  let ledger: Ledger
  let zone: LedgerZone
  private let layout: JSONWriter.Layout
  private let isWhole: Bool
  private var made: [UInt8] = []
  /// Where the fields stand of the item that was copied last.
  public private(set) var fields = StoredFields()
  private let parts: [EntryPart]
  private let lists: [EntryList]
  let people: EntryNames?
  private let sites: EntryNames?, grids: EntryNames?, units: EntryNames?
  /// Whether this version can read an element of a list that grows, and writes it so.
  func takes(_ value: UnsafeRawBufferPointer, in list: ItemList) -> Bool {
    var scratch: [UInt8] = []
    return lists.first { $0.list == list }?.copy(value, for: self, whole: false, to: &scratch) != nil
  }

  /// What ends an object and a list that stand in an item.
  let ends: (object: [UInt8], list: [UInt8], item: [UInt8])

  /// Items of `ledger` in a layout; `whole` as in `Ledger.json`. Laid out for people, an item stands as one of a list.
  public init(of ledger: Ledger, layout: JSONWriter.Layout = .compact, whole: Bool = false) {
    (self.ledger, zone, self.layout, isWhole) = (ledger, ledger.clock.zone, layout, whole)
    parts = EntryPart.all(whole: whole, layout)
    lists = EntryList.all(layout)
    people = EntryNames(ledger.people.all.map { ($0.id, $0.name) })
    sites = EntryNames(ledger.sites.all.map { ($0.id, $0.name) })
    grids = EntryNames(ledger.grids.all.map { ($0.id, $0.name) })
    units = EntryNames(ledger.units.all.map { ($0.id, $0.name) })
    let breaks = [3, 2, 1].map { EntryPart.lineBreak($0 * 2, layout) }
    ends = (breaks[0] + Array("}".utf8), breaks[1] + Array("]".utf8), breaks[2] + Array("}".utf8))
  }

  /// Appends the item at a place; `standing` is the item as it stands at a moment, where that is not as it is written.
  /// Whether it was copied from the snapshot, where it then stands exactly as this version writes it.
  @discardableResult
  public mutating func append(
    _ place: Int, lamp: Lamp? = nil, standing: ((Item) -> Item)? = nil, to bytes: inout [UInt8]
  ) -> Bool {
    if standing == nil, let line = ledger.items.storedLine(at: place) {
      let start = bytes.count
      if fields.read(line), copy(lamp, to: &bytes) { return true }
      bytes.removeLast(bytes.count - start)
    }
    let record = ledger.items.glance(at: place)
    let shown: Item
    if let standing {
      shown = standing(record.item)
      if copy(shown.id, lamp, to: &bytes, { shown.appendFields(to: &$0) }) { return false }
    } else {
      if copy(record.id, lamp, to: &bytes, { record.appendFields(to: &$0) }) { return false }
      shown = record.item
    }
    let value = ledger.json(of: shown, lamp: lamp, whole: isWhole)
    guard layout == .pretty else {
      value.append(to: &bytes)
      return false
    }
    var writer = JSONWriter(.pretty)
    writer.beginArray()
    writer.value(value)
    bytes.append(contentsOf: writer.bytes.dropFirst())
    return false
  }

  /// Appends an item from the bytes of a record made for it; false, and nothing appended, when it cannot be done so.
  private mutating func copy(
    _ id: RecordID, _ lamp: Lamp?, to bytes: inout [UInt8], _ appendFields: (inout [UInt8]) -> Void
  ) -> Bool {
    var line: [UInt8] = []
    swap(&line, &made)
    defer { swap(&line, &made) }
    line.removeAll(keepingCapacity: true)
    line.append(contentsOf: "{\"id\":".utf8)
    JSONWriter.append(id.text, to: &line)
    line.append(contentsOf: ",\"f\":".utf8)
    appendFields(&line)
    line.append(UInt8(ascii: "}"))
    let start = bytes.count
    let isCopied = line.withUnsafeBytes { fields.read($0) && copy(lamp, to: &bytes) }
    if !isCopied { bytes.removeLast(bytes.count - start) }
    return isCopied
  }

  /// Copies what was read; false, and something half written, when it is not as this version writes it.
  private mutating func copy(_ lamp: Lamp?, to bytes: inout [UInt8]) -> Bool {
    if fields.hasEscapes, !hasPlainEscapes { return false }
    bytes.append(contentsOf: parts[0].head)
    bytes.append(contentsOf: fields[fields.id])
    for part in parts.dropFirst() {
      switch part.content {
      case .field(let place, let shape):
        guard let value = fields[place] else {
          if shape.isAlwaysThere { return false }
          continue
        }
        guard copy(value, part, shape, to: &bytes) else { return false }
      case .lamp:
        guard let lamp else { continue }
        bytes.append(contentsOf: part.head)
        JSONWriter.append(lamp.rawValue, to: &bytes)
      case .labels: guard copyLabels(part, to: &bytes) else { return false }
      case .links(let list, let kind):
        guard copyLinks(list, kind, part, to: &bytes) else { return false }
      case .promised: guard copyPromise(part, to: &bytes) else { return false }
      case .id: break
      }
    }
    guard copyLists(to: &bytes) else { return false }
    bytes.append(contentsOf: ends.item)
    return true
  }

  /// Whether all strings may be copied as they are.
  private var hasPlainEscapes: Bool { fields.bytes.hasWritersEscapes }

  private func copy(
    _ value: UnsafeRawBufferPointer, _ part: EntryPart, _ shape: EntryPart.Shape, to bytes: inout [UInt8]
  ) -> Bool {
    switch shape {
    case .moment:
      bytes.append(contentsOf: part.head)
      return copyMoment(value, to: &bytes)
    case .item: return copyNumber(value, part, to: &bytes)
    case .link(let kind):
      guard let id = value.unquoted else { return false }
      bytes.append(contentsOf: part.head)
      bytes.append(contentsOf: value)
      guard let head = part.nameHead else { return true }
      guard let names = names(of: kind) else { return false }
      if let name = names[id] {
        bytes.append(contentsOf: head)
        bytes.append(contentsOf: name)
      }
      return true
    default:
      guard shape.takes(value) else { return false }
      bytes.append(contentsOf: part.head)
      bytes.append(contentsOf: value)
      return true
    }
  }

  /// The names of what a link leads to; nothing where they cannot be found by bytes.
  private func names(of kind: RecordKind) -> EntryNames? {
    switch kind {
    case .person: people
    case .site: sites
    case .grid: grids
    case .unit: units
    default: nil
    }
  }

  /// Appends a moment of the record in the ledger's zone.
  func copyMoment(_ value: UnsafeRawBufferPointer, to bytes: inout [UInt8]) -> Bool {
    guard let moment = value.unquoted.flatMap({ Timestamp(utcBytes: $0.bindMemory(to: UInt8.self)) }) else {
      return false
    }
    bytes.append(0x22)
    moment.appendISO8601(in: zone, to: &bytes)
    bytes.append(0x22)
    return true
  }

  private func copyNumber(
    _ value: UnsafeRawBufferPointer, _ part: EntryPart, to bytes: inout [UInt8]
  ) -> Bool {
    guard let id = value.unquoted else { return false }
    guard let number = ledger.items.number(of: RecordID(String(decoding: id, as: UTF8.self))) else {
      return true
    }
    bytes.append(contentsOf: part.head)
    JSONWriter.append(number.description, to: &bytes)
    return true
  }
}

// MARK: - Lists

extension ItemEntries {
  private func copyLabels(_ part: EntryPart, to bytes: inout [UInt8]) -> Bool {
    var labels: [UnsafeRawBufferPointer] = []
    for element in fields.elements where element.list == .labels {
      let value = fields[element.value]
      // The same label under two identifiers counts once.
      guard value.unquoted != nil, !labels.contains(where: { $0.isSame(as: value) }) else { return false }
      labels.append(value)
    }
    if labels.isEmpty { return true }
    bytes.append(contentsOf: part.head)
    for (index, label) in labels.enumerated() {
      bytes.append(contentsOf: index == 0 ? part.first : part.next)
      bytes.append(contentsOf: label)
    }
    bytes.append(contentsOf: ends.list)
    return true
  }

  private func copyLinks(
    _ list: ItemList, _ kind: RecordKind, _ part: EntryPart, to bytes: inout [UInt8]
  ) -> Bool {
    var texts: [[UInt8]] = []
    for element in fields.elements where element.list == list {
      guard fields[element.value].elementsEqual("true".utf8), let names = names(of: kind) else {
        return false
      }
      let id = fields[element.id]
      bytes.append(contentsOf: texts.isEmpty ? part.head + part.first : part.next)
      bytes.append(0x22)
      bytes.append(contentsOf: id)
      bytes.append(0x22)
      texts.append(names[id] ?? Array("null".utf8))
    }
    guard !texts.isEmpty, let head = part.nameHead else { return true }
    bytes.append(contentsOf: ends.list)
    bytes.append(contentsOf: head)
    for (index, text) in texts.enumerated() {
      bytes.append(contentsOf: index == 0 ? part.first : part.next)
      bytes.append(contentsOf: text)
    }
    bytes.append(contentsOf: ends.list)
    return true
  }

  private func copyPromise(_ part: EntryPart, to bytes: inout [UInt8]) -> Bool {
    guard let last = fields.elements.last(where: { $0.list == .promises }) else { return true }
    guard let promise: Promise = last.read(in: fields) else { return false }
    bytes.append(contentsOf: part.head)
    bytes.append(0x22)
    promise.date.appendISO8601(in: zone, to: &bytes)
    bytes.append(0x22)
    return true
  }

  private func copyLists(to bytes: inout [UInt8]) -> Bool {
    var before: EntryList?
    var last: Timestamp?
    for element in fields.elements where element.list.grows {
      if before?.list != element.list {
        guard let list = lists.first(where: { $0.list == element.list }),
          before.map({ $0.place < list.place }) ?? true
        else { return false }
        if before != nil { bytes.append(contentsOf: ends.list) }
        bytes.append(contentsOf: list.head)
        (before, last) = (list, nil)
      } else {
        bytes.append(UInt8(ascii: ","))
      }
      guard let list = before, let time = copy(element, of: list, to: &bytes),
        last.map({ $0 <= time }) ?? true
      else { return false }
      last = time
    }
    if before != nil { bytes.append(contentsOf: ends.list) }
    return true
  }

  /// Appends an element; its time, or nothing when this version cannot read it.
  private func copy(
    _ element: StoredFields.Element, of list: EntryList, to bytes: inout [UInt8]
  ) -> Timestamp? {
    let start = bytes.count
    bytes.append(contentsOf: list.elementHead)
    bytes.append(0x22)
    bytes.append(contentsOf: fields[element.id])
    bytes.append(0x22)
    if let time = list.copy(fields[element.value], for: self, whole: isWhole, to: &bytes) { return time }
    bytes.removeLast(bytes.count - start)
    guard let read = element.list.read(element, in: fields) else { return nil }
    let value = ledger.entry(of: read, whole: isWhole)
    guard layout == .pretty else {
      value.append(to: &bytes)
      return read.time
    }
    // Laid out three levels deep, as it stands in an item in a list.
    var writer = JSONWriter(.pretty)
    for _ in 0..<3 { writer.beginArray() }
    writer.value(value)
    bytes.append(contentsOf: EntryPart.lineBreak(6, layout))
    bytes.append(contentsOf: writer.bytes.drop { $0 != UInt8(ascii: "{") })
    return read.time
  }
}
