import LedgerModel

/// What lines of the journal refer to in private/, compared with what lies there.
struct DetailsSurvey {
  /// A text that lines refer to.
  private struct Place: Hashable {
    var key: RecordKey
    var path: String
    var reference: PrivateReference
  }

  /// The files that are not there, or do not say what the lines refer to, with how many texts they must have.
  private(set) var missing: [String: Int] = [:]
  /// The files that no line refers to.
  private(set) var unused: [String] = []
  /// The texts that were to be removed and are still there, by their file, with the words in their place.
  private(set) var left: [String: [Int: String]] = [:]
  /// How many texts of the asked records stand in lines themselves, where nothing removes them.
  private(set) var open = 0

  /// What every line holds that removes details.
  static let removal = Array("\"do\":\"\(Change.detailsRemoval)\"".utf8)

  /// Whether a change, as its lines say it, refers to private texts or removes some.
  static func isAbout(_ change: Change) -> Bool {
    change.verb == Change.detailsRemoval || change.records.contains { !$0.privateReferences.isEmpty }
  }

  /// What the changes refer to, in their order as their lines say them, and what lies in the directory of a ledger. `keys`
  /// are the records whose open texts are counted.
  init(_ changes: [Change], in ledger: Directory, counting keys: Set<RecordKey> = []) throws(StorageFault) {
    var placesOf: [RecordKey: [Place]] = [:]
    var removed: [Place: String] = [:]
    // Struck in one language and then in another, it is struck.
    var struck: [RecordKey: Set<String>] = [:]
    for change in changes {
      let isRemoval = change.verb == Change.detailsRemoval
      for record in change.records {
        if isRemoval {
          // Of whichever field the words stand in now: all that was said of somebody goes.
          struck[record.key, default: []].formUnion(change.wordsLeft(of: record.key))
          if let words = record.openDetails.first?.text {
            for place in placesOf[record.key] ?? [] { removed[place] = words }
          }
        } else if keys.contains(record.key) {
          open += record.openDetails.count
        }
        for (path, references) in record.privateReferences {
          placesOf[record.key, default: []] += references.map {
            Place(key: record.key, path: path, reference: $0)
          }
        }
      }
    }
    let places = placesOf.values.flatMap(\.self)
    try compare(places, removed, struck, with: PrivateFiles(ledger))
    let named = Set(places.map(\.reference.file))
    for name in try ledger.directoryIfAny(PrivateFiles.directoryName)?.names() ?? []
    where PrivateTexts.isName(name) && !named.contains(name) { unused.append(name) }
  }

  private mutating func compare(
    _ places: [Place], _ removed: [Place: String], _ struck: [RecordKey: Set<String>],
    with files: PrivateFiles
  ) throws(StorageFault) {
    var texts: (name: String, found: [String])?
    for place in places.sorted(by: { $0.reference.file < $1.reference.file }) {
      let (name, number) = (place.reference.file, place.reference.place)
      if texts?.name != name { texts = (name, try files.read(name) ?? []) }
      guard let found = texts?.found, number < found.count else {
        missing[name] = max(missing[name] ?? 0, number + 1)
        continue
      }
      guard let words = removed[place], struck[place.key]?.contains(found[number]) != true else { continue }
      left[name, default: [:]][number] = words
    }
  }
}

extension FileStore {
  /// What all lines of the journal refer to, compared with what lies there.
  func surveyDetails() throws(StorageFault) -> DetailsSurvey {
    let changes = try JournalHistory(directory: directory).lines(
      holding: PrivateFiles.needle, or: DetailsSurvey.removal, taking: \.onlyDetails,
      where: DetailsSurvey.isAbout)
    return try DetailsSurvey(changes, in: directory)
  }

  /// Those files of private/ that were written an hour before the latest or earlier: their lines do not come any more. None
  /// where a line that is damaged, lost or of a newer version may refer to any of them.
  func abandoned(_ names: [String], _ whole: Replay) throws(StorageFault) -> [String] {
    guard !names.isEmpty, lostEnds.isEmpty, !whole.ledger.hasUnknown,
      !whole.findings.contains(where: \.isDamage),
      let folder = try directory.directoryIfAny(PrivateFiles.directoryName)
    else { return [] }
    // What was written there last tells the time: this process's clock may be wrong, and others are at work.
    let hourAgo = try folder.status().modified - 3_600_000
    var abandoned: [String] = []
    for name in names {
      guard let file = try folder.openIfAny(name), try file.status().modified < hourAgo else { continue }
      abandoned.append(name)
    }
    return abandoned
  }
}
