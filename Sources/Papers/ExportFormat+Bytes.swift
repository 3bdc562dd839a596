import Exchange
import LedgerModel
import Wording

/// What a file that leaves the ledger holds, by the kind of the file.
extension ExportFormat {
  /// What the items have and such a file does not carry, by name; nothing of a kind that is no table.
  public func leftOut(
    of items: [Item], in ledger: Ledger, columns: [ItemColumn] = ItemColumn.usual, language: Language
  ) -> [String] {
    switch self {
    case .xlsx:
      ExportTable.leftOutOfWorkbook(of: items, in: ledger, columns: columns, language: language)
    case .csv, .tsv: ExportTable.leftOut(of: items, columns: columns, language: language)
    case .json, .docx, .html, .md, .txt, .ics: []
    }
  }

  /// The `items` as such a file, with headings and words in a language, lamps and days as of `now`; `file` reads the
  /// office's own form of the printed ledger, and the photos that it shows, by their hashes. Where that form cannot be
  /// used, the ledger is set in the program's and says so: for the screen.
  public func bytes(
    _ items: [Item], of ledger: Ledger, columns: [ItemColumn] = ItemColumn.usual, language: Language,
    at now: Timestamp, file: @escaping (String) -> [UInt8]? = { _ in nil }
  ) -> [UInt8] {
    do throws(TemplateTrouble) {
      let form = try self == .docx ? PaperForm.own(.ledger, of: ledger, file: file) : nil
      let photos = PaperPhotos(file)
      return bytes(
        items, of: ledger, columns: columns, language: language, at: now, form: form ?? PaperForm(of: ledger),
        photos: photos)
    } catch {
      var paper = Paper.ledger(items, of: ledger, at: now, language: language)
      paper.blocks.append(.small([Words.of(language).papers.withoutTemplate(error.template.name)]))
      return paper.bytes(as: .docx, form: PaperForm(of: ledger), at: now)
    }
  }

  /// The same, a document for Word in a `form`, which shows what it asks for of the `photos`.
  public func bytes(
    _ items: [Item], of ledger: Ledger, columns: [ItemColumn], language: Language, at now: Timestamp,
    form: PaperForm, photos: PaperPhotos
  ) -> [UInt8] {
    let items = items.map { ledger.today($0, at: now) }
    let lamp = { (item: Item) in ledger.lamp(of: item, now: now) }
    func table() -> ExportTable {
      ExportTable(items, of: ledger, columns: columns, language: language, lamp: lamp)
    }
    func paper(_ format: PaperFormat) -> [UInt8] {
      guard format == .docx, form.showsPhotos(usually: false) else {
        return Paper.ledger(items, of: ledger, at: now, language: language)
          .bytes(as: format, form: form, at: now)
      }
      return photos.paper { photo in
        Paper.ledger(items, of: ledger, at: now, language: language, pictures: photo)
      }.bytes(as: format, form: form, at: now)
    }
    return switch self {
    case .xlsx:
      ItemWorkbook(items, of: ledger, columns: columns, language: language, at: now, lamp: lamp).bytes
    case .csv: table().delimited(by: .comma)
    case .tsv: table().delimited(by: .tab)
    case .json: ExportJSON.bytes(items, of: ledger, lamp: lamp)
    case .ics: CalendarFile.bytes(items, of: ledger, language: language, at: now)
    case .docx: paper(.docx)
    case .html: paper(.html)
    case .md: paper(.md)
    case .txt: paper(.txt)
    }
  }
}
