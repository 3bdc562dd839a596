import LedgerModel

/// The names of one thing in a query: in each language the one that is offered, and others that are understood.
public struct QueryNames: Sendable, Hashable {
  /// Names in Chinese, the one that is offered first.
  public let chinese: [String]
  /// Names in English, the one that is offered first.
  public let english: [String]

  /// Names in both languages, each list with at least one.
  init(_ english: [String], _ chinese: [String]) {
    self.chinese = chinese
    self.english = english
  }

  /// The name that is offered in that language.
  public func offered(in language: Language) -> String {
    language == .zh ? chinese[0] : english[0]
  }

  /// Every name.
  var all: [String] { english + chinese }

  /// A text with small letters and ASCII for full-width forms.
  static func folding(_ text: String) -> String {
    String(decoding: FoldedText.tokens(of: text), as: UTF16.self)
  }

  /// A name as it is compared: small letters, ASCII for full-width forms, without hyphens, points and spaces.
  static func folded(_ name: String) -> String {
    String(
      decoding: FoldedText.tokens(of: name).filter { ![0x20, 0x2D, 0x5F, 0xB7].contains($0) }, as: UTF16.self)
  }
}
