import LedgerModel

/// What frames a journal line: the members before and behind what the line says, checked on reading.
struct LineFrame: Equatable {
  /// What kind of line it is, told by its first member.
  enum Kind: Equatable {
    /// `{"s":…`: a change of that sequence.
    case change(sequence: Int64, part: TransactionPart?, isRetry: Bool)
    /// `{"seg":…`: the first line of the segment of that number.
    case start(segment: Int64)
    /// `{"end":…`: the last line of the segment of that number.
    case end(segment: Int64)
    /// `{"seal":…`: says that the line before it, of that many bytes, is a torn end that was sealed.
    case seal(bytes: Int64)
    /// `{"aside":…`: names damage that somebody has looked at.
    case aside
    /// Anything else: a newer program's, passed over.
    case other
  }

  /// What kind of line it is.
  let kind: Kind
  /// `p`: the checksum of the line before.
  let previous: UInt32
  /// `c`: the checksum of this line.
  let checksum: UInt32
}

/// A line's place in a transaction.
public struct TransactionPart: Sendable, Hashable {
  /// Sixteen hex digits that all its lines share.
  public let transaction: String
  /// Which line of it this is, from 1.
  public let index: Int
  /// How many lines it has.
  public let count: Int
}

extension LineFrame {
  /// `,"c":"xxxxxxxx"}`: how many bytes of a line its checksum leaves out.
  static let checksumBytes = 16
  /// `,"p":"xxxxxxxx"` and `,"c":"xxxxxxxx"}`.
  static let closingBytes = 31
  /// The byte that ends a torn line when the next writer seals it.
  static let sealMark = UInt8(ascii: "~")
  /// The names of members that frame a line; what a line says must not use them.
  static let reservedNames: Set<String> = [
    "s", "tx", "i", "of", "re", "p", "c", "seg", "end", "seal", "aside",
  ]

  /// Ends the line that begins at `start` of the bytes and lacks only its closing: adds `p`, `c` and the newline.
  /// Returns `c`.
  static func close(lineAt start: Int, previous: UInt32, in bytes: inout [UInt8]) -> UInt32 {
    bytes.append(contentsOf: ",\"p\":\"".utf8)
    Hex.append(UInt64(previous), digits: 8, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
    let checksum = bytes.withUnsafeBytes { raw in
      Checksum.crc32c(UnsafeRawBufferPointer(rebasing: raw[start...]))
    }
    bytes.append(contentsOf: ",\"c\":\"".utf8)
    Hex.append(UInt64(checksum), digits: 8, to: &bytes)
    bytes.append(contentsOf: "\"}\n".utf8)
    return checksum
  }

  /// Checks a line without its newline: first the closing and the checksum, and only then its JSON.
  static func read(_ line: UnsafeRawBufferPointer) throws(LineDamage) -> LineFrame {
    guard line.count < JournalLimits.lineBytes else { throw .tooLong }
    guard let (previous, checksum) = closing(of: line) else { throw .notFramed }
    let covered = UnsafeRawBufferPointer(rebasing: line[..<(line.count - checksumBytes)])
    guard Checksum.crc32c(covered) == checksum else { throw .checksum }
    return LineFrame(kind: try kind(of: line), previous: previous, checksum: checksum)
  }

  /// Whether a line ends as every line does and is as its checksum says; its JSON is not looked at.
  static func holds(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count < JournalLimits.lineBytes, let (_, checksum) = closing(of: line) else { return false }
    return Checksum.crc32c(UnsafeRawBufferPointer(rebasing: line[..<(line.count - checksumBytes)]))
      == checksum
  }

  /// `p` and `c`, when the line ends as every line does.
  private static func closing(of line: UnsafeRawBufferPointer) -> (UInt32, UInt32)? {
    guard line.count > closingBytes, line[0] == UInt8(ascii: "{") else { return nil }
    let start = line.count - closingBytes
    func part(_ range: Range<Int>) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(rebasing: line[start + range.lowerBound..<start + range.upperBound])
    }
    guard part(0..<6).elementsEqual(",\"p\":\"".utf8), part(14..<21).elementsEqual("\",\"c\":\"".utf8),
      part(29..<31).elementsEqual("\"}".utf8), let previous = Hex.number(part(6..<14)),
      let checksum = Hex.number(part(21..<29))
    else { return nil }
    return (previous, checksum)
  }

  /// Reads the line's JSON, strictly and to its end, for the members that tell its kind.
  private static func kind(of line: UnsafeRawBufferPointer) throws(LineDamage) -> Kind {
    var members = FrameMembers()
    do throws(JSONFault) {
      var scanner = JSONScanner(line)
      try scanner.enterObject()
      while let key = try scanner.nextKey() { try members.read(key, &scanner) }
      try scanner.finish()
    } catch {
      throw .json(error)
    }
    guard let kind = members.kind else { throw .notFramed }
    return kind
  }
}

/// The members of a line that frame it, as they are met.
private struct FrameMembers {
  private var first: Kind?
  private var number: Int64 = 0
  private var transaction: String?
  private var index: Int64?
  private var count: Int64?
  private var isRetry = false

  private enum Kind { case change, start, end, seal, aside, other }

  mutating func read(_ key: JSONKey, _ scanner: inout JSONScanner) throws(JSONFault) {
    guard first != nil else { return try readFirst(key, &scanner) }
    guard first == .change else {
      try scanner.skip()
      return
    }
    switch key {
    case "tx": transaction = try scanner.string()
    case "i": index = try scanner.integer()
    case "of": count = try scanner.integer()
    case "re": isRetry = try scanner.integer() == 1
    default: try scanner.skip()
    }
  }

  private mutating func readFirst(_ key: JSONKey, _ scanner: inout JSONScanner) throws(JSONFault) {
    switch key {
    case "s": first = .change
    case "seg": first = .start
    case "end": first = .end
    case "seal": first = .seal
    case "aside":
      first = .aside
      try scanner.skip()
      return
    default:
      first = .other
      try scanner.skip()
      return
    }
    number = try scanner.integer()
  }

  /// The kind that the members make up; nothing when they contradict each other.
  var kind: LineFrame.Kind? {
    switch first {
    case .change:
      guard (1...JournalLimits.greatestSequence).contains(number) else { return nil }
      if transaction == nil && index == nil && count == nil {
        return .change(sequence: number, part: nil, isRetry: isRetry)
      }
      guard let transaction, let index, let count, count >= 1, (1...count).contains(index) else { return nil }
      let part = TransactionPart(transaction: transaction, index: Int(index), count: Int(count))
      return .change(sequence: number, part: part, isRetry: isRetry)
    case .start: return .start(segment: number)
    case .end: return .end(segment: number)
    case .seal: return .seal(bytes: number)
    case .aside: return .aside
    case .other: return .other
    case nil: return nil
    }
  }
}
