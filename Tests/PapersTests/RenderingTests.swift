import LedgerModel
import TextWidth
import Testing
import Wording

@testable import Papers

/// What people typed stays what they typed: never markup, never a control, never a wrong column.
struct RenderingTests {
  private static let hostile = [
    "<script>alert('x')</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"x",
    "[a](javascript:alert(1))",
    "![a](http://evil/x.png)", "http://evil.example/", "www.evil.example", "a@evil.example", "| a | b |",
    "# heading", "- list", "1. list", "1) list", "> quote", "```code", "***bold***", "~~gone~~", "&lt;b&gt;",
    "\u{1B}[31mred\u{1B}[0m", "left\u{202E}right", "zero\u{200B}width", "bell\u{07}", "line\nbreak\r\nagain",
    "</style><style>*{display:none}", "--- ", "====", "    four blanks", "\\escaped\\", "{新增}", "${x}", "]]>",
  ]

  /// A paper with a hostile text in every place that a text can have.
  private func document(_ text: String) -> Document {
    var document = Document(language: .en, title: text)
    document.subtitle = text
    document.blocks = [
      .heading(text), .facts([Fact("Label", text)]), .paragraph(text), .numbered([text]), .bullets([text]),
      .table(Table([.init(text), .init("Figure", .figure)], rows: [[text, "1"]], hasTotal: true)),
      .bars(Bars(text, [.init(text, 3, "3")])), .small([text]),
      .pictures([
        PicturePair(text, before: Picture([0xFF, 0xD8, 0xFF, 0xE0]), after: nil, words: ["Before", "After"])
      ]),
    ]
    return document
  }

  @Test(arguments: hostile)
  func `a page shows hostile text as text`(text: String) {
    let page = document(text).html
    let plain = document("x").html
    #expect(tags(page).filter { $0 != "br" } == tags(plain), "no tag more, no tag less")
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!page.contains("\u{202E}") && !page.contains("\u{200B}"))
    #expect(
      page.components(of: "<style>") == 1 && page.components(of: "src=\"") == plain.components(of: "src=\""))
  }

  @Test(arguments: hostile)
  func `Markdown shows hostile text as text`(text: String) {
    let markdown = document(text).markdown
    #expect(!markdown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!markdown.contains("\u{202E}"))
    var isEscaped = false
    for line in text.shownLines.map(\.markdownEscaped) {
      for character in line {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          #expect(!"`*_[]<>|~&@!".contains(character), "\(character) stands bare in \(line)")
        }
      }
      #expect(!line.contains("://") && !line.lowercased().contains("www."))
      #expect(!["#", "-", "+", "="].contains(line.first.map(String.init) ?? ""))
      #expect(line.prefixMatch(of: /[0-9]+[.)]/) == nil)
    }
  }

  @Test(arguments: hostile, [40, 80])
  func `plain text has no control, and no line is too wide`(text: String, width: Int) {
    let lines = document(text).text(width: width).split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
      #expect(Columns.width(of: String(line)) <= width, "\(line)")
    }
  }

  @Test func `figures stand under one another, whatever the letters' width`() {
    let table = Table(
      [.init("责任人"), .init("销号", .figure), .init("备注")],
      rows: [["王磊", "7", "好"], ["Ann", "128", "ok"], ["阿依努尔·吐尔逊", "0", ""]])
    var document = Document(language: .zh, title: "表")
    document.blocks = [.table(table)]
    let lines = document.text(width: 60).split(separator: "\n").dropFirst()
    let ends = lines.dropFirst(2).compactMap { line -> Int? in
      line.lastIndex(where: \.isNumber).map { Columns.width(of: String(line[...$0])) }
    }
    #expect(ends == [21, 21, 21])
  }

  @Test func `a narrow terminal wraps texts and headings, never figures`() {
    let table = Table(
      [.init("Owner"), .init("On-time closure rate", .figure), .init("Remarks")],
      rows: [["Wang Lei", "100.0%", "a long remark that has to be wrapped in its column"]])
    var document = Document(language: .en, title: "T")
    document.blocks = [.table(table)]
    let text = document.text(width: 32)
    #expect(text.contains("100.0%"))
    #expect(text.split(separator: "\n").allSatisfy { Columns.width(of: String($0)) <= 32 })
    #expect(text.contains("wrapped") && text.contains("On-time"))
  }

  @Test(arguments: [20, 38, 60])
  func `no word of a table is broken inside, however narrow the screen`(width: Int) {
    let headings = ["Owner", "Carried over", "New", "Due", "Closed", "Returned", "Suspended", "Remarks"]
    let columns = headings.enumerated().map {
      Table.Column($0.element, [0, 7].contains($0.offset) ? .text : .figure)
    }
    var document = Document(language: .en, title: "T")
    let row = ["Wang Lei", "37", "24", "24", "14", "10", "4", "reconstruction of the stair"]
    document.blocks = [.table(Table(columns, rows: [row]))]
    let text = document.text(width: width)
    let words: [String] =
      headings.flatMap { heading in heading.split(separator: " ").map { String($0) } } + ["reconstruction"]
    for word in words {
      #expect(text.contains(word), "\(word)\n\(text)")
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xDB], Picture.Kind.jpeg),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
      (Array("GIF89a".utf8), .gif), (Array("RIFF\0\0\0\0WEBPVP8".utf8), .webp),
      (Array("<svg onload=x>".utf8), nil),
      (Array("%PDF-1.7".utf8), nil), ([], nil),
    ] as [([UInt8], Picture.Kind?)])
  func `only pictures become pictures`(bytes: [UInt8], kind: Picture.Kind?) {
    #expect(Picture(bytes)?.kind == kind)
  }

  @Test func `pictures lie in the page as data, with what they show`() throws {
    let picture = try #require(Picture([0xFF, 0xD8, 0xFF]))
    var document = Document(language: .zh, title: "图")
    document.blocks = [
      .pictures([PicturePair("2026-0001", before: picture, after: picture, words: ["整改前", "整改后"])])
    ]
    let page = document.html
    #expect(page.components(of: "src=\"data:image/jpeg;base64,/9j/\"") == 2)
    #expect(page.contains("alt=\"整改前\"") && page.contains("alt=\"整改后\""))
    #expect(!page.contains("http:") && !page.contains("https:"))
  }

  private func tags(_ page: String) -> [String] {
    page.matches(of: /<\/?([a-z0-9]+)/).map { String($0.1) }
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
