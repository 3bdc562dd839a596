import LedgerModel

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
    for text in texts { append([text]) }
  }

  /// How many texts there are.
  public var count: Int { extents.count }

  /// Makes room for so many texts of so many characters each, so that adding them moves nothing.
  public mutating func reserve(_ texts: Int, charactersEach: Int) {
    tokens.reserveCapacity(texts * charactersEach)
    extents.reserveCapacity(texts)
    signatures.reserveCapacity(texts)
  }

  /// Adds a text of several parts behind the others; a word is found within a part, never across two.
  public mutating func append(_ parts: [String]) {
    signatures.append(SearchSignature())
    extents.append(0..<0)
    lay(parts, at: count - 1)
  }

  /// Puts another text in the place of an old one.
  public mutating func replace(_ place: Int, with parts: [String]) {
    unused += extents[place].count
    lay(parts, at: place)
    if unused > 4096, unused > tokens.count / 2 { compact() }
  }

  /// Whether the text at this place holds the word.
  public func holds(_ word: SearchWord, at place: Int) -> Bool {
    !places(holding: word, among: [place]).isEmpty
  }

  /// The places of all texts that hold the word, in rising order.
  public func places(holding word: SearchWord) -> [Int] { places(holding: word, among: Array(0..<count)) }

  /// Those of `places` whose texts hold the word: when a letter is added to a word, only what held it before can.
  public func places(holding word: SearchWord, among places: [Int]) -> [Int] {
    places.filter(test(for: word))
  }

  /// Decides whether the text at a place holds the word.
  func test(for word: SearchWord) -> (Int) -> Bool {
    let required = word.required
    if word.isSettledBySignature { return { signatures[$0].contains(required) } }
    if word.tokens.count > SearchWord.longest { return { word.holdsPlainly(tokens[extent($0)]) } }
    return { place in
      guard signatures[place].contains(required) else { return false }
      var state = SearchState()
      for token in tokens[extent(place)] where state.isUnderWay || word.mayBegin(with: token) {
        word.advance(&state, token, anew: true)
        if state.reached & word.found != 0 { return true }
      }
      return false
    }
  }

  @inline(__always)
  private func extent(_ place: Int) -> Range<Int> {
    Int(extents[place].lowerBound)..<Int(extents[place].upperBound)
  }

  private mutating func lay(_ parts: [String], at place: Int) {
    let start = tokens.count
    var signature = SearchSignature()
    for (number, part) in parts.enumerated() where !part.isEmpty {
      if number > 0 { tokens.append(Self.partition) }
      var half: UInt16 = 0
      FoldedText.forEachToken(of: part) { token in
        tokens.append(token)
        signature.insert(token, read: readings)
        if token & 0xF800 != 0xD800 { return }
        if FoldedText.isSecondHalf(token) { signature.insert(half, token, read: readings) }
        half = token
      }
    }
    extents[place] = UInt32(start)..<UInt32(tokens.count)
    signatures[place] = signature
  }

  /// What stands between two parts: no character, so nobody types it.
  private static let partition: UInt16 = 0xFFFF

  private mutating func compact() {
    var kept: [UInt16] = []
    kept.reserveCapacity(tokens.count - unused)
    for place in extents.indices {
      let start = UInt32(kept.count)
      kept += tokens[extent(place)]
      extents[place] = start..<UInt32(kept.count)
    }
    tokens = kept
    unused = 0
  }
}
