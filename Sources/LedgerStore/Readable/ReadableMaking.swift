import LedgerModel

/// Makes one readable file of a state, a piece at a time, beside the present one and renamed over it.
///
/// Entries of items.json that have not changed are copied from the present file. Made under the lock of the snapshots:
/// nobody else writes readable files meanwhile.
final class ReadableMaking {
  /// How much is read or written at once.
  private static let pieceBytes = 1 << 19

  private let kind: ReadableFile
  private let ledger: Ledger
  private let position: JournalPosition
  private let base: JournalPosition
  private let directory: Directory
  private let own: String?
  private var step: Step?
  /// The present file's status when it was first looked at.
  private var found: FileStatus?
  /// The name under which a hand-edited file was kept.
  private(set) var kept: String?

  /// What is being done.
  private enum Step {
    /// The present file's checksum is worked out.
    case examining(PresentFile)
    /// Unchanged entries are copied from the present file.
    case copying(ReadableItems, PresentFile, Output)
    /// All entries are made anew, from this one of the places in their order on.
    case writing(ReadableItems?, next: Int, Output)
  }

  /// Begins a file of `ledger`, the state at `position`, whose snapshot stands at `base`; `own` is the epoch that is
  /// written to here.
  init(
    _ kind: ReadableFile, of ledger: Ledger, at position: JournalPosition, from base: JournalPosition,
    own: String?, in directory: Directory
  ) {
    (self.kind, self.ledger, self.position, self.base) = (kind, ledger, position, base)
    (self.own, self.directory) = (own, directory)
  }

  /// Does the next piece; true once nothing is left to do. Throws a fault when the disk refuses; the journal is not
  /// concerned.
  func goOn() throws(StorageFault) -> Bool {
    switch step {
    case nil: return try begin()
    case .examining(let present):
      guard try present.readOn(Self.pieceBytes) == nil else { return false }
      // What says the same already stays: most changes are of items alone.
      if present.isUntouched, try saysTheSame(present) { return true }
      if !present.isUntouched { try keep() }
      try write()
    case .copying(let items, let present, let output):
      guard let piece = try present.readOn(Self.pieceBytes) else {
        if present.isUntouched, items.isComplete { return try settle(output) }
        // Edited by hand, or not as this program writes it: nothing of it is taken over.
        if !present.isUntouched { try keep() }
        try write()
        return false
      }
      if !items.merge(piece, to: output) {
        step = .examining(try PresentFile(present.stamp, present.file))
        return false
      }
      try output.flush()
    case .writing(let items?, var next, let output):
      let isDone = items.write(from: &next, to: output, atMost: Self.pieceBytes)
      try output.flush()
      if isDone { return try settle(output) }
      step = .writing(items, next: next, output)
    case .writing(nil, _, let output):
      output.append(kind.body(of: ledger))
      return try settle(output)
    }
    return false
  }

  /// The checksum of what stands in a file behind its first line, for a state.
  static func sum(of kind: ReadableFile, _ ledger: Ledger) throws(StorageFault) -> UInt32 {
    let output = Output(nil)
    if kind == .items {
      let items = ReadableItems(ledger)
      items.begin(output)
      var next = 0
      while !items.write(from: &next, to: output, atMost: pieceBytes) { try output.flush() }
    } else {
      output.append(kind.body(of: ledger))
    }
    try output.flush()
    return output.sum
  }

  private func begin() throws(StorageFault) -> Bool {
    guard let file = try standing() else {
      try write()
      return false
    }
    found = try file.status()
    guard let stamp = ReadableStamp(try file.read(at: 0, count: 1 << 18)) else {
      try keep()
      try write()
      return false
    }
    if stamp.position.isAhead(of: position) { return true }
    let present = try PresentFile(stamp, file)
    if kind == .items, let items = ReadableItems(ledger, since: stamp.position, from: base, own: own) {
      step = .copying(items, present, try begin(items))
    } else {
      step = .examining(present)
    }
    return false
  }

