/// How Chinese characters are read in Mandarin: every reading, ü as v, and the tone of the commonest.
///
/// Characters with the same readings share a group, so that a search decides once for all of them.
public struct PinyinReadings: Sendable {
  /// Every syllable there is, in alphabetical order, as ASCII.
  package let syllables: [[UInt8]]
  /// The group of each character by its `ReadableCharacters` place; 0 is the group of those without a reading.
  let groupOfCharacter: [UInt16]
  /// The syllables of all groups one behind the other, as places in `syllables`, a group's commonest first.
  package let groupSyllables: [UInt16]
  /// Where each group's syllables begin; one more than there are groups.
  let groupStarts: [UInt16]
  /// The first letters of each group's readings: bit 0 is a, bit 25 is z.
  package let initialsOfGroup: [UInt32]
  /// The commonest reading of each group with its tone: what its characters are ordered by.
  let soundOfGroup: [PinyinSound]

  /// The readings that come with the program. They are read when something is first searched by pinyin or put in order:
  /// about 4 ms.
  public static let standard = PinyinReadings(
    parsing: ReferenceData.bytes(of: "readings.txt")?.bindMemory(to: UInt8.self)
      ?? UnsafeBufferPointer(start: nil, count: 0))

  /// Reads the format of Data/readings.txt: a syllable, who is read so first by tone, who is read so as well.
  ///
  /// The file comes with the program, so whatever else stands in it is passed over.
  public init(parsing file: some Sequence<UInt8>) {
    var builder = ReadingsBuilder()
    for line in Array(file).split(separator: 0x0A) { builder.add(line: line) }
    self = builder.finish()
  }

  fileprivate init(
    syllables: [[UInt8]], groupOfCharacter: [UInt16], groups: [(sound: PinyinSound, readings: [UInt16])]
  ) {
    self.syllables = syllables
    self.groupOfCharacter = groupOfCharacter
    soundOfGroup = groups.map(\.sound)
    groupSyllables = groups.flatMap(\.readings)
    groupStarts = groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt16($1.readings.count)) }
    initialsOfGroup = groups.map { group in
      group.readings.reduce(into: 0) { $0 |= 1 << UInt32(syllables[Int($1)][0] - 0x61) }
    }
  }

  /// The group of the character that this token is, 0 when it has no readings.
  @inline(__always)
  package func group(of token: UInt16) -> Int {
    let usual = ReadableCharacters.usual
    return usual.contains(UInt32(token)) ? Int(groupOfCharacter[Int(UInt32(token) - usual.lowerBound)]) : 0
  }

  /// The group of any character, 0 when it has no readings.
  package func group(ofRare value: UInt32) -> Int {
    ReadableCharacters.place(of: value).map { Int(groupOfCharacter[$0]) } ?? 0
  }

  /// The places of a group's syllables in `groupSyllables`.
  @inline(__always)
  package func syllables(ofGroup group: Int) -> Range<Int> {
    Int(groupStarts[group])..<Int(groupStarts[group + 1])
  }

  /// All readings of a character, the commonest first; none when it is not a Chinese character.
  public func readings(of character: Unicode.Scalar) -> [String] {
    syllables(ofGroup: group(ofRare: character.value)).map {
      String(decoding: syllables[Int(groupSyllables[$0])], as: UTF8.self)
    }
  }

  /// The commonest reading of a character; nothing when it has none.
  func sound(of character: Unicode.Scalar) -> PinyinSound? {
    let group = group(ofRare: character.value)
    return group == 0 ? nil : soundOfGroup[group]
  }

  /// A syllable with its tone, such as `chong2`; nothing when there is no such syllable.
  func sound(named text: Substring) -> PinyinSound? {
    guard let tone = text.utf8.last.map({ Int($0) - 0x30 }), (1...5).contains(tone) else { return nil }
    let letters = Array(text.utf8.dropLast())
    var (low, high) = (0, syllables.count)
    while low < high {
      let middle = (low + high) / 2
      if syllables[middle].lexicographicallyPrecedes(letters) { low = middle + 1 } else { high = middle }
    }
    guard low < syllables.count, syllables[low] == letters else { return nil }
    return PinyinSound(syllable: low, tone: tone)
  }
}

