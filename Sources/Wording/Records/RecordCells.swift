import LedgerModel

/// What stands in the fields of records, as tables show it, on the screen and in files.
public struct RecordCells: Sendable {
  /// The ledger whose records they are.
  public let ledger: Ledger
  /// The language in which they are shown.
  public let language: Language
  private let told: ToldFields

  /// The cells of a ledger's records in a language.
  public init(_ ledger: Ledger, _ language: Language, remembering memory: ToldMemory = ToldMemory()) {
    (self.ledger, self.language) = (ledger, language)
    told = ToldFields(ledger, remembering: memory)
  }

  /// What a field of a record holds, be it written or told by other records; `null` for nothing, and for lists.
  public func value(_ field: RecordField, of id: RecordID) -> JSONValue {
    if case .told = field.spec.kind { return told.value(of: field, in: id) }
    return ledger.value(of: RecordKey(field.kind, id), at: field.name)?.value ?? .null
  }

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
    if case .words(let vocabulary) = field.spec.kind {
      return ledger.links(field, of: id).map {
        RecordWords(language).word($0.text, of: vocabulary) ?? $0.text
      }
      .joined(separator: ItemTableWords.of(language).separator)
    }
    if field.spec.kind == .files {
      return ledger.files(field, of: id).map(\.file.name).joined(
        separator: ItemTableWords.of(language).separator)
    }
    let value = value(field, of: id)
    if case .told(let told) = field.spec.kind {
      switch told {
      case .word(let vocabulary):
        return value.text.flatMap { RecordWords(language).word($0, of: vocabulary) } ?? ""
      case .figure: return Decimal2(json: value)?.description ?? ""
      }
    }
    if case .flag(let usually) = field.spec.kind {
      let isSo = value.truth ?? usually
      // A column of yes is read faster than one of yes and no; but what is not said is what is usual.
      return isSo || usually ? RecordWords(language).truth(isSo) : ""
    }
    return value.isNull ? "" : words.value(value, at: field.name, of: key, in: ledger)
  }
}
