import Testing

@testable import LedgerModel

/// Lists as people write them, on a Chinese keyboard or another.
@Suite struct ListedWordsTests {
  @Test(arguments: ["王磊、李芳", "王磊，李芳", "王磊,李芳", " 王磊 , 李芳 ", "王磊，，李芳、"])
  func everyCommaParts(_ text: String) {
    #expect(text.listedWords() == ["王磊", "李芳"])
  }

  @Test func blanksPartOnlyWhereTheyAreAskedTo() {
    #expect("Wang Lei, Li Fang".listedWords() == ["Wang Lei", "Li Fang"])
    #expect("国测 消防，重点".listedWords(partedByBlanks: true) == ["国测", "消防", "重点"])
    #expect(" 、，".listedWords().isEmpty)
  }
}
