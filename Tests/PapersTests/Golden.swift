import Foundation
import Testing

/// Expected papers in `Expected`, recorded anew by `TAIZHANG_RECORD=1 swift test --filter PapersTests`.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected")

  /// Compares a paper with the expected one, and names the first line that differs.
  static func expect(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["TAIZHANG_RECORD"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    if expected == text { return }
    let (old, new) = (expected.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    let place = line?.offset ?? min(old.count, new.count)
    let was = place < old.count ? old[place] : "(end)"
    let isNow = place < new.count ? new[place] : "(end)"
    Issue.record("\(name):\(place + 1)\nexpected: \(was)\nis:       \(isNow)", sourceLocation: sourceLocation)
  }
}
