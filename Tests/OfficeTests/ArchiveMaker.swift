import CZlib

@testable import Office

/// Makes ZIP archives for tests, as programs write them and as no program should.
struct ArchiveMaker {
  /// How a part is written.
  struct Part {
    var name: String
    var content: [UInt8]
    var isDeflated = true
    /// Sizes stand behind the content, as of a stream.
    var hasDescriptor = false
    /// Sizes and offset stand in the ZIP64 field.
    var isWide = false
    /// What the directory says otherwise than is true.
    var statedSize: Int?
    var statedChecksum: UInt32?
    var method: Int?
    var flags = 0
  }

  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// An archive of these parts, with a comment at its end.
  static func archive(_ parts: [Part], comment: String = "", isWide: Bool = false) -> [UInt8] {
    var maker = ArchiveMaker()
    for part in parts { maker.add(part) }
    return maker.finished(comment, isWide)
  }

  /// An archive of texts.
  static func archive(_ texts: [(String, String)]) -> [UInt8] {
    archive(texts.map { Part(name: $0.0, content: Array($0.1.utf8)) })
  }

  private mutating func add(_ part: Part) {
    let packed = part.isDeflated ? ArchiveMaker.deflated(part.content) : part.content
    let checksum = part.statedChecksum ?? CyclicChecksum.of(part.content)
    let size = part.statedSize ?? part.content.count
    let offset = bytes.count
    let method = part.method ?? (part.isDeflated ? 8 : 0)
    let flags = part.flags | (part.hasDescriptor ? 8 : 0)
    let name = Array(part.name.utf8)
    bytes += little(0x0403_4B50, 4) + little(20, 2) + little(flags, 2) + little(method, 2) + little(0, 4)
    bytes +=
      part.hasDescriptor
      ? little(0, 12) : little(Int(checksum), 4) + little(packed.count, 4) + little(size, 4)
    bytes += little(name.count, 2) + little(0, 2) + name + packed
    if part.hasDescriptor {
      bytes += little(0x0807_4B50, 4) + little(Int(checksum), 4) + little(packed.count, 4) + little(size, 4)
    }
    let wide =
      part.isWide
      ? little(1, 2) + little(24, 2) + little(size, 8) + little(packed.count, 8) + little(offset, 8) : []
    func short(_ number: Int) -> [UInt8] { part.isWide ? little(0xFFFF_FFFF, 4) : little(number, 4) }
    directory += little(0x0201_4B50, 4) + little(45, 2) + little(20, 2) + little(flags, 2) + little(method, 2)
    directory += little(0, 4) + little(Int(checksum), 4) + short(packed.count) + short(size)
    directory += little(name.count, 2) + little(wide.count, 2) + little(0, 10) + short(offset) + name + wide
    count += 1
  }

  private func finished(_ comment: String, _ isWide: Bool) -> [UInt8] {
    var all = bytes + directory
    if isWide {
      let end = all.count
      all +=
        little(0x0606_4B50, 4) + little(44, 8) + little(45, 4) + little(0, 8) + little(count, 8)
        + little(count, 8)
      all += little(directory.count, 8) + little(bytes.count, 8)
      all += little(0x0706_4B50, 4) + little(0, 4) + little(end, 8) + little(1, 4)
    }
    all += little(0x0605_4B50, 4) + little(0, 4)
    all += isWide ? little(0xFFFF, 2) + little(0xFFFF, 2) : little(count, 2) + little(count, 2)
    all +=
      isWide
      ? little(0xFFFF_FFFF, 4) + little(0xFFFF_FFFF, 4) : little(directory.count, 4) + little(bytes.count, 4)
    return all + little(comment.utf8.count, 2) + Array(comment.utf8)
  }

  private func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  /// Bytes deflated by zlib.
  static func deflated(_ content: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    precondition(czlib_begin_deflating_raw(&stream, 9) == Z_OK)
    defer { deflateEnd(&stream) }
    var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))) + 64)
    let made = content.withUnsafeBufferPointer { source in
      out.withUnsafeMutableBufferPointer { target in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END)
        return target.count - Int(stream.avail_out)
      }
    }
    return Array(out[..<made])
  }
}
