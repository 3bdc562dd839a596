/// Leaves out of a sentence what says nothing: clauses that count to nothing.
enum ClauseDropping {
  /// The text without each clause that has marks in braces and all of them nothing; a sentence ends as it ended, and goes
  /// where all that it counts is nothing.
  static func text(_ text: String, isNothing: (String) -> Bool) -> String {
    self.text(text, mayDrop: { _ in true }, isNothing)
  }

  /// What somebody made of one of the texts that were `written`: a clause that is still as it was there is left out as
  /// there, what is new stays as it was typed, also when it counts to nothing.
  static func text(
    _ text: String, rewrittenFrom written: [String], isNothing: (String) -> Bool
  ) -> String {
    let untouched = Set(
      written.flatMap { sentences(of: $0) }.flatMap { clauses(of: $0.text) }.map { $0.text.trimmed })
    return self.text(text, mayDrop: { untouched.contains($0.trimmed) }, isNothing)
  }

  private static func text(
    _ text: String, mayDrop: (String) -> Bool, _ isNothing: (String) -> Bool
  ) -> String {
    let kept = sentences(of: text).map { sentence in
      let all = clauses(of: sentence.text)
      let left = all.filter { !(mayDrop($0.text) && says(nothing: $0.text, isNothing)) }
      let countsNothing =
        left.count < all.count && left.allSatisfy { !$0.text.contains("{") && mayDrop($0.text) }
      guard !countsNothing, let last = left.last, let end = all.last else { return "" }
      return left.dropLast().map { $0.text + $0.end }.joined() + last.text + end.end + sentence.end
    }
    return kept.joined()
  }

  private static func says(nothing clause: String, _ isNothing: (String) -> Bool) -> Bool {
    var (marks, rest) = ([String](), Substring(clause))
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      marks.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return !marks.isEmpty && marks.allSatisfy(isNothing)
  }

  private static func sentences(of text: String) -> [(text: String, end: String)] {
    var found = parts(of: text, at: ["。", ". ", ".\n"])
    // The last one ends with the text.
    if let last = found.last, last.end.isEmpty, last.text.hasSuffix(".") {
      found[found.count - 1] = (String(last.text.dropLast()), ".")
    }
    return found
  }

  private static func clauses(of text: String) -> [(text: String, end: String)] {
    parts(of: text, at: ["，", "；", ", ", "; "])
  }

  /// The parts of a text between these signs, each with the sign behind it.
  private static func parts(of text: String, at signs: [String]) -> [(text: String, end: String)] {
    var (parts, part, rest) = ([(text: String, end: String)](), "", Substring(text))
    while let first = rest.first {
      if let sign = signs.first(where: { rest.hasPrefix($0) }) {
        parts.append((part, sign))
        part = ""
        rest = rest.dropFirst(sign.count)
      } else {
        part.append(first)
        rest.removeFirst()
      }
    }
    return part.isEmpty ? parts : parts + [(part, "")]
  }
}
