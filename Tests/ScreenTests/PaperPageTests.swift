import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// A paper on the screen is as wide as it is drawn, and in the language that is spoken, from the first moment on.
@Suite struct PaperPageTests {
  /// The minutes of a meeting of the past.
  private func reading(_ language: Language = .zh, columns: Int, rows: Int = 24) throws -> Sitting {
    var sitting = MeetingRoom.sitting(try MeetingRoom.store(), language, columns: columns, rows: rows)
    try sitting.press("down down enter")
    return sitting
  }

  @Test(arguments: [38, 58, 78]) func aLineAsWideAsWasAskedForIsDrawnWhole(_ width: Int) throws {
    var sitting = try reading(columns: width + 2, rows: 15)
    let request = try #require(sitting.papers.last)
    #expect(request.width == width)
    let line = String(repeating: "项", count: width / 2 - 1) + "24"
    sitting.take(.told(.paper(request, Array(line.utf8))))
    #expect(sitting.picture.contains { $0.contains(line) }, "\(sitting.picture)")
    #expect(!sitting.picture.contains { $0.contains("按左右箭头") })
  }

  @Test func anotherSizeAsksAnew() throws {
    var sitting = try reading(columns: 140)
    let first = try #require(sitting.papers.last)
    #expect(first.width == 100)
    for columns in [80, 40, 140, 60] {
      sitting.take(.resized(Size(columns: columns, rows: 24)))
      #expect(sitting.papers.last?.width == min(100, columns - 2))
      #expect(sitting.picture.contains { $0.contains("minutes txt \(min(100, columns - 2))") })
    }
    // What was asked for before comes too late.
    sitting.take(.told(.paper(first, Array("旧稿".utf8))))
    #expect(!sitting.picture.contains { $0.contains("旧稿") })
    // So does a size that changed while another view was there.
    sitting.show(.items)
    sitting.take(.resized(Size(columns: 80, rows: 24)))
    sitting.show(.meeting)
    #expect(sitting.papers.last?.width == 78)
  }

  @Test func anotherLanguageAsksAnew() throws {
    var sitting = try reading(columns: 80)
    #expect(sitting.papers.last?.language == .zh)
    try sitting.press("L")
    #expect(sitting.papers.last?.language == .en && sitting.papers.last?.kind == .minutes)
  }

  @Test func aSummaryFollowsSizeAndLanguageToo() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("x 9 3 'wl' enter")
    #expect(sitting.papers.last?.width == 78)
    sitting.take(.resized(Size(columns: 40, rows: 15)))
    #expect(sitting.papers.last?.width == 38)
    let request = try #require(sitting.papers.last)
    // What is wider is moved over, and that is said.
    sitting.take(.told(.paper(request, Array((String(repeating: "名次  ", count: 10) + "末列").utf8))))
    #expect(sitting.message.contains("左右箭头") && !sitting.picture.contains { $0.contains("末列") })
    try sitting.press("right right right")
    #expect(sitting.picture.contains { $0.contains("末列") })
  }

  @Test func theIssuedPaperHasTheGoodName() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("E y w")
    // All that was written is named, and counted anew each time.
    #expect(sitting.message.contains("已存 12 个文件:exchange/会议纪要、周通报、工作总结"), "\(sitting.message)")
    try sitting.press("w")
    #expect(sitting.message.contains("已存 12 个文件"), "\(sitting.message)")
    #expect(sitting.exchange.contains { $0.name == "会议纪要-2026-11-23-草稿.docx" })
    #expect(!sitting.exchange.contains { $0.name == "会议纪要-2026-11-23.docx" })
    try sitting.press("I I w")
    #expect(sitting.exchange.contains { $0.name == "会议纪要-2026-11-23.docx" })
    #expect(sitting.message.contains("已存 12 个文件"), "\(sitting.message)")
  }
}
