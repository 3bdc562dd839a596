import CSystem
import Glibc
import LedgerModel

/// The note of a change whose private texts are being kept and whose line does not stand yet: `private/writing/NODE-NAME`.
///
/// Its writer holds it from before the texts are kept until the line stands, or is given up. One that nobody holds tells
/// of a writer that was ended in between: its line does not come any more. The lock is the system's (flock), which goes
/// with the process however that ends.
final class WritingNote {
  /// Their directory in private/.
  static let directoryName = "writing"

  /// The name of the file with the texts.
  let texts: String
  private let name: String
  private let folder: Directory
  private let file: File

  /// Notes that a writer of this NODE is about to keep the texts of that name.
  init(of texts: String, by node: String, in details: Directory) throws(StorageFault) {
    (self.texts, name) = (texts, "\(node)-\(texts)")
    folder = try details.makeDirectory(Self.directoryName)
    let made = try UnfinishedFile(name, in: folder)
    // Before it has its name: whoever finds it finds it held.
    let result = csystem_try_lock(made.file.descriptor)
    guard result == 0 else { throw StorageFault(.lock, made.file.path, errno: result) }
    try made.give(name)
    file = made.file
  }

  /// Takes over a note of this NODE whose writer is gone; nothing where that one lives, where the note went meanwhile, and
  /// for what is no such note.
  init?(left name: String, by node: String, in folder: Directory) {
    guard Self.isName(name), name.hasPrefix("\(node)-"), let file = try? folder.open(name),
      csystem_try_lock(file.descriptor) == 0, let found = try? file.status().identity,
      // Another program may have ended it before the lock was had.
      (try? folder.status(of: name).identity) == found
    else { return nil }
    (texts, self.name, self.folder, self.file) = (String(name.dropFirst(9)), name, folder, file)
  }

  /// Ends the note: the line stands, or does not come. One that does not go is ended by a later writer.
  func end() { try? folder.remove(name) }

  /// Whether a note may have such a name: eight hex digits for the NODE and sixteen for the texts.
  static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 8 && PrivateTexts.isName(parts[1])
      && parts[0].utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

extension FileStore {
  /// Removes the texts of writers that were ended before their line stood: nothing else would, and they may be what
  /// somebody asks to be removed. What is in doubt is left to `check`.
  func removeAbandonedDetails() throws(StorageFault) {
    let left = try details.leftNotes()
    // Lines that are gone for now may refer to them, and so may those of a newer program.
    guard !left.isEmpty, neededFormat == nil, lostEnds.isEmpty, !isDamaged, !reader.hasLostLines,
      !ledger.hasUnknown
    else { return }
    let named = try JournalHistory(directory: directory).referring(to: left.map(\.texts))
    for note in left {
      if let named, !named.contains(note.texts) { try details.remove(note.texts) }
      note.end()
    }
  }
}
