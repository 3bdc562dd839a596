import Console
import Foundation
import Testing
import Wording

@testable import Interface

/// The list of keys in docs/keys-and-terminals.md is the table of commands: written by it, compared with it.
@Suite struct ListedKeysTests {
  private static let begin = "<!-- keys: from the table of commands -->\n"
  private static let end = "<!-- end of keys -->"

  /// The list as the table has it: keys, what they do in both languages, and the command behind `:`.
  private var list: String {
    let rows = zip(KeyList.rows(.zh), KeyList.rows(.en)).map { chinese, english in
      let keys = chinese.keys.map { "`\($0)`" }.joined(separator: " ")
      return "| \(keys) | \(chinese.title) | \(english.title) | \(chinese.typed.map { "`\($0)`" } ?? "") |\n"
    }
    return "| keys | 中文 | English | command |\n|---|---|---|---|\n" + rows.joined()
  }

  @Test("docs/keys-and-terminals.md lists the keys that the table has")
  func listed() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/keys-and-terminals.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let begin = try #require(text.range(of: Self.begin))
    let end = try #require(text.range(of: Self.end))
    let stands = String(text[begin.upperBound..<end.lowerBound])
    if ProcessInfo.processInfo.environment["TAIZHANG_RECORD_PICTURES"] == "1", stands != list {
      try text.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: list)
        .write(to: file, atomically: true, encoding: .utf8)
      Issue.record("the list of keys was written anew: look at it and run the test again")
      return
    }
    #expect(stands == list)
  }
}
