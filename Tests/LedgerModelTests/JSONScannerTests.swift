import LedgerModel
import Testing

/// The reader takes exactly the JSON that docs/format.md allows.
struct JSONScannerTests {
  @Test func readsEveryKindOfValue() throws {
    let text =
      #" { "a" : [ null , true,false, -12, 1.50e+3, "\u4e2d\ud83d\ude00\n\/", {} , [] ] , "" : "台账" } "#
    let value = try JSONValue(parsing: text)
    #expect(
      value
        == .object([
          JSONMember(
            "a",
            .array([
              .null, .bool(true), .bool(false), .integer(-12), .number("1.50e+3"), .string("中😀\n/"),
              .object([]), .array([]),
            ])),
          JSONMember("", .string("台账")),
        ]))
  }

  @Test(
    arguments: [
      ("9223372036854775807", JSONValue.integer(.max)),
      ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .number("9223372036854775808")),
      ("-0", .number("-0")),
      ("0", .integer(0)),
      ("0.0", .number("0.0")),
      ("1E5", .number("1E5")),
    ] as [(String, JSONValue)])
  func keepsNumbers(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: text) == value)
    #expect(value.jsonText == text)
  }

  @Test(
    arguments: [
      ("", JSONFault.Reason.endsTooSoon, 0),
      ("{", .endsTooSoon, 1),
      ("[1,2", .endsTooSoon, 4),
      ("\"ab", .endsTooSoon, 3),
      ("\"\\u12", .endsTooSoon, 5),
      ("tru", .endsTooSoon, 3),
      ("-", .endsTooSoon, 1),
      ("1.", .endsTooSoon, 2),
      ("[1,]", .unexpectedByte, 3),
      ("{\"a\":1,}", .unexpectedByte, 7),
      ("[1 2]", .unexpectedByte, 3),
      ("{\"a\" 1}", .unexpectedByte, 5),
      ("{a:1}", .unexpectedByte, 1),
      ("[1}", .unexpectedByte, 2),
      ("{\"a\":1]", .unexpectedByte, 6),
      ("nul1", .unexpectedByte, 3),
      ("'a'", .unexpectedByte, 0),
      ("NaN", .unexpectedByte, 0),
      ("+1", .unexpectedByte, 0),
      ("\u{0}", .unexpectedByte, 0),
      ("1 1", .trailingBytes, 2),
      ("{}\u{0}", .trailingBytes, 2),
      ("[1]//", .trailingBytes, 3),
      ("01", .badNumber, 0),
      ("-01", .badNumber, 1),
      ("1.x", .badNumber, 2),
      ("1e+ ", .badNumber, 3),
      ("-a", .badNumber, 1),
      ("\"\\x\"", .badEscape, 1),
      ("\"\\ud800\"", .badEscape, 1),
      ("\"\\udc00\"", .badEscape, 1),
      ("\"\\ud800\\u0041\"", .badEscape, 1),
      ("\"a\nb\"", .bareControl, 2),
      ("\"12345678\u{1}\"", .bareControl, 9),
      ("{\"é\":1}", .keyNotASCII, 2),
      ("{\"\\u0061\":1}", .keyNotASCII, 2),
      ("{\"a\":1,\"b\":2,\"a\":3}", .duplicateKey, 14),
      ("[{\"a\":{\"x\":1,\"x\":1}}]", .duplicateKey, 14),
    ] as [(String, JSONFault.Reason, Int)])
  func refuses(text: String, reason: JSONFault.Reason, offset: Int) {
    #expect(throws: JSONFault(reason, at: offset)) { try JSONValue(parsing: text) }
    var bytes = Array(text.utf8)
    // Skipping is as strict as reading.
    #expect(throws: JSONFault(reason, at: offset)) {
      try bytes.withUnsafeMutableBytes { raw in
        var scanner = JSONScanner(UnsafeRawBufferPointer(raw))
        try scanner.skip()
        try scanner.finish()
      }
    }
  }

  @Test(arguments: [
    [0xC0, 0x80], [0xC1, 0xBF], [0x80], [0xC2], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
    [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xE4, 0xB8, 0x22], [0xF0, 0x8F, 0xBF, 0xBF],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xF0, 0x9F, 0x98],
  ])
  func refusesBytesThatAreNotUTF8(bytes: [UInt8]) {
    #expect(throws: JSONFault(.notUTF8, at: 3)) {
      try JSONValue(parsing: Array("[\"a".utf8) + bytes + Array("\"]".utf8))
    }
  }

  @Test func takesEveryScalar() throws {
    for start in stride(from: UInt32(0), through: 0x10FFFF, by: 0x1000) {
      let scalars = (start..<start + 0x1000).compactMap(Unicode.Scalar.init)
      let text = String(String.UnicodeScalarView(scalars))
      #expect(try JSONValue(parsing: JSONValue.string(text).jsonText) == .string(text))
    }
  }

  @Test func refusesAByteOrderMark() {
    #expect(throws: JSONFault(.byteOrderMark, at: 0)) { try JSONValue(parsing: "\u{FEFF}{}") }
  }

  @Test func limitsDepth() throws {
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(try JSONValue(parsing: deep(16)).elements?.count == 1)
    #expect(throws: JSONFault(.tooDeep, at: 16)) { try JSONValue(parsing: deep(17)) }
    #expect(throws: JSONFault(.tooDeep, at: 16)) {
      try JSONValue(parsing: String(repeating: "[", count: 1_000_000))
    }
  }

  @Test(arguments: [1, 23, 24, 25, 26, 5000])
  func findsDuplicatesInWideObjects(width: Int) throws {
    let members = (0..<width).map { "\"k\($0)\":{\"k0\":\($0)}" }
    let sound = "{" + members.joined(separator: ",") + "}"
    guard case .object(let read) = try JSONValue(parsing: sound) else { throw JSONFault(.wrongType, at: 0) }
    #expect(read.count == width)
    for name in [0, width - 1] {
      #expect(throws: JSONFault(.duplicateKey, at: sound.utf8.count + 1)) {
        try JSONValue(parsing: sound.dropLast() + ",\"k\(name)\":1}")
      }
    }
  }

  @Test func pullsTypedValues() throws {
    let text = #"{"id":"x","n":7,"done":true,"owner":null,"more":{"a":[1,2]},"list":["p","q"]}"#
    var (id, number, done, ownerIsNull, more, list) = ("", Int64(0), false, false, "", [String]())
    try Array(text.utf8).withUnsafeBytes { raw in
      var scanner = JSONScanner(raw)
      try scanner.enterObject()
      while let key = try scanner.nextKey() {
        switch key {
        case "id": id = try scanner.string()
        case "n": number = try scanner.integer()
        case "done": done = try scanner.bool()
        case "owner": ownerIsNull = try scanner.readNull()
        case "list":
          try scanner.enterArray()
          while try scanner.nextElement() { list.append(try scanner.string()) }
        default:
          #expect(key.text == "more")
          more = scanner.text(of: try scanner.skip())
        }
      }
      try scanner.finish()
    }
    #expect(id == "x" && number == 7 && done && ownerIsNull && list == ["p", "q"])
    #expect(more == #"{"a":[1,2]}"#)
  }

  @Test(arguments: [("\"a\"", 0), (" true", 1), ("null", 0), ("[1]", 0)])
  func refusesAnotherType(text: String, offset: Int) {
    #expect(throws: JSONFault(.wrongType, at: offset)) {
      try Array(text.utf8).withUnsafeBytes { raw in
        var scanner = JSONScanner(raw)
        _ = try scanner.integer()
      }
    }
    #expect(throws: JSONFault(.notWhole, at: 0)) {
      try Array("1.5".utf8).withUnsafeBytes { raw in
        var scanner = JSONScanner(raw)
        _ = try scanner.integer()
      }
    }
  }

  @Test func survivesEveryByteCutOrChanged() throws {
    let text = Array(#"{"a":[null,true,-12.5e3,"\u4e2d\n台账",{"b":{}}],"c":"x"}"#.utf8)
    for length in 0..<text.count {
      #expect(throws: JSONFault.self) { try JSONValue(parsing: Array(text[..<length])) }
    }
    for index in text.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = text
        changed[index] = byte
        // Whatever it reads, it must write and read again as the same.
        guard let value = try? JSONValue(parsing: changed) else { continue }
        #expect(try JSONValue(parsing: value.jsonText) == value)
      }
    }
  }
}
