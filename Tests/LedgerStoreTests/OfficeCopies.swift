import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// A ledger and copies of its directory, made as `cp -r` makes them, that are written to as if each was the only one.
final class OfficeCopies {
  let bench: StoreBench
  private let folder = TemporaryDirectory()
  private var count = 0

  init() throws { bench = try StoreBench(.file) }

  /// A copy of a ledger, by default of the bench's own.
  func copy(of path: String? = nil) throws -> String {
    count += 1
    let copy = "\(folder.path)/copy-\(count)"
    try FileManager.default.copyItem(atPath: path ?? bench.path, toPath: copy)
    return copy
  }

  /// Copies into a ledger what another has of each epoch and it lacks.
  func join(_ path: String, with other: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: other + "/journal")
    where JournalEpoch(name: name) != nil {
      let goal = URL(fileURLWithPath: "\(path)/journal/\(name)/000001.jsonl")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(other)/journal/\(name)/000001.jsonl"))
      if let there = try? Data(contentsOf: goal) {
        if there.count < bytes.count { try bytes.write(to: goal) }
        continue
      }
      try FileManager.default.copyItem(
        atPath: "\(other)/journal/\(name)", toPath: "\(path)/journal/\(name)")
    }
  }

  /// Sets an item's title through a session of its own.
  func rename(_ id: RecordID, _ title: String, in path: String, ahead: Int64 = 0) throws {
    try rename(id, title, by: try FileStore(opening: path), ahead: ahead)
  }

  /// Sets an item's title, by a clock that is so many milliseconds ahead.
  func rename(_ id: RecordID, _ title: String, by store: FileStore, ahead: Int64 = 0) throws {
    var request = bench.request(.edit(id, [FieldEdit("title", .string(title))]), by: "pli")
    request.at = request.at.advanced(milliseconds: ahead)
    _ = try store.commit(request)
  }

  /// The title that every kind of reader gives, and whether `check` finds nothing: an open session, a new one, and the
  /// journal read without any snapshot.
  func titles(of id: RecordID, in path: String, open store: FileStore? = nil) throws -> Set<String> {
    var titles: Set<String> = []
    if let store {
      _ = try store.refresh()
      titles.insert(try #require(store.ledger.items[id]).title)
    }
    for trusting in [false, true] {
      let new = try FileStore(opening: path, trusting: trusting)
      titles.insert(try #require(new.ledger.items[id]).title)
      titles.insert(try #require(try new.replay().ledger.items[id]).title)
    }
    #expect(try FileStore.check(at: path).isSound)
    #expect(try FileStore(opening: path).comparedInStep() != nil, "only reading the whole journal could tell")
    return titles
  }
}
