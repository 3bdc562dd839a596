import CSystem
import Glibc
import LedgerModel

/// Writes the readable files of a ledger.
struct ReadableWriter {
  let directory: Directory

  /// Writes each file whose content would differ, beside and renamed, under a lock that nobody waits for.
  ///
  /// Returns the names under which hand-edited files were kept. Throws a fault when the disk refuses; the
  /// journal is not concerned.
  @discardableResult
  func write(_ ledger: Ledger, at position: JournalPosition) throws(StorageFault) -> [String] {
    let snapshots = try directory.makeDirectory("snapshots")
    // Two programs at once would only do the same work twice: whoever comes second leaves it.
    guard flock(snapshots.descriptor, LOCK_EX | LOCK_NB) == 0 else { return [] }
    defer { flock(snapshots.descriptor, LOCK_UN) }
    var kept: [String] = []
    for file in ReadableFile.allCases {
      if let name = try write(file, ledger, position) { kept.append(name) }
    }
    return kept
  }

  private func write(
    _ file: ReadableFile, _ ledger: Ledger, _ position: JournalPosition
  ) throws(StorageFault) -> String? {
    var kept: String?
    if let present = try? directory.read(file.fileName, limit: 1 << 30) {
      let stamp = ReadableStamp(present)
      if let stamp, stamp.position.isAhead(of: position) { return nil }
      if stamp?.isUntouched != true { kept = try keep(present, of: file) }
    }
    let content = file.content(of: ledger, at: position)
    // A damaged snapshot shows when its items are read.
    guard ledger.items.isSound else { return kept }
    try directory.replace(file.fileName, content)
    return kept
  }

  /// Keeps a hand-edited file beside the new one: what somebody typed is never lost silently.
  private func keep(_ content: [UInt8], of file: ReadableFile) throws(StorageFault) -> String {
    for count in 1... {
      let name = "\(file.rawValue).edited-\(count).json"
      do throws(StorageFault) {
        try directory.create(name, content)
        return name
      } catch {
        if !error.isTaken { throw error }
      }
    }
    return ""
  }
}
