/// How numbers and days of records are read, alike in forms, commands and tables.
extension RecordFieldSpec {
  /// What a number of the field is at most, and whether it is whole; nothing for a field of another kind.
  public var bound: (limit: Int, isWhole: Bool)? {
    switch kind {
    case .count(let limit): (limit, true)
    case .figure(let limit): (limit, false)
    default: nil
    }
  }

  /// Whether a number may stand in the field.
  func takes(_ figure: Decimal2) -> Bool {
    guard let bound else { return false }
    return figure.hundredths >= 0 && figure <= Decimal2(bound.limit)
      && (!bound.isWhole || figure.hundredths % 100 == 0)
  }

  /// A number as people write it, with or without per cent; nothing when the text is none that the field takes.
  public func figure(typed text: String) -> JSONValue? {
    let folded = TextKey(text).text
    let plain = folded.hasSuffix("%") ? String(folded.dropLast()) : text
    guard let figure = Decimal2(typed: plain), takes(figure) else { return nil }
    return figure.json
  }

  /// A day as people write it: of a field that looks back the last one, else the next, where no year is said. Throws
  /// `DateEntryFault`.
  public func day(typed text: String, by entry: DateEntry) throws(DateEntryFault) -> TypedDate {
    kind == .pastDay ? try entry.past(text) : try entry.due(text)
  }
}
