/// A change line that counts, as it is read: it points into the reader's bytes and must not outlive the visit.
public struct JournalLine {
  /// The epoch that it belongs to.
  public let epoch: JournalEpoch
  /// The number of its segment.
  public let segment: Int
  /// Which line of the segment it is, from 1.
  public let line: Int
  /// Bytes before it in the segment.
  public let offset: Int
  /// Its sequence in the epoch: with the epoch's name the version of every field that it sets.
  public let sequence: Int64
  /// Its place in a transaction, when it is part of one; the reader gives only whole transactions.
  public let part: TransactionPart?
  /// Whether the line was written a second time because the disk refused the first: it counts only when the
  /// change's id has not been counted yet.
  public let isRetry: Bool
  /// All its bytes without the newline: one JSON object, checked strictly.
  public let bytes: UnsafeRawBufferPointer
}
