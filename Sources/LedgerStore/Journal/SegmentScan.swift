import Glibc

/// Goes through the complete lines of a stretch of one segment and tells those that count from the others.
///
/// The `settled` mark stands behind the last line whose meaning cannot change any more. What follows it is open:
/// lines of a transaction that is not finished, a sealed end whose seal line is still missing, an end line.
struct SegmentScan {
  let epoch: JournalEpoch
  /// Behind the last line whose meaning is settled.
  private(set) var settled: JournalPosition.Mark
  /// Behind the last complete line.
  private(set) var tip: JournalPosition.Mark
  /// Whether the last line is the segment's end line.
  private(set) var isEnded = false
  /// Bytes of the last line, without its mark, when that is a sealed torn end that still lacks its seal line.
  var unsealedBytes: Int? { sealedEnds.isEmpty ? nil : lastSealedBytes }
  /// Bytes behind the last newline.
  private(set) var openBytes = 0
  /// What the segment's start line says, when it was among the lines.
  private(set) var start: SegmentStart?
  /// Damage and notes up to the settled mark.
  private(set) var findings: [JournalFinding] = []
  /// Places whose damage somebody has looked at.
  private(set) var setAside: [JournalPlace] = []

  private var unsettled: [JournalFinding] = []
  private var pending: [JournalLine] = []
  private var sealedEnds: [JournalFinding] = []
  private var lastSealedBytes = 0
  private var endIsDamaged = false
  private var damagedSinceChange: Int64 = 0
  private var chainIsKnown: Bool
  private var settledState: (damagedSinceChange: Int64, chainIsKnown: Bool)

  /// A scan that goes on at a settled mark; behind a gap `chainIsKnown` is false and the first `p` is taken as it is.
  init(_ epoch: JournalEpoch, from mark: JournalPosition.Mark, chainIsKnown: Bool = true) {
    self.epoch = epoch
    settled = mark
    tip = mark
    self.chainIsKnown = chainIsKnown
    settledState = (0, chainIsKnown)
  }

  /// Scans the bytes that follow the settled mark; counted lines go to `visit` in their order. May be repeated with
  /// more bytes, then from the mark that was reached: what was open is forgotten first.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, _ visit: (JournalLine) -> Void) {
    returnToSettled()
    var next = 0
    while let length = SegmentScan.lineLength(in: bytes, from: next) {
      take(UnsafeRawBufferPointer(rebasing: bytes[next..<next + length]), visit)
      next += length + 1
    }
    openBytes = bytes.count - next
    // A cut line is a part of a line. A whole one with something behind it has lost its newline to damage.
    let allButLast = UnsafeRawBufferPointer(rebasing: bytes[next...].dropLast())
    endIsDamaged = (try? LineFrame.read(allButLast)) != nil
  }

  private mutating func returnToSettled() {
    tip = settled
    (damagedSinceChange, chainIsKnown) = settledState
    isEnded = false
    unsettled = []
    pending = []
    sealedEnds = []
  }

  /// Gives up a transaction that has more bytes than one may have.
  mutating func dropTransaction() {
    guard let first = pending.first else { return }
    unsettled.append(finding(.transactionTooLarge, at: first))
    pending = []
    settle()
  }

  /// Gives up a line that has more bytes than one may have: its newline is that far behind the tip.
  mutating func dropLine(newlineAt distance: Int) {
    endTransaction()
    rejectSealedEnds()
    note(.damagedLine(.tooLong))
    tip.offset += distance + 1
    tip.line += 1
    tip.sequence += 1
    damagedSinceChange += 1
    openBytes = 0
    settle()
  }

  /// What stands behind the settled mark and may still come out well: notes, and damage of open lines.
  var openFindings: [JournalFinding] {
    var open = unsettled + sealedEnds
    if let first = pending.first { open.append(finding(.unfinishedTransaction, at: first)) }
    if openBytes > 0 { open.append(endFinding) }
    return open
  }

  /// The end of the segment is final: what is still open there will never be finished.
  mutating func finish() {
    endTransaction()
    unsettled += sealedEnds
    sealedEnds = []
    if openBytes > 0 { unsettled.append(endFinding) }
    openBytes = 0
    settle()
  }

  private var endFinding: JournalFinding {
    finding(endIsDamaged ? .damagedLine(.notFramed) : .openEnd, at: tip)
  }

  private static func lineLength(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let newline = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(newline) - (base + start)
  }
}

extension SegmentScan {
  private mutating func take(_ line: UnsafeRawBufferPointer, _ visit: (JournalLine) -> Void) {
    guard line.last != LineFrame.sealMark else { return takeSealedEnd(line) }
    do throws(LineDamage) {
      take(line, try LineFrame.read(line), visit)
    } catch {
      endTransaction()
      rejectSealedEnds()
      note(.damagedLine(error))
      moveTip(line, chain: tip.chain)
      tip.sequence += 1
      damagedSinceChange += 1
      settle()
    }
  }

