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

  func perform(in invocation: Invocation) throws {
    invocation.trustsSnapshot = true
    let ledger = try invocation.ledger()
    let item = ledger.today(try invocation.item(number), at: invocation.now)
    let lamp = ledger.lamp(of: item, now: invocation.now)
    if result.json { return invocation.print(ledger.json(of: item, lamp: lamp)) }
    // The order of codes is the category's, and for programs (`--json`).
    let columns = ItemColumn.allCases.filter { $0 != .part(.field(.scheme)) }
    let table = ExportTable(
      [item], of: ledger, columns: columns, language: invocation.language, lamp: { _ in lamp })
    let words = StoryWords.of(invocation.language)
    var rows = zip(table.headings, table.rows[0]).map { StoryWords.Line(label: $0.0, text: $0.1) }
    let due = rows.firstIndex { $0.label == ItemColumn.due.heading(invocation.language) } ?? rows.endIndex - 1
    rows.insert(
      contentsOf: words.due(of: item, in: ledger, at: invocation.now, invocation.language), at: due + 1)
    rows += words.waiting(of: item, in: ledger, invocation.language)
    for row in rows where !row.text.isEmpty {
      for (place, line) in row.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        invocation.output.line("\(place == 0 ? row.label : "")\t\(SafeText.visible(String(line)))")
      }
    }
  }
}
