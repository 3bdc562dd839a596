/// A year's holidays as they come in: the announcement's own words, or the list as JSON.
extension CalendarYear {
  /// Reads a text: JSON begins with a brace, an announcement does not. `year` when an announcement does not name the
  /// year it is for.
  public init(announced text: String, year: Int? = nil) throws(CalendarFault) {
    guard text.first(where: { !$0.isBlank }) == "{" else {
      self = try CalendarYear(notice: text, year: year)
      return
    }
    let value: JSONValue
    do { value = try JSONValue(parsing: text) } catch { throw .json(error) }
    self = try CalendarYear(value)
  }

  /// What puts the list into a ledger: what stands there for the year and is not in the list goes.
  public func intent(in ledger: Ledger) -> Intent {
    let key = RecordKey(.calendar, RecordID(String(year)))
    let members = days.map { day in
      JSONMember(
        "days/\(day.date.text)",
        .object([JSONMember("kind", .string(day.kind.rawValue)), JSONMember("name", .string(day.name))]))
    }
    let kept = Set(members.map(\.name))
    let gone = ledger.fields(of: key).filter { !kept.contains($0.name) }.map { JSONMember($0.name, .null) }
    return .put(key, gone + members)
  }
}
