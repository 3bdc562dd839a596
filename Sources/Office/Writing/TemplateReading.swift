/// Finds the names in double braces in a part of a document, and what has to be repeated for them.
struct TemplateReading {
  /// The names that the part uses, each once.
  var names: [TemplateName] = []
  /// What stands in braces and is no name: the first of them, each once, no longer than is told.
  var unknown: [String] = []
  /// How many of those are told, and how many of their letters: a document from outside may hold any number.
  static let told = (names: 20, letters: 60)

  let tree: MarkupTree
  /// What the elements of a text document begin with: `w:` almost everywhere.
  let prefix: String?
  let resolve: (String) -> TemplateName?

  /// Opens a part. Throws when it is damaged.
  init(
    _ part: String, of package: PackageParts, _ resolve: @escaping (String) -> TemplateName?
  ) throws(TemplateFault) {
    let tree: MarkupTree?
    do throws(OfficeFault) {
      let bytes = try package.content(of: part)
      try XMLReader.read(part, of: package, for: Passing())
      tree = Self.isUTF8(bytes) ? MarkupTree(bytes) : nil
    } catch { throw .office(error) }
    guard let tree else { throw .office(.damaged(part: part)) }
    (self.tree, self.resolve) = (tree, resolve)
    prefix = tree.nodes.first { !$0.name.isEmpty }.flatMap { Self.prefix(in: tree.tag(of: $0)) }
  }

  /// Takes in a part without keeping anything of it.
  private final class Passing: XMLListener {
    let isSatisfied = false
    func begin(_ name: XMLName, _ attributes: XMLAttributes) {}
    func end(_ name: XMLName) {}
    func text(_ piece: UnsafeBufferPointer<UInt8>) {}
  }

