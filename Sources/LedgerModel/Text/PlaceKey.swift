/// What makes two names of a place one: not their look, but the place that they name.
///
/// Figures count as figures however they are written, and so do the words for a house and 第 before a number:
///
///     PlaceKey.site("建业小区第3栋") == PlaceKey.site("建业小区三号楼")
///     PlaceKey.grid("网格1") == PlaceKey.grid("第一网格")
package enum PlaceKey {
  /// The key of a site's name: 3栋, ３幢, 03座, 三号楼 and 3# are one, 12栋3单元 and 12栋三单元, 12号 and 十二号.
  package static func site(_ name: String) -> String {
    let folded = TextKey(name).text
    let text = Array(folded.unicodeScalars)
    guard text.contains(where: { isLatin($0) || isFigure($0) }) else { return folded }
    var key: [Unicode.Scalar] = []
    var place = 0
    while place < text.count {
      let start = text[place] == "第" ? place + 1 : place
      guard let number = Number(in: text, at: start) else {
        key.append(text[place])
        place += 1
        continue
      }
      if let behind = building(in: text, behind: number) {
        key += number.plain + [BuildingName.sign]
        place = behind
      } else if let behind = counted(in: text, at: number.end) {
        key += number.plain
        place = behind
      } else if start > place {
        // 第五大道: the number is part of a name.
        key.append(text[place])
        place += 1
      } else {
        key += number.isLatin ? number.plain : Array(text[place..<number.end])
        place = number.end
      }
    }
    return string(key)
  }

  /// The key of a grid's name: 第二网格, 2网格, 2号网格, 网格二, 02 and 2 are one.
  package static func grid(_ name: String) -> String {
    let text = TextKey(name).text
    var front = Array(text.unicodeScalars)
    while front.last == ":" { front.removeLast() }
    var back: [Unicode.Scalar] = []
    if let place = front.indices.first(where: { front[$0...].starts(with: gridWord) }) {
      back = withoutSign(Array(front[(place + gridWord.count)...]))
      front = Array(front[..<place])
    }
    front = withoutSign(front)
    var kind: [Unicode.Scalar] = []
    if front.last == "微" {
      kind = [front.removeLast()]
      front = withoutSign(front)
    }
    // 网格1: the number stands behind the word.
    if !back.isEmpty {
      let place = back.first == "第" ? 1 : 0
      guard let number = Number(in: back, at: place), number.end == back.count,
        front.last.map(isNumber) != true
      else { return site(text) }
      return string(front + number.plain + kind)
    }
    let start = (front.lastIndex { !isNumber($0) } ?? -1) + 1
    guard let number = Number(in: front, at: start), number.end == front.count else {
      return string(front + kind)
    }
    front = Array(front[..<start])
    if front.last == "第" { front.removeLast() }
    return string(front + number.plain + kind)
  }

  private static let gridWord = Array("网格".unicodeScalars)

  /// A grid's number without 号 behind it.
  private static func withoutSign(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text = text
    while let last = text.last, last == "号" || last == "#" { text.removeLast() }
    return text
  }

  /// The key of the name of a site or grid; of any other record what its name is compared by.
  package static func of(_ name: String, _ kind: RecordKind) -> String {
    switch kind {
    case .site: site(name)
    case .grid: grid(name)
    default: TextKey(name).text
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

// MARK: - Numbers in names

extension PlaceKey {
  /// A number, or the letters and figures, that begin at a place of a name.
  private struct Number {
    /// As figures without noughts before them.
    let plain: [Unicode.Scalar]
    /// The place behind it.
    let end: Int
    /// Whether it is written in figures or letters.
    let isLatin: Bool

    init?(in text: [Unicode.Scalar], at start: Int) {
      guard start < text.count else { return nil }
      if PlaceKey.isLatin(text[start]) {
        end = text[start...].firstIndex { !PlaceKey.isLatin($0) } ?? text.count
        (plain, isLatin) = (PlaceKey.withoutNoughts(text[start..<end]), true)
        return
      }
      // Of 五一路 the 一 begins no number of its own.
      guard PlaceKey.isFigure(text[start]), start == 0 || !PlaceKey.isFigure(text[start - 1])
      else { return nil }
      end = text[start...].firstIndex { !PlaceKey.isFigure($0) } ?? text.count
      guard let value = ChineseNumeral.value(of: PlaceKey.string(Array(text[start..<end]))) else {
        return nil
      }
      (plain, isLatin) = (Array(String(value).unicodeScalars), false)
    }
  }

  /// The place behind the words for a house that stand behind its number; nothing where there are none.
  private static func building(in text: [Unicode.Scalar], behind number: Number) -> Int? {
    let rest = text[number.end...]
    if let word = BuildingName.scalars.first(where: { rest.starts(with: $0) }) {
      return number.end + word.count
    }
    // 7#: the sign alone is a house's, too.
    let hasFigure = number.plain.last.map { (0x30...0x39).contains($0.value) } ?? false
    return hasFigure && rest.first == "#" ? number.end + 1 : nil
  }

  /// The place of the word that says what is counted, such as 单元 in 3号单元; nothing where none stands there.
  private static func counted(in text: [Unicode.Scalar], at place: Int) -> Int? {
    let rest = text[place...]
    if rest.first == "号", parts.contains(where: { rest.dropFirst().starts(with: $0) }) { return place + 1 }
    return words.contains { rest.starts(with: $0) } ? place : nil
  }

  /// What 号 may stand before and says nothing: 3号单元 is 3单元.
  private static let parts = ["单元", "网格"].map { Array($0.unicodeScalars) }

  /// What is numbered in the names of places.
  private static let words = [
    "单元", "网格", "街坊", "支部", "标段", "号", "区", "期", "楼", "层", "室", "组", "队", "巷", "弄", "街", "路", "院", "门", "排",
    "片",
    "段", "环", "村", "社", "园", "里", "户", "库", "级",
  ].map { Array($0.unicodeScalars) }

  private static func withoutNoughts(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var plain: [Unicode.Scalar] = []
    for (place, scalar) in zip(text.indices, text) {
      let isInFigure = plain.last.map { (0x30...0x39).contains($0.value) } ?? false
      let next = place + 1
      let isFollowed = next < text.endIndex && (0x30...0x39).contains(text[next].value)
      if scalar == "0", !isInFigure, isFollowed { continue }
      plain.append(scalar)
    }
    return plain
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || isFigure(scalar)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }

  /// Whether a character counts as a Chinese figure in a name: not 陆 and 伍, which are surnames, nor 万 and 千.
  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〇", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "廿", "卅": true
    default: false
    }
  }
}
