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
    guard isFigure(text[place]), place == 0 || !isFigure(text[place - 1]) else { return nil }
    let end = text[place...].firstIndex { !isFigure($0) } ?? text.count
    let isCounted = place > 0 && text[place - 1] == "第" || isCounted(text[end...])
    guard isCounted,
      let number = ChineseNumeral.value(of: String(String.UnicodeScalarView(text[place..<end])))
    else { return nil }
    return (Array(String(number).utf8), end)
  }

  /// Whether a character counts as a Chinese figure in a name: not 陆 and 伍, which are surnames, nor 万 and 千.
  @inline(__always)
  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〇", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "廿", "卅": true
    default: false
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
}
