/// What a file is, by what stands in it: its name says nothing.
public enum OfficeKind: Sendable, Hashable {
  /// A workbook of OOXML (.xlsx, .xlsm, .xltx and what WPS writes so), with the name of its main part.
  case xlsx(workbook: String)
  /// An OpenDocument workbook.
  case ods
  /// An OpenDocument workbook as one file of XML.
  case flatODS
  /// Excel's XML of 2003, often named .xls.
  case xml2003
  /// A web page, as systems of the administration write tables under the name .xls.
  case webPage
  /// What is no table that is read.
  case other(OtherKind)

  /// Whether sheets are read of it.
  public var isSpreadsheet: Bool { if case .other = self { false } else { true } }

  /// Whether it is text, which may be in any encoding.
  public var isText: Bool { self == .flatODS || self == .xml2003 || self == .webPage }
}

/// Files that are no table, or none that is read.
public enum OtherKind: String, Sendable, Hashable, CaseIterable {
  /// A PDF.
  case pdf
  /// A workbook of Excel 97 to 2003, or of WPS (.xls, .et).
  case xls
  /// A binary workbook of today's Excel (.xlsb).
  case xlsb
  /// A workbook or document with a password.
  case password
  /// A document of Word or WPS, old or new (.docx, .doc, .wps, .odt, .rtf).
  case document
  /// Slides.
  case slides
  /// A layout document of the administration (.ofd).
  case ofd
  /// A web page with its pictures in one file (.mht), as Excel writes it under the name .xls.
  case webArchive
  /// A picture.
  case picture
  /// An archive of other files (.zip, .rar, .7z).
  case archive
  /// A file of a kind that only Excel 97 to 2003's relatives have: a compound file without a workbook.
  case compound
}

extension OfficeKind {
  /// The kind that a file's bytes tell; nothing for text that may be a table. `decoded` is its beginning as UTF-8, where it
  /// is text in another encoding.
  public init?(of bytes: [UInt8], decoded: [UInt8]? = nil) {
    func begins(_ lead: [UInt8]) -> Bool { bytes.starts(with: lead) }
    if begins(Array("%PDF".utf8)) {
      self = .other(.pdf)
    } else if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
      self = OfficeKind(package: bytes)
    } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .other(CompoundFile(bytes)?.kind ?? .compound)
    } else if begins([0x09, 0x08]) || begins([0x09, 0x04]) || begins([0x09, 0x02]) {
      // A stream of BIFF without its compound file, as old programs write it.
      self = .other(.xls)
    } else if let kind = OtherKind(lead: bytes) {
      self = .other(kind)
    } else if let kind = OfficeKind(markup: decoded ?? bytes) {
      self = kind
    } else {
      return nil
    }
  }

  private init(package bytes: [UInt8]) {
    // A damaged archive is told when it is opened as a workbook.
    guard let package = try? PackageParts(bytes) else {
      self = .xlsx(workbook: "xl/workbook.xml")
      return
    }
    if let kind = OfficeKind(mimetypeOf: package) {
      self = kind
    } else if let main = try? Relationships(of: "", in: package).parts("officeDocument").first
      ?? Self.usual(in: package)
    {
      switch main.lowercased() {
      case let name where name.hasSuffix(".bin"): self = .other(.xlsb)
      case let name where name.hasPrefix("word/"): self = .other(.document)
      case let name where name.hasPrefix("ppt/"): self = .other(.slides)
      default: self = .xlsx(workbook: main)
      }
    } else {
      self = .other(package.has("OFD.xml") ? .ofd : .archive)
    }
  }

  private static func usual(in package: PackageParts) -> String? {
    ["xl/workbook.xml", "xl/workbook.bin", "word/document.xml", "ppt/presentation.xml"].first(
      where: package.has)
  }

  private init?(mimetypeOf package: PackageParts) {
    guard package.has("mimetype"), let bytes = try? package.content(of: "mimetype") else { return nil }
    let type = String(decoding: bytes.prefix(100), as: UTF8.self)
    if type.contains("opendocument.spreadsheet") {
      self = .ods
    } else if type.contains("opendocument.presentation") {
      self = .other(.slides)
    } else if type.contains("opendocument") {
      self = .other(.document)
    } else {
      return nil
    }
  }

  /// Markup: what the first elements say.
  private init?(markup text: [UInt8]) {
    let lead = String(decoding: text.prefix(8192), as: UTF8.self).lowercased()
    guard let open = lead.firstIndex(of: "<") else {
      if lead.hasPrefix("mime-version:") || lead.hasPrefix("content-type: multipart/related") {
        self = .other(.webArchive)
        return
      }
      return nil
    }
    guard lead[..<open].allSatisfy({ $0.isWhitespace || $0 == "\u{FEFF}" }) else { return nil }
    if lead.contains("urn:schemas-microsoft-com:office:spreadsheet"), lead.contains("workbook") {
      self = .xml2003
    } else if lead.contains("opendocument:xmlns:office"), lead.contains("opendocument.spreadsheet") {
      self = .flatODS
    } else if ["<html", "<!doctype html", "<table", "<meta", "<body", "<style"].contains(where: lead.contains)
    {
      self = .webPage
    } else {
      return nil
    }
  }
}

extension OtherKind {
  /// The kind that the first bytes of a file tell.
  fileprivate init?(lead bytes: [UInt8]) {
    if PictureKind(bytes) != nil {
      self = .picture
      return
    }
    let leads: [(OtherKind, [UInt8])] = [
      (.archive, Array("Rar!".utf8)), (.archive, [0x37, 0x7A, 0xBC, 0xAF]), (.archive, [0x1F, 0x8B, 0x08]),
      (.document, Array("{\\rtf".utf8)), (.webArchive, Array("MIME-Version:".utf8)),
    ]
    guard let kind = leads.first(where: { bytes.starts(with: $0.1) })?.0 else { return nil }
    self = kind
  }
}
