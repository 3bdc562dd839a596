import ArgumentParser
import LedgerModel
import LedgerStore
import Queries
import TextWidth
import Wording

/// What a value could be: by what help calls it, from the ledger, the table of fields and the query language.
struct CompletionValues {
  typealias Candidate = Completion.Candidate

  /// How many words are offered at once: more than that nobody reads.
  private static let most = 200

  private let end: LineEnd
  private let language: Language
  private let scope: QueryScope

  init(_ end: LineEnd, _ surroundings: Surroundings, _ language: Language) {
    (self.end, self.language) = (end, language)
    scope = QueryScope(
      ledger: Self.ledger(end.ledger, surroundings, language) ?? Ledger(), me: nil, now: surroundings.now())
  }

  /// The ledger of the line, read and left as it is; an empty one where there is none that can be read.
  private static func ledger(_ named: String?, _ surroundings: Surroundings, _ language: Language) -> Ledger?
  {
    let finder = LedgerFinder(surroundings: surroundings, words: CommandWords(language))
    let named = named.map { $0.hasPrefix("~/") ? surroundings.home + $0.dropFirst() : $0 }
    guard let path = try? finder.find(named: named) else { return nil }
    // Without places for high-water marks nothing outside of the ledger is written either.
    guard let store = try? FileStore(opening: path, trusting: true, marks: MarkPlaces()) else { return nil }
    return store.ledger.items.isSound ? store.ledger : nil
  }

  /// What a value of that name could be, of which so much was typed.
  func find(_ name: String, _ typed: String) -> (Completion.Kind, [Candidate]) {
    let choices = name.split(separator: "|").map(String.init)
    if choices.contains("dir") || name == "directory" {
      return (choices.count > 1 ? .files : .directories, [])
    }
    if choices.count > 1 {
      return (.words, choices.filter { $0.hasPrefix(typed) }.map { Candidate(text: $0) })
    }
    switch name {
    case "file": return (.files, [])
    case ItemField.number.rawValue, "into": return (.words, listed(typed, numbers))
    case "query": return (.words, query(typed, about: end.kind.map(QuerySubject.records) ?? .items))
    case "field=value": return (.words, assignment(typed))
    case "column", "columns": return (.words, listed(typed, columns))
    case "category": return (.words, value(of: "category", typed, about: .items))
    case "returnReason": return (.words, returnReasons(typed))
    default: return (.words, named(name, typed))
    }
  }

  /// Names of records of a kind, words of a fixed list.
  private func named(_ name: String, _ typed: String) -> [Candidate] {
    if let kind = RecordKind(rawValue: name), RecordKind.listed.contains(kind) { return records(kind, typed) }
    if let kind = end.kind, kind.spec.shown.contains(where: { $0.name == name }) {
      return value(of: name, typed, about: .records(kind))
    }
    let people = QuerySubject.records(.person)
    if name == Person.Field.role.rawValue { return value(of: name, typed, about: people) }
    return QueryField(named: name)?.kind == .choice ? value(of: name, typed, about: .items) : []
  }

  /// The last of several words with commas between them.
  private func listed(_ typed: String, _ candidates: (String) -> [Candidate]) -> [Candidate] {
    guard let comma = typed.lastIndex(where: { ",，".contains($0) }) else { return candidates(typed) }
    let before = typed[...comma]
    let taken = before.split(whereSeparator: { ",，".contains($0) }).map(String.init)
    return candidates(String(typed[typed.index(after: comma)...])).filter { !taken.contains($0.text) }.map {
      Candidate(text: before + $0.text, told: $0.told)
    }
  }

  // MARK: - Of the ledger

  /// The latest words of many. What a shell puts in because all that are offered begin with it must hold for the others as
  /// well: of those that go on otherwise the latest is offered, too.
  private static func latest(_ candidates: [Candidate], behind typed: String) -> [Candidate] {
    guard candidates.count > most else { return candidates }
    func next(_ candidate: Candidate) -> Character? { candidate.text.dropFirst(typed.count).first }
    let shown = candidates.suffix(most)
    var signs = Set(shown.map(next))
    let others = candidates.dropLast(most).reversed().filter { signs.insert(next($0)).inserted }
    return others.reversed() + shown
  }

  /// The numbers of the latest open items, as short as they mean one; of all items where none that is open begins so.
  private func numbers(_ typed: String) -> [Candidate] {
    let open = numbers(typed, among: \.isOpen)
    return open.isEmpty && !typed.isEmpty ? numbers(typed) { _ in true } : open
  }

