import LedgerModel

/// A question to a ledger, understood at one moment: which items, and what was understood.
///
/// It is made anew when the query's text, the people and places, or the day change; it may be asked of any later
/// state of the items.
public struct Query: Sendable {
  /// What was understood.
  public let condition: QueryCondition
  /// Neighbouring words that may be meant for a field and its value.
  let partedTerms: [PartedTerm]
  /// Sites and grids that are named in another writing.
  let placesMeant: [PlaceMeant]
  let scope: QueryScope

  /// Understands a query's text. Throws what is wrong with it, where, and what may have been meant.
  public init(_ text: String, in scope: QueryScope) throws(QueryError) {
    try self.init(QuerySyntax(parsing: text), in: scope)
  }

  /// Understands a query that was read before.
  public init(_ syntax: QuerySyntax, in scope: QueryScope) throws(QueryError) {
    self.scope = scope
    condition = try QueryCondition(syntax, in: scope)
    partedTerms = syntax.partedTerms(in: scope, about: .items)
    placesMeant = syntax.placesMeant(in: scope)
  }

  /// The terms as they were understood, in the order in which they were typed.
  public var understandings: [QueryUnderstanding] { condition.understandings }

  /// Whether the query asks for this one item. To ask for many, use `places(in:index:)`.
  public func matches(_ record: ItemRecord) -> Bool {
    var items = ItemTable()
    items.put(record)
    return !places(in: items).isEmpty
  }

  /// The places of all items asked for, in the order of coming; items that were undone are never among them.
  ///
  /// `index` must have followed these items; without one, words are looked for item by item, which takes longer.
  /// `among` narrows the search to places found before: with what was typed before a letter was added.
  public func places(in items: ItemTable, index: ItemSearchIndex? = nil, among: [Int]? = nil) -> [Int] {
    let choice = QueryChoosing(scope: scope, items: items, index: index)
    let chosen = choice.choose(condition, among: among ?? Array(0..<items.count))
    if let index { return index.hidden.isEmpty ? chosen : chosen.filter { !index.hidden.contains($0) } }
    return chosen.filter { !items.isHidden(at: $0) }
  }
}

extension QuerySyntax {
  /// Whether everything that this query asks for was asked for by `earlier` too, as far as the form tells: the same
  /// query with letters added to its last word, or with more words. Then a search may narrow what was found before.
  public func narrows(_ earlier: QuerySyntax) -> Bool {
    if earlier == .every || self == earlier { return true }
    let (parts, before) = (conjuncts, earlier.conjuncts)
    guard parts.count >= before.count, zip(parts, before).dropLast().allSatisfy({ $0 == $1 }),
      let last = before.last
    else { return false }
    let same = parts[before.count - 1]
    if same == last { return true }
    guard case .word(let now, _) = same, case .word(let then, _) = last else { return false }
    // A number matches as a number too, and `17` is not among what `1` found; so digits never narrow.
    return now.hasPrefix(then) && !now.contains(where: \.isNumber)
  }

  private var conjuncts: [QuerySyntax] {
    if case .all(let parts) = self { parts } else { [self] }
  }
}
