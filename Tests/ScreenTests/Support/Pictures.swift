import Console
import Foundation
import LedgerModel
import Testing
import Wording

@testable import Interface

/// Scripts of keys with the screen after each step, kept beside each other in `Pictures/NAME.txt`.
///
/// `TAIZHANG_RECORD_PICTURES=1 swift test --filter ScreenTests` writes the files anew and fails every test that
/// wrote one, so that no run which records can be mistaken for one that compares. Read the difference before
/// committing it.
struct Pictures {
  private let name: String
  private var text = ""

  init(_ name: String) { self.name = name }

  /// Plays a script step by step and compares the screens with the file.
  static func play(_ name: String, _ sitting: consuming Sitting, _ steps: [String]) throws {
    var pictures = Pictures(name)
    var sitting = sitting
    for step in steps {
      try sitting.press(step)
      pictures.add(step, sitting.state)
    }
    pictures.compare()
  }

  /// Adds the screen as it is now under what led to it.
  mutating func add(_ step: String, _ state: AppState) {
    let frame = state.render()
    let width = frame.size.columns
    text += "== \(step.isEmpty ? "(start)" : step)\n"
    for row in frame.picture { text += "|\(row)\n" }
    text += "-- style, cursor \(frame.cursor.map { "\($0.x),\($0.y)" } ?? "hidden")\n"
    for row in frame.styleLayer(legend: Pictures.legend(state.session.theme)) { text += "|\(row)\n" }
    #expect(frame.picture.allSatisfy { Columns.width(of: $0) <= width })
  }

  /// Compares with the file, or writes it.
  func compare() {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Pictures/\(name).txt")
    if ProcessInfo.processInfo.environment["TAIZHANG_RECORD_PICTURES"] == "1" {
      try? Data(text.utf8).write(to: file)
      Issue.record("recorded \(name): look at the difference")
      return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("no picture \(name)")
      return
    }
    if kept != text { Issue.record("\(name) looks different:\n\(Pictures.difference(kept, text))") }
  }

  private static func difference(_ kept: String, _ now: String) -> String {
    let kept = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let now = now.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for row in 0..<max(kept.count, now.count) {
      let (old, new) = (row < kept.count ? kept[row] : "", row < now.count ? now[row] : "")
      if old != new { lines += ["\(row + 1) - \(old)", "\(row + 1) + \(new)"] }
    }
    return lines.prefix(40).joined(separator: "\n")
  }

  /// A letter for every style of a theme; `?` for what the theme does not know.
  static func legend(_ theme: Theme) -> [Style: Character] {
    var legend: [Style: Character] = [:]
    let letters: [(Style, Character)] = [
      (theme.header, "H"), (theme.columnNames, "n"), (theme.chosen, "C"), (theme.chosen.with(.bold), "B"),
      (theme.chosen.with(.underline), "U"), (theme.chosen.with([.bold, .underline]), "V"), (theme.red, "R"),
      (theme.yellow, "Y"), (theme.green, "G"), (theme.grey, "A"), (theme.found, "F"), (theme.changed, "c"),
      (theme.complaint, "!"), (theme.success, "s"), (theme.key, "k"), (theme.field, "_"), (theme.faint, "f"),
      (theme.strong, "b"),
    ]
    for (style, letter) in letters where style != .plain && legend[style] == nil { legend[style] = letter }
    return legend
  }
}
