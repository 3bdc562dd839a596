import LedgerModel

/// Of what is to be said of many cells in the same way, one remark that says how many they are: no more of a sort is kept
/// than what is said one by one.
struct GatheredProblems {
  /// What is gathered, column by column.
  private enum Sort: Hashable {
    case wordsKept, contactKept, sameAsAbove, titledByCategory, dueByCategory, unitAssumed, remarkCounted
    case referenceRepeats
    case provisionalYear(Int)

    init?(_ kind: ImportProblem.Kind) {
      switch kind {
      case .wordsKept: self = .wordsKept
      case .contactKept: self = .contactKept
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

  /// How many of a sort are said one by one.
  private static let single = 3

  private var problems: [ImportProblem] = []
  private var counts: [Key: Int] = [:]

  /// Takes what is said next.
  mutating func take(_ new: [ImportProblem]) {
    for problem in new {
      if let key = Key(problem) {
        let count = counts[key, default: 0]
        counts[key] = count + 1
        if count >= (key.sort.isOfTable ? 1 : Self.single) { continue }
      }
      problems.append(problem)
    }
  }

  /// The problems, where more than three are of a sort one in the place of the first; what is said of a table stands
  /// on the line of its header, `above`.
  func gathered(above line: Int) -> [ImportProblem] {
    let counts = counts
    guard !counts.isEmpty else { return problems }
    var told: Set<Key> = []
    return problems.compactMap { problem in
      guard let key = Key(problem), let count = counts[key], count > Self.single || key.sort.isOfTable else {
        return problem
      }
      guard told.insert(key).inserted else { return nil }
      return Self.gathered(problem, count, line)
    }
  }

  private static func gathered(_ problem: ImportProblem, _ count: Int, _ line: Int) -> ImportProblem {
    var problem = problem
    switch problem.kind {
    case .wordsKept(let text): problem.kind = .wordsKeptOften(count, text)
    case .contactKept(let text): problem.kind = .contactKeptOften(count, text)
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
