/// Writes a ZIP archive (APPNOTE 6.3) part by part into memory, each part deflated.
///
/// No part has a time of its own: the same parts make the same bytes. There is no ZIP64: what a ledger holds is far from
/// its bound of 4 GiB.
struct ArchiveWriter {
  private struct Entry {
    var name: [UInt8]
    var start: Int
    var checksum = CyclicChecksum()
    var size = 0
    var deflatedSize = 0
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var part = Deflater()

  /// Begins a part; a name has `/` between folders and none in front.
  mutating func begin(_ name: String) {
    let entry = Entry(name: Array(name.utf8), start: bytes.count)
    part = Deflater()
    // Checksum and sizes are filled in when they are known.
    append(0x0403_4b50)
    describe(entry)
    append16(0)
    bytes += entry.name
    entries.append(entry)
  }

  /// Adds bytes to the part that was begun.
  mutating func write(_ content: [UInt8]) {
    content.withUnsafeBufferPointer { take($0, isLast: false) }
  }

  /// Ends the part that was begun.
  mutating func end() {
    take(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
    let last = entries.count - 1
    let content = entries[last].start + 30 + entries[last].name.count
    entries[last].deflatedSize = bytes.count - content
    let entry = entries[last]
    for (place, value) in [(14, Int(entry.checksum.value)), (18, entry.deflatedSize), (22, entry.size)] {
      for (index, byte) in Self.four(value).enumerated() { bytes[entry.start + place + index] = byte }
    }
  }

  /// A whole part.
  mutating func add(_ name: String, _ content: [UInt8]) {
    begin(name)
    write(content)
    end()
  }

  /// The archive with its directory.
  mutating func finish() -> [UInt8] {
    let directory = bytes.count
    for entry in entries {
      append(0x0201_4b50)
      append16(20)
      describe(entry)
      for _ in 0..<4 { append16(0) }
      append(0)
      append(entry.start)
      bytes += entry.name
    }
    let size = bytes.count - directory
    append(0x0605_4b50)
    for value in [0, 0, entries.count, entries.count] { append16(value) }
    append(size)
    append(directory)
    append16(0)
    return bytes
  }

  private mutating func take(_ content: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    let last = entries.count - 1
    // zlib takes no bytes at no place for a beginning.
    if !content.isEmpty { entries[last].checksum.add(UnsafeRawBufferPointer(content)) }
    entries[last].size += content.count
    part.deflate(content, isLast: isLast, into: &bytes)
  }

  /// What a part's own header and the directory say alike: version 2.0, names in UTF-8, deflated, 1 January 1980,
  /// checksum, sizes, the name's length and that nothing follows it.
  private mutating func describe(_ entry: Entry) {
    for value in [20, 0x0800, 8, 0, 0x0021] { append16(value) }
    append(Int(entry.checksum.value))
    append(entry.deflatedSize)
    append(entry.size)
    append16(entry.name.count)
  }

  private mutating func append(_ value: Int) { bytes += Self.four(value) }

  private mutating func append16(_ value: Int) { bytes += Self.four(value)[..<2] }

  private static func four(_ value: Int) -> [UInt8] {
    precondition(value <= UInt32.max, "an archive of more than 4 GiB")
    return (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
