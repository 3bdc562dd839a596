import LedgerModel
import Testing
import Wording

@testable import Papers

/// A paper has no more photos than can be opened, and one without them says so.
struct PaperPhotosTests {
  /// A file of eight bytes that begins like a picture.
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func evidence(_ hash: String) -> Evidence {
    Evidence(
      id: "e1", phase: .before, name: "a.png", hash: hash, size: 8, at: PaperOffice.at(11, 24), by: "li")
  }

  @Test func `photos are read one by one, and none behind the one that is too many`() {
    var read: [String] = []
    let photos = PaperPhotos(atMost: 20) { hash in
      read.append(hash)
      return hash == "gone" ? nil : Self.png
    }
    let given = ["a", "gone", "b"].map { photos.picture(of: Self.evidence($0)) != nil }
    #expect(given == [true, false, true] && !photos.areTooMany)
    #expect(photos.picture(of: Self.evidence("c")) == nil && photos.areTooMany)
    #expect(photos.picture(of: Self.evidence("d")) == nil && read == ["a", "gone", "b", "c"])
  }

  @Test(arguments: Language.allCases)
  func `a paper whose photos are too many has none and says so at its foot`(language: Language) {
    func paper(atMost limit: Int) -> Document {
      PaperPhotos(atMost: limit) { _ in Self.png }.paper { photo in
        var document = Document(language: language, title: "T")
        document.blocks = [
          .pictures(
            ["a", "b"].compactMap { photo(Self.evidence($0)) }.map {
              PicturePair("x", before: $0, after: nil, words: ["", ""])
            })
        ]
        return document
      }
    }
    func count(_ document: Document) -> Int {
      document.blocks.reduce(0) { if case .pictures(let pairs) = $1 { $0 + pairs.count } else { $0 } }
    }
    let (whole, bare) = (paper(atMost: 16), paper(atMost: 15))
    #expect(count(whole) == 2 && whole.blocks.count == 1)
    #expect(count(bare) == 0 && bare.blocks.last == .small([Words.of(language).papers.withoutPhotos]))
  }
}

/// The photos of the printed ledger stand beneath their items.
struct LedgerPhotosTests {
  private static func ledger() throws -> (document: Document, rows: Int) {
    let office = try PaperWeek.make()
    var items = (0..<3).map { office.ledger.items[$0].item }
    items[1].evidence = [
      Evidence(
        id: "e1", phase: .before, name: "a.png", hash: "a", size: 8, at: PaperOffice.at(11, 24), by: "li")
    ]
    // A picture of 2 x 1 points.
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + [0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]
    let document = Paper.ledger(items, of: office.ledger, at: office.now, language: .zh) { _ in Picture(png) }
    return (document, items.count)
  }

  @Test func `in a document they are a row behind the item's, on the same page`() throws {
    let (document, count) = try Self.ledger()
    let tables = document.textDocument(in: .plain).blocks.compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
    let rows = try #require(tables.first).rows
    #expect(tables.count == 1 && rows.count == 1 + count + 1)
    #expect(rows[2].staysWithNext && !rows[1].staysWithNext)
    #expect(rows[3].cells.count == 2 && rows[3].spans.reduce(0, +) == tables[0].widths.count)
    guard case .picture(_, let size, "整改前")? = rows[3].cells[0][0].runs.first else {
      Issue.record("no photo before")
      return
    }
    #expect(size.width <= tables[0].widths.prefix(rows[3].spans[0]).reduce(0, +))
    #expect(rows[3].cells[1].map(\.runs) == [[.text("（无照片）")], [.text("整改后")]])
    #expect(rows[4].cells.count == tables[0].widths.count)
  }

  @Test func `on a page an item and its photos are one part of the table`() throws {
    let (document, count) = try Self.ledger()
    let html = document.html
    #expect(html.ranges(of: "<tbody class=\"item\">").count == count)
    #expect(html.ranges(of: "<tr class=\"photos\"><td colspan=\"6\"><img").count == 1)
    #expect(html.contains("tbody.item { break-inside: avoid; }"))
    // Without photos the table is as it was.
    var bare = document
    for place in bare.blocks.indices {
      guard case .table(var table) = bare.blocks[place] else { continue }
      table.pictures = [:]
      bare.blocks[place] = .table(table)
    }
    #expect(!bare.html.contains("item") && bare.html.ranges(of: "<tbody>").count == 1)
  }
}
