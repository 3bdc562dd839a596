import LedgerModel

/// What a change line says: one JSON object, checked once, before any lock is taken.
public struct JournalPayload: Sendable {
  /// The object without its braces.
  let members: [UInt8]

  /// The payload of the object that these bytes write. Throws `JournalFault`: `malformed` for anything but one strict,
  /// non-empty JSON object on a single line, `reservedName` when it uses a name of the framing, `tooLarge`.
  public init(object: [UInt8]) throws(JournalFault) {
    // The framing needs less than 200 bytes: sequence, transaction, retry, p, c.
    guard object.count <= JournalLimits.lineBytes - 256 else { throw .tooLarge }
    try object.withUnsafeBytes { raw in
      Result { () throws(JournalFault) in try JournalPayload.check(raw) }
    }.get()
    members = Array(object[1..<object.count - 1])
  }

  private static func check(_ object: UnsafeRawBufferPointer) throws(JournalFault) {
    var reserved: String?
    var count = 0
    do throws(JSONFault) {
      var scanner = JSONScanner(object)
      try scanner.enterObject()
      while let key = try scanner.nextKey() {
        if LineFrame.reservedNames.contains(key.text) { reserved = key.text }
        count += 1
        try scanner.skip()
      }
      guard scanner.offset == object.count else { throw JSONFault(.trailingBytes, at: scanner.offset) }
      guard count > 0, object[0] == UInt8(ascii: "{") else { throw JSONFault(.wrongType, at: 0) }
      if let newline = object.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
        throw JSONFault(.unexpectedByte, at: newline)
      }
    } catch {
      throw .malformed(error)
    }
    if let reserved { throw .reservedName(reserved) }
  }
}

/// Where lines of changes will stand: what the versions of the fields they set are made of.
public struct JournalTurn: Sendable, Hashable {
  /// The epoch that is written to.
  public let epoch: JournalEpoch
  /// The sequence of the first line that is written; the next lines have the next ones.
  public let sequence: Int64
}

/// What was written and is on the disk.
public struct JournalReceipt: Sendable, Hashable {
  /// The epoch that it was written to.
  public let epoch: JournalEpoch
  /// The sequences of its lines.
  public let sequences: ClosedRange<Int64>
  /// Whether the disk refused it at first and it was written a second time, elsewhere, under new sequences; others
  /// count whichever of the two they meet first.
  public let wasRetried: Bool
}

extension JournalPayload {
  /// Appends these payloads as change lines; two or more are a transaction of that name. Returns the last line's
  /// checksum.
  static func append(
    _ payloads: [JournalPayload], from sequence: Int64, transaction: String, isRetry: Bool, previous: UInt32,
    to bytes: inout [UInt8]
  ) -> UInt32 {
    var chain = previous
    for (index, payload) in payloads.enumerated() {
      let start = bytes.count
      bytes.append(contentsOf: "{\"s\":\(sequence + Int64(index))".utf8)
      if payloads.count > 1 {
        bytes.append(
          contentsOf: ",\"tx\":\"\(transaction)\",\"i\":\(index + 1),\"of\":\(payloads.count)".utf8)
      }
      bytes.append(contentsOf: isRetry ? ",\"re\":1,".utf8 : ",".utf8)
      bytes.append(contentsOf: payload.members)
      chain = LineFrame.close(lineAt: start, previous: chain, in: &bytes)
    }
    return chain
  }
}
