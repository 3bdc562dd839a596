import LedgerModel

/// A value read from a cell beside the text that it was read from.
public struct Imported<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What was understood.
  public var value: Value
  /// The cell's text, trimmed.
  public var raw: String

  /// A value and its text.
  public init(_ value: Value, raw: String) {
    self.value = value
    self.raw = raw
  }
}

/// A date that a cell does not state completely, with the day that it probably is.
public struct DateProposal: Sendable, Hashable {
  /// The cell's text.
  public var raw: String
  /// The day proposed.
  public var proposed: CivilDate
  /// The time that stands beside it; nothing for a day alone.
  public var time: TimeOfDay?
  /// The other day that it may be, where nothing decides the order of day and month.
  public var other: CivilDate?

  /// The day, and its time where it has one: `2026-09-30 14:00`.
  var text: String { time.map { "\(proposed.text) \($0.text)" } ?? proposed.text }
}

/// One row of a table as an item to be: what was understood, each with its raw text.
public struct ImportedRow: Sendable, Hashable {
  /// The line of the file (or the sheet's row), from 1.
  public var line: Int
  /// Which item of the file it is, from 1.
  public var ordinal: Int
  /// The item's number, in a file that came out of this ledger.
  public var number: String?
  /// The first line of the title or of the description.
  public var title: String
  /// The site's name.
  public var site: String?
  /// The grid's name.
  public var grid: String?
  /// What fills fields of the item word for word: texts, catalogues, joint actions.
  public var texts: [ItemField: String] = [:]
  /// The category.
  public var category: Imported<ImportedCategory>?
  /// `urgent`, `major` or `normal`.
  public var severity: String?
  /// `easy` or `hard`.
  public var difficulty: String?
  /// Labels.
  public var labels: [String] = []
  /// The source's code.
  public var source: Imported<String>?
  /// When it was reported.
  public var reportedAt: Imported<CellDate>?
  /// The day of the report that somebody gave for rows that say none that can be used.
  public var givenReport: CivilDate?
  /// When it was assigned.
  public var assignedAt: Imported<CellDate>?
  /// The lead unit's name.
  public var leadUnit: String?
  /// The supporting units' names.
  public var supportingUnits: [String] = []
  /// The accountable leader.
  public var leader: PersonMention?
  /// The owner.
  public var owner: PersonMention?
  /// The helpers.
  public var helpers: [PersonMention] = []
  /// The quantities, without identifiers; one without a unit has its category's.
  public var quantities: [Quantity] = []
  /// The due date or limit.
  public var due: Imported<CellDate>?
  /// How far it is; nothing when the table does not say.
  public var state: Imported<ImportedState>?
  /// When it was closed.
  public var closedAt: Imported<CellDate>?
  /// Who checked it, as it is written: the step of the check is theirs where the ledger knows them, else it is a note.
  public var checker: String?
  /// Whom those words name.
  public var checkers: [PersonMention] = []
  /// The pictures in the row, where it is a row of a workbook.
  public internal(set) var pictures: [RowPicture] = []
  /// The pictures as evidence, once `takePictures` has looked at their files.
  public internal(set) var evidence: [ImportedEvidence] = []
  /// What else the row says, in the words of its columns.
  public var notes: [String] = []
  /// What somebody should look at.
  public var problems: [ImportProblem] = []
  /// The whole record, of an item that another ledger of this program wrote as JSON.
  public var record: JSONValue?

  /// The whole text, where the table has one.
  public var description: String? { texts[.description] }
  /// An outside number.
  public var reference: String? { texts[.reference] }

  /// Whether the row says that the item is done.
  public var isClosed: Bool { state?.value == .closed }

  /// The row with the days that are proposed for its dates as facts.
  var withProposals: ImportedRow {
    var row = self
    if let date = reportedAt { row.reportedAt?.value = date.value.accepted }
    if let date = assignedAt { row.assignedAt?.value = date.value.accepted }
    if let date = due { row.due?.value = date.value.accepted }
    if let date = closedAt { row.closedAt?.value = date.value.accepted }
    return row
  }

  /// An empty row.
  init(line: Int, ordinal: Int) {
    self.line = line
    self.ordinal = ordinal
    title = ""
  }
}
