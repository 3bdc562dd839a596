import LedgerModel

/// What stands in the fields of records, as tables show it, on the screen and in files.
public struct RecordCells: Sendable {
  /// The ledger whose records they are.
  public let ledger: Ledger
  /// The language in which they are shown.
  public let language: Language

  /// The cells of a ledger's records in a language.
  public init(_ ledger: Ledger, _ language: Language) { (self.ledger, self.language) = (ledger, language) }

  /// The cells of these fields of a record.
  public func texts(_ fields: [RecordField], of id: RecordID) -> [String] { fields.map { text($0, of: id) } }

  /// A field's cell: names, words in the language, days; empty for nothing.
  public func text(_ field: RecordField, of id: RecordID) -> String {
    let key = RecordKey(field.kind, id)
    let words = ChangeWords(language)
    if case .links(let kind) = field.spec.kind {
      let linked = ledger.links(field, of: id).map { words.name(of: RecordKey(kind, $0), in: ledger) }
      return linked.joined(separator: ItemTableWords.of(language).separator)
    }
    let value = ledger.value(of: key, at: field.name)?.value ?? .null
    if case .flag(let usually) = field.spec.kind {
      let isSo = value.truth ?? usually
      // A column of yes is read faster than one of yes and no; but what is not said is what is usual.
      return isSo || usually ? RecordWords(language).truth(isSo) : ""
    }
    return value.isNull ? "" : words.value(value, at: field.name, of: key, in: ledger)
  }
}
