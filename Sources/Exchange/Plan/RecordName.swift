import LedgerModel

/// What makes two names one: not their look, but what they name.
enum RecordName {
  /// Names with the same key are one record's: what people take for the same (`TextKey`), and of places what names the
  /// same place (`PlaceKey`): 3栋, 第3栋, 3号楼 and 三栋, 第二网格, 网格2 and 2.
  static func key(of name: String, _ kind: RecordKind) -> String {
    switch kind {
    case .site: PlaceKey.site(SiteName.withoutNumberSign(name))
    case .grid: PlaceKey.grid(name)
    default: TextKey(name).text
    }
  }

  /// The sites or grids in use with the keys of their names.
  static func known(_ kind: RecordKind, in ledger: Ledger) -> [(id: RecordID, name: String, key: String)] {
    guard kind == .site || kind == .grid else { return [] }
    return ledger.records(of: kind).filter { !ledger.isOutOfUse(RecordKey(kind, $0)) }.map { id in
      let name = ledger.name(of: id, kind) ?? ""
      return (id, name, key(of: name, kind))
    }
  }
}

/// What a site's name says of it.
enum SiteName {
  /// The estate or street of a building: what stands before the building's number, and before 第 where the number has it.
  static func parent(of name: String) -> String? {
    let name = CellText.folded(name)
    guard let ending = endings.first(where: { name.hasSuffix($0) }) else { return nil }
    let rest = name.dropLast(ending.count)
    var digits = rest.reversed().prefix { $0.isASCII && ($0.isNumber || $0.isLetter || $0 == "-") }.count
    if digits == 0 { digits = rest.reversed().prefix(while: ChineseNumeral.contains).count }
    if digits == 0 || ending == "#" && rest.last?.isNumber != true { return nil }
    var front = rest.dropLast(digits)
    if front.last == "第" { front.removeLast() }
    // No.3栋 stands in no estate.
    if let sign = numberSigns.first(where: front.hasSuffix) { front.removeLast(sign.count) }
    let parent = front.trimmed
    return parent.isEmpty ? nil : parent
  }

  private static let endings = BuildingName.words + ["楼", "#"]

  /// What may stand before a number and only says that it is one.
  private static let numberSigns = ["no.", "№"]

  /// A name without such a sign before its number: No.3栋 is 3栋.
  static func withoutNumberSign(_ name: String) -> String {
    // Few names have one.
    guard name.contains(where: { "nNｎＮ№".contains($0) }) else { return name }
    let folded = CellText.folded(name)
    for sign in numberSigns {
      guard let place = folded.firstRange(of: sign) else { continue }
      let (front, back) = (folded[..<place.lowerBound], folded[place.upperBound...].drop(while: \.isBlank))
      let isWord = front.last.map { $0.isASCII && $0.isLetter } ?? false
      if !isWord, back.first?.isNumber == true { return String(front) + String(back) }
    }
    return name
  }

  /// The places that a cell names, where it names several: each of 幸福里3栋、5栋 with what stands before it, 幸福里3栋 and
  /// 幸福里5栋; of 幸福里3-5栋 the first and the last. Nothing for one place, as 中山路与解放路交叉口 is.
  static func several(in cell: String) -> [String]? {
    let text = CellText.folded(cell)
    var places: [String] = []
    for part in text.split(whereSeparator: { "、,，;；/|\n".contains($0) }).flatMap(joined) {
      let part = String(part).trimmed
      guard !part.isEmpty else { continue }
      let estate = places.last.flatMap { parent(of: $0) } ?? ""
      // 5栋 alone is a building of the estate before.
      places.append(isBuilding(part) && !estate.isEmpty ? estate + part : part)
    }
    // A number without its word is of the same kind as the one behind: 3、5栋.
    if places.count == 1, let last = places.last.map(withOneWord), let span = span(last) {
      let estate = parent(of: last) ?? ""
      return span.map { estate + $0 }
    }
    return places.count > 1 ? places : nil
  }

  /// The parts of a text between which 和 or its like stands behind a building: 幸福里3栋和5栋. 和平路 has none.
  private static func joined(_ text: Substring) -> [Substring] {
    for word in ["和", "与", "及"] {
      guard let place = text.firstRange(of: word) else { continue }
      let (front, back) = (text[..<place.lowerBound], text[place.upperBound...])
      if BuildingName.words.contains(where: front.hasSuffix), !back.isEmpty { return [front] + joined(back) }
    }
    return [text]
  }

  private static func isBuilding(_ text: String) -> Bool {
    BuildingName.beginning(text).map { $0.length == text.count } ?? false
  }

  /// A name whose span has its word at both ends as one with the word at its end: 3栋-5栋 is 3-5栋.
  private static func withOneWord(_ name: String) -> String {
    guard let ending = BuildingName.words.first(where: name.hasSuffix) else { return name }
    for sign in "-~～至到" {
      guard let place = name.ranges(of: ending + String(sign)).last else { continue }
      return String(name[..<place.lowerBound]) + String(sign) + String(name[place.upperBound...])
    }
    return name
  }

  /// The first and the last building of 3-5栋 at the end of a name; nothing where there is no span.
  private static func span(_ name: String) -> [String]? {
    guard let ending = BuildingName.words.first(where: name.hasSuffix) else { return nil }
    let tail = name.dropLast(ending.count).reversed().prefix {
      $0.isASCII && $0.isNumber || "-~～至到".contains($0)
    }
    let ends = String(tail.reversed()).split(whereSeparator: { "-~～至到".contains($0) })
    guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first < last else { return nil }
    return ends.map { $0 + ending }
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
