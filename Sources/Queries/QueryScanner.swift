import LedgerModel

/// Walks over a query's characters, with what Chinese input methods type in place of ASCII already folded.
struct QueryScanner {
  /// The characters as they were typed.
  let typed: [Character]
  /// The same with marks folded: `：` is `:`.
  private let marks: [Character]
  /// The next character.
  private(set) var position = 0

  /// A scanner at the beginning of a text.
  init(_ text: String) {
    typed = Array(text)
    marks = typed.map(Self.mark)
  }

  /// The mark at the position, nothing behind the end.
  var next: Character? { peek(0) }

  /// The mark that many characters on.
  func peek(_ distance: Int) -> Character? {
    marks.indices.contains(position + distance) ? marks[position + distance] : nil
  }

  /// Goes on by that many characters.
  mutating func skip(_ count: Int = 1) { position = min(position + count, marks.count) }

  /// Goes back to a position passed before.
  mutating func rewind(to earlier: Int) { position = earlier }

  /// Goes over white space.
  mutating func skipSpaces() { while next == " " { skip() } }

  /// The marks in a range.
  func text(_ range: Range<Int>) -> String { String(marks[range]) }

  /// Whether a word ends here.
  var atBoundary: Bool { next.map { " ()".contains($0) } ?? true }

  /// Reads up to a boundary or one of `stops`; in quotes everything stands for itself, and `\` before a mark.
  /// Throws when a quotation mark is never closed.
  mutating func piece(until stops: String = "") throws(QueryError) -> Piece {
    var piece = Piece(start: position)
    while let mark = next, !atBoundary, !stops.contains(mark) {
      if mark == "\"" {
        piece.quoted = true
        try readQuoted(into: &piece)
      } else {
        piece.append(mark, typed: typed[position])
        skip()
      }
    }
    piece.range = piece.range.lowerBound..<position
    return piece
  }

  /// Takes a mark in parentheses that stands directly behind a name: no blank, no term and no other mark is in it.
  mutating func takeMark(into piece: inout Piece) {
    guard next == "(" else { return }
    var ahead = self
    var mark = piece
    repeat {
      guard let character = ahead.next, !" :<>=\"".contains(character) else { return }
      if character == "(", ahead.position != position { return }
      mark.append(character, typed: ahead.typed[ahead.position])
      ahead.skip()
    } while ahead.peek(-1) != ")"
    self = ahead
    piece = mark
    piece.range = piece.range.lowerBound..<position
  }

  /// Takes what stands behind a day and a blank as its time: `11-29 17:30`, also within a range of two. Throws where four
  /// figures may be one: they are no word of their own behind a day, and no time that could be told from a number.
  mutating func takeTimes(into piece: inout Piece) throws(QueryError) {
    while next == " " {
      var ahead = self
      ahead.skipSpaces()
      guard let more = try? ahead.piece(until: ","), !more.quoted else { return }
      let time =
        switch more.form(ranged: true) {
        case .one(let text), .range(let text?, _): text
        case .range(nil, _): ""
        }
      if time.count == 4, TimeOfDay(text: "\(time.prefix(2)):\(time.suffix(2))") != nil {
        throw QueryError(
          .timeOrNumber(time), more.range,
          suggestions: ["\(time.prefix(2)):\(time.suffix(2))", "number:\(time)"])
      }
      guard DateEntry.isTime(time) else { return }
      piece.append(more)
      self = ahead
    }
  }

  private mutating func readQuoted(into piece: inout Piece) throws(QueryError) {
    let opened = position
    skip()
    while let mark = next, mark != "\"" {
      if mark == "\\", let escaped = peek(1), escaped == "\"" || escaped == "\\" { skip() }
      piece.appendQuoted(typed[position])
      skip()
    }
    guard next != nil else { throw QueryError(.notClosed("\""), opened..<position) }
    skip()
  }

  /// What a typed character counts as where it has a meaning of its own.
  static func mark(_ typed: Character) -> Character {
    switch typed {
    case "“", "”", "„", "＂": "\""
    case "。", "．": "."
    case "、", "，": ","
    case "≤", "≦", "≥", "≧": typed
    default: folded(typed)
    }
  }

  /// Full-width ASCII becomes ASCII, any blank a space.
  private static func folded(_ typed: Character) -> Character {
    if typed.isBlank { return " " }
    guard let scalar = typed.unicodeScalars.first, typed.unicodeScalars.count == 1,
      (0xFF01...0xFF5E).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return typed }
    return Character(ascii)
  }
}

/// What was read of a query without a break: a word or a value.
struct Piece {
  /// What it says, quotation marks and escapes taken away; in a word marks stay as they were typed.
  private(set) var word = ""
  /// The same with marks folded to ASCII outside quotes.
  private(set) var value = ""
  /// The places in `value`, in characters, that stood in quotes.
  private(set) var literal: Set<Int> = []
  /// Whether any of it stood in quotes.
  var quoted = false
  /// Where it stands.
  var range: Range<Int>

  /// A piece that begins there and has nothing in it yet.
  init(start: Int) { range = start..<start }

  /// Adds a character outside quotes.
  mutating func append(_ mark: Character, typed: Character) {
    word.append(typed)
    value.append(mark)
  }

  /// Adds another piece behind a blank.
  mutating func append(_ other: Piece) {
    word += " " + other.word
    value += " " + other.value
    range = range.lowerBound..<other.range.upperBound
  }

  /// Adds a character that stands for itself.
  mutating func appendQuoted(_ typed: Character) {
    word.append(typed)
    literal.insert(value.count)
    value.append(typed)
  }
}
