import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

@Suite("A ledger's id")
struct LedgerIDTests {
  @Test(
    "becomes part of names outside of the ledger, so that one which leads elsewhere makes no ledger",
    arguments: [
      "", ".", "..", "../../../x", "/etc", "a/b", "x\\u0000y", "x y", "台账", String(repeating: "a", count: 65),
    ])
  func names(id: String) throws {
    let content = Array(
      #"{"taizhang":"ledger","ledger":"\#(id)","format":1,"oldestReader":1,"oldestWriter":1}"#.utf8)
    #expect(LedgerFormat(content) == nil)
    let bench = try BackupBench()
    try Data(content).write(to: URL(fileURLWithPath: bench.bench.path + "/FORMAT"))
    #expect(throws: StorageTrouble.self) {
      try FileStore(opening: bench.bench.path, marks: MarkPlaces(shared: nil, base: bench.place.path))
    }
    #expect(try bench.names.isEmpty)
  }
}
