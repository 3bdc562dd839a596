import ArgumentParser
import Exchange
import LedgerModel
import Wording
import Queries

/// `edit`: fields replaced, one change for all.
struct EditVerb: Verb {
  static var configuration: CommandConfiguration { .verb("edit", \.edit) }

  @Argument(help: .spoken(\.oneNumber)) var number: String
  @Argument(help: .spoken(\.assignments, "field=value")) var assignments: [String]
  @Option(help: .spoken(\.expect, "field=value")) var expect: [String] = []
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    invocation.trustsSnapshot = true
    let item = try invocation.item(number)
    try invocation.checkEachOnce(assignments)
    try invocation.checkEachOnce(expect)
    let edits = try assignments.flatMap { try FieldAssignment($0, invocation).edits(of: item, invocation) }
    try invocation.checkEachOnce(edits)
    let seen = try seenFields(of: item, edits, invocation)
    try invocation.tell(invocation.commit(.edit(item.id, edits), seen: seen), as: result)
  }

  /// What stood in the fields to be replaced: what the caller says, else what this command has read.
  private func seenFields(of item: Item, _ edits: [FieldEdit], _ invocation: Invocation) throws -> [SeenField]
  {
    let key = RecordKey(.item, item.id)
    var expected: [String: JSONValue] = [:]
    for text in expect {
      for field in try FieldAssignment(text, invocation).edits(of: item, invocation) {
        guard edits.contains(where: { $0.path == field.path }) else {
          throw VerbFailure.wrongCall(invocation.words.notEdited(text))
        }
        expected[field.path] = field.value
      }
    }
    let ledger = try invocation.ledger()
    return edits.compactMap { edit in
      if let value = expected[edit.path] {
        return SeenField(key: key, path: edit.path, value: value, version: .unknown)
      }
      return ledger.value(of: key, at: edit.path).map {
        SeenField(key: key, path: edit.path, value: $0.value, version: $0.version)
      }
    }
  }
}

extension Invocation {
  /// Refuses two values for one field: one of them would be dropped.
  func checkEachOnce(_ assignments: [String]) throws(VerbFailure) {
    var seen: Set<String> = []
    for name in assignments.compactMap(FieldAssignment.field) where !seen.insert(name).inserted {
      throw .wrongCall(words.assignedTwice(name))
    }
  }

  /// Refuses edits of which one would take back what another sets: a category says its group and its scheme itself.
  fileprivate func checkEachOnce(_ edits: [FieldEdit]) throws(VerbFailure) {
    var wanted: [String: JSONValue] = [:]
    for edit in edits {
      if let value = wanted.updateValue(edit.value, forKey: edit.path), value != edit.value {
        throw .wrongCall(words.assignedTwice(edit.path))
      }
    }
  }
}

/// `FIELD=VALUE` as typed; `FIELD=` empties the field.
struct FieldAssignment {
  let column: ItemColumn
  let value: String

  init(_ text: String, _ invocation: Invocation) throws {
    guard let (name, value) = Self.split(text) else {
      throw VerbFailure.wrongCall(invocation.words.missingEquals(text))
    }
    guard let column = ItemColumn(named: name) else {
      throw VerbFailure.failed(invocation.words.noColumn(name, offered: ItemColumn.allCases.map(\.rawValue)))
    }
    (self.column, self.value) = (column, value)
  }

