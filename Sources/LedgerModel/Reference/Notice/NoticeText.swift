/// The text of a notice, cut into sentences, with full-width figures and signs as their narrow ones.
struct NoticeText {
  /// The sentences without the sign that ends them.
  let sentences: [[Character]]
  private let characters: [Character]

  init(_ text: String) {
    let lines = NoticeText.folded(text).split { $0.isNewline }.map(Array.init)
    characters = Array(lines.joined())
    var sentences: [[Character]] = []
    var isOpen = false
    for line in lines {
      let parts = line.split(omittingEmptySubsequences: false) { "。;!！".contains($0) }.map(Array.init)
      for (place, part) in parts.enumerated() where !part.isEmpty {
        // A line that was broken in the middle of a sentence goes on.
        if place == 0, isOpen, let last = sentences.last, NoticeText.isBroken(last, part) {
          sentences[sentences.count - 1] += part
        } else {
          sentences.append(part)
        }
      }
      isOpen = parts.last?.isEmpty == false
    }
    self.sentences = sentences
  }

  /// Without blanks, except between two figures; signs of lists and spans stay.
  private static func folded(_ text: String) -> [Character] {
    let narrow: [Character: Character] = ["（": "(", "）": ")", "：": ":", "．": ".", "；": ";", "〇": "〇"]
    var folded: [Character] = []
    var hasBlank = false
    for character in text {
      if character.isNewline {
        folded.append("\n")
      } else if character.isBlank {
        hasBlank = true
        continue
      } else {
        let sign = narrow[character] ?? Figure.folded(String(character))[0]
        if hasBlank, WrittenNumber.isDigit(sign), folded.last.map(WrittenNumber.isDigit) == true {
          folded.append(" ")
        }
        folded.append(sign)
      }
      hasBlank = false
    }
    return folded
  }

  private static func isBroken(_ line: [Character], _ next: [Character]) -> Bool {
    guard let last = line.last else { return false }
    let goesOn = "、,，(和至年月".contains(last) || WrittenNumber.isDigit(last) || Figure.spanSigns.contains(last)
    let words = ["放假", "上班", "至", "、", ",", "，", ")", "和", "调休", "正常", "照常", "起", "日", "月", "共"]
    return goesOn || (last == "日" && next.first == "(") || words.contains { next.starts(with: $0) }
  }
}

// MARK: - The year

extension NoticeText {
  /// The year that the title or the first sentence says the notice is for: 关于2026年部分节假日安排的通知.
  var titledYear: Int? {
    years.first { year in
      ["部分节假日", "节假日", "元旦"].contains { characters[year.end...].starts(with: $0) }
    }?.year
  }

  /// The year that the notice is for; else the one year that it names, with a day or without.
  var year: Int? {
    if let titledYear { return titledYear }
    let isDated = { (year: (year: Int, end: Int)) in
      year.end < characters.count && WrittenNumber.isDigit(characters[year.end])
    }
    let alone = Set(years.filter { !isDated($0) }.map(\.year))
    if !alone.isEmpty { return alone.count == 1 ? alone.first : nil }
    let dated = Set(years.map(\.year))
    return dated.count == 1 ? dated.first : nil
  }

  /// Every year of four figures, with the place behind it: 2026年, 2026-.
  private var years: [(year: Int, end: Int)] {
    characters.indices.compactMap { place in
      guard characters[place] == "年" || characters[place] == "-", place >= 4 else { return nil }
      let figures = characters[place - 4..<place]
      let isWhole = place == 4 || !WrittenNumber.isDigit(characters[place - 5])
      guard isWhole, figures.allSatisfy(WrittenNumber.isDigit) else { return nil }
      return Int(String(figures)).map { ($0, place + 1) }
    }
  }
}
