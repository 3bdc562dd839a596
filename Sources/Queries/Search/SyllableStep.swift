import LedgerModel

/// Where one syllable may stand in a word that is looked for: a bit for each place in the word, the first is bit 0.
struct SyllableStep: Sendable {
  /// How many letters the syllable has.
  let length: UInt64
  /// Where it stands in full.
  private(set) var full: UInt64 = 0
  /// Where its first letter stands.
  private(set) var initial: UInt64 = 0
  /// Where its initial of two letters (zh, ch, sh) stands, when it has one.
  private(set) var digraph: UInt64 = 0
  /// Where all that is left of the word is a beginning of it.
  private(set) var ending: UInt64 = 0
  /// The places that lie within it somewhere, so that no character need begin there.
  private(set) var inside: UInt64 = 0

  /// A syllable that stands nowhere in the word.
  init() { length = 0 }

  /// Finds the syllable in the word; `lue` and `nue` count for `lve` and `nve`, as in input methods.
  init(_ syllable: [UInt8], in word: ArraySlice<UInt16>) {
    length = UInt64(syllable.count)
    let twoLetterInitial = syllable.count > 1 && syllable[1] == 0x68 && syllable[0] != 0x68
    let loose = syllable.count == 3 && syllable[1] == 0x76
    for place in word.indices {
      let same = zip(word[place...], syllable).prefix { token, letter in
        token == letter || loose && letter == 0x76 && token == 0x75
      }.count
      guard same > 0 else { continue }
      let bit: UInt64 = 1 << UInt64(place)
      initial |= bit
      if twoLetterInitial, same > 1 { digraph |= bit }
      if same == syllable.count { full |= bit }
      if place + same == word.endIndex { ending |= bit }
      let counts = same == syllable.count || place + same == word.endIndex
      let covered = counts ? same : twoLetterInitial ? min(same, 2) : 1
      for within in 1..<max(covered, 1) { inside |= bit << UInt64(within) }
    }
  }
}
