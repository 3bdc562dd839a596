import CZlib
import Testing

@testable import Office

/// The parts of an archive as any program reads them: by its directory at the end, inflated, their checksums compared.
struct Unpacked {
  private(set) var parts: [String: [UInt8]] = [:]
  /// The names in the order of the directory.
  private(set) var names: [String] = []

  init(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    try #require(number(end, 4) == 0x0605_4b50, sourceLocation: sourceLocation)
    var place = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      try #require(number(place, 4) == 0x0201_4b50, sourceLocation: sourceLocation)
      let (sum, packed, size) = (number(place + 16, 4), number(place + 20, 4), number(place + 24, 4))
      let (length, start) = (number(place + 28, 2), number(place + 42, 4))
      let name = String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self)
      // A part's own header says the same.
      #expect(number(start, 4) == 0x0403_4b50 && number(start + 14, 4) == sum, sourceLocation: sourceLocation)
      #expect(
        number(start + 18, 4) == packed && number(start + 22, 4) == size, sourceLocation: sourceLocation)
      let content = start + 30 + number(start + 26, 2) + number(start + 28, 2)
      let part = try Self.inflated(Array(bytes[content..<content + packed]), to: size)
      #expect(CyclicChecksum.of(part) == UInt32(sum), "\(name)", sourceLocation: sourceLocation)
      parts[name] = part
      names.append(name)
      place += 46 + length + number(place + 30, 2) + number(place + 32, 2)
    }
  }

  /// A part as text.
  func text(_ name: String) throws -> String {
    String(decoding: try #require(parts[name], "no part \(name)"), as: UTF8.self)
  }

  private static func inflated(_ bytes: [UInt8], to size: Int) throws -> [UInt8] {
    var (input, output) = (bytes, [UInt8](repeating: 0, count: size + 1))
    var stream = z_stream()
    let made = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
        guard czlib_begin_inflating_raw(&stream) == Z_OK else { return -1 }
        defer { inflateEnd(&stream) }
        return inflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : -1
      }
    }
    try #require(made == size)
    return Array(output.prefix(size))
  }
}

extension String {
  /// How often a text stands in this one.
  func count(of text: String) -> Int { ranges(of: text).count }

  /// What stands between the first `before` and the next `behind`.
  func between(_ before: String, _ behind: String) -> String? {
    guard let start = firstRange(of: before), let end = self[start.upperBound...].firstRange(of: behind)
    else {
      return nil
    }
    return String(self[start.upperBound..<end.lowerBound])
  }
}
