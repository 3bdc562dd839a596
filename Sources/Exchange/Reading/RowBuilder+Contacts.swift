import LedgerModel

/// How a row says that somebody is reached who is neither its reporter nor its owner (业主, 现场联系人, a number that belongs
/// to nobody): the item's contact, whose texts lie apart, so that they can be removed. No note keeps a telephone number
/// that stands in a column of people.
extension RowBuilder {
  /// Keeps words that fill no field under their heading: as a note, or as the contact where they tell how somebody is
  /// reached.
  mutating func keep(_ text: String, under heading: String) {
    guard let text = CellText.meaningful(text) else { return }
    if isContact(text) { return keepContact(text, under: heading) }
    row.notes.append(heading.isEmpty ? text : memory.once("\(heading)：\(text)"))
  }

  /// Keeps words of a cell that names people, and says so.
  mutating func keepSaid(_ text: String, under heading: String) {
    if !isContact(text) {
      row.problems.append(
        ImportProblem(line: row.line, column: column?.index, heading: heading, kind: .wordsKept(text)))
    }
    keep(text, under: heading)
  }

  /// Keeps words as the contact, and says so: they stand below a heading that asks for something else.
  mutating func keepContact(_ text: String, under heading: String) {
    row.problems.append(
      ImportProblem(line: row.line, column: column?.index, heading: heading, kind: .contactKept(text)))
    addContact(text, under: heading)
  }

  /// Adds to the contact, under the heading where that says who it is (业主) and is not only the word for it.
  mutating func addContact(_ text: String, under heading: String) {
    let words = heading.isEmpty || heading.contains("联系") ? text : "\(heading)：\(text)"
    row.texts[.contact] = row.texts[.contact].map { "\($0)；\(words)" } ?? words
  }

  /// A telephone number that stands behind a contact is that one's.
  mutating func addContactPhone(_ phone: String) {
    guard let contact = row.texts[.contact] else { return addContact(phone, under: column?.heading ?? "") }
    row.texts[.contact] = "\(contact) \(phone)"
  }

  /// Whether words tell how somebody is reached: a number in a column of people, or nothing but a name and a mobile number
  /// in any other.
  private func isContact(_ text: String) -> Bool {
    column?.isOfPeople == true ? PersonMention.holdsPhone(text) : PersonMention.isNameAndMobile(text)
  }
}

extension ColumnReading {
  /// Whether people, or their telephone numbers, stand below the heading.
  fileprivate var isOfPeople: Bool {
    field.map { [.reporter, .owner, .helpers, .leader, .checker, .phone].contains($0) } ?? false
  }
}
