import CSystem
import Glibc

/// A new file while it is being written, under a random name: it gets its own only when it is whole and on the disk.
/// Left before that it is removed again; a killed program's remains are removed by others an hour later.
final class UnfinishedFile {
  /// Bytes after which what was written is brought to the disk, so that no sync takes long.
  private static let syncedAtOnce = 4 << 20

  /// The file itself.
  let file: File
  private let directory: Directory
  private let draft: String
  private var unsynced = 0
  private var isSettled = false

  /// Makes an empty file that is going to be `directory`'s `name`; `appending` for one that is written to later on. Where
  /// `random` is given, that is what its name is until then: nobody else may have it.
  init(
    _ name: String, in directory: Directory, mode: UInt32 = 0o660, appending: Bool = false,
    random: String? = nil
  ) throws(StorageFault) {
    self.directory = directory
    if let random {
      draft = Directory.unfinishedPrefix + random
    } else {
      draft = try Directory.unfinishedPrefix + RandomName.make()
    }
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | (appending ? O_APPEND : 0)
    let opened = csystem_open_beneath(directory.descriptor, draft, flags, Directory.fileMode)
    guard opened >= 0 else { throw StorageFault(.create, directory.below(name), errno: opened) }
    do throws(StorageFault) {
      file = try File(descriptor: opened, path: directory.below(name), calls: directory.calls)
      // The umask has had its say in the mode: this one counts.
      guard fchmod(opened, mode) == 0 || directory.isOutside else {
        throw StorageFault(.create, directory.below(name), errno: errno)
      }
    } catch {
      unlinkat(directory.descriptor, draft, 0)
      throw error
    }
  }

  deinit {
    if !isSettled { unlinkat(directory.descriptor, draft, 0) }
  }

  /// Writes on. Of large files some is brought to the disk at once, so that the last sync has little left to do.
  func write(_ bytes: [UInt8]) throws(StorageFault) {
    try file.write(bytes)
    unsynced += bytes.count
    guard unsynced >= Self.syncedAtOnce else { return }
    try file.syncData()
    unsynced = 0
  }

  /// Writes over the first bytes: what could only be known at the end.
  func writeStart(_ bytes: [UInt8]) throws(StorageFault) {
    guard lseek(file.descriptor, 0, SEEK_SET) == 0 else {
      throw StorageFault(.write, file.path, errno: errno)
    }
    try file.write(bytes)
  }

  /// Gives the file its name: with `replacing` that of a file that is there, else a new one; throws a fault that
  /// `isTaken` when that is taken. File and name are on the disk when this returns.
  func settle(as name: String, replacing: Bool) throws(StorageFault) {
    try file.sync()
    try give(name, replacing: replacing)
    try directory.sync()
  }

  /// Gives the file its name, without any promise that it lasts: for notes that may be lost.
  func give(_ name: String, replacing: Bool = false) throws(StorageFault) {
    let rename = replacing ? directory.calls.renameOver : directory.calls.renameNew
    let result = rename(directory.descriptor, draft, name)
    guard result == 0 else { throw StorageFault(.rename, directory.below(name), errno: result) }
    isSettled = true
  }
}
