/// What stands under the pages of a document: a part for all pages, or one for odd and one for even ones.
struct Feet {
  private let foot: TextDocument.Foot

  init(_ document: TextDocument) { foot = document.foot }

  /// The names of the parts.
  var names: [String] {
    switch foot {
    case .none: []
    case .middle: ["footer1.xml"]
    case .outside: ["footer1.xml", "footer2.xml"]
    }
  }

  /// By what the document asks for a part.
  static func relation(_ place: Int) -> String { "footer\(place + 1)" }

  /// The parts by their names.
  var parts: [(name: String, write: (inout MarkupWriter) -> Void)] {
    switch foot {
    case .none: []
    case .middle(let style, let before, let behind):
      [(names[0], { Self.write(style, before, behind, "center", to: &$0) })]
    case .outside(let style, let before, let behind):
      [
        (names[0], { Self.write(style, before, behind, "right", to: &$0) }),
        (names[1], { Self.write(style, before, behind, "left", to: &$0) }),
      ]
    }
  }

  private static func write(
    _ style: String, _ before: String, _ behind: String, _ alignment: String, to markup: inout MarkupWriter
  ) {
    markup.begin("w:ftr", ["xmlns:w": DocumentNames.main])
    markup.begin("w:p")
    markup.begin("w:pPr")
    markup.empty("w:pStyle", ["w:val": style])
    if alignment != "center" {
      markup.empty("w:ind", [alignment == "right" ? "w:rightChars" : "w:leftChars": "100"])
    }
    markup.empty("w:jc", ["w:val": alignment])
    markup.end()
    func text(_ text: String) {
      if text.isEmpty { return }
      markup.begin("w:r")
      markup.element("w:t", ["xml:space": "preserve"], text: text)
      markup.end()
    }
    text(before)
    markup.begin("w:fldSimple", ["w:instr": " PAGE "])
    text("1")
    markup.end()
    text(behind)
    markup.end()
    markup.end()
  }

  /// Asks for the parts in the section.
  func writeReferences(to markup: inout MarkupWriter) {
    for (place, _) in names.enumerated() {
      markup.empty(
        "w:footerReference", ["w:type": place == 0 ? "default" : "even", "r:id": Self.relation(place)])
    }
  }

  /// Writes `word/settings.xml`.
  func writeSettings(to markup: inout MarkupWriter) {
    markup.begin("w:settings", ["xmlns:w": DocumentNames.main])
    if names.count > 1 { markup.raw("<w:evenAndOddHeaders/>") }
    markup.raw("<w:characterSpacingControl w:val=\"compressPunctuation\"/>")
    markup.raw(
      "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
        + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>")
    markup.end()
  }
}
