import Testing

@testable import LedgerModel

@Suite("Private texts")
struct PrivateTextsTests {
  private static let file = "0123456789abcdef"

  private static func change(_ fields: [FieldChange], verb: String = "edit") -> Change {
    Change(
      id: "c1", verb: verb, at: LifeOffice.at(11, 23), hybrid: HybridTime(milliseconds: 1, counter: 0),
      by: "clerk", login: "test", channel: .command,
      records: [
        RecordChange(RecordKey(.item, "i1"), creates: false, fields: fields),
        RecordChange(RecordKey(.site, "s1"), creates: false, fields: fields),
      ])
  }

  private static let edited = change([
    FieldChange("title", old: .string("甲"), new: .string("乙"), oldVersion: nil),
    FieldChange("reporter", old: .string("张三"), new: .string("李四"), oldVersion: nil),
  ])

  @Test("who reported, whom to call, and a person's telephone, are what is private")
  func paths() {
    #expect(RecordKind.item.privatePaths == ["reporter", "contact"])
    #expect(RecordKind.person.privatePaths == ["phone"])
    for kind in RecordKind.allCases where kind != .item && kind != .person {
      #expect(kind.privatePaths.isEmpty, "\(kind)")
    }
  }

  @Test("a line refers to the texts of private fields, old and new, and nothing else changes")
  func thereAndBack() {
    var texts = PrivateTexts(name: Self.file)
    let hidden = Self.edited.hidingDetails(in: &texts)
    #expect(texts.texts.sorted() == ["张三", "李四"])
    #expect(!"\(hidden.records[0])".contains("张三") && !"\(hidden.records[0])".contains("李四"))
    #expect(hidden.records[0].fields.map(\.path) == ["title", "private/reporter"])
    // Only of the kinds that declare it: a site's path of that name is none.
    #expect(hidden.records[1] == Self.edited.records[1])
    #expect(hidden.revealingDetails { texts.texts[$0.place] } == Self.edited)
    #expect(hidden.records[0].privateReferences.flatMap(\.references).count == 2)
    #expect(!hidden.hasDetails && Self.edited.hasDetails)
    #expect(hidden.onlyDetails.records.map { $0.fields.map(\.path) } == [["private/reporter"]])
  }

  @Test("what removes details does not say what they were")
  func removal() {
    var texts = PrivateTexts(name: Self.file)
    let removal = Self.change(
      [FieldChange("reporter", old: .string("张三"), new: .string("已删"), oldVersion: nil)],
      verb: Change.detailsRemoval)
    let hidden = removal.hidingDetails(in: &texts)
    #expect(texts.texts.isEmpty)
    #expect(hidden.records[0].fields[0].old.isNull && hidden.records[0].fields[0].new == .string("已删"))
  }

  @Test("a program that does not know them keeps what the line says, shows nothing and makes no snapshot")
  func olderProgram() {
    var texts = PrivateTexts(name: Self.file)
    var ledger = Ledger()
    let version = Version(replica: ledger.replica(named: "test-1"), sequence: 1)
    var change = Self.edited
    change.records.removeLast()
    ledger.apply(change.hidingDetails(in: &texts), version: version)
    #expect(ledger.hasUnknown)
    #expect(ledger.items["i1"]?.reporter == "" && ledger.items["i1"]?.title == "乙")
    #expect(ledger.items["i1"]?[path: "private/reporter"].text?.hasPrefix(Self.file) == true)
  }

  @Test(
    "only what names a file of private/ is a reference",
    arguments: [
      "", "/", "0123456789abcdef", "0123456789abcdef/", "0123456789abcdef/-1", "0123456789abcdef/1/2",
      "../3456789abcdef/1", "0123456789ABCDEF/1", "0123456789abcde/1", "0123456789abcdef/x",
      "0123456789abcd\u{0}f/1", "0123456789abcdef/99999999999999999999",
    ])
  func references(text: String) {
    #expect(PrivateReference(text) == nil)
    #expect(PrivateReference("0123456789abcdef/12")?.place == 12)
  }

  @Test("a lead removes what is said of somebody, nobody below, and nobody that of somebody above")
  func rights() throws {
    var office = try LifeOffice()
    try office.put(.person, "admin", ["phone": .string("13800000000")])
    let item = try office.add { $0.reporter = "张三 13900000000" }
    let keys = [RecordKey(.item, item)]
    for who in ["viewer", "owner", "clerk"] as [RecordID] {
      #expect(
        refusal { () throws(Refusal) in try office.run(.removeDetails(of: keys, leaving: "已删"), by: who) }
          == .needsRole(.lead))
    }
    let admins = [RecordKey(.person, "admin")]
    #expect(
      refusal { () throws(Refusal) in try office.run(.removeDetails(of: admins, leaving: "已删"), by: "lead") }
        == .beyondOwnRights(.admin))
    let change = try #require(try office.run(.removeDetails(of: keys, leaving: "已删"), by: "lead"))
    #expect(change.verb == Change.detailsRemoval && office.item().reporter == "已删")
    #expect(office.item().steps.last?.action == .edit && office.item().steps.last?.by == "lead")
    #expect(refusal { () throws(Refusal) in try office.run(.undo(change), by: "lead") } == .nothingToUndo)
    // Once more there is nothing to do.
    #expect(try office.run(.removeDetails(of: keys, leaving: "已删"), by: "lead") == nil)
    try office.run(.removeDetails(of: admins, leaving: "已删"), by: "admin")
    #expect(office.ledger.people["admin"]?.phone == "已删")
  }
}
