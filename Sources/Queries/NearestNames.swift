import LedgerModel
import Wording

/// Finds what a mistyped name may have meant.
enum NearestNames {
  /// The names of fields that are like this one, as they are offered in the script that was typed.
  static func fields(like name: String, of subject: QuerySubject) -> [String] {
    names(like: name, among: subject.fields.map(\.names))
  }

  /// The offered names of those whose names are like the typed one, the likest first, at most three; in English
  /// when it was typed in ASCII.
  static func names(like name: String, among known: [QueryNames]) -> [String] {
    let typed = Array(QueryNames.folded(name).unicodeScalars)
    let language = Language(ofText: String(String.UnicodeScalarView(typed)))
    let ranked = known.compactMap { names -> (Int, String)? in
      let distances = names.all.compactMap { distance(typed, Array(QueryNames.folded($0).unicodeScalars)) }
      return distances.min().map { ($0, names.offered(in: language)) }
    }
    return ranked.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .prefix(3).map(\.element.1)
  }

  /// How many letters must be put in, left out, replaced or swapped to make one name of the other; 0 when one
  /// begins with the other; nothing when that is more than one in three letters.
  static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int? {
    guard !one.isEmpty, !other.isEmpty else { return nil }
    if other.starts(with: one) || one.count > 2 && one.starts(with: other) && other.count > 1 { return 0 }
    let allowed = max(1, max(one.count, other.count) / 3)
    guard abs(one.count - other.count) <= allowed, max(one.count, other.count) > 1 else { return nil }
    // Optimal string alignment, a row for each letter of `one`.
    var before: [Int] = []
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var next = [i + 1]
      for (j, target) in other.enumerated() {
        var best = min(row[j] + (letter == target ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, letter == other[j - 1], one[i - 1] == target { best = min(best, before[j - 1] + 1) }
        next.append(best)
      }
      (before, row) = (row, next)
    }
    return row[other.count] <= allowed && row[other.count] < max(one.count, other.count)
      ? row[other.count] : nil
  }
}
