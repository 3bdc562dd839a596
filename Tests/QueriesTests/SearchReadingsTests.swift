import Testing

@testable import LedgerModel
@testable import Queries

@Suite("The table of readings")
struct SearchReadingsTests {
  @Test(
    "Characters have all their readings, the commonest first",
    arguments: [
      ("重", ["zhong", "chong"]), ("行", ["xing", "hang", "heng"]), ("长", ["zhang", "chang"]),
      ("区", ["qu", "ou"]), ("单", ["dan", "chan", "shan"]), ("女", ["nv"]), ("略", ["lve"]), ("〇", ["ling"]),
      ("a", []), ("，", []), ("🚗", []),
    ])
  func readings(character: String, readings: [String]) throws {
    #expect(try PinyinReadings.standard.readings(of: #require(character.unicodeScalars.first)) == readings)
  }

  @Test("Nearly every character of the main block can be read")
  func covered() {
    let silent = (0x4E00..<0x9FD0).filter {
      PinyinReadings.standard.groupOfCharacter[$0 - Int(PinyinReadings.characters.lowerBound)] == 0
    }
    #expect(silent.count < 100)
    #expect(PinyinReadings.standard.syllables.count > 410)
    #expect(PinyinReadings.standard.syllables.allSatisfy { $0.allSatisfy { (0x61...0x7A).contains($0) } })
  }

  @Test("Lines that are not readings are passed over")
  func damaged() {
    let readings = PinyinReadings(parsing: "# 注 释 a\n\nlu 路 -\nlong\nLU 鹿 -\nlou 楼 路\nx \u{1F697}a楼 -".utf8)
    #expect(readings.readings(of: "路") == ["lu", "lou"])
    #expect(readings.readings(of: "楼") == ["x"])
    #expect(readings.readings(of: "鹿").isEmpty)
    #expect(readings.readings(of: "-").isEmpty)
  }

  @Test("Names sort by their pinyin")
  func sorted() {
    let names = ["张伟", "王磊", "Bo", "陈静", "先农", "西安", "王伟"]
    let sorted = names.sorted {
      PinyinReadings.standard.sortKey(of: $0) < PinyinReadings.standard.sortKey(of: $1)
    }
    #expect(sorted == ["Bo", "陈静", "王磊", "王伟", "西安", "先农", "张伟"])
  }
}
