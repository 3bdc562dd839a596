import CSystem
import Glibc
import LedgerModel

/// The snapshots of a ledger on the disk: names never used twice, the newest two kept.
struct SnapshotFiles {
  private static let directoryName = "snapshots"
  private static let largest = 4 << 30
  private let ledger: Directory

  init(_ ledger: Directory) { self.ledger = ledger }

  /// All of them, or why one is not used, the newest first; read one by one as they are asked for.
  func newestFirst() -> some Sequence<Result<SnapshotReader, SnapshotFault>> {
    let directory = try? ledger.directory(Self.directoryName)
    let names = (try? directory?.names()) ?? []
    return names.filter(Self.isSnapshot).sorted(by: >).lazy.compactMap { name in
      // One that another program has removed meanwhile is none.
      (try? directory?.open(name)).map { file in
        Result { () throws(SnapshotFault) in try SnapshotReader(file, limit: Self.largest) }
      }
    }
  }

  /// Writes a snapshot of a state and removes all but the newest two, under a lock that nobody waits for.
  ///
  /// Returns whether it was written; another program may just be writing one.
  func write(_ state: Ledger, at position: JournalPosition) throws(StorageFault) -> Bool {
    let directory = try ledger.makeDirectory(Self.directoryName)
    guard flock(directory.descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
    defer { flock(directory.descriptor, LOCK_UN) }
    guard let bytes = SnapshotWriter.bytes(of: state, at: position), state.items.isSound else { return false }
    let lines = position.marks.values.reduce(Int64(0)) { $0 + $1.sequence }
    let digits = String(lines)
    let name =
      String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits + "-" + (try RandomName.make())
      + ".jsonl"
    try directory.create(name, bytes)
    // Another one of as many lines would be chosen by chance, and may be damaged: this one takes its place.
    let others = try directory.names().filter { Self.isSnapshot($0) && $0 != name }.sorted(by: >)
    let old = others.filter { $0.prefix(12) == name.prefix(12) } + others.dropFirst()
    for name in Set(old) { try? directory.remove(name) }
    return true
  }

  private static func isSnapshot(_ name: String) -> Bool {
    name.hasSuffix(".jsonl") && name.utf8.first.map { (48...57).contains($0) } == true
  }
}
