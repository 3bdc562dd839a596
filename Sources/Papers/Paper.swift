import LedgerModel
import Office
import Wording

/// The papers that come out of a ledger, each made by a function of this name: `Paper.bulletin(…)`.
///
/// All of them are values: the caller writes them wherever they go.
public enum Paper {}

extension Document {
  /// The paper as a file; plain text at most `width` columns wide, see `text(width:)`, and a document for Word in a
  /// `form`, made at a moment.
  public func bytes(
    as format: PaperFormat, width: Int? = nil, form: PaperForm = .plain, at now: Timestamp? = nil
  ) -> [UInt8] {
    switch format {
    case .md: Array(markdown.utf8)
    case .html: Array(html.utf8)
    case .txt: Array(text(width: width).utf8)
    case .docx:
      if case .template(let template, let head) = form {
        template.filled(with: templateContent(head))
      } else {
        textDocument(in: form, at: now).docx
      }
    }
  }
}

extension PaperPhotos {
  /// A paper made with its photos; where they are too many, made without any, which it says at its foot: for the screen,
  /// on which nobody can ask for less of it.
  public func paper(_ make: ((Evidence) -> Picture?) -> Document) -> Document {
    let whole = make { picture(of: $0) }
    guard areTooMany else { return whole }
    var bare = make { _ in nil }
    bare.blocks.append(.small([Words.of(bare.language).papers.withoutPhotos]))
    return bare
  }
}

extension Document {
  /// What stands beneath the title, line by line.
  var subtitleLines: [String] { subtitle.shownLines.filter { !$0.isEmpty } }

  /// To whom it goes, on a line.
  var addressedTo: String { Words.of(language).papers.official.addressees(addressees.shownLine) }
}

/// What every paper needs: the ledger, its words, its days.
struct PaperContext {
  let ledger: Ledger
  let language: Language

  var words: PaperWords { Words.of(language).papers }
  var vocabulary: VocabularyWords { Words.of(language).vocabulary }
  var meeting: MeetingWords { Words.of(language).meeting }

  /// The office's name.
  var office: String { words.office(ofLedger: ledger.settings.name) }

  /// A person's name; nothing when nobody is meant.
  func person(_ id: RecordID?) -> String? { ledger.personName(id) }

  func names(_ names: [String]) -> String {
    names.isEmpty ? words.none : names.joined(separator: words.separator)
  }

  /// A moment's day, written out.
  func day(_ moment: Timestamp) -> String { words.day(ledger.clock.zone.date(moment)) }

  /// A moment's day as a table shows it.
  func shortDay(_ moment: Timestamp?) -> String {
    moment.map { words.shortDay(ledger.clock.zone.date($0)) } ?? ""
  }

  func moment(_ moment: Timestamp) -> String {
    let civil = ledger.clock.zone.civil(moment)
    return words.moment(civil.date, civil.time)
  }

  func period(_ period: RatePeriod) -> String {
    words.period(period, in: ledger.clock.zone)
  }

  /// A rate, or `—` when there is nothing to divide by.
  func rate(_ share: Share) -> String { share.text ?? "—" }

  /// The last line: what made it, and as of when.
  func made(_ moment: Timestamp) -> String { words.made(ledger.settings.name, self.moment(moment)) }

  /// An item by number and title.
  func item(_ id: RecordID) -> String {
    ledger.items[id].map { words.item($0.number, $0.title) } ?? id.text
  }

  /// What is a highlight of an item, and whose.
  func highlight(of item: Item) -> String {
    words.told(words.item(item.number, item.title), person(item.owner), item.highlight)
  }

  /// A category's name, else its group's.
  func category(of item: Item) -> String {
    if let category = ledger.category(item.category, item.scheme) { return name(of: category) }
    return item.category ?? item.group.map(vocabulary.group) ?? ""
  }

  func name(of category: LedgerModel.Category) -> String { category.name(in: language) }
}

/// Numbers the sections of a paper.
struct Sections {
  let words: PaperWords
  private var count = 0

  init(_ words: PaperWords) { self.words = words }

  mutating func heading(_ title: String) -> Block {
    count += 1
    return .heading(words.section(count, title))
  }
}
