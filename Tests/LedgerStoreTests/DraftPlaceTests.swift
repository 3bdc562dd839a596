import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// What was typed and could not be saved: on a full disk it is needed most.
@Suite struct DraftPlaceTests {
  @Test func onAFullDiskADraftLiesOutsideOfTheLedger() throws {
    let (bench, home) = (try StoreBench(.file), TemporaryDirectory())
    let places = MarkPlaces(base: home.path, below: ["state"])
    var calls = SystemCalls.real
    calls.write = { _, _ in -Int(ENOSPC) }
    let ledger = try FileStore(opening: bench.path, marks: places)
    try ledger.saveDraft([1], of: "pli", session: "7")
    let full = try FileStore(opening: bench.path, marks: places, calls: calls)
    try full.saveDraft([2], of: "pli", session: "7")
    func contents(_ person: RecordID) throws -> [[UInt8]] {
      try FileStore(opening: bench.path, marks: places).drafts(of: person).map(\.content)
    }
    // The older one of the session is gone, and nobody else sees the newer.
    #expect(try contents("pli") == [[2]] && contents("pwang").isEmpty)
    let drafts = try #require(full.marks?.drafts)
    let name = try #require(drafts.names().first)
    #expect(try drafts.status(of: name).mode & 0o777 == 0o600)
    // With room again it goes back to where all others are.
    try ledger.saveDraft([3], of: "pli", session: "7")
    #expect(try contents("pli") == [[3]] && drafts.names().isEmpty)
    try full.saveDraft([4], of: "pli", session: "8")
    #expect(try contents("pli") == [[3], [4]])
    ledger.removeDraft(of: "pli", session: "7")
    ledger.removeDraft(of: "pli", session: "8")
    #expect(try contents("pli").isEmpty)
    // Where there is no such place the disk's answer is given.
    let nowhere = try FileStore(opening: bench.path, marks: MarkPlaces(), calls: calls)
    #expect(throws: StorageTrouble.full) { try nowhere.saveDraft([5], of: "pli", session: "9") }
  }
}