  /// The present file; nothing when nothing has the name, or a link, pipe or the like, which gives way. One that
  /// cannot be opened for another reason may hold what somebody typed, and is not written over.
  private func standing() throws(StorageFault) -> File? {
    do throws(StorageFault) {
      return try directory.openIfAny(kind.fileName)
    } catch {
      guard error.cause == .notRegularFile else { throw error }
      return nil
    }
  }

  /// Begins to write everything anew.
  private func write() throws(StorageFault) {
    let items = kind == .items ? ReadableItems(ledger) : nil
    step = .writing(items, next: 0, try begin(items))
  }

  private func begin(_ items: ReadableItems?) throws(StorageFault) -> Output {
    let file = try UnfinishedFile(kind.fileName, in: directory)
    try file.write(kind.stamp(of: ledger, at: position, sum: 0))
    let output = Output(file)
    items?.begin(output)
    return output
  }

  private func settle(_ output: Output) throws(StorageFault) -> Bool {
    try output.flush()
    // A damaged snapshot shows when its items are read.
    guard ledger.items.isSound else { return true }
    // What somebody has written there meanwhile is not lost either.
    let now = try standing()?.status()
    if let now, now != found { try keep() }
    try output.settle(
      as: kind.fileName, stamp: kind.stamp(of: ledger, at: position, sum: output.sum))
    return true
  }

  /// Whether a file that is as it was written says what it would say now, but for the position.
  private func saysTheSame(_ present: PresentFile) throws(StorageFault) -> Bool {
    guard kind != .items else { return false }
    let stamp = present.stamp
    let isSameHead =
      try present.file.read(at: 0, count: stamp.length)
      == kind.stamp(of: ledger, at: stamp.position, sum: stamp.sum)
    return isSameHead && kind.body(of: ledger).withUnsafeBytes { Checksum.crc32c($0) } == stamp.sum
  }

  /// Keeps a hand-edited file beside the new one: what somebody typed is never lost silently.
  private func keep() throws(StorageFault) {
    let content = try directory.read(kind.fileName, limit: 1 << 30)
    for count in 1... {
      let name = "\(kind.name).edited-\(count).json"
      do throws(StorageFault) {
        try directory.create(name, content)
        kept = name
        // Should it not be there any more, what stands there at the end is new.
        found = try? directory.open(kind.fileName).status()
        return
      } catch {
        if !error.isTaken { throw error }
      }
    }
  }
}

/// The present readable file, read on from behind its stamp.
final class PresentFile {
  /// Its first line.
  let stamp: ReadableStamp
  /// The file.
  let file: File
  private var offset: Int
  private var sum: UInt32 = 0

  /// The file with this stamp, before the first byte behind it.
  init(_ stamp: ReadableStamp, _ file: File) throws(StorageFault) {
    (self.stamp, self.file, offset) = (stamp, file, stamp.length)
  }

  /// The next bytes; nothing at the end.
  func readOn(_ count: Int) throws(StorageFault) -> [UInt8]? {
    let piece = try file.read(at: offset, count: count)
    if piece.isEmpty { return nil }
    offset += piece.count
    sum = piece.withUnsafeBytes { Checksum.crc32c($0, after: sum) }
    return piece
  }

  /// Whether all that was read is as it was written; asked at the end.
  var isUntouched: Bool { sum == stamp.sum }
}

/// A readable file being written: bytes that wait, and the checksum of all.
final class Output {
  /// The file; nothing when only the checksum is wanted.
  private let file: UnfinishedFile?
  /// The checksum of what was flushed.
  private(set) var sum: UInt32 = 0
  /// Bytes that wait to be written.
  var waiting: [UInt8] = []

  /// An output to this file, behind what is in it.
  init(_ file: UnfinishedFile?) { self.file = file }

  /// Adds bytes.
  func append(_ bytes: some Sequence<UInt8>) { waiting.append(contentsOf: bytes) }

  /// Writes what waits.
  func flush() throws(StorageFault) {
    sum = waiting.withUnsafeBytes { Checksum.crc32c($0, after: sum) }
    try file?.write(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Writes the first line, now that the checksum is known, and gives the file its name in place of the present one.
  func settle(as name: String, stamp: [UInt8]) throws(StorageFault) {
    try file?.writeStart(stamp)
    try file?.settle(as: name, replacing: true)
  }
}
