/// The pictures that a template is filled with: each a part of the package once, with a relation of every part that shows it.
struct TemplatePictures {
  private let package: PackageParts
  /// The pictures with the names of their parts, in the order of their first use.
  private let files: [(picture: EmbeddedPicture, name: String)]
  private let numbers: [EmbeddedPicture: Int]
  /// The pictures of each part by its name in lower case.
  private let used: [String: [EmbeddedPicture]]
  /// What the relations to them begin with: as nothing does that the document has.
  private let lead: String

  /// The pictures that `texts`, the parts that are filled in, will show.
  init(in texts: [String: [TemplatePiece]], filledWith content: TemplateContent, _ package: PackageParts) {
    self.package = package
    var (numbers, used) = ([EmbeddedPicture: Int](), [String: [EmbeddedPicture]]())
    for (part, pieces) in texts.sorted(by: { $0.key < $1.key }) {
      var seen: Set<EmbeddedPicture> = []
      for picture in pieces.pictureNames.flatMap(content.pictures(of:)) where seen.insert(picture).inserted {
        if numbers[picture] == nil { numbers[picture] = numbers.count }
        used[part, default: []].append(picture)
      }
    }
    var lead = "taizhangPhoto"
    let taken = package.names.map { $0.lowercased() }
    while taken.contains(where: { $0.hasPrefix("word/media/\(lead)".lowercased()) }) { lead += "x" }
    files = numbers.sorted { $0.value < $1.value }.map { picture, number in
      (picture, "word/media/\(lead)\(number + 1).\(picture.kind.rawValue)")
    }
    (self.numbers, self.used, self.lead) = (numbers, used, lead)
  }

  /// By what a part asks for the pictures that it shows.
  func relations(of part: String) -> [EmbeddedPicture: String] {
    let all = (used[part.lowercased()] ?? []).compactMap { picture in
      numbers[picture].map { (picture, "\(lead)\($0 + 1)") }
    }
    return Dictionary(all) { first, _ in first }
  }

  /// Parts that the document does not have: the pictures, and relations of parts that had none.
  var parts: [(name: String, bytes: [UInt8])] {
    let new = used.keys.sorted().filter { !package.has(Self.list(of: $0)) }.map { part in
      let space = "http://schemas.openxmlformats.org/package/2006/relationships"
      let empty = "<Relationships xmlns=\"\(space)\"></Relationships>"
      return (Self.list(of: part), Self.with(markup(of: part), atEndOf: Array(empty.utf8)))
    }
    return new + files.map { ($0.name, $0.picture.bytes) }
  }

  /// A part's bytes; of relations those of the pictures are added.
  func related(in bytes: [UInt8], of name: String) -> [UInt8] {
    guard let part = used.keys.first(where: { Self.list(of: $0).lowercased() == name.lowercased() }) else {
      return bytes
    }
    return Self.with(markup(of: part), atEndOf: bytes)
  }

  /// What kinds of files the package holds, those of the pictures among them.
  func declared(in types: [UInt8]) -> [UInt8] {
    let text = String(decoding: types, as: UTF8.self).lowercased()
    let new = Set(files.map(\.picture.kind.rawValue)).sorted().filter { ending in
      !["\"", "'"].contains { text.contains("extension=\($0)\(ending)\($0)") }
    }
    let markup = new.map { "<Default Extension=\"\($0)\" ContentType=\"image/\($0)\"/>" }.joined()
    return Self.with(markup, atEndOf: types)
  }

  /// Where a part's relations lie.
  private static func list(of part: String) -> String {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    return "\(part[..<cut])_rels/\(part[cut...]).rels"
  }

  private func markup(of part: String) -> String {
    let kind = isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : SheetNames.relations
    // From the folder of the part, as office suites write it.
    let isBeside = part.hasPrefix("word/") && !part.dropFirst(5).contains("/")
    return (used[part] ?? []).compactMap { picture in numbers[picture] }.map { number in
      let name = files[number].name
      let target = isBeside ? String(name.dropFirst(5)) : "/\(name)"
      return "<Relationship Id=\"\(lead)\(number + 1)\" Type=\"\(kind)/image\" Target=\"\(target)\"/>"
    }.joined()
  }

  /// Whether the package's own relations are those of a strict document.
  private var isStrict: Bool {
    let root = (try? package.content(of: "_rels/.rels")) ?? []
    return String(decoding: root, as: UTF8.self).contains("purl.oclc.org/ooxml/officeDocument")
  }

  /// A part in XML with elements of its own kind behind those that it has: with the prefix that these have.
  private static func with(_ elements: String, atEndOf bytes: [UInt8]) -> [UInt8] {
    guard !elements.isEmpty, let root = MarkupTree(bytes)?.nodes.first(where: { !$0.name.isEmpty }) else {
      return bytes
    }
    let prefix = root.name.split(separator: ":").dropLast().first.map { "\($0):" } ?? ""
    let added = Array(elements.replacing("<", with: "<\(prefix)").utf8)
    guard root.inside.upperBound == root.range.upperBound else {
      return Array(bytes[..<root.inside.upperBound]) + added + bytes[root.inside.upperBound...]
    }
    // It held nothing: <Relationships/>.
    let open = String(decoding: bytes[root.range], as: UTF8.self)
    let tag = open.dropLast(2) + ">"
    return Array(bytes[..<root.range.lowerBound]) + Array(tag.utf8) + added + Array("</\(root.name)>".utf8)
      + bytes[root.range.upperBound...]
  }
}

extension [TemplatePiece] {
  /// The names of pictures in them, each once.
  var pictureNames: [TemplateName] {
    var found: [TemplateName] = []
    for piece in self {
      let names: [TemplateName] =
        switch piece {
        case .markup, .value: []
        case .pictures(let name, _): [name]
        case .lines(_, let pieces, _): pieces.pictureNames
        case .each(_, let pieces, _, let last): pieces.pictureNames + (last ?? []).pictureNames
        }
      for name in names where !found.contains(name) { found.append(name) }
    }
    return found
  }
}
