/// One pass over the directory of an epoch, from a mark to its present end.
struct EpochReading {
  let epoch: JournalEpoch
  private let directory: Directory
  private let checksHashes: Bool
  private let segments: [Int]
  /// How far its lines are settled.
  private(set) var mark: JournalPosition.Mark
  /// The newest segment as it was read last; none while the epoch has no segment or it cannot be read.
  private(set) var newest: SegmentReading?
  /// Settled damage and notes.
  private(set) var findings: [JournalFinding] = []
  /// Damage and notes that a later pass may see differently.
  private(set) var openFindings: [JournalFinding] = []
  /// Places whose damage somebody has looked at.
  private(set) var setAside: [JournalPlace] = []
  /// Why the newest segment could not be read.
  private(set) var fault: StorageFault?

  /// Reads the epoch on from the mark; counted lines go to `visit`.
  init(
    _ epoch: JournalEpoch, in journal: Directory, from mark: JournalPosition.Mark, checksHashes: Bool,
    _ visit: (JournalLine) -> Void
  ) throws(StorageFault) {
    self.epoch = epoch
    self.mark = mark
    self.checksHashes = checksHashes
    directory = try journal.directory(epoch.name)
    // Listed before anything is read: what precedes a listed segment is complete.
    segments = try directory.names().compactMap(SegmentName.number).sorted()
    read(visit)
  }

  private mutating func read(_ visit: (JournalLine) -> Void) {
    guard var current = firstSegment() else { return }
    while var reading = open(current, visit) {
      take(reading.scan)
      newest = reading
      guard let next = segments.first(where: { $0 > reading.scan.tip.segment }) else { return }
      let isEnded = reading.scan.isEnded
      let settledBefore = reading.scan.findings.count
      reading.scan.finish()
      let left = reading.scan
      current = (
        JournalPosition.Mark(
          segment: next, offset: 0, line: 0, chain: left.tip.chain, sequence: left.tip.sequence),
        next == left.tip.segment + 1
      )
      guard let following = peek(current) else { return }
      openFindings = []
      findings += left.findings.dropFirst(settledBefore)
      noteGap(behind: left, isEnded: isEnded, to: next, following)
      mark = current.mark
    }
  }

  /// Where to begin: at the mark's segment, or behind the gap when that is gone.
  private mutating func firstSegment() -> (mark: JournalPosition.Mark, chainIsKnown: Bool)? {
    if segments.contains(mark.segment) { return (mark, true) }
    guard let next = segments.first(where: { $0 > mark.segment }) else {
      if mark != .start { openFindings = [finding(.lost, segment: mark.segment)] }
      return nil
    }
    findings.append(finding(.missingSegment, segment: mark.segment))
    mark = JournalPosition.Mark(
      segment: next, offset: 0, line: 0, chain: mark.chain, sequence: mark.sequence)
    return (mark, false)
  }

  /// Reads the segment; nothing, and a finding, when that cannot be.
  private mutating func open(
    _ current: (mark: JournalPosition.Mark, chainIsKnown: Bool), _ visit: (JournalLine) -> Void
  ) -> SegmentReading? {
    newest = nil
    do throws(StorageFault) {
      let reading = try SegmentReading(
        directory, epoch, from: current.mark, chainIsKnown: current.chainIsKnown, visit)
      if reading == nil { openFindings.append(finding(.lost, segment: current.mark.segment)) }
      return reading
    } catch {
      fault = error
      openFindings.append(finding(.unreadable(error), segment: current.mark.segment))
      return nil
    }
  }

  private mutating func take(_ scan: SegmentScan) {
    mark = scan.settled
    findings += scan.findings
    openFindings = scan.openFindings
    setAside += scan.setAside
  }

  /// The start line of the segment that follows; nothing, and a finding, when it cannot be read.
  private mutating func peek(_ next: (mark: JournalPosition.Mark, chainIsKnown: Bool)) -> SegmentStart?? {
    do throws(StorageFault) {
      return .some(try SegmentStart.read(next.mark.segment, in: directory))
    } catch {
      newest = nil
      fault = error
      openFindings.append(finding(.unreadable(error), segment: next.mark.segment))
      return nil
    }
  }

  /// Notes what is wrong between a segment and the one that follows it.
  private mutating func noteGap(
    behind left: SegmentScan, isEnded: Bool, to next: Int, _ start: SegmentStart?
  ) {
    let number = left.tip.segment
    let isAbandoned = start?.isAbandoning == true
    if next != number + 1 {
      findings.append(finding(.missingSegment, segment: number + 1))
    } else if !isEnded && !isAbandoned {
      findings.append(finding(.missingEnd, segment: number))
    }
    guard checksHashes, next == number + 1, !isAbandoned, let start else { return }
    do throws(StorageFault) {
      if try SegmentReading.hash(number, in: directory) == start.previousHash { return }
      findings.append(finding(.changedSegment, segment: number))
    } catch {
      findings.append(finding(.unreadable(error), segment: number))
    }
  }

  private func finding(_ kind: JournalFinding.Kind, segment: Int) -> JournalFinding {
    JournalFinding(epoch: epoch, segment: segment, line: 0, offset: 0, kind: kind)
  }
}
