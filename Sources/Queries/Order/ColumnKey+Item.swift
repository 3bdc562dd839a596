import LedgerModel

/// What columns of items are sorted by, on the screen and in commands.
extension ColumnKey.Value {
  /// What a field of an item is sorted by: moments and figures by size, words of a fixed list as they stand there, people
  /// by the readings of their surnames, all else by `TextOrder`.
  public init(_ field: ItemField, of item: Item, in ledger: Ledger) {
    let value = item[field: field]
    self =
      switch field.spec.kind {
      case .moment, .futureMoment: .moment(value.asMoment)
      case .number: .figure(Int64(item.number.year) << 32 | Int64(item.number.counter))
      case .count: value.whole.map(ColumnKey.Value.figure) ?? .nothing
      case .figure: Decimal2(json: value).map { .figure($0.hundredths) } ?? .nothing
      case .flag: value.truth.map { .figure($0 ? 1 : 0) } ?? .nothing
      case .link(.person):
        ledger.people[value.asID].map { .text(TextOrder.standard.key(ofPerson: $0.name)) } ?? .nothing
      case .link(let kind): .text(of: value.asID.flatMap { ledger.name(of: $0, kind) })
      case .word: .word(field, of: item)
      case .text, .title, .category, .list: .text(of: value.text)
      }
  }

  /// What a moment is sorted by.
  public static func moment(_ moment: Timestamp?) -> ColumnKey.Value {
    moment.map { .figure($0.milliseconds) } ?? .nothing
  }

  /// What a text is sorted by; an empty one as none.
  public static func text(of text: String?) -> ColumnKey.Value {
    text.flatMap { $0.isEmpty ? nil : .text(TextOrder.standard.key(of: $0)) } ?? .nothing
  }

  /// The place of a word in its list.
  public static func place<Word: CaseIterable & Equatable>(of word: Word?) -> ColumnKey.Value {
    let place = word.flatMap { Array(Word.allCases).firstIndex(of: $0) }
    return place.map { .figure(Int64($0)) } ?? .nothing
  }

  /// The word of a fixed list that an item has in a field.
  private static func word(_ field: ItemField, of item: Item) -> ColumnKey.Value {
    switch field {
    case .state: place(of: item.state)
    case .severity: place(of: item.severity)
    case .difficulty: place(of: item.difficulty)
    case .source: place(of: item.source)
    case .group: place(of: item.group)
    default: text(of: item[field: field].text)
    }
  }
}
