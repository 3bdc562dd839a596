import LedgerModel
import Wording

/// Why a text cannot stand in a field of a record.
public enum RecordCellFault: Error, Sendable, Hashable {
  /// It is none of the field's words, which are offered.
  case noWord(String, offered: [String])
  /// It is no day.
  case noDay(String)
  /// Its numbers may stand in two orders, which give these days: 3/4/2026.
  case eitherDay(String, CivilDate, CivilDate)
  /// It is no figure, or one that is too great.
  case noFigure(String, upTo: Int, isWhole: Bool)
  /// It is a day without its year, where none may be guessed.
  case noYear(String)
  /// The ledger refuses it: nothing has that name, or several have.
  case refused(Refusal)
}

/// Reads what people type, or what a table holds, into the fields of records (`RecordCells` shows what stands in them).
public struct RecordReader: Sendable {
  /// The ledger whose people, places and days are meant.
  public let ledger: Ledger
  /// The moment from which days are told.
  public let now: Timestamp
  /// The language in which what could stand there is offered.
  public let language: Language
  /// What stands in the ledger, as it is shown.
  var shown: RecordCells { RecordCells(ledger, language) }
  /// Names that come in with the same table, by their kind: they are found before the ledger's.
  var coming: [RecordKind: [TextKey: RecordID]] = [:]

  /// A reader for a ledger at a moment.
  public init(_ ledger: Ledger, at now: Timestamp, _ language: Language) {
    (self.ledger, self.now, self.language) = (ledger, now, language)
  }

  /// What sets a field of a record to a text, an empty one to nothing; `before` is what is there already. Throws why the
  /// text cannot stand there.
  ///
  /// What a person types (`guessesYear`) may be a day without its year, and has no time beside it; of a table's cell the year
  /// must be written.
  public func members(
    _ text: String, of field: RecordField, before: RecordID? = nil, guessesYear: Bool = true
  ) throws(RecordCellFault) -> [JSONMember] {
    let text = text.trimmed
    if case .links(let kind) = field.spec.kind {
      let wanted = try records(kind, in: text)
      return field.elements(ordering: wanted, insteadOf: before.map { ledger.links(field, of: $0) } ?? [])
    }
    if case .words(let vocabulary) = field.spec.kind {
      let wanted = try text.listedWords().map { word throws(RecordCellFault) in
        RecordID(try code(word, of: vocabulary))
      }
      return field.elements(ordering: wanted, insteadOf: before.map { ledger.links(field, of: $0) } ?? [])
    }
    return [JSONMember(field.name, text.isEmpty ? .null : try value(text, of: field, guessesYear))]
  }

  private func value(
    _ text: String, of field: RecordField, _ guessesYear: Bool
  ) throws(RecordCellFault) -> JSONValue {
    switch field.spec.kind {
    case .title, .text: return .string(text)
    case .word(let vocabulary): return .string(try code(text, of: vocabulary))
    case .flag(let usually):
      let isSo = try truth(text)
      // What is usual is not written.
      return isSo == usually ? .null : .bool(isSo)
    case .day, .pastDay:
      if !guessesYear, let about = about(text, of: field) {
        return if case .day(let day) = about { .string(day.text) } else { .null }
      }
      let day = try day(text, field)
      guard guessesYear || day.basis == .fullDate || day.basis == .spreadsheetDay else {
        throw day.yearAssumed ? .noYear(text) : .noDay(text)
      }
      // Of a table it is told (`namesTime`); who types can leave it out.
      guard !guessesYear || day.deadline.time == nil else { throw .noDay(text) }
      return .string(day.date.text)
    case .count(let limit), .figure(let limit):
      guard let figure = field.spec.figure(typed: text) else {
        throw .noFigure(text, upTo: limit, isWhole: field.spec.bound?.isWhole ?? false)
      }
      return figure
    case .link(let kind): return .string(try record(kind, text).text)
    case .moment, .links, .words, .data, .elements, .files, .told:
      throw .refused(.notEditable(field: field.name))
    }
  }

  /// What a table's cell comes to that says no day of the calendar.
  enum AboutDay {
    /// The last day of what it says: of its month (2026年12月底前), of its quarter.
    case day(CivilDate)
    /// It says that there is none: 长期坚持.
    case none
  }

  /// What a cell of a field that looks ahead comes to where it says no day of the calendar; nothing for any other text.
  func about(_ text: String, of field: RecordField) -> AboutDay? {
    guard field.spec.kind == .day,
      let read = try? DateEntry.imported(text, in: DateContext(year: ledger.clock.zone.date(now).year))
    else { return nil }
    switch read {
    case .vague(let day) where !day.yearAssumed: return .day(day.date)
    case .standing: return AboutDay.none
    default: return nil
    }
  }

  private func code(_ text: String, of vocabulary: RecordVocabulary) throws(RecordCellFault) -> String {
    guard let code = RecordWords.code(meantBy: text, of: vocabulary) else {
      throw .noWord(text, offered: words(of: vocabulary))
    }
    return code
  }

  private func day(_ text: String, _ field: RecordField) throws(RecordCellFault) -> TypedDate {
    do throws(DateEntryFault) {
      return try field.spec.day(typed: text, by: DateEntry(at: now, in: ledger.clock))
    } catch {
      if case .eitherDay(let one, let other) = error { throw .eitherDay(text, one, other) }
      throw .noDay(text)
    }
  }

  /// Whether a time stands beside the day that a text is, for which the field has no place.
  func namesTime(_ text: String, of field: RecordField) -> Bool {
    field.spec.isDay && (try? day(text.trimmed, field))?.deadline.time != nil
  }

  /// The records of a kind that a text lists, in its order. Throws which of them is none.
  func records(_ kind: RecordKind, in text: String) throws(RecordCellFault) -> [RecordID] {
    try text.listedWords().map { name throws(RecordCellFault) in try record(kind, name) }
  }

  private func record(_ kind: RecordKind, _ name: String) throws(RecordCellFault) -> RecordID {
    if let id = coming[kind]?[TextKey(name)] { return id }
    do throws(Refusal) {
      return kind == .item ? try ledger.item(named: name, at: now).id : try ledger.record(kind, named: name)
    } catch {
      throw .refused(error)
    }
  }

  private func words(of vocabulary: RecordVocabulary) -> [String] {
    vocabulary.codes.map { RecordWords(language).word($0, of: vocabulary) ?? $0 }
  }

  private func truth(_ text: String) throws(RecordCellFault) -> Bool {
    let key = TextKey(text)
    for isSo in [true, false] where RecordWords.names(of: isSo).contains(where: { TextKey($0) == key }) {
      return isSo
    }
    throw .noWord(text, offered: [true, false].map(RecordWords(language).truth))
  }
}
