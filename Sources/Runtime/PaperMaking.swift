import Interface
import LedgerModel
import LedgerStore
import Papers

/// Makes the papers that a screen asks for. The screen's own tests put a line in their place: how a paper reads is
/// tested where papers are made.
struct PaperMaking {
  /// The paper as the ledger says it at a moment, as a file; nothing when what it is about is not there.
  var bytes: (PaperRequest, any Store, Timestamp) -> [UInt8]?
  /// What of it can be rewritten, and what was; nothing when what it is about is not there.
  var paragraphs: (PaperRequest, any Store, Timestamp) -> PaperParagraphs? = { $0.paragraphs(in: $1, at: $2) }

  /// The papers as they are.
  static var real: PaperMaking { PaperMaking { $0.bytes(in: $1, at: $2) } }
}

extension PaperRequest {
  fileprivate func bytes(in store: any Store, at now: Timestamp) -> [UInt8]? {
    var document = document(store, now)
    if isIssued(in: store.ledger) { document?.seal(store.paperSeal) }
    let made = moment(in: store.ledger) ?? now
    // Who reads it before it goes out sees what was rewritten.
    if width != nil { document = document?.marked }
    return document?.bytes(as: format, width: width, of: store.ledger, at: made) { store.evidence($0) }
  }

  fileprivate func paragraphs(in store: any Store, at now: Timestamp) -> PaperParagraphs? {
    // No photo is read for it.
    var request = self
    request.format = .txt
    guard let document = request.document(store, now), let identity = document.identity else { return nil }
    return PaperParagraphs(paper: identity, paragraphs: document.paragraphs, language: language)
  }

  /// Of which moment the paper of a meeting is: one that says the same is the same file, whenever it is asked for.
  private func moment(in ledger: Ledger) -> Timestamp? {
    guard let meeting = meeting.flatMap({ ledger.meeting($0) }) else { return nil }
    return meeting.issuedAt ?? meeting.adjournedAt ?? meeting.openedAt
  }

  /// Whether the paper is one that the office has issued: such bear the seal.
  private func isIssued(in ledger: Ledger) -> Bool {
    guard let meeting = meeting.flatMap({ ledger.meeting($0) }) else { return false }
    return [.minutes, .bulletin].contains(kind) && meeting.state == .issued
  }

  private func document(_ store: any Store, _ now: Timestamp) -> Document? {
    let ledger = store.ledger
    let meeting = meeting.flatMap { ledger.meeting($0) }
    switch kind {
    case .minutes:
      return meeting.map { Paper.minutes(of: $0, in: ledger, at: now, language: language) }
    case .bulletin:
      return meeting.map { Paper.bulletin(ledger.bulletin(of: $0), of: ledger, language: language) }
    case .summary:
      guard let scope else { return nil }
      let work = ledger.summary(scope)
      // Only a page and a document show pictures.
      guard format.showsPictures else { return Paper.summary(work, of: ledger, language: language) }
      return PaperPhotos { store.evidence($0) }.paper { photo in
        Paper.summary(work, of: ledger, language: language, pictures: photo)
      }
    }
  }
}

extension Store {
  /// What a person has to do now, as a message; nothing when that is nothing.
  func toDo(of person: RecordID, _ language: Language, at now: Timestamp) -> String? {
    Paper.toDo(of: [person], in: ledger, at: now, language: language).first?.text
  }
}

extension ExportRequest {
  /// What the items have and the file does not carry, by name.
  func leftOut(in ledger: Ledger) -> [String] {
    format.leftOut(
      of: items.compactMap { ledger.items[$0] }, in: ledger, columns: tableColumns, language: language)
  }

  /// The file's content as the ledger says it now.
  func bytes(in store: any Store, at now: Timestamp) -> [UInt8] {
    let ledger = store.ledger
    return format.bytes(
      items.compactMap { ledger.items[$0] }, of: ledger, columns: tableColumns, language: language, at: now
    ) { store.evidence($0) }
  }
}
