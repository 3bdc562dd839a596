/// Which journal line set a field: the replica that wrote the line and the line's sequence there.
///
/// Packed into one word: the replica's place in the ledger's own list and the sequence. On disk it is
/// `NODE-EPOCH:sequence`.
public struct Version: Sendable, Hashable {
  private let packed: UInt64

  /// The version of line `sequence` of the replica at that place in the ledger's list.
  public init(replica: Int, sequence: Int) {
    packed = UInt64(replica) << 48 | UInt64(sequence) & 0xffff_ffff_ffff
  }

  /// The version of a value that somebody names without having read which line set it: that of no line.
  public static let unknown = Version(replica: 0xffff, sequence: 0)

  /// The replica's place in the ledger's list.
  public var replica: Int { Int(packed >> 48) }
  /// The line's sequence in its replica.
  public var sequence: Int { Int(packed & 0xffff_ffff_ffff) }
}

/// The versions of a record's fields: one for all, and those that differ, by path.
public struct Versions: Sendable, Hashable {
  /// The version of every field that is not listed.
  public var base: Version
  /// The versions of the fields that were changed since, by path.
  public var changed: [String: Version]

  /// One version for all fields.
  public init(base: Version, changed: [String: Version] = [:]) {
    self.base = base
    self.changed = changed
  }

  /// The version of the field at a path.
  public subscript(path path: String) -> Version { changed[path] ?? base }
}

/// A hybrid logical time: the wall clock as far as it can be trusted, and a counter where it stands still.
public struct HybridTime: Sendable, Hashable, Comparable {
  /// Milliseconds since 1970; never less than in any line read before.
  public var milliseconds: Int64
  /// Counts the lines within one millisecond.
  public var counter: Int

  /// The time of these parts.
  public init(milliseconds: Int64, counter: Int) {
    self.milliseconds = milliseconds
    self.counter = counter
  }

  /// Reads `1763880900123.0`.
  public init?(_ text: String) {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let milliseconds = Int64(parts[0]), let counter = Int(parts[1]) else {
      return nil
    }
    self.init(milliseconds: milliseconds, counter: counter)
  }

  /// The time as text: milliseconds and counter.
  public var text: String { "\(milliseconds).\(counter)" }

  /// How far ahead of the wall clock a line's time may be and still be counted on from, in milliseconds.
  private static let largestJump: Int64 = 300_000

  /// The time of the next line: the wall clock; or this time counted on, where the wall clock stands before it.
  ///
  /// A time more than five minutes ahead came from a clock that was wrong: it is not taken over, and the journal's
  /// own order holds.
  public func next(wall: Timestamp) -> HybridTime {
    if wall.milliseconds > milliseconds || milliseconds - wall.milliseconds > Self.largestJump {
      return HybridTime(milliseconds: wall.milliseconds, counter: 0)
    }
    return HybridTime(milliseconds: milliseconds, counter: counter + 1)
  }

  /// The earlier time is the smaller one.
  public static func < (left: HybridTime, right: HybridTime) -> Bool {
    (left.milliseconds, left.counter) < (right.milliseconds, right.counter)
  }
}
