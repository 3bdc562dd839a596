/// Reads the journal of a ledger from a position on: all epochs, line after line, only what counts.
///
/// It never writes, never waits for a lock and never takes a line that is still being written. One reader is used
/// by one thread.
public final class JournalReader {
  /// The name of the journal's directory in the ledger.
  public static let directoryName = "journal"

  /// How far it has read: behind the last line, in each epoch, whose meaning cannot change any more.
  public private(set) var position: JournalPosition
  /// The directory journal/.
  private(set) var journal: Directory
  private let ledger: Directory
  /// Whether another directory has that name by now.
  private var isReplaced = false
  private let checksHashes: Bool
  private var settledFindings: [JournalFinding] = []
  private var openFindings: [JournalEpoch: [JournalFinding]] = [:]
  private var setAside: Set<JournalPlace> = []
  private(set) var readings: [JournalEpoch: EpochReading] = [:]

  /// A reader that goes on at the position; with `checksHashes` it also compares every finished segment with the
  /// hash that its follower holds.
  public init(
    ledger: Directory, from position: JournalPosition = JournalPosition(), checksHashes: Bool = false
  ) throws(StorageFault) {
    self.ledger = ledger
    journal = try ledger.directory(JournalReader.directoryName)
    self.position = position
    self.checksHashes = checksHashes
  }

  /// Damage and notes met so far, without the damage that an aside line names.
  public var findings: [JournalFinding] {
    let open = openFindings.sorted { $0.key < $1.key }.flatMap(\.value)
    return (settledFindings + open).filter { !$0.isDamage || !setAside.contains($0.place) }
  }

  /// Whether lines that were read are gone: an epoch is shorter than it was, or not there any more, or all of the journal
  /// is another one.
  var hasLostLines: Bool { isReplaced || openFindings.values.contains { $0.contains { $0.kind == .lost } } }

  /// The epochs that were there at the last reading, in their order.
  public var epochs: [JournalEpoch] { readings.keys.sorted() }

  /// Reads what has been added: every line that counts goes to `visit`, epoch after epoch, in its order. A line's
  /// bytes are there only during its visit. An epoch that cannot be read is a finding and hinders no other.
  public func readNew(_ visit: (JournalLine) -> Void) throws(StorageFault) {
    isReplaced = try ledger.status(of: Self.directoryName).identity != journal.status().identity
    let names = try journal.names()
    var present: Set<JournalEpoch> = []
    for epoch in names.lazy.compactMap({ JournalEpoch(name: $0) }) {
      present.insert(epoch)
      read(epoch, visit)
    }
    for epoch in Set(position.marks.keys).union(readings.keys) where !present.contains(epoch) {
      readings[epoch] = nil
      openFindings[epoch] = [
        JournalFinding(epoch: epoch, segment: 0, line: 0, offset: 0, kind: .lost)
      ]
    }
  }

  private func read(_ epoch: JournalEpoch, _ visit: (JournalLine) -> Void) {
    do throws(StorageFault) {
      let reading = try EpochReading(
        epoch, in: journal, from: position.marks[epoch] ?? .start, checksHashes: checksHashes, visit)
      readings[epoch] = reading
      if reading.mark != .start { position.marks[epoch] = reading.mark }
      settledFindings += reading.findings
      openFindings[epoch] = reading.openFindings
      setAside.formUnion(reading.setAside)
    } catch {
      readings[epoch] = nil
      openFindings[epoch] = [
        JournalFinding(epoch: epoch, segment: 0, line: 0, offset: 0, kind: .unreadable(error))
      ]
    }
  }

  /// Why an epoch, or its newest segment, could not be read the last time; nothing when it could.
  func fault(of epoch: JournalEpoch) -> StorageFault? {
    if let reading = readings[epoch] { return reading.fault }
    guard case .unreadable(let fault)? = openFindings[epoch]?.first?.kind else { return nil }
    return fault
  }

  /// Goes on where another reader of the same journal is.
  func takeOver(_ other: JournalReader) {
    (journal, isReplaced) = (other.journal, other.isReplaced)
    (position, readings, setAside) = (other.position, other.readings, other.setAside)
    (settledFindings, openFindings) = (other.settledFindings, other.openFindings)
  }

  /// Moves on behind lines that this process has written itself.
  func skip(to mark: JournalPosition.Mark, in epoch: JournalEpoch) {
    position.marks[epoch] = mark
    openFindings[epoch] = []
  }

  /// Whether the journal still has, at every mark of the position, the line that the mark stands behind: else it is
  /// shorter than it was, or another journal.
  ///
  /// A journal that is there and cannot be read is not called lost: reading on from the position is a finding with
  /// the reason then.
  public func holds(_ position: JournalPosition) -> Bool {
    position.marks.allSatisfy { epoch, mark in
      do throws(StorageFault) {
        return try holds(mark, of: epoch)
      } catch {
        return !error.isMissing
      }
    }
  }

  private func holds(_ mark: JournalPosition.Mark, of epoch: JournalEpoch) throws(StorageFault) -> Bool {
    if mark == .start { return true }
    let tail = 17
    guard mark.offset > tail else { return false }
    let bytes = try journal.directory(epoch.name).open(SegmentName.text(mark.segment))
      .read(at: mark.offset - tail, count: tail)
    return bytes == Array(",\"c\":\"\(Hex.text(UInt64(mark.chain), digits: 8))\"}\n".utf8)
  }
}
