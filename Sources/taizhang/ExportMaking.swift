import Interface
import LedgerModel
import LedgerStore
import Papers
import Verbs

extension ExportRequest {
  /// The file's content as the store's ledger says it now.
  func bytes(from store: FileStore, at now: Timestamp) -> [UInt8] {
    let ledger = store.ledger
    switch content {
    case .items(let items):
      let kind = ExportFile(rawValue: format.rawValue) ?? .csv
      return kind.bytes(items.compactMap { ledger.items[$0] }, of: ledger, language: language, at: now)
    case .summary(let scope):
      let document = Paper.summary(ledger.summary(scope), of: ledger, language: language) { evidence in
        // Only a page shows pictures.
        format == .html ? store.evidence(evidence.hash).flatMap(Picture.init) : nil
      }
      return Array(document.rendered(as: Paper.Format(rawValue: format.rawValue) ?? .txt).utf8)
    }
  }
}

extension SummaryRequest {
  /// The work summary as text.
  func text(in ledger: Ledger) -> String {
    Paper.summary(ledger.summary(scope), of: ledger, language: language) { _ in nil }
      .rendered(as: .txt, width: width)
  }
}
