import LedgerModel

/// The high-water marks of the epoch that a writer appends to: one inside the ledger, one outside, each in a file that is
/// overwritten behind every acknowledgement.
struct EpochMarks {
  private let inside: File?
  private let outside: File?
  private let path: String?

  init(_ epoch: JournalEpoch, in journal: Directory, _ marks: OutsideMarks?) {
    inside = ReachedNote.file(of: epoch, in: journal)
    outside = marks?.file(of: epoch)
    path = marks?.path
  }

  /// Notes that all before this place is on the disk and that somebody is told so.
  func reach(_ place: JournalPosition.Mark) {
    advance(inside, to: place, path: nil)
    advance(outside, to: place, path: path)
  }

  /// Whether the journal has all that the marks name.
  func areHeld(of epoch: JournalEpoch, by reader: JournalReader) -> Bool {
    [inside, outside].allSatisfy { file in
      file.flatMap { HighWaterMark($0) }.map { reader.holds($0, of: epoch) } ?? true
    }
  }

  /// Two processes that overwrite a mark at once may leave the smaller one: it lags until the next acknowledgement.
  private func advance(_ file: File?, to place: JournalPosition.Mark, path: String?) {
    guard let file else { return }
    let before = HighWaterMark(file)
    guard place.sequence > before?.sequence ?? 0 else { return }
    var mark = HighWaterMark(place, path: path)
    (mark.lost, mark.settled) = (before?.lost, before?.settled)
    mark.write(over: file)
  }
}

/// What all high-water marks of a ledger say, read together.
struct KnownMarks {
  /// Those inside the ledger, by epoch.
  let inside: [JournalEpoch: HighWaterMark]
  /// Those outside of it that count here: of this replica, and of one that stood at the same path before.
  let outside: [JournalEpoch: HighWaterMark]

  private let node: String

  init(_ journal: Directory, _ marks: OutsideMarks?, node: String) throws(StorageFault) {
    self.node = node
    inside = try ReachedNote.all(in: journal)
    outside = marks?.all.filter { $0.key.node == node || $0.value.path == marks?.path } ?? [:]
  }

  /// The epochs in their order.
  private var epochs: [JournalEpoch] { Set(inside.keys).union(outside.keys).sorted() }

  /// The highest number of an epoch of that node that any mark names; 0 without one.
  func newest(of node: String) -> Int { epochs.filter { $0.node == node }.map(\.number).max() ?? 0 }

  /// Whether the journal has all that any mark of an epoch names.
  func areHeld(of epoch: JournalEpoch, by reader: JournalReader) -> Bool {
    [inside[epoch], outside[epoch]].allSatisfy { mark in mark.map { reader.holds($0, of: epoch) } ?? true }
  }

  /// The epochs of which acknowledged lines are gone that nobody has looked at.
  func lostEnds(in reader: JournalReader) -> [LostEnd] {
    epochs.compactMap { epoch in
      let settled = inside[epoch]?.settled ?? 0
      let gone = [inside[epoch], outside[epoch]].compactMap(\.self).filter { mark in
        mark.farthest > settled && (mark.lost != nil || !reader.holds(mark, of: epoch))
      }
      guard let farthest = gone.map(\.farthest).max() else { return nil }
      return LostEnd(
        epoch: epoch, last: reader.position.marks[epoch]?.sequence ?? 0, reached: farthest,
        isOfThisCopy: epoch.node == node || gone.contains { $0.path == nil })
    }
  }
}

/// Acknowledged lines of an epoch that are gone.
struct LostEnd: Hashable {
  /// The epoch.
  let epoch: JournalEpoch
  /// The sequence of the last line that is there.
  let last: Int64
  /// The sequence of the last one that was acknowledged.
  let reached: Int64
  /// Whether it was this very directory that had them; else another one that stood at the same path, such as the one in
  /// whose place a backup was brought back.
  let isOfThisCopy: Bool

  /// The epoch's directory in the ledger.
  var path: String { "\(JournalReader.directoryName)/\(epoch.name)" }
  /// The sequences that are gone; nothing where other lines bear them, so that nobody can say from which one on.
  var gone: ClosedRange<Int64>? { last < reached ? last + 1...reached : nil }
}
