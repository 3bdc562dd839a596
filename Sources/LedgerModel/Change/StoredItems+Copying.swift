/// What the next snapshot takes over as it is. Whoever copies examines: a record by its checksum, in the copy; the
/// indexes as a whole, before and behind.
extension StoredItems {
  /// The bytes of the record at a place with its newline, as they stand there; nothing where the index leads nowhere.
  public func recordBytes(at place: Int) -> UnsafeRawBufferPointer? {
    let start = parts.body + offset(ofPlace: place)
    let end = place + 1 < count ? parts.body + offset(ofPlace: place + 1) : parts.places.lowerBound
    guard start < end, end <= parts.places.lowerBound, bytes.raw[end - 1] == 0x0A else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes.raw[start..<end])
  }

  /// The line of `places` at a place.
  public func placeLine(at place: Int) -> UnsafeRawBufferPointer {
    let start = parts.places.lowerBound + place * StoredLine.placeBytes
    return UnsafeRawBufferPointer(rebasing: bytes.raw[start..<(start + StoredLine.placeBytes)])
  }

  /// The line of `standings` of an open item at a place.
  public func standingLine(at place: Int) -> UnsafeRawBufferPointer {
    let start = parts.standings.lowerBound + place * OpenStanding.bytes
    return UnsafeRawBufferPointer(rebasing: bytes.raw[start..<(start + OpenStanding.bytes)])
  }

  /// Notes that the record at a place is not as it was written.
  public func note(brokenAt place: Int) { note(broken: place) }

  /// Numbers and hashes of the identifiers of all places; nothing when an index leads nowhere.
  func outline() -> (numbers: [ItemNumber], hashes: [UInt64])? {
    let offsets = (0..<count).map { offset(ofPlace: $0) }
    var numbers = [ItemNumber](repeating: ItemNumber(year: 0, counter: 0), count: count)
    var hashes = [UInt64](repeating: 0, count: count)
    var (numbered, hashed) = (0, 0)
    for row in 0..<count {
      let number = parts.numbers.lowerBound + row * StoredLine.numberBytes
      let identifier = parts.identifiers.lowerBound + row * StoredLine.identifierBytes
      if let place = Self.place(figure(at: number + 18, digits: 12), in: offsets) {
        numbers[place] = ItemNumber(
          year: figure(at: number + 2, digits: 4), counter: figure(at: number + 7, digits: 8))
        numbered += 1
      }
      if let place = Self.place(figure(at: identifier + 21, digits: 12), in: offsets) {
        hashes[place] = hexadecimal(at: identifier + 2)
        hashed += 1
      }
    }
    return numbered == count && hashed == count ? (numbers, hashes) : nil
  }

  /// The hashes of the numbers that items bear elsewhere, by place; nothing where they have to be read for that, or where
  /// the index leads nowhere.
  public func references() -> [Int: UInt64]? {
    guard let references = parts.references else { return nil }
    let offsets = (0..<count).map { offset(ofPlace: $0) }
    var hashes: [Int: UInt64] = [:]
    for start in stride(
      from: references.lowerBound, to: references.upperBound, by: StoredLine.identifierBytes)
    {
      guard let place = Self.place(figure(at: start + 21, digits: 12), in: offsets) else { return nil }
      hashes[place] = hexadecimal(at: start + 2)
    }
    return hashes
  }

  /// Calls `body` with the numbers and places of all items in the order of the numbers, until it says false.
  func forEachNumber(_ body: (ItemNumber, Int) -> Bool) {
    let offsets = (0..<count).map { offset(ofPlace: $0) }
    for row in 0..<count {
      let start = parts.numbers.lowerBound + row * StoredLine.numberBytes
      let number = ItemNumber(
        year: figure(at: start + 2, digits: 4), counter: figure(at: start + 7, digits: 8))
      let place = Self.place(figure(at: start + 18, digits: 12), in: offsets)
      if let place, !body(number, place) { return }
    }
  }

  private static func place(_ offset: Int, in offsets: [Int]) -> Int? {
    let place = firstRow(of: offsets.count) { offsets[$0] < offset }
    return place < offsets.count && offsets[place] == offset ? place : nil
  }
}
