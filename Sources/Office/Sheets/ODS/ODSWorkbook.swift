/// A workbook of OpenDocument (ISO/IEC 26300): a package with content.xml, or one file of XML.
struct ODSWorkbook: SheetSource {
  let sheets: [SheetName]
  private let content: Content
  private let limits: PackageLimits
  /// The sheets, where they are few enough to be read but once.
  let kept: [SheetTable]?

  private enum Content {
    case package(PackageParts)
    case flat([UInt8])
  }

  /// The workbook of a package. Throws when it has a password.
  init(_ package: PackageParts) throws(OfficeFault) {
    if package.has("META-INF/manifest.xml") {
      let manifest = Manifest()
      try XMLReader.read("META-INF/manifest.xml", of: package, for: manifest)
      if manifest.isSatisfied { throw .password }
    }
    try self.init(.package(package), package.limits)
  }

  /// The workbook of one file of XML, as UTF-8.
  init(flat text: [UInt8], limits: PackageLimits) throws(OfficeFault) { try self.init(.flat(text), limits) }

  private init(_ content: Content, _ limits: PackageLimits) throws(OfficeFault) {
    (self.content, self.limits) = (content, limits)
    let listener = ODSContent(.all, limits: limits)
    try ODSWorkbook.read(content, for: listener)
    (sheets, kept) = (listener.sheets.names, listener.sheets.kept)
  }

  private static func read(_ content: Content, for listener: ODSContent) throws(OfficeFault) {
    switch content {
    case .package(let package): try XMLReader.read("content.xml", of: package, for: listener)
    case .flat(let text): try XMLReader.read(utf8: text, named: "", for: listener)
    }
  }

  func read(_ place: Int, rows limit: Int) throws(OfficeFault) -> SheetTable {
    if let kept { return kept[place].first(limit) }
    let listener = ODSContent(.sheet(place, rows: limit), limits: limits)
    try ODSWorkbook.read(content, for: listener)
    return try listener.sheets.builder.finished()
  }

  func count(_ place: Int) throws(OfficeFault) -> Int {
    if let kept { return kept[place].rows.count }
    let listener = ODSContent(.count(place), limits: limits)
    try ODSWorkbook.read(content, for: listener)
    return listener.sheets.builder.count
  }

  /// Whether the manifest says that parts are encrypted.
  private final class Manifest: XMLListener {
    private(set) var isSatisfied = false
    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
      if "encryption-data" ~= name { isSatisfied = true }
    }
    func end(_ name: XMLName) {}
    func text(_ piece: UnsafeBufferPointer<UInt8>) {}
  }
}
