/// The names met so far in each open object, to find one that comes twice.
///
/// Small objects compare name by name without making anything; larger ones keep a table of where each name is, so that an
/// index of 100,000 names costs no more than its reading.
struct SeenKeys {
  private static let narrow = 24

  private var names: [UnsafeRawBufferPointer] = []
  private var starts: [Int] = []
  /// Of each open object that is not small, by the place of its first name: the places of its names by their hashes.
  private var tables: [(start: Int, slots: [Int32])] = []

  /// Begins an object.
  mutating func open() { starts.append(names.count) }

  /// Ends the innermost object.
  mutating func close() {
    guard let start = starts.popLast() else { return }
    if tables.last?.start == start { tables.removeLast() }
    names.removeLast(names.count - start)
  }

  /// Notes a name of the innermost object; false when it has that name already.
  mutating func insert(_ name: UnsafeRawBufferPointer) -> Bool {
    let start = starts.last ?? 0
    let count = names.count - start
    if count < SeenKeys.narrow {
      for index in start..<names.count where names[index].isSame(as: name) { return false }
    } else {
      if tables.last?.start != start || count * 2 >= tables[tables.count - 1].slots.count { layOut(start) }
      guard take(name, at: names.count) else { return false }
    }
    names.append(name)
    return true
  }

  /// Makes the table of the innermost object, with room for as many names again.
  private mutating func layOut(_ start: Int) {
    if tables.last?.start == start { tables.removeLast() }
    var size = 128
    while size < (names.count - start) * 4 { size *= 2 }
    tables.append((start, Array(repeating: -1, count: size)))
    for place in start..<names.count { _ = take(names[place], at: place) }
  }

  /// Notes where a name of the innermost object is; false when the object has that name already.
  private mutating func take(_ name: UnsafeRawBufferPointer, at place: Int) -> Bool {
    let table = tables.count - 1
    let mask = tables[table].slots.count - 1
    var slot = SeenKeys.hash(name) & mask
    while case let other = Int(tables[table].slots[slot]), other >= 0 {
      if names[other].isSame(as: name) { return false }
      slot = (slot + 1) & mask
    }
    tables[table].slots[slot] = Int32(place)
    return true
  }

  private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
