import Console
import LedgerModel
import Wording

/// A work summary (工作总结) to be read, and saved as files.
struct SummaryLayer: Layer {
  let scope: SummaryScope
  /// The text; nothing while it is made.
  private var lines: [String]?
  private var hasFailed = false
  private var top = 0

  init(_ scope: SummaryScope) { self.scope = scope }

  var place: Place { .summary }
  var isDialog: Bool { false }

  /// What opens it: the level, and the question for its text.
  static func steps(_ scope: SummaryScope, _ session: Session) -> [Step] {
    let width = min(100, max(38, session.size.columns - 2))
    let request = SummaryRequest(scope: scope, language: session.language, width: width)
    return [.push(SummaryLayer(scope)), .effect(.summary(request))]
  }

  mutating func summary(_ request: SummaryRequest, _ text: String?, _ session: inout Session) {
    guard request.scope == scope else { return }
    hasFailed = text == nil
    lines = text?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Step]? {
    if let motion = Motion(command) {
      let height = Layout(session.size).body.height
      var cursor = ListCursor(index: top, top: top)
      cursor.move(motion, count: max(1, (lines?.count ?? 0) - height + 1), height: height)
      top = cursor.index
      return []
    }
    guard command == .saveFiles else { return nil }
    let name = session.words.export.summaryFile
    return [.html, .md, .txt].map { (format: ExportRequest.Format) in
      .effect(
        .export(
          ExportRequest(
            content: .summary(scope), format: format, language: session.language,
            fileName: session.fileName(name, format.rawValue))))
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.meeting.end
    guard let lines else {
      canvas.put(hasFailed ? words.failed : words.making, x: 1, y: 0, session.theme.text)
      return
    }
    for (row, line) in lines.dropFirst(top).prefix(canvas.height).enumerated() {
      canvas.put(line, x: 1, y: row, session.theme.text)
    }
  }
}
