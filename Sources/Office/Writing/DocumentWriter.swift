extension TextDocument {
  /// The document as a DOCX file (ECMA-376, transitional), which Word, WPS and LibreOffice open.
  public var docx: [UInt8] { DocumentWriter(self).file() }
}

/// Writes a document's parts.
private struct DocumentWriter {
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  let document: TextDocument
  /// Its pictures, each once, in the order of their first use.
  private let pictures: [EmbeddedPicture]

  init(_ document: TextDocument) {
    self.document = document
    var found: [EmbeddedPicture: Int] = [:]
    for run in document.blocks.flatMap(\.runs) {
      if case .picture(let picture, _, _) = run, found[picture] == nil { found[picture] = found.count }
    }
    pictures = found.sorted { $0.value < $1.value }.map(\.key)
  }

  func file() -> [UInt8] {
    let feet = Feet(document)
    let kinds = [
      (name: "word/document.xml", type: "\(Self.type).document.main+xml"),
      (name: "word/styles.xml", type: "\(Self.type).styles+xml"),
      (name: "word/settings.xml", type: "\(Self.type).settings+xml"),
      (name: "word/fontTable.xml", type: "\(Self.type).fontTable+xml"),
    ]
    var package = PackageWriter(
      endings: [("jpeg", "image/jpeg"), ("png", "image/png"), ("gif", "image/gif")],
      parts: kinds + feet.names.map { (name: "word/\($0)", type: "\(Self.type).footer+xml") },
      main: "word/document.xml")
    package.properties(document.facts)
    let files = pictures.enumerated().map { "media/image\($0.offset + 1).\($0.element.kind.rawValue)" }
    package.relations(
      of: "word/document.xml",
      [
        .init(id: "rId1", kind: "styles", target: "styles.xml"),
        .init(id: "rId2", kind: "settings", target: "settings.xml"),
        .init(id: "rId3", kind: "fontTable", target: "fontTable.xml"),
      ]
        + feet.names.enumerated().map {
          .init(id: Feet.relation($0.offset), kind: "footer", target: $0.element)
        }
        + files.enumerated().map { .init(id: "picture\($0.offset + 1)", kind: "image", target: $0.element) })
    package.part("word/styles.xml") { DocumentStyles(document).write(to: &$0) }
    package.part("word/settings.xml") { feet.writeSettings(to: &$0) }
    package.part("word/fontTable.xml") { DocumentStyles(document).writeFonts(to: &$0) }
    for (name, write) in feet.parts { package.part("word/\(name)", write) }
    package.begin("word/document.xml")
    write(feet, to: &package)
    package.end()
    for (file, picture) in zip(files, pictures) { package.part("word/\(file)", bytes: picture.bytes) }
    return package.finish()
  }

  private func write(_ feet: Feet, to package: inout PackageWriter) {
    let numbers = Dictionary(
      uniqueKeysWithValues: pictures.enumerated().map { ($0.element, $0.offset + 1) })
    var body = BodyWriter(pictures: numbers)
    package.write { markup in
      markup.begin(
        "w:document",
        ["xmlns:w": DocumentNames.main, "xmlns:r": SheetNames.relations, "xmlns:wp": DocumentNames.drawing])
      markup.begin("w:body")
    }
    for block in document.blocks { package.write { body.write(block, to: &$0) } }
    // A table at the end needs a paragraph behind it.
    if case .table? = document.blocks.last, let style = document.styles.first {
      package.write { body.write(.paragraph(.init(style.id, runs: [])), to: &$0) }
    }
    package.write { markup in
      let page = document.page
      markup.begin("w:sectPr")
      feet.writeReferences(to: &markup)
      var size: KeyValuePairs = ["w:w": String(page.size.width), "w:h": String(page.size.height)]
      if page.size.width > page.size.height {
        size = [
          "w:w": String(page.size.width), "w:h": String(page.size.height), "w:orient": "landscape",
        ]
      }
      markup.empty("w:pgSz", size)
      markup.empty(
        "w:pgMar",
        [
          "w:top": String(page.margins.top), "w:right": String(page.margins.right),
          "w:bottom": String(page.margins.bottom), "w:left": String(page.margins.left), "w:header": "851",
          "w:footer": String(page.footDistance), "w:gutter": "0",
        ])
      if let grid = page.grid {
        markup.empty(
          "w:docGrid",
          [
            "w:type": "linesAndChars", "w:linePitch": String(grid.linePitch),
            "w:charSpace": String(grid.characterSpace),
          ])
      }
      markup.end()
      markup.end()
      markup.end()
    }
  }
}

extension TextDocument.Block {
  /// All pieces of its paragraphs.
  fileprivate var runs: [TextDocument.Run] {
    switch self {
    case .paragraph(let paragraph): paragraph.runs
    case .table(let table): table.rows.flatMap(\.cells).flatMap(\.self).flatMap(\.runs)
    }
  }
}

/// The names that a document's parts call things by.
enum DocumentNames {
  /// The namespace of a document's elements.
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// The namespace of where a picture stands.
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  /// The namespace of drawings.
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  /// The namespace of what drawings are made of.
  static let shape = "http://schemas.openxmlformats.org/drawingml/2006/main"
}
