/// The tape archive of POSIX.1-2001 (ustar with pax headers), as far as a backup needs it: plain files, with names and
/// sizes of any length.
///
/// Own code because no Swift package for it is to be had and the program must not depend on others being
/// installed; any tar reads what it writes.
enum Tar {
  /// Bytes of a block: headers are one, contents are filled up to whole ones.
  static let block = 512
  /// What ends an archive.
  static let end = [UInt8](repeating: 0, count: 2 * block)
  /// The longest name that a plain header holds.
  private static let longestName = 100
  /// The largest size that a plain header holds: eleven octal digits.
  private static let largestSize = 1 << 33

  /// The header of a file, and before it one that says in full what a plain one cannot hold.
  static func header(_ name: String, size: Int, modified: Int64) -> [UInt8] {
    var long: [UInt8] = []
    if name.utf8.count > longestName { long += record("path", name) }
    if size >= largestSize { long += record("size", String(size)) }
    let plain = ustar(name, size >= largestSize ? 0 : size, modified, kind: "0")
    if long.isEmpty { return plain }
    return ustar("pax", long.count, modified, kind: "x") + long + padding(behind: long.count) + plain
  }

  /// What fills up the last block of so many bytes.
  static func padding(behind size: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: (block - size % block) % block)
  }

  /// A record of a pax header, which begins with its own length.
  private static func record(_ key: String, _ value: String) -> [UInt8] {
    let rest = " \(key)=\(value)\n"
    var length = rest.utf8.count + 1
    while String(length).utf8.count + rest.utf8.count != length {
      length = String(length).utf8.count + rest.utf8.count
    }
    return Array("\(length)\(rest)".utf8)
  }

  private static func ustar(_ name: String, _ size: Int, _ modified: Int64, kind: String) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: some Collection<UInt8>, at place: Int) {
      header.replaceSubrange(place..<(place + text.count), with: text)
    }
    put(name.utf8.prefix(longestName), at: 0)
    put("0000660\0".utf8, at: 100)
    put("0000000\0".utf8, at: 108)
    put("0000000\0".utf8, at: 116)
    put((octal(size, 11) + "\0").utf8, at: 124)
    put((octal(max(0, Int(modified / 1000)), 11) + "\0").utf8, at: 136)
    put("        ".utf8, at: 148)
    put(kind.utf8, at: 156)
    put(("ustar\0" + "00").utf8, at: 257)
    put((octal(header.reduce(0) { $0 + Int($1) }, 6) + "\0 ").utf8, at: 148)
    return header
  }

  private static func octal(_ value: Int, _ digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

/// The files of an archive, one after another, without their contents.
struct TarReading {
  /// A file's place in the archive.
  struct Entry: Hashable {
    /// Its path.
    var name: String
    /// The bytes of the archive that are its content.
    var range: Range<Int>
  }

  /// The most bytes that a header of long names may have.
  private static let longestHeader = 1 << 20

  private let file: File
  private let size: Int
  private var offset = 0

  /// The files of the archive in this file.
  init(_ file: File) throws(StorageFault) {
    self.file = file
    size = try file.status().size
  }

  /// The next file; nothing at the archive's end. Throws a fault with `.damagedArchive` where it is cut off, not as
  /// archives are, or holds anything but plain files.
  mutating func next() throws(StorageFault) -> Entry? {
    var long: (name: String?, size: Int?) = (nil, nil)
    while true {
      let header = try file.read(at: offset, count: Tar.block)
      guard header.count == Tar.block else { throw damaged }
      if header.allSatisfy({ $0 == 0 }) { return nil }
      guard Self.isIntact(header), let stated = Self.number(header[124..<136]) else { throw damaged }
      let start = offset + Tar.block
      let count = header[156] == UInt8(ascii: "x") ? stated : long.size ?? stated
      let (behind, isTooFar) = start.addingReportingOverflow(count)
      guard !isTooFar, behind <= size else { throw damaged }
      offset = behind + Tar.padding(behind: count).count
      switch header[156] {
      case UInt8(ascii: "x"):
        guard count <= Self.longestHeader else { throw damaged }
        long = try Self.records(try file.read(at: start, count: count), or: damaged)
      case 0, UInt8(ascii: "0"):
        guard let plain = String(validating: header[0..<100].prefix { $0 != 0 }, as: UTF8.self) ?? long.name
        else { throw damaged }
        return Entry(name: long.name ?? plain, range: start..<behind)
      default: throw damaged
      }
    }
  }

  private var damaged: StorageFault { StorageFault(.read, file.path, .damagedArchive) }

  /// The path and size that a pax header says.
  private static func records(
    _ bytes: [UInt8], or fault: StorageFault
  ) throws(StorageFault) -> (name: String?, size: Int?) {
    var found: (name: String?, size: Int?) = (nil, nil)
    var rest = bytes[...]
    while let blank = rest.firstIndex(of: 0x20) {
      guard let length = Int(String(decoding: rest[..<blank], as: UTF8.self)),
        length > blank - rest.startIndex,
        length <= rest.count,
        let record = String(validating: rest[(blank + 1)..<(rest.startIndex + length)], as: UTF8.self),
        record.last == "\n", let equals = record.firstIndex(of: "=")
      else { throw fault }
      let value = String(record[record.index(after: equals)...].dropLast())
      switch record[..<equals] {
      case "path": found.name = value
      case "size":
        guard let size = Int(value), size >= 0 else { throw fault }
        found.size = size
      default: break
      }
      rest = rest[(rest.startIndex + length)...]
    }
    return found
  }

  private static func isIntact(_ header: [UInt8]) -> Bool {
    var blanked = header
    blanked.replaceSubrange(148..<156, with: [UInt8](repeating: 32, count: 8))
    return number(header[148..<156]) == blanked.reduce(0) { $0 + Int($1) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits.filter { (48...55).contains($0) }, as: UTF8.self), radix: 8)
  }
}
