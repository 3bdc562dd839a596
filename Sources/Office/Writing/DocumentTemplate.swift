/// A document of Word's kind as an office made it, in which `{{names}}` are filled in: its parts are copied as they are, but
/// for the texts of its paragraphs.
///
/// - A name may be parted over several runs; what takes its place has the letters of its first one.
/// - A row of a table with names of a list (`{{items.title}}`) stands once for each element; outside of tables the paragraph
///   does.
/// - A paragraph that holds nothing but a name becomes one for each line of the value, and of nothing none; elsewhere lines
///   break in it.
/// - A name of pictures is filled with them, as large as its cell has room; lines of a fixed height give way to them.
/// - Where a paragraph that is repeated ends a section, the last one does.
///
/// ```swift
/// let template = try DocumentTemplate(bytes) { $0 == "title" ? TemplateName("title") : nil }
/// let file = template.filled(with: content)
/// ```
public struct DocumentTemplate: Sendable, Hashable {
  /// How much of a document is read.
  static let limits: PackageLimits = {
    var limits = PackageLimits()
    (limits.parts, limits.held, limits.together) = (2000, 32 << 20, 256 << 20)
    return limits
  }()

  private let bytes: [UInt8]
  private let package: PackageParts
  /// The parts that are filled in, by their names in lower case.
  private let texts: [String: [TemplatePiece]]
  /// The names that it uses, each once, in the order of the parts.
  public let names: [TemplateName]

  /// Reads a document; `resolve` says what a name that was typed means, nothing for none. Throws what is wrong with it.
  public init(_ bytes: [UInt8], _ resolve: @escaping (String) -> TemplateName?) throws(TemplateFault) {
    // What breaks off is said to be broken, whatever it was.
    guard bytes.starts(with: [0x50, 0x4B]) else { throw Self.fault(of: OfficeKind(of: bytes)) }
    do throws(OfficeFault) {
      package = try PackageParts(bytes, limits: Self.limits)
    } catch { throw .office(error) }
    let kind = OfficeKind(of: bytes)
    guard kind == .other(.document) else { throw Self.fault(of: kind) }
    var (texts, names) = ([String: [TemplatePiece]](), [TemplateName]())
    var unknown: [String] = []
    for part in try Self.textParts(of: package) {
      var reading = try TemplateReading(part, of: package, resolve)
      texts[part.lowercased()] = try reading.pieces()
      for name in reading.names where !names.contains(name) { names.append(name) }
      for name in reading.unknown where !unknown.contains(name) { unknown.append(name) }
      if unknown.count >= TemplateReading.told.names { break }
    }
    if !unknown.isEmpty { throw .unknownNames(Array(unknown.prefix(TemplateReading.told.names))) }
    (self.bytes, self.texts, self.names) = (bytes, texts, names)
    // A broken photo is told when the document is set, not when Word opens what was made of it.
    for name in package.names where texts[name.lowercased()] == nil {
      do throws(OfficeFault) { _ = try package.content(of: name) } catch { throw .office(error) }
    }
  }

  /// Two are the same where the documents are.
  public static func == (left: Self, right: Self) -> Bool { left.bytes == right.bytes }

  /// By the document.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  private static func fault(of kind: OfficeKind?) -> TemplateFault {
    switch kind {
    case .other(let other)?: .notADocument(other)
    case .xlsx?, .ods?, .flatODS?, .xml2003?: .isWorkbook
    case .webPage?, nil: .notADocument(nil)
    }
  }

  private static let contentTypes = "[Content_Types].xml"

  /// The parts whose texts are filled in: the text itself, heads, feet and notes. Throws for what is no text document, and
  /// for macros and what is fetched from a network, which no paper may bring along.
  private static func textParts(of package: PackageParts) throws(TemplateFault) -> [String] {
    let types: String
    let main: String
    let others: [String]
    let targets: [Relationships.Target]
    do throws(OfficeFault) {
      types = String(decoding: try package.content(of: contentTypes), as: UTF8.self).lowercased()
      main = try Relationships(of: "", in: package).parts("officeDocument").first ?? "word/document.xml"
      let related = try Relationships(of: main, in: package)
      others = ["header", "footer", "footnotes", "endnotes"].flatMap { related.parts($0) }
      var found = Array(related.targets.values)
      for part in others + related.parts("settings") {
        found += try Relationships(of: part, in: package).targets.values
      }
      targets = found
    } catch { throw .office(error) }
    if types.contains("macroenabled") || package.names.contains(where: isMacro) { throw .macros }
    guard types.contains("wordprocessingml"), package.has(main) else { throw .notADocument(.document) }
    if targets.contains(where: isFetched) { throw .fetched }
    return [main] + others.filter { package.has($0) }
  }

  /// Whether Word would fetch what may run from an address as soon as somebody opens a paper: a template with its macros, an
  /// object, another document. A file of the office's own disks, as Word names its templates, is none.
  private static func isFetched(_ target: Relationships.Target) -> Bool {
    guard target.isExternal, let colon = target.part.firstIndex(of: ":"),
      ["attachedTemplate", "oleObject", "subDocument", "frame", "aFChunk"].contains(target.kind)
    else { return false }
    let scheme = target.part[..<colon].lowercased().filter { !$0.isWhitespace }
    // A single letter is a drive.
    return scheme.count > 1 && scheme != "file"
  }

  private static func isMacro(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix("vbaproject.bin") || name.hasSuffix("vbadata.xml")
  }

  /// The document with its names filled in.
  public func filled(with content: TemplateContent) -> [UInt8] {
    var archive = ArchiveWriter()
    let pictures = TemplatePictures(in: texts, filledWith: content, package)
    for name in package.names {
      // Read whole when the template was opened, so that nothing of it is missing or damaged.
      guard let bytes = try? package.content(of: name) else { continue }
      if let pieces = texts[name.lowercased()] {
        archive.begin(name)
        var filling = TemplateFilling(content, pictures: pictures.relations(of: name))
        filling.write(pieces) { archive.write($0) }
        archive.end()
      } else if name == Self.contentTypes {
        archive.add(name, pictures.declared(in: Self.asDocument(bytes)))
      } else {
        archive.add(name, pictures.related(in: bytes, of: name))
      }
    }
    for (name, bytes) in pictures.parts { archive.add(name, bytes) }
    return archive.finish()
  }

  /// What Word keeps as a form to begin from (.dotx) makes documents.
  private static func asDocument(_ types: [UInt8]) -> [UInt8] {
    let text = String(decoding: types, as: UTF8.self)
    guard text.contains("wordprocessingml.template.main+xml") else { return types }
    return Array(
      text.replacing("wordprocessingml.template.main+xml", with: "wordprocessingml.document.main+xml").utf8)
  }
}

/// Why a document is no template.
public enum TemplateFault: Error, Sendable, Hashable {
  /// It is something else: what, as far as that is known.
  case notADocument(OtherKind?)
  /// It is a workbook.
  case isWorkbook
  /// It holds macros.
  case macros
  /// It has Word fetch a template, an object or a document from an address.
  case fetched
  /// It is damaged, too large, or has a password.
  case office(OfficeFault)
  /// Braces that are opened and never closed: the words behind them.
  case unclosed(String)
  /// Names that nothing has, as they were typed.
  case unknownNames([String])
  /// A row or paragraph with names of two lists: it can stand for the elements of one alone.
  case twoLists(String, String)
}
