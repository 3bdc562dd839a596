import Glibc
import LedgerModel

/// Looks at everything that lies in a ledger's directory: modes and group as they must be, and what does not belong there.
///
/// A copy made with `cp -r` has the modes of whoever made it: then some of the office cannot write, or strangers can read.
final class FileSurvey {
  /// Something about a file or directory.
  enum Finding: Hashable {
    /// Its mode is not the one that it must have.
    case mode(String, is: UInt32, shouldBe: UInt32)
    /// It belongs to another group than the ledger's directory.
    case group(String)
    /// Nothing of the ledger.
    case stray(String)
    /// It cannot be looked at.
    case unreadable(StorageFault)
  }

  private static let shared = Directory.Access.shared.rawValue
  private static let file = UInt32(Directory.fileMode)
  /// What only its owner may read.
  private static let draft: UInt32 = 0o600

  private let group: UInt32
  private let mends: Bool
  private let user: UInt32
  /// What was found; where it mends, what is still wrong.
  private(set) var findings: [Finding] = []
  /// How many files and directories were put right.
  private(set) var mended = 0

  /// Looks at the ledger as a user does; with `mends` it puts modes and groups right, as far as this one may.
  ///
  /// Throws what the disk said of the ledger's own directory.
  init(_ ledger: Directory, mends: Bool = false, as user: UInt32 = geteuid()) throws(StorageFault) {
    group = try ledger.status().group
    (self.mends, self.user) = (mends, user)
    judge(try ledger.status(), ledger.descriptor, ".", Self.shared)
    let readable = Set(ReadableFile.all.map(\.fileName))
    for name in names(ledger) {
      switch name {
      case JournalReader.directoryName: if let journal = inside(ledger, name) { survey(journal: journal) }
      case "snapshots": flat(ledger, name) { $0.hasSuffix(".jsonl") }
      case "evidence": flat(ledger, name) { EvidenceName.isHash($0) }
      case PrivateFiles.directoryName:
        flat(ledger, name, within: WritingNote.directoryName) { PrivateTexts.isName($0) }
      case "access":
        flat(ledger, name) { $0 == "keys.json" || $0.hasPrefix("logins-") && $0.hasSuffix(".jsonl") }
      case "preferences": flat(ledger, name) { $0.hasSuffix(".json") }
      case "drafts":
        flat(ledger, name, Directory.Access.sharedSticky.rawValue, files: Self.draft) {
          $0.hasSuffix(".json")
        }
      case "repairs": deep(ledger, name)
      // What comes in and goes out there has the modes that it came with.
      case "exchange": if let exchange = inside(ledger, name) { survey(exchange: exchange) }
      // A file system of its own has one.
      case "lost+found": continue
      case LedgerFormat.fileName, BackupNote.fileName: plain(ledger, name, Self.file)
      // A newer one takes their place whoever wrote them, and the ledger's directory keeps strangers out.
      case _ where readable.contains(name) || Self.isKept(name): plain(ledger, name, Self.file, isLoose: true)
      default: findings.append(.stray(name))
      }
    }
  }

  /// Whether a file was kept aside: a hand edit, such as items.edited-1.json, or a FORMAT that said nothing.
  private static func isKept(_ name: String) -> Bool {
    name.contains(".edited-") && name.hasSuffix(".json")
  }

  /// What comes in may have any mode but those that let whoever starts it act as the ledger's account, in folders of people
  /// and whatever else somebody laid there, too: as deep as anybody would.
  private func survey(exchange: Directory, depth: Int = 0) {
    for name in (try? exchange.foreignNames()) ?? [] {
      if depth < 32, let folder = try? exchange.directory(name) { survey(exchange: folder, depth: depth + 1) }
      guard let file = try? exchange.open(name), let status = try? file.status(),
        status.mode & UInt32(S_ISUID | S_ISGID) != 0
      else { continue }
      judge(status, file.descriptor, file.path, status.mode & 0o777)
    }
  }

