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

  /// The files in the exchange directory and in the person's folder of it, which is made where it is not there: the latest
  /// first, what cannot be read with the reason.
  public func exchangeFiles(of person: RecordID?) -> [ExchangeFile] {
    guard let common = try? directory.directory(Self.exchangeName) else { return [] }
    let ledger = ledger
    var found = Self.files(in: common, named: "", but: ledger.exchangeFolders)
    // Where nothing can be made, as on a disk that is read only, there is the common one alone.
    if let name = ledger.exchangeFolder(of: person), let own = try? common.makeDirectory(name) {
      found += Self.files(in: own, named: "\(name)/", but: [])
    }
    return found.sorted { $0.modified > $1.modified }.map(\.file)
  }

  /// The files of a folder but for those names, each with when it was last written to.
  private static func files(
    in folder: Directory, named prefix: String, but folders: Set<String>
  ) -> [(file: ExchangeFile, modified: Int64)] {
    guard let names = try? folder.foreignNames() else { return [] }
    let own = Set(names.filter(\.isUTF8).map(\.shown))
    return names.compactMap { name in
      // Of two that read alike the one of this machine's own kind is meant by the name.
      if name.shown.hasPrefix(".") || (!name.isUTF8 && own.contains(name.shown)) { return nil }
      do throws(StorageFault) {
        let status = try folder.open(name).status()
        return (ExchangeFile(prefix + name.shown, size: status.size), status.modified)
      } catch {
        let status = try? folder.status(of: name.shown)
        if error.isMissing || (status?.isDirectory == true && folders.contains(name.shown)) { return nil }
        let trouble: ExchangeFile.Trouble =
          if status?.isDirectory == true {
            .folder
          } else if error.isDenied {
            .notPermitted
          } else {
            error.errorName.map { .system($0) } ?? .noFile
          }
        let file = ExchangeFile(prefix + name.shown, size: status?.size ?? 0, trouble: trouble)
        return (file, status?.modified ?? 0)
      }
    }
  }

  /// The content of a file that is to be evidence: of the exchange directory or a folder of it, or, named with a `/`, of
  /// any that this process may read. Throws that it is not there, what the disk said, or that it has more than `limit` bytes.
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
    let last = String(name[name.index(after: slash)...])
    if let file = try inFolder(String(name[..<slash]), last) { return file }
    if confinesFiles { throw StorageFault(.open, name, errno: EACCES) }
    let folder = slash == name.startIndex ? "/" : String(name[..<slash])
    return try Directory.openLedger(at: folder).open(last)
  }

  /// The file of a person's folder of the exchange directory; nothing where it lies in none.
  private func inFolder(_ folder: String, _ name: String) throws(StorageFault) -> File? {
    guard ledger.exchangeFolders.contains(folder),
      let own = try directory.directoryIfAny(Self.exchangeName)?.directoryIfAny(folder)
    else { return nil }
    if let file = try own.openIfAny(name) { return file }
    return try own.foreignNames().first { $0.shown == name }.map { foreign throws(StorageFault) in
      try own.open(foreign)
    }
  }
}
