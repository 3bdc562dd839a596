import LedgerModel

/// How well a name fits what was typed, the best first.
public enum SearchRank: Int, Sendable, Comparable {
  /// It is what was typed.
  case whole
  /// All of it was typed as pinyin or initials.
  case wholeByPinyin
  /// It begins with what was typed.
  case prefix
  /// It begins with characters that are read so.
  case prefixByPinyin
  /// What was typed stands in it.
  case inside
  /// It holds characters that are read so.
  case insideByPinyin

  /// The better fit is the smaller one.
  public static func < (left: SearchRank, right: SearchRank) -> Bool { left.rawValue < right.rawValue }
}

extension SearchWord {
  /// Whether the word is in the text.
  public func matches(_ text: String) -> Bool {
    if tokens.count > Self.longest { return holdsPlainly(FoldedText.tokens(of: text)[...]) }
    if tokens.isEmpty { return true }
    var state = SearchState()
    return FoldedText.contains(text) { token in
      guard state.isUnderWay || mayBegin(with: token) else { return false }
      advance(&state, token, anew: true)
      return state.reached & found != 0
    }
  }

  /// Where the word is in the text, from left to right, for highlighting.
  public func ranges(in text: String) -> [Range<String.Index>] {
    guard !isEmpty else { return [] }
    let (folded, bounds) = FoldedText.located(text)
    var ranges: [Range<String.Index>] = []
    var start = 0
    while start < folded.count {
      if let end = end(in: folded, from: start) {
        let range = bounds[start].lowerBound..<bounds[end - 1].upperBound
        // Two matches within what is one character on the screen are shown as one.
        if ranges.last.map({ $0.upperBound <= range.lowerBound }) ?? true { ranges.append(range) }
        start = end
      } else {
        start += 1
      }
    }
    return ranges
  }

  /// How well the text fits the word, nothing when the word is not in it.
  public func rank(of text: String) -> SearchRank? {
    let folded = FoldedText.tokens(of: text)
    guard !isEmpty else { return .prefix }
    if folded == tokens { return .whole }
    let plain = folded.starts(with: tokens)
    if let end = end(in: folded, from: 0) {
      return plain ? .prefix : end == folded.count ? .wholeByPinyin : .prefixByPinyin
    }
    guard matches(text) else { return nil }
    return holdsPlainly(folded[...]) ? .inside : .insideByPinyin
  }

  /// The places of the names that fit, the best first; among equals the shorter one, then the order given.
  public func ranked(_ names: [String]) -> [Int] {
    names.indices
      .compactMap { place in rank(of: names[place]).map { ($0, names[place].unicodeScalars.count, place) } }
      .sorted { $0 < $1 }
      .map(\.2)
  }

  /// Where a match that begins at `start` ends at the earliest.
  private func end(in folded: [UInt16], from start: Int) -> Int? {
    if tokens.count > Self.longest {
      return folded[start...].starts(with: tokens) ? start + tokens.count : nil
    }
    // A name may be empty, or nothing but signs that are not compared.
    guard start < folded.count, !FoldedText.isSecondHalf(folded[start]) else { return nil }
    var state = SearchState()
    state.reached = 1
    for place in start..<folded.count {
      advance(&state, folded[place], anew: false)
      if state.reached & found != 0 { return place + 1 }
      if !state.isUnderWay { return nil }
    }
    return nil
  }

  /// Whether the folded text holds the word as it is written.
  func holdsPlainly(_ folded: ArraySlice<UInt16>) -> Bool {
    guard folded.count >= tokens.count else { return false }
    return (folded.startIndex...folded.endIndex - tokens.count).contains {
      folded[$0] == tokens[0] && folded[$0...].starts(with: tokens)
    }
  }
}
