/// The parts of a package: an archive as OOXML and OpenDocument are kept in.
///
/// Names are found whatever their case: some programs write `xl/SharedStrings.xml`. Sizes are held to the limits by what
/// the directory says before anything is unpacked, and a part that comes to more than the directory says is damaged.
public struct PackageParts: Sendable {
  private let bytes: [UInt8]
  private let entries: [ZIPDirectory.Entry]
  private let places: [String: Int]
  /// How much is read.
  let limits: PackageLimits

  /// Opens a package. Throws when it is none, or larger than the limits allow.
  public init(_ bytes: [UInt8], limits: PackageLimits = .usual) throws(OfficeFault) {
    self.bytes = bytes
    self.limits = limits
    entries = try ZIPDirectory(of: bytes, limits: limits).entries
    var places: [String: Int] = [:]
    var left = limits.together
    for (place, entry) in entries.enumerated() {
      let key = entry.name.lowercased()
      if places[key] == nil { places[key] = place }
      left -= min(entry.size, limits.together + 1)
      guard left >= 0 else { throw .tooLarge(part: entry.name) }
      if entry.size > 16 << 20, entry.size / max(entry.packedSize, 1) > limits.ratio {
        throw .suspiciousPacking(part: entry.name)
      }
    }
    self.places = places
  }

  /// The names of all parts, in their order.
  public var names: [String] { entries.map(\.name) }

  /// Whether there is such a part.
  public func has(_ name: String) -> Bool { places[name.lowercased()] != nil }

  /// What a part comes to, whole. Throws when it is not there, damaged or too large to be held.
  public func content(of name: String) throws(OfficeFault) -> [UInt8] {
    var content: [UInt8] = []
    try flow(name, limit: limits.held) { piece in
      content.append(contentsOf: piece)
      return true
    }
    return content
  }

  /// Hands a part to `take`, a piece at a time, until that says no. Throws when it is not there, damaged or too large.
  public func flow(_ name: String, _ take: (UnsafeRawBufferPointer) -> Bool) throws(OfficeFault) {
    try flow(name, limit: limits.flowing, take)
  }

  private func flow(
    _ name: String, limit: Int, _ take: (UnsafeRawBufferPointer) -> Bool
  ) throws(OfficeFault) {
    guard let place = places[name.lowercased()] else { throw .missing(part: name) }
    let entry = entries[place]
    guard !entry.isEncrypted else { throw .password }
    guard entry.size <= limit else { throw .tooLarge(part: name) }
    let packed = try range(of: entry)
    var checksum = CyclicChecksum()
    var size = 0
    func pass(_ piece: UnsafeRawBufferPointer) -> Bool {
      checksum.add(piece)
      size += piece.count
      return take(piece)
    }
    let outcome = try bytes.withUnsafeBufferPointer { bytes throws(OfficeFault) -> Inflation.Outcome in
      let packed = UnsafeBufferPointer(rebasing: bytes[packed])
      switch entry.method {
      case 0: return pass(UnsafeRawBufferPointer(packed)) ? .whole : .stopped
      case 8: return Inflation.unpack(packed, limit: entry.size, pass)
      default: throw .unknownPacking(part: name)
      }
    }
    switch outcome {
    case .stopped: return
    case .whole where size == entry.size && checksum.value == entry.checksum: return
    default: throw .damaged(part: name)
    }
  }

  /// Where a part's packed bytes lie: behind its local header, whose name and extra field may be other than the directory's.
  private func range(of entry: ZIPDirectory.Entry) throws(OfficeFault) -> Range<Int> {
    let numbers = LittleEndian(bytes)
    guard numbers.number(at: entry.offset, width: 4) == 0x0403_4B50,
      let nameSize = numbers.number(at: entry.offset + 26, width: 2),
      let extraSize = numbers.number(at: entry.offset + 28, width: 2)
    else { throw .damaged(part: entry.name) }
    let start = entry.offset + 30 + nameSize + extraSize
    guard entry.packedSize <= bytes.count, start <= bytes.count - entry.packedSize else {
      throw .damaged(part: entry.name)
    }
    return start..<start + entry.packedSize
  }
}
