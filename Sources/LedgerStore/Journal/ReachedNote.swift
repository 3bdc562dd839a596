import CSystem
import Glibc
import LedgerModel

/// The high-water mark of an epoch inside the ledger, `journal/reached-NODE-EPOCH.json`: for all accounts, and for
/// what is done to a segment alone. It travels with the directory, so that an older copy of all of it has an older one.
enum ReachedNote {
  private static let prefix = "reached-"
  private static let suffix = ".json"

  /// The note's file, made when it is not there; nothing where it cannot be had.
  static func file(of epoch: JournalEpoch, in journal: Directory) -> File? {
    let name = prefix + epoch.name + suffix
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
    let opened = csystem_open_beneath(journal.descriptor, name, flags, UInt32(Directory.fileMode))
    return opened < 0 ? nil : try? File(descriptor: opened, path: journal.below(name), calls: journal.calls)
  }

  /// Notes that somebody has looked at what is gone up to a sequence.
  static func settle(_ epoch: JournalEpoch, through sequence: Int64, in journal: Directory) {
    guard let file = file(of: epoch, in: journal) else { return }
    var mark = HighWaterMark(file) ?? HighWaterMark(.start)
    mark.settled = max(mark.settled ?? 0, sequence)
    mark.write(over: file)
  }

  /// What all notes of a journal say that say anything, also those of epochs whose directories are gone.
  static func all(in journal: Directory) throws(StorageFault) -> [JournalEpoch: HighWaterMark] {
    var notes: [JournalEpoch: HighWaterMark] = [:]
    for name in try journal.names() where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      guard let epoch = JournalEpoch(name: name.dropFirst(prefix.count).dropLast(suffix.count)) else {
        continue
      }
      // One that cannot be read says nothing.
      if let file = try? journal.open(name), let mark = HighWaterMark(file) { notes[epoch] = mark }
    }
    return notes
  }
}
