import LedgerModel

/// The words that all papers share.
public struct PaperWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A day, written out.
  public func day(_ civilDate: CivilDate) -> String {
    say("\(civilDate.year)年\(civilDate.month)月\(civilDate.day)日", EnglishPaper.day(civilDate))
  }
  /// A day in a table: in the style of the text around it, in English with a short month.
  public func shortDay(_ civilDate: CivilDate) -> String {
    say(day(civilDate), EnglishPaper.tableDay(civilDate))
  }
  /// A day and a time.
  public func moment(_ civilDate: CivilDate, _ timeOfDay: TimeOfDay) -> String {
    say(
      "\(civilDate.year)年\(civilDate.month)月\(civilDate.day)日 \(timeOfDay.minutes)",
      "\(EnglishPaper.day(civilDate)), \(timeOfDay.minutes)")
  }
  /// A period by its first and last day, and by their hours where it does not begin or end with the day: then the next
  /// one can begin on the day on which this one ends.
  public func period(_ ratePeriod: RatePeriod, in zone: LedgerZone) -> String {
    let (first, last) = ratePeriod.ends(in: zone)
    let ends = last.time?.minutes
    let isOneDay = last.date == first.date
    if isOneDay, first.time == nil, ends == nil { return day(first.date) }
    // Of one day the hour at the end wants one at the beginning.
    let begins = (first.time?.minutes ?? (isOneDay ? "00:00" : nil)).map { say(" ", ", ") + $0 } ?? ""
    let lastDay =
      isOneDay
      ? ends ?? "24:00"
      : say(ChinesePaper.day(last.date, behind: first.date), EnglishPaper.day(last.date))
        + (ends.map { say(" ", ", ") + $0 } ?? "")
    return day(first.date) + begins + say("至", " to ") + lastDay
  }
  /// A section's heading with its number.
  public func section(_ number: Int, _ title: String) -> String {
    switch language {
    case .zh:
      return "\(ChinesePaper.numeral(number))、\(title)"
    case .en:
      return "\(number). \(title)"
    }
  }
  /// The seal of the journal, and what it is good for.
  public func seal(_ seal: String) -> String {
    say(
      "台账封印 \(seal)(taizhang check --against 可核对)",
      "Seal of the ledger \(seal) (taizhang check --against compares)")
  }
  /// Nothing to name.
  public var none: String { say("无", "none") }
  /// Not said yet: a decision's owner or date.
  public var open: String { say("未定", "not set") }
  /// What stands between names.
  public var separator: String { say("、", ", ") }
  /// What stands between clauses.
  public var comma: String { say("，", ", ") }
  /// Words in brackets.
  public func brackets(_ text: String) -> String { say("（\(text)）", " (\(text))") }
  /// An item with who did it, and what is said of it.
  public func told(_ item: String, _ person: String?, _ text: String) -> String {
    item + (person.map(brackets) ?? "") + colon + text
  }
  /// A count of something behind its name: 设施16项, facilities 16.
  public func counted(_ name: String, _ count: Int) -> String { say("\(name)\(count)项", "\(name) \(count)") }
  /// What somebody typed, within a sentence of the paper: without the stop at its end.
  public func within(_ text: String) -> String {
    var text = text.trimmed[...]
    while let last = text.last, "。．.；;，,".contains(last) { text.removeLast() }
    return String(text)
  }
  /// An item by its number and title.
  public func item(_ itemNumber: ItemNumber, _ text: String) -> String { "\(itemNumber) \(text)" }
  /// So many more that are not listed.
  public func more(_ count: Int) -> String { say("另有\(count)项未列出", "\(count) more not listed") }
  /// So many items.
  public func items(_ count: Int) -> String { say("\(count)项", count == 1 ? "1 item" : "\(count) items") }
  /// The total row.
  public var total: String { say("合计", "Total") }
  /// A row without a person, grid or unit.
  public var unassigned: String { say("（未定）", "(not set)") }
  /// Under a photo of before.
  public var before: String { say("整改前", "Before") }
  /// Under a photo of after.
  public var after: String { say("整改后", "After") }
  /// Below photos beside one another: what each of them shows.
  public func photoSides(_ sides: [String]) -> String {
    guard sides.count == 2 else { return sides.joined(separator: separator) }
    return say(
      "左：\(sides[0])　右：\(sides[1])",
      "Left: \(sides[0].lowercased()), right: \(sides[1].lowercased())")
  }
  /// In the place of a photo that there is none of.
  public var noPhoto: String { say("（无照片）", "(no photo)") }
  /// The office of one: nobody else checked.
  public var checkedByOneself: String {
    say(
      "说明：本台账未启用双人核查，销号由本人完成，未经他人核查。",
      "Note: the second-person check is off in this ledger; items were closed by those who did the work.")
  }
  /// That the program wrote it, and as of when.
  public func made(_ ledger: String, _ moment: String) -> String {
    say("本件由《\(ledger)》生成，数据截至\(moment)。", "Made from \(ledger) as it stood on \(moment).")
  }
  /// The office's name: a ledger's without the word for a ledger at its end (和美社区整改台账 -> 和美社区).
  public func office(ofLedger name: String) -> String {
    let ending = ["整改台账", "台账"].first { name.hasSuffix($0) && name != $0 }
    return String(name.dropLast(ending?.count ?? 0))
  }
  /// That the photos which belong to a paper are more than one file holds.
  public var withoutPhotos: String {
    say(
      "说明：照片合计过大，本件未附照片，请见台账佐证。",
      "Note: the photos are too large for one file and were left out; see the ledger's evidence.")
  }
  /// Above a paragraph that somebody rewrote: that it is so, which figures in it are not the ledger's, and which of the
  /// ledger's have changed since.
  public func rewritten(_ paperParagraph: PaperParagraph) -> String {
    var parts = [say("已改写", "rewritten")]
    if !paperParagraph.strange.isEmpty {
      let list = paperParagraph.strange.joined(separator: separator)
      parts.append(say("与台账不符的数字：\(list)", "figures that are not the ledger's: \(list)"))
    }
    if let changed = paperParagraph.changed {
      func list(_ numbers: [String]) -> String {
        numbers.isEmpty ? "—" : numbers.joined(separator: separator)
      }
      parts.append(
        say(
          "改写后台账数字已变：\(list(changed.was)) → \(list(changed.now))",
          "the ledger's figures have changed since: \(list(changed.was)) -> \(list(changed.now))"))
    }
    return say("【\(parts.joined(separator: "；"))】", "[\(parts.joined(separator: "; "))]")
  }
  /// That the office's own form of a paper cannot be used, and this is the program's.
  public func withoutTemplate(_ name: String) -> String {
    say(
      "说明：模板“\(name)”缺失或已损坏，本件按程序自带格式生成。",
      "Note: the template \(name) is missing or damaged; this is the program's own form.")
  }
  /// What the papers and their parts are called.
  public var parts: PaperPartWords { PaperPartWords(language) }
  /// What stands behind a label.
  public var colon: String { say("：", ": ") }
  /// In place of a photo of a kind that no document for Word holds.
  public func notEmbedded(_ kind: String) -> String {
    say("（\(kind.uppercased()) 照片，请见台账佐证）", "(a photo as \(kind.uppercased()): see the ledger's evidence)")
  }
  /// Supervision orders and problem notices.
  public var orders: OrderWords { OrderWords(language) }
  /// What people have to do.
  public var toDo: ToDoWords { ToDoWords(language) }
  /// The words of the official form.
  public var official: OfficialWords { OfficialWords(language) }
  /// What figures are called, and what they count.
  public var figures: FigureWords { FigureWords(language) }
  /// The minutes.
  public var minutes: MinutesWords { MinutesWords(language) }
  /// The bulletin.
  public var bulletin: BulletinWords { BulletinWords(language) }
  /// The summary.
  public var summary: SummaryWords { SummaryWords(language) }
  /// The printed ledger.
  public var ledger: PrintedLedgerWords { PrintedLedgerWords(language) }
}

/// Dates and numbers as Chinese papers write them.
enum ChinesePaper {
  /// A number below a hundred in words: 一, 十, 十一, 二十; others in figures.
  static func numeral(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let digits = Array("零一二三四五六七八九")
    let (tens, ones) = (number / 10, number % 10)
    return (tens > 1 ? String(digits[tens]) : "") + (tens > 0 ? "十" : "")
      + (ones > 0 ? String(digits[ones]) : "")
  }

  /// A day behind another one, whose year is not said twice.
  static func day(_ date: CivilDate, behind first: CivilDate) -> String {
    (date.year == first.year ? "" : "\(date.year)年") + "\(date.month)月\(date.day)日"
  }
}

/// Dates as English papers write them.
enum EnglishPaper {
  /// The names of the months, January first.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// `23 November 2026`.
  static func day(_ date: CivilDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

  /// `23 Nov 2026`.
  static func tableDay(_ date: CivilDate) -> String {
    "\(date.day) \(months[date.month - 1].prefix(3)) \(date.year)"
  }

  /// `23 November`.
  static func shortDay(_ date: CivilDate) -> String { "\(date.day) \(months[date.month - 1])" }

  /// `1 item`, `2 items`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
  }
}
