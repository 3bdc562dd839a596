import LedgerModel
import Testing

/// One place is one site or grid, in whatever writing its number stands.
@Suite struct PlaceTests {
  private func told(
    _ office: LifeOffice, _ kind: RecordKind, _ fields: KeyValuePairs<String, JSONValue>, id: RecordID = ""
  ) -> Refusal? {
    var copy = office
    return refusal { () throws(Refusal) in try copy.put(kind, id, fields) }
  }

  /// The office has 佳美二区3栋 (s2), 第1网格 (g1) and 第2网格 (g2).
  @Test(
    arguments: [
      (.site, "佳美二区3号楼", "佳美二区3栋"), (.site, "佳美二区三栋", "佳美二区3栋"), (.site, "佳美二区03幢", "佳美二区3栋"),
      (.grid, "第一网格", "第1网格"), (.grid, "网格2", "第2网格"), (.grid, "2号网格", "第2网格"),
    ] as [(RecordKind, String, String)])
  func aSecondOneForAPlaceIsAskedAbout(kind: RecordKind, typed: String, there: String) throws {
    var office = try LifeOffice()
    let refused = Refusal.samePlace(kind, typed, as: there)
    #expect(told(office, kind, ["name": .string(typed)]) == refused)
    #expect(told(office, kind, ["name": .string(typed), "namesake": .bool(false)]) == refused)
    try office.put(kind, "x1", ["name": .string("别处")])
    #expect(told(office, kind, ["name": .string(typed)], id: "x1") == refused)
    // On purpose it is made, and that is no field of it; it stays what it is, and is found by its own name.
    try office.put(kind, "x2", ["name": .string(typed), "namesake": .bool(true)])
    #expect(!office.ledger.hasUnknown)
    #expect(try office.ledger.record(kind, named: typed) == "x2")
    #expect(told(office, kind, ["name": .string(typed)], id: "x2") == nil)
    // What is retired is in nobody's way, until it comes back.
    try office.put(kind, "x2", ["retired": .bool(true)])
    #expect(told(office, kind, ["retired": .null], id: "x2") == refused)
    #expect(told(office, kind, ["retired": .null, "namesake": .bool(true)], id: "x2") == nil)
  }

  @Test func otherPlacesAreOthers() throws {
    var office = try LifeOffice()
    for name in ["佳美二区13栋", "佳美二区3单元", "佳美三区3栋"] {
      #expect(told(office, .site, ["name": .string(name)]) == nil, "\(name)")
    }
    // The one that is there may be written otherwise.
    try office.put(.site, "s2", ["name": .string("佳美二区3号楼")])
    #expect(told(office, .grid, ["name": .string("第十二网格")]) == nil)
    #expect(told(office, .unit, ["name": .string("第1网格")]) == nil)
  }

  @Test func whatIsNamedInAnotherWritingIsSaid() throws {
    let ledger = try LifeOffice().ledger
    func said(_ text: String, _ kind: RecordKind) throws -> String? {
      ledger.nameMeant(by: text, of: RecordKey(kind, try ledger.record(kind, named: text)))
    }
    #expect(try said("佳美二区3号楼", .site) == "佳美二区3栋")
    #expect(try said("第一网格", .grid) == "第1网格")
    for text in ["佳美二区3栋", "佳美二区３栋", "s2"] { #expect(try said(text, .site) == nil) }
    for text in ["1", "１", "第1网格"] { #expect(try said(text, .grid) == nil) }
  }
}
