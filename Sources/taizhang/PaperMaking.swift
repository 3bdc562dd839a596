import Interface
import LedgerModel
import Papers

extension PaperRequest {
  /// The paper as the ledger says it now; nothing when the meeting is not there.
  func text(in ledger: Ledger, at now: Timestamp) -> String? {
    guard let meeting = ledger.meeting(meeting) else { return nil }
    let document =
      switch kind {
      case .minutes: Paper.minutes(of: meeting, in: ledger, at: now, language: language)
      case .bulletin: Paper.bulletin(ledger.bulletin(of: meeting), of: ledger, language: language)
      }
    switch format {
    case .md: return document.rendered(as: .md)
    case .html: return document.rendered(as: .html)
    case .txt: return document.rendered(as: .txt, width: width)
    }
  }
}
