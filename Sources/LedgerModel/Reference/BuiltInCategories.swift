/// The categories that come with the program: codes and limits of city practice.
public enum BuiltInCategories {
  /// Data/categories.json, read at the first use.
  public static let table: CategoryTable = {
    guard let bytes = ReferenceData.bytes(of: "categories.json"), let value = try? JSONValue(parsing: bytes),
      let table = CategoryTable(value)
    else { preconditionFailure("categories.json is not what it should be") }
    return table
  }()
}

extension CategoryTable {
  /// Reads `{groups: [{code, zh, en, aliases}], categories: [...]}`; nothing when any part is wrong.
  init?(_ value: JSONValue) {
    guard let groups = value["groups"]?.elements, let categories = value["categories"]?.elements else {
      return nil
    }
    let words = groups.compactMap(CategoryGroupWords.init)
    let read = categories.compactMap(Category.init)
    guard words.count == groups.count, read.count == categories.count else { return nil }
    self.init(categories: read, groups: words)
  }
}

extension CategoryGroupWords {
  init?(_ value: JSONValue) {
    guard let group = value["code"]?.text.flatMap(CategoryGroup.init(rawValue:)), let zh = value["zh"]?.text,
      let en = value["en"]?.text, let aliases = value["aliases"]?.elements
    else { return nil }
    self.init(group: group, zh: zh, en: en, aliases: aliases.compactMap(\.text))
  }
}
