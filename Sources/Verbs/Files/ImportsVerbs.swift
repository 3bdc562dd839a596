import ArgumentParser
import LedgerModel
import Wording

/// `imports`: the tables that came in, and how one of them goes again.
struct ImportsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "imports", abstract: VerbSummaries(Spoken.language).imports,
      subcommands: [ImportsListVerb.self, WithdrawImportVerb.self], defaultSubcommand: ImportsListVerb.self)
  }
}

/// `imports list`: every import, the latest first, with how many of its items are still there.
struct ImportsListVerb: Verb {
  static var configuration: CommandConfiguration { .verb("list", \.listImports) }

  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let ledger = try invocation.ledger()
    let imports = try invocation.store().history(of: nil).filter(\.isImport).reversed()
    if result.json {
      return invocation.print(.array(imports.map { json(of: $0, in: ledger) }))
    }
    let zone = ledger.clock.zone
    let rows = imports.map { change in
      let at = zone.civil(change.at)
      return [
        change.id.text, "\(at.date.text) \(at.time.text)",
        ledger.people[change.by].map { ledger.distinctName(of: $0) } ?? change.login,
        String(change.items.count), String(change.itemsLeft(in: ledger)),
      ]
    }
    invocation.print(rows, headings: invocation.words.importHeadings)
  }

  private func json(of change: Change, in ledger: Ledger) -> JSONValue {
    .members([
      "id": .string(change.id.text), "at": .string(change.at.iso8601(in: ledger.clock.zone)),
      "by": .text(change.by?.text), "items": .integer(Int64(change.items.count)),
      "left": .integer(Int64(change.itemsLeft(in: ledger))),
    ])
  }
}

/// `imports withdraw`: an import taken back, whenever it was made.
struct WithdrawImportVerb: Verb {
  static var configuration: CommandConfiguration { .verb("withdraw", \.withdrawImport) }

  @Argument(help: .spoken(\.importID)) var id: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let change = try invocation.store().history(of: nil).last { $0.id.text == id }
    guard let change else { throw VerbFailure.failed(invocation.words.noImport(id)) }
    try invocation.takeBack(.withdraw(change), result)
  }
}

extension Change {
  /// The items that it made.
  fileprivate var items: [RecordID] { records.filter { $0.key.kind == .item && $0.creates }.map(\.key.id) }

  /// How many of them are still there.
  fileprivate func itemsLeft(in ledger: Ledger) -> Int {
    items.count { ledger.items[$0].map { !$0.isHidden } ?? false }
  }
}
