import Console
import LedgerModel
import Wording

/// A work summary (工作总结) to be read, and saved as files.
struct SummaryLayer: Layer {
  let scope: SummaryScope
  private var page = PaperPage()
  /// Which of its paragraphs is rewritten.
  private var choice = ParagraphChoice()

  init(_ scope: SummaryScope) { self.scope = scope }

  var place: Place { .summary }
  var isDialog: Bool { false }

  /// What opens it: the level, and the question for its text.
  static func steps(_ scope: SummaryScope, _ session: Session) -> [Transition] {
    [.push(SummaryLayer(scope)), ask(scope, session)]
  }

  /// Asks for its text as the screen is now.
  private static func ask(_ scope: SummaryScope, _ session: Session) -> Transition {
    .ask(.paper(session.summaryPaper(scope, as: .txt, width: width(session)), at: session.now))
  }

  private static func width(_ session: Session) -> Int { PaperPage.width(atMost: 100, session) }

  mutating func resized(_ session: inout Session) -> [Transition] { [Self.ask(scope, session)] }

  mutating func spoken(_ session: inout Session) -> [Transition] { [Self.ask(scope, session)] }

  mutating func paper(_ request: PaperRequest, _ text: String?, _ session: inout Session) -> [Transition] {
    // One that was asked for at another size, or in another language, is followed by the right one.
    guard request.scope == scope, request.width == Self.width(session), request.language == session.language
    else { return [] }
    page.take(text, height: Layout(session.size).body.height, session)
    if page.goesOn(session), session.message == nil {
      session.message = .information(session.words.meeting.end.wide)
    }
    return []
  }

  mutating func paragraphs(
    _ request: PaperRequest, _ told: PaperParagraphs?, _ session: inout Session
  ) -> [Transition] {
    request.scope == scope ? choice.take(told, &session) : []
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    guard case .paragraph(let part) = answer, let chosen = choice.paragraph(part) else { return [] }
    return [.push(FormLayer(ParagraphForm(chosen.paragraph, of: chosen.paper), session))]
  }

  mutating func committed(_ request: CommitRequest, _ session: inout Session) -> [Transition] {
    [Self.ask(scope, session)]
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      page.move(motion, height: Layout(session.size).body.height)
      return []
    }
    if command == .left || command == .right {
      page.move(right: command == .right, session)
      return []
    }
    if command == .rewrite {
      choice.ask()
      return [.ask(.paragraphs(session.summaryPaper(scope, as: .txt), at: session.now))]
    }
    guard command == .saveFiles else { return nil }
    return session.askForFiles(PaperFormat.allCases.map { session.summaryPaper(scope, as: $0) })
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
