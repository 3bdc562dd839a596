import LedgerModel
import Wording

extension Document {
  /// Puts in what people rewrote of the paper, and notes where its parts stand. `typed` is what a meeting keeps of its
  /// minutes itself, `reading` how that is read; words in braces are filled by `marks`.
  mutating func settle(
    _ kind: PaperKind, _ identity: PaperIdentity?, in ledger: Ledger,
    typed: [MinutesParagraph: String] = [:], filling marks: [String: String] = [:],
    reading: (MinutesParagraph, String) -> String = { $1 }
  ) {
    paper = kind
    var identity = identity
    identity?.title = ([title] + subtitleLines).filter { !$0.isEmpty }.joined(separator: " ")
    self.identity = identity
    let rewritings = identity.map { ledger.rewritings(of: $0, in: language) } ?? [:]
    var settled: [Block] = []
    for block in blocks {
      guard case .named(let part, var shown) = block else {
        settled.append(block)
        continue
      }
      if identity != nil, let generated = shown.rewritable {
        let own = kind == .minutes ? MinutesParagraph(rawValue: part.rawValue) : nil
        let said: String? = own == nil ? rewritings[part]?.text : own.flatMap { typed[$0] }
        paragraphs.append(
          PaperParagraph(
            part, generated: generated, typed: said, stood: own == nil ? rewritings[part]?.stood : nil))
        if let said {
          let read = own.map { reading($0, said) } ?? said
          shown = shown.saying(Self.filled(read, marks))
        }
      }
      named[part] = settled.count
      settled.append(shown)
    }
    blocks = settled
  }

  /// A text with its words in braces filled; what nobody knows stands as it is.
  static func filled(_ text: String, _ marks: [String: String]) -> String {
    var (filled, rest) = ("", Substring(text))
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let mark = String(rest[rest.index(after: open)..<close])
      filled += rest[..<open] + (marks[mark] ?? String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// The paper as it is read before it goes out: above each paragraph that somebody rewrote stands so, and what no longer
  /// agrees with the ledger.
  public var marked: Document {
    var marked = self
    let words = Words.of(language).papers
    let places = paragraphs.filter(\.isRewritten).compactMap { paragraph in
      named[paragraph.part].map { (place: $0, text: words.rewritten(paragraph)) }
    }
    for mark in places.sorted(by: { $0.place > $1.place }) {
      marked.blocks.insert(.small([mark.text]), at: mark.place)
    }
    // What stood behind the marks stands elsewhere now.
    marked.named = [:]
    return marked
  }
}

extension MinutesParagraph {
  /// The part of the minutes that it is.
  var part: PaperPart {
    switch self {
    case .opening: .opening
    case .lastWeek: .lastWeek
    case .redLamps: .redLamps
    case .experience: .experience
    case .nextWeek: .nextWeek
    case .closing: .closing
    }
  }
}

extension Block {
  /// What can be rewritten of it: a paragraph, or a list with a line for each point; nothing of tables and the like.
  var rewritable: String? {
    switch self {
    case .paragraph(let text): text
    case .numbered(let items), .bullets(let items): items.joined(separator: "\n")
    default: nil
    }
  }

  /// The same with another text.
  fileprivate func saying(_ text: String) -> Block {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    return switch self {
    case .numbered: .numbered(lines)
    case .bullets: .bullets(lines)
    default: .paragraph(text)
    }
  }
}

extension PaperContext {
  /// What words in braces stand for that are the figures of a period, in both languages.
  func marks(of row: RateRow) -> [String: String] {
    var all: [String: String] = [:]
    for language in Language.allCases {
      let (marks, meetingWords) = (Words.of(language).papers.minutes.marks, Words.of(language).meeting)
      for figure in RateFigure.allCases { all[meetingWords.figure(figure)] = String(figure.value(in: row)) }
      all[marks.closureRate] = rate(row.closureRate)
      all[marks.onTimeRate] = rate(row.onTimeRate)
    }
    return all
  }
}
