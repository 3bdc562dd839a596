import ArgumentParser
import Exchange
import LedgerModel
import Queries
import TextWidth
import Wording

/// A kind of record as a command: `people`, `sites`. What its fields are follows from the declaration (`RecordSpec`).
protocol RecordCommandKind {
  /// Which kind it is.
  static var kind: RecordKind { get }
  /// What makes a record: `RecordAdd`, unless the kind has options of its own for it.
  associatedtype Add: ParsableCommand = RecordAdd<Self>
  /// What takes its records out: `RecordExport`, unless the kind has more to take out than a table.
  associatedtype Export: ParsableCommand = RecordExport<Self>
  /// What is special about the kind, beside what every kind has.
  static var more: [any ParsableCommand.Type] { get }
}

extension RecordCommandKind {
  /// Nothing special.
  static var more: [any ParsableCommand.Type] { [] }
}

/// The command of a kind of record: `people`, with all that can be done to them.
struct RecordsCommand<Kind: RecordCommandKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Kind.kind.spec.plural, abstract: RecordWords(Spoken.language).kinds(Kind.kind),
      subcommands: looked + (Kind.kind.spec.uses.contains(.edit) ? edited : []) + Kind.more,
      defaultSubcommand: RecordList<Kind>.self)
  }

  private static var looked: [any ParsableCommand.Type] {
    [RecordList<Kind>.self, RecordShow<Kind>.self, Kind.Export.self]
  }
  private static var edited: [any ParsableCommand.Type] {
    [Kind.Add.self, RecordEdit<Kind>.self, RecordRetire<Kind>.self, RecordImportVerb<Kind>.self]
  }
}

/// `list`: the records of a kind.
struct RecordList<Kind: RecordCommandKind>: Verb {
  static var configuration: CommandConfiguration { .verb("list", \.listRecords) }

  @OptionGroup var chosen: RecordArguments
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let ledger = try invocation.ledger()
    let records = try chosen.records(of: Kind.kind, in: invocation)
    if result.json {
      return invocation.print(.array(records.map { ledger.json(of: RecordKey(Kind.kind, $0)) }))
    }
    let cells = RecordCells(ledger, invocation.language)
    let listing = RecordListing(records, of: Kind.kind, in: cells, withGone: chosen.all)
    invocation.print(listing.rows, headings: listing.headings)
  }
}

/// `show`: one record with everything that is set.
struct RecordShow<Kind: RecordCommandKind>: Verb {
  static var configuration: CommandConfiguration { .verb("show", \.showRecord) }

  @Argument(help: .spoken(\.which, Kind.kind.rawValue)) var name: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let ledger = try invocation.ledger()
    let id = try invocation.record(Kind.kind, named: name)
    if result.json { return invocation.print(ledger.json(of: RecordKey(Kind.kind, id))) }
    let cells = RecordCells(ledger, invocation.language)
    invocation.output.line("id\t\(id)")
    for field in Kind.kind.spec.shown {
      let text = cells.text(field, of: id)
      guard !text.isEmpty else { continue }
      invocation.output.line("\(RecordWords(invocation.language).label(field))\t\(SafeText.visible(text))")
    }
  }
}

/// `add`: a record by its name and its fields.
struct RecordAdd<Kind: RecordCommandKind>: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.addRecord, fieldsOf: Kind.kind) }

  @Argument(help: .spoken(\.name)) var name: String
  @Argument(help: .spoken(\.recordAssignments, "field=value")) var assignments: [String] = []
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.checkEachOnce(assignments)
    let members = try invocation.members(assignments, of: Kind.kind, before: nil)
    try invocation.make(Kind.kind, name, members, result)
  }
}

/// `edit`: fields of a record replaced; of several, parted by commas, as one change.
struct RecordEdit<Kind: RecordCommandKind>: Verb {
  static var configuration: CommandConfiguration { .verb("edit", \.editRecord, fieldsOf: Kind.kind) }

  @Argument(help: .spoken(\.which, Kind.kind.rawValue)) var name: String
  @Argument(help: .spoken(\.recordAssignments, "field=value")) var assignments: [String]
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.checkEachOnce(assignments)
    let ids = try invocation.records(Kind.kind, name)
    let edits = try ids.map {
      (id: $0, fields: try invocation.members(assignments, of: Kind.kind, before: $0))
    }
    try invocation.put(edits, of: Kind.kind, result)
  }
}

/// `retire`: a record taken out of use; its name stays on what it was used for.
struct RecordRetire<Kind: RecordCommandKind>: Verb {
  static var configuration: CommandConfiguration { .verb("retire", \.retireRecord) }

  @Argument(help: .spoken(\.which, Kind.kind.rawValue)) var name: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    guard let retiring = Kind.kind.spec.retiring else { return }
    let ids = try invocation.records(Kind.kind, name)
    try invocation.put(ids.map { (id: $0, fields: [retiring]) }, of: Kind.kind, result)
  }
}

/// Which records of a kind a command is about.
struct RecordArguments: ParsableArguments {
  @Argument(help: .spoken(\.recordQuery)) var query: [String] = []
  @Flag(help: .spoken(\.all)) var all = false

