import LedgerModel
import Office
import Wording

extension PaperKind {
  /// A document to begin an office's own form from: every name that this kind of paper may hold, in its place, in the
  /// program's plain form.
  public func starter(_ language: Language) -> [UInt8] {
    let words = PaperPartWords(language)
    func braces(_ part: PaperPart, _ column: PaperColumn? = nil) -> String {
      "{{\(words.field(part, column))}}"
    }
    var document = Document(language: language, title: braces(.title))
    document.isWide = self == .ledger
    document.subtitle = braces(.subtitle)
    document.blocks = [.facts([Fact(words.part(.addressees), braces(.addressees))])]
    for part in parts where !Self.around.contains(part) {
      if let columns = part.columns(in: self), columns != PaperPart.points {
        // Figures stand at the right; what is typed over decides.
        let table = Table(
          columns.map { .init(words.column($0)) }, rows: [columns.map { braces(part, $0) }])
        document.blocks += [.heading(words.part(part)), .table(table)]
      } else if part.columns(in: self) != nil {
        document.blocks += [.heading(words.part(part)), .paragraph(braces(part))]
      } else if Self.labelled.contains(part) {
        document.blocks.append(.facts([Fact(words.part(part), braces(part))]))
      } else {
        document.blocks.append(.paragraph(braces(part)))
      }
    }
    document.blocks += [.closing([braces(.office), braces(.date)]), .small([braces(.made)])]
    return document.textDocument(in: .plain).docx
  }

  private static let around: Set<PaperPart> = [
    .title, .subtitle, .office, .docNumber, .date, .addressees, .copies, .printer, .made,
  ]

  /// What says little without its label.
  private static let labelled: Set<PaperPart> = [
    .time, .place, .chair, .recorder, .roll, .present, .excused, .observers, .absent, .number, .matter,
    .category,
    .unit, .owner, .measures, .due, .promised, .demand, .by,
  ]
}
