import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// A ledger with items and evidence, and a directory beside it for its backups.
struct BackupBench {
  let bench: StoreBench
  let store: FileStore
  let items: [RecordID]
  let place = TemporaryDirectory()
  static let photo = Array("一张照片".utf8)

  init(items count: Int = 3) throws {
    bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    items = try (0..<count).map { [bench] in try bench.add("事项\($0)", to: store) }
    self.store = store
    try attach(Self.photo, to: items[0])
  }

  /// Keeps a file and names it on an item.
  func attach(_ photo: [UInt8], to item: RecordID) throws {
    let hash = try store.keepEvidence(photo)
    let evidence = ItemAction.addEvidence(
      phase: .before, name: "前.jpg", hash: hash, size: Int64(photo.count))
    _ = try bench.commit(.act(evidence, on: [item]), by: "pli", store)
  }

  var file: String { place.path + "/b.tar" }

  @discardableResult
  func backup(replacing: Bool = false) throws -> BackupReport {
    try store.backup(to: .file(file, replacing: replacing), at: bench.now)
  }

  /// Restores a backup into a new directory and gives that.
  func restore(_ source: String) throws -> String {
    let path = place.path + "/restored-\(UUID().uuidString)"
    try FileStore.restore(from: source, to: path)
    return path
  }

  var evidence: String { "\(bench.path)/evidence/\(Self.photo.evidenceHash)" }
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() }
  }
}
