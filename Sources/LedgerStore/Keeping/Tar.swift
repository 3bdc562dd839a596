/// The tape archive of POSIX.1-1988 (ustar), as far as a backup needs it: plain files with short names.
///
/// Own code because no Swift package for it is to be had and the program must not depend on others being
/// installed; any tar reads what it writes.
enum Tar {
  private static let block = 512

  /// Appends a file.
  static func append(_ name: String, _ content: [UInt8], modified: Int64, to archive: inout [UInt8]) {
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<(place + text.utf8.count), with: text.utf8)
    }
    put(name, at: 0)
    put("0000660\0", at: 100)
    put("0000000\0", at: 108)
    put("0000000\0", at: 116)
    put(octal(content.count, 11) + "\0", at: 124)
    put(octal(max(0, Int(modified / 1000)), 11) + "\0", at: 136)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar\0" + "00", at: 257)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
    archive += header
    archive += content
    archive += [UInt8](repeating: 0, count: (block - content.count % block) % block)
  }

  /// Ends an archive.
  static func end(_ archive: inout [UInt8]) { archive += [UInt8](repeating: 0, count: 2 * block) }

  /// The files of an archive in their order; nothing when it is damaged, cut off or holds anything else.
  static func files(in archive: [UInt8]) -> [(name: String, content: [UInt8])]? {
    var files: [(name: String, content: [UInt8])] = []
    var at = 0
    while at + block <= archive.count {
      let header = Array(archive[at..<(at + block)])
      if header.allSatisfy({ $0 == 0 }) { return files }
      guard isIntact(header), [0, UInt8(ascii: "0")].contains(header[156]),
        let size = number(header[124..<136]), at + block + size <= archive.count
      else { return nil }
      let name = String(decoding: header[0..<100].prefix { $0 != 0 }, as: UTF8.self)
      files.append((name, Array(archive[(at + block)..<(at + block + size)])))
      at += block + (size + block - 1) / block * block
    }
    return nil
  }

  private static func isIntact(_ header: [UInt8]) -> Bool {
    var blanked = header
    blanked.replaceSubrange(148..<156, with: [UInt8](repeating: 32, count: 8))
    return number(header[148..<156]) == blanked.reduce(0) { $0 + Int($1) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits.filter { (48...55).contains($0) }, as: UTF8.self), radix: 8)
  }

  private static func octal(_ value: Int, _ digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
