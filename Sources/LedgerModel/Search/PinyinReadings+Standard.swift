import CReferenceData

extension PinyinReadings {
  /// The readings that come with the program. They are read when something is first searched by pinyin: about 2 ms.
  public static let standard = PinyinReadings(
    parsing: UnsafeBufferPointer(start: taizhang_readings, count: taizhang_readings_count))
}
