import LedgerModel
import Queries

/// Which items a list begins with.
enum Scope: String, Sendable, Hashable, CaseIterable {
  case open, mine, all

  /// The next one, round and round.
  var next: Scope {
    let all = Scope.allCases
    return all[(all.firstIndex(of: self)! + 1) % all.count]
  }

  /// The scope as a query.
  var query: String {
    switch self {
    case .open: "state:open"
    case .mine: "state:open person:me"
    case .all: ""
    }
  }
}

/// A value of a column to which the list is narrowed.
struct ColumnValue: Sendable, Hashable {
  let column: TableColumn
  /// The value as it is listed; empty for what is not set.
  let text: String

  /// The value and its column, as the line above the list tells it: 点位=佳美二区.
  func told(_ session: Session) -> String {
    "\(column.name(session.language))=\(text.isEmpty ? session.words.items.ungrouped : text)"
  }
}

/// Which items a list shows: a scope, a query that was set, and what is being searched.
struct RowQuery: Sendable {
  var scope = Scope.open
  /// The query that was set with `f`; it takes the scope's place while it is not empty.
  private(set) var text = ""
  /// The values to which columns were narrowed, one after the other.
  private(set) var values: [ColumnValue] = []
  /// What was typed into the search.
  private(set) var search = ""
  /// What is wrong with the query or the search.
  private(set) var error: QueryError?
  private var base: Query?
  private var searched: Query?
  private var searchSyntax = QuerySyntax.every

  /// Sets the query; false, and the old one holds, when it cannot be understood.
  mutating func setText(_ text: String, _ session: Session) -> Bool {
    do {
      _ = try Query(text, in: session.queryScope)
      (self.text, error) = (text, nil)
      renew(session)
      return true
    } catch {
      self.error = error
      return false
    }
  }

  /// Understands everything anew: people, places or the day have changed.
  mutating func renew(_ session: Session) {
    let base = text.isEmpty ? scope.query : text
    // Nobody signed in has no own items.
    self.base = (try? Query(base, in: session.queryScope)) ?? (try? Query("number:1", in: session.queryScope))
    if case .every = searchSyntax {
      searched = nil
    } else {
      do throws(QueryError) {
        searched = try Query(searchSyntax, in: session.queryScope)
      } catch {
        // Somebody or something that is not there: nothing is searched, and Enter says why.
        (searched, self.error) = (nil, self.error ?? error)
      }
    }
  }

  /// Sets what is searched; true when only rows shown before can be shown now.
  mutating func setSearch(_ text: String, _ session: Session) -> Bool {
    let (syntax, error) = QuerySyntax.asTyped(text)
    let narrows = syntax.narrows(searchSyntax)
    (search, searchSyntax, self.error) = (text, syntax, error)
    renew(session)
    return narrows
  }

  /// The words that were typed, for showing where they are found.
  var foundWords: [SearchWord] {
    search.split(separator: " ").filter { !$0.contains(":") }.map { SearchWord(String($0)) }
  }

  /// The places of all items that may be in the scope, in the order of coming.
  func candidates(_ session: Session) -> [Int] {
    text.isEmpty && scope != .all ? session.book.open : Array(0..<session.ledger.items.count)
  }

  /// Those of the candidates that are in the scope.
  func scoped(among candidates: [Int], _ session: Session) -> [Int] {
    var places = candidates
    if !text.isEmpty || scope != .open {
      places =
        base?.places(
          in: session.ledger.items, index: session.book.isIndexed ? session.book.index : nil,
          among: candidates) ?? []
    }
    if values.isEmpty { return places }
    return places.filter { place in
      hasValues(session.ledger.items[place].item, session.book.lamp(at: place, now: session.now), session)
    }
  }

  private func hasValues(_ item: Item, _ lamp: Lamp?, _ session: Session) -> Bool {
    values.allSatisfy { $0.column.values(item, lamp, session).contains($0.text) }
  }

  /// Shows only what has this value, too.
  mutating func narrow(to value: ColumnValue) {
    if !values.contains(value) { values.append(value) }
  }

  /// Forgets the value that came last, or all; false when there was none.
  mutating func widen(all: Bool = false) -> Bool {
    if values.isEmpty { return false }
    if all { values = [] } else { values.removeLast() }
    return true
  }

  /// Those of the places whose items the search asks for, in their order.
  func found(among places: [Int], _ session: Session) -> [Int] {
    searched?.places(
      in: session.ledger.items, index: session.book.isIndexed ? session.book.index : nil, among: places)
      ?? places
  }

  /// How many items of the whole ledger the search asks for, where it is asked among some only and the words of all are
  /// laid out; nothing elsewhere.
  func countBeyond(_ session: Session) -> Int? {
    let isIndexed = session.book.isIndexed
    guard text.isEmpty, values.isEmpty, scope != .all,
      isIndexed || session.ledger.items.count <= Session.slice
    else {
      return nil
    }
    return searched?.places(in: session.ledger.items, index: isIndexed ? session.book.index : nil).count
  }

  /// Whether the item is in the scope.
  func holds(_ record: ItemRecord, _ session: Session) -> Bool {
    guard base?.matches(record) == true else { return false }
    return values.isEmpty || hasValues(record.item, session.lamp(of: record.item.id), session)
  }

  /// Whether the search asks for the item.
  func finds(_ record: ItemRecord) -> Bool { searched?.matches(record) ?? true }

  /// What is to be said of the search or the query: how dates were understood that were typed without a year or told from
  /// today, which words may be meant for a field, and where nothing is found what was hardly meant as a word.
  func remarks(_ session: Session, findingNothing: Bool = false) -> String? {
    let asked = searched ?? base
    var told = asked?.remarks(session.language) ?? []
    if findingNothing, session.book.isIndexed {
      told += asked?.remarksOnNothing(session.language, index: session.book.index) ?? []
    }
    return told.isEmpty ? nil : told.joined(separator: "  ")
  }

  /// Whether anything is searched.
  var isSearching: Bool { searched != nil }
}

extension RowQuery {
  /// What the list shows, for the name of a file: the query or the scope, one's own with the person, and the search.
  func name(_ session: Session) -> String {
    let base = text.isEmpty ? session.words.items.scope(scope.rawValue) : text
    let own = text.isEmpty && scope == .mine ? session.personName(session.person) : nil
    let parts: [String] = [base, own ?? ""] + values.map(\.text) + [search]
    return parts.filter { !$0.isEmpty }.joined(separator: "-")
  }
}
