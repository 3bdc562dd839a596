import LedgerModel

/// What a text shows on the wall: no phone number, no resident's name (docs/rules.md: The weekly meeting).
struct Privacy: Sendable {
  /// Who reported the item, as written: the name, perhaps with a number.
  var reporter = ""
  /// Whom to call about it, as written.
  var contact = ""

  /// A text with phone numbers, and residents' names, blotted out.
  func covered(_ text: String) -> String {
    var covered = Privacy.withoutNumbers(text)
    // A single character would blot out half the text.
    for name in residentNames where name.count >= 2 { covered = Privacy.replacing(name, in: covered) }
    return covered
  }

  private var residentNames: [String] {
    // 业主：张三: who that is may be seen, and what is called so elsewhere.
    let contacts = contact.split { "；;\n".contains($0) }.map { $0.split { "：:".contains($0) }.last ?? $0 }
    return ([Substring(reporter)] + contacts).flatMap { $0.split { !$0.isLetter }.map(String.init) }
  }

  /// Seven digits in a row, which may be parted by `-` or a blank as mobile numbers are, are a phone number;
  /// a date and an item's number (2026-11-23, 2026-0017) are not.
  private static func withoutNumbers(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let first = rest.first {
      guard first.isWholeNumber else {
        result.append(rest.removeFirst())
        continue
      }
      let run = rest.prefix { $0.isWholeNumber || $0 == "-" || $0 == " " }
      let number = run.prefix(through: run.lastIndex(where: \.isWholeNumber) ?? run.startIndex)
      result += isPhone(number) ? String(number.map { $0.isWholeNumber ? "*" : $0 }) : String(number)
      rest = rest[number.endIndex...]
    }
    return result
  }

  private static func isPhone(_ number: Substring) -> Bool {
    let parts = number.split { !$0.isWholeNumber }
    if parts.contains(where: { $0.count >= 7 }) { return true }
    // 138 1234 5678, 010-8765-4321: parts of a longer number, none of which is a year.
    let digits = parts.joined()
    let begins = digits.first == "1" || digits.first == "0"
    return begins && (10...12).contains(digits.count) && parts.dropFirst().allSatisfy { $0.count >= 3 }
  }

  private static func replacing(_ name: String, in text: String) -> String {
    guard !text.isEmpty else { return text }
    var result = ""
    var rest = Substring(text)
    while !rest.isEmpty {
      if rest.hasPrefix(name) {
        result += String(repeating: "*", count: name.count)
        rest = rest.dropFirst(name.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}

extension Session {
  /// A text about an item as it may be shown now.
  func shownText(_ text: String, of item: Item) -> String {
    guard isOnWall, !showsPrivate else { return text }
    let isResident = [nil, .resident, .hotline].contains(item.source)
    return Privacy(reporter: isResident ? item.reporter : "", contact: item.contact).covered(text)
  }
}
