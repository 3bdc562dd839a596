import Testing

@testable import LedgerModel
@testable import Queries

@Suite("The table of readings")
struct SearchReadingsTests {
  @Test(
    "Characters have all their readings, the commonest first",
    arguments: [
      ("重", ["zhong", "chong"]), ("行", ["xing", "hang", "heng"]), ("长", ["chang", "zhang"]),
      ("区", ["qu", "ou"]), ("单", ["dan", "chan", "shan"]), ("女", ["nv"]), ("略", ["lve"]), ("〇", ["ling"]),
      ("𬭎", ["hong"]), ("𫖯", ["fu"]), ("\u{2F800}", []),
      ("a", []), ("，", []), ("🚗", []),
    ])
  func readings(character: String, readings: [String]) throws {
    #expect(try PinyinReadings.standard.readings(of: #require(character.unicodeScalars.first)) == readings)
  }

  @Test("Nearly every character of the main block can be read")
  func covered() {
    let silent = (0x4E00..<0x9FD0).filter {
      PinyinReadings.standard.group(ofRare: UInt32($0)) == 0
    }
    #expect(silent.count < 100)
    #expect(PinyinReadings.standard.syllables.count > 410)
    #expect(PinyinReadings.standard.syllables.allSatisfy { $0.allSatisfy { (0x61...0x7A).contains($0) } })
  }

  @Test("A reading that a name gives a character is one of its readings, so that it is found by it")
  func namesAreReadable() throws {
    let bytes = try #require(ReferenceData.bytes(of: "names.txt"))
    var entries = 0
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.first != "#" {
      let parts = line.split(separator: " ").map(String.init)
      #expect(parts.count == parts[1].unicodeScalars.count + 2, "\(line)")
      entries += 1
      for (scalar, syllable) in zip(parts[1].unicodeScalars, parts.dropFirst(2)) {
        let readings = PinyinReadings.standard.readings(of: scalar)
        #expect(readings.contains(String(syllable.dropLast())), "\(line)")
        #expect(PinyinReadings.standard.sound(named: Substring(syllable)) != nil, "\(line)")
      }
    }
    #expect(entries > 300)
  }

  @Test("Lines that are not readings are passed over")
  func damaged() {
    let readings = PinyinReadings(parsing: "# 注 释 a\n\nlu 路 -\nlong\nLU 鹿 -\nlou 楼 路\nx \u{1F697}a楼 -".utf8)
    #expect(readings.readings(of: "路") == ["lu", "lou"])
    #expect(readings.readings(of: "楼") == ["x"])
    #expect(readings.readings(of: "鹿").isEmpty)
    #expect(readings.readings(of: "-").isEmpty)
  }
}