/// A syllable with a tone. Sounds stand in the order of the alphabet, then of the tones.
struct PinyinSound: Sendable, Hashable, Comparable {
  /// The syllable's place among all of them, times eight, and the tone, 1 to 5.
  let order: UInt16

  /// The sound of a syllable by its place, in a tone.
  init(syllable: Int, tone: Int) { order = UInt16(syllable << 3 | tone) }

  /// What no character has.
  static let none = PinyinSound(syllable: 0, tone: 0)

  static func < (left: PinyinSound, right: PinyinSound) -> Bool { left.order < right.order }
}

/// The blocks of characters that may have readings, laid out one behind the other.
enum ReadableCharacters {
  /// From 〇 to the end of the main block: those of one token.
  static let usual: Range<UInt32> = 0x3000..<0xA000
  private static let supplementary: Range<UInt32> = 0x2_0000..<0x3_23B0

  /// How many places there are.
  static let count = usual.count + supplementary.count

  /// The place of a character; nothing when it is in none of the blocks.
  static func place(of value: UInt32) -> Int? {
    if usual.contains(value) { return Int(value - usual.lowerBound) }
    return supplementary.contains(value) ? usual.count + Int(value - supplementary.lowerBound) : nil
  }
}

/// Collects the table line by line: single readings first, since few characters have several.
private struct ReadingsBuilder {
  private var syllables: [[UInt8]] = []
  private var first = [UInt16](repeating: 0, count: ReadableCharacters.count)
  private var others: [Int: [UInt16]] = [:]

  /// Takes a line in; one that is not of the table's form is passed over.
  mutating func add(line: ArraySlice<UInt8>) {
    let parts = line.split(separator: 0x20)
    guard parts.count == 3, let letter = parts[0].first, (0x61...0x7A).contains(letter) else { return }
    let syllable = syllables.count
    syllables.append(Array(parts[0]))
    let tones = parts[1].split(separator: 0x2F, maxSplits: 4, omittingEmptySubsequences: false)
    for (tone, characters) in tones.enumerated() {
      let sound = PinyinSound(syllable: syllable, tone: tone + 1).order
      Self.forEachPlace(characters) { first[$0] = sound }
    }
    Self.forEachPlace(parts[2]) { others[$0, default: []].append(UInt16(syllable)) }
  }

  /// The table of all lines.
  func finish() -> PinyinReadings {
    var groups: [(sound: PinyinSound, readings: [UInt16])] = [(.none, [])]
    // The group of each sound that is some character's only reading.
    var groupOfSound = [UInt16](repeating: 0, count: (syllables.count + 1) << 3)
    for sound in groupOfSound.indices.dropLast(8) where (1...5).contains(sound & 7) {
      groupOfSound[sound] = UInt16(groups.count)
      groups.append((PinyinSound(syllable: sound >> 3, tone: sound & 7), [UInt16(sound >> 3)]))
    }
    var groupOfCharacter = first.map { groupOfSound[Int($0)] }
    var known: [[UInt16]: UInt16] = [:]
    for (place, more) in others {
      let sound = first[place]
      let readings = (sound == 0 ? [] : [sound >> 3]) + more
      let key = [sound] + readings
      let group = known[key] ?? UInt16(groups.count)
      if known.updateValue(group, forKey: key) == nil {
        groups.append((PinyinSound(syllable: Int(sound >> 3), tone: Int(sound & 7)), readings))
      }
      groupOfCharacter[place] = group
    }
    return PinyinReadings(syllables: syllables, groupOfCharacter: groupOfCharacter, groups: groups)
  }

  /// The places of characters in UTF-8 of three bytes and more; others have no readings.
  private static func forEachPlace(_ characters: ArraySlice<UInt8>, _ body: (Int) -> Void) {
    var value: UInt32 = 0
    var left = 0
    for byte in characters {
      if byte & 0xC0 == 0x80 {
        value = value << 6 | UInt32(byte & 0x3F)
        left -= 1
      } else {
        left = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : -1
        value = UInt32(byte) & (left == 3 ? 0x07 : 0x0F)
      }
      if left == 0, let place = ReadableCharacters.place(of: value) { body(place) }
    }
  }
}
