/// A segment of the journal that was read from a mark to its present end.
struct SegmentReading {
  /// What its lines are.
  var scan: SegmentScan
  /// Its length in bytes when it was opened.
  let size: Int
  /// Which file it is.
  let identity: FileIdentity

  private static let window = 8 << 20
  private static let largestWindow = JournalLimits.transactionBytes + 2 * JournalLimits.lineBytes

  /// Reads on in the segment that the mark names; throws `StorageFault`, nothing when it is shorter than the mark.
  init?(
    _ directory: Directory, _ epoch: JournalEpoch, from mark: JournalPosition.Mark, chainIsKnown: Bool,
    _ visit: (JournalLine) -> Void
  ) throws(StorageFault) {
    let file = try directory.open(SegmentName.text(mark.segment))
    let status = try file.status()
    guard status.size >= mark.offset else { return nil }
    size = status.size
    identity = status.identity
    scan = SegmentScan(epoch, from: mark, chainIsKnown: chainIsKnown)
    try readOn(in: file, visit)
  }

  /// Reads windows of whole lines; a window in which nothing could be settled is read again, larger.
  private mutating func readOn(in file: File, _ visit: (JournalLine) -> Void) throws(StorageFault) {
    var window = SegmentReading.window
    while scan.settled.offset < size {
      let start = scan.settled.offset
      let bytes = try file.read(at: start, count: min(window, size - start))
      bytes.withUnsafeBytes { scan.scan($0, visit) }
      if start + bytes.count >= size || bytes.isEmpty { return }
      if scan.openBytes > JournalLimits.lineBytes {
        guard try skipLine(in: file) else { return }
      } else if scan.settled.offset > start {
        window = SegmentReading.window
      } else if window < SegmentReading.largestWindow {
        window *= 2
      } else {
        scan.dropTransaction()
      }
    }
  }

  /// Passes over a line that is too long; false when it has no end yet.
  private mutating func skipLine(in file: File) throws(StorageFault) -> Bool {
    var distance = scan.openBytes
    while true {
      let bytes = try file.read(at: scan.tip.offset + distance, count: SegmentReading.window)
      guard !bytes.isEmpty else { return false }
      if let newline = bytes.firstIndex(of: 0x0A) {
        scan.dropLine(newlineAt: distance + newline)
        return true
      }
      distance += bytes.count
    }
  }

  /// SHA-256 in hex of a whole segment.
  static func hash(_ number: Int, in directory: Directory) throws(StorageFault) -> String {
    let file = try directory.open(SegmentName.text(number))
    var hash = SHA256()
    var offset = 0
    while true {
      let bytes = try file.read(at: offset, count: window)
      guard !bytes.isEmpty else { return Hex.text(hash.finalize()) }
      hash.update(bytes)
      offset += bytes.count
    }
  }
}
