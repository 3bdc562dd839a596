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
    guard let (name, value) = FieldAssignment.split(assignment) else {
      throw VerbFailure.wrongCall(invocation.words.missingEquals(assignment))
    }
    guard let field = Settings.Field(rawValue: name) else {
      throw VerbFailure.failed(
        invocation.words.noColumn(name, offered: Settings.Field.allCases.map(\.rawValue)))
    }
    switch field {
    case .name, .timeZone, .slots, .issuingOffice, .officeCode, .addressees, .copies, .printingOffice,
      .language:
      return [JSONMember(name, value.isEmpty ? .null : .string(value))]
    case .secondPersonCheck, .practice, .officialPapers:
      return [JSONMember(name, .bool(try truth(name, value, invocation)))]
    case .templates: throw VerbFailure.failed(invocation.words.setByTemplates)
    case .evidenceLimit:
      guard let bytes = Int64(value) else { throw Refusal.badValue(field: name, value: value) }
      return [JSONMember(name, .integer(bytes))]
    }
  }

  private static func truth(_ field: String, _ value: String, _ invocation: Invocation) throws -> Bool {
    switch value.lowercased() {
    case "yes", "true", "1", "是": return true
    case "no", "false", "0", "", "否": return false
    default: throw VerbFailure.failed(invocation.words.noChoice(value, field, offered: ["yes", "no"]))
    }
  }
}
