/// The comments of a sheet of an OOXML workbook, of the plain kind and of the kind that answers one another.
final class CommentsPart: XMLListener {
  /// The comments in the file's order.
  private(set) var comments: [SheetComment] = []
  /// One more than a sheet may have is enough to refuse it.
  var isSatisfied: Bool { comments.count > limit }

  private let people: [String: String]
  private let limit: Int
  private var authors: [String] = []
  private var buffer: [UInt8] = []
  private var takes = false
  private var isPhonetic = false
  private var isThread = false
  private var place: CellPlace?
  private var author = ""

  /// A reader of comments; threads name their `people` by identifiers.
  private init(people: [String: String], limit: Int) { (self.people, self.limit) = (people, limit) }

  /// The comments of a sheet, in the order of their rows. Where there are threads, the plain comments that stand in for
  /// them in old programs are left out.
  static func read(of sheet: Relationships, people: [String: String], in package: PackageParts)
    throws(OfficeFault) -> [SheetComment]
  {
    let listener = CommentsPart(people: people, limit: package.limits.marks)
    for part in sheet.parts("comments") where package.has(part) {
      try XMLReader.read(part, of: package, for: listener)
    }
    let plain = listener.comments
    listener.comments = []
    for part in sheet.parts("threadedComment") where package.has(part) {
      try XMLReader.read(part, of: package, for: listener)
    }
    let threads = listener.comments
    let threaded = Set(threads.map(\.place))
    return (plain.filter { !threaded.contains($0.place) } + threads).enumerated()
      .sorted {
        ($0.element.place.row, $0.element.place.column, $0.offset) < (
          $1.element.place.row, $1.element.place.column, $1.offset
        )
      }
      .map(\.element)
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "author": clear(taking: true)
    case "comment":
      clear(taking: false)
      isThread = false
      place = attributes.bytes("ref").flatMap { CellPlace($0) }
      author =
        attributes.number("authorId").flatMap { authors.indices.contains($0) ? authors[$0] : nil } ?? ""
    case "threadedComment":
      clear(taking: false)
      isThread = true
      place = attributes.bytes("ref").flatMap { CellPlace($0) }
      author = attributes["personId"].flatMap { people[$0] } ?? ""
    case "t": takes = !isPhonetic
    // The text of a thread stands in it directly, that of a comment in its runs.
    case "text": takes = isThread
    case "rPh": isPhonetic = true
    default: break
    }
  }

  private func clear(taking: Bool) {
    buffer = []
    takes = taking
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if takes, buffer.count < 1 << 16 { buffer.append(contentsOf: piece) }
  }

  func end(_ name: XMLName) {
    switch name {
    case "author":
      authors.append(String(decoding: buffer, as: UTF8.self))
      takes = false
    case "t", "text": takes = false
    case "rPh": isPhonetic = false
    case "comment", "threadedComment":
      let text = buffer.withUnsafeBufferPointer { EscapedText.plain($0) }
      if let place, !text.allSatisfy(\.isWhitespace) {
        comments.append(SheetComment(place: place, author: author, text: text))
      }
    default: break
    }
  }
}
