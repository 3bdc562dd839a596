/// The name under which a record of any kind is kept and linked: short ASCII text that never changes.
public struct RecordID: Sendable, Hashable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The identifier itself, such as `i7k2m9q4x1vd`.
  public let text: String

  /// The identifier with this text.
  public init(_ text: String) { self.text = text }

  /// The identifier written in the source.
  public init(stringLiteral text: String) { self.text = text }

  /// The identifier itself.
  public var description: String { text }

  /// Identifiers sort by their bytes.
  public static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }
}

/// A record's kind and identifier together: what a change names.
public struct RecordKey: Sendable, Hashable {
  /// What the record is.
  public var kind: RecordKind
  /// Which of them.
  public var id: RecordID

  /// The key of this record.
  public init(_ kind: RecordKind, _ id: RecordID) {
    self.kind = kind
    self.id = id
  }
}

/// An item's number as people say it: year and counter, `2026-0017`; never reused within a ledger.
public struct ItemNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year of the counter.
  public let year: Int
  /// The place within the year, from 1.
  public let counter: Int

  /// The number of that year and counter.
  public init(year: Int, counter: Int) {
    self.year = year
    self.counter = counter
  }

  /// Reads `2026-0017`, or `17` as a number of `thisYear`; nothing when the text is neither.
  public init?(_ text: some StringProtocol, thisYear: Int) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let figures = parts.map { part in
      part.utf8.count <= 7 && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) ?? 0 : 0
    }
    if figures.count == 2, parts[0].utf8.count == 4, figures[0] > 0, figures[1] > 0 {
      self.init(year: figures[0], counter: figures[1])
    } else if figures.count == 1, figures[0] > 0 {
      self.init(year: thisYear, counter: figures[0])
    } else {
      return nil
    }
  }

  /// The number as written: at least four digits behind the year.
  public var description: String {
    let digits = String(counter)
    return "\(year)-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Numbers sort by value, not by their letters.
  public static func < (left: ItemNumber, right: ItemNumber) -> Bool {
    (left.year, left.counter) < (right.year, right.counter)
  }
}

/// Where new identifiers come from: random in the program, counted in tests and for generated ledgers.
public struct IDSource: Sendable {
  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  /// What was counted last; nothing where identifiers are random.
  private var count: Int?

  private init(count: Int?) { self.count = count }

  /// Identifiers from the system's random numbers: 12 characters of 5 bits each behind the prefix.
  public static func random() -> IDSource { IDSource(count: nil) }

  /// Identifiers that count up, beginning behind `start`.
  public static func counting(after start: Int = 0) -> IDSource { IDSource(count: start) }

  /// Whether they are random: then it does not matter who takes which.
  var areRandom: Bool { count == nil }

  /// A fresh identifier beginning with `prefix`, at most 15 ASCII characters.
  public mutating func next(_ prefix: String) -> RecordID {
    if let last = count {
      count = last + 1
      return RecordID("\(prefix)\(last + 1)")
    }
    var generator = SystemRandomNumberGenerator()
    var bits: UInt64 = generator.next()
    let start = prefix.utf8
    // Short enough for a string that needs no place of its own: an import makes half a million.
    return RecordID(
      String(unsafeUninitializedCapacity: start.count + 12) { bytes in
        var end = 0
        for byte in start {
          bytes[end] = byte
          end += 1
        }
        for _ in 0..<12 {
          bytes[end] = Self.letters[Int(bits & 31)]
          end += 1
          bits >>= 5
        }
        return end
      })
  }
}
