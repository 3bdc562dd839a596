import LedgerModel
import Wording

/// The choice of a paragraph that is rewritten, on every page that shows a paper: asked for, told, offered.
struct ParagraphChoice: Sendable {
  /// What can be rewritten of the paper, once that was told.
  private var told: PaperParagraphs?
  /// Whether that was asked for: what is struck until it is told is meant for its list.
  private(set) var isAsking = false

  /// Asks what can be rewritten.
  mutating func ask() { (told, isAsking) = (nil, true) }

  /// Waits no longer for it: another view was shown meanwhile, and the answer may have been told there.
  mutating func stopAsking() { isAsking = false }

  /// Takes what was asked for, and offers it.
  mutating func take(_ told: PaperParagraphs?, _ session: inout Session) -> [Transition] {
    guard isAsking else { return [] }
    (self.told, isAsking) = (told, false)
    guard let told, !told.paragraphs.isEmpty else {
      session.message = .complaint(session.words.meeting.end.failed)
      return []
    }
    return [.push(ChooserLayer.paragraphs(told, session))]
  }

  /// The paragraph of that name, with the paper that it is of.
  func paragraph(_ part: PaperPart) -> (paper: PaperParagraphs, paragraph: PaperParagraph)? {
    guard let told, let found = told.paragraphs.first(where: { $0.part == part }) else { return nil }
    return (told, found)
  }
}
