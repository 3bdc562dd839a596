import Glibc

/// Where the fields of an item and the elements of its lists stand in the bytes of its record, found in one pass: what
/// leaves the ledger is copied from there, without an item between.
///
/// Used again for record after record. It points into the bytes of the record that was read last and must not outlive
/// them; whoever copies looks at each value, and asks the item itself where one is not as this version writes it.
public struct StoredFields {
  /// An element of a list: where its identifier and its value stand.
  public struct Element {
    /// The list.
    public let list: ItemList
    let id: Range<Int>
    let value: Range<Int>
  }

  /// The fields in the order of their declaration: a field is named by its place among them.
  static let all = ItemField.allCases
  private static let placesByName = NameTable(all.enumerated().map { ($1.rawValue, $0) })

  private(set) var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
  /// Where the identifier stands, with its quotes.
  private(set) var id = 0..<0
  /// Where all fields stand, with their braces.
  private(set) var object = 0..<0
  private var fields = [Range<Int>](repeating: 0..<0, count: all.count)
  /// The elements of all lists, in the order in which they stand there.
  public private(set) var elements: [Element] = []
  /// Whether some string in the record has an escape.
  private(set) var hasEscapes = false

  /// Nothing read yet.
  public init() {}

  /// The place of a field.
  public static func place(of field: ItemField) -> Int { all.firstIndex(of: field) ?? 0 }

  /// Takes in the record in this line; false when it has fields that this version does not know, or is none.
  public mutating func read(_ line: UnsafeRawBufferPointer) -> Bool {
    bytes = line
    hasEscapes = line.has(0x5C)
    for place in fields.indices { fields[place] = 0..<0 }
    elements.removeAll(keepingCapacity: true)
    var scanner = JSONScanner(vouchedFor: line)
    do throws(JSONFault) {
      try scanner.enterObject()
      while let key = try scanner.nextKey() {
        switch key {
        case "id": id = try scanner.skip()
        case "f":
          scanner.skipSpace()
          let start = scanner.offset
          guard try readFields(&scanner) else { return false }
          object = start..<scanner.offset
          return true
        default: try scanner.skip()
        }
      }
    } catch {
      return false
    }
    return false
  }

  private mutating func readFields(_ scanner: inout JSONScanner) throws(JSONFault) -> Bool {
    try scanner.enterObject()
    while let key = try scanner.nextKey() {
      if let place = Self.placesByName[key.bytes] {
        fields[place] = try scanner.skip()
      } else if let (list, length) = ItemPath.list(key.bytes) {
        // Behind a name come its quote and the colon.
        let end = scanner.offset - 2
        let id = (end - key.bytes.count + length + 1)..<end
        elements.append(Element(list: list, id: id, value: try scanner.skip()))
      } else {
        return false
      }
    }
    return true
  }

  /// The value of the field at a place as it stands there, a string with its quotes; nothing when it is not set.
  public subscript(place: Int) -> UnsafeRawBufferPointer? {
    fields[place].isEmpty ? nil : self[fields[place]]
  }

  /// The bytes of a range of the record.
  subscript(range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[range]) }

}

// MARK: - For tables

extension StoredFields {
  private static let shapes = all.map { EntryPart.Shape($0) }

  /// The item's identifier.
  public var recordID: RecordID { RecordID(String(decoding: self[id].unquoted ?? self[id], as: UTF8.self)) }

  /// The item's number; nothing where none stands there as this version writes it.
  public var number: ItemNumber? {
    guard let text = self[Self.numberPlace], Self.shapes[Self.numberPlace].takes(text),
      let text = text.unquoted
    else { return nil }
    return ItemNumber(String(decoding: text, as: UTF8.self), thisYear: 0)
  }

  private static let numberPlace = place(of: .number)

  /// Whether a field stands there as this version writes it, so that it may be copied; also when it is not set.
  public func isWritten(_ place: Int) -> Bool { self[place].map { Self.shapes[place].takes($0) } ?? true }

