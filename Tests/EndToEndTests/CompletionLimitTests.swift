import Foundation
import Testing

/// What Tab offers on a ledger of many items: so much as somebody reads, and nothing that leads a shell astray.
@Suite(.ownThread) struct CompletionLimitTests {
  @Test func theLatestNumbersAreOffered() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    let table = ledger.scratch.path + "/many.csv"
    let rows = (1...1300).map { "楼道堆物\($0)号,佳美二区" }.joined(separator: "\n")
    try "存在问题,点位\n\(rows)\n".write(toFile: table, atomically: false, encoding: .utf8)
    try ledger.do("import", table)
    func offered(_ line: String) throws -> [String] {
      let ended = try Program.run(
        ["complete", "bash", "--", line], environment: ["TAIZHANG_LEDGER": ledger.path])
      #expect(ended.status == 0 && ended.lines.first == "words", "\(ended)")
      return ended.lines.dropFirst().map { String($0.prefix { $0 != "\t" }) }
    }
    let all = try offered("taizhang show ")
    // The latest two hundred, 1101 to 1300, and one for each other way to go on: a shell puts in what all have in common.
    let latest: [String] = (1101...1300).map { String($0) }
    #expect(Array(all.suffix(200)) == latest, "\(all)")
    #expect(all.count == 208, "\(all)")
    let signs: Set<Character> = Set(all.compactMap(\.first))
    #expect(signs == Set<Character>("123456789"))
    let numbers: [Int] = [12] + Array(120...129) + Array(1200...1299)
    let wanted: [String] = numbers.map { String($0) }
    let some = try offered("taizhang show 12")
    #expect(some == wanted, "\(some)")
    let behind = try offered("taizhang show 1300,")
    #expect(behind.last == "1300,1299" && behind.count <= 210, "\(behind)")
  }
}
