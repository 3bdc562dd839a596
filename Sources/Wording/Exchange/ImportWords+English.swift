extension ImportWords {
  /// The words in English.
  public static let en = ImportWords(
    undecodable: {
      "byte \($1) (from 0) is no text in \($0); save the file as UTF-8 or GB18030 and import again"
    },
    noConverter: {
      "this is no UTF-8, and the machine has no converter for \($0) (a module of its C library, gconv): "
        + "have the admin install it, or save the file as UTF-8"
    },
    empty: "there is nothing in the file",
    interrupted: "interrupted, nothing was written",
    noItemArray: "this JSON is not what an export writes: one array with an object for each item",
    noHeader: "no line of headings was found; say what the columns are with --map COLUMN=FIELD",
    noTitleColumn: {
      "no column holds the problem; the headings are: \($0); say which with --map COLUMN=title"
    },
    overrideWithoutField: { "\"\($0)\" should be COLUMN=FIELD" },
    unknownField: { "there is no field \"\($0)\"" },
    unknownColumn: { "the header has no column \"\($0)\"" },
    place: { $1.isEmpty ? "line \($0)" : "line \($0), \"\($1)\"" },
    dateProposed: { "\"\($0)\" is not a whole date; proposed is \($1): please confirm" },
    dateNotRead: { "\"\($0)\" is no date; it is kept as a note" },
    monthFirstAssumed: "dates such as 01/02/2015 are read with the month first",
    filledFromAbove: { "blank, taken for a merged cell: \"\($0)\" as above" },
    stateNotRead: { "the state \"\($0)\" is not known: it counts as open and is kept as a note" },
    doneButNotTicked: "done but not ticked off: it waits for its check",
    closingDateOfOpenItem: "there is a closing date, but the state is open",
    closedWithoutDate: "closed, but without a date",
    categoryGuessed: { "the category of \"\($0)\" is a guess: please confirm" },
    categoryUnknown: { "the category \"\($0)\" is not known; it is kept as a note" },
    sourceUnknown: { "the source \"\($0)\" is not known; it is kept as a note" },
    quantityNotRead: { "\"\($0)\" is no quantity; it is kept as a note" },
    unitAmongPeople: { "\"\($0)\" looks like a unit, so it is not taken for a person" },
    digitsLost: { "\"\($0)\" was cut by a spreadsheet: its digits are lost" },
    wordUnknown: { "\"\($0)\" is not known" },
    rowWithoutContent: "no problem is named: left out",
    summaryRow: "totals or a footer: left out",
    repeatedHeader: "the header again: left out",
    cellsBeyondHeader: { "more cells than headings: \($0)" },
    columnLeftOut: "nobody knows what this column is: left out; --map can say",
    strayQuote: "a quote without its partner is read as a character",
    personAmbiguous: { "several people are called \"\($0)\": nobody is set, the name is kept as a note" },
    personInactive: { "\"\($0)\" no longer works here: nobody is set, the name is kept as a note" },
    personMayNotOwn: { "\"\($0)\" may only look on: nobody is set, the name is kept as a note" },
    gridUnknown: { "there is no grid \"\($0)\"; a lead's import makes it; the name is kept as a note" },
    limitWithoutStart: { "the limit \"\($0)\" has no day to run from: no due date is set" },
    stateSimplified: { "the state \"\($0)\" cannot be imported: it counts as open and is kept as a note" },
    numberTaken: { "\($0) is another item's number: a new one is given" },
    possibleDuplicate: {
      "an open item of the same category is at this site: \($0), perhaps a duplicate; merge them if so"
    },
    possibleRebound: {
      "an item of the same category was closed at this site within 90 days: \($0), perhaps a rebound"
    },
    encodingDoubtful: {
      "read as GB18030, but up to byte \($0) it looks like UTF-8: the file may be damaged, please check the text"
    },
    alreadyThere: { "already here as \($0)" },
    dropped: "rejected, a duplicate or cancelled in the file",
    textTooLong: { "\"\($0)\" is too long" },
    items: { "\($0) items, \($1) of them closed" },
    people: { "new people: \($0)" },
    sites: { "new sites: \($0)" },
    grids: { "new grids: \($0)" },
    units: { "new units: \($0)" },
    more: { " and \($0) more" },
    skipped: { "\($0) left out" },
    nothing: "there is nothing to import")
}
