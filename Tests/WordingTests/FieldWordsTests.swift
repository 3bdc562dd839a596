import LedgerModel
import Testing
import Wording

/// The one entry of words a field: nothing is called twice, and nothing is left without a name.
@Suite struct FieldWordsTests {
  private static let parts = ItemPart.all([])

  @Test(arguments: Language.allCases) func everyFieldHasNamesOfItsOwn(_ language: Language) {
    let words = FieldWords(language)
    for name in [words.heading, words.label, words.inSentence, words.help] {
      let names = Self.parts.map(name)
      #expect(!names.contains { $0.trimmed.isEmpty })
      #expect(Set(names).count == names.count, "\(names.filter { name in names.count { $0 == name } > 1 })")
    }
  }

  /// A heading means one field, whoever wrote the table: what is exported is understood again, and no two fields claim
  /// what another system calls one of them.
  @Test func aHeadingMeansOneField() {
    var owners: [String: ItemPart] = [:]
    for part in Self.parts {
      for name in Set(part.tableNames.map { $0.lowercased() }) {
        #expect(owners[name] == nil, "\(name) is \(part.name) and \(owners[name]?.name ?? "")")
        owners[name] = part
        #expect(!name.isEmpty && name == name.trimmed)
      }
    }
    #expect(owners["整改责任人"] == .owner)
    #expect(owners["case_enquiry_id"] == .reference)
    #expect(owners["open_dt"] == .reportedAt)
  }

  /// Names of which code makes something: they are never changed.
  @Test func whatFormsAndTablesCallAFieldStays() {
    #expect(FieldWords.zh.heading(.legalBasis) == "法律依据")
    #expect(FieldWords.zh.label(.legalBasis) == "依据")
    #expect(FieldWords.en.inSentence(.leadUnit) == "lead unit")
    #expect(FieldWords.zh.help(.owner) == "责任人")
  }

  @Test func aWordOfAVocabularyIsSpoken() {
    var item = Item(id: "i1")
    item.severity = .urgent
    #expect(FieldWords.zh.word(.severity, of: item) == "紧急")
    #expect(FieldWords.en.word(.state, of: item) == "reported")
    #expect(FieldWords.zh.word(.difficulty, of: item) == nil)
    // Every field that holds a word has one when it is set.
    for field in ItemField.allCases where field.spec.kind == .word {
      var item = Item(id: "i1")
      (item.difficulty, item.source, item.group, item.stateBefore) = (.hard, .patrol, .parking, .inProgress)
      #expect(FieldWords.en.word(field, of: item) != nil, "\(field)")
    }
  }
}
