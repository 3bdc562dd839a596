import LedgerModel

/// A row of a file as the item that it will be, in names: what a dry run shows.
public struct PlannedRow: Sendable, Hashable {
  /// Its line in the file.
  public var line: Int
  /// The number that it keeps; nothing when it gets the next one.
  public var number: ItemNumber?
  /// The title.
  public var title: String
  /// The site's name.
  public var site: String?
  /// The owner's name.
  public var owner: String?
  /// When it is due, as far as the file says or the limit of its category gives it.
  public var due: Timestamp?
  /// Whether the due date follows from the limit of its category: the file says none.
  public var isDueByCategory: Bool
  /// The state that it will be in.
  public var state: ItemState
  /// When it was closed; nothing when it is open, or nobody knows.
  public var closedAt: Timestamp?

  /// The row that comes in as `imported`; whom and what it names stands in `records`. `byCategory` is when it is due by its
  /// category's limit.
  init(line: Int, _ imported: ImportedItem, _ records: PlannedRecords, byCategory: Timestamp? = nil) {
    self.line = line
    (number, title, due) = (imported.number, imported.item.title, imported.item.due ?? byCategory)
    isDueByCategory = byCategory != nil
    site = imported.item.site.map(records.sites.name)
    owner = imported.item.owner.map(records.people.name)
    closedAt = imported.closedAt
    state =
      if let state = imported.carried?.state {
        state
      } else if imported.isClosed {
        .closed
      } else if imported.item.owner == nil {
        due == nil ? .reported : .registered
      } else {
        imported.isSubmitted ? .submitted : .inProgress
      }
  }
}

/// The numbers and outside references of a table's rows: one that comes again is said, for it may be one item twice.
struct RepeatedReferences {
  private var lines: [TextKey: Int] = [:]

  /// Takes a row; gives what is to be said where a row above has the same number.
  mutating func take(_ row: ImportedRow) -> ImportProblem? {
    guard row.record == nil, let text = row.number ?? row.reference, !text.isBlank else { return nil }
    guard let first = lines[TextKey(text)] else {
      lines[TextKey(text)] = row.line
      return nil
    }
    return ImportProblem(line: row.line, kind: .referenceRepeats(text, line: first))
  }
}

/// Which numbers of a file stay: those that are free in the ledger and come once.
struct FreeNumbers {
  private let ledger: Ledger
  private let now: Timestamp
  private var given: Set<ItemNumber> = []

  init(_ ledger: Ledger, at now: Timestamp) { (self.ledger, self.now) = (ledger, now) }

  /// Gives the row's number to the item where it is free; else the number becomes its reference, or a note where it has
  /// one already.
  mutating func settle(_ row: ImportedRow, _ imported: inout ImportedItem, problems: inout [ImportProblem]) {
    guard let text = row.number else { return }
    if let number = ItemNumber(text, thisYear: ledger.clock.zone.date(now).year), text.contains("-"),
      ledger.isFree(number, at: now), given.insert(number).inserted
    {
      imported.number = number
      return
    }
    let isTaken = ItemNumber(text, thisYear: 0).map { number in
      given.contains(number) || !ledger.items.all(numbered: number).isEmpty
    }
    problems.append(
      ImportProblem(line: row.line, kind: isTaken == true ? .numberTaken(text) : .numberForeign(text)))
    imported.keep(number: text)
  }
}

extension ImportedItem {
  /// Keeps a number that another item bears: as the reference, else among the notes.
  fileprivate mutating func keep(number: String) {
    if carried != nil {
      if carried?.has(.reference) == true { return note = joined(note, number) }
      carried?.add(.reference, .string(number))
    } else if item.reference.isEmpty {
      item.reference = number
    } else {
      note = joined(note, number)
    }
  }

  private func joined(_ note: String, _ text: String) -> String { note.isEmpty ? text : "\(note)\n\(text)" }
}
