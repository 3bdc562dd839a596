/// How a picture lies in its file, as the camera held it: what turns it upright (Exif 2.32, 4.6.4.A, tag 274).
public enum PictureOrientation: Int, Sendable, Hashable, CaseIterable {
  /// As it is seen.
  case upright = 1
  /// Left and right are exchanged.
  case mirrored = 2
  /// It stands on its head.
  case upsideDown = 3
  /// Top and bottom are exchanged.
  case mirroredUpsideDown = 4
  /// Mirrored, then turned to the left.
  case mirroredToLeft = 5
  /// It lies to the left: a quarter to the right turns it upright.
  case toLeft = 6
  /// Mirrored, then turned to the right.
  case mirroredToRight = 7
  /// It lies to the right: a quarter to the left turns it upright.
  case toRight = 8

  /// What a file says of its picture; upright where it says nothing, or nothing that can be read.
  public init(of file: [UInt8]) {
    self = Self.tag(in: file).flatMap(Self.init(rawValue:)) ?? .upright
  }

  /// By how many quarters to the right it is turned to be upright, once it is mirrored where it must be.
  public var quarters: Int {
    switch self {
    case .upright, .mirrored: 0
    case .toLeft, .mirroredToRight: 1
    case .upsideDown, .mirroredUpsideDown: 2
    case .toRight, .mirroredToLeft: 3
    }
  }

  /// Whether left and right are exchanged before it is turned.
  public var isMirrored: Bool {
    [.mirrored, .mirroredUpsideDown, .mirroredToLeft, .mirroredToRight].contains(self)
  }

  /// Whether what is wide in the file is high when it is upright.
  public var exchangesSides: Bool { quarters % 2 == 1 }

  // MARK: Reading

  /// The tag's number in the header of a JPEG file: only what stands before the picture's own lines is looked at.
  private static func tag(in file: [UInt8]) -> Int? {
    guard file.starts(with: [0xFF, 0xD8]) else { return nil }
    var place = 2
    while place + 4 <= file.count, file[place] == 0xFF {
      let marker = file[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      // The lines of the picture begin, or a frame without its length: nothing is told any more.
      guard (0xC0...0xFE).contains(marker), !(0xD0...0xDA).contains(marker) else { return nil }
      let length = Int(file[place + 2]) << 8 | Int(file[place + 3])
      let end = place + 2 + length
      guard length >= 2, end <= file.count else { return nil }
      let content = file[place + 4..<max(place + 4, end)]
      if marker == 0xE1, content.starts(with: Array("Exif\0\0".utf8)) {
        return TIFFDirectory(content.dropFirst(6))?.short(tagged: 0x0112)
      }
      place = end
    }
    return nil
  }
}

/// The first directory of the TIFF structure that Exif is: in the byte order that it says.
private struct TIFFDirectory {
  private let bytes: ArraySlice<UInt8>
  private let isLittle: Bool
  private var entries = 0..<0

  /// The directory; nothing where the header is none, or leads out of it.
  init?(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) {
      isLittle = true
    } else if bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
      isLittle = false
    } else {
      return nil
    }
    guard let start = number(at: 4, 4), let count = number(at: start, 2) else { return nil }
    entries = start + 2..<start + 2 + count * 12
  }

  /// The short number of a tag, where it is one alone.
  func short(tagged tag: Int) -> Int? {
    for place in stride(from: entries.lowerBound, to: entries.upperBound, by: 12) {
      guard let found = number(at: place, 2) else { return nil }
      if found == tag {
        guard number(at: place + 2, 2) == 3, number(at: place + 4, 4) == 1 else { return nil }
        return number(at: place + 8, 2)
      }
    }
    return nil
  }

  private func number(at place: Int, _ width: Int) -> Int? {
    guard place >= 0, width <= bytes.count, place <= bytes.count - width else { return nil }
    let found = bytes[bytes.startIndex + place..<bytes.startIndex + place + width]
    return isLittle ? found.reversed().reduce(0) { $0 << 8 | Int($1) } : found.reduce(0) { $0 << 8 | Int($1) }
  }
}
