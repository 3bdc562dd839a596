/// Finding the names in a paragraph.
extension TemplateReading {
  struct Found {
    /// What takes the place of the texts that names stand in.
    var instead: [Int: [TemplatePiece]] = [:]
    /// The lists of the names.
    var lists: [String] = []
    /// The name that is all that the paragraph says.
    var alone: TemplateName?
    /// Whether pictures stand in it.
    var hasPictures = false
  }

  /// Finds the names in a paragraph's texts, in which a name may begin in one and end in another.
  mutating func find(in texts: [MarkupTree.Node], _ room: Int) throws(TemplateFault) -> Found {
    var (found, letters) = (Found(), [(scalar: Unicode.Scalar, text: Int)]())
    for (place, node) in texts.enumerated() {
      let text = node.children.filter(\.isText).map { tree.text(of: $0) }.joined()
      for scalar in text.unicodeScalars {
        letters.append((scalar, place))
      }
    }
    func opens(_ place: Int) -> Bool { letters[place].scalar == "{" || letters[place].scalar == "｛" }
    func closes(_ place: Int) -> Bool { letters[place].scalar == "}" || letters[place].scalar == "｝" }
    func isPair(_ place: Int, _ fits: (Int) -> Bool) -> Bool {
      place + 1 < letters.count && fits(place) && fits(place + 1)
    }
    // What each text comes to, and which texts a name touches.
    var parts: [[TemplatePiece]] = texts.map { _ in [] }
    var (touched, place, others) = (Set<Int>(), 0, false)
    while place < letters.count {
      guard isPair(place, opens) else {
        parts[letters[place].text].add(letters[place].scalar)
        others = others || !letters[place].scalar.properties.isWhitespace
        place += 1
        continue
      }
      var end = place + 2
      while end < letters.count, !isPair(end, closes) { end += 1 }
      func words(_ range: Range<Int>) -> String {
        var words = ""
        for letter in letters[range] { words.unicodeScalars.append(letter.scalar) }
        return words
      }
      guard end < letters.count else {
        throw .unclosed(words(place..<min(letters.count, place + 20)))
      }
      let typed = words(place + 2..<end)
      for letter in letters[place..<end + 2] { touched.insert(letter.text) }
      if let name = resolve(typed) {
        if name.isPicture {
          parts[letters[place].text].append(.pictures(name, frame(room)))
          found.hasPictures = true
        } else {
          parts[letters[place].text].append(.value(name, lineBreak: Array(lineBreak.utf8)))
        }
        if !names.contains(name) { names.append(name) }
        if let list = name.list, !found.lists.contains(list) { found.lists.append(list) }
        others = others || found.alone != nil
        found.alone = name
      } else if unknown.count < Self.told.names {
        let shown = String(typed.prefix(Self.told.letters))
        if !unknown.contains(shown) { unknown.append(shown) }
      }
      place = end + 2
    }
    if others || found.hasPictures { found.alone = nil }
    for place in touched { found.instead[texts[place].range.lowerBound] = text(of: parts[place]) }
    return found
  }

  private var open: String { "<\(prefix ?? "")t xml:space=\"preserve\">" }
  private var close: String { "</\(prefix ?? "")t>" }
  private var lineBreak: String { "\(close)<\(prefix ?? "")br/>\(open)" }

  private func frame(_ room: Int) -> PictureFrame {
    let root = tree.nodes.first { !$0.name.isEmpty }.map(tree.tag) ?? ""
    let drawing = DrawingMarkup(
      prefix: prefix ?? "", isStrict: root.contains("purl.oclc.org/ooxml/wordprocessingml"),
      standsAlone: true)
    return PictureFrame(drawing: drawing, room: room, close: close, open: open, lineBreak: lineBreak)
  }

  private func text(of parts: [TemplatePiece]) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = [.markup(Array(open.utf8))]
    pieces.join(parts)
    pieces.join([.markup(Array(close.utf8))])
    return pieces
  }
}

extension [TemplatePiece] {
  /// Puts a character of a text behind these.
  fileprivate mutating func add(_ scalar: Unicode.Scalar) {
    var bytes: [UInt8] = []
    TemplateFilling.append(scalar, to: &bytes)
    join([.markup(bytes)])
  }
}
