import ArgumentParser
import Exchange
import LedgerModel
import Wording

/// `list`: items as a table, CSV or JSON.
struct ListVerb: Verb {
  static var configuration: CommandConfiguration { .verb("list", \.list) }

  @OptionGroup var asked: QueryArguments
  @Option(help: .spoken(\.sort, "column")) var sort: String?
  @Flag(help: .spoken(\.reverse)) var reverse = false
  @Option(help: .spoken(\.columns)) var columns: String?
  @Option(help: .spoken(\.limit)) var limit: Int?
  @Flag(help: .spoken(\.csv)) var csv = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  /// What a list shows when nobody chooses.
  private static let usual: [ItemColumn] = [.number, .lamp, .state, .due, .owner, .site, .title]

  func perform(in invocation: Invocation) throws {
    // JSON carries every field.
    try invocation.exclude(("--json", result.json), ("--csv", csv), of: "taizhang list")
    try invocation.exclude(("--json", result.json), ("--columns", columns != nil), of: "taizhang list")
    let columns = try columns.map { try Self.columns($0, invocation) } ?? Self.usual
    let orders = try sort.map { try Self.columns($0, invocation) } ?? [.number]
    guard orders.count == 1, let order = orders.first else {
      throw VerbFailure.wrongCall(invocation.words.badValue(sort ?? "", for: "--sort", of: "taizhang list"))
    }
    try invocation.check(limit: limit, of: "taizhang list")
    // What is shown is made within the answer: lists of items are read as late as that.
    invocation.trustsSnapshot = true
    let shown = try asked.places(in: invocation) { ledger, places in
      if result.json, order == .number, !reverse {
        // As an export: record by record, without the items in memory.
        var bytes: [UInt8] = []
        let items = ItemStream(ledger.items.inOrder(places, limit: limit), of: ledger, at: invocation.now)
        try items.writeJSON { bytes += $0 }
        return Shown.bytes(bytes)
      }
      let items = ItemOrder(ledger: ledger, now: invocation.now)
        .first(limit, of: places, by: order, reverse: reverse)
      let lamp = { ledger.lamp(of: $0, now: invocation.now) }
      if result.json { return Shown.bytes(ExportJSON.bytes(items, of: ledger, lamp: lamp)) }
      let table = ExportTable(
        items, of: ledger, columns: columns, language: invocation.language, lamp: lamp)
      return csv
        ? .bytes(table.delimited(by: .comma, mark: false)) : .table(table.rows, headings: table.headings)
    }
    try invocation.tellHandEdits()
    switch shown {
    case .bytes(let bytes): invocation.output.bytes(bytes)
    case .table(let rows, let headings): invocation.print(rows, headings: headings)
    }
  }

  /// What is printed: as it is, or laid out.
  private enum Shown {
    case bytes([UInt8])
    case table([[String]], headings: [String])
  }

  /// Columns by their names, with commas between them.
  static func columns(_ names: String, _ invocation: Invocation) throws -> [ItemColumn] {
    let words = names.listedWords()
    return try (words.isEmpty ? [names] : words).map { name in
      guard let column = ItemColumn(named: name) else {
        throw VerbFailure.failed(
          invocation.words.noColumn(name, offered: ItemColumn.allCases.map(\.rawValue)))
      }
      return column
    }
  }
}

extension Invocation {
  /// Refuses a `--limit` below nothing.
  func check(limit: Int?, of command: String) throws(VerbFailure) {
    guard let limit, limit < 0 else { return }
    throw .wrongCall(words.badValue(String(limit), for: "--limit", of: command))
  }
}

/// `count`: how many items a query chooses.
struct CountVerb: Verb {
  static var configuration: CommandConfiguration { .verb("count", \.count) }

  @OptionGroup var asked: QueryArguments
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    invocation.trustsSnapshot = true
    let count = try asked.places(in: invocation) { $1.count }
    try invocation.tellHandEdits()
    if result.json {
      invocation.print(.object([JSONMember("count", .integer(Int64(count)))]))
    } else {
      invocation.output.line(String(count))
    }
  }
}
