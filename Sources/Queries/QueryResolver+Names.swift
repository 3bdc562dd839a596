import LedgerModel
import Wording

// How names in a query become members of fixed lists and records of the ledger: a whole name or identifier counts
// before a part of one, so that `owner:王磊` is never also 王磊磊; of a place also in another writing.

extension QueryResolver {
  /// A member of the field's fixed list.
  func choice(_ text: String, of field: QueryField, at place: QueryPlace) throws(QueryError) -> QueryMeaning {
    let known = QueryChoices.all(of: field, in: scope)
    let folded = QueryNames.folded(text)
    if let exact = known.first(where: { $0.names.all.contains { QueryNames.folded($0) == folded } }) {
      return try checked(exact.meaning, at: place)
    }
    let word = SearchWord(text)
    let begun = known.filter { choice in
      choice.names.all.contains { name in word.rank(of: name).map { $0 <= .prefixByPinyin } ?? false }
    }
    if begun.count == 1 { return try checked(begun[0].meaning, at: place) }
    guard begun.isEmpty else {
      let language = Language(ofText: text)
      throw QueryError(
        .severalValues(field, text), place.range, suggestions: begun.map { $0.names.offered(in: language) })
    }
    throw QueryError(
      .unknownValue(field, text), place.range,
      suggestions: NearestNames.names(like: text, among: known.map(\.names)))
  }

  /// `is:mine` needs somebody who asks.
  private func checked(_ meaning: QueryMeaning, at place: QueryPlace) throws(QueryError) -> QueryMeaning {
    if meaning == .trait(.mine), scope.me == nil { throw QueryError(.nobodyIsMe, place.range) }
    return meaning
  }

  /// Records of the ledger, or categories.
  func record(_ text: String, of field: QueryField, at place: QueryPlace) throws(QueryError) -> QueryMeaning {
    let ledger = scope.ledger
    switch field.records {
    case .person:
      if ["me", "我", "本人", "自己"].contains(QueryNames.folded(text)) {
        guard let me = scope.me else { throw QueryError(.nobodyIsMe, place.range) }
        return .records([me])
      }
      let marked = ledger.people(marked: text)
      if !marked.isEmpty { return .records(marked.map(\.id)) }
      let people = ledger.people.all.map {
        Named($0.id, [$0.name], exactly: [$0.id.text, $0.login ?? "", ledger.distinctName(of: $0)])
      }
      return .records(try find(text, among: people, field, place))
    case .site:
      let sites = ledger.sites.all.map { Named($0.id, [$0.name], exactly: [$0.id.text]) }
      return .records(withParts(try find(text, among: sites, field, place, .site)))
    case .grid:
      let grids = ledger.grids.all.map { grid in
        Named(
          grid.id, [grid.name], exactly: [grid.id.text] + (GridNumber.inName(grid.name).map { [$0] } ?? []))
      }
      return .records(try find(text, among: grids, field, place, .grid))
    case .unit:
      let units = ledger.units.all.map { Named($0.id, [$0.name], exactly: [$0.id.text]) }
      return .records(try find(text, among: units, field, place))
    case nil: return try category(text, at: place)
    case let kind?:
      let named = ledger.records(of: kind).map { id in
        let code = kind.spec.code.flatMap { ledger.value(of: RecordKey(kind, id), at: $0)?.value.text }
        return Named(
          id, [ledger.value(of: RecordKey(kind, id), at: "name")?.value.text ?? ""],
          exactly: [id.text] + [code].compactMap { $0 })
      }
      return .records(try find(text, among: named, field, place))
    }
  }

  /// A category by code, name or another word for it, or a group by its own words.
  private func category(_ text: String, at place: QueryPlace) throws(QueryError) -> QueryMeaning {
    let table = scope.categories
    let coded = table.categories.filter { $0.code == text || $0.code.hasPrefix(text + "-") }
    if !coded.isEmpty { return .categories(coded.map(QueryCategory.init)) }
    if let group = table.group(named: text) { return .group(group) }
    if let category = table.category(named: text) {
      return .categories(table.categories.filter { $0.zh == category.zh }.map(QueryCategory.init))
    }
    let named = table.categories.map {
      Named(RecordID($0.scheme + ":" + $0.code), [$0.zh, $0.en] + $0.aliases, exactly: [])
    }
    let found = Set(try find(text, among: named, .category, place))
    return .categories(table.categories.filter { found.contains($0.recordID) }.map(QueryCategory.init))
  }

  /// Something with names: those that may be typed in part, and those that must be typed exactly.
  private struct Named {
    let id: RecordID
    let names: [String]
    let exactly: [String]

    init(_ id: RecordID, _ names: [String], exactly: [String]) {
      (self.id, self.names, self.exactly) = (id, names, exactly)
    }
  }

  /// The sites or grids that a name with a number in it means in another writing (`PlaceKey`): 和美花园2栋 for 和美花园2号楼.
  func inOtherWriting(_ text: String, _ kind: RecordKind) -> [RecordID] {
    let key = PlaceKey.of(text, kind)
    guard key.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    return scope.ledger.records(of: kind).filter { id in
      let name = scope.ledger.value(of: RecordKey(kind, id), at: "name")?.value.text ?? ""
      return PlaceKey.of(name, kind) == key
    }
  }

  private func find(
    _ text: String, among all: [Named], _ field: QueryField, _ place: QueryPlace, _ kind: RecordKind? = nil
  ) throws(QueryError) -> [RecordID] {
    let folded = QueryNames.folded(text)
    let exact = all.filter {
      ($0.names + $0.exactly).contains { !$0.isEmpty && QueryNames.folded($0) == folded }
    }
    if !exact.isEmpty { return exact.map(\.id) }
    let written = kind.map { inOtherWriting(text, $0) } ?? []
    if !written.isEmpty { return written }
    let word = SearchWord(text)
    let partly = all.filter { $0.names.contains(where: word.matches) }
    if !partly.isEmpty, !word.isEmpty { return partly.map(\.id) }
    let known = all.filter { !$0.names[0].isEmpty }.map { QueryNames([$0.names[0]], [$0.names[0]]) }
    throw QueryError(
      .unknownValue(field, text), place.range, suggestions: NearestNames.names(like: text, among: known))
  }
}

/// The number in a grid's name: 2 in `2号网格`, `第二网格`, `Grid 2`.
enum GridNumber {
  /// The number as digits; nothing when there is none or more than one.
  static func inName(_ name: String) -> String? {
    var runs: [Int] = []
    var inside = false
    for scalar in QueryNames.folding(name).unicodeScalars {
      if let digit = digit(scalar) {
        runs = inside ? runs.dropLast() + [combined(runs.last ?? 0, digit)] : runs + [digit]
        inside = true
      } else {
        inside = false
      }
    }
    return runs.count == 1 ? String(runs[0]) : nil
  }

  /// Digits side by side, or 十 between them: 二十 and 十二 are put together as they are said.
  private static func combined(_ before: Int, _ digit: Int) -> Int {
    switch (before, digit) {
    case (1...9, 10): before * 10
    case (10...90, 1...9) where before % 10 == 0: before + digit
    default: (before * 10 + digit) % 100_000
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if (0x30...0x39).contains(scalar.value) { return Int(scalar.value) - 0x30 }
    return "〇一二三四五六七八九十".unicodeScalars.firstIndex(of: scalar).map {
      "〇一二三四五六七八九十".unicodeScalars.distance(from: "〇一二三四五六七八九十".unicodeScalars.startIndex, to: $0)
    }
  }
}
