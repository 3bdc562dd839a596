/// What several changes of one item come to, by the bytes in which lines of the journal say them: to be compared with the
/// item's record in a snapshot, without making the item.
///
/// The bytes must stay where they are until the comparison.
public struct MergedFields {
  private struct Element {
    let list: ItemList
    let id: UnsafeRawBufferPointer
    var value: UnsafeRawBufferPointer?
  }

  private static let places = NameTable(StoredFields.all.enumerated().map { ($1.rawValue, $0) })
  private static let shapes = StoredFields.all.map { EntryPart.Shape($0) }

  private var fields = [UnsafeRawBufferPointer?](repeating: nil, count: StoredFields.all.count)
  private var elements: [Element] = []

  /// No changes yet.
  public init() {}

  /// Forgets what was taken in.
  public mutating func clear() {
    for place in fields.indices { fields[place] = nil }
    elements.removeAll(keepingCapacity: true)
  }

  /// Takes in a change's fields as they stand in its line: of a record that it makes by path, else by path with old and
  /// new value. False when the item has to be made to tell what they come to; `entries` knows what this version writes.
  public mutating func take(_ object: UnsafeRawBufferPointer, creates: Bool, _ entries: ItemEntries) -> Bool {
    var scanner = JSONScanner(vouchedFor: object)
    do throws(JSONFault) {
      try scanner.enterObject()
      while let key = try scanner.nextKey() {
        let range = try scanner.skip()
        var value: UnsafeRawBufferPointer? = UnsafeRawBufferPointer(rebasing: object[range])
        if !creates { value = try Self.new(in: value!) }
        if value?.elementsEqual("null".utf8) == true { value = nil }
        guard put(value, under: key.bytes, entries) else { return false }
      }
    } catch {
      return false
    }
    return true
  }

  /// The new value in a field's change.
  private static func new(in change: UnsafeRawBufferPointer) throws(JSONFault) -> UnsafeRawBufferPointer? {
    var scanner = JSONScanner(vouchedFor: change)
    try scanner.enterObject()
    while let key = try scanner.nextKey() {
      let range = try scanner.skip()
      if case "new" = key { return UnsafeRawBufferPointer(rebasing: change[range]) }
    }
    return nil
  }

  private mutating func put(
    _ value: UnsafeRawBufferPointer?, under path: UnsafeRawBufferPointer, _ entries: ItemEntries
  ) -> Bool {
    if let place = Self.places[path] {
      // What is replaced is compared with nothing: this version must know it all the same.
      guard fields[place].map({ Self.shapes[place].takes($0) }) ?? true else { return false }
      // A state, a number is never taken away.
      guard value != nil || !Self.shapes[place].isAlwaysThere else { return false }
      fields[place] = value
      return true
    }
    guard let (list, length) = ItemPath.list(path) else { return false }
    let id = UnsafeRawBufferPointer(rebasing: path[(length + 1)...])
    guard let place = elements.lastIndex(where: { $0.list == list && $0.id.isSame(as: id) }) else {
      if let value { elements.append(Element(list: list, id: id, value: value)) }
      return true
    }
    // One that was taken out and comes again stands behind the others: let the item tell.
    guard let before = elements[place].value, list.grows ? entries.takes(before, in: list) : true else {
      return false
    }
    elements[place].value = value
    return true
  }

  /// Whether the record says exactly this; false also where only the item can tell.
  public func isSame(as stored: StoredFields) -> Bool {
    for place in fields.indices {
      switch (fields[place], stored[place]) {
      case (nil, nil): continue
      case (let mine?, let theirs?): guard mine.isSame(as: theirs) else { return false }
      default: return false
      }
    }
    guard elements.count(where: { $0.value != nil }) == stored.elements.count else { return false }
    var before: (list: ItemList, place: Int)?
    for element in stored.elements {
      let id = element.identifier(in: stored)
      guard let place = elements.firstIndex(where: { $0.list == element.list && $0.id.isSame(as: id) }),
        let value = elements[place].value, value.isSame(as: stored[element.value])
      else { return false }
      // Elements stand by their times, those of one time as they came. By their times they were found to stand; where they
      // did not come so, the item tells.
      if let before, before.list == element.list, before.place > place { return false }
      before = (element.list, place)
    }
    return true
  }
}

extension StoredFields {
  /// Whether all fields stand in exactly these bytes.
  public func isSame(as object: UnsafeRawBufferPointer) -> Bool { self[self.object].isSame(as: object) }
}
