import CSystem
import Glibc

/// A file's name as the disk has it. Names that come from Windows by an old archive or share are GBK and no UTF-8: they
/// are shown as what they say there, and found again by it.
public struct ForeignName {
  /// The name's bytes.
  public let bytes: [UInt8]
  /// The name as people read it: UTF-8 as it is, else read as GB18030, else with `\xB3` for bytes that are neither.
  public let shown: String

  /// The name of these bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    shown = String(validating: bytes, as: UTF8.self) ?? Self.gb18030(bytes) ?? Self.escaped(bytes)
  }

  /// Whether it is UTF-8, as this program's own names are.
  var isUTF8: Bool { Array(shown.utf8) == bytes }

  /// The names of a folder without itself and its parent, and the error that ended the reading, 0 for none.
  static func names(in folder: OpaquePointer) -> (names: [ForeignName], error: Int32) {
    var names: [ForeignName] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
          Array(UnsafeBufferPointer(start: start, count: 256).prefix { $0 != 0 })
        }
      }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(ForeignName(name)) }
      errno = 0
    }
    return (names, errno)
  }

  /// The path on the disk that reads as this one: what is not there under its own name is looked for by what the names of
  /// its folder say. Nothing where there is no such.
  public static func path(readAs path: String) -> [UInt8]? {
    var found: [UInt8] = path.hasPrefix("/") ? [0x2F] : []
    for part in path.split(separator: "/") {
      guard let name = name(of: String(part), in: found) else { return nil }
      if let last = found.last, last != 0x2F { found.append(0x2F) }
      found += name
    }
    return found
  }

  private static func name(of part: String, in folder: [UInt8]) -> [UInt8]? {
    let start = folder.isEmpty ? [0x2E] : folder
    let own = start.map { CChar(bitPattern: $0) } + [0x2F] + part.utf8CString
    var status = stat()
    if lstat(own, &status) == 0 { return Array(part.utf8) }
    guard let stream = opendir(start.map { CChar(bitPattern: $0) } + [0]) else { return nil }
    defer { closedir(stream) }
    return names(in: stream).names.first { $0.shown == part }?.bytes
  }

  /// Every byte that is no ASCII as its two hex digits.
  private static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      (0x20..<0x7F).contains(byte)
        ? String(UnicodeScalar(byte)) : "\\x" + Hex.text(UInt64(byte), digits: 2).uppercased()
    }.joined()
  }

  /// The bytes as GB18030 by the C library's converter, which small installations leave out.
  private static func gb18030(_ bytes: [UInt8]) -> String? {
    let room = bytes.count * 2 + 16
    var left = bytes.count
    var written = 0
    let text = [UInt8](unsafeUninitializedCapacity: room) { text, count in
      written = bytes.withUnsafeBytes {
        csystem_convert("GB18030", "UTF-8", $0.baseAddress, &left, text.baseAddress, room)
      }
      count = max(0, written)
    }
    return written >= 0 ? String(validating: text, as: UTF8.self) : nil
  }
}
