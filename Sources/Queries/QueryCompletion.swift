import LedgerModel
import Wording

/// What could stand at the cursor of a query: fields, values, names and labels.
public struct QueryCompletion: Sendable, Hashable {
  /// One way to go on.
  public struct Candidate: Sendable, Hashable {
    /// What it is.
    public let kind: QueryCandidateKind
    /// What is shown: a name as it is called.
    public let text: String
    /// What takes the place of the characters in `range`, quoted where it must be.
    public let insertion: String
  }

  /// The characters of the query that a candidate replaces.
  public let range: Range<Int>
  /// What may stand there, the likeliest first.
  public let candidates: [Candidate]
}

extension QueryScope {
  /// What could stand at the cursor, which is behind so many characters of the query.
  ///
  /// `labels` are those in use, the commonest first; to collect them takes a walk over all items (`labels()`).
  public func completion(
    of query: String, at cursor: Int, in language: Language, about subject: QuerySubject = .items,
    labels: [String] = [], limit: Int = 12
  ) -> QueryCompletion {
    let completer = QueryCompleter(
      scope: self, subject: subject, language: language, labels: labels, limit: limit)
    return completer.completion(of: String(query.prefix(cursor)))
  }

  /// All labels in use on open items, the commonest first.
  public func labels() -> [String] {
    var counts: [String: Int] = [:]
    ledger.items.forEach { record in
      guard !record.item.labels.isEmpty, record.item.state.isOpen else { return }
      for label in record.item.labels { counts[label, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

/// Finds what the text before the cursor begins.
private struct QueryCompleter {
  typealias Candidate = QueryCompletion.Candidate

  let scope: QueryScope
  let subject: QuerySubject
  let language: Language
  let labels: [String]
  let limit: Int

  func completion(of text: String) -> QueryCompletion {
    let piece = QueryCursor(text, about: subject)
    let candidates: [Candidate] =
      switch piece.asked {
      case .value(let field): values(of: field, like: piece.typed)
      case .label: labelled(piece.typed, insertion: { Self.quoted($0, ranged: false) })
      case .beginning: beginnings(piece.typed)
      case .nothing: []
      }
    return QueryCompletion(range: piece.range, candidates: Array(candidates.prefix(limit)))
  }

  /// A word that begins: a field, or somebody or something whose name begins so.
  private func beginnings(_ typed: String) -> [Candidate] {
    let fields = fitting(typed, subject.fields.map { ($0, $0.names) }).map { field in
      let name = field.names.offered(in: language)
      return Candidate(kind: .field, text: name, insertion: name + ":")
    }
    if typed.isEmpty || subject != .items { return fields }
    return fields + named(.owner, typed, prefixed: true) + named(.site, typed, prefixed: true)
      + labelled(typed) { "+" + Self.quoted($0, ranged: false) }
  }

  private func values(of field: QueryField, like typed: String) -> [Candidate] {
    switch field.kind {
    case .choice:
      return fitting(typed, QueryChoices.all(of: field, in: scope).map { ($0.names, $0.names) }).map {
        names in
        candidate(.value, names.offered(in: language), ranged: false)
      }
    case .date:
      let overdue = field == .due ? [QueryTrait.overdue.queryNames] : []
      let words = overdue + QueryDateWord.allCases.map(\.names)
      return fitting(typed, words.map { ($0, $0) }).map {
        candidate(.date, $0.offered(in: language), ranged: true)
      }
    case .record: return named(field, typed, prefixed: false)
    case .text where field == .labels: return labelled(typed) { Self.quoted($0, ranged: false) }
    case .text, .count, .figure, .number: return []
    }
  }

  private func named(_ field: QueryField, _ typed: String, prefixed: Bool) -> [Candidate] {
    let (kind, names) = names(field)
    let word = SearchWord(typed)
    let fitting =
      prefixed
      ? names.filter { word.rank(of: $0).map { $0 <= .prefixByPinyin } ?? false } : names
    let special: [String] = prefixed || !isPersonal(field) ? [] : [language.choose("我", "me")]
    return (special.filter { word.matches($0) } + word.ranked(fitting).map { fitting[$0] }).map { name in
      let value = Self.quoted(name, ranged: false)
      return Candidate(
        kind: kind, text: name, insertion: prefixed ? field.names.offered(in: language) + ":" + value : value)
    }
  }

  private func isPersonal(_ field: QueryField) -> Bool {
    field.records == .person
  }

  /// The names that the field's values may have; those who left and what was retired are not offered.
  private func names(_ field: QueryField) -> (QueryCandidateKind, [String]) {
    let ledger = scope.ledger
    switch field.records {
    case .site: return (.site, ledger.sitesByName.filter { !$0.retired }.map(\.name))
    case .grid: return (.grid, ledger.gridsByName.filter { !$0.retired }.map(\.name))
    case .unit: return (.unit, ledger.unitsByName.filter { !$0.retired }.map(\.name))
    case .person: return (.person, ledger.peopleByName.filter(\.active).map(ledger.distinctName))
    case let kind? where kind != .item && kind != .category:
      let ids = ledger.recordsByName(of: kind).filter { !ledger.isOutOfUse(RecordKey(kind, $0)) }
      return (.record, ids.compactMap { ledger.value(of: RecordKey(kind, $0), at: "name")?.value.text })
    default:
      let groups = scope.categories.groups.map { $0.name(in: language) }
      let categories = scope.categories.categories.filter { !$0.isHidden }
      return (.category, groups + categories.map { $0.name(in: language) })
    }
  }

  private func labelled(_ typed: String, insertion: (String) -> String) -> [Candidate] {
    let word = SearchWord(typed)
    let fitting = typed.isEmpty ? labels : word.ranked(labels).map { labels[$0] }
    return fitting.map { Candidate(kind: .label, text: $0, insertion: insertion($0)) }
  }

  /// The things one of whose names begins with what was typed, the best fit first.
  private func fitting<Thing>(_ typed: String, _ things: [(Thing, QueryNames)]) -> [Thing] {
    let word = SearchWord(typed)
    let ranked = things.enumerated().compactMap {
      place, thing -> (rank: SearchRank, other: Int, place: Int)? in
      guard let best = thing.1.all.compactMap({ word.rank(of: $0) }).min(), best <= .prefixByPinyin else {
        return nil
      }
      // What goes on as it is typed comes before what another name only stands for.
      return (best, word.rank(of: thing.1.offered(in: language)) == best ? 0 : 1, place)
    }
    return ranked.sorted { $0 < $1 }.map { things[$0.place].0 }
  }

  private func candidate(_ kind: QueryCandidateKind, _ text: String, ranged: Bool) -> Candidate {
    Candidate(kind: kind, text: text, insertion: Self.quoted(text, ranged: ranged))
  }

  private static func quoted(_ text: String, ranged: Bool) -> String {
    QueryValue(.one(text)).text(of: ranged ? .due : .labels)
  }
}
