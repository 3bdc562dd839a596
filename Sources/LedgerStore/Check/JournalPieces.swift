import LedgerModel

/// Reads again what lines of the journal say: what follows closely is read in one piece, anything else by itself.
final class JournalPieces {
  private static let window = 1 << 18
  private static let most = 256

  private let journal: Directory
  private let segments: [JournalTouches.Segment]
  private var files: [Int32: File] = [:]
  private var piece: [UInt8] = []
  private var segment: Int32 = -1
  private var start = 0
  /// Where the piece would have to begin that follows.
  private var next = 0

  /// Pieces of these segments of a ledger's journal.
  init(_ directory: Directory, _ segments: [JournalTouches.Segment]) throws(StorageFault) {
    journal = try directory.directory(JournalReader.directoryName)
    self.segments = segments
  }

  /// Appends what a touch says; throws a fault when it is not there any more.
  func append(_ touch: JournalTouches.Touch, to bytes: inout [UInt8]) throws(StorageFault) {
    let (offset, length) = (Int(touch.offset), Int(touch.length))
    let isNear = segment == touch.segment && offset >= start
    if isNear, offset + length <= start + piece.count {
      bytes.append(contentsOf: piece[(offset - start)..<(offset - start + length)])
      return
    }
    let file = try self.file(touch.segment)
    let follows = isNear && offset < next + 4096
    piece = try file.read(at: offset, count: follows ? max(Self.window, length) : length)
    (segment, start, next) = (touch.segment, offset, offset + piece.count)
    guard piece.count >= length else { throw StorageFault(.read, file.path, .replaced) }
    bytes.append(contentsOf: piece[..<length])
  }

  private func file(_ place: Int32) throws(StorageFault) -> File {
    if let file = files[place] { return file }
    // No more than a process may have open.
    if files.count >= Self.most { files = [:] }
    let segment = segments[Int(place)]
    let file = try journal.directory(segment.epoch.name).open(SegmentName.text(segment.number))
    files[place] = file
    return file
  }
}