  /// Whether a part is in the encoding in which every office suite writes.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { return false }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased().prefix { $0 != ">" }
    return !head.contains("encoding=") || head.contains("utf-8") || head.contains("utf8")
  }

  /// The prefix under which an element's tag declares a text document's names.
  private static func prefix(in tag: String) -> String? {
    let spaces = [DocumentNames.main, "http://purl.oclc.org/ooxml/wordprocessingml/main"]
    for value in spaces.flatMap({ ["=\"\($0)\"", "='\($0)'"] }) {
      guard let place = tag.firstRange(of: value) else { continue }
      let name = tag[..<place.lowerBound].split(whereSeparator: \.isWhitespace).last ?? ""
      if name == "xmlns" { return "" }
      if name.hasPrefix("xmlns:") { return "\(name.dropFirst(6)):" }
    }
    return nil
  }

  /// What the part is made of. Throws what is wrong with its braces.
  mutating func pieces() throws(TemplateFault) -> [TemplatePiece] {
    guard prefix != nil else { return [.markup(tree.bytes)] }
    var around = Around()
    return try pieces(of: tree.nodes, &around)
  }

  /// What a piece of the part stands in.
  private struct Around {
    /// Whether a row is around it, which is repeated in its place.
    var isInRow = false
    /// Whether the text itself is: a paragraph of it may go without leaving a hole.
    var isInBody = false
    /// Whether a table stands right before: two of them would become one where nothing stands between.
    var isBehindTable = false
    /// How many rows of the table around stand in any case: it must have one.
    var fixedRows = 0
    /// What takes the place of a paragraph's texts, by where they begin.
    var instead: [Int: [TemplatePiece]] = [:]
    /// The lists whose names were met, for the row around.
    var lists: [String] = []
    /// How wide what stands there may be, in twips.
    var room = TemplateReading.textWidth
    /// What is put behind the tag with which a paragraph begins.
    var added: [UInt8] = []

    mutating func meet(_ list: String) { if !lists.contains(list) { lists.append(list) } }
  }

  func isNamed(_ node: MarkupTree.Node, _ name: String) -> Bool { node.name == (prefix ?? "") + name }

  private mutating func pieces(
    of nodes: [MarkupTree.Node], _ around: inout Around
  ) throws(TemplateFault) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    var isBehindTable = false
    for node in nodes {
      around.isBehindTable = isBehindTable
      if !node.name.isEmpty { isBehindTable = isNamed(node, "tbl") }
      if let instead = around.instead[node.range.lowerBound] {
        pieces += instead
      } else if isNamed(node, "p") {
        pieces.join(try paragraph(node, &around))
      } else if isNamed(node, "tr") {
        pieces.join(try row(node, &around))
      } else if isNamed(node, "tbl") {
        pieces.join(try table(node, &around))
      } else if node.children.isEmpty {
        pieces.join([.markup(Array(tree.bytes[node.range]))])
      } else {
        let before = (around.isInBody, around.room)
        around.isInBody = isNamed(node, "body")
        if isNamed(node, "tc") { around.room = room(of: node, in: around.room) }
        pieces.join(try inside(node, &around))
        (around.isInBody, around.room) = before
      }
    }
    return pieces
  }

  /// An element with its tags.
  private mutating func inside(
    _ node: MarkupTree.Node, _ around: inout Around
  ) throws(TemplateFault) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = [
      .markup(Array(tree.bytes[node.range.lowerBound..<node.inside.lowerBound]) + around.added)
    ]
    around.added = []
    pieces.join(try self.pieces(of: node.children, &around))
    pieces.join([.markup(Array(tree.bytes[node.inside.upperBound..<node.range.upperBound]))])
    return pieces
  }

  /// A table; one of nothing but rows of lists keeps the first of them where there is nothing to list.
  private mutating func table(
    _ node: MarkupTree.Node, _ around: inout Around
  ) throws(TemplateFault) -> [TemplatePiece] {
    let before = around.fixedRows
    around.fixedRows = 0
    var pieces = try inside(node, &around)
    if around.fixedRows == 0 { pieces.keepFirstRow() }
    around.fixedRows = before
    return pieces
  }

  private mutating func row(
    _ node: MarkupTree.Node, _ around: inout Around
  ) throws(TemplateFault) -> [TemplatePiece] {
    var inner = Around()
    (inner.isInRow, inner.room) = (true, around.room)
    let pieces = try inside(node, &inner)
    guard let list = try one(of: inner.lists) else {
      around.fixedRows += 1
      return pieces
    }
    return [.each(list, pieces, mustStand: false)]
  }

  private mutating func paragraph(
    _ node: MarkupTree.Node, _ around: inout Around
  ) throws(TemplateFault) -> [TemplatePiece] {
    var texts: [MarkupTree.Node] = []
    collect(node.children, &texts)
    let found = try find(in: texts, around.room)
    var inner = Around()
    (inner.isInRow, inner.instead, inner.room) = (around.isInRow, found.instead, around.room)
    let form = ParagraphProperties(of: node, in: self)
    if found.hasPictures { form.giveWay(to: &inner.instead, &inner.added) }
    let bare = inner
    var pieces = try inside(node, &inner)
    if let alone = found.alone, !has(node.children, ["sectPr", "drawing", "pict", "object", "p"]),
      !form.breaksPage
    {
      pieces = [.lines(alone, pieces, mustStand: !around.isInBody || around.isBehindTable)]
    }
    for list in found.lists { inner.meet(list) }
    if around.isInRow {
      for list in inner.lists { around.meet(list) }
      return pieces
    }
    guard let list = try one(of: inner.lists) else { return pieces }
    guard form.endsSection else { return [.each(list, pieces, mustStand: !around.isInBody)] }
    // The section ends once, with the last element.
    var others = bare
    form.staysInSection(givingWay: found.hasPictures, &others.instead)
    return [.each(list, try inside(node, &others), mustStand: true, last: pieces)]
  }

  private func one(of lists: [String]) throws(TemplateFault) -> String? {
    if lists.count > 1 { throw .twoLists(lists[0], lists[1]) }
    return lists.first
  }

  /// The texts of a paragraph, without those of paragraphs in it.
  private func collect(_ nodes: [MarkupTree.Node], _ texts: inout [MarkupTree.Node]) {
    for node in nodes where !isNamed(node, "p") {
      if isNamed(node, "t") { texts.append(node) } else { collect(node.children, &texts) }
    }
  }

  /// Whether an element of one of these names lies below.
  private func has(_ nodes: [MarkupTree.Node], _ names: [String]) -> Bool {
    nodes.contains { node in names.contains { isNamed(node, $0) } || has(node.children, names) }
  }
}

extension [TemplatePiece] {
  /// Puts pieces behind these; markup behind markup is one piece.
  mutating func join(_ others: [TemplatePiece]) {
    for piece in others {
      if case .markup(let more) = piece, case .markup(var markup)? = last {
        // Taken out first, so that it is not copied for every tag behind it.
        removeLast()
        markup += more
        append(.markup(markup))
      } else {
        append(piece)
      }
    }
  }

  /// Lets the first of the rows that are repeated stand in any case.
  fileprivate mutating func keepFirstRow() {
    for place in indices {
      guard case .each(let list, let pieces, _, _) = self[place] else { continue }
      self[place] = .each(list, pieces, mustStand: true)
      return
    }
  }
}

extension MarkupTree {
  /// The tag with which an element begins.
  func tag(of node: Node) -> String {
    String(decoding: bytes[node.range.lowerBound..<node.inside.lowerBound], as: UTF8.self)
  }
}
