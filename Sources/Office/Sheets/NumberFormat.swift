/// What a number format makes of a number: a date, a share, digits with zeros in front (ECMA-376, part 1, 18.8.30 and 18.8.31).
enum NumberFormat: Sendable, Hashable {
  /// As it comes.
  case general
  /// A date, a time or both.
  case date(DateParts)
  /// Digits by a pattern for each sign.
  case digits([DigitPattern])

  /// What a date's format shows.
  struct DateParts: Sendable, Hashable {
    /// Whether it shows year, month or day.
    var hasDate = false
    /// Whether it shows hours, minutes or seconds.
    var hasTime = false
    /// Whether hours or minutes run on beyond a day: `[h]:mm`.
    var isElapsed = false
  }

  /// The format that has no code of its own in a file: identifiers below 164, as Chinese Excel and WPS show them.
  init(builtIn identifier: Int) {
    switch identifier {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date(DateParts(hasDate: true))
    case 18...21, 32...35, 45, 47, 55, 56: self = .date(DateParts(hasTime: true))
    case 22: self = .date(DateParts(hasDate: true, hasTime: true))
    case 46: self = .date(DateParts(hasTime: true, isElapsed: true))
    default: self = Self.codes[identifier].map { NumberFormat($0) } ?? .general
    }
  }

  private static let codes: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 41: "#,##0;-#,##0;\"-\"",
    43: "#,##0.00;-#,##0.00;\"-\"",
  ]

  /// Reads a format's code.
  init(_ code: String) {
    let scan = FormatScan(code)
    if let parts = scan.dateParts {
      self = .date(parts)
    } else if scan.isGeneral {
      self = .general
    } else {
      self = .digits(scan.sections.map(DigitPattern.init))
    }
  }
}

/// A format's code taken apart: what stands in quotes or behind a back slash is no code.
struct FormatScan {
  /// A piece of a code.
  enum Token: Hashable {
    /// A character that means something.
    case code(Character)
    /// Words that are shown as they are.
    case literal(String)
    /// What stood in brackets: a colour, a language, a condition, running hours.
    case bracket(String)
  }

  /// The sections that semicolons divide: positive, negative, zero, text.
  private(set) var sections: [[Token]] = [[]]

  /// Takes a code apart.
  init(_ code: String) {
    var rest = Substring(code)
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        let words = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(words.count + 1)
        add(.literal(String(words)))
      case "\\", "!": if let next = rest.popFirst() { add(.literal(String(next))) }
      case "_", "*": _ = rest.popFirst()
      case "[":
        let words = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(words.count + 1)
        add(.bracket(String(words)))
      case ";": sections.append([])
      default: add(.code(character))
      }
    }
  }

  private mutating func add(_ token: Token) { sections[sections.count - 1].append(token) }

  /// Whether it is the format of a number that has none, also in the words of Chinese programs (G/通用格式), or shows the
  /// number as text or in a power of ten, which loses digits.
  var isGeneral: Bool {
    let words = String(sections[0].compactMap { if case .code(let code) = $0 { code } else { nil } })
    let upper = words.uppercased()
    return upper.hasPrefix("GENERAL") || upper.hasPrefix("G/") || words.contains("@") || upper.contains("E+")
      || upper.contains("E-") || words.contains("/") || !words.contains { "0#?".contains($0) }
  }

  /// What the format shows of a date; nothing when it is none.
  var dateParts: NumberFormat.DateParts? {
    var parts = NumberFormat.DateParts()
    var letters: [Character] = []
    let words = sections[0].compactMap { if case .code(let code) = $0 { code } else { nil } }
    let upper = String(words).uppercased()
    if upper.hasPrefix("GENERAL") || upper.hasPrefix("G/") { return nil }
    for (place, token) in sections[0].enumerated() {
      switch token {
      case .bracket(let text) where !text.isEmpty && text.allSatisfy({ "hmsHMS".contains($0) }):
        (parts.hasTime, parts.isElapsed) = (true, true)
        letters.append("h")
      case .code(let code):
        let letter = Character(code.lowercased())
        // 0.00E+00 is a power of ten, no era.
        if letter == "e", case .code(let next)? = sections[0].dropFirst(place + 1).first, "+-".contains(next)
        {
          return nil
        }
        if "ymdhsegba上下".contains(letter), letter != letters.last { letters.append(letter) }
      default: break
      }
    }
    for (place, letter) in letters.enumerated() {
      switch letter {
      case "h", "s", "上", "下": parts.hasTime = true
      case "y", "d", "e", "g", "b": parts.hasDate = true
      // A, AA: a day of the week, or A/P and AM/PM beside hours.
      case "a": if !letters.contains("h") { parts.hasDate = true }
      case "m":
        let isMinute =
          (place > 0 && letters[place - 1] == "h") || (place + 1 < letters.count && letters[place + 1] == "s")
        // AM/PM
        let isHalf = place > 0 && letters[place - 1] == "a"
        if isMinute { parts.hasTime = true } else if !isHalf { parts.hasDate = true }
      default: break
      }
    }
    return parts.hasDate || parts.hasTime ? parts : nil
  }
}
