import LedgerModel
import Wording

/// A paragraph or list of a paper that is rewritten; of a list each line is a point.
struct ParagraphForm: FormKind, Hashable {
  private let paper: PaperIdentity
  private let paragraph: PaperParagraph
  private let language: Language

  /// A paragraph of a paper.
  init(_ paragraph: PaperParagraph, of told: PaperParagraphs) {
    (self.paragraph, paper, language) = (paragraph, told.paper, told.language)
  }

  /// What the name of every such draft begins with.
  private static let draftPrefix = "paragraph/"

  /// What the draft is about, and what the program said: by that it is seen later whether its figures have changed.
  var draftName: String {
    let parts = [
      paper.kind.rawValue, paper.id.text, paper.meeting?.text ?? "-", language.rawValue,
      paragraph.part.rawValue, paper.title.replacing("/", with: "／"), paragraph.written,
    ]
    return Self.draftPrefix + parts.joined(separator: "/")
  }

  init?(_ draft: FormDraft, _ session: inout Session) {
    guard draft.purpose.hasPrefix(Self.draftPrefix) else { return nil }
    let parts = draft.purpose.dropFirst(Self.draftPrefix.count)
      .split(separator: "/", maxSplits: 6, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, let kind = PaperKind(rawValue: parts[0]),
      let language = Language(rawValue: parts[3]), let part = PaperPart(rawValue: parts[4])
    else { return nil }
    let paper = PaperIdentity(
      kind, id: RecordID(parts[1]), meeting: parts[2] == "-" ? nil : RecordID(parts[2]), title: parts[5])
    let typed = session.ledger.rewritings(of: paper, in: language)[part]
    let paragraph = PaperParagraph(part, generated: parts[6], typed: typed?.text, stood: typed?.stood)
    (self.paper, self.paragraph, self.language) = (paper, paragraph, language)
  }

  /// What others write meanwhile is told, and stays out of what is typed.
  var isRefilled: Bool { false }
  var records: Set<RecordKey> { [RecordKey(.paper, paper.id)] }

  func name(_ session: Session) -> String {
    session.words.meeting.form.paragraph(PaperPartWords(session.language).part(paragraph.part))
  }

  func fields(_ session: Session) -> [FormField] {
    var field = FormField(.note, .text(rows: 8)).labelled(session.words.meeting.form.text)
    // Each line of a list is a point.
    field.takesLines = paragraph.part.columns(in: paper.kind) == PaperPart.points
    return [field.with(paragraph.typed ?? paragraph.written)]
  }

  func intent(_ values: FormValues) throws(FormComplaint) -> Intent {
    values.session.ledger.rewrite(
      paragraph.part, of: paper, as: values.text(.note), insteadOf: paragraph.written, in: language)
  }
}
