import LedgerModel

/// What a change line says: one JSON object, checked once, before any lock is taken.
public struct JournalPayload: Sendable {
  /// How many bytes the object has without its braces.
  let count: Int
  private let source: Source

  /// Where the object comes from.
  private enum Source: Sendable {
    case members([UInt8])
    case made(@Sendable () -> [UInt8])
  }

  /// The object without its braces.
  var members: ArraySlice<UInt8> {
    switch source {
    case .members(let members): members[...]
    case .made(let object): object().dropFirst().dropLast()
    }
  }

  /// The payload of the object that these bytes write. Throws `JournalFault`: `malformed` for anything but one strict,
  /// non-empty JSON object on a single line, `reservedName` when it uses a name of the framing, `tooLarge`.
  public init(object: [UInt8]) throws(JournalFault) {
    try JournalPayload.check(object)
    count = object.count - 2
    source = .members(Array(object[1..<object.count - 1]))
  }

  /// The payload of one of many lines: `object` makes it when it is asked for, the same each time, so that never all are in
  /// memory. It is made and checked once here. Throws as the other.
  init(making object: @escaping @Sendable () -> [UInt8]) throws(JournalFault) {
    let made = object()
    try JournalPayload.check(made)
    (count, source) = (made.count - 2, .made(object))
  }

  private static func check(_ object: [UInt8]) throws(JournalFault) {
    // The framing needs less than 200 bytes: sequence, transaction, retry, p, c.
    guard object.count <= JournalLimits.lineBytes - 256 else { throw .tooLarge }
    try object.withUnsafeBytes { raw in
      Result { () throws(JournalFault) in try JournalPayload.check(raw) }
    }.get()
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
  /// Appends these payloads as change lines; two or more are a transaction of that name. Behind each line `passOn` may take
  /// what there is. Returns the last line's checksum; throws what `passOn` throws.
  static func append<Fault: Error>(
    _ payloads: [JournalPayload], from sequence: Int64, transaction: String, isRetry: Bool, previous: UInt32,
    to bytes: inout [UInt8], passOn: (inout [UInt8]) throws(Fault) -> Void
  ) throws(Fault) -> UInt32 {
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
      try passOn(&bytes)
    }
    return chain
  }

  /// The same, all of it in `bytes`.
  static func append(
    _ payloads: [JournalPayload], from sequence: Int64, transaction: String, isRetry: Bool, previous: UInt32,
    to bytes: inout [UInt8]
  ) -> UInt32 {
    append(
      payloads, from: sequence, transaction: transaction, isRetry: isRetry, previous: previous, to: &bytes
    ) { (_: inout [UInt8]) in }
  }
}
