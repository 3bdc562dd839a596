import Foundation
import LedgerModel
import Testing

/// Every field that a new item may begin with has its option of `add`, and every field that people change by hand is set by
/// `edit`: what is typed stands in `show --json`.
@Suite struct FieldOptionTests {
  /// What is typed for a field, and what `show --json` has then: the member, and the words in it.
  private struct Sample {
    var typed: String
    var member: String
    var shown: String
  }

  private let ledger: TestLedger

  init() throws {
    ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("units", "add", "城管中队")
    try ledger.do("inspections", "add", "市级测评")
    try ledger.do("standards", "add", "通道畅通")
    try ledger.do("indicators", "add", "人均绿地")
    // Only what is closed can have come back.
    try ledger.do("add", "旧事", "--address", "路口", "--category", "2101", "--owner", "王磊")
    try ledger.do("submit", "1", "--as", "王磊", "--note", "已清")
    try ledger.do("pass", "1", "--as", "李芳", "--note", "合格")
  }

  @Test func addTakesEveryFieldThatANewItemMayBeginWith() throws {
    // A category brings its scheme; of what cannot be told yet the group is enough, by the same option.
    let parts = ItemPart.all(.add).filter { ![.title, .scheme, .group].contains($0) }
    let options = try parts.flatMap { ["--" + Self.option($0), try Self.sample($0).typed] }
    let added = try Program.run(["--ledger", ledger.path, "add", "新事"] + options)
    try #require(added.status == 0, "\(added)")
    try expect(parts, on: 2)
    let item = try item(2)
    #expect(item["title"] as? String == "新事" && item["scheme"] is String)
    try ledger.do("add", "还说不清", "--address", "路口", "--category", "other")
    #expect(try self.item(3)["group"] as? String == "other")
  }

  @Test func editSetsEveryFieldThatPeopleMayChange() throws {
    let parts = ItemPart.all([]).filter { $0.spec.editing != .never && $0 != .scheme && $0 != .group }
    try ledger.do("add", "新事", "--address", "路口")
    try edit(2, parts.filter { $0.spec.editing != .byLeadWhileReferred })
    try ledger.do("add", "还说不清", "--address", "路口")
    try ledger.do("edit", "3", "group=other")
    #expect(try item(3)["group"] as? String == "other")
    // To whom it went, and when it is looked at again, is changed while it is there.
    try ledger.do("add", "要移送的", "--site", "佳美二区", "--category", "2101")
    try ledger.do("refer", "4", "--to", "街道", "--until", "+30", "--reason", "权限不足")
    try edit(4, parts.filter { $0.spec.editing == .byLeadWhileReferred })
  }

  private func edit(_ number: Int, _ parts: [ItemPart]) throws {
    let assignments = try parts.map { "\($0.name)=\(try Self.sample($0).typed)" }
    let edited = try Program.run(["--ledger", ledger.path, "edit", "\(number)"] + assignments)
    try #require(edited.status == 0, "\(edited)")
    try expect(parts, on: number)
  }

  private func expect(_ parts: [ItemPart], on number: Int) throws {
    let item = try item(number)
    for part in parts {
      let sample = try Self.sample(part)
      let said = Self.texts(in: item[sample.member])
      #expect(said.contains { $0.contains(sample.shown) }, "\(part.name): \(said)")
    }
  }

  private func item(_ number: Int) throws -> [String: Any] {
    try #require(try ledger.do("show", "\(number)", "--json").json as? [String: Any])
  }

  /// All texts and figures within a value of JSON.
  private static func texts(in value: Any?) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap { texts(in: $0) }
    case let members as [String: Any]: members.values.flatMap { texts(in: $0) }
    case let value?: ["\(value)"]
    case nil: []
    }
  }

  // MARK: What is typed

  /// The option of a field: its name with hyphens, unless it is one of these.
  private static func option(_ part: ItemPart) -> String {
    let others: [ItemPart: String] = [
      .helpers: "helper", .quantities: "quantity", .labels: "label", .leadUnit: "unit",
      .supportingUnits: "supporting", .jointAction: "joint",
    ]
    return others[part]
      ?? part.name.reduce("") { $0 + ($1.isUppercase ? "-" + $1.lowercased() : String($1)) }
  }

  private static func sample(_ part: ItemPart) throws -> Sample {
    let name = part.name
    func named(_ text: String) -> Sample { Sample(typed: text, member: name + "Name", shown: text) }
    let sample: Sample? =
      switch (part, part.spec.kind) {
      case (.helpers, _): Sample(typed: "李芳", member: "helperNames", shown: "李芳")
      case (.supportingUnits, _): Sample(typed: "城管中队", member: "supportingUnitNames", shown: "城管中队")
      case (.labels, _): Sample(typed: "国测", member: name, shown: "国测")
      case (.quantities, _): Sample(typed: "7处", member: name, shown: "处")
      case (_, .text), (_, .title): Sample(typed: "\(name)的内容", member: name, shown: "\(name)的内容")
      case (_, .category): Sample(typed: "2101", member: name, shown: "2101")
      case (_, .word): try word(name).map { Sample(typed: $0, member: name, shown: $0) }
      case (_, .link(.item)): Sample(typed: "1", member: name, shown: "-0001")
      case (_, .link(.site)): named("佳美二区3栋")
      case (_, .link(.grid)): named("第2网格")
      case (_, .link(.unit)): named("城管中队")
      case (_, .link(.person)): named("王磊")
      case (_, .link(.inspection)): named("市级测评")
      case (_, .link(.standard)): named("通道畅通")
      case (_, .link(.indicator)): named("人均绿地")
      case (_, .figure): Sample(typed: "2.5", member: name, shown: "2.5")
      case (_, .futureMoment): Sample(typed: "\(nextYear)-03-05", member: name, shown: "\(nextYear)-03-05T")
      default: nil
      }
    return try #require(sample, "nothing is typed here for \(name) yet")
  }

  private static let nextYear = Calendar(identifier: .gregorian).component(.year, from: Date()) + 1

  /// The first word that the schema offers for a field: none that a new item has by itself.
  private static func word(_ name: String) throws -> String? {
    let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Data/schema/items.schema.json")
    var value = try JSONSerialization.jsonObject(with: Data(contentsOf: schema)) as? [String: Any]
    for step in ["properties", "items", "items", "properties", name] {
      value = value?[step] as? [String: Any]
    }
    return (value?["enum"] as? [String])?.first
  }
}
