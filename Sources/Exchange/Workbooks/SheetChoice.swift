import LedgerModel
import Office

/// Which sheet of a workbook was read, and which were not.
public struct ReadSheet: Sendable, Hashable {
  /// A sheet that was not read.
  public struct Left: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// How many of its rows hold something; nothing of a hidden one, into which nobody looked.
    public let rows: Int?
  }

  /// The name of the sheet that was read.
  public let name: String
  /// The others, in their order.
  public let left: [Left]
}

extension Spreadsheet {
  /// How many rows show what a sheet holds.
  private static let lookedAt = 60

  /// The table of the sheet that is `asked` for by name or number, else of the visible sheet that fits best: `judge` says
  /// how well the first rows of one do. Throws when none is called so, or when several fit alike: that is asked, not guessed.
  func table(_ asked: String?, judge: (RawTable) -> Int) throws(ImportRefusal) -> RawTable {
    let place =
      if let asked { try self.place(of: asked) } else { try best(judge) }
    let sheet = try refusing { () throws(OfficeFault) in try self.sheet(place) }
    var table = RawTable(sheet: sheet)
    if !sheet.pictures.isEmpty { table.pictures = PictureFiles(book: self) }
    var left: [ReadSheet.Left] = []
    for (other, sheet) in sheets.enumerated() where other != place {
      let rows =
        sheet.isHidden ? nil : try refusing { () throws(OfficeFault) in try self.rowCount(of: other) }
      left.append(ReadSheet.Left(name: sheet.name, rows: rows))
    }
    table.sheet = ReadSheet(name: sheets[place].name, left: left)
    table.facts = facts
    return table
  }

  /// Reads something of the workbook; what is the matter with it refuses the import.
  private func refusing<Value>(
    _ read: () throws(OfficeFault) -> Value
  ) throws(ImportRefusal) -> Value {
    do { return try read() } catch { throw .office(error) }
  }

  /// A name counts before a number: sheets are called 1 and 2, too.
  private func place(of asked: String) throws(ImportRefusal) -> Int {
    let key = TextKey(asked)
    if let place = sheets.firstIndex(where: { $0.name == asked })
      ?? sheets.firstIndex(where: { TextKey($0.name) == key })
    {
      return place
    }
    guard let number = Int(asked), sheets.indices.contains(number - 1) else {
      throw .noSheet(asked, sheets.map(\.name))
    }
    return number - 1
  }

  private func best(_ judge: (RawTable) -> Int) throws(ImportRefusal) -> Int {
    let visible = sheets.indices.filter { !sheets[$0].isHidden }
    guard visible.count > 1 else { return visible.first ?? 0 }
    var scores: [(place: Int, score: Int)] = []
    var filled: Int?
    for place in visible {
      let first = try refusing { () throws(OfficeFault) in
        try self.sheet(place, firstRows: Spreadsheet.lookedAt)
      }
      let table = RawTable(sheet: first)
      if !table.rows.isEmpty, filled == nil { filled = place }
      scores.append((place, table.rows.isEmpty ? 0 : judge(table)))
    }
    let highest = scores.map(\.score).max() ?? 0
    // None has headings: the refusal shows what the first says.
    guard highest > 0 else { return filled ?? visible[0] }
    // A sheet with half as many headings may be the table just as well: the one of last month.
    let alike = scores.filter { $0.score * 2 > highest }
    guard alike.count == 1 else { throw ImportRefusal.whichSheet(alike.map { sheets[$0.place].name }) }
    return alike[0].place
  }
}
