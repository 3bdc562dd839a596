import ArgumentParser
import LedgerModel
import Wording

/// `categories`: the kinds of problems, with the ledger's own changes.
struct CategoriesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "categories", \.categories,
      subcommands: [ListCategories.self, AddCategory.self, EditCategory.self, RetireCategory.self],
      usual: ListCategories.self)
  }
}

/// `categories list`.
struct ListCategories: Verb {
  static var configuration: CommandConfiguration { .verb("list", \.listRecords) }

  @Flag(help: .spoken(\.all)) var all = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let categories = try invocation.ledger().categories.categories.filter { all || !$0.isHidden }
    if result.json { return invocation.print(.array(categories.map(\.json))) }
    let vocabulary = Words.of(invocation.language).vocabulary
    let rows = categories.map { category in
      [
        category.code, category.name(in: invocation.language), vocabulary.group(category.group),
        category.limit?.text ?? "", category.units.joined(separator: " "), category.scheme,
      ]
    }
    invocation.print(
      rows, headings: ["code", invocation.language.rawValue, "group", "limit", "units", "scheme"])
  }
}

/// The fields of a category that options set.
struct CategoryFields: ParsableArguments {
  @Option(help: .spoken(\.name)) var name: String?
  @Option(help: .spoken(\.english)) var english: String?
  @Option(help: .spoken(\.group)) var group: String?
  @Option(help: .spoken(\.timeLimit)) var limit: String?
  @Option(help: .spoken(\.unit)) var unit: [String] = []

  /// What the model is to set.
  func members(in invocation: Invocation) throws -> [JSONMember] {
    var members: [JSONMember] = []
    if let name { members.append(JSONMember("zh", .string(name))) }
    if let english { members.append(JSONMember("en", .string(english))) }
    if let group = try invocation.group(group) {
      members.append(JSONMember("group", .string(group.rawValue)))
    }
    if let limit { members.append(JSONMember("limit", limit.isEmpty ? .null : .string(limit))) }
    if !unit.isEmpty { members.append(JSONMember("units", .array(unit.map(JSONValue.string)))) }
    return members
  }
}

/// `categories add`: one of the ledger's own.
struct AddCategory: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.addRecord) }

  @Argument(help: .spoken(\.code)) var code: String
  @OptionGroup var fields: CategoryFields
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let key = RecordKey(.category, RecordID("local:\(code)"))
    guard try invocation.ledger().categories.category(code: code) == nil else {
      throw Refusal.taken(field: "code", value: code)
    }
    _ = try invocation.commit(.put(key, fields.members(in: invocation)))
    try invocation.printCategory(code, "local", result)
  }
}

/// `categories edit`: another name, group or limit.
struct EditCategory: Verb {
  static var configuration: CommandConfiguration { .verb("edit", \.editRecord) }

  @Argument(help: .field(.category)) var category: String
  @OptionGroup var fields: CategoryFields
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.changeCategory(category, fields.members(in: invocation), result)
  }
}

/// `categories retire`: pickers leave it out.
struct RetireCategory: Verb {
  static var configuration: CommandConfiguration { .verb("retire", \.retireRecord) }

  @Argument(help: .field(.category)) var category: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.changeCategory(category, [JSONMember("hidden", .bool(true))], result)
  }
}

extension Invocation {
  fileprivate func changeCategory(
    _ name: String, _ members: [JSONMember], _ result: ResultOptions
  ) throws {
    guard let category = try category(name).category else {
      throw Refusal.noSuchRecord(.category, name)
    }
    _ = try commit(.put(RecordKey(.category, category.recordID), members))
    try printCategory(category.code, category.scheme, result)
  }

  fileprivate func printCategory(_ code: String, _ scheme: String, _ result: ResultOptions) throws {
    guard let category = try ledger().categories.category(code: code, scheme: scheme) else { return }
    if result.json { print(category.json) } else { output.line(category.code) }
  }
}
