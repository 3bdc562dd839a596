/// How the characters of a file are written as bytes.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8 without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-8 behind the byte order mark EF BB BF.
  case utf8WithMark = "utf-8-bom"
  /// UTF-16, low byte first, behind FF FE (Excel's "Unicode text").
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first, behind FE FF.
  case utf16BigEndian = "utf-16be"
  /// GB18030-2005, which contains GBK and GB2312: what Excel writes on a Chinese Windows.
  case gb18030 = "gb18030"
  /// Big5, of offices that write in traditional characters: read only where GB18030 gives no known heading.
  case big5 = "big5"
}

/// A file that is text in none of the known encodings.
public struct UndecodableText: Error, Sendable, Hashable {
  /// The encoding that got furthest, or that the byte order mark promised.
  public let encoding: TextEncoding
  /// The first byte that it cannot read, counted from 0 at the beginning of the file.
  public let offset: Int
  /// What kept it from being read.
  public internal(set) var cause = Cause.bytes

  /// What can keep a file from being read.
  public enum Cause: Sendable, Hashable {
    /// The byte at the offset fits none of them.
    case bytes
    /// It is no UTF-8, and this machine's C library came without its converter for the encoding: whether the bytes
    /// are sound is not known.
    case noConverter
  }
}

/// A file's text with what is known of its bytes.
public struct DecodedText: Sendable {
  /// The encoding that the bytes were read in.
  public let encoding: TextEncoding
  /// The text as UTF-8, without a byte order mark.
  public let utf8: [UInt8]
  /// Where UTF-8 broke off although most of what stood before was Chinese in valid UTF-8: the file
  /// was then read as GB18030 as the rule says, but it may rather be a damaged UTF-8 file.
  public let doubtfulFrom: Int?
}
