/// Many texts laid out for searching as one types: folded, one behind the other, each with its signature.
///
/// It takes about 2 bytes a character and 16 a text, and is made once, when somebody first searches.
public struct SearchIndex: Sendable {
  private let readings: PinyinReadings
  private var tokens: [UInt16] = []
  private var extents: [Range<UInt32>] = []
  private var signatures: [SearchSignature] = []
  /// Tokens of texts that have been replaced.
  private var unused = 0

  /// An index of these texts, each known by its place.
  public init(_ texts: some Sequence<String> = [], readings: PinyinReadings = .standard) {
    self.readings = readings
    for text in texts { append(text) }
  }

  /// How many texts there are.
  public var count: Int { extents.count }

  /// Adds a text behind the others.
  public mutating func append(_ text: String) {
    signatures.append(SearchSignature())
    extents.append(0..<0)
    lay(text, at: count - 1)
  }

  /// Puts another text in the place of an old one.
  public mutating func replace(_ place: Int, with text: String) {
    unused += extents[place].count
    lay(text, at: place)
    if unused > 4096, unused > tokens.count / 2 { compact() }
  }

  /// Whether the text at this place holds the word.
  public func holds(_ word: SearchWord, at place: Int) -> Bool {
    signatures[place].contains(word.required) && scan(word, place)
  }

  /// The places of all texts that hold the word, in rising order.
  public func places(holding word: SearchWord) -> [Int] {
    let required = word.required
    return signatures.indices.filter { signatures[$0].contains(required) && scan(word, $0) }
  }

  /// Those of `places` whose texts hold the word: when a letter is added to a word, only what held it before can.
  public func places(holding word: SearchWord, among places: [Int]) -> [Int] {
    let required = word.required
    return places.filter { signatures[$0].contains(required) && scan(word, $0) }
  }

  @inline(__always)
  private func scan(_ word: SearchWord, _ place: Int) -> Bool {
    let extent = extents[place]
    return word.matches(tokens[Int(extent.lowerBound)..<Int(extent.upperBound)])
  }

  private mutating func lay(_ text: String, at place: Int) {
    let start = tokens.count
    FoldedText.append(text, to: &tokens)
    extents[place] = UInt32(start)..<UInt32(tokens.count)
    var signature = SearchSignature()
    for token in tokens[start...] { signature.insert(token, read: readings) }
    signatures[place] = signature
  }

  private mutating func compact() {
    var kept: [UInt16] = []
    kept.reserveCapacity(tokens.count - unused)
    for place in extents.indices {
      let start = UInt32(kept.count)
      kept += tokens[Int(extents[place].lowerBound)..<Int(extents[place].upperBound)]
      extents[place] = start..<UInt32(kept.count)
    }
    tokens = kept
    unused = 0
  }
}
