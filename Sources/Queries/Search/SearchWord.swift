import LedgerModel

/// One word to look for, prepared: it is found as plain text, by pinyin, by initials, or by any mix of these.
///
/// Each Chinese character of a text may stand for one of its readings in full (`xiao`), for the reading's initial
/// (`x`; `z` or `zh`), and at the word's end for the beginning of a reading (`xia`), so that a word matches while it
/// is typed. A space or an apostrophe in the word may also just part two syllables (`xi'an`), and a space in the
/// text stands in nobody's way (`王 磊`), nor does the dot of a name (`艾力·买买提`).
///
/// Matching walks the text once with the set of all places in the word that may have been reached, a bit for each,
/// so that heteronyms cost nothing.
public struct SearchWord: Sendable, Hashable, CustomStringConvertible {
  /// The word as it was typed.
  public let text: String
  /// The folded word, without parting tokens at its ends.
  let tokens: [UInt16]
  /// The readings that the word was prepared for.
  let readings: PinyinReadings
  /// For each syllable, where in the word it may stand; empty when the word has no letters.
  private let steps: [SyllableStep]
  /// For each ASCII token, where in the word it stands.
  private let ascii: [UInt64]
  /// The other tokens, and where in the word each stands.
  private let others: [(token: UInt16, places: UInt64)]
  /// Where tokens stand that may merely part two syllables.
  private let parting: UInt64
  /// The place behind the last token: there the word is found.
  private let goal: UInt64
  /// The word's first letter as in `PinyinReadings.initialsOfGroup`; 0 when it does not begin with one.
  private let beginning: UInt32

  /// What every text that holds the word must have in its signature.
  let required: SearchSignature

  /// Whether a text whose signature has what is required holds the word for certain: one letter or digit does.
  var isSettledBySignature: Bool {
    tokens.isEmpty || tokens.count == 1 && SearchSignature.isExact(tokens[0])
  }

  /// As many tokens as fit into 64 bits beside the start; a longer word is only found as plain text.
  static let longest = 63

  /// Prepares a word: about 10 µs when it has letters.
  public init(_ text: String, readings: PinyinReadings = .standard) {
    self.text = text
    self.readings = readings
    tokens = Self.trimmed(text)
    let short = tokens.count <= Self.longest
    goal = short ? 1 << UInt64(tokens.count) : 0
    let spelled = tokens.prefix(Self.longest)
    ascii = Self.asciiPlaces(in: spelled)
    parting = Self.places(in: spelled, where: Self.parts)
    others = Set(spelled.filter { $0 >= 0x80 }).map { ($0, Self.places(of: $0, in: spelled)) }
    let pronounced = short && spelled.contains(where: Self.isLetter)
    let ascii = ascii
    let steps =
      pronounced
      ? readings.syllables.map { ascii[Int($0[0])] == 0 ? SyllableStep() : SyllableStep($0, in: spelled) }
      : []
    self.steps = steps
    required = Self.required(tokens, steps)
    beginning = pronounced && Self.isLetter(tokens[0]) ? 1 << UInt32(tokens[0] - 0x61) : 0
  }

  /// The word as it was typed.
  public var description: String { text }

  /// Whether nothing is looked for, so that every text matches.
  public var isEmpty: Bool { tokens.isEmpty }

  /// Where a match stands in each step's `next`.
  var found: UInt64 { goal }

  /// The places that may be reached after `token`, from any of `places`.
  @inline(__always)
  func next(_ places: UInt64, _ token: UInt16) -> UInt64 {
    var reached: UInt64
    if token < 0x80 {
      reached = (places & ascii[Int(token)]) << 1
      if token == FoldedText.space { reached |= places & ~1 }
    } else {
      reached = token == FoldedText.dot ? places & ~1 : 0
      for place in others.indices where others[place].token == token {
        reached |= (places & others[place].places) << 1
      }
      if !steps.isEmpty { reached |= pronounce(places, readings.group(of: token)) }
    }
    return reached | (reached & parting) << 1
  }

