/// What a paragraph of a template says of itself, as far as it has to change where it is filled with pictures or repeated.
struct ParagraphProperties {
  private let paragraph: MarkupTree.Node
  private let reading: TemplateReading

  /// The properties of a paragraph in a part that is read.
  init(of paragraph: MarkupTree.Node, in reading: TemplateReading) {
    (self.paragraph, self.reading) = (paragraph, reading)
  }

  private var properties: MarkupTree.Node? { paragraph.children.first { reading.isNamed($0, "pPr") } }

  /// Whether a section ends with it.
  var endsSection: Bool { properties?.children.contains { reading.isNamed($0, "sectPr") } ?? false }

  /// Whether a page or a column ends in it.
  var breaksPage: Bool { breaks(in: paragraph.children) }

  private func breaks(in nodes: [MarkupTree.Node]) -> Bool {
    nodes.contains { node in
      let kind = reading.isNamed(node, "br") ? reading.attribute("type", of: node) : nil
      return kind == "page" || kind == "column" || breaks(in: node.children)
    }
  }

  /// Lets its lines be as high as a picture in them: of a fixed height, nothing but a strip would be seen.
  func giveWay(to instead: inout [Int: [TemplatePiece]], _ added: inout [UInt8]) {
    let prefix = reading.prefix ?? ""
    guard let properties else {
      added = Array("<\(prefix)pPr>\(spacing(""))</\(prefix)pPr>".utf8)
      return
    }
    instead[properties.range.lowerBound] = [.markup(written(properties, givesWay: true, endsSection: true))]
  }

  /// Takes the end of its section away, for all elements of a list but the last.
  func staysInSection(givingWay: Bool, _ instead: inout [Int: [TemplatePiece]]) {
    guard let properties else { return }
    let written = written(properties, givesWay: givingWay, endsSection: false)
    instead[properties.range.lowerBound] = [.markup(written)]
  }

  /// What stands behind the spacing (CT_PPrBase).
  private static let behind: Set<String> = [
    "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
    "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
  ]

  private func spacing(_ others: String) -> String {
    let prefix = reading.prefix.map { $0.isEmpty ? "w:" : $0 } ?? "w:"
    return "<\(reading.prefix ?? "")spacing\(others) \(prefix)line=\"240\" \(prefix)lineRule=\"auto\"/>"
  }

  private func written(_ properties: MarkupTree.Node, givesWay: Bool, endsSection: Bool) -> [UInt8] {
    let (bytes, prefix) = (reading.tree.bytes, reading.prefix ?? "")
    let behind = Set(Self.behind.map { prefix + $0 })
    var (inside, isSet) = ([UInt8](), !givesWay)
    for child in properties.children {
      if reading.isNamed(child, "sectPr"), !endsSection { continue }
      if givesWay, reading.isNamed(child, "spacing") {
        let kept = ["before", "beforeLines", "beforeAutospacing", "after", "afterLines", "afterAutospacing"]
        let others = kept.compactMap { name in
          reading.attribute(name, of: child).map { " \(prefix.isEmpty ? "w:" : prefix)\(name)=\"\($0)\"" }
        }
        inside += spacing(others.joined()).utf8
        isSet = true
        continue
      }
      if !isSet, behind.contains(child.name) {
        inside += spacing("").utf8
        isSet = true
      }
      inside += bytes[child.range]
    }
    if !isSet { inside += spacing("").utf8 }
    return Array("<\(properties.name)>".utf8) + inside + Array("</\(properties.name)>".utf8)
  }
}

extension TemplateReading {
  /// How wide text is set where nothing says otherwise: on A4 with usual margins.
  static let textWidth = 8800
  /// How wide a cell is that does not say so.
  private static let cellWidth = 2600
  /// What a cell leaves free at its sides.
  private static let cellEdges = 220

  /// An attribute of an element, whatever prefix it has.
  func attribute(_ name: String, of node: MarkupTree.Node) -> String? {
    let end = node.inside.isEmpty && node.children.isEmpty ? node.range.upperBound : node.inside.lowerBound
    let tag = String(decoding: tree.bytes[node.range.lowerBound..<end], as: UTF8.self)
    for quote in ["\"", "'"] {
      for lead in [" ", ":"] {
        guard let place = tag.firstRange(of: "\(lead)\(name)=\(quote)") else { continue }
        let value = tag[place.upperBound...].prefix { String($0) != quote }
        return String(value)
      }
    }
    return nil
  }

  /// How wide what stands in a cell may be.
  func room(of cell: MarkupTree.Node, in room: Int) -> Int {
    let properties = cell.children.first { isNamed($0, "tcPr") }
    let width = properties?.children.first { isNamed($0, "tcW") }
    let number = width.flatMap { attribute("w", of: $0) }.flatMap(Int.init)
    switch (width.flatMap { attribute("type", of: $0) }, number) {
    case ("dxa"?, let twips?) where twips > 0: return max(300, min(twips, 22_000) - Self.cellEdges)
    // Fiftieths of a hundredth.
    case ("pct"?, let share?) where share > 0:
      return max(300, Self.textWidth * min(share, 5000) / 5000 - Self.cellEdges)
    default: return min(room, Self.cellWidth)
    }
  }
}
