/// The directory of a compound file: what old Office programs, WPS, and today's programs with a password write (MS-CFB 2.6).
struct CompoundFile {
  /// The names of its streams and storages.
  let names: [String]

  private static let endOfChain = 0xFFFF_FFFE

  /// Reads the directory; nothing when there is none to be read.
  init?(_ bytes: [UInt8]) {
    let numbers = LittleEndian(bytes)
    guard let shift = numbers.number(at: 30, width: 2), shift == 9 || shift == 12,
      let first = numbers.number(at: 48, width: 4)
    else { return nil }
    let size = 1 << shift
    var names: [String] = []
    var sector = first
    // A directory that leads round in a circle ends with as many sectors as the file has.
    var left = min(bytes.count / size + 1, 4096)
    while sector < Self.endOfChain, left > 0 {
      let start = (sector + 1) << shift
      guard start + size <= bytes.count else { break }
      for place in stride(from: start, to: start + size, by: 128) {
        guard let length = numbers.number(at: place + 64, width: 2), (4...64).contains(length) else {
          continue
        }
        let units = stride(from: place, to: place + length - 2, by: 2).compactMap {
          numbers.number(at: $0, width: 2).map { UInt16($0) }
        }
        names.append(String(decoding: units, as: UTF16.self))
      }
      guard let next = Self.next(of: sector, size, numbers) else { break }
      sector = next
      left -= 1
    }
    guard !names.isEmpty else { return nil }
    self.names = names
  }

  /// The sector that follows in its chain, by the first 109 sectors of the table: the directory lies among them.
  private static func next(of sector: Int, _ size: Int, _ numbers: LittleEndian) -> Int? {
    let perSector = size / 4
    guard sector / perSector < 109,
      let table = numbers.number(at: 76 + 4 * (sector / perSector), width: 4), table < endOfChain
    else { return nil }
    return numbers.number(at: (table + 1) * size + 4 * (sector % perSector), width: 4)
  }

  /// What kind of file it is.
  var kind: OtherKind {
    if names.contains("EncryptedPackage") { return .password }
    if names.contains("Workbook") || names.contains("Book") { return .xls }
    if names.contains("WordDocument") { return .document }
    if names.contains("PowerPoint Document") { return .slides }
    return .compound
  }
}
