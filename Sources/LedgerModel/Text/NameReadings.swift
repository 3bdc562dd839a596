/// How names are read where a character is not read as it usually is: surnames, places, words (Data/names.txt).
struct NameReadings: Sendable {
  /// Where a reading holds. Kinds are looked for one after the other; what one has found the next leaves alone.
  private enum Kind: String {
    case surname, place, word
  }

  private struct Entry {
    let kind: Kind
    let written: [Unicode.Scalar]
    let sounds: [PinyinSound]
  }

  /// The entries by their first character, longer ones first.
  private var entries: [Unicode.Scalar: [Entry]] = [:]
  /// For each character of the main block whether it begins an entry: most do not, and that is asked of every one.
  private var begins = [Bool](repeating: false, count: 0xA000 - 0x4E00)

  /// Reads the format of Data/names.txt: a kind, what is written, its syllables with their tones. The file comes with
  /// the program, so whatever else stands in it is passed over.
  init(parsing file: String, _ readings: PinyinReadings) {
    for line in file.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count > 2, let kind = Kind(rawValue: String(parts[0])) else { continue }
      let written = Array(parts[1].unicodeScalars)
      let sounds = parts.dropFirst(2).compactMap { readings.sound(named: $0) }
      guard sounds.count == written.count else { continue }
      let place = Int(written[0].value) - 0x4E00
      guard begins.indices.contains(place) else { continue }
      begins[place] = true
      entries[written[0], default: []].append(Entry(kind: kind, written: written, sounds: sounds))
    }
    entries = entries.mapValues { $0.sorted { $0.written.count > $1.written.count } }
  }

  /// What the names say of the characters of a text, by their places: a person's surname, else places and words.
  func sounds(of text: [Unicode.Scalar], isPerson: Bool) -> [Int: PinyinSound] {
    guard text.contains(where: mayBegin) else { return [:] }
    var found: [Int: PinyinSound] = [:]
    if isPerson {
      if let surname = entry(.surname, at: 0, of: text) { take(surname, at: 0, &found) }
    } else {
      findAll(.place, in: text, &found)
    }
    findAll(.word, in: text, &found)
    return found
  }

  private func findAll(_ kind: Kind, in text: [Unicode.Scalar], _ found: inout [Int: PinyinSound]) {
    var place = 0
    while place < text.count {
      if let entry = entry(kind, at: place, of: text),
        !entry.written.indices.contains(where: { found[place + $0] != nil })
      {
        take(entry, at: place, &found)
        place += entry.written.count
      } else {
        place += 1
      }
    }
  }

  private func take(_ entry: Entry, at place: Int, _ found: inout [Int: PinyinSound]) {
    for (offset, sound) in entry.sounds.enumerated() { found[place + offset] = sound }
  }

  @inline(__always)
  private func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00..<0xA000).contains(scalar.value) && begins[Int(scalar.value - 0x4E00)]
  }

  private func entry(_ kind: Kind, at place: Int, of text: [Unicode.Scalar]) -> Entry? {
    guard mayBegin(text[place]) else { return nil }
    return entries[text[place]]?.first { $0.kind == kind && text[place...].starts(with: $0.written) }
  }
}
