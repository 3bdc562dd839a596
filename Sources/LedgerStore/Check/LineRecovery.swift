/// Brings back a line in which one byte went wrong: the checksum tells which one it must have been.
enum LineRecovery {
  /// Longest line that is tried: the work grows with the square of the length.
  private static let longest = 8192

  /// The line as it was written, when changing one byte, and only one way of doing so, makes its checksum hold.
  static func recover(_ damaged: [UInt8]) -> [UInt8]? {
    guard damaged.count <= longest, damaged.count > 20 else { return nil }
    var found: [UInt8]?
    for place in damaged.indices {
      for byte in candidates(damaged, at: place) {
        var line = damaged
        line[place] = byte
        guard line.withUnsafeBytes({ (try? LineFrame.read($0)) != nil }) else { continue }
        // Two ways to mend it: nobody can say which was meant.
        if found != nil { return nil }
        found = line
      }
    }
    return found
  }

  /// Which replacements of one byte are worth checking in full.
  private static func candidates(_ damaged: [UInt8], at place: Int) -> [UInt8] {
    let bodyEnd = damaged.count - LineFrame.checksumBytes
    // In the closing any character may be wrong; there are few of them.
    guard place < bodyEnd else { return (32...126).filter { $0 != damaged[place] } }
    let digits = damaged[(damaged.count - 10)..<(damaged.count - 2)]
    guard let stated = Hex.number(String(decoding: digits, as: UTF8.self)) else { return [] }
    let before = Checksum.crc32c(Array(damaged[..<place]))
    return damaged.withUnsafeBytes { raw in
      let rest = UnsafeRawBufferPointer(rebasing: raw[(place + 1)..<bodyEnd])
      return (UInt8.min...UInt8.max).filter { byte in
        guard byte != damaged[place] else { return false }
        let with = withUnsafeBytes(of: byte) { Checksum.crc32c($0, after: before) }
        return UInt64(Checksum.crc32c(rest, after: with)) == stated
      }
    }
  }
}
