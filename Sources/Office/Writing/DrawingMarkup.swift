/// Writes a picture in the line, as DrawingML has it: lengths in EMU, 635 to a twip.
struct DrawingMarkup: Sendable, Hashable {
  /// What the elements of the text document around it begin with.
  var prefix = "w:"
  /// Whether the document is a strict one, whose names are others.
  var isStrict = false
  /// Whether the document around it does not say what the prefixes mean.
  var standsAlone = false

  private var namespaces: (drawing: String, shape: String, picture: String, relations: String) {
    guard isStrict else {
      return (DocumentNames.drawing, DocumentNames.shape, DocumentNames.picture, SheetNames.relations)
    }
    let strict = "http://purl.oclc.org/ooxml"
    return (
      "\(strict)/drawingml/wordprocessingDrawing", "\(strict)/drawingml/main", "\(strict)/drawingml/picture",
      "\(strict)/officeDocument/relationships"
    )
  }

  /// Writes the picture that a relation of its part leads to, as large as it is seen; `number` is its own among all
  /// drawings. As in Word's own files the extent is that before it is turned, and what it takes beyond is an effect's.
  func write(
    _ relation: String, number: Int, _ size: TextDocument.Pair, _ orientation: PictureOrientation,
    _ words: String, to markup: inout MarkupWriter
  ) {
    let names = namespaces
    let (width, height) =
      orientation.exchangesSides
      ? (size.height * 635, size.width * 635) : (size.width * 635, size.height * 635)
    let extent: KeyValuePairs = ["cx": String(width), "cy": String(height)]
    let facts: KeyValuePairs = ["id": String(number), "name": "picture\(number)", "descr": words]
    markup.begin("\(prefix)drawing")
    if standsAlone {
      markup.begin(
        "wp:inline", ["xmlns:wp": names.drawing, "distT": "0", "distB": "0", "distL": "0", "distR": "0"])
    } else {
      markup.begin("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"])
    }
    markup.empty("wp:extent", extent)
    if orientation.exchangesSides {
      let (high, wide) = (String(max(0, width - height) / 2), String(max(0, height - width) / 2))
      markup.empty("wp:effectExtent", ["l": wide, "t": high, "r": wide, "b": high])
    }
    markup.empty("wp:docPr", facts)
    markup.begin("a:graphic", ["xmlns:a": names.shape])
    markup.begin("a:graphicData", ["uri": names.picture])
    markup.begin("pic:pic", ["xmlns:pic": names.picture])
    markup.begin("pic:nvPicPr")
    markup.empty("pic:cNvPr", facts)
    markup.raw("<pic:cNvPicPr/>")
    markup.end()
    markup.begin("pic:blipFill")
    if standsAlone {
      markup.empty("a:blip", ["xmlns:r": names.relations, "r:embed": relation])
    } else {
      markup.empty("a:blip", ["r:embed": relation])
    }
    markup.raw("<a:stretch><a:fillRect/></a:stretch>")
    markup.end()
    markup.begin("pic:spPr")
    switch (orientation.quarters, orientation.isMirrored) {
    case (0, false): markup.begin("a:xfrm")
    case (0, true): markup.begin("a:xfrm", ["flipH": "1"])
    case (let quarters, false): markup.begin("a:xfrm", ["rot": String(quarters * 5_400_000)])
    case (let quarters, true):
      markup.begin("a:xfrm", ["rot": String(quarters * 5_400_000), "flipH": "1"])
    }
    markup.raw("<a:off x=\"0\" y=\"0\"/>")
    markup.empty("a:ext", extent)
    markup.end()
    markup.raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>")
    for _ in 0..<6 { markup.end() }
  }
}