  private func survey(journal: Directory) {
    for name in names(journal) {
      if JournalEpoch(name: name) != nil {
        flat(journal, name) { SegmentName.number($0) != nil }
      } else if name.hasPrefix("holder-") || name.hasPrefix("reached-"), name.hasSuffix(".json") {
        plain(journal, name, Self.file)
      } else {
        findings.append(.stray(journal.below(name)))
      }
    }
  }

  /// A directory that holds only files with such names, and perhaps one directory with notes on them.
  private func flat(
    _ parent: Directory, _ name: String, _ mode: UInt32 = shared, files: UInt32 = file,
    within notes: String? = nil, _ belongs: (String) -> Bool
  ) {
    guard let folder = inside(parent, name, mode) else { return }
    for name in names(folder) {
      if name == notes {
        flat(folder, name) { WritingNote.isName($0) }
      } else if !belongs(name) {
        findings.append(.stray(folder.below(name)))
      } else if let status = othersDraft(folder, name, files) {
        judge(status, nil, folder.below(name), files)
      } else {
        plain(folder, name, files)
      }
    }
  }

  /// What can be told of a colleague's draft without opening it: that nobody else can read it is as it should be. Nothing
  /// for any other file, and for root, who reads all.
  private func othersDraft(_ folder: Directory, _ name: String, _ mode: UInt32) -> FileStatus? {
    guard mode == Self.draft, user != 0, let status = try? folder.status(of: name), status.isRegular,
      status.owner != user
    else { return nil }
    return status
  }

  /// A directory with all that is in it.
  private func deep(_ parent: Directory, _ name: String) {
    guard let folder = inside(parent, name) else { return }
    for name in names(folder) {
      let isFolder = (try? folder.directory(name)) != nil
      if isFolder { deep(folder, name) } else { plain(folder, name, Self.file) }
    }
  }

  /// The names in a directory, without files that are being made; one that is no UTF-8 is a stray.
  private func names(_ folder: Directory) -> [String] {
    do throws(StorageFault) {
      return try folder.foreignNames().compactMap { name in
        if name.shown.hasPrefix(Directory.unfinishedPrefix) { return nil }
        if name.isUTF8 { return name.shown }
        findings.append(.stray(folder.below(name.shown)))
        return nil
      }
    } catch {
      findings.append(.unreadable(error))
      return []
    }
  }

  /// The directory of that name, once it was looked at; nothing when it cannot be opened.
  private func inside(_ parent: Directory, _ name: String, _ mode: UInt32 = shared) -> Directory? {
    do throws(StorageFault) {
      let folder = try parent.directory(name)
      judge(try folder.status(), folder.descriptor, folder.path, mode)
      return folder
    } catch {
      findings.append(.unreadable(error))
      return nil
    }
  }

  private func plain(_ folder: Directory, _ name: String, _ mode: UInt32, isLoose: Bool = false) {
    do throws(StorageFault) {
      let file = try folder.open(name)
      judge(try file.status(), file.descriptor, file.path, mode, isLoose: isLoose)
    } catch {
      // Another program may have put a newer one in its place or taken it away.
      if !error.isMissing { findings.append(.unreadable(error)) }
    }
  }

  private func judge(
    _ status: FileStatus, _ descriptor: Int32?, _ path: String, _ mode: UInt32, isLoose: Bool = false
  ) {
    let (has, isOthers) = (status.mode & 0o7777, status.group != group)
    if has == mode, !isOthers { return }
    // The group first: changing it takes the bits away that make new files belong to it.
    if mends, let descriptor, !isOthers || fchown(descriptor, UInt32.max, group) == 0,
      fchmod(descriptor, mode) == 0
    {
      mended += 1
      return
    }
    if isLoose { return }
    if has != mode { findings.append(.mode(path, is: has, shouldBe: mode)) }
    if isOthers { findings.append(.group(path)) }
  }
}
