import Interface
import LedgerModel
import Verbs

extension ExportRequest {
  /// The file's content as the ledger says it now.
  func bytes(in ledger: Ledger, at now: Timestamp) -> [UInt8] {
    file.bytes(items.compactMap { ledger.items[$0] }, of: ledger, language: language, at: now)
  }

  private var file: ExportFile {
    switch format {
    case .csv: .csv
    case .html: .html
    case .md: .md
    case .txt: .txt
    case .json: .json
    case .tsv: .tsv
    }
  }
}
