import ArgumentParser
import LedgerModel

/// `add`: a new item; prints its number.
struct AddVerb: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.add) }

  @Argument(help: .spoken(\.title)) var title: String
  @Option(help: .spoken(\.description)) var description: String?
  @Option(help: .spoken(\.site)) var site: String?
  @Option(help: .spoken(\.grid)) var grid: String?
  @Option(help: .spoken(\.address)) var address: String?
  @Option(help: .spoken(\.category)) var category: String?
  @Option(help: .spoken(\.severity)) var severity: String?
  @Option(help: .spoken(\.difficulty)) var difficulty: String?
  @Option(help: .spoken(\.owner)) var owner: String?
  @Option(help: .spoken(\.helper)) var helper: [String] = []
  @Option(help: .spoken(\.due)) var due: String?
  @Option(help: .spoken(\.quantity)) var quantity: [String] = []
  @Option(help: .spoken(\.source)) var source: String?
  @Option(help: .spoken(\.reference)) var reference: String?
  @Option(help: .spoken(\.reporter)) var reporter: String?
  @Option(help: .spoken(\.unit)) var unit: String?
  @Option(help: .spoken(\.supporting)) var supporting: [String] = []
  @Option(help: .spoken(\.leader)) var leader: String?
  @Option(help: .spoken(\.label)) var label: [String] = []
  @Option(help: .spoken(\.measures)) var measures: String?
  @Option(help: .spoken(\.legalBasis)) var legalBasis: String?
  @Option(help: .spoken(\.joint)) var joint: String?
  @Option(help: .spoken(\.reboundOf, "number")) var reboundOf: String?
  @Option(help: .spoken(\.onTheSpot, "text")) var onTheSpot: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    invocation.trustsSnapshot = true
    let receipt = try invocation.commit(.add(newItem(in: invocation)))
    let ledger = try invocation.ledger()
    guard let item = receipt.items.first.flatMap({ ledger.items[$0] }) else { return }
    if result.json {
      invocation.print(ledger.json(of: item, lamp: ledger.lamp(of: item, now: invocation.now)))
    } else {
      invocation.output.line(item.number.description)
    }
  }

  private func newItem(in invocation: Invocation) throws -> NewItem {
    var item = NewItem(title: title)
    item.description = description ?? ""
    item.site = try invocation.site(site)
    item.grid = try invocation.grid(grid)
    item.address = address ?? ""
    let kind = try invocation.category(category)
    (item.category, item.scheme, item.group) = (kind.category?.code, kind.category?.scheme, kind.group)
    item.severity = try invocation.choice(severity, "--severity") ?? .normal
    item.difficulty = try invocation.choice(difficulty, "--difficulty")
    item.owner = try invocation.person(owner)
    item.helpers = try invocation.people(helper)
    item.due = try invocation.dateIfAny(due, "--due")
    item.quantities = try invocation.quantities(quantity)
    item.source = try invocation.choice(source, "--source")
    (item.reference, item.reporter) = (reference ?? "", reporter ?? "")
    item.leadUnit = try invocation.unit(unit)
    item.supportingUnits = try supporting.compactMap { try invocation.unit($0) }
    item.leader = try invocation.person(leader)
    (item.labels, item.measures) = (label, measures ?? "")
    (item.legalBasis, item.jointAction) = (legalBasis ?? "", joint ?? "")
    item.reboundOf = try reboundOf.map { try invocation.item($0).id }
    item.doneOnTheSpot = onTheSpot
    return item
  }
}
