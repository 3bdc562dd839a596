import LedgerModel
import Testing

/// What is written is deterministic, minimal and reads back as the same.
struct JSONWriterTests {
  @Test func escapesAsLittleAsItCan() {
    let text = "\"\\/\u{0}\u{1}\u{8}\t\n\u{C}\r\u{1F}\u{7F}é台😀\u{2028}"
    #expect(
      JSONValue.string(text).jsonText
        == #""\"\\/\u0000\u0001\b\t\n\f\r\u001f\#u{7F}é台😀\#u{2028}""#)
  }

  @Test(arguments: [
    (Int64(0), "0"), (7, "7"), (-10, "-10"), (.max, "9223372036854775807"),
    (.min, "-9223372036854775808"),
  ])
  func writesWholeNumbers(whole: Int64, text: String) {
    #expect(JSONValue.integer(whole).jsonText == text)
  }

  @Test func writesANumberThatIsNoneAsText() {
    #expect(JSONValue.number("1,\"x\":2").jsonText == #""1,\"x\":2""#)
    #expect(JSONValue.number("7").jsonText == "7")
    #expect(JSONValue.number("[1]").jsonText == "\"[1]\"")
  }

  @Test func laysOutForPeople() throws {
    let value = try JSONValue(parsing: #"{"a":[1,{"b":null}],"c":{},"d":[],"e":"x"}"#)
    let pretty = """
      {
        "a": [
          1,
          {
            "b": null
          }
        ],
        "c": {},
        "d": [],
        "e": "x"
      }
      """
    #expect(String(decoding: value.jsonBytes(.pretty), as: UTF8.self) == pretty)
    #expect(try JSONValue(parsing: pretty) == value)
    #expect(value.jsonText == #"{"a":[1,{"b":null}],"c":{},"d":[],"e":"x"}"#)
  }

  @Test func appendsPartByPart() {
    var writer = JSONWriter(appendingTo: Array("x\n".utf8))
    writer.beginObject()
    writer.key("s")
    writer.integer(3)
    writer.key("kept")
    writer.raw(Array("[1, 2]".utf8))
    writer.key("list")
    writer.beginArray()
    writer.bool(true)
    writer.null()
    writer.string("y")
    writer.endArray()
    writer.endObject()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "x\n"
        + #"{"s":3,"kept":[1, 2],"list":[true,null,"y"]}"#)
    var bytes: [UInt8] = [0x3A]
    JSONValue.array([.integer(1)]).append(to: &bytes)
    #expect(bytes == Array(":[1]".utf8))
  }
}
