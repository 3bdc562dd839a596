import LedgerModel
import Wording

/// A question to the records of a kind behind the items: which of them, understood at one moment.
///
/// ```swift
/// try RecordQuery("role:lead -unit:城管中队", of: .person, in: scope, .zh).records()
/// ```
public struct RecordQuery: Sendable {
  /// The kind of record.
  public let kind: RecordKind
  /// What was understood.
  public let condition: QueryCondition
  /// Neighbouring words that may be meant for a field and its value.
  let partedTerms: [PartedTerm]
  /// Sites and grids that are named in another writing.
  let placesMeant: [PlaceMeant]
  let scope: QueryScope
  private let cells: RecordCells
  private let shown: [RecordField]

  /// Understands a query's text; words are looked for in what is shown in that language. Throws what is wrong with it,
  /// where, and what may have been meant.
  public init(
    _ text: String, of kind: RecordKind, in scope: QueryScope, _ language: Language
  ) throws(QueryError) {
    try self.init(QuerySyntax(parsing: text, about: .records(kind)), of: kind, in: scope, language)
  }

  /// Understands a query that was read before.
  public init(
    _ syntax: QuerySyntax, of kind: RecordKind, in scope: QueryScope, _ language: Language
  ) throws(QueryError) {
    (self.kind, self.scope, cells) = (kind, scope, RecordCells(scope.ledger, language))
    shown = kind.spec.shown
    condition = try QueryCondition(syntax, in: scope)
    partedTerms = syntax.partedTerms(in: scope, about: .records(kind))
    placesMeant = syntax.placesMeant(in: scope)
  }

  /// The records asked for, in the order of their names: those out of use, at the end, only `withGone`, or where it is asked whether they
  /// are.
  public func records(withGone: Bool = false) -> [RecordID] {
    let all = scope.ledger.recordsByName(of: kind)
    let there =
      withGone || asksForThoseGone ? all : all.filter { !scope.ledger.isOutOfUse(RecordKey(kind, $0)) }
    return there.filter { matches($0) }
  }

  /// Whether the query asks for what takes a record out of use.
  public var asksForThoseGone: Bool {
    condition.understandings.contains { understanding in
      guard case .record(let field) = understanding.field else { return false }
      return field.name == kind.spec.retiring?.name
    }
  }

  /// Whether the query asks for this record; `texts` are the cells of all its fields, where they are known.
  public func matches(_ id: RecordID, texts: [String]? = nil) -> Bool {
    holds(condition, id, texts ?? (hasWords(condition) ? cells.texts(shown, of: id) : []))
  }

  private func hasWords(_ condition: QueryCondition) -> Bool {
    switch condition {
    case .every, .field: false
    case .word: true
    case .not(let inner): hasWords(inner)
    case .all(let parts), .any(let parts): parts.contains(where: hasWords)
    }
  }

  private func holds(_ condition: QueryCondition, _ id: RecordID, _ texts: [String]) -> Bool {
    switch condition {
    case .every: true
    case .word(let word): texts.contains(where: word.search.matches)
    case .field(let asked):
      if case .record(let field) = asked.field {
        asked.meanings.contains { holds($0, of: field, id) }
      } else {
        false
      }
    case .not(let inner): !holds(inner, id, texts)
    case .all(let parts): parts.allSatisfy { holds($0, id, texts) }
    case .any(let parts): parts.contains { holds($0, id, texts) }
    }
  }

  private func holds(_ meaning: QueryMeaning, of field: RecordField, _ id: RecordID) -> Bool {
    if case .links = field.spec.kind {
      let linked = scope.ledger.links(field, of: id)
      switch meaning {
      case .unset: return linked.isEmpty
      case .set: return !linked.isEmpty
      case .records(let asked): return linked.contains(where: asked.contains)
      default: return false
      }
    }
    if case .words = field.spec.kind {
      let codes = scope.ledger.links(field, of: id).map(\.text)
      switch meaning {
      case .unset: return codes.isEmpty
      case .set: return !codes.isEmpty
      case .code(let code): return codes.contains(code)
      default: return false
      }
    }
    let value = cells.value(field, of: id)
    switch meaning {
    case .unset: return value.isNull
    case .set: return !value.isNull
    case .text(let text): return SearchWord(text).matches(cells.text(field, of: id))
    case .code(let code): return value.text == code
    case .truth(let isSo):
      guard case .flag(let usually) = field.spec.kind else { return false }
      return (value.truth ?? usually) == isSo
    case .records(let asked): return value.asID.map(asked.contains) ?? false
    case .period(let period): return moment(value).map(period.contains) ?? false
    case .count(let from, let through):
      guard let count = value.whole else { return false }
      return count >= from ?? 0 && through.map { count <= $0 } ?? true
    case .figure(let from, let through):
      guard let figure = Decimal2(json: value) else { return false }
      return from.map { figure >= $0 } ?? true && through.map { figure <= $0 } ?? true
    case .numbers(let from, let through):
      guard let number = value.asID.flatMap({ scope.ledger.items[$0] })?.number else { return false }
      return from.map { number >= $0 } ?? true && through.map { number <= $0 } ?? true
    default: return false
    }
  }

  /// The moment of a value: of a day its beginning.
  private func moment(_ value: JSONValue) -> Timestamp? {
    if let moment = value.asMoment { return moment }
    return value.text.flatMap(CivilDate.init(text:)).map { scope.ledger.clock.zone.moment($0, .midnight) }
  }
}
