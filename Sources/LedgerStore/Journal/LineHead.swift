import LedgerModel

/// What a change line says before its records, read without them: a bulk is megabytes of records behind a head of some
/// hundred bytes.
struct LineHead {
  /// `h`: the line's place in the order of all lines.
  private(set) var hybrid: HybridTime?
  /// `t`: when it was written, by the wall clock of the writer.
  private(set) var at: Timestamp?
  /// `by`: whose right it was done by.
  private(set) var by: String?

  /// The head of a line whose checksum held; nothing where it is no JSON object. Members may stand in any order: reading
  /// ends when all three were met.
  init?(_ line: UnsafeRawBufferPointer) {
    var scanner = JSONScanner(line)
    do throws(JSONFault) {
      try scanner.enterObject()
      while let key = try scanner.nextKey() {
        switch key {
        case "h": hybrid = HybridTime(try scanner.string())
        case "t": at = Timestamp(utcText: try scanner.string())
        case "by": by = try scanner.string()
        default: try scanner.skip()
        }
        if hybrid != nil, at != nil, by != nil { return }
      }
    } catch {
      return nil
    }
  }

  /// The hybrid time alone of a line whose checksum held; nothing where it has none.
  static func hybrid(of line: UnsafeRawBufferPointer) -> HybridTime? {
    var scanner = JSONScanner(line)
    do throws(JSONFault) {
      try scanner.enterObject()
      while let key = try scanner.nextKey() {
        if case "h" = key { return HybridTime(try scanner.string()) }
        try scanner.skip()
      }
    } catch {
      return nil
    }
    return nil
  }
}