  /// The moment in a field; nothing for what is none.
  public func moment(_ place: Int) -> Timestamp? {
    self[place]?.unquoted.flatMap { Timestamp(utcBytes: $0.bindMemory(to: UInt8.self)) }
  }

  /// An item that has these fields alone, as they stand here; nothing where this version cannot read one.
  public func item(of places: [Int]) -> Item? {
    var item = Item(id: "")
    for place in places {
      guard let bytes = self[place] else { continue }
      guard let value = try? JSONValue(parsing: bytes), item.set(Self.all[place], value) else { return nil }
    }
    return item
  }

  /// An item that has the elements of one list alone; nothing where this version cannot read one.
  public func item(with list: ItemList) -> Item? {
    var item = Item(id: "")
    var lists = ItemLists()
    for element in elements where element.list == list {
      let id = RecordID(String(decoding: self[element.id], as: UTF8.self))
      guard let value = try? JSONValue(parsing: self[element.value]) else { return nil }
      guard list.grows ? lists.put(id, value, in: list) : item.put(id, value, in: list) else { return nil }
    }
    if list.grows { item.lists = LazyLists(lists) }
    return item
  }

  /// Whether the elements of every list that has times stand in their order, as they do once they are read.
  public var isInOrder: Bool {
    var before: (list: ItemList, time: Timestamp)?
    for element in elements where element.list.grows && element.list != .quantities {
      guard let time = time(of: element) else { return false }
      if let before, before.list == element.list, before.time > time { return false }
      before = (element.list, time)
    }
    return true
  }

  private func time(of element: Element) -> Timestamp? {
    var scanner = JSONScanner(vouchedFor: self[element.value])
    do throws(JSONFault) {
      try scanner.enterObject()
      while let key = try scanner.nextKey() {
        if case "at" = key { return try scanner.moment() }
        try scanner.skip()
      }
    } catch {
      return nil
    }
    return nil
  }
}

extension StoredFields.Element {
  /// What stands between the quotes of a string, escapes as they stand; nothing for another value.
  public func text(in fields: StoredFields) -> UnsafeRawBufferPointer? { fields[value].unquoted }

  /// The identifier as it stands there.
  public func identifier(in fields: StoredFields) -> UnsafeRawBufferPointer { fields[id] }

  /// The element as JSON under its identifier; nothing for what no list of this version has.
  public func read<Kind: ListElement>(in fields: StoredFields) -> Kind? {
    let id = RecordID(String(decoding: fields[id], as: UTF8.self))
    return (try? JSONValue(parsing: fields[value])).flatMap { Kind(id: id, json: $0) }
  }
}

extension UnsafeRawBufferPointer {
  /// What stands between the quotes of a JSON string; nothing for another value.
  public var unquoted: UnsafeRawBufferPointer? {
    guard count >= 2, self[0] == 0x22 else { return nil }
    return UnsafeRawBufferPointer(rebasing: self[1..<(count - 1)])
  }

  /// Whether both are the same bytes.
  func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    count == other.count && (count == 0 || memcmp(baseAddress!, other.baseAddress!, count) == 0)
  }

  func has(_ byte: UInt8) -> Bool { count > 0 && memchr(baseAddress!, Int32(byte), count) != nil }

  /// Whether the escapes in a string's content are those that `JSONWriter` writes, so that it may be copied as it is.
  var hasWritersEscapes: Bool {
    var place = 0
    while place < count {
      guard self[place] == 0x5C else {
        place += 1
        continue
      }
      guard place + 1 < count else { return false }
      switch self[place + 1] {
      case 0x22, 0x5C, UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "f"),
        UInt8(ascii: "r"):
        place += 2
      default:
        // \u00xx, and none of those that have a letter of their own.
        return false
      }
    }
    return true
  }
}

extension ItemPath {
  /// The list that a path such as `notes/n1` is of, and the length of its name.
  static func list(_ path: UnsafeRawBufferPointer) -> (list: ItemList, length: Int)? {
    guard let slash = path.firstIndex(of: 47),
      let list = listNames[UnsafeRawBufferPointer(rebasing: path[..<slash])]
    else { return nil }
    return (list, slash)
  }
}
