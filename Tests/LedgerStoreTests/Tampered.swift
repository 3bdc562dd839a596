import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// A ledger whose files somebody did something to.
struct Tampered {
  let bench: StoreBench
  let store: FileStore
  let items: [RecordID]

  init() throws {
    bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    items = try (0..<4).map { [bench] in try bench.add("事项\($0)", to: store) }
    try store.writeReadableFiles()
    self.store = store
  }

  var segment: URL {
    get throws {
      let names = try FileManager.default.subpathsOfDirectory(atPath: bench.path + "/journal")
      return URL(
        fileURLWithPath: bench.path + "/journal/" + (try #require(names.first { $0.hasSuffix("1.jsonl") })))
    }
  }

  func check() throws -> [LedgerCheck.Finding] { try FileStore.check(at: bench.path).findings }

  @discardableResult
  func repair() throws -> LedgerRepair? {
    try FileStore.repair(
      at: bench.path, as: Actor(person: nil, login: "test", channel: .program), at: bench.now)
  }

  /// Rewrites a text in the journal and makes every checksum behind it anew: what somebody does who means it.
  func forge(_ text: String, into other: String) throws {
    var bytes: [UInt8] = []
    var chain: UInt32 = 0
    let closing = 31
    for line in try Data(contentsOf: segment).split(separator: 0x0A) {
      var body = Array(line.dropLast(closing))
      if let place = Data(body).range(of: Data(text.utf8)) {
        body.replaceSubrange(place, with: Array(other.utf8))
      }
      let start = bytes.count
      bytes += body
      chain = LineFrame.close(lineAt: start, previous: chain, in: &bytes)
    }
    try Data(bytes).write(to: segment)
  }
}
