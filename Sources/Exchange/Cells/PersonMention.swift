import LedgerModel

/// A person as a cell names them.
public struct PersonMention: Sendable, Hashable {
  /// The name alone; the dot of a name such as 买买提·艾力 is always U+00B7.
  public var name: String
  /// What stood in parentheses or before a colon: 组长.
  public var remark: String?
  /// The digits of a phone number behind the name, as written.
  public var phone: String?
  /// The firm or office that stands before the name: 物业公司.
  public var unit: String?

  /// A mention of these parts.
  public init(name: String, remark: String? = nil, phone: String? = nil) {
    self.name = name
    self.remark = remark
    self.phone = phone
  }

  /// Whether the name is rather that of an office, a firm or a police station.
  ///
  /// Words of two characters could be somebody's given name: before them stands more than a surname.
  public var looksLikeUnit: Bool {
    if PersonMention.units.contains(name) { return true }
    if PersonMention.unitEndings.contains(where: { name.hasSuffix($0) && ($0.count > 2 || name.count > 3) }) {
      return true
    }
    return name.count > 2 && name.last.map(PersonMention.officeEndings.contains) == true
  }

  /// Whether the same person is meant: the same name, and not two remarks that tell two of one name apart.
  func isSame(as other: PersonMention) -> Bool {
    guard let own = remark, let others = other.remark else { return name.isSame(as: other.name) }
    return name.isSame(as: other.name) && own.isSame(as: others)
  }

  /// Whether two numbers call the same phone: +86 139 0000 1111 is 13900001111.
  static func isOnePhone(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return false }
    if one == other { return true }
    let own = digits(of: one)
    return !own.isEmpty && own == digits(of: other)
  }

  private static func digits(of phone: String) -> String {
    let digits = CellText.folded(phone).filter { $0.isASCII && $0.isNumber }
    return digits.count == 13 && digits.hasPrefix("86") ? String(digits.dropFirst(2)) : digits
  }

  static let unitEndings = [
    "居委会", "村委会", "委员会", "街道办", "办事处", "公司", "物业", "大队", "中队", "派出所", "监管所", "环卫所", "业委会",
    "管理处", "管理局", "城管局", "执法局", "服务中心", "社区", "学校", "医院",
  ]

  /// What no given name ends in, and offices do: 市政所, 交警队, 车管所, 水务局.
  static let officeEndings = Set("所局队站办厂处部院")

  /// Offices by the words that everybody calls them by.
  private static let units: Set<String> = [
    "城管", "物业", "社区", "街道", "交警", "消防", "市政", "环卫", "园林", "供电", "供水", "水务", "燃气", "公安", "住建", "学校", "医院",
  ]
}

extension PersonMention {
  /// The people that a cell names, in order.
  ///
  /// They are separated by `、`, commas, semicolons, slashes, line breaks, or white space; but a name
  /// in Latin letters keeps its spaces, and single characters with a space between (`张 伟`, set so for
  /// alignment) are one name.
  static func people(in cell: String) -> [PersonMention] {
    guard CellText.meaningful(cell) != nil else { return [] }
    var people: [PersonMention] = []
    var lost = PersonMention(name: "")
    for part in PersonMention.parts(of: cell).flatMap(joined) {
      // A title on its own belongs to the name behind it in its part (副所长 李伟); what else has no name to the one before.
      var nameless = PersonMention(name: "")
      var isBegun = false
      for words in names(in: part) {
        guard var person = PersonMention(words: words)?.stripped() else { continue }
        // Who it was before is a remark on who it is now.
        if person.isFormer {
          person = PersonMention(
            name: "", remark: [person.name, person.remark].joined(), phone: person.phone)
        }
        if person.name.isEmpty {
          if isBegun { people[people.count - 1].take(person) } else { nameless.take(person) }
          continue
        }
        person.take(nameless)
        (nameless, isBegun) = (PersonMention(name: ""), true)
        if !people.contains(where: { $0.isSame(as: person) }) { people.append(person) }
      }
      if let last = people.indices.last { people[last].take(nameless) } else { lost.take(nameless) }
    }
    if !people.isEmpty { people[0].take(lost) }
    // A title that stands alone names whoever the ledger calls so.
    if people.isEmpty, let title = lost.remark {
      people.append(PersonMention(name: title, phone: lost.phone))
    }
    return people
  }

  /// Takes what stood beside the name on its own: a second number or remark is one more remark, no word is lost.
  private mutating func take(_ other: PersonMention) {
    remark = [remark, other.remark, phone == nil ? nil : other.phone].joined()
    phone = phone ?? other.phone
  }

