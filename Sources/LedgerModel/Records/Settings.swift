/// What a ledger has settled for itself: one record, under the identifier `ledger`.
public struct Settings: LedgerRecord {
  /// The fields of the settings.
  public enum Field: String, DeclaredField {
    case name, timeZone, slots, secondPersonCheck, practice, evidenceLimit
    case officialPapers, issuingOffice, officeCode, addressees, copies, printingOffice, templates
    case language

    /// The settings.
    public static let record = RecordKind.settings

    /// What the field is.
    public var spec: RecordFieldSpec {
      switch self {
      case .name: RecordFieldSpec(.title(limit: 200), [.edit])
      case .timeZone, .slots, .evidenceLimit, .language: RecordFieldSpec(.text(limit: 100), [.edit])
      case .issuingOffice, .officeCode, .printingOffice: RecordFieldSpec(.text(limit: 100), [.edit])
      case .addressees, .copies: RecordFieldSpec(.text(limit: 500), [.edit])
      case .officialPapers: RecordFieldSpec(.flag(usually: false), [.edit])
      case .secondPersonCheck: RecordFieldSpec(.flag(usually: true), [.edit])
      case .practice: RecordFieldSpec(.flag(usually: false), [.edit])
      case .templates: RecordFieldSpec(.elements, [])
      }
    }
  }

  /// The identifier of the one settings record.
  public static let theID: RecordID = "ledger"

  /// The identifier, which never changes.
  public let id: RecordID
  /// The ledger's name, as shown above every screen and paper.
  public var name = ""
  /// The IANA name of the zone that decides what today is, whatever the server's.
  public var timeZone = "Asia/Shanghai"
  /// The hours in which people work on a working day.
  public var slots = WorkSlots.standard
  /// Whether somebody other than the owner has to check; off only for an office of one.
  public var secondPersonCheck = true
  /// Whether this ledger is practice: anybody may act as any person in it.
  public var practice = false
  /// The largest evidence file taken, in bytes.
  public var evidenceLimit = 20 << 20
  /// Whether papers for Word are set in the form of GB/T 9704-2012, to which not every office is entitled.
  public var officialPapers = false
  /// The office that issues papers (发文机关), where it is not the ledger's name without the word for a ledger.
  public var issuingOffice = ""
  /// The office's code in the numbers of its papers (发文机关代字): 和社.
  public var officeCode = ""
  /// To whom its papers go (主送).
  public var addressees = ""
  /// Who else gets them (抄送).
  public var copies = ""
  /// The office that prints them (印发机关), where that is another one.
  public var printingOffice = ""
  /// The language in which its people work: a first login speaks it. Nothing where that was not said.
  public var language: Language?
  /// The office's own documents that papers are set in, by the kind of paper.
  public private(set) var templates: [PaperKind: PaperTemplate] = [:]
  /// What a newer version wrote, by path.
  public var unknown: [JSONMember] = []

  /// A record of which nothing is known yet.
  public init(id: RecordID) { self.id = id }

  /// What a field holds.
  public func value(of field: Field) -> JSONValue {
    switch field {
    case .name: .filled(name)
    case .timeZone: .string(timeZone)
    case .slots: .string(slots.text)
    case .secondPersonCheck: secondPersonCheck ? .null : .bool(false)
    case .practice: .flag(practice)
    case .evidenceLimit: .integer(Int64(evidenceLimit))
    case .officialPapers: .flag(officialPapers)
    case .issuingOffice: .filled(issuingOffice)
    case .officeCode: .filled(officeCode)
    case .addressees: .filled(addressees)
    case .copies: .filled(copies)
    case .printingOffice: .filled(printingOffice)
    case .templates: .null
    case .language: .text(language?.rawValue)
    }
  }

  /// Sets a field; false when this version cannot read the value.
  public mutating func set(_ field: Field, _ value: JSONValue) -> Bool {
    switch field {
    case .name: name = value.text ?? ""
    case .timeZone: timeZone = value.text ?? "Asia/Shanghai"
    case .slots:
      guard let slots = value.text.flatMap(WorkSlots.init(text:)) else { return false }
      self.slots = slots
    case .secondPersonCheck: secondPersonCheck = value.truth ?? true
    case .practice: practice = value.truth ?? false
    case .evidenceLimit: evidenceLimit = Int(value.whole ?? 20 << 20)
    case .officialPapers: officialPapers = value.truth ?? false
    case .issuingOffice: issuingOffice = value.text ?? ""
    case .officeCode: officeCode = value.text ?? ""
    case .addressees: addressees = value.text ?? ""
    case .copies: copies = value.text ?? ""
    case .printingOffice: printingOffice = value.text ?? ""
    case .templates: return false
    case .language:
      if value.isNull {
        language = nil
        return true
      }
      guard let language = value.text.flatMap(Language.init) else { return false }
      self.language = language
    }
    return true
  }

  /// The office's own documents by path.
  public var elements: [JSONMember] {
    PaperKind.allCases.compactMap { kind in
      templates[kind].map { JSONMember("\(Field.templates.rawValue)/\(kind.rawValue)", $0.json) }
    }
  }

  /// Sets the document of a kind of paper, or with `null` none; false for what this version does not know.
  public mutating func set(_ list: Field, element: RecordID, _ value: JSONValue) -> Bool {
    guard list == .templates, let kind = PaperKind(rawValue: element.text) else { return false }
    if value.isNull {
      templates[kind] = nil
      return true
    }
    guard let template = PaperTemplate(json: value) else { return false }
    templates[kind] = template
    return true
  }
}