  private func numbers(_ typed: String, among states: (ItemState) -> Bool) -> [Candidate] {
    var found: [(number: ItemNumber, candidate: Candidate)] = []
    scope.ledger.items.forEach(where: { state, _ in states(state) }) { _, record in
      let item = record.item
      guard !item.isHidden, states(item.state), let text = word(for: item.number, typed) else { return }
      found.append((item.number, Candidate(text: text, told: item.title)))
    }
    return Self.latest(found.sorted { $0.number < $1.number }.map(\.candidate), behind: typed)
  }

  private func word(for number: ItemNumber, _ typed: String) -> String? {
    let short = String(number.counter)
    if short.hasPrefix(typed), scope.ledger.numbers(meantBy: short, at: scope.now) == [number] {
      return short
    }
    // Where nothing was typed, one that has no short name is offered by its long one.
    let long = number.description
    let isShort = scope.ledger.numbers(meantBy: short, at: scope.now) == [number]
    return long.hasPrefix(typed) && (!isShort || typed.contains("-")) ? long : nil
  }

  /// The names of a kind's records that are in use, by name and by pinyin; an identifier where the name does not do.
  private func records(_ kind: RecordKind, _ typed: String) -> [Candidate] {
    let ledger = scope.ledger
    let ids = ledger.records(of: kind).filter { !ledger.isOutOfUse(RecordKey(kind, $0)) }
    let candidates = ids.map { id in
      let name = ledger.name(of: id, kind) ?? id.text
      let said = kind == .person ? ledger.people[id].map(ledger.distinctName) ?? name : name
      let isClear = (try? ledger.record(kind, named: said)) == id
      return Candidate(text: isClear ? said : id.text, told: isClear ? "" : said)
    }
    if typed.isEmpty { return Self.latest(candidates, behind: typed) }
    let ranked = SearchWord(typed).ranked(candidates.map { $0.told.isEmpty ? $0.text : $0.told })
    return ranked.prefix(Self.most).map { candidates[$0] }
  }

  private func returnReasons(_ typed: String) -> [Candidate] {
    let words = VocabularyWords.of(language)
    return ReturnReason.allCases.map { Candidate(text: $0.rawValue, told: words.returnReason($0)) }.filter {
      $0.text.hasPrefix(typed)
    }
  }

  // MARK: - Of the tables of fields

  private func columns(_ typed: String) -> [Candidate] {
    ItemColumn.allCases.map { Candidate(text: $0.rawValue, told: $0.heading(language)) }.filter {
      $0.text.hasPrefix(typed)
    }
  }

  /// `FIELD=VALUE`: at first the fields that the command sets, behind the sign what the field could be.
  private func assignment(_ typed: String) -> [Candidate] {
    guard let (name, value) = FieldAssignment.split(typed) else {
      return fields.filter { $0.text.hasPrefix(typed) }
    }
    guard end.command != SettingsVerb.self else { return [] }
    let subject = end.kind.map(QuerySubject.records) ?? .items
    let field = FieldAssignment.field(typed) ?? name
    return self.value(of: field, value, about: subject).map {
      Candidate(text: "\(name)=\($0.text)", told: $0.told)
    }
  }

  private var fields: [Candidate] {
    if end.command == SettingsVerb.self {
      return Settings.Field.allCases.map { Candidate(text: $0.rawValue + "=") }
    }
    if let kind = end.kind {
      let words = RecordWords(language)
      return kind.spec.fields(.edit).map { Candidate(text: $0.name + "=", told: words.label($0)) }
    }
    return ItemColumn.allCases.filter { $0.part.map { $0.spec.editing != .never } ?? false }.map {
      Candidate(text: $0.rawValue + "=", told: $0.heading(language))
    }
  }

  // MARK: - Of the query language

  /// What a field could be: what a query for it is offered.
  private func value(of field: String, _ typed: String, about subject: QuerySubject) -> [Candidate] {
    let asked = typed.isEmpty ? "\(field):" : "\(field):\"\(typed)"
    let me = language.choose("我", "me")
    return completion(asked, about: subject).candidates.map(\.text).filter { $0 != me }.map {
      Candidate(text: $0)
    }
  }

  /// A word of a query.
  private func query(_ typed: String, about subject: QuerySubject) -> [Candidate] {
    // Only items have labels.
    let found = completion(typed, about: subject, labels: subject == .items ? scope.labels() : [])
    return found.candidates.map { candidate in
      let text = String(typed.prefix(found.range.lowerBound)) + candidate.insertion
      return Candidate(text: text, told: text.contains(candidate.text) ? "" : candidate.text)
    }
  }

  private func completion(
    _ query: String, about subject: QuerySubject, labels: [String] = []
  ) -> QueryCompletion {
    scope.completion(of: query, at: query.count, in: language, about: subject, labels: labels, limit: 400)
  }
}
