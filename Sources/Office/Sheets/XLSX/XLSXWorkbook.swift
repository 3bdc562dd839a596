/// A workbook of OOXML (ISO/IEC 29500), transitional or strict, with or without macros, which are never looked at.
struct XLSXWorkbook: SheetSource {
  let sheets: [SheetName]
  private let package: PackageParts
  private let parts: [WorkbookPart.Sheet]
  private let isFrom1904: Bool
  private let texts: SharedTexts
  private let styles: CellStyles
  /// WPS's pictures for cells, by the names that cells call them.
  private let images: [String: SheetPicture]
  private let people: [String: String]

  /// The workbook whose main part has that name: what its sheets share is read at once.
  init(_ package: PackageParts, workbook: String) throws(OfficeFault) {
    self.package = package
    let book = try WorkbookPart(workbook, in: package)
    (parts, isFrom1904) = (book.sheets, book.isFrom1904)
    sheets = book.sheets.map { SheetName($0.name, isHidden: $0.isHidden) }
    func part(_ kind: String) -> String? { book.relationships.parts(kind).first(where: package.has) }
    texts =
      try part("sharedStrings").map { name throws(OfficeFault) in try SharedTexts(name, of: package) }
      ?? SharedTexts()
    styles =
      try part("styles").map { name throws(OfficeFault) in try CellStyles(name, of: package) } ?? CellStyles()
    images = try DrawingPart.cellImages(of: book, in: package)
    let persons = PersonsPart()
    if let part = part("person") { try XMLReader.read(part, of: package, for: persons) }
    people = persons.names
  }

  func read(_ place: Int, rows limit: Int) throws(OfficeFault) -> SheetTable {
    let listener = part(place, keepsRows: true, limit)
    try XMLReader.read(parts[place].part, of: package, for: listener)
    var builder = listener.builder
    if limit == .max { try addObjects(of: listener, in: parts[place].part, to: &builder) }
    return try builder.finished()
  }

  func count(_ place: Int) throws(OfficeFault) -> Int {
    let listener = part(place, keepsRows: false, .max)
    try XMLReader.read(parts[place].part, of: package, for: listener)
    return listener.builder.count
  }

  private func part(_ place: Int, keepsRows: Bool, _ limit: Int) -> SheetPart {
    let builder = SheetBuilder(sheets[place].name, limits: package.limits, keepsRows: keepsRows)
    return SheetPart(builder, texts: texts, styles: styles, isFrom1904: isFrom1904, rowLimit: limit)
  }

  /// Adds comments and pictures.
  private func addObjects(of listener: SheetPart, in part: String, to builder: inout SheetBuilder)
    throws(OfficeFault)
  {
    let relationships = try Relationships(of: part, in: package)
    for comment in try CommentsPart.read(of: relationships, people: people, in: package) {
      builder.comment(comment)
    }
    for (place, identifier) in listener.cellImages {
      var picture = images[identifier] ?? SheetPicture(place: place, part: nil, name: identifier)
      picture.place = place
      builder.picture(picture)
    }
    if let drawing = relationships[listener.drawing]?.part, package.has(drawing) {
      for picture in try DrawingPart.pictures(of: drawing, in: package) { builder.picture(picture) }
    }
  }
}

/// The people who take part in threads of comments, by their identifiers.
private final class PersonsPart: XMLListener {
  var names: [String: String] = [:]
  let isSatisfied = false

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if "person" ~= name, let identifier = attributes["id"] { names[identifier] = attributes["displayName"] }
  }
  func end(_ name: XMLName) {}
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}
