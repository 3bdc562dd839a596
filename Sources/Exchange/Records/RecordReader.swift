import LedgerModel
import Wording

/// Why a text cannot stand in a field of a record.
public enum RecordCellFault: Error, Sendable, Hashable {
  /// It is none of the field's words, which are offered.
  case noWord(String, offered: [String])
  /// It is no day.
  case noDay(String)
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
  /// Without `guessesYear` a day is refused whose year was not written.
  public func members(
    _ text: String, of field: RecordField, before: RecordID? = nil, guessesYear: Bool = true
  ) throws(RecordCellFault) -> [JSONMember] {
    let text = text.trimmed
    if case .links(let kind) = field.spec.kind {
      let wanted = try records(kind, in: text)
      return field.elements(ordering: wanted, insteadOf: before.map { ledger.links(field, of: $0) } ?? [])
    }
    return [JSONMember(field.name, text.isEmpty ? .null : try value(text, of: field, guessesYear))]
  }

  private func value(
    _ text: String, of field: RecordField, _ guessesYear: Bool
  ) throws(RecordCellFault) -> JSONValue {
    switch field.spec.kind {
    case .title, .text: return .string(text)
    case .word(let vocabulary):
      let key = TextKey(text)
      let code = vocabulary.codes.first { code in
        TextKey(code) == key
          || Language.allCases.contains { TextKey(RecordWords($0).word(code, of: vocabulary) ?? "") == key }
      }
      guard let code else { throw .noWord(text, offered: words(of: vocabulary)) }
      return .string(code)
    case .flag(let usually):
      let isSo = try truth(text)
      // What is usual is not written.
      return isSo == usually ? .null : .bool(isSo)
    case .day, .pastDay:
      let entry = DateEntry(at: now, in: ledger.clock)
      let isPast = field.spec.kind == .pastDay
      guard let day = try? isPast ? entry.past(text) : entry.due(text) else { throw .noDay(text) }
      guard guessesYear || day.basis == .fullDate else { throw .noYear(text) }
      return .string(day.date.text)
    case .count(let limit):
      let number = Decimal2(typed: text)
      guard let number, number <= Decimal2(limit), number.hundredths % 100 == 0 else {
        throw .noFigure(text, upTo: limit, isWhole: true)
      }
      return number.json
    case .figure(let limit):
      let share = TextKey(text).text
      let figure = Decimal2(typed: share.hasSuffix("%") ? String(share.dropLast()) : text)
      guard let figure, figure <= Decimal2(limit) else {
        throw .noFigure(text, upTo: limit, isWhole: false)
      }
      return figure.json
    case .link(.item):
      do throws(Refusal) {
        return .string(try ledger.item(named: text, at: now).id.text)
      } catch {
        throw .refused(error)
      }
    case .link(let kind): return .string(try record(kind, text).text)
    case .moment, .links: throw .refused(.notEditable(field: field.name))
    }
  }

  /// The records of a kind that a text lists, in its order. Throws which of them is none.
  func records(_ kind: RecordKind, in text: String) throws(RecordCellFault) -> [RecordID] {
    try text.listedWords().map { name throws(RecordCellFault) in try record(kind, name) }
  }

  private func record(_ kind: RecordKind, _ name: String) throws(RecordCellFault) -> RecordID {
    if let id = coming[kind]?[TextKey(name)] { return id }
    do throws(Refusal) {
      return try ledger.record(kind, named: name)
    } catch {
      throw .refused(error)
    }
  }

  private func words(of vocabulary: RecordVocabulary) -> [String] {
    vocabulary.codes.map { RecordWords(language).word($0, of: vocabulary) ?? $0 }
  }

  private func truth(_ text: String) throws(RecordCellFault) -> Bool {
    let key = TextKey(text).text
    if ["yes", "y", "true", "1", "是", "有", "√", "✓", "✔"].contains(key) { return true }
    if ["no", "n", "false", "0", "否", "无", "×", "✗"].contains(key) { return false }
    throw .noWord(text, offered: [true, false].map(RecordWords(language).truth))
  }
}
