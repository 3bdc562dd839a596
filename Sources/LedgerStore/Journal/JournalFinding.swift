import LedgerModel

/// What is wrong with a complete line.
public enum LineDamage: Error, Sendable, Hashable {
  /// The bytes are not those that the checksum was made of.
  case checksum
  /// The line does not begin and end as journal lines do.
  case notFramed
  /// The checksum holds, but the line is not the JSON that the format allows.
  case json(JSONFault)
  /// The line has more bytes than a line may have.
  case tooLong
}

/// Something about the journal that a person should know: damage, or a note on an end that was left unfinished.
public struct JournalFinding: Sendable, Hashable {
  /// What was found.
  public enum Kind: Sendable, Hashable {
    /// Damage: a line that cannot be trusted; it does not count.
    case damagedLine(LineDamage)
    /// Damage: the line counts, but the one that it was written behind is not the one before it.
    case brokenChain
    /// Damage: the line counts, but its sequence does not follow the one before.
    case brokenSequence
    /// Damage: the segment does not begin with its own start line.
    case badStart
    /// Damage: the segment stops without an end line though others follow.
    case missingEnd
    /// Damage: the line counts, but stands behind the segment's end.
    case behindEnd
    /// Damage: the segment is not there though others follow it.
    case missingSegment
    /// Damage: the segment is not the one whose hash its follower holds.
    case changedSegment
    /// Damage: the journal is shorter than it once was, or not the one that was read before.
    case lost
    /// Damage: the file or directory could not be read.
    case unreadable(StorageFault)
    /// Damage: a transaction has more bytes than one may have; it does not count.
    case transactionTooLarge
    /// Damage: a seal that does not fit the line before it.
    case straySeal
    /// Note: a write that was cut off and sealed; it was never acknowledged and does not count.
    case sealedEnd
    /// Note: a transaction that is not whole and does not count: cut off, and never acknowledged, or a line of it is
    /// damage of its own.
    case unfinishedTransaction
    /// Note: a write that is under way or was cut off; the next writer seals it.
    case openEnd
    /// Note: a segment that was left behind because the disk failed to take it.
    case abandonedSegment
    /// Note: a line of a kind that only a newer program knows.
    case unknownKind
  }

  /// The epoch in whose directory it is.
  public let epoch: JournalEpoch
  /// The segment's number; 0 when it is about the directory.
  public let segment: Int
  /// The line in the segment, from 1; 0 when it is about the whole file.
  public let line: Int
  /// Bytes before it in the segment.
  public let offset: Int
  /// What was found.
  public let kind: Kind

  /// The file it is in, relative to the ledger.
  public var path: String {
    segment == 0 ? "journal/\(epoch.name)" : "journal/\(epoch.name)/\(SegmentName.text(segment))"
  }

  /// Whether it is damage; else it is a note.
  public var isDamage: Bool {
    switch kind {
    case .sealedEnd, .unfinishedTransaction, .openEnd, .abandonedSegment, .unknownKind: false
    default: true
    }
  }

  /// The same place with another kind.
  func replacing(kind: Kind) -> JournalFinding {
    JournalFinding(epoch: epoch, segment: segment, line: line, offset: offset, kind: kind)
  }

  /// Where it is: what an aside line names.
  public var place: JournalPlace { JournalPlace(epoch: epoch, segment: segment, offset: offset) }
}

/// A place in the journal: a byte of a segment.
public struct JournalPlace: Sendable, Hashable {
  /// The epoch.
  public let epoch: JournalEpoch
  /// The segment's number; 0 for the directory itself.
  public let segment: Int
  /// Bytes before the place in the segment.
  public let offset: Int
}
