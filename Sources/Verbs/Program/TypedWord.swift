import Glibc
import LedgerStore

extension String {
  /// A word as the shell hands it over. A file's name that the shell completed may be GBK, as Windows wrote it: it is read as
  /// what it says there, by which the file is found again.
  public init(typed word: UnsafePointer<CChar>) {
    self = word.withMemoryRebound(to: UInt8.self, capacity: strlen(word)) { bytes in
      ForeignName(Array(UnsafeBufferPointer(start: bytes, count: strlen(word)))).shown
    }
  }
}
