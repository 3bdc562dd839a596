/// The pictures that lie over a sheet of an OOXML workbook, and those that WPS keeps for cells.
final class DrawingPart: XMLListener {
  /// A picture: where its upper left corner lies, its name, and the relationship to its file.
  struct Picture {
    var place: CellPlace?
    var name: String
    var identifier: String
  }

  /// The pictures in the file's order.
  private(set) var pictures: [Picture] = []
  /// One more than a sheet may have is enough to refuse it.
  var isSatisfied: Bool { pictures.count > limit }

  private let limit: Int
  private var row = 0
  private var column = 0
  private var place: CellPlace?
  private var name = ""
  private var buffer: [UInt8] = []
  private var isFrom = false

  private init(limit: Int) { self.limit = limit }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor", "cellImage": place = nil
    case "from": isFrom = true
    case "row", "col": buffer = []
    case "cNvPr": self.name = attributes["name"] ?? ""
    case "blip":
      if let identifier = attributes.qualified("embed") ?? attributes.qualified("link") {
        pictures.append(Picture(place: place, name: self.name, identifier: identifier))
      }
    default: break
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isFrom, buffer.count < 20 { buffer.append(contentsOf: piece) }
  }

  func end(_ name: XMLName) {
    guard isFrom else { return }
    let number = Int(String(decoding: buffer, as: UTF8.self)).map { min(max($0, 0), 1 << 30) } ?? 0
    switch name {
    case "row": row = number
    case "col": column = number
    case "from":
      isFrom = false
      place = CellPlace(row: row + 1, column: column)
    default: break
    }
  }

  /// The pictures that lie over a sheet.
  static func pictures(of drawing: String, in package: PackageParts) throws(OfficeFault) -> [SheetPicture] {
    let found = try read(drawing, in: package)
    let relationships = try Relationships(of: drawing, in: package)
    return found.compactMap { picture in
      picture.place.map { picture.shown(at: $0, relationships) }
    }
  }

  /// WPS's pictures for cells, by the names that cells call them.
  static func cellImages(of workbook: WorkbookPart, in package: PackageParts) throws(OfficeFault)
    -> [String: SheetPicture]
  {
    let folder = workbook.part.split(separator: "/").dropLast().joined(separator: "/")
    guard
      let part = workbook.relationships.parts("cellImage").first ?? ["\(folder)/cellimages.xml"].first,
      package.has(part)
    else { return [:] }
    let found = try read(part, in: package)
    let relationships = try Relationships(of: part, in: package)
    return Dictionary(
      found.map { ($0.name, $0.shown(at: CellPlace(row: 1, column: 0), relationships)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func read(_ part: String, in package: PackageParts) throws(OfficeFault) -> [Picture] {
    let listener = DrawingPart(limit: package.limits.marks)
    try XMLReader.read(part, of: package, for: listener)
    return listener.pictures
  }
}

extension DrawingPart.Picture {
  fileprivate func shown(at place: CellPlace, _ relationships: Relationships) -> SheetPicture {
    let target = relationships[identifier]
    return SheetPicture(place: place, part: target.flatMap { $0.isExternal ? nil : $0.part }, name: name)
  }
}
