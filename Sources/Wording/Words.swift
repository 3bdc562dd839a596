import LedgerModel

/// The words that every place shares.
public struct Words: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The words of the field: states, roles, actions, reasons.
  public var vocabulary: VocabularyWords { VocabularyWords(language) }
  /// Why something is not done, and what the person should know.
  public var refusals: RefusalWords { RefusalWords(language) }
  /// The weekly meeting.
  public var meeting: MeetingWords { MeetingWords(language) }
  /// Minutes, bulletin, summary, printed ledger.
  public var papers: PaperWords { PaperWords(language) }
}
