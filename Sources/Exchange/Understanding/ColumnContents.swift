import LedgerModel

/// What stands in the columns of a table whose headings are sought: whether a row is one of data, and, where the table has no
/// headings, what its columns may mean. That is proposed, and nobody takes it for a fact in silence.
struct ColumnContents {
  /// What the cells of a column say, and how many of them have each form.
  private struct Column {
    let texts: [String]
    private let counts: [CellForm: Int]

    init(_ texts: [String], _ options: ImportOptions) {
      self.texts = texts
      var counts: [CellForm: Int] = [:]
      for form in CellForm.allCases { counts[form] = texts.count { form.fits($0, in: options) } }
      self.counts = counts
    }

    /// The form that three of four cells have; nothing where they have none.
    var form: CellForm? { common(to: texts.count) { _ in 0 } }

    /// The form of the other cells, one of which says `text`, where there are others.
    func formOfOthers(than text: String, _ options: ImportOptions) -> CellForm? {
      common(to: texts.count - 1) { $0.fits(text, in: options) ? 1 : 0 }
    }

    private func common(to all: Int, less own: (CellForm) -> Int) -> CellForm? {
      guard all > 0 else { return nil }
      return CellForm.allCases.first { form in
        let count = counts[form, default: 0]
        return count * 4 >= all * 3 && (count - own(form)) * 4 >= all * 3
      }
    }
  }

  private let columns: [Column]
  private let rows: ArraySlice<DelimitedRecord>
  private let options: ImportOptions

  /// How many rows are looked at.
  private static let depth = 60

  /// Looks at the first rows of a table.
  init(_ rows: [DelimitedRecord], _ options: ImportOptions) { self.init(of: rows[...], options) }

  private init(of table: ArraySlice<DelimitedRecord>, _ options: ImportOptions) {
    let rows = table.prefix(ColumnContents.depth)
    (self.rows, self.options) = (rows, options)
    let width = rows.map(\.cells.count).max() ?? 0
    columns = (0..<width).map { place in
      let texts = rows.compactMap { row in
        row.cells.indices.contains(place) ? CellText.meaningful(row.cells[place]) : nil
      }
      return Column(texts, options)
    }
  }

  /// Whether a row says what the rows around it say, and no headings: a day among days, a name among names. Words that are
  /// headings (`known` many) speak against it.
  func isData(_ row: DelimitedRecord, known: Int) -> Bool {
    let isAlone = rows.count { !$0.isBlank } == 1
    var weight = 0
    for (place, column) in columns.enumerated() where row.cells.indices.contains(place) {
      guard let text = CellText.meaningful(row.cells[place]),
        let form = isAlone ? column.form : column.formOfOthers(than: text, options),
        form.fits(text, in: options)
      else { continue }
      if form.isHard {
        weight += 2
      } else if HeaderWords.field(of: text)?.confidence != .certain {
        weight += 1
      }
    }
    return weight >= 2 && weight > known
  }

  /// The place of the first row of a table without headings: titles of one cell may stand above it. Nothing where that row is
  /// none of data.
  var firstRow: Int? {
    guard columns.count > 1,
      let place = rows.firstIndex(where: { row in row.cells.count { !$0.isBlank } > 1 })
    else { return nil }
    return isData(rows[place], known: 0) ? place : nil
  }
}

// MARK: - What columns may mean

extension ColumnContents {
  /// The columns of a table without headings, each with the field that its cells show. What they do not show stays unknown,
  /// and so is kept as a note.
  static func proposed(_ rows: ArraySlice<DelimitedRecord>, _ options: ImportOptions) -> [ColumnReading] {
    let contents = ColumnContents(of: rows, options)
    var fields = contents.shown
    if let title = contents.title { fields[title] = .title }
    return fields.enumerated().map { place, field in
      ColumnReading(index: place, heading: "", field: field, confidence: field == nil ? .none : .likely)
    }
  }

  /// What the forms of the columns show, each field once.
  private var shown: [ColumnField?] {
    let due = due
    var taken: Set<ColumnField> = []
    return columns.indices.map { place in
      guard let form = columns[place].form, let field = field(of: form, at: place, due),
        field == .phone || taken.insert(field).inserted
      else { return nil }
      return field
    }
  }

  /// The field that a column of a form is. What a tick is about, and a figure, nobody can tell.
  private func field(of form: CellForm, at place: Int, _ due: Int?) -> ColumnField? {
    switch form {
    case .tick: nil
    case .figure: place == 0 && isCounting ? .order : nil
    case .phone: .phone
    // Of days only those that lie ahead are limits; of others the first are the report's.
    case .day, .term: place == due ? .due : form == .day && !isAhead(columns[place]) ? .reportedAt : nil
    case .quantity: .quantities
    case .code: .reference
    case .grid: .grid
    case .state: .state
    case .severity: .severity
    case .category: .category
    case .source: .source
    case .person: .owner
    case .unit: .leadUnit
    case .site: .site
    case .address: .address
    }
  }

  /// The column of due dates: days that lie ahead, else terms.
  private var due: Int? {
    columns.firstIndex { $0.form == .day && isAhead($0) } ?? columns.firstIndex { $0.form == .term }
  }

  /// Whether more than half of a column's days lie ahead.
  private func isAhead(_ column: Column) -> Bool {
    let days = column.texts.compactMap { CellForm.day($0, options) }
    return days.count { $0 > options.today } * 2 > days.count
  }

  /// Whether the figures of the first column go up by one, perhaps from 1 again.
  private var isCounting: Bool {
    let figures = columns[0].texts.map { Int(RowBuilder.withoutZeroFraction($0)) }
    return zip(figures, figures.dropFirst()).allSatisfy { above, below in
      guard let above, let below else { return false }
      return below == above &+ 1 || below == 1
    }
  }

  /// The column of the problem: the first of words of no other form that is not much shorter than the longest such one;
  /// without one the categories, whose words then say it.
  private var title: Int? {
    var lengths: [Int: Int] = [:]
    for (place, column) in columns.enumerated() where column.form == nil {
      let texts = column.texts.filter { text in text.count(where: \.isLetter) > 1 }
      if !texts.isEmpty { lengths[place] = texts.map(\.count).reduce(0, +) / texts.count }
    }
    guard let longest = lengths.values.max() else { return columns.firstIndex { $0.form == .category } }
    return lengths.keys.sorted().first { lengths[$0, default: 0] * 2 >= longest }
  }
}
