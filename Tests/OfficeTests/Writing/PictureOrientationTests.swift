import Testing

@testable import Office

/// A phone keeps a photo as the camera was held and says so in its header: papers show it upright.
struct PictureOrientationTests {
  /// The header of a photo of 640 x 480 with a tag in Exif, in one of both byte orders.
  static func photo(
    _ orientation: Int, isLittle: Bool = true, tag: Int = 0x0112, kind: Int = 3, count: Int = 1
  ) -> [UInt8] {
    func number(_ value: Int, _ width: Int) -> [UInt8] {
      let bytes = (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
      return isLittle ? bytes : bytes.reversed()
    }
    func entry(_ tag: Int, _ kind: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
      number(tag, 2) + number(kind, 2) + number(count, 4) + value
    }
    let tiff: [UInt8] = (isLittle ? [0x49, 0x49] : [0x4D, 0x4D]) + number(42, 2) + number(8, 4)
    let directory =
      number(2, 2) + entry(0x010F, 2, 4, Array("abc\0".utf8))
      + entry(tag, kind, count, number(orientation, 2) + [0, 0]) + number(0, 4)
    let exif = Array("Exif\0\0".utf8) + tiff + directory
    let length = exif.count + 2
    return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0]
      + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + exif
      + [0xFF, 0xC0, 0, 17, 8, 1, 0xE0, 2, 0x80, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
  }

  @Test(arguments: [true, false])
  func `all eight ways in which a photo can lie are read in both byte orders`(isLittle: Bool) {
    for orientation in PictureOrientation.allCases {
      let photo = Self.photo(orientation.rawValue, isLittle: isLittle)
      #expect(PictureOrientation(of: photo) == orientation)
    }
  }

  @Test func `what is no such header says that it is upright`() {
    let whole = Self.photo(6)
    for value in [0, 9, 6 << 8, 0xFFFF] { #expect(PictureOrientation(of: Self.photo(value)) == .upright) }
    #expect(PictureOrientation(of: Self.photo(6, tag: 0x0113)) == .upright)
    #expect(PictureOrientation(of: Self.photo(6, kind: 4)) == .upright)
    #expect(PictureOrientation(of: Self.photo(6, count: 2)) == .upright)
    #expect(PictureOrientation(of: []) == .upright)
    #expect(PictureOrientation(of: Array("II*\0".utf8)) == .upright)
    // Cut or spoiled anywhere it is what it says, or upright, and reading ends.
    for count in 0..<whole.count {
      let part = PictureOrientation(of: Array(whole.prefix(count)))
      #expect(part == .upright || part == .toLeft)
    }
    for place in whole.indices {
      var spoiled = whole
      spoiled[place] = 0xFF
      _ = PictureOrientation(of: spoiled)
    }
    // A directory that is said to lie far behind the file.
    var far = whole
    far.replaceSubrange(22..<26, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(PictureOrientation(of: far) == .upright)
  }

  @Test func `a photo that lies on its side is as high as it is wide in the file`() throws {
    for orientation in PictureOrientation.allCases {
      let picture = try #require(EmbeddedPicture(Self.photo(orientation.rawValue)))
      #expect(picture.orientation == orientation)
      #expect(picture.size == (orientation.rawValue < 5 ? .init(640, 480) : .init(480, 640)))
    }
  }

  @Test func `a document turns it upright`() throws {
    let turns: [(orientation: Int, markup: String)] = [
      (1, "<a:xfrm>"), (2, "<a:xfrm flipH=\"1\">"), (3, "<a:xfrm rot=\"10800000\">"),
      (4, "<a:xfrm rot=\"10800000\" flipH=\"1\">"), (5, "<a:xfrm rot=\"16200000\" flipH=\"1\">"),
      (6, "<a:xfrm rot=\"5400000\">"), (7, "<a:xfrm rot=\"5400000\" flipH=\"1\">"),
      (8, "<a:xfrm rot=\"16200000\">"),
    ]
    let page = TextDocument.Page(.init(1440, 1440, 1440, 1440), footDistance: 700)
    let font = TextDocument.Font("宋体", others: [])
    for (orientation, markup) in turns {
      let picture = try #require(EmbeddedPicture(Self.photo(orientation)))
      var document = TextDocument(
        FileFacts(title: "x"), page: page, styles: [.init("body", "Normal", font, 32)])
      let size = picture.fitted(into: .init(4800, 4800))
      document.blocks = [.paragraph(.init("body", runs: [.picture(picture, size, words: "y")]))]
      let xml = try Unpacked(document.docx).text("word/document.xml")
      #expect(xml.contains(markup))
      // As it lies in the file it is wide, whatever becomes of it.
      #expect(xml.count(of: "cx=\"3048000\" cy=\"2286000\"") == 2)
      let effect = "<wp:effectExtent l=\"0\" t=\"381000\" r=\"0\" b=\"381000\"/>"
      #expect(xml.contains(effect) == (orientation > 4))
    }
  }
}
