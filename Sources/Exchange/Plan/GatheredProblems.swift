import LedgerModel

/// Of what is to be said of many cells in the same way, one remark that says how many they are.
enum GatheredProblems {
  /// What is gathered, column by column.
  private enum Sort: Hashable {
    case wordsKept, sameAsAbove, titledByCategory, dueByCategory, unitAssumed, remarkCounted, referenceRepeats
    case provisionalYear(Int)

    init?(_ kind: ImportProblem.Kind) {
      switch kind {
      case .wordsKept: self = .wordsKept
      case .sameAsAbove: self = .sameAsAbove
      case .titledByCategory: self = .titledByCategory
      case .dueByCategory: self = .dueByCategory
      case .unitAssumed: self = .unitAssumed
      case .remarkCounted: self = .remarkCounted
      case .referenceRepeats: self = .referenceRepeats
      case .provisionalYear(let year): self = .provisionalYear(year)
      default: return nil
      }
    }

    /// Whether it is said of the table, however often it comes.
    var isOfTable: Bool {
      if case .provisionalYear = self { true } else { false }
    }
  }

  private struct Key: Hashable {
    var sort: Sort
    var heading: String

    init?(_ problem: ImportProblem) {
      guard let sort = Sort(problem.kind) else { return nil }
      (self.sort, heading) = (sort, sort.isOfTable ? "" : problem.heading)
    }
  }

  /// The problems, where more than three are of a sort one in the place of the first; what is said of a table stands
  /// on the line of its header, `above`.
  static func gathered(_ problems: [ImportProblem], above line: Int) -> [ImportProblem] {
    var counts: [Key: Int] = [:]
    for problem in problems { if let key = Key(problem) { counts[key, default: 0] += 1 } }
    var told: Set<Key> = []
    return problems.compactMap { problem in
      guard let key = Key(problem), let count = counts[key], count > 3 || key.sort.isOfTable else {
        return problem
      }
      guard told.insert(key).inserted else { return nil }
      return gathered(problem, count, line)
    }
  }

  private static func gathered(_ problem: ImportProblem, _ count: Int, _ line: Int) -> ImportProblem {
    var problem = problem
    switch problem.kind {
    case .wordsKept(let text): problem.kind = .wordsKeptOften(count, text)
    case .sameAsAbove(let text, _): problem.kind = .sameAsAboveOften(count, text)
    case .titledByCategory(let text):
      (problem.kind, problem.line) = (.titledByCategoryOften(count, text), line)
    case .dueByCategory(let day): (problem.kind, problem.line) = (.dueByCategoryOften(count, day), line)
    case .remarkCounted(let text): problem.kind = .remarkCountedOften(count, text)
    case .unitAssumed(let text): problem.kind = .unitAssumedOften(count, text)
    case .referenceRepeats(let text, let first):
      problem.kind = .referenceRepeatsOften(count, text, line: first)
    case .provisionalYear(let year):
      problem = ImportProblem(line: line, kind: .provisionalYearOften(count, year))
    default: break
    }
    return problem
  }
}

/// The words of a category column that are no name of a category but other words for one: each said once.
struct CategoriesMeant {
  private let table: CategoryTable
  private var seen: Set<ByteKey> = []
  /// The words with their categories, in the order of their coming.
  private(set) var meant: [CategoryMeant] = []

  init(_ table: CategoryTable) { self.table = table }

  /// Takes what a row that comes in says.
  mutating func take(_ category: Imported<ImportedCategory>) {
    guard category.value.isCertain, let code = category.value.code,
      seen.insert(ByteKey(category.raw)).inserted,
      let found = table.category(code: code, scheme: category.value.scheme), !found.isNamed(category.raw)
    else { return }
    meant.append(CategoryMeant(words: category.raw, category: found))
  }
}

extension Category {
  /// Whether the words are the category's code or name; a code may have lost its nought (0409 as 409).
  fileprivate func isNamed(_ words: String) -> Bool {
    let names = [code, zh, en] + zh.split(separator: "/").map { String($0).trimmed }
    return names.contains { $0.isSame(as: words) } || code == "0" + words
  }
}
