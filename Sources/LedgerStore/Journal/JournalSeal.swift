import LedgerModel

/// What proves a journal: sixteen letters, made of every byte of it up to a position. Who has them, on a paper or in a
/// backup, can tell later whether anything before that position was changed or cut.
///
/// For each epoch it is about the segment that was the newest; that one's first line holds the hash of the one before,
/// and so on back to the first. A segment that was abandoned is in no line's hash and so is a part of its own.
public struct JournalSeal: Sendable, Hashable {
  /// The first bytes of a segment.
  struct Part: Hashable {
    /// The epoch.
    var epoch: JournalEpoch
    /// The segment's number.
    var segment: Int
    /// How many bytes.
    var offset: Int

    /// Such as `5f3a09bc-1/3/1432`.
    var text: String { "\(epoch.name)/\(segment)/\(offset)" }
    /// Its file in the ledger.
    var path: String { "\(JournalReader.directoryName)/\(epoch.name)/\(SegmentName.text(segment))" }
  }

  /// What it is about, in the order of the epochs and segments.
  let parts: [Part]
  /// The 80 bits, as sixteen letters and digits that are not mistaken for each other (Crockford's base 32).
  public let code: String

  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// The seal of these parts with these hashes, hex.
  init(_ parts: [Part], hashes: [String]) {
    let text = zip(parts, hashes).map { "\($0.text) \($1)\n" }.joined()
    let hash = SHA256.hash(Array(text.utf8))
    var code = ""
    for place in 0..<16 {
      let bit = place * 5
      let pair = Int(hash[bit / 8]) << 8 | Int(hash[bit / 8 + 1])
      code.append(Self.letters[pair >> (11 - bit % 8) & 31])
    }
    (self.parts, self.code) = (parts, code)
  }

  /// The seal as it is printed: `ABCD-EFGH-JKMN-PQRS@5f3a09bc-1/3/1432`, several parts with commas between them.
  public var text: String {
    let groups = stride(from: 0, to: 16, by: 4).map { String(Array(code)[$0..<($0 + 4)]) }
    return groups.joined(separator: "-") + "@" + parts.map(\.text).joined(separator: ",")
  }

  /// The seal of a printed text: case does not matter, nor blanks, nor O for 0 and I or L for 1. Nothing when it is none.
  public init?(_ text: String) {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    let code = halves[0].uppercased().filter { $0 != "-" && !$0.isWhitespace }.map { letter -> Character in
      switch letter {
      case "O": "0"
      case "I", "L": "1"
      default: letter
      }
    }
    let parts = halves[1].split(separator: ",", omittingEmptySubsequences: false).compactMap {
      Part(String($0))
    }
    guard code.count == 16, code.allSatisfy(Self.letters.contains),
      parts.count == halves[1].split(separator: ",", omittingEmptySubsequences: false).count
        || halves[1].isEmpty
    else { return nil }
    (self.code, self.parts) = (String(code), parts)
  }
}

extension JournalSeal.Part {
  /// What `text` wrote.
  fileprivate init?(_ text: String) {
    let parts = text.filter { !$0.isWhitespace }.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let epoch = JournalEpoch(name: parts[0].lowercased()),
      let segment = Int(parts[1]),
      let offset = Int(parts[2]), segment >= 1, offset >= 0
    else { return nil }
    self.init(epoch: epoch, segment: segment, offset: offset)
  }
}

extension FileStore {
  /// The seal of the journal as far as this session has read; what it seals is on the disk.
  public func sealed() throws(StorageTrouble) -> JournalSeal {
    do {
      return try seal()
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }

  /// The seal for issued papers; see `Store`. What cannot be sealed is damage, which is told elsewhere.
  public var paperSeal: String? { ledger.settings.practice ? nil : (try? seal())?.text }

  /// The same, with the disk's fault.
  func seal() throws(StorageFault) -> JournalSeal {
    try syncJournal()
    let journal = try directory.directory(JournalReader.directoryName)
    var parts: [JournalSeal.Part] = []
    for (epoch, mark) in reader.position.marks.sorted(by: { $0.key < $1.key }) {
      let folder = try journal.directory(epoch.name)
      for number in 1..<max(1, mark.segment) {
        guard try folder.openIfAny(SegmentName.text(number + 1)) != nil,
          try SegmentStart.read(number + 1, in: folder)?.isAbandoning == true,
          let left = try folder.openIfAny(SegmentName.text(number))
        else { continue }
        parts.append(JournalSeal.Part(epoch: epoch, segment: number, offset: try left.status().size))
      }
      parts.append(JournalSeal.Part(epoch: epoch, segment: mark.segment, offset: mark.offset))
    }
    let hashes = try parts.map { part throws(StorageFault) in
      try journal.directory(part.epoch.name).open(SegmentName.text(part.segment)).hash(of: 0..<part.offset)
    }
    return JournalSeal(parts, hashes: hashes)
  }
}
