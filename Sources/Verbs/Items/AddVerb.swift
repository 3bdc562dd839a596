import ArgumentParser
import LedgerModel

/// `add`: a new item; prints its number.
struct AddVerb: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.add) }

  @Argument(help: .field(.title)) var title: String
  @Option(help: .field(.description)) var description: String?
  @Option(help: .field(.site)) var site: String?
  @Option(help: .field(.grid)) var grid: String?
  @Option(help: .field(.address)) var address: String?
  @Option(help: .field(.category)) var category: String?
  @Option(help: .field(.severity)) var severity: String?
  @Option(help: .field(.difficulty)) var difficulty: String?
  @Option(help: .field(.owner)) var owner: String?
  @Option(help: .field(.helpers)) var helper: [String] = []
  @Option(help: .field(.due)) var due: String?
  @Option(help: .field(.quantities)) var quantity: [String] = []
  @Option(help: .field(.source)) var source: String?
  @Option(help: .field(.reference)) var reference: String?
  @Option(help: .field(.reporter)) var reporter: String?
  @Option(help: .field(.contact)) var contact: String?
  @Option(help: .spoken(\.unit)) var unit: String?
  @Option(help: .field(.supportingUnits)) var supporting: [String] = []
  @Option(help: .field(.leader)) var leader: String?
  @Option(help: .field(.labels)) var label: [String] = []
  @Option(help: .field(.measures)) var measures: String?
  @Option(help: .field(.legalBasis)) var legalBasis: String?
  @Option(help: .field(.jointAction)) var joint: String?
  @Option(help: .field(.part(.field(.inspection)))) var inspection: String?
  @Option(help: .field(.part(.field(.standard)))) var standard: String?
  @Option(help: .field(.part(.field(.indicator)))) var indicator: String?
  @Option(help: .field(.part(.field(.pointsLost)))) var pointsLost: String?
  @Option(help: .field(.reboundOf, "number")) var reboundOf: String?
  @Option(help: .field(.parent, "number")) var parent: String?
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
    item.quantities = try invocation.quantities(quantity, of: kind.category)
    item.source = try invocation.choice(source, "--source")
    (item.reference, item.reporter, item.contact) = (reference ?? "", reporter ?? "", contact ?? "")
    item.leadUnit = try invocation.unit(unit)
    item.supportingUnits = try supporting.compactMap { try invocation.unit($0) }
    item.leader = try invocation.person(leader)
    (item.labels, item.measures) = (label, measures ?? "")
    item.legalBasis = legalBasis ?? ""
    item.jointAction = try joint.map { try invocation.jointAction($0) } ?? ""
    item.inspection = try inspection.map { try invocation.record(.inspection, named: $0) }
    item.standard = try standard.map { try invocation.record(.standard, named: $0) }
    item.indicator = try indicator.map { try invocation.record(.indicator, named: $0) }
    item.pointsLost = try pointsLost.map { try invocation.figure($0, "--points-lost") }
    item.reboundOf = try reboundOf.map { try invocation.originOfRebound($0).id }
    item.parent = try parent.map { try invocation.item($0).id }
    item.doneOnTheSpot = onTheSpot
    return item
  }
}
