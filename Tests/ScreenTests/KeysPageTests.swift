import Console
import Foundation
import Testing
import Wording

@testable import Interface

/// docs/keys.md says of Taizhang only what the table of commands has.
@Suite struct KeysPageTests {
  /// The rows of the tables: what is looked for, four columns of others, Taizhang's, why so.
  private func rows() throws -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/keys.md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return lines.filter { $0.hasPrefix("| ") && !$0.hasPrefix("| looked for") }.map { line in
      let cells = line.replacing("\\|", with: "").split(separator: "|", omittingEmptySubsequences: false)
      return cells.dropFirst().dropLast().map { String($0).trimmed }
    }
  }

  /// The texts between backticks.
  private func quoted(_ cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  @Test func everyKeyIsOneAndEveryCommandIsOne() throws {
    let keys = Set(Command.table.flatMap(\.keys).map { KeyName.shown($0) })
    let commands = Set(CommandName.allCases.filter { !Command.unnamed.contains($0) }.map(\.rawValue))
    // Keys of what is typed into, which no table has; what stands behind `:` and is no command's name.
    let typed: Set = ["Tab", "Up", "Ctrl-R", "Ctrl-E"]
    let rows = try rows()
    #expect(rows.count > 40 && rows.allSatisfy { $0.count == 7 })
    for row in rows {
      for key in quoted(row[5]) {
        if key.hasPrefix(":"), key.count > 1 {
          let word = String(key.dropFirst().prefix { $0 != " " })
          let isNumber = word.first?.isNumber == true
          #expect(isNumber || commands.contains(word), "\(row[0]): \(key)")
        } else {
          #expect(keys.contains(key) || typed.contains(key), "\(row[0]): \(key)")
        }
      }
    }
  }

  /// Where there is nothing here, it says why.
  @Test func whatIsMissingHasAReason() throws {
    let missing = try rows().filter { $0[5] == "-" }
    #expect(missing.count >= 6 && missing.allSatisfy { $0[6].count > 20 })
  }
}
