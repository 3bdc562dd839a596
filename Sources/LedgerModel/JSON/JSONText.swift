extension JSONValue {
  /// The value that these bytes write; throws `JSONFault` for anything but one strict JSON text.
  public init(parsing bytes: UnsafeRawBufferPointer) throws(JSONFault) {
    var scanner = JSONScanner(bytes)
    let value = try scanner.value()
    try scanner.finish()
    self = value
  }

  /// The value that these bytes write; throws `JSONFault` for anything but one strict JSON text.
  public init(parsing bytes: [UInt8]) throws(JSONFault) {
    // The array's method cannot pass typed errors on: they travel in a result.
    self = try bytes.withUnsafeBytes { raw in
      Result { () throws(JSONFault) in try JSONValue(parsing: raw) }
    }.get()
  }

  /// The value that this text writes; throws `JSONFault` for anything but one strict JSON text.
  public init(parsing text: String) throws(JSONFault) {
    self = try JSONValue(parsing: Array(text.utf8))
  }

  /// The value as compact JSON text.
  public var jsonText: String { String(decoding: jsonBytes(), as: UTF8.self) }

  /// The value as JSON bytes in that layout.
  public func jsonBytes(_ layout: JSONWriter.Layout = .compact) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.value(self)
    return writer.bytes
  }

  /// Appends the value as compact JSON.
  public func append(to bytes: inout [UInt8]) {
    var writer = JSONWriter(appendingTo: bytes)
    bytes = []
    writer.value(self)
    bytes = writer.take()
  }
}
