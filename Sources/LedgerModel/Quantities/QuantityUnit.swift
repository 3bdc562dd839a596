/// The units that quantities are counted in.
enum QuantityUnit {
  /// A unit at the beginning of a text, under the name it is kept by, with its length; the longest that is known.
  static func known(in text: ArraySlice<Character>) -> (name: String, length: Int)? {
    for length in stride(from: min(longest, text.count), to: 0, by: -1) {
      let written = String(text.prefix(length)).lowercased()
      let name = same[written] ?? written
      guard names.contains(name) else { continue }
      // `m` is a unit only as a word of its own.
      let next = text.dropFirst(length).first
      let isWord = written.last?.isASCII == true && next?.isLetter == true && next?.isASCII == true
      if !isWord { return (name, length) }
    }
    return nil
  }

  /// A unit that is none of the known ones: all of the text up to a sign, at most four characters of Chinese or
  /// twenty letters; nothing for what names days, times and places, so that 3月 and 3号楼 are no quantities.
  static func unknown(in text: ArraySlice<Character>) -> (name: String, length: Int)? {
    let word = text.prefix { character in
      character.isLetter && !WrittenNumber.isNumeral(character) && !"和及与另".contains(character)
    }
    let isPlain = word.allSatisfy(\.isASCII)
    guard let first = word.first, word.count <= (isPlain ? 20 : 4), !"年月日号点时分秒元又或乘比".contains(first),
      !String(word).hasPrefix("单元")
    else { return nil }
    if joins.contains(word.map { $0.lowercased() }.joined()) { return nil }
    // 1e3: letters between digits are a part of the number.
    if isPlain, let next = text.dropFirst(word.count).first,
      WrittenNumber.isDigit(next) || "+-".contains(next)
    {
      return nil
    }
    return (String(word), word.count)
  }

  /// English words between two numbers, which are neither units nor what is counted.
  static let joins: Set<String> = ["or", "to", "and", "plus", "of", "by", "x", "times"]

  private static let same = [
    "m²": "㎡", "m2": "㎡", "平方米": "㎡", "平米": "㎡", "平方": "㎡", "公尺": "米", "m": "米", "㎥": "立方米",
    "m³": "立方米", "m3": "立方米", "立方": "立方米", "千米": "公里", "km": "公里", "千克": "公斤", "kg": "公斤", "t": "吨",
  ]

  /// The measure words of the built-in categories and the common ones beside them.
  private static let names: Set<String> = [
    "处", "个", "㎡", "车", "件", "户", "起", "幅", "块", "辆", "盏", "扇", "棵", "项", "份", "米", "条", "次", "人", "人次", "吨",
    "公斤", "袋", "张", "间", "栋", "座", "家", "根", "面", "套", "台", "只", "株", "公里", "延米", "立方米", "方", "桶", "堆", "池",
    "口", "副", "批", "名", "场", "天", "楼", "层", "片", "组", "盆", "组次", "车次", "户次", "台次", "亩", "公顷", "平方公里", "斤",
    "箱", "捆", "具", "部", "趟",
  ]
  private static let longest = 4

  /// Units that behind a number also name where something is: 六楼.
  static let storeys: Set<String> = ["楼", "层"]
}
