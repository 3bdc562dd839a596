import ArgumentParser
import Exchange
import LedgerModel
import LedgerStore
import Papers
import TextWidth
import Wording

/// `export`: items as a workbook, CSV, TSV, JSON or as the printed ledger, by the ending of the file's name.
struct ExportVerb: Verb {
  static var configuration: CommandConfiguration { .verb("export", \.export) }

  @Argument(help: .spoken(\.exportFile)) var file: String
  @OptionGroup var asked: QueryArguments
  @Option(help: .spoken(\.columns)) var columns: String?
  @Option(help: .spoken(\.exportBy, "unit|person|grid")) var by: String?
  @Flag(help: .spoken(\.overwrite)) var force = false
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let chosen = try columns.map { try ListVerb.columns($0, invocation) }
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    guard let kind = ExportFormat(rawValue: ending) else {
      throw VerbFailure.failed(
        invocation.words.unknownFileKind(file, kinds: ".xlsx .csv .tsv .json .docx .html .md .txt .ics"))
    }
    guard chosen == nil || kind.isTable else {
      throw VerbFailure.wrongCall(
        invocation.words.onlyWith("--columns", ".xlsx, .csv, .tsv", of: "taizhang export"))
    }
    let columns = chosen ?? ItemColumn.usual
    if by == nil, kind.isStreamed { return try stream(kind, columns, invocation) }
    let items = try asked.items(in: invocation)
    let store = try invocation.store()
    let ledger = store.ledger
    // Opened before anything is written.
    let form = try (kind == .docx ? invocation.ownForm(.ledger) : nil) ?? PaperForm(of: ledger)
    func write(_ items: [Item], to file: String) throws {
      let photos = PaperPhotos { store.evidence($0) }
      let bytes = kind.bytes(
        items, of: ledger, columns: columns, language: invocation.language, at: invocation.now, form: form,
        photos: photos)
      try invocation.refuse(tooMany: photos)
      try invocation.write(bytes, to: file, replacing: force)
    }
    let grouping = try invocation.grouping(by, among: RateGrouping.ranked)
    let parts = grouping.map {
      ledger.parts(of: items, by: $0, none: Words.of(invocation.language).papers.open)
    }
    guard let parts else {
      try write(items, to: file)
      remark(kind, items, columns, ledger, invocation)
      return invocation.output.line(String(items.count))
    }
    // All names are told apart before a file is written.
    var taken: Set<String> = []
    let files = parts.map { part in (file: path(of: part.name, ending, &taken), items: part.items) }
    // One that is there stays, and then none is written.
    for part in files where !force { try invocation.refuse(existing: part.file) }
    for part in files {
      try write(part.items, to: part.file)
      invocation.output.line("\(SafeText.visible(part.file))\t\(part.items.count)")
    }
    remark(kind, items, columns, ledger, invocation)
  }

  /// Writes the items one by one: an export of all of them takes no more memory than one of a few.
  private func stream(_ kind: ExportFormat, _ columns: [ItemColumn], _ invocation: Invocation) throws {
    // Each record is examined when it is copied.
    invocation.trustsSnapshot = true
    // Of two answers, because the snapshot did not hold, the first file goes before the second is begun.
    var made: NewFile?
    let (count, left) = try asked.places(in: invocation) { ledger, places in
      made = nil
      let file = try invocation.begin(self.file, replacing: force)
      made = file
      let items = ItemStream(ledger.items.inOrder(places), of: ledger, at: invocation.now)
      func output(_ bytes: [UInt8]) throws {
        try invocation.writing(self.file) { () throws(FileBytes.Trouble) in try file.write(bytes) }
      }
      guard let delimiter = kind.delimiter else {
        try items.writeJSON(to: output)
        return (places.count, [String]())
      }
      return (
        places.count, try items.writeTable(columns, by: delimiter, invocation.language, to: output)
      )
    }
    if let made { try invocation.settle(made, file) }
    remark(kind, left, invocation)
    invocation.output.line(String(count))
  }

  /// What should be known of the file.
  private func remark(
    _ kind: ExportFormat, _ items: [Item], _ columns: [ItemColumn], _ ledger: Ledger, _ invocation: Invocation
  ) {
    remark(
      kind, kind.leftOut(of: items, in: ledger, columns: columns, language: invocation.language), invocation)
  }

  private func remark(_ kind: ExportFormat, _ left: [String], _ invocation: Invocation) {
    if kind == .csv { invocation.remark(SheetWords(invocation.language).delimitedLoses) }
    if !left.isEmpty { invocation.remark(ItemTableWords.of(invocation.language).leavesOut(left)) }
  }

  /// The file of a part: its name behind the one that was given, each once.
  private func path(of name: String, _ ending: String, _ taken: inout Set<String>) -> String {
    let stem = file.dropLast(ending.count + 1) + "-" + name.asFileNamePart
    var (path, count) = ("\(stem).\(ending)", 1)
    while !taken.insert(path.lowercased()).inserted {
      count += 1
      path = "\(stem)-\(count).\(ending)"
    }
    return path
  }
}

extension ExportFormat {
  /// Whether such a file is written item by item.
  fileprivate var isStreamed: Bool { self == .json || delimiter != nil }

  /// What stands between the cells of such a file; nothing of one that is no such table.
  fileprivate var delimiter: Delimiter? {
    switch self {
    case .csv: .comma
    case .tsv: .tab
    default: nil
    }
  }
}