  /// The cell cut at its separators; inside parentheses nothing separates.
  private static func parts(of cell: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in cell {
      if "（(".contains(character) { depth += 1 }
      if "）)".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, separators.contains(character) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static let separators: Set<Character> = [
    "、", "，", ",", ";", "；", "/", "／", "\\", "|", "\n", "\r", "\r\n", "\t",
  ]

  /// A part's names: each a list of words (name, remark, phone) that belong together.
  private static func names(in part: String) -> [[String]] {
    let words = split(part)
    var names: [[String]] = []
    var joins = false
    for word in words {
      let isHan = word.unicodeScalars.contains { $0.value >= 0x2E80 }
      let isName = !isExtra(word)
      let single = isHan && word.count == 1
      if let last = names.last, isName, !isHan || (single && joins), !last.contains(where: isExtra) {
        names[names.count - 1][0] += isHan ? word : " " + word
        joins = false
      } else if isName || names.isEmpty {
        names.append([word])
        joins = single
      } else {
        names[names.count - 1].append(word)
        joins = false
      }
    }
    return names
  }

  /// Words at white space; parentheses and phone numbers are words of their own.
  private static func split(_ part: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    func endWord() {
      if !word.isEmpty { words += separatingPhone(word) }
      word = ""
    }
    for character in part {
      let isSpace = character.isBlank
      if "（(".contains(character) {
        if depth == 0 { endWord() }
        depth += 1
      }
      if depth == 0, isSpace { endWord() } else { word.append(character) }
      if "）)".contains(character), depth > 0 {
        depth -= 1
        if depth == 0 { endWord() }
      }
    }
    endWord()
    return words
  }

  /// `陈静13871961096` as its two words.
  private static func separatingPhone(_ word: String) -> [String] {
    guard let start = word.firstIndex(where: isPhoneCharacter), !"（(".contains(word.first!) else {
      return [word]
    }
    let tail = word[start...]
    let phone = tail.prefix(while: isPhoneCharacter)
    // 22 digits are two numbers without a sign between: what they are is not guessed, and they are no name.
    guard isPhone(String(phone)) || phone.utf8.count > 14 else { return [word] }
    let behind = String(tail.dropFirst(phone.count))
    return [String(word[..<start]), String(phone), behind].filter { !$0.isEmpty }
  }

  private static func isPhoneCharacter(_ character: Character) -> Bool {
    "0123456789+-".contains(character)
  }

  private static func isExtra(_ word: String) -> Bool {
    guard let first = word.first else { return true }
    return "（(".contains(first) || isPhone(word) || isFigure(word) || labels.contains(bareLabel(word))
      || PersonTitle.isTitle(word)
  }

  private static func bareLabel(_ word: String) -> String { word.filter { !"：:".contains($0) } }

  private static let labels: Set<String> = ["电话", "联系电话", "手机", "tel", "Tel", "TEL"]

  private init?(words: [String]) {
    var name = ""
    var remarks: [String] = []
    var phones: [String] = []
    for word in words {
      guard let first = word.first else { continue }
      if "（(".contains(first) {
        let inner = word.filter { !"（()）".contains($0) }.trimmed
        if PersonMention.isPhone(inner) {
          phones.append(inner)
        } else if !inner.isEmpty {
          remarks.append(inner)
        }
      } else if PersonMention.isPhone(word) {
        phones.append(word)
      } else if PersonMention.isFigure(word) || PersonTitle.isTitle(word) {
        remarks.append(word)
      } else if !PersonMention.labels.contains(PersonMention.bareLabel(word)) {
        name += name.isEmpty ? word : " " + word
      }
    }
    if let colon = name.firstIndex(where: { "：:".contains($0) }) {
      let before = name[..<colon].trimmed
      let behind = name[name.index(after: colon)...].trimmed
      name = behind.isEmpty ? before : behind
      if !behind.isEmpty, !before.isEmpty, !PersonMention.labels.contains(before) { remarks.append(before) }
    }
    // A second number is one more remark.
    let (remark, phone) = ((remarks + phones.dropFirst()).map(Optional.some).joined(), phones.first)
    self.init(name: PersonMention.withDot(name.trimmed), remark: remark, phone: phone)
    if self.name.isEmpty, phone == nil, remark == nil { return nil }
  }

  /// A figure that is no phone number: digits that ran together, or that a spreadsheet cut (`1.38E+10`).
  private static func isFigure(_ word: String) -> Bool {
    word.utf8.count > 4 && word.utf8.first.map { (48...57).contains($0) } == true
      && word.allSatisfy { "0123456789.eE+-".contains($0) }
  }

  /// Mobile numbers have 11 digits, landlines 7 or 8 and an area code.
  private static func isPhone(_ word: String) -> Bool {
    let digits = word.filter { $0.isASCII && $0.isNumber }
    return (7...14).contains(digits.count) && word.allSatisfy(isPhoneCharacter)
  }

  /// Whether a text has figures enough for a telephone number, by its bytes: most texts have not.
  private static func mayHoldPhone(_ text: String) -> Bool {
    var figures = 0
    for byte in text.utf8 {
      // Those of full width begin so.
      if byte == 0xEF { return true }
      if (0x30...0x39).contains(byte) { figures += 1 }
    }
    return figures >= 7
  }

  /// Whether a telephone number stands somewhere in a text.
  static func holdsPhone(_ text: String) -> Bool {
    guard mayHoldPhone(text) else { return false }
    return CellText.folded(text).split { !isPhoneCharacter($0) }.contains { isPhone(String($0)) }
  }

  /// Whether a text is nothing but a mobile number, perhaps with a name: `13900001111`, `李四 13900001111`.
  static func isNameAndMobile(_ text: String) -> Bool {
    guard text.utf8.count <= 64, mayHoldPhone(text) else { return false }
    let parts = CellText.folded(text).split { !isPhoneCharacter($0) }
    let others = text.filter { $0.isLetter }
    return others.count <= 4 && !parts.isEmpty
      && parts.allSatisfy { part in
        let digits = part.filter { $0.isASCII && $0.isNumber }
        return digits.count == 11 && digits.first == "1" && isPhone(String(part))
      }
  }

  /// The name with its middle dots as U+00B7, whichever of the look-alikes was typed.
  private static func withDot(_ name: String) -> String {
    String(name.map { "•・‧∙･●．".contains($0) ? "·" : $0 })
  }
}

extension [String?] {
  /// What is there, side by side; nothing when nothing is.
  fileprivate func joined() -> String? {
    let words = compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "、")
  }
}