  /// The records that the query chooses, without one all in use, with `--all` those out of use, too.
  func records(of kind: RecordKind, in invocation: Invocation) throws -> [RecordID] {
    let ledger = try invocation.ledger()
    guard !all || kind.spec.retiring != nil else {
      throw VerbFailure.wrongCall(
        invocation.words.neverOutOfUse("--all", RecordWords(invocation.language).kinds(kind)))
    }
    let scope = QueryScope(ledger: ledger, me: try invocation.actor().person, now: invocation.now)
    do throws(QueryError) {
      let asked = try RecordQuery(query.joined(separator: " "), of: kind, in: scope, invocation.language)
      for told in asked.remarks(invocation.language) { invocation.remark(told) }
      return asked.records(withGone: all)
    } catch {
      throw VerbFailure.failed(error.text(invocation.language))
    }
  }
}

extension Invocation {
  /// Reads fields of records in this invocation's ledger and language.
  func reader() throws -> RecordReader { RecordReader(try ledger(), at: now, language) }

  /// The records of a kind that a name means, or several with commas between them.
  func records(_ kind: RecordKind, _ names: String) throws -> [RecordID] {
    let ledger = try ledger()
    let words = names.listedWords()
    if words.count < 2 || (try? ledger.record(kind, named: names)) != nil {
      return [try record(kind, named: names)]
    }
    return try words.map { try record(kind, named: $0) }
  }

  /// The record of a kind that a name means; a site or grid that is named in another writing is said.
  func record(_ kind: RecordKind, named name: String) throws -> RecordID {
    let id = try ledger().record(kind, named: name)
    tellMeant(name, RecordKey(kind, id), in: try ledger())
    return id
  }

  /// Says how the site or grid is called that was named in another writing.
  private func tellMeant(_ text: String, _ key: RecordKey, in ledger: Ledger) {
    if let name = ledger.nameMeant(by: text, of: key) { remark(words.taken(text, for: name)) }
  }

  /// What `FIELD=VALUE` sets in a record of a kind.
  func members(_ assignments: [String], of kind: RecordKind, before: RecordID?) throws -> [JSONMember] {
    try assignments.flatMap { text -> [JSONMember] in
      guard let (name, value) = FieldAssignment.split(text) else {
        throw VerbFailure.wrongCall(words.missingEquals(text))
      }
      // That a second one of a name is meant is asked, and no field.
      if kind.asksForNamesakes, name == FieldAssignment.namesake { return [JSONMember(name, .bool(true))] }
      return try members(value, of: try field(name, of: kind), before: before)
    }
  }

  /// The field of a kind that goes by a name: as in JSON, or as a table calls it.
  func field(_ name: String, of kind: RecordKind) throws -> RecordField {
    let offered = kind.spec.fields(.edit)
    let key = TextKey(name)
    let field =
      offered.first { $0.name == name }
      ?? offered.first { RecordWords.names(of: $0).contains { TextKey($0) == key } }
    guard let field else { throw VerbFailure.failed(words.noColumn(name, offered: offered.map(\.name))) }
    return field
  }

  /// What sets a field of a record to a text.
  func members(_ text: String, of field: RecordField, before: RecordID?) throws -> [JSONMember] {
    let reader = try reader()
    do throws(RecordCellFault) {
      let members = try reader.members(text, of: field, before: before)
      if field.spec.isDay, let day = members.first?.value.text, day != text {
        remark(words.understood(text, day))
      }
      if case .link(let kind) = field.spec.kind, let id = members.first?.value.asID {
        tellMeant(text, RecordKey(kind, id), in: reader.ledger)
      }
      return members
    } catch {
      if case .refused(let refusal) = error { throw refusal }
      throw VerbFailure.failed(error.text(RecordWords(language).label(field), in: reader.ledger, language))
    }
  }

  /// Makes a record, with the words with which it begins where none is given, and prints its identifier or its JSON.
  func make(_ kind: RecordKind, _ name: String, _ members: [JSONMember], _ result: ResultOptions) throws {
    let missing = kind.spec.fields.filter { field in
      field.spec.initially != nil && !members.contains { $0.name == field.name }
    }
    let fields =
      [JSONMember("name", .string(name))] + members.filter { !$0.value.isNull }
      + missing.map { JSONMember($0.name, .string($0.spec.initially ?? "")) }
    try put([(id: "", fields: fields)], of: kind, result)
  }

  /// Makes records (with an empty identifier) or changes them, and prints their identifiers or their JSON.
  func put(
    _ edits: [(id: RecordID, fields: [JSONMember])], of kind: RecordKind, _ result: ResultOptions
  ) throws {
    let puts = edits.map { Intent.put(RecordKey(kind, $0.id), $0.fields) }
    let receipt = try commit(puts.count == 1 ? puts[0] : .together(puts))
    let made = receipt.change?.records.map(\.key.id) ?? []
    let ids = edits.map(\.id.text).contains("") ? made : edits.map(\.id)
    let ledger = try ledger()
    if result.json {
      let all = ids.map { ledger.json(of: RecordKey(kind, $0)) }
      return print(all.count == 1 ? all[0] : .array(all))
    }
    for id in ids { output.line(id.text) }
  }
}
