import LedgerModel

/// What the fields of an item are called, one entry a field for all places: forms, details, histories, refusals, tables
/// in and out, the help of options.
public struct FieldWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What stands above the column of a table; an import finds the field by it.
  public func heading(_ part: ItemPart) -> String {
    FieldEntry(part).heading[language]
  }

  /// The short name, in forms, details, histories and refusals.
  public func label(_ part: ItemPart) -> String {
    FieldEntry(part).label[language]
  }

  /// The short name within a sentence.
  public func inSentence(_ part: ItemPart) -> String {
    FieldEntry(part).label.inSentence(language)
  }

  /// What the option of a command means.
  public func help(_ part: ItemPart) -> String {
    let entry = FieldEntry(part)
    let told = entry.help ?? entry.heading
    return told[language]
  }

  /// The value of a field that is a word of a vocabulary; nothing when it is not set, or the field is none.
  public func word(_ field: ItemField, of item: Item) -> String? {
    let words = VocabularyWords(language)
    return switch field {
    case .state: words.state(item.state)
    case .severity: words.severity(item.severity)
    case .difficulty: item.difficulty.map(words.difficulty)
    case .source: item.source.map(words.source)
    case .group: item.group.map(words.group)
    case .stateBefore: item.stateBefore.map(words.state)
    default: nil
    }
  }
}

/// A name in both languages.
struct Name: Sendable {
  let zh, en: String
  init(_ zh: String, _ en: String) { (self.zh, self.en) = (zh, en) }

  subscript(language: Language) -> String { language.choose(zh, en) }

  /// The name within a sentence.
  func inSentence(_ language: Language) -> String {
    language.choose(zh, en.prefix(1).lowercased() + en.dropFirst())
  }
}

extension ItemPart {
  /// The words under which tables have it: heading, name in JSON, and what other systems and offices write.
  public var tableNames: [String] {
    let entry = FieldEntry(self)
    return [entry.heading.zh, entry.heading.en, name] + entry.others
  }

  /// The words under which people call it: in tables, forms and histories.
  public var allNames: [String] {
    let entry = FieldEntry(self)
    return tableNames + [entry.label.zh, entry.label.en]
  }
}

extension QueryField {
  /// What the field is called in queries.
  public var names: QueryNames { Self.named[self] ?? entry }

  /// Completion asks for all of them at every key.
  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.entry) })

  private var entry: QueryNames {
    switch self {
    case .part(let part):
      let entry = FieldEntry(part)
      let chinese = [entry.label.zh, entry.heading.zh]
      return entry.asked
        ?? QueryNames([part.name], chinese[0] == chinese[1] ? [chinese[0]] : chinese)
    case .other(let other): return other.names
    case .record(let field):
      let entry = FieldEntry(field)
      return QueryNames([field.name] + entry.names(in: .en), entry.names(in: .zh))
    }
  }
}

extension QueryField.Other {
  fileprivate var names: QueryNames {
    switch self {
    case .text: QueryNames(["text", "description", "note", "notes"], ["全文", "内容", "备注", "进展"])
    case .person: QueryNames(["person", "who"], ["人员", "谁"])
    case .unit: QueryNames(["unit"], ["单位"])
    case .lamp: QueryNames(["lamp", "light"], ["灯", "亮灯", "灯色"])
    case .overdue: QueryNames(["overdue", "late"], ["逾期天数", "逾期"])
    case .promised: QueryNames(["promised", "promise"], ["承诺", "承诺日期"])
    case .has: QueryNames(["has"], ["有"])
    case .is: QueryNames(["is"], ["是"])
    case .request: QueryNames(["request", "requests"], ["申请", "待批"])
    case .reason: QueryNames(["reason"], ["挂账原因", "原因"])
    }
  }
}
