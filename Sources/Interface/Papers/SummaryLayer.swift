import Console
import LedgerModel
import Wording

/// A work summary (工作总结) to be read, and saved as files.
struct SummaryLayer: Layer {
  let scope: SummaryScope
  private var page = PaperPage()

  init(_ scope: SummaryScope) { self.scope = scope }

  var place: Place { .summary }
  var isDialog: Bool { false }

  /// What opens it: the level, and the question for its text.
  static func steps(_ scope: SummaryScope, _ session: Session) -> [Transition] {
    let width = min(100, max(38, session.size.columns - 2))
    return [
      .push(SummaryLayer(scope)),
      .ask(.paper(session.summaryPaper(scope, as: .txt, width: width), at: session.now)),
    ]
  }

  mutating func paper(_ request: PaperRequest, _ text: String?, _ session: inout Session) -> [Transition] {
    if request.scope == scope { page.take(text, height: Layout(session.size).body.height) }
    return []
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      page.move(motion, height: Layout(session.size).body.height)
      return []
    }
    guard command == .saveFiles else { return nil }
    return PaperFormat.allCases.map { .ask(.paper(session.summaryPaper(scope, as: $0), at: session.now)) }
  }

  func draw(on canvas: inout Canvas, _ session: Session) { page.draw(on: &canvas, session) }
}

extension Session {
  /// A work summary as it is asked for, without a meeting.
  fileprivate func summaryPaper(
    _ scope: SummaryScope, as format: PaperFormat, width: Int? = nil
  ) -> PaperRequest {
    PaperRequest(
      kind: .summary, language: language, format: format, width: width, scope: scope,
      fileName: fileName(words.export.summaryFile, about: name(of: scope), format.rawValue))
  }
}
