import ArgumentParser
import Exchange
import LedgerModel
import TextWidth
import Wording

/// `show`: one item with everything that is set.
struct ShowVerb: Verb {
  static var configuration: CommandConfiguration { .verb("show", \.show) }

  @Argument(help: .spoken(\.oneNumber)) var number: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in session: Session) throws {
    let ledger = try session.ledger()
    let item = ledger.today(try session.item(number), at: session.now)
    let lamp = ledger.lamp(of: item, now: session.now)
    if result.json { return session.print(ledger.json(of: item, lamp: lamp)) }
    let table = ExportTable(
      [item], of: ledger, columns: ItemColumn.allCases, language: session.language, lamp: { _ in lamp })
    let rows = zip(table.headings, table.rows[0]).filter { !$0.1.isEmpty }
    for (heading, text) in rows {
      for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let visible = SafeText.visible(String(line))
        session.output.line("\(place == 0 ? heading : "")\t\(visible)")
      }
    }
  }
}
