/// Finds fields and lists of items by their names, as paths have them, without going through all names.
enum ItemPath {
  private static let fields = Dictionary(uniqueKeysWithValues: ItemField.allCases.map { ($0.rawValue, $0) })
  private static let lists = Dictionary(uniqueKeysWithValues: ItemList.allCases.map { ($0.rawValue, $0) })
  private static let fieldNames = NameTable(ItemField.allCases.map { ($0.rawValue, $0) })
  static let listNames = NameTable(ItemList.allCases.map { ($0.rawValue, $0) })

  /// The field of one value with that name.
  static func field(_ path: String) -> ItemField? { fields[path] }

  /// The field of one value with that name.
  static func field(_ path: UnsafeRawBufferPointer) -> ItemField? { fieldNames[path] }

  /// The list and the element that a path such as `notes/n1` names.
  static func element(_ path: String) -> (list: ItemList, id: RecordID)? {
    guard let slash = path.utf8.firstIndex(of: 47), let list = lists[String(path[..<slash])]
    else { return nil }
    return (list, RecordID(String(path[path.utf8.index(after: slash)...])))
  }

  /// The list and the element that a path such as `notes/n1` names.
  static func element(_ path: UnsafeRawBufferPointer) -> (list: ItemList, id: RecordID)? {
    guard let slash = path.firstIndex(of: 47),
      let list = listNames[UnsafeRawBufferPointer(rebasing: path[..<slash])]
    else { return nil }
    let id = UnsafeRawBufferPointer(rebasing: path[(slash + 1)...])
    return (list, RecordID(String(decoding: id, as: UTF8.self)))
  }
}

/// A few names, found by their bytes: length, first and last byte choose the place to look at first.
struct NameTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let name: [UInt8]
    let value: Value
  }

  private var slots: [Entry?]

  /// A table of these names.
  init(_ names: [(String, Value)]) {
    slots = Array(repeating: nil, count: 256)
    for (name, value) in names {
      let bytes = Array(name.utf8)
      var slot = bytes.withUnsafeBytes { Self.slot($0) }
      while slots[slot] != nil { slot = (slot + 1) & 255 }
      slots[slot] = Entry(name: bytes, value: value)
    }
  }

  /// What stands under a name.
  subscript(name: UnsafeRawBufferPointer) -> Value? {
    if name.isEmpty { return nil }
    var slot = Self.slot(name)
    while let entry = slots[slot] {
      if entry.name.count == name.count, entry.name.elementsEqual(name) { return entry.value }
      slot = (slot + 1) & 255
    }
    return nil
  }

  private static func slot(_ name: UnsafeRawBufferPointer) -> Int {
    let (first, last) = (Int(name[0]), Int(name[name.count - 1]))
    return (name.count &* 7 &+ first &* 31 &+ last &* 13 &+ Int(name[name.count / 2]) &* 17) & 255
  }
}
