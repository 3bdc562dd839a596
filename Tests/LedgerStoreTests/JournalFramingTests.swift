import LedgerModel
import Testing

@testable import LedgerStore

/// The bytes on the disk are those of docs/format.md.
struct JournalFramingTests {
  private let identity = ReplicaIdentity(machine: "aaaaaaaaaaaaaaaa", directory: "bbbbbbbbbbbbbbbb")

  @Test func goldenBytes() throws {
    var bytes: [UInt8] = []
    let epoch = JournalEpoch(node: "5f3a09bc", number: 1)
    var chain = SegmentStart(
      segment: 1, epoch: epoch, ledger: "0123456789abcdef", sequence: 0, previousHash: nil,
      identity: identity, isAbandoning: false
    ).append(to: &bytes, previous: 0)
    let one = try JournalPayload(object: Array(#"{"id":"k1","title":"楼道杂物"}"#.utf8))
    let two = try JournalPayload(object: Array(#"{"id":"k2"}"#.utf8))
    chain = JournalPayload.append(
      [one], from: 1, transaction: "", isRetry: false, previous: chain, to: &bytes)
    chain = JournalPayload.append(
      [one, two], from: 2, transaction: "00000000000000ff", isRetry: true, previous: chain, to: &bytes)
    chain = SpecialLine.appendSeal(of: 17, to: &bytes, previous: chain)
    chain = AsideLine.append(
      [JournalPlace(epoch: epoch, segment: 1, offset: 42)], to: &bytes, previous: chain)
    chain = SpecialLine.appendEnd(of: 1, to: &bytes, previous: chain)
    // Checked with another implementation of the checksum.
    let golden = """
      {"seg":1,"format":1,"ledger":"0123456789abcdef","epoch":"5f3a09bc-1","machine":"aaaaaaaaaaaaaaaa",\
      "directory":"bbbbbbbbbbbbbbbb","after":0,"p":"00000000","c":"637102c1"}
      {"s":1,"id":"k1","title":"楼道杂物","p":"637102c1","c":"3ca4501b"}
      {"s":2,"tx":"00000000000000ff","i":1,"of":2,"re":1,"id":"k1","title":"楼道杂物",\
      "p":"3ca4501b","c":"9cc21be9"}
      {"s":3,"tx":"00000000000000ff","i":2,"of":2,"re":1,"id":"k2","p":"9cc21be9","c":"72ec7f37"}
      {"seal":17,"p":"72ec7f37","c":"a059d070"}
      {"aside":[{"epoch":"5f3a09bc-1","segment":1,"offset":42}],"p":"a059d070","c":"af3abe64"}
      {"end":1,"p":"af3abe64","c":"b1bd23f0"}

      """
    #expect(String(decoding: bytes, as: UTF8.self) == golden)
    #expect(chain == 0xB1BD_23F0)
  }

  @Test(arguments: [
    (#"{}"#, JournalFault.malformed(JSONFault(.wrongType, at: 0))),
    (#"[1]"#, .malformed(JSONFault(.wrongType, at: 0))),
    (#"{"a":1} "#, .malformed(JSONFault(.trailingBytes, at: 7))),
    (#" {"a":1}"#, .malformed(JSONFault(.wrongType, at: 0))),
    ("{\"a\":\n1}", .malformed(JSONFault(.unexpectedByte, at: 5))),
    (#"{"a":1,"a":2}"#, .malformed(JSONFault(.duplicateKey, at: 8))),
    (#"{"a":1"#, .malformed(JSONFault(.endsTooSoon, at: 6))),
    (#"{"s":1}"#, .reservedName("s")),
    (#"{"a":1,"c":"x"}"#, .reservedName("c")),
    (#"{"a":1,"re":1}"#, .reservedName("re")),
  ])
  func refusesPayloads(object: String, fault: JournalFault) {
    #expect(throws: fault) { try JournalPayload(object: Array(object.utf8)) }
  }

  @Test func refusesALineThatIsTooLong() throws {
    let filler = String(repeating: "x", count: JournalLimits.lineBytes)
    #expect(throws: JournalFault.tooLarge) {
      try JournalPayload(object: Array(#"{"a":"\#(filler)"}"#.utf8))
    }
  }

  /// Lines with a sound checksum that the format does not allow all the same, and lines that are framed wrongly.
  @Test(arguments: [
    (#"{"s":1,"a":1,"a":2"#, LineDamage.json(JSONFault(.duplicateKey, at: 14))),
    (#"{"s":1,"é":1"#, .json(JSONFault(.keyNotASCII, at: 8))),
    (#"{"s":1,"a":tru"#, .json(JSONFault(.unexpectedByte, at: 14))),
    (#"{"s":1,"c":"x""#, .json(JSONFault(.duplicateKey, at: 31))),
    (#"{"s":1.5,"a":1"#, .json(JSONFault(.notWhole, at: 5))),
    (#"{"s":"1","a":1"#, .json(JSONFault(.wrongType, at: 5))),
    (#"{"s":0,"a":1"#, .notFramed),
    (#"{"s":-4,"a":1"#, .notFramed),
    (#"{"s":1,"tx":"q","a":1"#, .notFramed),
    (#"{"s":1,"tx":"q","i":0,"of":2"#, .notFramed),
    (#"{"s":1,"tx":"q","i":3,"of":2"#, .notFramed),
    (#"{"s":1,"tx":"q","i":1,"of":9223372036854775808"#, .json(JSONFault(.notWhole, at: 27))),
    (#"{"s":1,"a":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]"#, .json(JSONFault(.tooDeep, at: 26))),
    (#"["s",1"#, .notFramed),
  ])
  func refusesHostileLines(head: String, damage: LineDamage) {
    var bytes = Array(head.utf8)
    _ = LineFrame.close(lineAt: 0, previous: 7, in: &bytes)
    bytes.removeLast()
    #expect(throws: damage) { try bytes.withUnsafeBytes { try LineFrame.read($0) } }
  }

  @Test func takesOnlyTheExactClosing() throws {
    var bytes = Array(#"{"s":1,"a":1"#.utf8)
    let checksum = LineFrame.close(lineAt: 0, previous: 7, in: &bytes)
    bytes.removeLast()
    let read = { (line: [UInt8]) in line.withUnsafeBytes { try? LineFrame.read($0) } }
    #expect(
      read(bytes)
        == LineFrame(kind: .change(sequence: 1, part: nil, isRetry: false), previous: 7, checksum: checksum))
    #expect(read(bytes + [0x20]) == nil)
    #expect(read([0x20] + bytes) == nil)
    #expect(read(Array(String(decoding: bytes, as: UTF8.self).uppercased().utf8)) == nil)
    for length in 0..<bytes.count { #expect(read(Array(bytes[..<length])) == nil) }
  }

  @Test(arguments: ["5f3a09bc-1", "00000000-999999"])
  func epochNames(name: String) { #expect(JournalEpoch(name: name)?.name == name) }

  @Test(arguments: [
    "", "5f3a09bc", "5f3a09bc-0", "5f3a09bc-01", "5F3A09BC-1", "5f3a09b-1", "5f3a09bc-1-1", "-1",
  ])
  func otherNames(name: String) { #expect(JournalEpoch(name: name) == nil) }

  @Test func positionsTravelAsJSON() throws {
    let mark = JournalPosition.Mark(segment: 3, offset: 99, line: 4, chain: 0xDEAD_BEEF, sequence: 12)
    let position = JournalPosition(marks: [
      JournalEpoch(node: "5f3a09bc", number: 2): mark, JournalEpoch(node: "00000001", number: 1): .start,
    ])
    #expect(JournalPosition(json: try JSONValue(parsing: position.json.jsonText)) == position)
    #expect(JournalPosition(json: .object([JSONMember("x", .null)])) == nil)
  }
}
