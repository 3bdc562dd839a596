/// A piece of a part that is filled in.
enum TemplatePiece: Sendable {
  /// Markup as it stands.
  case markup([UInt8])
  /// A value between the tags of a text; the markup breaks its lines.
  case value(TemplateName, lineBreak: [UInt8])
  /// Pictures between the tags of a text.
  case pictures(TemplateName, PictureFrame)
  /// Pieces that stand once for each line of a value; of nothing not at all, unless they must.
  indirect case lines(TemplateName, [TemplatePiece], mustStand: Bool)
  /// Pieces that stand once for each element of a list; where it has none they stand once with nothing in them, if the
  /// document would lack what it must have. Of pieces that end a section `last` stands for the last element.
  indirect case each(String, [TemplatePiece], mustStand: Bool, last: [TemplatePiece]? = nil)
}

/// What pictures are set into: how, and how much room there is.
struct PictureFrame: Sendable {
  var drawing: DrawingMarkup
  /// How wide it is, in twips.
  var room: Int
  /// The tags that end a text and begin one, and those that break its line.
  var close: String
  var open: String
  var lineBreak: String

  /// How high a picture becomes at most, in twips: 6 cm.
  static let height = 3400
  /// What is left free between two pictures.
  private static let gap = 120

  /// How large a picture is that stands beside others, `count` in all.
  func size(of picture: EmbeddedPicture, among count: Int) -> TextDocument.Pair {
    let width = (room - (count - 1) * Self.gap) / max(1, count)
    return picture.fitted(into: .init(max(300, width), Self.height))
  }
}

/// Writes pieces with what they are filled with.
struct TemplateFilling {
  private let content: TemplateContent
  /// The element that each list is at.
  private var elements: [String: [String]] = [:]
  /// Which one that is.
  private var shown: [String: Int] = [:]
  /// The line that a value is at.
  private var line: (name: TemplateName, text: Substring)?
  /// By what the part asks for a picture.
  private let relations: [EmbeddedPicture: String]
  /// How many drawings were put in: the document's own have lower numbers.
  private var drawings = 900_000_000

  init(_ content: TemplateContent, pictures relations: [EmbeddedPicture: String] = [:]) {
    (self.content, self.relations) = (content, relations)
  }

  /// Writes the pieces; what has come together goes to `output` now and then, so that a long table need not stand in memory.
  mutating func write(_ pieces: [TemplatePiece], to output: ([UInt8]) -> Void) {
    var bytes: [UInt8] = []
    write(pieces, &bytes, output)
    output(bytes)
  }

  private mutating func write(
    _ pieces: [TemplatePiece], _ bytes: inout [UInt8], _ output: ([UInt8]) -> Void
  ) {
    for piece in pieces {
      switch piece {
      case .markup(let markup): bytes += markup
      case .value(let name, let lineBreak): write(value(name), lineBreak, &bytes)
      case .pictures(let name, let frame): write(pictures(name), in: frame, &bytes)
      case .lines(let name, let pieces, let mustStand):
        let whole = value(name)
        if whole.isEmpty, !mustStand { continue }
        for text in whole.split(separator: "\n", omittingEmptySubsequences: false) {
          line = (name, text)
          write(pieces, &bytes, output)
        }
        line = nil
      case .each(let list, let pieces, let mustStand, let last):
        let rows = content.lists[list]?.rows ?? []
        let all = rows.isEmpty && (mustStand || last != nil) ? [[]] : rows
        for (place, row) in all.enumerated() {
          (elements[list], shown[list]) = (row, place)
          write(place == all.count - 1 ? last ?? pieces : pieces, &bytes, output)
        }
        (elements[list], shown[list]) = (nil, nil)
      }
      if bytes.count > 1 << 16 {
        output(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
  }

  /// A value with one kind of line break.
  private func value(_ name: TemplateName) -> String {
    if let line, line.name == name { return String(line.text) }
    var found = content.values[name.name] ?? ""
    if let list = name.list {
      let place = content.lists[list]?.columns.firstIndex(of: name.name)
      found =
        place.flatMap { place in
          elements[list].flatMap { $0.indices.contains(place) ? $0[place] : nil }
        } ?? ""
    }
    return found.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
  }

  /// The pictures of a name; of a list, those of the element that it is at.
  private func pictures(_ name: TemplateName) -> TemplateContent.Pictures? {
    guard let list = name.list else { return content.pictures[name.name] }
    guard let all = content.lists[list]?.pictures[name.name], let place = shown[list],
      all.indices.contains(place)
    else { return nil }
    return all[place]
  }

  private mutating func write(
    _ pictures: TemplateContent.Pictures?, in frame: PictureFrame, _ bytes: inout [UInt8]
  ) {
    guard let pictures else { return }
    let shown = pictures.shown.compactMap { shown in relations[shown.picture].map { (shown, $0) } }
    var markup = MarkupWriter()
    _ = markup.take()
    for (place, (shown, relation)) in shown.enumerated() {
      drawings += 1
      if place > 0 { markup.text(" ") }
      markup.raw(frame.close)
      let size = frame.size(of: shown.picture, among: pictures.shown.count)
      frame.drawing.write(
        relation, number: drawings, size, shown.picture.orientation, shown.words, to: &markup)
      markup.raw(frame.open)
    }
    if !pictures.caption.isEmpty {
      if !shown.isEmpty { markup.raw(frame.lineBreak) }
      markup.text(pictures.caption)
    }
    bytes += markup.take()
  }

  private func write(_ text: String, _ lineBreak: [UInt8], _ bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      if scalar == "\n" { bytes += lineBreak } else { TemplateFilling.append(scalar, to: &bytes) }
    }
  }

  /// Appends a character as text between tags has it; what XML cannot hold is left out.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "&": bytes += "&amp;".utf8
    case "<": bytes += "&lt;".utf8
    case ">": bytes += "&gt;".utf8
    default: if scalar.isInXML { bytes += String(scalar).utf8 }
    }
  }
}
