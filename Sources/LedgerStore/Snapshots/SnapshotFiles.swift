import LedgerModel

/// The snapshots of a ledger on the disk: names never used twice, the newest two kept.
struct SnapshotFiles {
  private static let directoryName = "snapshots"
  private static let largest = 4 << 30
  private let ledger: Directory

  init(_ ledger: Directory) { self.ledger = ledger }

  /// All of them, or why one is not used, the newest first; read one by one as they are asked for.
  ///
  /// Throws when the directory is there and cannot be read: then nobody knows whether there are any.
  func newestFirst() throws(StorageFault) -> some Sequence<Result<OpenedSnapshot, SnapshotFault>> {
    let directory = try ledger.directoryIfAny(Self.directoryName)
    let names = try directory?.names() ?? []
    return names.filter(Self.isSnapshot).sorted(by: >).lazy.compactMap { name in
      directory.flatMap { Self.snapshot(name, in: $0) }
    }
  }

  /// A snapshot, or why it is not used; one that another program has removed meanwhile is none.
  private static func snapshot(
    _ name: String, in directory: Directory
  ) -> Result<OpenedSnapshot, SnapshotFault>? {
    do throws(SnapshotFault) {
      guard let reader = try reader(name, in: directory) else { return nil }
      guard let base = reader.header.base else {
        return .success(OpenedSnapshot(large: reader, name: name, late: nil))
      }
      // Without the one that it goes on from it says nothing; an older program may have removed that.
      guard isSnapshot(base), let large = try self.reader(base, in: directory) else { return nil }
      guard large.header.base == nil else { return .failure(.damaged) }
      return .success(OpenedSnapshot(large: large, name: base, late: reader))
    } catch {
      return .failure(error)
    }
  }

  private static func reader(
    _ name: String, in directory: Directory
  ) throws(SnapshotFault) -> SnapshotReader? {
    let file: File?
    do throws(StorageFault) {
      file = try directory.openIfAny(name)
    } catch {
      throw .damaged
    }
    guard let file else { return nil }
    return try SnapshotReader(file, limit: largest)
  }

  /// Whether the snapshot of that name is there.
  func holds(_ name: String) -> Bool {
    guard let directory = try? ledger.directory(Self.directoryName) else { return false }
    return (try? directory.openIfAny(name)) ?? nil != nil
  }

  /// How many change lines are in the newest one, as its name says; nothing without one, and where that cannot be
  /// known: then a snapshot is made that need not have been.
  var newestLines: Int? {
    let names = (try? ledger.directory(Self.directoryName).names()) ?? []
    return names.filter(Self.isSnapshot).max().flatMap { Int($0.prefix(12)) }
  }

  /// The directory of the snapshots, made when it was not there.
  func place() throws(StorageFault) -> Directory { try ledger.makeDirectory(Self.directoryName) }

  /// Gives a whole snapshot its name and removes all but the newest two; of those that go on from others, all but the
  /// newest two of the newest.
  func settle(_ snapshot: SnapshotMaking, at position: JournalPosition) throws(StorageFault) {
    let directory = try place()
    let digits = String(position.lines)
    let name =
      String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits + "-" + (try RandomName.make())
      + (snapshot.isLate ? Self.lateEnding : ".jsonl")
    try snapshot.settle(as: name)
    // Another one of as many lines would be chosen by chance, and may be damaged: this one takes its place.
    let others = try directory.names().filter { Self.isSnapshot($0) && $0 != name }.sorted(by: >)
    let isInPlace = { (other: String) in
      other.prefix(12) == name.prefix(12) && Self.isLate(other) == snapshot.isLate
    }
    let rest = others.filter { !isInPlace($0) }
    let (late, large) = (rest.filter(Self.isLate), rest.filter { !Self.isLate($0) })
    var old = others.filter(isInPlace)
    if snapshot.isLate {
      // What it goes on from stays, and one in the place of each, should it be damaged.
      old += late.dropFirst() + large.dropFirst(2)
    } else {
      old += large.dropFirst() + late
    }
    // One that does not go is older than those that are opened first, and is tried again with the next.
    for name in Set(old) { try? directory.remove(name) }
  }

  private static let lateEnding = ".late.jsonl"

  private static func isLate(_ name: String) -> Bool { name.hasSuffix(lateEnding) }

  private static func isSnapshot(_ name: String) -> Bool {
    name.hasSuffix(".jsonl") && name.utf8.first.map { (48...57).contains($0) } == true
  }
}

extension JournalPosition {
  /// How many change lines stand before it.
  var lines: Int { marks.values.reduce(0) { $0 + Int($1.sequence) } }
}
