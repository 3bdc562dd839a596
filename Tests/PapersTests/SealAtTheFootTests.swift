import LedgerModel
import Testing

@testable import Papers

/// The seal of the journal stands at the foot of a paper, in every form.
@Suite struct SealAtTheFootTests {
  @Test(arguments: Language.allCases, [PaperFormat.md, .txt, .html]) func sealAtTheFoot(
    _ language: Language, _ format: PaperFormat
  ) {
    var document = Document(language: language, title: "纪要")
    document.blocks = [.paragraph("正文")]
    let bare = document
    document.seal(nil)
    #expect(document == bare)
    document.seal("ABCD-EFGH-JKMN-PQRS@5f3a09bc-1/3/1432")
    let text = String(decoding: document.bytes(as: format, width: 200), as: UTF8.self)
    #expect(text.contains("5f3a09bc-1/3/1432") && document.blocks.dropLast() == bare.blocks[...])
  }
}
