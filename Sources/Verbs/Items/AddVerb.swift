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

  func perform(in session: Session) throws {
    session.trustsSnapshot = true
    let receipt = try session.commit(.add(newItem(in: session)))
    let ledger = try session.ledger()
    guard let item = receipt.items.first.flatMap({ ledger.items[$0] }) else { return }
    if result.json {
      session.print(ledger.json(of: item, lamp: ledger.lamp(of: item, now: session.now)))
    } else {
      session.output.line(item.number.description)
    }
  }

  private func newItem(in session: Session) throws -> NewItem {
    var item = NewItem(title: title)
    item.description = description ?? ""
    item.site = try session.site(site)
    item.grid = try session.grid(grid)
    item.address = address ?? ""
    let kind = try session.category(category)
    (item.category, item.scheme, item.group) = (kind.category?.code, kind.category?.scheme, kind.group)
    item.severity = try session.choice(severity, "--severity") ?? .normal
    item.difficulty = try session.choice(difficulty, "--difficulty")
    item.owner = try session.person(owner)
    item.helpers = try session.people(helper)
    item.due = try session.dateIfAny(due, "--due")
    item.quantities = try session.quantities(quantity)
    item.source = try session.choice(source, "--source")
    (item.reference, item.reporter) = (reference ?? "", reporter ?? "")
    item.leadUnit = try session.unit(unit)
    item.supportingUnits = try supporting.compactMap { try session.unit($0) }
    item.leader = try session.person(leader)
    (item.labels, item.measures) = (label, measures ?? "")
    (item.legalBasis, item.jointAction) = (legalBasis ?? "", joint ?? "")
    item.reboundOf = try reboundOf.map { try session.item($0).id }
    item.doneOnTheSpot = onTheSpot
    return item
  }
}
