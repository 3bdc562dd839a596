/// A piece of a part that is filled in.
enum TemplatePiece: Sendable {
  /// Markup as it stands.
  case markup([UInt8])
  /// A value between the tags of a text; the markup breaks its lines.
  case value(TemplateName, lineBreak: [UInt8])
  /// Pieces that stand once for each line of a value.
  indirect case lines(TemplateName, [TemplatePiece])
  /// Pieces that stand once for each element of a list; where it has none they stand once with nothing in them, if the
  /// document would lack what it must have.
  indirect case each(String, [TemplatePiece], mustStand: Bool)
}

/// Writes pieces with what they are filled with.
struct TemplateFilling {
  private let content: TemplateContent
  /// The element that each list is at.
  private var elements: [String: [String]] = [:]
  /// The line that a value is at.
  private var line: (name: TemplateName, text: Substring)?

  init(_ content: TemplateContent) { self.content = content }

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
      case .lines(let name, let pieces):
        for text in value(name).split(separator: "\n", omittingEmptySubsequences: false) {
          line = (name, text)
          write(pieces, &bytes, output)
        }
        line = nil
      case .each(let list, let pieces, let mustStand):
        let rows = content.lists[list]?.rows ?? []
        for row in rows.isEmpty && mustStand ? [[]] : rows {
          elements[list] = row
          write(pieces, &bytes, output)
        }
        elements[list] = nil
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
