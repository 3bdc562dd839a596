import CSystem
import Glibc
import LedgerModel

/// The ledger's directory access/: which keys let in whom, and who came in.
public struct AccessFolder {
  private static let name = "access"
  private static let largest = 16 << 20
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

  /// A file; nothing when it is not there.
  public func read(_ name: String) throws(StorageTrouble) -> [UInt8]? {
    do {
      return try ledger.directoryIfAny(Self.name)?.openIfAny(name)?.readAll(limit: Self.largest)
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

  /// Appends a line to a file, in one write; it is made when it is not there.
  public func append(_ line: [UInt8], to name: String) throws(StorageTrouble) {
    do throws(StorageFault) {
      let folder = try ledger.makeDirectory(Self.name)
      if try folder.openIfAny(name) == nil {
        do throws(StorageFault) {
          try folder.create(name, [])
        } catch {
          if !error.isTaken { throw error }
        }
      }
      let file = try folder.openForAppending(name)
      try file.write(line)
    } catch {
      throw StorageTrouble(error, path: ledger.path)
    }
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

  /// Puts content in the place of the file, whole at every moment; the new one belongs to whom the old one or else the
  /// directory belonged to, and only that user may read it.
  public static func replace(_ path: String, _ content: [UInt8]) throws(StorageTrouble) {
    do {
      let (place, name) = try Directory.openOutside(holding: Directory.followed(path))
      let standing = try place.openIfAny(name)
      let old = if let standing { try standing.status() } else { try place.status() }
      let made = try UnfinishedFile(name, in: place, mode: 0o600)
      try made.write(content)
      // Only root can give it away, and only root has to.
      if geteuid() == 0 { _ = fchown(made.file.descriptor, old.owner, old.group) }
      try made.settle(as: name, replacing: true)
    } catch {
      throw StorageTrouble(error, path: path)
    }
  }
}
