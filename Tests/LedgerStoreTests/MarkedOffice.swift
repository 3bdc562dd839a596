import Foundation
import LedgerModel

@testable import LedgerStore

/// An office whose journal somebody puts older copies of in place, and a home directory that does not travel with it.
final class MarkedOffice {
  let bench: StoreBench
  private let folder = TemporaryDirectory()
  let places: MarkPlaces

  init(isMarked: Bool = true) throws {
    bench = try StoreBench(.file)
    places =
      isMarked ? MarkPlaces(base: folder.path, below: [".local", "state", "taizhang"]) : MarkPlaces()
  }

  var node: String {
    get throws { try ReplicaIdentity.ofLedger(Directory.openLedger(at: bench.path)).node }
  }

  func open() throws -> FileStore { try FileStore(opening: bench.path, marks: places) }

  func check() throws -> [LedgerCheck.Finding] {
    try FileStore.check(at: bench.path, marks: places).findings
  }

  /// The same without what was told by files that are made of the journal.
  func lostEnds() throws -> [LedgerCheck.Finding] {
    try check().filter { if case .lostEnd(_, .some, _) = $0 { true } else { false } }
  }

  func add(_ title: String) throws { _ = try bench.add(title, to: try open()) }

  func titles() throws -> [String] {
    var titles: [String] = []
    try open().replay().ledger.items.forEach { titles.append($0.item.title) }
    return titles
  }

  /// Keeps a copy of a path in the ledger, and puts it back as `cp -r` does.
  func keep(_ name: String) throws -> () throws -> Void {
    let (path, copy) = ("\(bench.path)/\(name)", "\(folder.path)/kept-\(UUID().uuidString)")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    return {
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.copyItem(atPath: copy, toPath: path)
    }
  }

  /// Keeps what is in the ledger, and puts it back in the same directory, as `git reset` and a mirror do.
  func keepAll() throws -> () throws -> Void {
    let names = try FileManager.default.contentsOfDirectory(atPath: bench.path)
    let all = try names.map { try keep($0) }
    return { [path = bench.path] in
      for name in try FileManager.default.contentsOfDirectory(atPath: path) where !names.contains(name) {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
      }
      for putBack in all { try putBack() }
    }
  }
}
