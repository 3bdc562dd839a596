import CSystem
import Glibc
import LedgerModel

/// How far an epoch's journal was on the disk when somebody was told so: `reached-NODE-EPOCH.json`. Nothing rests on it but
/// that `check` can tell a lost end, which leaves no other trace.
///
/// Written without a sync behind an acknowledgement: what it names was on the disk before.
struct ReachedNote {
  /// What it says.
  struct Content: Equatable {
    /// The sequence of the last acknowledged line.
    var sequence: Int64
    /// The sequence up to which lines were there once that were gone when somebody wrote on; nothing when none were.
    var lost: Int64?
  }

  private static let bytes = 96
  private let file: File?

  /// The note of an epoch, made when it is not there; without one nothing is noted.
  init(_ epoch: JournalEpoch, in journal: Directory) {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
    let opened = csystem_open_beneath(
      journal.descriptor, Self.name(of: epoch), flags, UInt32(Directory.fileMode))
    file =
      opened < 0
      ? nil : try? File(descriptor: opened, path: journal.below(Self.name(of: epoch)), calls: journal.calls)
  }

  /// Notes, before the first line is written behind `tip`, whether lines are gone that were there. Under the lock.
  func compare(with tip: Int64) {
    guard let file, var content = Self.content(of: file), content.sequence > tip else { return }
    (content.lost, content.sequence) = (max(content.lost ?? 0, content.sequence), tip)
    file.overwrite(Self.padded(content))
  }

  /// Notes that all up to this sequence is on the disk and that somebody is told so.
  func reach(_ sequence: Int64) {
    guard let file else { return }
    let content = Self.content(of: file)
    guard sequence > content?.sequence ?? 0 else { return }
    file.overwrite(Self.padded(Content(sequence: sequence, lost: content?.lost)))
  }

  /// Notes that somebody has looked at what is lost.
  static func settle(_ epoch: JournalEpoch, at sequence: Int64, in journal: Directory) {
    ReachedNote(epoch, in: journal).file?.overwrite(padded(Content(sequence: sequence, lost: nil)))
  }

  /// What all notes of a journal say that say anything, also those of epochs whose directories are gone.
  ///
  /// To be read before the journal itself: what was acknowledged in between is in the journal and in no note read here.
  static func all(in journal: Directory) throws(StorageFault) -> [JournalEpoch: Content] {
    var notes: [JournalEpoch: Content] = [:]
    for name in try journal.names() where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      guard let epoch = JournalEpoch(name: name.dropFirst(prefix.count).dropLast(suffix.count)) else {
        continue
      }
      // One that cannot be read says nothing: nothing rests on it.
      if let file = try? journal.open(name), let content = content(of: file) { notes[epoch] = content }
    }
    return notes
  }

  /// The epochs of which acknowledged lines are gone, and the last one's sequence, where the journal was read as far as
  /// this position.
  static func lostEnds(
    of notes: [JournalEpoch: Content], at position: JournalPosition
  ) -> [(epoch: JournalEpoch, sequence: Int64)] {
    var ends: [(epoch: JournalEpoch, sequence: Int64)] = []
    for (epoch, note) in notes.sorted(by: { $0.key < $1.key }) {
      let last = position.marks[epoch]?.sequence ?? 0
      guard let lost = note.lost ?? (note.sequence > last ? note.sequence : nil) else { continue }
      ends.append((epoch: epoch, sequence: lost))
    }
    return ends
  }

  private static func content(of file: File) -> Content? {
    guard let bytes = try? file.read(at: 0, count: Self.bytes), let json = try? JSONValue(parsing: bytes),
      let sequence = json["s"]?.whole
    else { return nil }
    return Content(sequence: sequence, lost: json["lost"]?.whole)
  }

  private static let prefix = "reached-"
  private static let suffix = ".json"
  private static func name(of epoch: JournalEpoch) -> String { prefix + epoch.name + suffix }

  /// Always as many bytes, so that overwriting leaves nothing of what stood there.
  private static func padded(_ content: Content) -> [UInt8] {
    var members = [JSONMember("s", .integer(content.sequence))]
    if let lost = content.lost { members.append(JSONMember("lost", .integer(lost))) }
    let text = JSONValue.object(members).jsonBytes()
    return text + Array(repeating: 0x20, count: max(0, bytes - 1 - text.count)) + [0x0A]
  }
}
