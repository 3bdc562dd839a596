import LedgerModel

extension FileStore {
  /// Puts a file into the ledger's exchange directory, in place of one of that name; throws what the disk said.
  public func putIntoExchange(_ name: String, _ bytes: [UInt8]) throws(StorageTrouble) {
    do {
      _ = try directory.makeDirectory("exchange").replace(name, bytes)
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }
}
