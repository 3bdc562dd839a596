/// The journal's sizes and patience; a test makes them small.
public struct JournalLimits: Sendable {
  /// A line with its newline has at most this many bytes, for every writer and reader of the format.
  public static let lineBytes = 16 << 20
  /// The lines of a transaction have at most this many bytes together, for every writer and reader of the format.
  public static let transactionBytes = 256 << 20
  /// The greatest sequence: a field's version holds so many bits of it. No writer gets there; a line may lie.
  public static let greatestSequence: Int64 = (1 << 48) - 1

  /// A segment that has reached this many bytes is followed by a new one.
  public var segmentBytes = 8 << 20
  /// How long the lock is tried, in milliseconds.
  public var patience: Int64 = 3000
  /// Others' lines of more than this many bytes are read before the lock is taken again, so that it is held briefly.
  public var bytesReadUnderLock: Int64 = 4 << 20

  /// Of many lines so many bytes are written at once: they count together or not at all, whatever of them stands.
  public var pieceBytes = 4 << 20

  /// The limits of the design.
  public init() {}
}