  /// Goes on with the next token of a text; with `anew` a match may begin there.
  @inline(__always)
  func advance(_ state: inout SearchState, _ token: UInt16, anew: Bool) {
    let places = anew ? state.reached | 1 : state.reached
    guard token & 0xF800 == 0xD800 else {
      state.reached = next(places, token)
      return
    }
    takeHalf(&state, token, places)
  }

  /// A character of two tokens is written with both, but pronounced as one: with its second half what could be
  /// reached before the first goes on by its readings.
  private func takeHalf(_ state: inout SearchState, _ token: UInt16, _ places: UInt64) {
    if FoldedText.isFirstHalf(token) {
      (state.before, state.half) = (places, token)
      state.reached = next(places, token)
    } else {
      var reached = next(state.reached, token)
      if !steps.isEmpty {
        let group = readings.group(ofRare: FoldedText.joined(state.half, token))
        let spoken = pronounce(state.before, group)
        reached |= spoken | (spoken & parting) << 1
      }
      state = SearchState()
      state.reached = reached
    }
  }

  @inline(__always)
  private func pronounce(_ places: UInt64, _ group: Int) -> UInt64 {
    var reached: UInt64 = 0
    for syllable in readings.syllables(ofGroup: group) {
      let step = steps[Int(readings.groupSyllables[syllable])]
      reached |= (places & step.initial) &<< 1 | (places & step.digraph) &<< 2
      reached |= (places & step.full) &<< step.length
      if places & step.ending != 0 { reached |= goal }
    }
    return reached
  }

  /// Whether a match may begin with this token: the quick look that passes over most of a text.
  @inline(__always)
  func mayBegin(with token: UInt16) -> Bool {
    token < 0x80
      ? ascii[Int(token)] & 1 != 0
      : token == tokens[0] || readings.initialsOfGroup[readings.group(of: token)] & beginning != 0
        || beginning != 0 && FoldedText.isFirstHalf(token)
  }

  private static func required(_ tokens: [UInt16], _ steps: [SyllableStep]) -> SearchSignature {
    var inside = steps.reduce(into: 0) { $0 |= $1.inside }
    if tokens.count > longest { inside = ~0 }
    var signature = SearchSignature()
    for (place, token) in tokens.enumerated() where !parts(token) {
      if !isLetter(token) || place < 64 && inside & 1 << UInt64(place) == 0 {
        signature.insert(literal: token)
      }
    }
    return signature
  }

  /// Words are the same when the same was typed.
  public static func == (left: SearchWord, right: SearchWord) -> Bool { left.text == right.text }

  /// Adds what was typed.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  private static func parts(_ token: UInt16) -> Bool {
    token == FoldedText.space || token == 0x27
  }

  /// The tokens without parting ones at the ends, and never two of them in a row.
  private static func trimmed(_ text: String) -> [UInt16] {
    var kept: [UInt16] = []
    for token in FoldedText.tokens(of: text) where !(parts(token) && kept.last.map(parts) ?? true) {
      kept.append(token)
    }
    if let last = kept.last, parts(last) { kept.removeLast() }
    return kept
  }

  private static func isLetter(_ token: UInt16) -> Bool { (0x61...0x7A).contains(token) }

  private static func asciiPlaces(in tokens: ArraySlice<UInt16>) -> [UInt64] {
    var places = [UInt64](repeating: 0, count: 0x80)
    for place in tokens.indices where tokens[place] < 0x80 {
      places[Int(tokens[place])] |= 1 << UInt64(place)
    }
    return places
  }

  private static func places(of token: UInt16, in tokens: ArraySlice<UInt16>) -> UInt64 {
    places(in: tokens) { $0 == token }
  }

  private static func places(in tokens: ArraySlice<UInt16>, where holds: (UInt16) -> Bool) -> UInt64 {
    tokens.indices.reduce(into: 0) { if holds(tokens[$1]) { $0 |= 1 << UInt64($1) } }
  }
}

/// How far a word has been found, from token to token of a text.
struct SearchState: Sendable {
  /// The places in the word that may have been reached.
  var reached: UInt64 = 0
  /// Those before the first half of a character, and that half; nothing elsewhere.
  var before: UInt64 = 0
  var half: UInt16 = 0

  /// Whether a match is under way.
  @inline(__always)
  var isUnderWay: Bool { reached | before != 0 }
}
