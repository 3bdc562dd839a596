import LedgerModel

/// What makes two names one: not their look, but what they name.
enum RecordName {
  /// Names with the same key are one record's: what people take for the same (`TextKey`), and leading zeros say nothing.
  /// Of sites 3栋, 3幢, 3座, 3号楼 and 三栋 are one, of grids 第二网格, 2网格 and 2.
  static func key(of name: String, _ kind: RecordKind) -> String {
    var text = TextKey(name).text
    switch kind {
    case .site: return withoutZeros(BuildingName.plain(text))
    case .grid:
      if text.hasPrefix("第") { text.removeFirst() }
      if text.hasSuffix("号网格") { text = String(text.dropLast(3)) + "网格" }
      if text.hasSuffix("网格") { text.removeLast(2) }
      return ChineseNumeral.value(of: text).map { String($0) } ?? withoutZeros(text)
    default: return text
    }
  }

  private static func withoutZeros(_ text: String) -> String {
    var result = ""
    var isInFigure = false
    for (place, character) in zip(text.indices, text) {
      let isFigure = character.isASCII && character.isNumber
      let next = text.index(after: place)
      let isFollowed = next < text.endIndex && text[next].isASCII && text[next].isNumber
      if character == "0", !isInFigure, isFollowed { continue }
      isInFigure = isFigure
      result.append(character)
    }
    return result
  }
}

/// What a site's name says of it.
enum SiteName {
  /// The estate or street of a building: what stands before the building's number.
  static func parent(of name: String) -> String? {
    let name = CellText.folded(name)
    guard let ending = (BuildingName.words + ["楼"]).first(where: { name.hasSuffix($0) }) else { return nil }
    let rest = name.dropLast(ending.count)
    var digits = rest.reversed().prefix { $0.isASCII && ($0.isNumber || $0.isLetter || $0 == "-") }.count
    if digits == 0 { digits = rest.reversed().prefix(while: ChineseNumeral.contains).count }
    let parent = rest.dropLast(digits).trimmed
    return digits == 0 || parent.isEmpty ? nil : parent
  }

  /// The kind that the name ends in.
  static func kind(of name: String) -> SiteKind? {
    let endings: [(String, SiteKind)] = [
      ("路", .street), ("街", .street), ("巷", .street), ("道", .street), ("市场", .market), ("广场", .square),
      ("学校", .school), ("小学", .school), ("中学", .school), ("幼儿园", .school), ("小区", .estate), ("花苑", .estate),
      ("花园", .estate), ("家园", .estate), ("二区", .estate), ("一区", .estate), ("三区", .estate), ("城中村", .estate),
    ]
    return endings.first { name.hasSuffix($0.0) }?.1
  }
}
