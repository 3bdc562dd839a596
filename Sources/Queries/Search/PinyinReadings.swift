import LedgerModel

/// How Chinese characters are read in Mandarin: every reading, without tones, ü as v.
///
/// Characters with the same readings share a group, so that a search decides once for all of them.
public struct PinyinReadings: Sendable {
  /// Every syllable there is, in alphabetical order, as ASCII.
  let syllables: [[UInt8]]
  /// The group of each character from U+3000 to U+9FFF; 0 is the group of those without a reading.
  let groupOfCharacter: [UInt16]
  /// The syllables of all groups one behind the other, as places in `syllables`, a group's commonest first.
  let groupSyllables: [UInt16]
  /// Where each group's syllables begin; one more than there are groups.
  let groupStarts: [UInt16]
  /// The first letters of each group's readings: bit 0 is a, bit 25 is z.
  let initialsOfGroup: [UInt32]

  /// The characters that the table can hold.
  static let characters: Range<UInt16> = 0x3000..<0xA000

  /// Reads the format of Data/readings.txt: a syllable, who is read so first, who is read so as well.
  ///
  /// The file comes with the program, so whatever else stands in it is passed over.
  public init(parsing file: some Sequence<UInt8>) {
    var builder = ReadingsBuilder()
    for line in String(decoding: Array(file), as: UTF8.self).utf8.split(separator: 0x0A) {
      builder.add(line: line)
    }
    self = builder.finish()
  }

  fileprivate init(syllables: [[UInt8]], groupOfCharacter: [UInt16], groups: [[UInt16]]) {
    self.syllables = syllables
    self.groupOfCharacter = groupOfCharacter
    groupSyllables = groups.flatMap { $0 }
    groupStarts = groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt16($1.count)) }
    initialsOfGroup = groups.map { group in
      group.reduce(into: 0) { $0 |= 1 << UInt32(syllables[Int($1)][0] - 0x61) }
    }
  }

  /// The group of the character that this token is, 0 when it has no readings.
  @inline(__always)
  func group(of token: UInt16) -> Int {
    Self.characters.contains(token) ? Int(groupOfCharacter[Int(token - Self.characters.lowerBound)]) : 0
  }

  /// The places of a group's syllables in `groupSyllables`.
  @inline(__always)
  func syllables(ofGroup group: Int) -> Range<Int> { Int(groupStarts[group])..<Int(groupStarts[group + 1]) }

  /// All readings of a character, the commonest first; none when it is not a Chinese character.
  public func readings(of character: Unicode.Scalar) -> [String] {
    guard character.value < 0x1_0000 else { return [] }
    return syllables(ofGroup: group(of: UInt16(character.value))).map {
      String(decoding: syllables[Int(groupSyllables[$0])], as: UTF8.self)
    }
  }

  /// What a text is sorted by where names stand in the order of their pinyin: each character's commonest reading.
  public func sortKey(of text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars {
      // The space keeps 西安 (xi an) apart from 先 (xian).
      key += readings(of: scalar).first.map { $0 + " " } ?? String(scalar).lowercased()
    }
    return key
  }
}

/// Collects the table line by line: single readings first, since few characters have several.
private struct ReadingsBuilder {
  private var syllables: [[UInt8]] = []
  private var first = [UInt16](repeating: 0, count: PinyinReadings.characters.count)
  private var others: [Int: [UInt16]] = [:]

  /// Takes a line in; one that is not of the table's form is passed over.
  mutating func add(line: Substring.UTF8View) {
    let parts = line.split(separator: 0x20)
    guard parts.count == 3, let letter = parts[0].first, (0x61...0x7A).contains(letter) else { return }
    let syllable = UInt16(syllables.count)
    syllables.append(Array(parts[0]))
    for place in Self.places(parts[1]) { first[place] = syllable + 1 }
    for place in Self.places(parts[2]) { others[place, default: []].append(syllable) }
  }

  /// The table of all lines.
  func finish() -> PinyinReadings {
    var groups: [[UInt16]] = [[]] + syllables.indices.map { [UInt16($0)] }
    var groupOfCharacter = first
    var known: [[UInt16]: UInt16] = [:]
    for (place, more) in others {
      let readings = (first[place] == 0 ? [] : [first[place] - 1]) + more
      let group = known[readings] ?? UInt16(groups.count)
      if known.updateValue(group, forKey: readings) == nil { groups.append(readings) }
      groupOfCharacter[place] = group
    }
    return PinyinReadings(syllables: syllables, groupOfCharacter: groupOfCharacter, groups: groups)
  }

  private static func places(_ characters: Substring.UTF8View) -> [Int] {
    Substring(characters).unicodeScalars.compactMap {
      let place = Int($0.value) - Int(PinyinReadings.characters.lowerBound)
      return PinyinReadings.characters.indices.contains(UInt16(truncatingIfNeeded: $0.value)) && place >= 0
        ? place : nil
    }
  }
}
