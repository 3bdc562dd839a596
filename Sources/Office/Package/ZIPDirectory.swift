/// The directory at the end of a ZIP archive: which parts there are, and where (PKWARE APPNOTE 6.3.10, ISO/IEC 21320-1).
struct ZIPDirectory {
  /// A part as the directory tells of it.
  struct Entry: Sendable, Hashable {
    /// Its name with `/` between folders and none in front.
    var name: String
    /// How it is packed: 0 as it is, 8 deflated.
    var method: Int
    /// The checksum of what it comes to.
    var checksum: UInt32
    /// How many bytes it takes in the file.
    var packedSize: Int
    /// How many bytes it comes to.
    var size: Int
    /// Where its local header begins.
    var offset: Int
    /// Whether it is encrypted.
    var isEncrypted: Bool
  }

  /// The parts in their order, folders left out.
  private(set) var entries: [Entry] = []

  private let bytes: [UInt8]
  private let numbers: LittleEndian
  private static let centralHeader = 0x0201_4B50
  private static let endHeader = 0x0605_4B50
  private static let end64Header = 0x0606_4B50
  private static let locator64Header = 0x0706_4B50

  /// Reads the directory of an archive. Throws when there is none, or more parts than the limits allow.
  init(of bytes: [UInt8], limits: PackageLimits) throws(OfficeFault) {
    self.bytes = bytes
    numbers = LittleEndian(bytes)
    guard let end = Self.end(of: bytes, numbers) else { throw .damaged(part: "") }
    var (count, start) = (try number(end + 10, 2), try number(end + 16, 4))
    let size = try number(end + 12, 4)
    if count == 0xFFFF || start == 0xFFFF_FFFF || size == 0xFFFF_FFFF,
      numbers.number(at: end - 20, width: 4) == Self.locator64Header
    {
      let end64 = try number(end - 12, 8)
      guard try number(end64, 4) == Self.end64Header else { throw .damaged(part: "") }
      (count, start) = (try number(end64 + 32, 8), try number(end64 + 48, 8))
    }
    guard count <= limits.parts else { throw .tooManyParts(count) }
    var place = start
    entries.reserveCapacity(count)
    for _ in 0..<count { place = try take(at: place) }
  }

  private func number(_ place: Int, _ width: Int) throws(OfficeFault) -> Int {
    guard let number = numbers.number(at: place, width: width) else { throw .damaged(part: "") }
    return number
  }

  /// The end record lies at the very end, before a comment of 65,535 bytes at most.
  private static func end(of bytes: [UInt8], _ numbers: LittleEndian) -> Int? {
    var place = bytes.count - 22
    let lowest = max(0, place - 65_535)
    while place >= lowest {
      if bytes[place] == 0x50, numbers.number(at: place, width: 4) == endHeader,
        let comment = numbers.number(at: place + 20, width: 2), place + 22 + comment <= bytes.count
      {
        return place
      }
      place -= 1
    }
    return nil
  }

  /// Takes the entry at a place; where the next begins.
  private mutating func take(at place: Int) throws(OfficeFault) -> Int {
    guard try number(place, 4) == Self.centralHeader else { throw .damaged(part: "") }
    let (nameSize, extraSize) = (try number(place + 28, 2), try number(place + 30, 2))
    let next = place + 46 + nameSize + extraSize + (try number(place + 32, 2))
    guard next <= bytes.count else { throw .damaged(part: "") }
    var entry = Entry(
      name: Self.name(bytes[place + 46..<place + 46 + nameSize]), method: try number(place + 10, 2),
      checksum: UInt32(try number(place + 16, 4)), packedSize: try number(place + 20, 4),
      size: try number(place + 24, 4), offset: try number(place + 42, 4),
      isEncrypted: (try number(place + 8, 2)) & 1 != 0)
    try widen(&entry, place + 46 + nameSize, extraSize)
    guard !entry.name.isEmpty, !entry.name.hasSuffix("/") else { return next }
    entries.append(entry)
    return next
  }

  /// Takes sizes and offset that do not fit in 32 bits from the ZIP64 field: those that are marked, in this order.
  private func widen(_ entry: inout Entry, _ start: Int, _ size: Int) throws(OfficeFault) {
    var place = start
    while place + 4 <= start + size {
      let (kind, length) = (try number(place, 2), try number(place + 2, 2))
      if kind == 1 {
        var field = place + 4
        for path in [\Entry.size, \Entry.packedSize, \Entry.offset] where entry[keyPath: path] == 0xFFFF_FFFF
        {
          guard field + 8 <= place + 4 + length else { throw .damaged(part: entry.name) }
          entry[keyPath: path] = try number(field, 8)
          field += 8
        }
        return
      }
      place += 4 + length
    }
  }

  /// A name as programs mean it: some write back slashes, or a slash in front.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
    var name = text.drop { $0 == "/" }
    while name.hasPrefix("./") { name = name.dropFirst(2) }
    return String(name)
  }
}
