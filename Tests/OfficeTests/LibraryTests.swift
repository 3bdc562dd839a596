import Testing

@testable import Office

@Suite struct LibraryTests {
  @Test func theChecksumOfAnArchiveIsThatOfItsDefinition() {
    #expect(CyclicChecksum.of([]) == 0)
    #expect(CyclicChecksum.of(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func expatIsThere() {
    #expect(XMLReader.version.hasPrefix("expat_"))
  }
}
