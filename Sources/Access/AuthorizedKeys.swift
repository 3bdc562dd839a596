import LedgerModel

/// The block of one ledger in a file of authorized keys: a line for each key, between two lines of its own. Other lines of
/// the file are nobody's business here and stay as they are.
public struct AuthorizedKeys: Sendable, Hashable {
  private var lines: [String]

  /// The content of a file.
  public init(_ content: [UInt8]) {
    lines = String(decoding: content, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
  }

  /// The file's content.
  public var content: [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

  private static func begin(_ ledger: String) -> String {
    "# taizhang \(ledger): made by taizhang access, do not edit"
  }
  private static func end(_ ledger: String) -> String { "# taizhang \(ledger): end" }

  /// The block of a ledger: what stands between its two lines; nothing when either is missing.
  public func block(of ledger: String) -> [String]? {
    guard let range = range(of: ledger) else { return nil }
    return Array(lines[range].dropFirst().dropLast())
  }

  private func range(of ledger: String) -> ClosedRange<Int>? {
    guard let first = lines.firstIndex(of: Self.begin(ledger)),
      let last = lines[first...].firstIndex(of: Self.end(ledger))
    else { return nil }
    return first...last
  }

  /// Puts a block in the place of the ledger's, or behind everything. A line of a key that stands outside of the block is
  /// taken out: sshd would take the first line of a key that it meets, whatever that one allows.
  public mutating func set(_ block: [String], of ledger: String) {
    if let range = range(of: ledger) { lines.removeSubrange(range) }
    // One that has lost its end goes as far as its lines go.
    while let first = lines.firstIndex(of: Self.begin(ledger)) {
      let last = lines[(first + 1)...].firstIndex { !$0.hasPrefix("restrict,pty") } ?? lines.endIndex
      lines.removeSubrange(first..<last)
    }
    lines.removeAll { $0 == Self.end(ledger) }
    let keys = Set(block.compactMap(Self.key))
    lines.removeAll { line in Self.key(line).map(keys.contains) ?? false }
    lines += [Self.begin(ledger)] + block + [Self.end(ledger)]
  }

  /// The keys that stand outside of the ledger's block and let in without it: names that the list knows.
  public func strayKeys(of list: AccessList, _ ledger: String) -> [String] {
    let inside = range(of: ledger)
    let outside = lines.enumerated().filter { !(inside?.contains($0.offset) ?? false) }.map(\.element)
    let found = Set(outside.compactMap(Self.key))
    return list.entries.filter { found.contains($0.key.content) }.map(\.key.name)
  }

  /// The key in a line: what follows a kind of key.
  private static func key(_ line: String) -> String? {
    guard !line.hasPrefix("#") else { return nil }
    let words = line.split(separator: " ").map(String.init)
    return Array(zip(words, words.dropFirst())).last { PublicKey(kind: $0, content: $1, comment: "") != nil }?
      .1
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
