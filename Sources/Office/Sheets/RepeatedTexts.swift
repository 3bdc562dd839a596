/// Texts of cells, of which one that came lately is kept once: a table of a hundred thousand rows says most of its texts
/// over and over, and a text of more than 15 bytes takes a place of its own.
public struct RepeatedTexts: Sendable {
  private var texts: [String] = []

  /// How many texts are remembered: the latest of each place.
  private static let places = 1 << 12
  /// The bytes of a text that needs no place of its own, and of one that is hardly said twice.
  private static let (small, large) = (15, 512)

  /// None so far.
  public init() {}

  /// The text, in the place of the same that came before where there is one.
  public mutating func once(_ text: String) -> String {
    let bytes = text.utf8
    let count = bytes.count
    guard count > Self.small, count <= Self.large else { return text }
    if texts.isEmpty { texts = [String](repeating: "", count: Self.places) }
    let place = Self.place(of: bytes)
    // The same bytes: two writings of one character are two texts.
    if texts[place].utf8.count == count, texts[place].utf8.elementsEqual(bytes) { return texts[place] }
    texts[place] = text
    return text
  }

  /// FNV-1a over the bytes.
  private static func place(of bytes: String.UTF8View) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash ^ hash >> 15) & (places - 1)
  }
}
