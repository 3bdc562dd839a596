import Testing

@testable import Office

/// An office's own document with names in double braces: what is filled in, what is repeated, what stays as it is.
struct TemplateTests {
  private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let types = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" \
    ContentType="application/xml"/><Override PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.KIND.main+xml"/></Types>
    """
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let root = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
    Type="\(relations)/officeDocument" Target="word/document.xml"/></Relationships>
    """
  private static let related = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
    Type="\(relations)/header" Target="header1.xml"/></Relationships>
    """

  /// A document with this text in its body, a head, and a part that nobody knows.
  static func document(_ body: String, kind: String = "document", prefix: String = "w") -> [UInt8] {
    let name = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"
    let lead = prefix.isEmpty ? "" : "\(prefix):"
    return ArchiveMaker.archive([
      ("[Content_Types].xml", types.replacing("KIND", with: kind)), ("_rels/.rels", root),
      ("word/_rels/document.xml.rels", related),
      (
        "word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><\(lead)document \(name)=\"\(space)\"><\(lead)body>\(body)"
          + "</\(lead)body></\(lead)document>"
      ),
      (
        "word/header1.xml",
        "<w:hdr xmlns:w=\"\(space)\"><w:p><w:r><w:t>{{office}}</w:t></w:r></w:p></w:hdr>"
      ),
      ("custom/unknown.bin", "\u{1}\u{2}{{title}}"),
    ])
  }

  static func paragraph(_ runs: String...) -> String {
    "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
      + runs.map { "<w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r>" }
      .joined() + "</w:p>"
  }

  private static func name(_ typed: String) -> TemplateName? {
    switch typed {
    case "title", "office", "text": TemplateName(typed)
    case "items.no": TemplateName("no", of: "items")
    case "items.what": TemplateName("what", of: "items")
    case "others.no": TemplateName("no", of: "others")
    case "items.photos": TemplateName("photos", of: "items", isPicture: true)
    case "stamp": TemplateName("stamp", isPicture: true)
    default: nil
    }
  }

  static var content: TemplateContent {
    var content = TemplateContent()
    content.values = ["title": "通报 <1> & 2", "office": "佳美社区", "text": "一\n二"]
    content.lists = ["items": .init(columns: ["no", "what"], rows: [["1", "车棚"], ["2", "路灯\n不亮"]])]
    return content
  }

  static func filled(_ bytes: [UInt8], _ content: TemplateContent = content) throws -> Unpacked {
    try Unpacked(try DocumentTemplate(bytes, name).filled(with: content))
  }

  private static func body(_ bytes: [UInt8], _ content: TemplateContent = content) throws -> String {
    try filled(bytes, content).text("word/document.xml")
  }

  @Test func `a name may be parted over runs, and what takes its place is text`() throws {
    let body = try Self.body(Self.document(Self.paragraph("关于{", "{ti", "tle}", "}的事")))
    #expect(body.contains("<w:t xml:space=\"preserve\">关于通报 &lt;1&gt; &amp; 2</w:t>"), "\(body)")
    #expect(body.contains("<w:t xml:space=\"preserve\">的事</w:t>") && !body.contains("{{"))
    // Its first run's letters stay, and the paragraph's form.
    #expect(body.count(of: "<w:rPr><w:b/></w:rPr>") == 4 && body.contains("<w:jc w:val=\"center\"/>"))
    // Braces of full width, as a Chinese keyboard writes them.
    #expect(try Self.body(Self.document(Self.paragraph("｛｛title｝｝"))).contains("通报"))
  }

  @Test func `heads are filled in, and every other part stays byte for byte`() throws {
    let bytes = Self.document(Self.paragraph("{{title}}") + "<w:sectPr><w:pgSz w:w=\"11906\"/></w:sectPr>")
    let made = try DocumentTemplate(bytes, Self.name).filled(with: Self.content)
    let (before, after) = (try PackageParts(bytes), try PackageParts(made))
    #expect(before.names == after.names)
    for name in before.names where !["word/document.xml", "word/header1.xml"].contains(name) {
      #expect(try before.content(of: name) == after.content(of: name), "\(name)")
    }
    #expect(
      String(decoding: try after.content(of: "word/header1.xml"), as: UTF8.self).contains(">佳美社区</w:t>"))
    #expect(
      String(decoding: try after.content(of: "word/document.xml"), as: UTF8.self)
        .contains("<w:sectPr><w:pgSz w:w=\"11906\"/></w:sectPr>"))
  }

  @Test func `a value of several lines makes paragraphs where it stands alone, else it breaks its line`()
    throws
  {
    let alone = try Self.body(Self.document(Self.paragraph("{{text}}")))
    #expect(alone.count(of: "<w:p>") == 2 && alone.count(of: "<w:jc w:val=\"center\"/>") == 2)
    // Of nothing there is no paragraph, but for those that a cell must have and that part two tables.
    let (text, table) = (Self.paragraph("{{text}}"), "<w:tbl>\(Self.row("{{text}}"))</w:tbl>")
    var nothing = Self.content
    nothing.values["text"] = ""
    #expect(try Self.body(Self.document(text + table), nothing).count(of: "<w:p>") == 1)
    #expect(try Self.body(Self.document(table + text + table), nothing).count(of: "<w:p>") == 3)
    let within = try Self.body(Self.document(Self.paragraph("前{{text}}")))
    #expect(within.count(of: "<w:p>") == 1)
    #expect(within.contains("前一</w:t><w:br/><w:t xml:space=\"preserve\">二</w:t>"), "\(within)")
  }

  static func row(_ cells: String...) -> String {
    "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
  }

  @Test func `a row with names of a list stands once for each element`() throws {
    let table = "<w:tbl>\(Self.row("号", "事"))\(Self.row("{{items.no}}", "{{title}} {{items.what}}"))</w:tbl>"
    let body = try Self.body(Self.document(table))
    #expect(body.count(of: "<w:tr>") == 3 && body.contains("路灯</w:t><w:br/>"), "\(body)")
    var none = Self.content
    none.lists = [:]
    #expect(try Self.body(Self.document(table), none).count(of: "<w:tr>") == 1)
    // A table must have a row.
    let lone = "<w:tbl>\(Self.row("{{items.no}}"))</w:tbl>"
    #expect(try Self.body(Self.document(lone), none).count(of: "<w:tr>") == 1)
    // Outside of tables the paragraph is repeated, or goes.
    let points = Self.document(Self.paragraph("{{items.no}}. {{items.what}}") + Self.paragraph("完"))
    #expect(try Self.body(points).count(of: "<w:p>") == 3)
    #expect(try Self.body(points, none).count(of: "<w:p>") == 1)
  }

  @Test func `elements of another prefix, or of none, are the same`() throws {
    for prefix in ["ns0", ""] {
      let lead = prefix.isEmpty ? "" : "\(prefix):"
      let body = Self.paragraph("{{title}}").replacing("<w:", with: "<\(lead)").replacing(
        "</w:", with: "</\(lead)"
      )
      .replacing(" w:val", with: " val")
      let made = try Self.body(Self.document(body, prefix: prefix))
      #expect(made.contains("<\(lead)t xml:space=\"preserve\">通报"), "\(made)")
    }
  }

  @Test func `a form to begin from makes documents`() throws {
    let made = try Self.filled(Self.document(Self.paragraph("{{title}}"), kind: "template"))
    #expect(try made.text("[Content_Types].xml").contains("wordprocessingml.document.main+xml"))
  }

  private static func fault(_ bytes: [UInt8]) -> TemplateFault? {
    do throws(TemplateFault) {
      _ = try DocumentTemplate(bytes, name)
      return nil
    } catch { return error }
  }

  @Test func `what is no template is refused by its name`() {
    let macros = ArchiveMaker.archive([
      (
        "[Content_Types].xml",
        Self.types.replacing(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.KIND.main+xml",
          with: "application/vnd.ms-word.document.macroEnabled.main+xml")
      ), ("_rels/.rels", Self.root), ("word/document.xml", "<w:document xmlns:w=\"\(Self.space)\"/>"),
      ("word/vbaProject.bin", "x"),
    ])
    #expect(Self.fault(macros) == .macros)
    #expect(Self.fault(Array("%PDF-1.7".utf8)) == .notADocument(.pdf))
    #expect(Self.fault(Array("{\\rtf1".utf8)) == .notADocument(.document))
    #expect(Self.fault(Array("text".utf8)) == .notADocument(nil))
    #expect(Self.fault([]) == .notADocument(nil))
    #expect(Self.fault(ArchiveMaker.archive([("xl/workbook.xml", "<workbook/>")])) == .isWorkbook)
    let whole = Self.document(Self.paragraph("{{title}}"))
    #expect(Self.fault(Array(whole.prefix(whole.count / 2))) == .office(.damaged(part: "")))
  }

  @Test func `what Word would fetch from an address is refused, and files of one's own disks are not`() {
    func document(_ address: String, _ kind: String = "attachedTemplate") -> [UInt8] {
      let toSettings = Self.related.replacing("/header\"", with: "/settings\"").replacing(
        "header1.xml", with: "settings.xml")
      let out = Self.related.replacing("/header\"", with: "/\(kind)\"").replacing(
        "\"header1.xml\"", with: "\"\(address)\" TargetMode=\"External\"")
      return ArchiveMaker.archive([
        ("[Content_Types].xml", Self.types.replacing("KIND", with: "document")), ("_rels/.rels", Self.root),
        ("word/_rels/document.xml.rels", toSettings), ("word/_rels/settings.xml.rels", out),
        (
          "word/document.xml",
          "<w:document xmlns:w=\"\(Self.space)\"><w:body>\(Self.paragraph("{{title}}"))</w:body></w:document>"
        ), ("word/settings.xml", "<w:settings xmlns:w=\"\(Self.space)\"/>"),
      ])
    }
    for address in ["http://a.test/x.dotm", " HTTPS://a.test/x", "mhtml:http://a.test/x"] {
      #expect(Self.fault(document(address)) == .fetched, "\(address)")
    }
    #expect(Self.fault(document("http://a.test/x", "oleObject")) == .fetched)
    for address in ["file:///C:\\Users\\a\\Normal.dotm", "C:\\x.dotx", "Normal.dotm"] {
      #expect(Self.fault(document(address)) == nil, "\(address)")
    }
    // What somebody has to click is a matter of the office.
    #expect(Self.fault(document("http://a.test/", "hyperlink")) == nil)
  }

  @Test func `of any number of unknown names the first are told, and no more of a long one than helps`() {
    let many = (1...2000).map { Self.paragraph("{{no\($0)}}") }.joined()
    #expect(Self.fault(Self.document(many)) == .unknownNames((1...20).map { "no\($0)" }))
    let long = Self.paragraph("{{\(String(repeating: "长", count: 5000))}}")
    #expect(Self.fault(Self.document(long)) == .unknownNames([String(repeating: "长", count: 60)]))
  }

  @Test func `names that nothing has, braces without an end and rows of two lists are refused`() {
    func fault(_ body: String) -> TemplateFault? { Self.fault(Self.document(body)) }
    #expect(
      fault(Self.paragraph("{{titel}} {{#items}}") + Self.paragraph("{{titel}}"))
        == .unknownNames(["titel", "#items"]))
    #expect(fault(Self.paragraph("见 {{title") + Self.paragraph("}}")) == .unclosed("{{title"))
    #expect(
      fault("<w:tbl>\(Self.row("{{items.no}}", "{{others.no}}"))</w:tbl>") == .twoLists("items", "others"))
    #expect(fault("<w:p>") == .office(.damaged(part: "word/document.xml")))
    let deep = String(repeating: "<w:x>", count: 400) + String(repeating: "</w:x>", count: 400)
    #expect(fault(deep) == .office(.damaged(part: "word/document.xml")))
  }

  @Test func `the last of repeated paragraphs ends the section, and a page ends once`() throws {
    let section = "<w:sectPr><w:cols w:num=\"2\"/></w:sectPr>"
    let form = "<w:pPr><w:jc w:val=\"left\"/>\(section)</w:pPr>"
    let ending = "<w:p>\(form)<w:r><w:t>{{items.no}} {{items.what}}</w:t></w:r></w:p>"
    let body = try Self.body(Self.document(ending + Self.paragraph("后")))
    #expect(body.count(of: "<w:p>") == 3 && body.count(of: section) == 1, "\(body)")
    let before = String(body[..<(try #require(body.firstRange(of: section))).lowerBound])
    #expect(before.contains(">1 车棚<") && before.count(of: "<w:p>") == 2)
    #expect(body.count(of: "<w:jc w:val=\"left\"/>") == 2)
    // Without elements the section is there all the same, with nothing in its last paragraph.
    var none = Self.content
    none.lists = [:]
    let empty = try Self.body(Self.document(ending), none)
    #expect(empty.count(of: section) == 1 && empty.contains("preserve\"> </w:t>"), "\(empty)")
    // Lines of a value beside a page's or a column's end are no pages of their own.
    for kind in ["page", "column"] {
      let broken = "<w:p><w:r><w:br w:type=\"\(kind)\"/></w:r><w:r><w:t>{{text}}</w:t></w:r></w:p>"
      let made = try Self.body(Self.document(broken))
      #expect(made.count(of: "w:type=\"\(kind)\"") == 1 && made.contains("一</w:t><w:br/>"), "\(made)")
    }
  }

  @Test func `a table of very many rows is written without being held`() throws {
    var content = Self.content
    content.lists["items"] = .init(columns: ["no", "what"], rows: (1...3000).map { [String($0), "事"] })
    let table = "<w:tbl>\(Self.row("{{items.no}}", "{{items.what}}"))</w:tbl>"
    #expect(try Self.body(Self.document(table), content).count(of: "<w:tr>") == 3000)
  }
}