  private mutating func take(
    _ line: UnsafeRawBufferPointer, _ frame: LineFrame, _ visit: (JournalLine) -> Void
  ) {
    if tip.offset == 0 { checkStart(line, frame) }
    if isEnded { note(.behindEnd) }
    isEnded = false
    if case .seal = frame.kind {} else { rejectSealedEnds() }
    if frame.previous != tip.chain && damagedSinceChange == 0 && chainIsKnown { note(.brokenChain) }
    chainIsKnown = true
    guard case .change(let sequence, let part, let isRetry) = frame.kind else {
      endTransaction()
      return takeOther(line, frame)
    }
    let change = JournalLine(
      epoch: epoch, segment: tip.segment, line: tip.line + 1, offset: tip.offset, sequence: sequence,
      part: part, isRetry: isRetry, bytes: line)
    takeChange(change, chain: frame.checksum, visit)
  }

  /// A change: counted at once, or with the last line of its transaction.
  private mutating func takeChange(_ change: JournalLine, chain: UInt32, _ visit: (JournalLine) -> Void) {
    if !continuesTransaction(change) { endTransaction() }
    let expected = tip.sequence + 1
    if !(expected - damagedSinceChange...expected).contains(change.sequence) { note(.brokenSequence) }
    damagedSinceChange = 0
    moveTip(change.bytes, chain: chain)
    tip.sequence = change.sequence
    guard let part = change.part else {
      visit(change)
      return settle()
    }
    guard part.index == pending.count + 1 else {
      // Its beginning is missing, so it can never be whole.
      unsettled.append(finding(.unfinishedTransaction, at: change))
      return settle()
    }
    pending.append(change)
    guard part.index == part.count else { return }
    pending.forEach(visit)
    pending = []
    settle()
  }

  private func continuesTransaction(_ change: JournalLine) -> Bool {
    guard let last = pending.last?.part, let part = change.part else { return false }
    return part.transaction == last.transaction && part.count == last.count && part.index == last.index + 1
  }

  /// A line that is no change.
  private mutating func takeOther(_ line: UnsafeRawBufferPointer, _ frame: LineFrame) {
    switch frame.kind {
    case .end(let segment):
      if segment != tip.segment { note(.badStart) }
      moveTip(line, chain: frame.checksum)
      isEnded = true
      return
    case .seal(let bytes): takeSeal(ofBytes: bytes)
    case .start: if tip.offset != 0 { note(.badStart) }
    case .aside: setAside += AsideLine.places(in: line)
    case .other: note(.unknownKind)
    case .change: break
    }
    moveTip(line, chain: frame.checksum)
    settle()
  }

  /// The first line of a segment must be its start line, and of this epoch.
  private mutating func checkStart(_ line: UnsafeRawBufferPointer, _ frame: LineFrame) {
    start = SegmentStart(line)
    guard frame.kind == .start(segment: Int64(tip.segment)), let start, start.epoch == epoch else {
      return note(.badStart)
    }
    tip.sequence = max(tip.sequence, start.sequence)
    guard start.isAbandoning else { return }
    // What the left segment lost when the disk refused was written anew: its chain proves nothing.
    chainIsKnown = false
    unsettled.append(
      JournalFinding(epoch: epoch, segment: tip.segment - 1, line: 0, offset: 0, kind: .abandonedSegment))
  }

  private mutating func takeSealedEnd(_ line: UnsafeRawBufferPointer) {
    endTransaction()
    // A seal that was itself cut off is sealed again: then several such lines follow each other.
    sealedEnds.append(finding(.sealedEnd, at: tip))
    lastSealedBytes = line.count - 1
    moveTip(line, chain: tip.chain)
  }

  private mutating func takeSeal(ofBytes bytes: Int64) {
    if unsealedBytes.map(Int64.init) == bytes {
      unsettled += sealedEnds
      sealedEnds = []
    } else {
      rejectSealedEnds()
      note(.straySeal)
    }
  }

  /// Lines that end like sealed ones, but no seal line follows: that is damage that looks like a seal.
  private mutating func rejectSealedEnds() {
    unsettled += sealedEnds.map { $0.replacing(kind: .damagedLine(.notFramed)) }
    sealedEnds = []
  }

  private mutating func endTransaction() {
    guard let first = pending.first else { return }
    unsettled.append(finding(.unfinishedTransaction, at: first))
    pending = []
    settle()
  }

  private mutating func moveTip(_ line: UnsafeRawBufferPointer, chain: UInt32) {
    tip.offset += line.count + 1
    tip.line += 1
    tip.chain = chain
  }

  private mutating func settle() {
    settled = tip
    settledState = (damagedSinceChange, chainIsKnown)
    findings += unsettled
    unsettled = []
  }

  private mutating func note(_ kind: JournalFinding.Kind) { unsettled.append(finding(kind, at: tip)) }

  private func finding(_ kind: JournalFinding.Kind, at mark: JournalPosition.Mark) -> JournalFinding {
    JournalFinding(
      epoch: epoch, segment: mark.segment, line: mark.line + 1, offset: mark.offset, kind: kind)
  }

  private func finding(_ kind: JournalFinding.Kind, at line: JournalLine) -> JournalFinding {
    JournalFinding(
      epoch: epoch, segment: line.segment, line: line.line, offset: line.offset, kind: kind)
  }
}
