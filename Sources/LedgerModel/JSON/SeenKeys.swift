/// The names met so far in each open object, to find one that comes twice.
///
/// Small objects compare name by name without making anything; larger ones keep a set, so that an index of
/// 100,000 names costs no more than its reading.
struct SeenKeys {
  private static let narrow = 24

  private var names: [UnsafeRawBufferPointer] = []
  private var starts: [Int] = []
  private var sets: [Int: Set<String>] = [:]

  /// Begins an object.
  mutating func open() { starts.append(names.count) }

  /// Ends the innermost object.
  mutating func close() {
    guard let start = starts.popLast() else { return }
    if names.count - start > SeenKeys.narrow { sets[start] = nil }
    names.removeLast(names.count - start)
  }

  /// Notes a name of the innermost object; false when it has that name already.
  mutating func insert(_ name: UnsafeRawBufferPointer) -> Bool {
    let start = starts.last ?? 0
    let count = names.count - start
    if count < SeenKeys.narrow {
      for index in start..<names.count where SeenKeys.same(names[index], name) { return false }
    } else {
      if count == SeenKeys.narrow { sets[start] = Set(names[start...].map(SeenKeys.text)) }
      guard sets[start, default: []].insert(SeenKeys.text(name)).inserted else { return false }
    }
    names.append(name)
    return true
  }

  @inline(__always)
  private static func same(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard left.count == right.count else { return false }
    var index = 0
    while index < left.count {
      if left[index] != right[index] { return false }
      index += 1
    }
    return true
  }

  private static func text(_ name: UnsafeRawBufferPointer) -> String {
    String(decoding: name, as: UTF8.self)
  }
}
