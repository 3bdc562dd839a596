import LedgerModel

extension PinyinReadings {
  /// The readings that come with the program. They are read when something is first searched by pinyin: about 4 ms.
  public static let standard = PinyinReadings(
    parsing: ReferenceData.bytes(of: "readings.txt")?.bindMemory(to: UInt8.self)
      ?? UnsafeBufferPointer(start: nil, count: 0))
}
