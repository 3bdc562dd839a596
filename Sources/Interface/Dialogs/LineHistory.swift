import Console
import LedgerModel
import Wording

/// The lines that a person typed before, the latest first, gone through while a new one is typed: one by one, or to those
/// that hold what is typed.
struct LineHistory: Sendable, Hashable {
  /// Which of them is shown, from 0; nothing while something new is typed.
  private(set) var place: Int?
  /// What was being typed before one of them was shown: behind the latest it comes back.
  private var typed = ""

  /// The line that stands so many steps further back, or on; nothing when there is none.
  mutating func step(_ step: Int, among lines: [String], from typed: String) -> String? {
    if place == nil { self.typed = typed }
    let next = (place ?? -1) + step
    if next < 0 {
      defer { place = nil }
      return place == nil ? nil : self.typed
    }
    guard lines.indices.contains(next) else { return nil }
    place = next
    return lines[next]
  }

  /// The next line further back that holds what was being typed; nothing when there is none.
  mutating func search(among lines: [String], from typed: String) -> String? {
    if place == nil { self.typed = typed }
    let (needle, start) = (self.typed.lowercased(), (place ?? -1) + 1)
    guard start < lines.count else { return nil }
    let found = lines[start...].firstIndex {
      $0 != typed && (needle.isEmpty || $0.lowercased().contains(needle))
    }
    guard let found else { return nil }
    place = found
    return lines[found]
  }

  /// What is looked for.
  var needle: String { typed }

  /// The line that a key calls back, and what is to be said of it: which one it is, or that there is none.
  mutating func recall(
    _ way: Way, among lines: [String], from typed: String, _ words: HandsWords
  ) -> (line: String?, told: String?) {
    let line =
      switch way {
      case .back: step(1, among: lines, from: typed)
      case .on: step(-1, among: lines, from: typed)
      case .search: search(among: lines, from: typed)
      }
    guard line != nil else { return (nil, words.notTypedBefore(needle)) }
    return (line, place.map { words.recalled($0 + 1, lines.count) })
  }

  /// Something new is typed.
  mutating func forget() { self = LineHistory() }
}

extension LineHistory {
  /// A way through the lines typed before.
  enum Way {
    /// To the one before, and to the one after.
    case back, on
    /// To the one before that holds what is typed.
    case search

    /// What a key does wherever lines typed before can be called back; nothing for any other key.
    init?(_ key: Key) {
      switch key {
      case .control("p"): self = .back
      case .control("n"): self = .on
      case .control("r"): self = .search
      default: return nil
      }
    }
  }

  /// As many lines as are kept.
  static let most = 50
  /// A longer line is no command, and is not kept.
  private static let longest = 200

  /// The lines that are kept once this one was typed. One that begins with a blank, is very long or holds what looks like
  /// a phone number is not: it is nobody's to find there.
  static func keeping(_ line: String, among lines: [String]) -> [String] {
    guard line.first != " ", !line.isBlank, line.count <= longest, Privacy().covered(line) == line else {
      return lines
    }
    return Array(([line] + lines.filter { $0 != line }).prefix(most))
  }

  /// The lines of a file that somebody may have written into.
  static func read(_ json: JSONValue?) -> [String] {
    (json?.elements ?? []).prefix(most).compactMap(\.text).filter { $0.count <= longest }
  }
}
