import LedgerModel

/// The block of one ledger in a file of authorized keys: a line for each key, between two lines of its own. Other lines of
/// the file are nobody's business here and stay as they are, byte by byte, whatever made them and in whatever encoding.
public struct AuthorizedKeys: Sendable, Hashable {
  /// Each with the newline that ends it; the last one may have none.
  private var lines: [[UInt8]]

  /// The content of a file.
  public init(_ content: [UInt8]) {
    lines = content.split(separator: Self.newline, omittingEmptySubsequences: false).map { line in
      Array(line) + [Self.newline]
    }
    lines[lines.count - 1].removeLast()
    if lines[lines.count - 1].isEmpty { lines.removeLast() }
  }

  /// The file's content.
  public var content: [UInt8] { Array(lines.joined()) }

  private static let newline = UInt8(ascii: "\n")

  private static func begin(_ ledger: String) -> String {
    "# taizhang \(ledger): made by taizhang access, do not edit"
  }
  private static func end(_ ledger: String) -> String { "# taizhang \(ledger): end" }

  /// The block of a ledger: what stands between its two lines; nothing when either is missing.
  public func block(of ledger: String) -> [String]? {
    guard let range = range(of: ledger) else { return nil }
    return lines[range].dropFirst().dropLast().map { line in
      String(decoding: line.last == Self.newline ? line.dropLast() : line[...], as: UTF8.self)
    }
  }

  private func range(of ledger: String) -> ClosedRange<Int>? {
    guard let first = lines.firstIndex(where: { Self.reads($0, Self.begin(ledger)) }),
      let last = lines[first...].firstIndex(where: { Self.reads($0, Self.end(ledger)) }),
      // What stands between one that has lost its end and the next is somebody else's.
      let begin = lines[..<last].lastIndex(where: { Self.reads($0, Self.begin(ledger)) })
    else { return nil }
    return begin...last
  }

  /// Puts a block in the place of the ledger's, or behind everything. A line of a key that stands outside of the block is
  /// taken out: sshd would take the first line of a key that it meets, whatever that one allows.
  public mutating func set(_ block: [String], of ledger: String) {
    var place: Int?
    if let range = range(of: ledger) {
      lines.removeSubrange(range)
      place = range.lowerBound
    }
    // One that has lost its end goes as far as its lines go.
    while let first = lines.firstIndex(where: { Self.reads($0, Self.begin(ledger)) }) {
      let last = lines[(first + 1)...].firstIndex { !$0.starts(with: "restrict,pty".utf8) } ?? lines.endIndex
      lines.removeSubrange(first..<last)
      place = min(place ?? first, first)
    }
    let keys = Set(block.compactMap { Self.key(Array($0.utf8)) })
    func goes(_ line: [UInt8]) -> Bool {
      Self.reads(line, Self.end(ledger)) || (Self.key(line).map(keys.contains) ?? false)
    }
    let before = place.map { lines[..<$0].filter { !goes($0) } } ?? lines.filter { !goes($0) }
    let behind = place.map { lines[$0...].filter { !goes($0) } } ?? []
    lines = before
    if let last = lines.last, last.last != Self.newline { lines[lines.count - 1].append(Self.newline) }
    lines += ([Self.begin(ledger)] + block + [Self.end(ledger)]).map { Array($0.utf8) + [Self.newline] }
    lines += behind
  }

  /// The keys that stand outside of the ledger's block and let in without it: names that the list knows.
  public func strayKeys(of list: AccessList, _ ledger: String) -> [String] {
    let inside = range(of: ledger)
    let outside = lines.enumerated().filter { !(inside?.contains($0.offset) ?? false) }.map(\.element)
    let found = Set(outside.compactMap(Self.key))
    return list.entries.filter { found.contains(Array($0.key.content.utf8)) }.map(\.key.name)
  }

  /// Whether a line is one of those that a block begins or ends with; an editor of Windows adds a carriage return.
  private static func reads(_ line: [UInt8], _ text: String) -> Bool {
    var line = line[...]
    while let last = line.last, isBlank(last) || last == newline { line.removeLast() }
    return line.elementsEqual(text.utf8)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// The key in a line, in base 64, where sshd looks for it: at the beginning, or behind the options.
  private static func key(_ line: [UInt8]) -> [UInt8]? {
    let line = line.drop(while: isBlank)
    if line.first == UInt8(ascii: "#") { return nil }
    if let key = leadingKey(line) { return key }
    var isQuoted = false
    var place = line.startIndex
    while place < line.endIndex, isQuoted || !isBlank(line[place]) {
      if line[place] == UInt8(ascii: "\\"), line[place...].dropFirst().first == UInt8(ascii: "\"") {
        place += 1
      } else if line[place] == UInt8(ascii: "\"") {
        isQuoted.toggle()
      }
      place += 1
    }
    return leadingKey(line[min(place, line.endIndex)...])
  }

  /// The second word, where it is a key: sshd has more names for the kinds of keys than one.
  private static func leadingKey(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let words = text.split(maxSplits: 2) { isBlank($0) || $0 == newline }
    // Four bytes of length are what every key begins with.
    guard words.count > 1, !words[0].contains(UInt8(ascii: "\"")), words[1].starts(with: "AAAA".utf8) else {
      return nil
    }
    return Array(words[1])
  }
}

extension AccessList {
  /// The lines of the block: each key may do one thing, which is to start this program in the name of its person.
  ///
  /// `restrict` forbids forwarding, agents, tunnels, environment and the user's rc; `pty` allows a terminal again. Throws a
  /// path that cannot stand in such a line.
  public func block(ledger path: String, program: String) throws(UnfitPath) -> [String] {
    for path in [path, program] where !Self.isFit(path) { throw UnfitPath(path: path) }
    return entries.map { entry in
      let command = "'\(program)' enter '\(path)' \(entry.person.text) \(entry.key.name)"
      // Behind the last second of its last day.
      let day = entry.expires.map { $0.advanced(days: 1).text.filter { $0 != "-" } }
      let expiry = day.map { ",expiry-time=\"\($0)\"" } ?? ""
      let comment = entry.key.comment.isEmpty ? entry.person.text : entry.key.comment
      return "restrict,pty\(expiry),command=\"\(command)\" \(entry.key.kind) \(entry.key.content) \(comment)"
    }
  }

  /// A path that has a character with a meaning of its own to sshd or the shell.
  public struct UnfitPath: Error, Sendable, Hashable {
    /// The path.
    public var path: String
  }

  private static func isFit(_ path: String) -> Bool {
    path.hasPrefix("/")
      && !path.unicodeScalars.contains { "'\"\\%$`".unicodeScalars.contains($0) || $0.value < 0x20 }
  }
}
