import ArgumentParser
import LedgerModel
import Wording

/// A kind of record that people, sites, grids and units are, as the commands handle it.
protocol RecordKindWords {
  associatedtype Record: LedgerRecord
  /// The command's name, such as `people`.
  static var command: String { get }
  /// What stands above the columns of a list, and the cells of a record.
  static var columns: [String] { get }
  static func cells(of record: Record, in ledger: Ledger, _ words: Words) -> [String]
  /// All records of the kind.
  static func all(in ledger: Ledger) -> [Record]
  /// The record that goes by a name.
  static func find(_ name: String, in ledger: Ledger) throws -> Record
  /// Whether it is no longer in use.
  static func isRetired(_ record: Record) -> Bool
  /// The fields that can be set by hand, and how their values are read.
  static func members(_ field: String, _ value: String, of record: Record?, _ invocation: Invocation) throws
    -> [JSONMember]?
  /// What takes it out of use.
  static var retiring: JSONMember { get }
}

/// `list`: the records of a kind.
struct RecordList<Kind: RecordKindWords>: Verb {
  static var configuration: CommandConfiguration { .verb("list", \.listRecords) }

  @Flag(help: .spoken(\.all)) var all = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let ledger = try invocation.ledger()
    let records = Kind.all(in: ledger).filter { all || !Kind.isRetired($0) }
    if result.json { return invocation.print(.array(records.map { ledger.json(of: $0) })) }
    let words = Words.of(invocation.language)
    let headings = ["id"] + Kind.columns
    invocation.print(
      records.map { [$0.id.text] + Kind.cells(of: $0, in: ledger, words) }, headings: headings)
  }
}

/// `edit`: fields of a record replaced.
struct RecordEditVerb<Kind: RecordKindWords>: Verb {
  static var configuration: CommandConfiguration { .verb("edit", \.editRecord) }

  @Argument(help: .spoken(\.which)) var name: String
  @Argument(help: .spoken(\.assignments, "field=value")) var assignments: [String]
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let record = try Kind.find(name, in: invocation.ledger())
    try invocation.checkEachOnce(assignments)
    let members = try assignments.flatMap { text in
      guard let (field, value) = FieldAssignment.split(text) else {
        throw VerbFailure.wrongCall(invocation.words.missingEquals(text))
      }
      guard let members = try Kind.members(field, value, of: record, invocation) else {
        throw VerbFailure.failed(invocation.words.noColumn(field, offered: Kind.columns))
      }
      return members
    }
    try invocation.put(Kind.self, record.id, members, result)
  }
}

/// `retire`: a record taken out of use; its name stays on what it was used for.
struct RecordRetire<Kind: RecordKindWords>: Verb {
  static var configuration: CommandConfiguration { .verb("retire", \.retireRecord) }

  @Argument(help: .spoken(\.which)) var name: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let record = try Kind.find(name, in: invocation.ledger())
    try invocation.put(Kind.self, record.id, [Kind.retiring], result)
  }
}

extension Invocation {
  /// Makes a record (with an empty identifier) or changes it, and prints its identifier or its JSON.
  func put<Kind: RecordKindWords>(
    _: Kind.Type, _ id: RecordID, _ members: [JSONMember], _ result: ResultOptions
  ) throws {
    let receipt = try commit(.put(RecordKey(Kind.Record.kind, id), members))
    let id = receipt.change?.records.first?.key.id ?? id
    let ledger = try ledger()
    guard let record = Kind.all(in: ledger).first(where: { $0.id == id }) else { return }
    if result.json { print(ledger.json(of: record)) } else { output.line(id.text) }
  }

  /// A member that holds a name's identifier, or empties the field.
  func link(_ field: String, _ value: String, _ find: (String) throws -> RecordID?) throws -> [JSONMember] {
    let id = value.isEmpty ? nil : try find(value)
    return [JSONMember(field, id.map { .string($0.text) } ?? .null)]
  }

  /// A member that holds a text, or empties the field.
  func text(_ field: String, _ value: String) -> [JSONMember] {
    [JSONMember(field, value.isEmpty ? .null : .string(value))]
  }

  /// A member that holds yes or no.
  func truth(_ field: String, _ value: String) throws -> [JSONMember] {
    switch value.lowercased() {
    case "yes", "true", "1", "是": return [JSONMember(field, .bool(true))]
    case "no", "false", "0", "", "否": return [JSONMember(field, .bool(false))]
    default: throw VerbFailure.failed(words.noChoice(value, field, offered: ["yes", "no"]))
    }
  }
}
