extension RecordSpec {
  static let paper = RecordSpec("papers", prefix: "d", from: .clerk, fields: PaperDraft.Field.all)
}

/// What people rewrote of a paper: a record for each paper, a path for each paragraph. Papers of a meeting that are issued
/// stay as they were.
public enum PaperDraft {
  /// The fields of the record.
  public enum Field: String, DeclaredField {
    case name, meeting, paragraphs

    /// Rewritten papers.
    public static let record = RecordKind.paper

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 300), [])
      case .meeting: RecordFieldSpec(.link(.meeting), [])
      case .paragraphs: RecordFieldSpec(.elements, [])
      }
    }
  }
}

/// A paragraph as somebody rewrote it.
public struct Rewriting: Sendable, Hashable {
  /// What it says now; words in braces are filled by the ledger.
  public var text: String
  /// What the program said when it was rewritten: its figures tell whether they have changed since.
  public var stood: String

  /// A text instead of the one that stood.
  public init(_ text: String, insteadOf stood: String) { (self.text, self.stood) = (text, stood) }

  var json: JSONValue { .members(["text": .string(text), "stood": .string(stood)]) }

  init?(json: JSONValue) {
    guard let text = json["text"]?.text, let stood = json["stood"]?.text else { return nil }
    self.init(text, insteadOf: stood)
  }
}

/// Which paper somebody has in hand: what is rewritten of it stays with it, and with none that is about something else.
public struct PaperIdentity: Sendable, Hashable {
  /// What kind of paper it is.
  public let kind: PaperKind
  /// Under which identifier what is rewritten of it is kept.
  public let id: RecordID
  /// The meeting that it is issued with; nothing for papers without one.
  public let meeting: RecordID?
  /// Its title, by which the history calls it.
  public var title = ""

  private init(_ kind: PaperKind, _ parts: [String], meeting: RecordID? = nil) {
    (self.kind, self.meeting) = (kind, meeting)
    let plain = ([kind.rawValue] + parts.filter { !$0.isEmpty }).joined(separator: "-")
    let isID = plain.utf8.count <= 40 && plain.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    id = RecordID(isID ? plain : "\(kind.rawValue)-\(Self.mark(of: plain))")
  }

  /// A paper whose rewritten paragraphs are kept under an identifier, as a draft remembers it.
  public init(_ kind: PaperKind, id: RecordID, meeting: RecordID?, title: String) {
    (self.kind, self.id, self.meeting, self.title) = (kind, id, meeting, title)
  }

  /// The minutes of a meeting.
  public static func minutes(of meeting: RecordID) -> PaperIdentity {
    PaperIdentity(.minutes, [meeting.text], meeting: meeting)
  }

  /// The bulletin of a meeting, or one of these days.
  public static func bulletin(_ bulletin: Bulletin, in zone: LedgerZone) -> PaperIdentity {
    if let meeting = bulletin.meeting { return PaperIdentity(.bulletin, [meeting.text], meeting: meeting) }
    return PaperIdentity(.bulletin, days(bulletin.period, zone))
  }

  /// The summary of these days, of all or of one person, unit or site.
  public static func summary(_ scope: SummaryScope, in zone: LedgerZone) -> PaperIdentity {
    let about = [scope.rates.person, scope.rates.unit, scope.rates.site].compactMap { $0?.text }
    return PaperIdentity(.summary, days(scope.period, zone) + about)
  }

  /// The order that was given on an item.
  public static func order(_ order: RecordID, on item: RecordID) -> PaperIdentity {
    PaperIdentity(.order, [item.text, order.text])
  }

  /// The notice to somebody on a day; to nobody in particular, by its items.
  public static func notice(to addressee: String, _ items: [RecordID], on day: CivilDate) -> PaperIdentity {
    let about = addressee.isEmpty ? items.map(\.text).joined(separator: " ") : addressee
    return PaperIdentity(.notice, [day.text, mark(of: about)])
  }

  private static func days(_ period: RatePeriod, _ zone: LedgerZone) -> [String] {
    [zone.date(period.from), zone.date(period.to)].map { $0.text.filter { $0 != "-" } }
  }

