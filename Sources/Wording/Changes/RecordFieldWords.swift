import LedgerModel

/// What the fields of records are called that stand behind the items, by their paths.
struct RecordFieldWords: Phrases {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// The field or list that a path of a record of any kind names: 责任人, 数量.
  func inSentence(_ path: String, of kind: RecordKind) -> String {
    let name = RecordedValues.parts(path).name
    if kind == .item { return VocabularyWords(language).path(name) }
    return field(name, of: kind) ?? name
  }

  /// A field or list of a record of that kind; nothing for one that nobody has to read about.
  func field(_ name: String, of kind: RecordKind) -> String? {
    switch (kind, name) {
    // What an issued bulletin holds is the paper itself.
    case (.bulletin, _), (.meeting, "position"), (.meeting, "counts"): return nil
    case (.calendar, _): return say("放假安排", "days")
    case (.settings, _):
      return Settings.Field(rawValue: name).map { RecordWords(language).inSentence(RecordField($0)) } ?? name
    default: return kind.spec.field(at: name).map(RecordWords(language).inSentence) ?? name
    }
  }
}
