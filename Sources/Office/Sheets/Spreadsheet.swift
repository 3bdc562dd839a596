/// A file of a spreadsheet program, opened: its sheets, which are read one by one.
///
/// ```swift
/// if let kind = OfficeKind(of: bytes), kind.isSpreadsheet {
///   let book = try Spreadsheet(bytes, kind)
///   let sheet = try book.sheet(0)
///   print(sheet.name, sheet.rows.first?.cells ?? [])
/// }
/// ```
public struct Spreadsheet: Sendable {
  private let source: any SheetSource
  /// The package that pictures lie in.
  private let package: PackageParts?
  /// What the file says of itself, where its kind does.
  public let facts: FileFacts?

  /// Opens a workbook of a kind that is read. `text` is the file as UTF-8, for the kinds that are text in any encoding.
  /// Throws when the file is damaged, has a password, or is larger than the limits allow.
  public init(
    _ bytes: [UInt8], _ kind: OfficeKind, text: [UInt8]? = nil, limits: PackageLimits = .usual
  ) throws(OfficeFault) {
    switch kind {
    case .xlsx(let workbook):
      let package = try PackageParts(bytes, limits: limits)
      self.package = package
      facts = FactsPart.facts(of: package)
      source = try XLSXWorkbook(package, workbook: workbook)
    case .ods:
      let package = try PackageParts(bytes, limits: limits)
      self.package = package
      facts = nil
      source = try ODSWorkbook(package)
    case .flatODS:
      (package, facts) = (nil, nil)
      source = try ODSWorkbook(flat: text ?? bytes, limits: limits)
    case .xml2003:
      (package, facts) = (nil, nil)
      source = try XML2003Workbook(text ?? bytes, limits: limits)
    case .webPage:
      (package, facts) = (nil, nil)
      source = try HTMLTables(text ?? bytes, limits: limits)
    default: throw .noSheets
    }
    guard !source.sheets.isEmpty else { throw .noSheets }
  }

  /// The sheets in their order.
  public var sheets: [SheetName] { source.sheets }

  /// Reads a sheet whole. Throws when it is damaged or too large.
  public func sheet(_ place: Int) throws(OfficeFault) -> SheetTable { try source.read(place, rows: .max) }

  /// Reads the first rows of a sheet that hold something, without comments and pictures: so many, or some more.
  public func sheet(_ place: Int, firstRows count: Int) throws(OfficeFault) -> SheetTable {
    try source.read(place, rows: count)
  }

  /// How many rows of a sheet hold something.
  public func rowCount(of place: Int) throws(OfficeFault) -> Int { try source.count(place) }

  /// The file of a picture. Throws when it is not there, damaged or too large.
  public func content(of picture: SheetPicture) throws(OfficeFault) -> [UInt8] {
    guard let part = picture.part, let package else { throw .missing(part: picture.name) }
    return try package.content(of: part)
  }
}
