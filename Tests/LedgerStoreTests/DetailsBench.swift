import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// A ledger whose items say who reported them.
struct DetailsBench {
  static let words = "信息已删除"
  let bench: StoreBench
  let store: FileStore
  var path: String { bench.path }

  init() throws {
    bench = try StoreBench(.file)
    store = try #require(try bench.open() as? FileStore)
  }

  func add(_ title: String, reporter: String, to other: FileStore? = nil) throws -> RecordID {
    var item = NewItem(title: title)
    (item.site, item.category, item.reporter) = ("s1", "0110", reporter)
    return try bench.commit(.add(item), by: "pli", other ?? store).items[0]
  }

  func edit(_ item: RecordID, reporter: String) throws {
    _ = try bench.commit(.edit(item, [FieldEdit("reporter", .string(reporter))]), by: "pli", store)
  }

  func strike(_ item: RecordID, words: String = Self.words) throws -> Receipt {
    try bench.commit(.removeDetails(of: [RecordKey(.item, item)], leaving: words), by: "pzhao", store)
  }

  /// The files of the ledger in which a text stands.
  func files(holding text: String) throws -> [String] {
    let needle = Data(text.utf8)
    return try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      guard let content = FileManager.default.contents(atPath: "\(path)/\(name)") else { return false }
      return content.range(of: needle) != nil
    }.sorted()
  }

  /// The files in private/.
  var details: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/private")) ?? [])
      .filter { $0 != WritingNote.directoryName }.sorted()
  }

  func findings() throws -> [LedgerCheck.Finding] { try FileStore.check(at: path).findings }

  @discardableResult
  func repair() throws -> [LedgerRepair.Deed] {
    let actor = Actor(person: nil, login: "test", channel: .program)
    return try FileStore.repair(at: path, as: actor, at: bench.now)?.deeds ?? []
  }
}
