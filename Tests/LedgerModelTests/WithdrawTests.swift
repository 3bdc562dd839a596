import LedgerModel
import Testing

/// An import is taken back as a whole whenever it was made, but for what others went on with.
@Suite struct WithdrawTests {
  /// An office into which the clerk brought two items and a new person.
  private static func office() throws -> (office: LifeOffice, change: Change) {
    var office = try LifeOffice()
    let items = ["漏水", "堆物"].map { title -> Intent in
      var item = ImportedItem(NewItem(title: title))
      (item.item.site, item.item.owner) = ("s2", "newcomer")
      return .importItem(item)
    }
    let person = Intent.put(
      RecordKey(.person, "newcomer"),
      [JSONMember("name", .string("赵新")), JSONMember("role", .string("worker"))])
    let change = try #require(try office.run(.together([person] + items), by: "clerk"))
    return (office, change)
  }

  private func hidden(_ office: LifeOffice) -> [Bool] {
    (0..<office.ledger.items.count).map { office.ledger.items[$0].item.isHidden }
  }

  @Test(arguments: ["clerk", "lead"] as [RecordID]) func whoImportedOrALeadTakesItBackALongTimeLater(
    _ person: RecordID
  ) throws {
    var (office, change) = try Self.office()
    office.now = office.now.advanced(milliseconds: 9 * 86_400_000)
    let refused = refusal { () throws(Refusal) in _ = try office.draft(.undo(change), by: person) }
    #expect(refused != nil)
    let back = try #require(try office.run(.withdraw(change), by: person))
    #expect(back.undoes == change.id && hidden(office) == [true, true])
    #expect(office.ledger.people["newcomer"]?.active == false)
    #expect(
      refusal { () throws(Refusal) in _ = try office.draft(.withdraw(change), by: person) }
        == .importWithdrawn)
  }

  @Test func othersMayNotAndOtherChangesAreNoImports() throws {
    var (office, change) = try Self.office()
    for person in ["worker", "checker", "viewer"] as [RecordID] {
      #expect(refusal { () throws(Refusal) in _ = try office.draft(.withdraw(change), by: person) } != nil)
    }
    let note = try #require(try office.act(.note("去过"), office.item().id, by: "clerk"))
    #expect(
      refusal { () throws(Refusal) in _ = try office.draft(.withdraw(note), by: "clerk") } == .notAnImport)
  }

  @Test func whatOthersWentOnWithStaysWithWhomItNeeds() throws {
    var (office, change) = try Self.office()
    try office.act(.note("去过"), office.item().id, by: "newcomer")
    try office.run(.withdraw(change), by: "clerk")
    #expect(hidden(office) == [false, true] && office.ledger.people["newcomer"]?.active == true)
    // The rest goes, too, once nobody's work stands in it; what went before is passed over.
    #expect(
      refusal { () throws(Refusal) in _ = try office.draft(.withdraw(change), by: "clerk") }
        != .importWithdrawn)
  }

  @Test func whomSomebodyChangedSinceStays() throws {
    var (office, change) = try Self.office()
    try office.put(.person, "newcomer", ["phone": .string("13800000000")])
    try office.run(.withdraw(change), by: "clerk")
    #expect(hidden(office) == [true, true] && office.ledger.people["newcomer"]?.active == true)
  }
}
