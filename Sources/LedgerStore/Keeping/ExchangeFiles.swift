import Glibc
import LedgerModel

/// Files that come in and go out through the screen lie in the ledger's exchange directory.
extension FileStore {
  private static let exchangeName = "exchange"

  /// Where the exchange directory is, from the root on; see `Store`.
  public var exchangePath: String {
    // The ledger is an open directory: where it is by now the system knows.
    let room = 4096
    var place = [CChar](repeating: 0, count: room)
    let length = readlink("/proc/self/fd/\(directory.descriptor)", &place, room)
    guard length > 0 else { return "" }
    let path = String(decoding: place[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return "\(path)/\(Self.exchangeName)"
  }

  /// Puts a file into the exchange directory under that name, or the next free one like it; see `Store`.
  public func putIntoExchange(_ name: String, _ bytes: [UInt8]) throws(StorageTrouble) -> String {
    do {
      let folder = try directory.makeDirectory(Self.exchangeName)
      for name in ExchangeName.candidates(name) {
        // What is there already need not be there twice.
        if let file = try? folder.open(name), try file.status().size == bytes.count,
          try file.readAll(limit: bytes.count) == bytes
        {
          return name
        }
        do throws(StorageFault) {
          try folder.create(name, bytes)
          return name
        } catch {
          if !error.isTaken { throw error }
        }
      }
    } catch let fault as StorageFault {
      throw StorageTrouble(fault, path: directory.path)
    } catch {
      throw .failed(path: name, reason: .mistake("\(error)"))
    }
    throw .failed(path: name, reason: .system("EEXIST"))
  }

  /// The regular files in the exchange directory with their sizes in bytes, the latest first.
  public func exchangeFiles() -> [(name: String, size: Int)] {
    guard let folder = try? directory.directory(Self.exchangeName), let names = try? folder.foreignNames()
    else { return [] }
    let own = Set(names.filter(\.isUTF8).map(\.shown))
    let files = names.compactMap { name -> (String, FileStatus)? in
      // Of two that read alike the one of this machine's own kind is meant by the name.
      if name.shown.hasPrefix(".") || (!name.isUTF8 && own.contains(name.shown)) { return nil }
      // Directories, links and what is gone by now are no files to choose from.
      guard let status = try? folder.open(name).status() else { return nil }
      return (name.shown, status)
    }
    return files.sorted { $0.1.modified > $1.1.modified }.map { ($0.0, $0.1.size) }
  }

  /// The content of a file that is to be evidence: of the exchange directory, or, named with a `/`, of any that
  /// this process may read. Throws that it is not there, what the disk said, or that it has more than `limit` bytes.
  public func evidenceFile(_ name: String, limit: Int) throws(CommitFailure) -> [UInt8] {
    do {
      let file = try opened(name)
      guard try file.status().size <= limit else { throw CommitFailure.refused(.fileTooLarge(limit: limit)) }
      return try file.readAll(limit: limit)
    } catch let failure as CommitFailure {
      throw failure
    } catch let fault as StorageFault where fault.isMissing || fault.cause == .notRegularFile {
      throw .storage(.noSuchFile(name))
    } catch let fault as StorageFault {
      throw .storage(StorageTrouble(fault, path: directory.path))
    } catch {
      throw .storage(.failed(path: name, reason: .system("EIO")))
    }
  }

  private func opened(_ name: String) throws(StorageFault) -> File {
    guard let slash = name.lastIndex(of: "/") else {
      let folder = try directory.directory(Self.exchangeName)
      if let file = try folder.openIfAny(name) { return file }
      let foreign = try folder.foreignNames().first { $0.shown == name }
      guard let foreign else { return try folder.open(name) }
      return try folder.open(foreign)
    }
    if confinesFiles { throw StorageFault(.open, name, errno: EACCES) }
    let folder = slash == name.startIndex ? "/" : String(name[..<slash])
    return try Directory.openLedger(at: folder).open(String(name[name.index(after: slash)...]))
  }
}
