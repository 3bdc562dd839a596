/// Writes the styles of a document and the table of its fonts.
struct DocumentStyles {
  let document: TextDocument

  init(_ document: TextDocument) { self.document = document }

  /// Writes `word/styles.xml`.
  func write(to markup: inout MarkupWriter) {
    markup.begin("w:styles", ["xmlns:w": DocumentNames.main])
    markup.begin("w:docDefaults")
    markup.begin("w:rPrDefault")
    if let first = document.styles.first { writeLetters(of: first, withLanguage: true, to: &markup) }
    markup.end()
    markup.raw("<w:pPrDefault/>")
    markup.end()
    for (place, style) in document.styles.enumerated() {
      write(style, isFirst: place == 0, to: &markup)
      // The letters alone, for a piece of another paragraph.
      markup.begin(
        "w:style", ["w:type": "character", "w:customStyle": "1", "w:styleId": style.id + "Letters"])
      markup.empty("w:name", ["w:val": style.id + " letters"])
      writeLetters(of: style, to: &markup)
      markup.end()
    }
    markup.end()
  }

  private func write(_ style: TextDocument.Style, isFirst: Bool, to markup: inout MarkupWriter) {
    if isFirst {
      markup.begin("w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": style.id])
    } else {
      markup.begin("w:style", ["w:type": "paragraph", "w:styleId": style.id])
    }
    markup.empty("w:name", ["w:val": style.name])
    markup.raw("<w:qFormat/>")
    markup.begin("w:pPr")
    if style.staysWithNext { markup.raw("<w:keepNext/><w:keepLines/>") }
    if !style.isOnGrid { markup.raw("<w:snapToGrid w:val=\"0\"/>") }
    let line =
      switch style.line {
      case .exactly(let twips): (String(twips), "exact")
      case .times(let parts): (String(parts), "auto")
      }
    markup.empty(
      "w:spacing",
      [
        "w:before": String(style.above), "w:after": String(style.below), "w:line": line.0,
        "w:lineRule": line.1,
      ])
    writeIndent(of: style, to: &markup)
    markup.empty("w:jc", ["w:val": style.alignment.rawValue])
    if let level = style.outline { markup.empty("w:outlineLvl", ["w:val": String(level)]) }
    markup.end()
    writeLetters(of: style, to: &markup)
    markup.end()
  }

  /// In hundredths of a character, and in twips for programs that do not count characters.
  private func writeIndent(of style: TextDocument.Style, to markup: inout MarkupWriter) {
    guard style.firstLine + style.left + style.hanging + style.right > 0 else { return }
    func twips(_ characters: Int) -> String { String(characters * style.size / 10) }
    if style.hanging > 0 {
      markup.empty(
        "w:ind",
        [
          "w:leftChars": String(style.left + style.hanging), "w:left": twips(style.left + style.hanging),
          "w:rightChars": String(style.right), "w:right": twips(style.right),
          "w:hangingChars": String(style.hanging), "w:hanging": twips(style.hanging),
        ])
    } else {
      markup.empty(
        "w:ind",
        [
          "w:leftChars": String(style.left), "w:left": twips(style.left),
          "w:rightChars": String(style.right), "w:right": twips(style.right),
          "w:firstLineChars": String(style.firstLine), "w:firstLine": twips(style.firstLine),
        ])
    }
  }

  private func writeLetters(
    of style: TextDocument.Style, withLanguage: Bool = false, to markup: inout MarkupWriter
  ) {
    markup.begin("w:rPr")
    markup.empty(
      "w:rFonts",
      [
        "w:ascii": style.font.latin, "w:hAnsi": style.font.latin, "w:eastAsia": style.font.name,
        "w:cs": style.font.latin,
      ])
    if style.isBold { markup.raw("<w:b/>") }
    if let colour = style.colour { markup.empty("w:color", ["w:val": colour]) }
    if style.spacing != 0 { markup.empty("w:spacing", ["w:val": String(style.spacing)]) }
    markup.empty("w:sz", ["w:val": String(style.size)])
    markup.empty("w:szCs", ["w:val": String(style.size)])
    if withLanguage { markup.empty("w:lang", ["w:val": "en-US", "w:eastAsia": document.language]) }
    markup.end()
  }

  /// Writes `word/fontTable.xml`: every font with those that take its place.
  func writeFonts(to markup: inout MarkupWriter) {
    markup.begin("w:fonts", ["xmlns:w": DocumentNames.main])
    var written: Set<String> = []
    for font in document.styles.map(\.font) {
      for (name, others, isChinese) in [(font.name, font.others, true), (font.latin, [], false)]
      where written.insert(name).inserted {
        markup.begin("w:font", ["w:name": name])
        if !others.isEmpty { markup.empty("w:altName", ["w:val": others.joined(separator: ",")]) }
        markup.empty("w:charset", ["w:val": isChinese ? "86" : "00"])
        markup.empty("w:family", ["w:val": isChinese ? "auto" : "roman"])
        markup.empty("w:pitch", ["w:val": "variable"])
        markup.end()
      }
    }
    markup.end()
  }
}
