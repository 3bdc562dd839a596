/// Writes the parts that every file of Office Open XML has (ECMA-376, part 2): what kind each part is, which parts belong
/// to which, title and time.
struct PackageWriter {
  /// A relation of one part to another.
  struct Relation {
    let id: String
    /// The last word of its type, such as `styles`.
    let kind: String
    let target: String
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private var archive = ArchiveWriter()
  private var markup = MarkupWriter()

  /// Begins with the kinds of all parts: `endings` by how a name ends, `parts` by their names; and says which part is
  /// the file's main one.
  init(endings: [(ending: String, type: String)], parts: [(name: String, type: String)], main: String) {
    let usual = [
      (ending: "rels", type: "application/vnd.openxmlformats-package.relationships+xml"),
      (ending: "xml", type: "application/xml"),
    ]
    let properties = [
      (name: "docProps/core.xml", type: "application/vnd.openxmlformats-package.core-properties+xml")
    ]
    part("[Content_Types].xml") { markup in
      markup.begin("Types", ["xmlns": "\(Self.package)/content-types"])
      for (ending, type) in usual + endings {
        markup.empty("Default", ["Extension": ending, "ContentType": type])
      }
      for (name, type) in properties + parts {
        markup.empty("Override", ["PartName": "/\(name)", "ContentType": type])
      }
      markup.end()
    }
    part("_rels/.rels") { markup in
      markup.begin("Relationships", ["xmlns": "\(Self.package)/relationships"])
      markup.empty(
        "Relationship", ["Id": "rId1", "Type": "\(Self.office)/officeDocument", "Target": main])
      markup.empty(
        "Relationship",
        [
          "Id": "rId2", "Type": "\(Self.package)/relationships/metadata/core-properties",
          "Target": "docProps/core.xml",
        ])
      markup.end()
    }
  }

  /// Title and time, which Windows shows beside a file.
  mutating func properties(_ facts: FileFacts) {
    part("docProps/core.xml") { markup in
      markup.begin(
        "cp:coreProperties",
        [
          "xmlns:cp": "\(Self.package)/metadata/core-properties",
          "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        ])
      markup.element("dc:title", text: facts.title)
      markup.element("dc:creator", text: facts.author)
      if let made = facts.made {
        for name in ["dcterms:created", "dcterms:modified"] {
          markup.element(name, ["xsi:type": "dcterms:W3CDTF"], text: made)
        }
      }
      markup.end()
    }
  }

  /// The relations of a part, which lie in a folder beside it.
  mutating func relations(of part: String, _ relations: [Relation]) {
    let place = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    self.part("\(part[..<place])_rels/\(part[place...]).rels") { markup in
      markup.begin("Relationships", ["xmlns": "\(Self.package)/relationships"])
      for relation in relations {
        markup.empty(
          "Relationship",
          ["Id": relation.id, "Type": "\(Self.office)/\(relation.kind)", "Target": relation.target])
      }
      markup.end()
    }
  }

  /// A part in XML.
  mutating func part(_ name: String, _ write: (inout MarkupWriter) -> Void) {
    begin(name)
    write(&markup)
    end()
  }

  /// A part that is no XML, such as a photo.
  mutating func part(_ name: String, bytes: [UInt8]) { archive.add(name, bytes) }

  /// Begins a part in XML that is written piece by piece: see `write`.
  mutating func begin(_ name: String) {
    archive.begin(name)
    markup = MarkupWriter()
  }

  /// Writes on at the part that was begun; what has come together goes out.
  mutating func write(_ write: (inout MarkupWriter) -> Void) {
    write(&markup)
    if markup.bytes.count > 1 << 16 { archive.write(markup.take()) }
  }

  /// Ends the part that was begun.
  mutating func end() {
    archive.write(markup.take())
    archive.end()
  }

  /// The whole file.
  mutating func finish() -> [UInt8] { archive.finish() }
}

/// What a file says of itself.
public struct FileFacts: Sendable, Hashable {
  /// Its title.
  public var title: String
  /// Who made it.
  public var author: String
  /// When, in ISO 8601 and UTC; nothing where that is not to be told.
  public var made: String?

  /// A title, an author and perhaps a moment.
  public init(title: String, author: String = "", made: String? = nil) {
    (self.title, self.author, self.made) = (title, author, made)
  }
}
