import LedgerModel
import Wording

/// What a plan says before anything is written.
extension ImportPlan {
  /// How many rows a dry run shows.
  public static let previewed = 20

  /// What each column of the file became.
  public func columnLines(_ language: Language) -> [String] {
    let words = ImportWords.of(language)
    let parts = columns.filter(\.isTold).map { column in
      words.column(column.name, column.label(language))
    }
    return parts.isEmpty ? [] : [words.columns(parts.joined(separator: words.separator))]
  }

  /// The first rows as they will be: line, number, title, site, owner, due, state, closing day.
  public func preview(
    in zone: LedgerZone, _ language: Language, first count: Int = previewed
  ) -> (headings: [String], rows: [[String]]) {
    let (words, fields) = (ImportWords.of(language), FieldWords(language))
    let states = VocabularyWords(language)
    let parts: [ItemPart] = [.number, .title, .site, .owner, .due, .state, .closedAt]
    let shown = rows.prefix(count).map { row in
      let closed = row.closedAt.map { zone.date($0).text } ?? (row.state == .closed ? words.unknownDay : "")
      return [
        String(row.line), row.number?.description ?? words.nextNumber, row.title, row.site ?? "",
        row.owner ?? "",
        row.due.map { row.isDueByCategory ? words.byCategory(zone.date($0).text) : zone.text($0) } ?? "",
        states.state(row.state), closed,
      ]
    }
    return ([words.line] + parts.map(fields.label), Array(shown))
  }

  /// Everything that a dry run knows, for programs: names that stay.
  public func json(in zone: LedgerZone, _ language: Language) -> JSONValue {
    func list(_ names: [String]) -> JSONValue { .array(names.map(JSONValue.string)) }
    return .members([
      "items": .array(
        rows.map { row in
          JSONValue.members([
            "line": .integer(Int64(row.line)), "number": .text(row.number?.description),
            "title": .string(row.title), "site": .text(row.site), "owner": .text(row.owner),
            "due": .moment(row.due, in: zone), "dueByCategory": .bool(row.isDueByCategory),
            "state": .string(row.state.rawValue),
            "closedAt": .moment(row.closedAt, in: zone),
          ])
        }),
      "columns": .array(
        columns.map { .members(["heading": .string($0.name), "field": .text($0.field?.name)]) }),
      "newPeople": list(newPeople), "newUnits": list(newUnits), "newGrids": list(newGrids),
      "newSites": list(newSites), "closed": .integer(Int64(closedCount)),
      "closedWithoutDate": .integer(Int64(undatedCount)), "updated": .integer(Int64(updatedCount)),
      "skipped": .array(
        skipped.map { .members(["line": .integer(Int64($0.line)), "text": .string($0.text(language))]) }),
      "remarks": .array(
        problems.map { problem in
          .members([
            "line": .integer(Int64(problem.line)), "heading": .text(problem.heading),
            "text": .string(problem.text(language)),
          ])
        }),
    ])
  }
}

extension ColumnField {
  /// What the field is called.
  public func label(_ language: Language) -> String {
    switch self {
    case .part(let part): FieldWords(language).label(part)
    case .other(.note): ImportWords.of(language).keptAsNote
    case .other(let other): ImportWords.of(language).column(named: other.rawValue)
    }
  }
}

extension ColumnReading {
  /// What the column comes in as.
  public func label(_ language: Language) -> String {
    field?.label(language) ?? ImportWords.of(language).keptAsNote
  }
}
