import LedgerModel
import Wording

extension QueryField {
  /// The field that goes by this name in either language, whatever its case and width.
  public init?(named name: String) {
    guard let field = QueryField.byName[QueryNames.folded(name)] else { return nil }
    self = field
  }

  private static let byName = Dictionary(
    allCases.flatMap { field in field.names.all.map { (QueryNames.folded($0), field) } },
    uniquingKeysWith: { first, _ in first })
}

extension QueryNames {
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