  /// A field's name and its value, with `=` between them.
  static func split(_ text: String) -> (name: String, value: String)? {
    guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "＝" }), sign != text.startIndex else {
      return nil
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  /// The field's name as one of the program's, whatever it was called.
  static func field(_ text: String) -> String? {
    split(text).map { ItemColumn(named: $0.name)?.rawValue ?? $0.name }
  }

  /// What the model is to set.
  func edits(of item: Item, _ invocation: Invocation) throws -> [FieldEdit] {
    if value.isEmpty { return try emptying(item, invocation) }
    let path = column.rawValue
    switch column.part?.spec.kind {
    case .link(let kind): return [FieldEdit(path, id(try record(kind, invocation)))]
    case .futureMoment: return [FieldEdit(path, .string(try invocation.date(value, path).utcText))]
    case .figure: return [FieldEdit(path, try invocation.figure(value, path).json)]
    default: break
    }
    switch column {
    case .category: return try category(invocation)
    case .severity: return [FieldEdit(path, try word(invocation, Severity.self))]
    case .difficulty: return [FieldEdit(path, try word(invocation, Difficulty.self))]
    case .source: return [FieldEdit(path, try word(invocation, Source.self))]
    case .group: return [FieldEdit(path, try invocation.group(value).map { .string($0.rawValue) } ?? .null)]
    case .labels:
      return list(item.labels.map { (Item.labelID($0), $0) }, wanted: value.listedWords()) {
        Item.labelID($0)
      }
    case .helpers, .supportingUnits: return try people(item, invocation)
    case .quantities: return try quantities(item, invocation)
    case .jointAction: return [FieldEdit(path, .string(try invocation.jointAction(value)))]
    default: return [FieldEdit(path, .string(value))]
    }
  }

  private func emptying(_ item: Item, _ invocation: Invocation) throws -> [FieldEdit] {
    guard let list = ItemList(rawValue: column.rawValue) else {
      let scheme = column == .category ? [FieldEdit("scheme", .null)] : []
      return [FieldEdit(column.rawValue, .null)] + scheme
    }
    return item.elements(of: list).map { FieldEdit("\(list.rawValue)/\($0.id)", .null) }
  }

  /// The record that the value names.
  private func record(_ kind: RecordKind, _ invocation: Invocation) throws -> RecordID? {
    switch kind {
    case .site: try invocation.site(value)
    case .grid: try invocation.grid(value)
    case .unit: try invocation.unit(value)
    case .person: try invocation.person(value)
    case .item where column == .reboundOf: try invocation.originOfRebound(value).id
    case .item: try invocation.item(value).id
    default: try invocation.record(kind, named: value)
    }
  }

  private func id(_ id: RecordID?) -> JSONValue { id.map { .string($0.text) } ?? .null }

  private func word<Word: RawRepresentable<String> & CaseIterable & QueryChoice>(
    _ invocation: Invocation, _: Word.Type
  ) throws -> JSONValue {
    let word: Word? = try invocation.choice(value, column.rawValue)
    return word.map { .string($0.rawValue) } ?? .null
  }

  /// A category sets code and scheme; a group alone takes them away.
  private func category(_ invocation: Invocation) throws -> [FieldEdit] {
    let (category, group) = try invocation.category(value)
    if let category {
      return [
        FieldEdit("category", .string(category.code)), FieldEdit("scheme", .string(category.scheme)),
        FieldEdit("group", .null),
      ]
    }
    return [
      FieldEdit("category", .null), FieldEdit("scheme", .null),
      FieldEdit("group", group.map { .string($0.rawValue) } ?? .null),
    ]
  }

  /// A list replaced as a whole: what is no longer named goes, what is new comes.
  private func list(
    _ stands: [(id: RecordID, word: String)], wanted: [String], id: (String) -> RecordID
  ) -> [FieldEdit] {
    let kept = Set(wanted.map(id))
    let gone = stands.filter { !kept.contains($0.id) }.map { FieldEdit("\(column.rawValue)/\($0.id)", .null) }
    let new = wanted.filter { word in !stands.contains { $0.id == id(word) } }
    return gone + new.map { FieldEdit("\(column.rawValue)/\(id($0))", .string($0)) }
  }

  private func people(_ item: Item, _ invocation: Invocation) throws -> [FieldEdit] {
    let names = value.listedWords()
    let isHelpers = column == .helpers
    let wanted = isHelpers ? try invocation.people(names) : try names.compactMap { try invocation.unit($0) }
    let stands = isHelpers ? item.helpers : item.supportingUnits
    let gone = stands.filter { !wanted.contains($0) }.map { FieldEdit("\(column.rawValue)/\($0)", .null) }
    let new = wanted.filter { !stands.contains($0) }
    return gone + new.map { FieldEdit("\(column.rawValue)/\($0)", .bool(true)) }
  }

  /// Quantities replaced as a whole; one that says the same keeps its identifier, and with it what is done.
  private func quantities(_ item: Item, _ invocation: Invocation) throws -> [FieldEdit] {
    var stands = item.quantities
    var ids = IDSource.random()
    var edits: [FieldEdit] = []
    let category = try invocation.category(of: item)
    for var quantity in try invocation.quantities([value], of: category) {
      if let place = stands.firstIndex(where: { $0.measure == quantity.measure && $0.unit == quantity.unit })
      {
        (quantity.id, quantity.done) = (stands[place].id, stands[place].done)
        stands.remove(at: place)
      } else {
        quantity.id = ids.next("q")
      }
      edits.append(FieldEdit("quantities/\(quantity.id)", quantity.json))
    }
    return stands.map { FieldEdit("quantities/\($0.id)", .null) } + edits
  }
}
