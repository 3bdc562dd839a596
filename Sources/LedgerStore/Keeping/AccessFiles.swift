import CSystem
import Glibc
import LedgerModel

/// The ledger's directory access/: which keys let in whom, and who came in.
public struct AccessFolder {
  private static let name = "access"
  private static let largest = 16 << 20
  /// From how many bytes on a log goes on in another file, with room for lines of those who looked at the same moment.
  private static let fullLog = largest - (1 << 16)
  private let ledger: Directory

  /// That of the ledger at a path, which need not be opened for it. Throws when it is no ledger.
  public init(ledger path: String) throws(StorageTrouble) {
    ProcessManners.set()
    do {
      ledger = try Directory.openLedger(at: path)
    } catch {
      throw StorageTrouble(error, path: path)
    }
  }

  /// The user whose the ledger's directory is; nothing when that cannot be told.
  public var owner: UInt32? { (try? ledger.status())?.owner }

  /// The ledger's id.
  public func ledgerID() throws(StorageTrouble) -> String {
    do {
      return try LedgerFormat.read(in: ledger).ledger
    } catch {
      throw StorageTrouble(error, path: ledger.path)
    }
  }

  /// A file; nothing when it is not there. Throws what the disk said, or that it has more than `limit` bytes, 16 MiB
  /// without one.
  public func read(_ name: String, limit: Int? = nil) throws(StorageTrouble) -> [UInt8]? {
    do {
      return try ledger.directoryIfAny(Self.name)?.openIfAny(name)?.readAll(limit: limit ?? Self.largest)
    } catch {
      throw StorageTrouble(error, path: ledger.path)
    }
  }

  /// The names of the files.
  public func names() throws(StorageTrouble) -> [String] {
    do {
      return try ledger.directoryIfAny(Self.name)?.names() ?? []
    } catch {
      throw StorageTrouble(error, path: ledger.path)
    }
  }

  /// Changes a file while nobody else does: `change` is given what stands there and gives what shall stand. Throws what
  /// `change` throws, and `.failed` with EBUSY while another program is changing one.
  public func change(_ name: String, _ change: ([UInt8]?) throws -> [UInt8]) throws {
    do {
      let folder = try ledger.makeDirectory(Self.name)
      guard csystem_try_lock(folder.descriptor) == 0 else {
        throw StorageTrouble.failed(path: Self.name, reason: .system("EBUSY"))
      }
      defer { _ = csystem_unlock(folder.descriptor) }
      let now = try folder.openIfAny(name)?.readAll(limit: Self.largest)
      let content = try change(now)
      if content != now { try folder.replace(name, content) }
    } catch let fault as StorageFault {
      throw StorageTrouble(fault, path: ledger.path)
    }
  }

  /// Appends a line to a log, in one write; it is made when it is not there. One that is full, at 16 MiB, stays as it is, and
  /// NAME-2, NAME-3 and so on go on behind it. Throws what the disk said.
  public func append(_ line: [UInt8], to name: String) throws(StorageTrouble) {
    do throws(StorageFault) {
      let folder = try ledger.makeDirectory(Self.name)
      for name in ExchangeName.candidates(name) {
        let file = try log(name, in: folder)
        let size = try file.status().size
        if size > 0, size + line.count > Self.fullLog { continue }
        // What a full disk cut off must not take this line with it.
        let last = try file.read(at: max(0, size - 1), count: 1)
        let end: [UInt8] = last.isEmpty || last == [0x0A] ? [] : [0x0A]
        try file.write(end + line)
        return
      }
      throw StorageFault(.write, folder.below(name), .tooLarge(limit: Self.largest))
    } catch {
      throw StorageTrouble(error, path: ledger.path)
    }
  }

  private func log(_ name: String, in folder: Directory) throws(StorageFault) -> File {
    if try folder.openIfAny(name) == nil {
      do throws(StorageFault) {
        try folder.create(name, [])
      } catch {
        if !error.isTaken { throw error }
      }
    }
    return try folder.openForAppending(name)
  }
}

/// Files outside the ledger that the program keeps for other programs, such as sshd's list of keys.
public enum OutsideFile {
  /// The file's content, links followed; nothing when it is not there. Throws what the disk said.
  public static func read(_ path: String) throws(StorageTrouble) -> [UInt8]? {
    do {
      let (place, name) = try Directory.openOutside(holding: Directory.followed(path))
      return try place.openIfAny(name)?.readAll(limit: 16 << 20)
    } catch {
      if error.isMissing { return nil }
      throw StorageTrouble(error, path: path)
    }
  }

  /// Puts content in the place of the file, whole at every moment. The new one has the mode of the old one, and its owner and
  /// group as far as this user may give them; where there was none it belongs to whom the directory belongs to, and only
  /// that user may read it. Throws what the disk said.
  public static func replace(_ path: String, _ content: [UInt8]) throws(StorageTrouble) {
    do throws(StorageFault) {
      let (place, name) = try Directory.openOutside(holding: Directory.followed(path))
      let standing = try place.openIfAny(name)?.status()
      let old = if let standing { standing } else { try place.status() }
      // Nobody reads it before it belongs to whom it shall.
      let made = try UnfinishedFile(name, in: place, mode: 0o600)
      try made.write(content)
      // Only root can give it away; a group of one's own anybody can.
      if geteuid() == 0 {
        _ = fchown(made.file.descriptor, old.owner, old.group)
      } else if standing != nil {
        _ = fchown(made.file.descriptor, UInt32.max, old.group)
      }
      if let standing, fchmod(made.file.descriptor, standing.mode & 0o777) != 0 {
        throw StorageFault(.create, path, errno: errno)
      }
      try made.settle(as: name, replacing: true)
    } catch {
      throw StorageTrouble(error, path: path)
    }
  }
}