  /// A short name of a long text: FNV-1a, 16 hex digits.
  private static func mark(of text: String) -> String {
    let sum = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Ledger {
  /// What people rewrote of a paper in a language.
  public func rewritings(of paper: PaperIdentity, in language: Language) -> [PaperPart: Rewriting] {
    guard let record = plain(RecordKey(.paper, paper.id)) else { return [:] }
    var found: [PaperPart: Rewriting] = [:]
    for part in PaperPart.allCases {
      found[part] = Rewriting(json: record[Self.path(of: part, language)])
    }
    return found
  }

  /// Rewrites a paragraph of a paper in a language; an empty text, or the one that the program says, brings the program's
  /// back.
  public func rewrite(
    _ part: PaperPart, of paper: PaperIdentity, as text: String, insteadOf stood: String,
    in language: Language
  ) -> Intent {
    // Six paragraphs of the minutes are the meeting's own, in both languages.
    if paper.kind == .minutes, let own = MinutesParagraph(rawValue: part.rawValue),
      let meeting = paper.meeting.flatMap({ self.meeting($0) })
    {
      return meeting.rewrite(own, text == stood ? "" : text)
    }
    let isOurs = text.isEmpty || text == stood
    // Nothing is taken back of what nobody rewrote.
    if isOurs, plain(RecordKey(.paper, paper.id)) == nil { return .together([]) }
    let value = isOurs ? JSONValue.null : Rewriting(text, insteadOf: stood).json
    var fields = [JSONMember(Self.path(of: part, language), value)]
    // A record whose making was undone has nothing left.
    if plain(RecordKey(.paper, paper.id))?.name.isEmpty ?? true {
      fields.insert(JSONMember("name", .string(String(paper.title.prefix(300)))), at: 0)
      if let meeting = paper.meeting { fields.append(JSONMember("meeting", .id(meeting))) }
    }
    return .put(RecordKey(.paper, paper.id), fields)
  }

  private static func path(of part: PaperPart, _ language: Language) -> String {
    "\(PaperDraft.Field.paragraphs.rawValue)/\(language.rawValue).\(part.rawValue)"
  }
}

/// A paragraph or list of a paper as it can be rewritten, with what no longer agrees with the ledger.
public struct PaperParagraph: Sendable, Hashable {
  /// Which one.
  public let part: PaperPart
  /// What the program says.
  public let generated: String
  /// What it is rewritten from: the program's text, with words in braces where the ledger fills them.
  public let written: String
  /// What was typed instead, with its words in braces; nothing where nobody rewrote it.
  public let typed: String?
  /// The figures that were typed and that the program's text does not have.
  public let strange: [String]
  /// The figures of the program's text when it was rewritten, and now, where they are others since.
  public let changed: Change?

  /// Figures that were others when a paragraph was rewritten.
  public struct Change: Sendable, Hashable {
    /// The figures then that are no longer there.
    public let was: [String]
    /// The figures now that were not there.
    public let now: [String]
  }

  /// A paragraph: `stood` is what the program said when it was rewritten, where that is known.
  public init(
    _ part: PaperPart, generated: String, written: String? = nil, typed: String? = nil, stood: String? = nil
  ) {
    (self.part, self.generated, self.typed) = (part, generated, typed)
    self.written = written ?? generated
    let now = PaperFigures.numbers(in: generated)
    strange = typed.map { PaperFigures.missing(PaperFigures.typed(in: $0), in: now) } ?? []
    let was = stood.map { PaperFigures.numbers(in: $0) } ?? now
    changed =
      typed == nil || was.sorted() == now.sorted()
      ? nil : Change(was: PaperFigures.missing(was, in: now), now: PaperFigures.missing(now, in: was))
  }

  /// Whether somebody rewrote it.
  public var isRewritten: Bool { typed != nil }

  /// Whether what was typed no longer agrees with the ledger.
  public var isAtOdds: Bool { !strange.isEmpty || changed != nil }
}

/// The figures in a text, as they are compared: 1,204 as 1204, ８ as 8, 85.0 as 85.
public enum PaperFigures {
  /// All of them, in their order.
  public static func numbers(in text: String) -> [String] {
    var (found, digits) = ([String](), "")
    let scalars = text.unicodeScalars.map(plain)
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if isDigit(scalar) {
        digits.unicodeScalars.append(scalar)
      } else if !digits.isEmpty {
        if scalar == ".", !digits.contains("."), place + 1 < scalars.count, isDigit(scalars[place + 1]) {
          digits.append(".")
        } else if scalar != "," || !groups(scalars[(place + 1)...]) {
          found.append(compared(digits))
          digits = ""
        }
      }
      place += 1
    }
    return digits.isEmpty ? found : found + [compared(digits)]
  }

  /// Those that somebody typed: what stands in braces is the ledger's.
  static func typed(in text: String) -> [String] {
    var (rest, own) = (Substring(text), "")
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      own += rest[..<open] + " "
      rest = rest[rest.index(after: close)...]
    }
    return numbers(in: own + rest)
  }

  /// Those of a list that are not in another, each once.
  static func missing(_ numbers: [String], in others: [String]) -> [String] {
    numbers.reduce(into: []) { found, number in
      if !others.contains(number), !found.contains(number) { found.append(number) }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Digits and point of full width as those of half; a comma of full width parts clauses, never thousands.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF0E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }

  /// Whether three digits follow and no fourth: then a comma parts thousands.
  private static func groups(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.prefix(4).prefix(while: isDigit).count == 3
  }

  private static func compared(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    var whole = parts.first.map { String($0.drop { $0 == "0" }) } ?? ""
    if whole.isEmpty { whole = "0" }
    guard parts.count == 2 else { return whole }
    var decimals = parts[1]
    while decimals.last == "0" { decimals.removeLast() }
    return decimals.isEmpty ? whole : "\(whole).\(decimals)"
  }
}
