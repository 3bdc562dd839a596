import ArgumentParser
import LedgerModel
import TextWidth
import Wording

/// `log`: what was changed, when and by whom; of one item, of one meeting or of the ledger.
struct LogVerb: Verb {
  static var configuration: CommandConfiguration { .verb("log", \.log) }

  @Argument(help: .spoken(\.logged)) var number: String?
  @Option(help: .spoken(\.limit)) var limit: Int?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.check(limit: limit, of: "taizhang log")
    let ledger = try invocation.ledger()
    let key = try number.map { try self.key(of: $0, in: invocation) }
    var changes = try invocation.store().history(of: key)
    if let limit { changes = changes.suffix(limit) }
    if result.json { return invocation.print(.array(changes.map { json(of: $0, in: ledger) })) }
    let words = Words.of(invocation.language)
    for change in changes {
      let cells = [
        Self.text(change.at, in: ledger.clock.zone),
        who(change, in: ledger, words.changes),
        words.text(of: change), names(of: change, in: ledger, words),
        fields(of: change, key, words.changes, ledger),
      ]
      invocation.output.line(cells.map(SafeText.visible).joined(separator: "\t"))
    }
  }

  /// What a number names: an item, else a meeting.
  private func key(of name: String, in invocation: Invocation) throws -> RecordKey {
    do {
      return RecordKey(.item, try invocation.item(name).id)
    } catch let refusal as Refusal {
      guard case .noSuchItem = refusal,
        let meeting = try invocation.ledger().meeting(named: name, at: invocation.now)
      else { throw refusal }
      return RecordKey(.meeting, meeting.id)
    }
  }

  /// Who did it, and who typed it for them: a colleague, a login, a key.
  private func who(_ change: Change, in ledger: Ledger, _ words: ChangeWords) -> String {
    guard let person = ledger.people[change.by] else { return change.login }
    let typist = change.enteredBy == change.by ? nil : ledger.people[change.enteredBy]
    let typed = typist.map(ledger.distinctName) ?? ledger.notableLogin(change.login, of: change.by)
    return words.who(ledger.distinctName(of: person), login: typed)
  }

  private static func text(_ moment: Timestamp, in zone: LedgerZone) -> String {
    let civil = zone.civil(moment)
    return "\(civil.date.text) \(civil.time.text)"
  }

  private func names(of change: Change, in ledger: Ledger, _ words: Words) -> String {
    let names = change.records.map { record in
      record.key.kind == .item
        ? ledger.items[record.key.id]?.number.description ?? record.key.id.text
        : words.changes.name(of: record.key, in: ledger)
    }
    let more = names.count > 5 ? " +\(names.count - 5)" : ""
    return names.prefix(5).joined(separator: " ") + more
  }

  /// What was set, old → new: of one item, or of the records of the change.
  private func fields(of change: Change, _ key: RecordKey?, _ words: ChangeWords, _ ledger: Ledger) -> String
  {
    var change = change
    if let key { change.records.removeAll { $0.key != key } }
    return words.text(of: change, in: ledger, atMost: 5)
  }

  private func json(of change: Change, in ledger: Ledger) -> JSONValue {
    var members = [
      JSONMember("id", .string(change.id.text)), JSONMember("verb", .string(change.verb)),
      JSONMember("at", .string(change.at.iso8601(in: ledger.clock.zone))),
    ]
    if let by = change.by {
      members.append(JSONMember("by", .string(by.text)))
      if let name = ledger.people[by]?.name { members.append(JSONMember("byName", .string(name))) }
    }
    members.append(JSONMember("login", .string(change.login)))
    members.append(JSONMember("channel", .string(change.channel.rawValue)))
    if let undone = change.undoes { members.append(JSONMember("undoes", .string(undone.text))) }
    if let redone = change.redoes { members.append(JSONMember("redoes", .string(redone.text))) }
    members.append(JSONMember("records", .array(change.records.map { json(of: $0, in: ledger) })))
    return .object(members)
  }

  private func json(of record: RecordChange, in ledger: Ledger) -> JSONValue {
    var members = [
      JSONMember("kind", .string(record.key.kind.rawValue)), JSONMember("id", .string(record.key.id.text)),
    ]
    if record.key.kind == .item, let number = ledger.items[record.key.id]?.number {
      members.append(JSONMember("number", .string(number.description)))
    }
    let fields = record.fields.map { field in
      JSONValue.object([
        JSONMember("path", .string(field.path)), JSONMember("old", field.old), JSONMember("new", field.new),
      ])
    }
    members.append(JSONMember("fields", .array(fields)))
    return .object(members)
  }
}
