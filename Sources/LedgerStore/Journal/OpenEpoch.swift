/// The epoch that a writer appends to, as it found it under the lock.
final class OpenEpoch {
  let epoch: JournalEpoch
  let directory: Directory
  let note: LockNote
  /// How far it was on the disk when somebody was told so.
  let marks: EpochMarks
  /// The ledger's id, for start lines.
  var ledgerID = ""
  /// The newest segment under the lock; none while the epoch has none.
  private(set) var newest: SegmentReading?
  /// Behind the last complete line.
  private(set) var tip = JournalPosition.Mark.start
  /// The newest segment opened for appending; kept open, because a failed sync is told to those only who had the
  /// file open when it failed.
  private var appending: OpenSegment?

  init(
    _ epoch: JournalEpoch, _ directory: Directory, in journal: Directory, _ marks: OutsideMarks?,
    person: String
  ) {
    self.epoch = epoch
    self.directory = directory
    note = LockNote(epoch, in: journal, person: person)
    self.marks = EpochMarks(epoch, in: journal, marks)
  }

  /// Takes over what the reader found at the end of the epoch.
  func update(from reader: JournalReader) throws(JournalFault) {
    if let fault = reader.fault(of: epoch) { throw .storage(fault) }
    newest = reader.readings[epoch]?.newest
    tip = newest?.scan.tip ?? .start
    if newest == nil, reader.position.marks[epoch] != nil {
      throw .storage(StorageFault(.open, directory.path, .replaced))
    }
  }

  /// Takes over that the newest segment was ended by a line of this checksum.
  func noteEnd(chain: UInt32) { tip.chain = chain }

  /// Takes over that a new segment was begun.
  func begin(_ segment: SegmentReading, _ file: OpenSegment) {
    newest = segment
    tip = segment.scan.tip
    appending = file
  }

  /// The newest segment, open for appending.
  func openNewest() throws(StorageFault) -> OpenSegment {
    guard let newest else { throw StorageFault(.open, directory.path, .replaced) }
    if let appending, appending.identity == newest.identity { return appending }
    let file = try directory.openForAppending(SegmentName.text(tip.segment))
    let segment = OpenSegment(file: file, identity: try file.status().identity)
    guard segment.identity == newest.identity else { throw StorageFault(.open, file.path, .replaced) }
    appending = segment
    return segment
  }
}

/// A segment that is open for appending.
struct OpenSegment {
  let file: File
  let identity: FileIdentity
}

/// Lines that were written, but perhaps not yet brought to the disk.
struct WrittenLines {
  let epoch: JournalEpoch
  let segment: OpenSegment
  /// The sequences of the changes; of a line that is no change, the one before it.
  let sequences: ClosedRange<Int64>
  /// The place behind them.
  let end: JournalPosition.Mark
}
