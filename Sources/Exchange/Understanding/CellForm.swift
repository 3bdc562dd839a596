import LedgerModel

/// What a cell shows by itself, whatever stands above it.
enum CellForm: Sendable, Hashable, CaseIterable {
  /// √, ☐: done or not.
  case tick
  /// A number to call.
  case phone
  /// A day.
  case day
  /// 3天, 立行立改: a term.
  case term
  /// 3处, 50余车.
  case quantity
  /// An outside number: DH20261120001.
  case code
  /// A figure and nothing else.
  case figure
  /// 第二网格.
  case grid
  /// 已完成, 整改中.
  case state
  /// 一般, 重大隐患.
  case severity
  /// The name of a category.
  case category
  /// 网格巡查, 12345热线.
  case source
  /// Full names.
  case person
  /// 物业公司, 城管中队.
  case unit
  /// 和美花园3栋, 人民路.
  case site
  /// 人民路12号.
  case address

  /// Whether no heading has this form, but for a few of figures.
  var isHard: Bool {
    switch self {
    case .tick, .phone, .day, .term, .quantity, .code, .figure: true
    case .grid, .state, .severity, .category, .source, .person, .unit, .site, .address: false
    }
  }

  /// Whether a text, trimmed and meaningful, has the form.
  func fits(_ text: String, in options: ImportOptions) -> Bool {
    // Whole sentences are what a row is about.
    if text.utf8.count > 120 { return false }
    switch self {
    case .tick: return !CellForm.isASCII(text) && StateWords.plainTick(text) != nil && text.count == 1
    case .phone: return CellForm.isPhone(CellText.folded(text))
    case .day: return CellForm.day(text, options) != nil
    case .term:
      switch CellForm.date(text, options) {
      case .within, .atOnce, .ongoing: return true
      case .day, .moment, .incomplete, .unread: return false
      }
    case .quantity:
      return !CellForm.isFigure(text) && QuantityReading(text, in: .remark)?.hasRemark == false
    case .code: return CellForm.isCode(CellText.folded(text))
    case .figure: return CellForm.isFigure(CellText.folded(text))
    case .grid: return GridName.isOne(text) || options.knows(text, .grid)
    case .state: return StateReading(text).state != nil
    case .severity: return RowBuilder.severity(of: text) != nil
    case .category:
      return CategoryWords.category(of: text, scheme: nil, in: options.categories).isCertain
    case .source: return SourceWords.code(of: text) != nil
    case .person:
      return PersonMention.people(in: text).isAllFullNames || options.knows(text, .person)
    case .unit: return PersonMention(name: text).looksLikeUnit || options.knows(text, .unit)
    case .site:
      return SiteName.parent(of: text) != nil || SiteName.kind(of: text) != nil
        || BuildingName.beginning(text).map { $0.length == text.count } ?? false || options.knows(text, .site)
    case .address:
      let hasWay = text.contains { "路街巷道弄".contains($0) }
      return hasWay && text.contains(where: \.isNumber) && text.contains("号")
    }
  }

  /// The day that a text shows. Of figures alone only eight that begin as a year does are one.
  static func day(_ text: String, _ options: ImportOptions) -> CivilDate? {
    date(text, options).proposedDay
  }

  private static func date(_ text: String, _ options: ImportOptions) -> CellDate {
    let folded = CellText.folded(text)
    let parts = folded.split(separator: ".", omittingEmptySubsequences: false)
    if parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) {
      // 11.25 is a day as figures are seldom written; 3.5 may be anything.
      let isMonthAndDay = parts.count == 2 && parts[0].utf8.count <= 2 && parts[1].utf8.count == 2
      let isDay = parts.count == 1 && folded.utf8.count == 8 && folded.hasPrefix("20")
      guard isMonthAndDay || isDay || parts.count == 3 else { return .unread }
    }
    return CellDate(text, in: DateContext(year: options.today.year))
  }

  /// A mobile number, or a landline with its area code.
  private static func isPhone(_ text: String) -> Bool {
    let digits = text.filter { $0 != "-" && $0 != " " }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    if digits.utf8.count == 11, digits.first == "1" { return true }
    return text.contains("-") && text.first == "0" && (10...12).contains(digits.utf8.count)
  }

  private static func isCode(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"): true
      default: false
      }
    }
    return isPlain && text.utf8.count >= 6 && text.count { $0.isNumber } >= 4
  }

  static func isFigure(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 12
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}

extension [PersonMention] {
  /// Whether there is somebody, and all have full names.
  fileprivate var isAllFullNames: Bool {
    !isEmpty && allSatisfy { Surnames.isFullName($0.name) || $0.name.contains("·") }
  }
}
