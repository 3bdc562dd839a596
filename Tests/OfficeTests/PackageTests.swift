import Testing

@testable import Office

@Suite("Packages as office suites write them, and as none should")
struct PackageTests {
  private static let text = Array(String(repeating: "整改台账 ", count: 40_000).utf8)

  @Test func theChecksumIsThatOfItsDefinition() {
    #expect(CyclicChecksum.of([]) == 0)
    #expect(CyclicChecksum.of(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test(arguments: [false, true], [false, true])
  func partsComeOutAsTheyWentIn(isDeflated: Bool, isWide: Bool) throws {
    let parts = ["a/b.xml", "c.xml"].map { name in
      ArchiveMaker.Part(
        name: name, content: Self.text, isDeflated: isDeflated, hasDescriptor: !isWide, isWide: isWide)
    }
    let package = try PackageParts(ArchiveMaker.archive(parts, comment: "注", isWide: isWide))
    #expect(package.names == ["a/b.xml", "c.xml"])
    #expect(try package.content(of: "c.xml") == Self.text)
  }

  @Test func namesAreFoundHoweverAProgramWritesThem() throws {
    let package = try PackageParts(
      ArchiveMaker.archive([
        (#"xl\Workbook.xml"#, "1"), ("/xl/styles.xml", "2"), ("./a.xml", "3"), ("folder/", ""),
      ]))
    #expect(package.names == ["xl/Workbook.xml", "xl/styles.xml", "a.xml"])
    #expect(try package.content(of: "XL/workbook.xml") == Array("1".utf8))
    #expect(!package.has("xl/none.xml"))
    #expect(throws: OfficeFault.missing(part: "xl/none.xml")) { try package.content(of: "xl/none.xml") }
  }

  @Test func whatBreaksOffOrContradictsItselfIsDamaged() throws {
    let whole = ArchiveMaker.archive([("a.xml", String(repeating: "abc", count: 1000))])
    for count in [0, 10, 21, 40, whole.count - 1] {
      #expect(throws: OfficeFault.damaged(part: "")) { try PackageParts(Array(whole[..<count])) }
    }
    var part = ArchiveMaker.Part(name: "a.xml", content: Self.text)
    part.statedChecksum = 7
    try expect(.damaged(part: "a.xml"), of: part)
    part.statedChecksum = nil
    for size in [5, Self.text.count + 1] {
      part.statedSize = size
      try expect(.damaged(part: "a.xml"), of: part)
    }
    part.statedSize = nil
    part.method = 12
    try expect(.unknownPacking(part: "a.xml"), of: part)
    part.method = nil
    part.flags = 1
    try expect(.password, of: part)
  }

  private func expect(_ fault: OfficeFault, of part: ArchiveMaker.Part) throws {
    let package = try PackageParts(ArchiveMaker.archive([part]))
    #expect(throws: fault) { try package.content(of: "a.xml") }
  }

  @Test func limitsAreHeldBeforeAnythingIsUnpacked() throws {
    var limits = PackageLimits()
    limits.parts = 2
    #expect(throws: OfficeFault.tooManyParts(3)) {
      try PackageParts(ArchiveMaker.archive([("a", ""), ("b", ""), ("c", "")]), limits: limits)
    }
    limits = PackageLimits()
    limits.held = 1000
    let package = try PackageParts(
      ArchiveMaker.archive([.init(name: "a", content: Self.text)]), limits: limits)
    #expect(throws: OfficeFault.tooLarge(part: "a")) { try package.content(of: "a") }
    limits.together = Self.text.count + 10
    #expect(throws: OfficeFault.tooLarge(part: "b")) {
      try PackageParts(
        ArchiveMaker.archive([.init(name: "a", content: Self.text), .init(name: "b", content: Self.text)]),
        limits: limits)
    }
  }

  @Test func picturesAreKnownByTheirFirstBytes() {
    let kinds: [(PictureKind?, [UInt8])] = [
      (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0]), (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      (.gif, Array("GIF89a".utf8)), (.webp, Array("RIFF\0\0\0\0WEBPVP8".utf8)),
      (nil, [0x89, 0x50, 0x4E, 0x47]), (nil, Array("RIFF\0\0\0\0WAVE".utf8)), (nil, []),
    ]
    for (kind, bytes) in kinds {
      #expect(PictureKind(bytes) == kind)
      // What is told as a picture when it is opened as a table is what may be shown as one.
      #expect((OfficeKind(of: bytes) == .other(.picture)) == (kind != nil))
    }
  }

  @Test func whatIsPackedToFillMemoryIsRefused() {
    // 17 MiB of zeros come to some 17 KiB; the directory alone is enough to know.
    let part = ArchiveMaker.Part(name: "a", content: [UInt8](repeating: 0x20, count: 17 << 20))
    #expect(throws: OfficeFault.suspiciousPacking(part: "a")) {
      try PackageParts(ArchiveMaker.archive([part]))
    }
  }

  @Test func aDirectoryThatLeadsElsewhereIsDamaged() {
    var bytes = ArchiveMaker.archive([("a.xml", "abc")])
    // The offset of the directory, and the number of parts.
    bytes[bytes.count - 6] = 0xFF
    #expect(throws: OfficeFault.damaged(part: "")) { try PackageParts(bytes) }
    bytes = ArchiveMaker.archive([("a.xml", "abc")])
    bytes[bytes.count - 12] = 9
    #expect(throws: OfficeFault.damaged(part: "")) { try PackageParts(bytes) }
  }
}
