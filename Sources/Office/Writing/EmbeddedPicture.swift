/// A picture that a document holds: what kind it is and how large, as its first bytes say.
public struct EmbeddedPicture: Sendable, Hashable {
  /// What kind it is: one that every word processor shows, which WebP is not.
  public let kind: PictureKind
  /// The file's content.
  public let bytes: [UInt8]
  /// How it lies in the file.
  public let orientation: PictureOrientation
  /// How wide and how high it is in points of the picture, when it is upright.
  public let size: TextDocument.Pair

  /// The picture of a file; nothing when it is of no such kind, or does not say how large it is.
  public init?(_ bytes: [UInt8]) {
    guard let kind = PictureKind(bytes), let size = Self.size(of: bytes, kind),
      (1...100_000).contains(size.width), (1...100_000).contains(size.height)
    else { return nil }
    let orientation = PictureOrientation(of: bytes)
    self.size = orientation.exchangesSides ? TextDocument.Pair(size.height, size.width) : size
    (self.kind, self.orientation, self.bytes) = (kind, orientation, bytes)
  }

  /// The largest size of its shape within a room, in twips; a picture is never made larger than 96 points to an inch.
  public func fitted(into room: TextDocument.Pair) -> TextDocument.Pair {
    let natural = (width: size.width * 15, height: size.height * 15)
    let scale = min(
      1, Double(room.width) / Double(natural.width), Double(room.height) / Double(natural.height))
    return TextDocument.Pair(
      max(1, Int(Double(natural.width) * scale)), max(1, Int(Double(natural.height) * scale)))
  }

  private static func size(of bytes: [UInt8], _ kind: PictureKind) -> TextDocument.Pair? {
    switch kind {
    case .png: png(bytes)
    case .gif: gif(bytes)
    case .jpeg: jpeg(bytes)
    case .webp: nil
    }
  }

  private static func number(_ bytes: [UInt8], at place: Int, _ count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func png(_ bytes: [UInt8]) -> TextDocument.Pair? {
    guard let width = number(bytes, at: 16, 4), let height = number(bytes, at: 20, 4) else { return nil }
    return TextDocument.Pair(width, height)
  }

  private static func gif(_ bytes: [UInt8]) -> TextDocument.Pair? {
    guard bytes.count >= 10 else { return nil }
    return TextDocument.Pair(Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8)
  }

  /// Goes from marker to marker to the one that begins the picture's lines.
  private static func jpeg(_ bytes: [UInt8]) -> TextDocument.Pair? {
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      // Filling bytes, and markers that nothing belongs to.
      if marker == 0xFF {
        place += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        place += 2
        continue
      }
      guard let length = number(bytes, at: place + 2, 2), length >= 2 else { return nil }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        guard let height = number(bytes, at: place + 5, 2), let width = number(bytes, at: place + 7, 2) else {
          return nil
        }
        return TextDocument.Pair(width, height)
      }
      place += 2 + length
    }
    return nil
  }
}
