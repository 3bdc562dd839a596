import ArgumentParser
import LedgerModel
import TextWidth
import Wording

/// `settings`: shows what the ledger has settled for itself, or changes it.
struct SettingsVerb: Verb {
  static var configuration: CommandConfiguration { .verb("settings", \.settings) }

  @Argument(help: .spoken(\.assignments, "field=value")) var assignments: [String] = []
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.checkEachOnce(assignments)
    let members = try assignments.flatMap { try Self.members($0, invocation) }
    if !members.isEmpty {
      _ = try invocation.commit(.put(RecordKey(.settings, Settings.theID), members))
    }
    let ledger = try invocation.ledger()
    let json = ledger.json(of: ledger.settings)
    if result.json { return invocation.print(json) }
    guard case .object(let fields) = json else { return }
    for field in fields where field.name != "id" {
      var writer = JSONWriter()
      writer.value(field.value)
      let value = field.value.text ?? String(decoding: writer.bytes, as: UTF8.self)
      invocation.output.line("\(field.name)\t\(SafeText.visible(value))")
    }
  }

  private static func members(_ assignment: String, _ invocation: Invocation) throws -> [JSONMember] {
    guard let (field, value) = FieldAssignment.split(assignment) else {
      throw VerbFailure.wrongCall(invocation.words.missingEquals(assignment))
    }
    switch field {
    case "name", "timeZone", "slots": return invocation.text(field, value)
    case "secondPersonCheck", "practice": return try invocation.truth(field, value)
    case "evidenceLimit":
      guard let bytes = Int64(value) else { throw Refusal.badValue(field: field, value: value) }
      return [JSONMember(field, .integer(bytes))]
    default:
      let offered = ["name", "timeZone", "slots", "secondPersonCheck", "practice", "evidenceLimit"]
      throw VerbFailure.failed(invocation.words.noColumn(field, offered: offered))
    }
  }
}
