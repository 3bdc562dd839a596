import Testing

@testable import LedgerModel
@testable import Queries

@Suite("Searching many texts")
struct SearchIndexTests {
  private let titles = ["占用消防通道", "楼道乱堆放", "僵尸车", "Parking lock 地锁", "消防栓漏水"]

  @Test(
    "The places of all texts that hold the word",
    arguments: [
      ("xf", [0, 4]), ("d", [0, 1, 3]), ("czk", []), ("parking", [3]), ("", [0, 1, 2, 3, 4]),
      ("消防shuan", [4]),
    ])
  func places(word: String, places: [Int]) {
    let index = SearchIndex(titles)
    #expect(index.places(holding: SearchWord(word)) == places)
    #expect(index.places(holding: SearchWord(word), among: [4, 2, 0]) == [4, 2, 0].filter(places.contains))
    for place in titles.indices {
      #expect(index.holds(SearchWord(word), at: place) == places.contains(place))
    }
  }

  @Test("A replaced text is found under its new words only, however often it is replaced")
  func replaced() {
    var index = SearchIndex(titles)
    for turn in 0..<5000 { index.replace(2, with: ["废弃车辆\(turn)"]) }
    #expect(index.places(holding: SearchWord("jsc")).isEmpty)
    #expect(index.places(holding: SearchWord("fqcl4999")) == [2])
    #expect(index.places(holding: SearchWord("fqcl4998")).isEmpty)
    #expect(index.places(holding: SearchWord("xf")) == [0, 4])
    #expect(index.count == 5)
  }

  @Test("The quick look never passes over a text that holds the word")
  func signature() {
    let characters = Array("重行长区单曾消防通道楼车a1x绿，𬭎𫖯𠮷🚗㎡⾦")
    var random = Dice(seed: 7)
    for _ in 0..<3000 {
      let text = String((0..<6).map { _ in characters[random.roll(characters.count)] })
      let letters = Array("chongxingzhangqv'1ax行hongfujim2𬭎金🚗")
      let start = random.roll(letters.count)
      let word = SearchWord(String(letters[start..<min(letters.count, start + 1 + random.roll(4))]))
      let holds = SearchIndex([text]).holds(word, at: 0)
      let matches = word.matches(text)
      #expect(holds == matches, "\(word.text) in \(text)")
    }
  }
}

/// Numbers that look random and are the same in every run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}
