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
