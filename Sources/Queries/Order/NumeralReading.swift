import LedgerModel

/// Figures in a name, read as the number that they are: `12` in 12栋 and in 十二单元.
enum NumeralReading {
  /// The number that begins at a place, as its digits without noughts before them, and the place behind it; nothing
  /// where no number begins.
  ///
  /// Chinese figures count where they number something: behind 第, or before a word that is counted (二区, 三号楼). In
  /// 三里屯 and 五道口 they are read like any character.
  static func number(in text: [Unicode.Scalar], at place: Int) -> (digits: [UInt8], end: Int)? {
    if isDigit(text[place]) {
      let end = text[place...].firstIndex { !isDigit($0) } ?? text.count
      return (plain(text[place..<end].map { UInt8(ascii: $0) }), end)
    }
    guard figure(text[place]) != nil, place == 0 || figure(text[place - 1]) == nil else { return nil }
    let end = text[place...].firstIndex { figure($0) == nil } ?? text.count
    let isCounted = place > 0 && text[place - 1] == "第" || isCounted(text[end...])
    guard isCounted, let number = value(of: text[place..<end]) else { return nil }
    return (Array(String(number).utf8), end)
  }

  /// What a Chinese figure says.
  @inline(__always)
  private static func figure(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    case "百": 100
    default: nil
    }
  }

  private static let counted: [[Unicode.Scalar]] =
    (BuildingName.words + [
      "区", "期", "号", "楼", "单元", "组", "网格", "队", "层", "室", "弄", "片", "段", "环", "院", "级", "届", "批", "标", "街坊",
      "支部",
    ]).map { Array($0.unicodeScalars) }

  private static func isCounted(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    counted.contains { rest.starts(with: $0) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func plain(_ digits: [UInt8]) -> [UInt8] {
    let plain = Array(digits.drop { $0 == 0x30 })
    return plain.isEmpty ? [0x30] : plain
  }

  /// What Chinese figures say, up to 999: 二十三, 一百零二, and with a nought digit by digit, 二〇一.
  private static func value(of text: ArraySlice<Unicode.Scalar>) -> Int? {
    let parts = text.compactMap(figure)
    if parts.allSatisfy({ $0 < 10 }) {
      guard parts.count == 1 || (parts.contains(0) && parts[0] != 0 && parts.count < 10) else { return nil }
      return parts.reduce(0) { $0 * 10 + $1 }
    }
    var (sum, last, unit) = (0, 0, 1000)
    for part in parts {
      if part < 10 {
        guard last == 0 else { return nil }
        last = part
      } else {
        guard part < unit, last > 0 || (sum == 0 && part == 10) else { return nil }
        sum += max(last, 1) * part
        (last, unit) = (0, part)
      }
    }
    return sum + last
  }
}
