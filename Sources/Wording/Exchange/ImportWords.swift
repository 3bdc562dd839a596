/// What an import says: why a file is refused, what somebody should look at, and what was done.
///
/// Texts from the file are handed in as they are: whoever shows them makes control characters visible.
public struct ImportWords: Sendable {
  /// A phrase with one text from the file in it.
  public typealias Phrase = @Sendable (String) -> String
  /// A phrase with a number in it.
  public typealias Count = @Sendable (Int) -> String

  // Why a file is refused.
  /// The encoding that got furthest, and the byte, counted from 0.
  public var undecodable: @Sendable (_ encoding: String, _ offset: Int) -> String
  /// The encoding that the machine has no converter for.
  public var noConverter: Phrase
  /// The file has no rows.
  public var empty: String
  /// Ctrl-C while it was read.
  public var interrupted: String
  /// A JSON file that is no array of items.
  public var noItemArray: String
  /// No line of headings.
  public var noHeader: String
  /// The headings that were found.
  public var noTitleColumn: Phrase
  /// A map without `=`.
  public var overrideWithoutField: Phrase
  /// A map to a field that does not exist.
  public var unknownField: Phrase
  /// A map from a column that is not there.
  public var unknownColumn: Phrase

  // Where something is.
  /// The line, and the column's heading or nothing.
  public var place: @Sendable (_ line: Int, _ heading: String) -> String

  // What somebody should look at.
  /// What stood there, and the day proposed.
  public var dateProposed: @Sendable (_ raw: String, _ day: String) -> String
  /// Something that is no date.
  public var dateNotRead: Phrase
  /// Dates that could be read both ways.
  public var monthFirstAssumed: String
  /// A blank cell filled from above.
  public var filledFromAbove: Phrase
  /// State words that are not known.
  public var stateNotRead: Phrase
  /// Done but not ticked off.
  public var doneButNotTicked: String
  /// A closing date of an open item.
  public var closingDateOfOpenItem: String
  /// Closed without a date.
  public var closedWithoutDate: String
  /// A category guessed.
  public var categoryGuessed: Phrase
  /// A category that is not known.
  public var categoryUnknown: Phrase
  /// A source that is not known.
  public var sourceUnknown: Phrase
  /// Something that is no quantity.
  public var quantityNotRead: Phrase
  /// A unit in a column for people.
  public var unitAmongPeople: Phrase
  /// A number cut by a spreadsheet.
  public var digitsLost: Phrase
  /// A word of severity or difficulty that is not known.
  public var wordUnknown: Phrase
  /// A row that names no problem.
  public var rowWithoutContent: String
  /// A row of totals or a footer.
  public var summaryRow: String
  /// The header again.
  public var repeatedHeader: String
  /// The cells beyond the headings.
  public var cellsBeyondHeader: Phrase
  /// A column that is left out.
  public var columnLeftOut: String
  /// A quote without its partner.
  public var strayQuote: String
  /// A name that several have.
  public var personAmbiguous: Phrase
  /// Somebody who no longer works here.
  public var personInactive: Phrase
  /// Somebody whose role is to look on.
  public var personMayNotOwn: Phrase
  /// A grid that is not there.
  public var gridUnknown: Phrase
  /// A limit without a day to run from.
  public var limitWithoutStart: Phrase
  /// A state that cannot be imported.
  public var stateSimplified: Phrase
  /// A number that is another item's.
  public var numberTaken: Phrase
  /// The number of an open item of the same category at the same site.
  public var possibleDuplicate: Phrase
  /// The number of an item of the same category that was closed at the same site lately.
  public var possibleRebound: Phrase
  /// The byte up to which the file looks like UTF-8.
  public var encodingDoubtful: Count

  // Rows that are left out.
  /// The item's number.
  public var alreadyThere: Phrase
  /// Dropped where it comes from.
  public var dropped: String
  /// The heading of the text that no item takes.
  public var textTooLong: Phrase

  // What is made.
  /// How many items, and how many of them are closed.
  public var items: @Sendable (_ count: Int, _ closed: Int) -> String
  /// The names of new people.
  public var people: Phrase
  /// The names of new sites.
  public var sites: Phrase
  /// The names of new grids.
  public var grids: Phrase
  /// The names of new units.
  public var units: Phrase
  /// How many more names there are behind those that are listed.
  public var more: Count
  /// How many rows are left out.
  public var skipped: Count
  /// Nothing to import.
  public var nothing: String

  /// The words of a language.
  public static func of(_ language: Language) -> ImportWords {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
