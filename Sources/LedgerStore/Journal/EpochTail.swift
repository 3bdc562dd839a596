import LedgerModel

/// Reads the lines of one epoch from its end towards its beginning, a stretch at a time: what is looked for is nearly
/// always near the end, and a journal has no other.
struct EpochTail {
  let epoch: JournalEpoch
  /// No line that is still to be read comes later in the order of all lines, as far as clocks were right.
  private(set) var bound: HybridTime
  /// Whether nothing is left to be read.
  var isDone: Bool { segments.isEmpty }

  private let directory: Directory
  /// The segments that are not read to their beginning, and where in the last of them the next stretch ends; nothing
  /// for its end.
  private var segments: [Int]
  private var end: Int?
  private var window: Int

  /// How many bytes are read first; then more each time, up to the largest.
  static let firstWindow = 64 << 10
  private static let largestWindow = 8 << 20

  /// The tail of an epoch none of whose lines comes later than `bound`. Throws what the disk said.
  init(
    _ epoch: JournalEpoch, in journal: Directory, before bound: HybridTime, window: Int = firstWindow
  ) throws(StorageFault) {
    (self.epoch, self.bound, self.window) = (epoch, bound, window)
    directory = try journal.directory(epoch.name)
    segments = try directory.names().compactMap(SegmentName.number).sorted()
  }

  /// Leaves unread what is left.
  mutating func leave() { segments = [] }

  /// Reads the next stretch towards the beginning: its lines that count and hold the needle go to `visit`, in their
  /// order. A stretch has whole transactions. Throws what the disk said: half of what is looked for looks like all of it.
  mutating func readBack(
    holding needle: [UInt8], _ visit: (JournalLine) -> Void
  ) throws(StorageFault) {
    guard let segment = segments.last else { return }
    let file = try directory.open(SegmentName.text(segment))
    // Not behind `??`: what its right side throws has no type.
    let size = try file.status().size
    let end = end ?? size
    let (start, bytes) = try stretch(of: file, endingAt: end)
    bytes.withUnsafeBytes { raw in
      if let first = Self.firstTime(in: raw) { bound = min(bound, first) }
      // Most stretches hold nothing of interest: then it is enough to have looked.
      guard raw.contains(needle) else { return }
      let mark = JournalPosition.Mark(segment: segment, offset: start, line: 0, chain: 0, sequence: 0)
      var scan = SegmentScan(epoch, from: mark, chainIsKnown: false)
      scan.scan(raw) { line in
        if line.bytes.contains(needle) { visit(line) }
      }
    }
    self.end = start
    window = min(window * 4, Self.largestWindow)
    if start == 0 {
      segments.removeLast()
      self.end = nil
    }
  }

  /// The bytes before `end` from where a line begins that continues no transaction, and where that is.
  private func stretch(
    of file: File, endingAt end: Int
  ) throws(StorageFault) -> (start: Int, bytes: [UInt8]) {
    var count = window
    while true {
      let start = max(0, end - count)
      var bytes = try file.read(at: start, count: end - start)
      if start == 0 { return (0, bytes) }
      // What stands before the first newline is a part of a line.
      if let newline = bytes.firstIndex(of: 0x0A), newline + 1 < bytes.count {
        let first = newline + 1
        if !bytes.withUnsafeBytes({ Self.continues($0, at: first) }) {
          bytes.removeFirst(first)
          return (start + first, bytes)
        }
      }
      count *= 2
    }
  }

  /// Whether the line that begins there is one of a transaction that began before it.
  private static func continues(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
    guard let line = line(in: bytes, at: start), let frame = try? LineFrame.read(line),
      case .change(_, let part?, _) = frame.kind
    else { return false }
    return part.index > 1
  }

  /// The time of the first change in a stretch; nothing where none is whole.
  private static func firstTime(in bytes: UnsafeRawBufferPointer) -> HybridTime? {
    var start = 0
    while let line = line(in: bytes, at: start) {
      if LineFrame.holds(line), let time = LineHead.hybrid(of: line) { return time }
      start += line.count + 1
    }
    return nil
  }

  private static func line(in bytes: UnsafeRawBufferPointer, at start: Int) -> UnsafeRawBufferPointer? {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
    guard let length = rest.firstIndex(of: 0x0A) else { return nil }
    return UnsafeRawBufferPointer(rebasing: rest[..<length])
  }
}
