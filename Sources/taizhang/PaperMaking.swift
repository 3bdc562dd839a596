import Interface
import LedgerModel
import LedgerStore
import Papers

extension PaperRequest {
  /// The paper as the ledger says it now; nothing when what it is about is not there.
  func text(in store: FileStore, at now: Timestamp) -> String? {
    document(store, now)?.rendered(as: Paper.Format(rawValue: format.rawValue) ?? .txt, width: width)
  }

  private func document(_ store: FileStore, _ now: Timestamp) -> Document? {
    let ledger = store.ledger
    let meeting = meeting.flatMap { ledger.meeting($0) }
    switch kind {
    case .minutes:
      return meeting.map { Paper.minutes(of: $0, in: ledger, at: now, language: language) }
    case .bulletin:
      return meeting.map { Paper.bulletin(ledger.bulletin(of: $0), of: ledger, language: language) }
    case .summary:
      guard let scope else { return nil }
      return Paper.summary(ledger.summary(scope), of: ledger, language: language) { evidence in
        // Only a page shows pictures.
        format == .html ? store.evidence(evidence.hash).flatMap(Picture.init) : nil
      }
    }
  }
}
