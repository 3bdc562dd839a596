extension StoredItems {
  /// The line of the record at a place without its newline, where it holds its checksum.
  func soundLine(at place: Int) -> UnsafeRawBufferPointer? {
    guard let record = recordBytes(at: place) else { return nil }
    let line = UnsafeRawBufferPointer(rebasing: record.dropLast())
    return holds(line) ? line : nil
  }

  /// The place of the item with that identifier, whose record is not kept in memory for that.
  func glancedPlace(of id: RecordID) -> Int? { placesHashed(as: id).first { glance(at: $0).item.id == id } }

  /// Lets the system take back the memory in which the snapshot was read so far: for who goes through all of it once.
  func letGo() { bytes.letGo() }
}

extension ItemTable {
  /// The bytes of the record of an item that has not changed since the snapshot; nothing where the item has to be asked,
  /// or its record does not hold.
  public func storedLine(at place: Int) -> UnsafeRawBufferPointer? {
    guard changed(at: place) == nil else { return nil }
    return stored?.soundLine(at: place)
  }

  /// The number of the item with that identifier; nothing when there is none. Keeps no item in memory.
  func number(of id: RecordID) -> ItemNumber? {
    (addedPlace(of: id) ?? stored?.glancedPlace(of: id)).map { glance(at: $0).item.number }
  }

  /// Lets the system take back the memory in which a snapshot was read so far: for who goes through all items once.
  public func letGo() { stored?.letGo() }
}
