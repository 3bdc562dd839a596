import LedgerModel

/// The files in private/: what lines of the journal only refer to. A change has one file with all its private texts; it is
/// on the disk before the line is written, and is never shortened, so that a reference keeps its meaning.
final class PrivateFiles {
  /// Their directory.
  static let directoryName = "private"
  /// No change has more, by a long way: a transaction has at most as much.
  private static let largest = 256 << 20
  /// What every line holds that refers to such a file.
  static let needle = Array("\"private/".utf8)

  private let ledger: Directory
  /// The NODE of whoever writes here; nothing for one who only reads.
  private let node: String
  /// What is kept for lines that do not stand yet.
  private var writing: [String: WritingNote] = [:]
  private var latest: (name: String, texts: [String]?)?
  /// Whether a text was asked for that is not to be had.
  private(set) var hasMissed = false

  /// The files of a ledger, for a writer of that NODE.
  init(_ ledger: Directory, by node: String = "") { (self.ledger, self.node) = (ledger, node) }

  /// A change that was read from a line, with its texts in place. What is not to be had shows its reference, which tells
  /// the admin what to look for in a backup.
  func revealed(_ change: Change, in line: UnsafeRawBufferPointer) -> Change {
    line.contains(Self.needle) ? revealed(change) : change
  }

  /// The same where it is not known whether the line has any.
  func revealed(_ change: Change) -> Change { change.revealingDetails { text(at: $0) } }

  private func text(at reference: PrivateReference) -> String {
    if latest?.name != reference.file {
      latest = (reference.file, try? read(reference.file))
    }
    if let texts = latest?.texts, reference.place < texts.count { return texts[reference.place] }
    hasMissed = true
    return Self.missing(reference.text)
  }

  /// What shows in the place of a text that is not to be had.
  static func missing(_ reference: String) -> String { "(\(directoryName)/\(reference))" }

  /// Lets go of what was read: somebody has written.
  func readAnew() { latest = nil }

  /// The texts of a file; nothing where it is not there, says something else, or is not as it was written.
  func read(_ name: String) throws(StorageFault) -> [String]? {
    guard let file = try ledger.directoryIfAny(Self.directoryName)?.openIfAny(name) else { return nil }
    let bytes = try file.readAll(limit: Self.largest)
    let line = Array(bytes.last == 0x0A ? bytes.dropLast() : bytes[...])
    guard line.withUnsafeBytes({ SealedLine.holds($0) }), let json = try? JSONValue(parsing: line),
      let texts = json["texts"]?.elements?.map(\.text), !texts.contains(nil)
    else { return nil }
    return texts.compactMap(\.self)
  }

  /// Keeps the texts of a change; when this returns they are on the disk and a line may refer to them. Whatever comes of
  /// the line is said by `stands`, `discard` or `leave`.
  func keep(_ texts: PrivateTexts?) throws(StorageFault) {
    guard let texts, !texts.texts.isEmpty else { return }
    let folder = try ledger.makeDirectory(Self.directoryName)
    writing[texts.name] = try WritingNote(of: texts.name, by: node, in: folder)
    // Under a name that the note tells: half made it is found as well.
    let made = try UnfinishedFile(texts.name, in: folder, appending: true, random: texts.name)
    try made.file.write(Self.content(texts.texts))
    try made.settle(as: texts.name, replacing: false)
  }

  /// Notes that the line stands that refers to what was kept for it.
  func stands(_ texts: PrivateTexts?) {
    guard let texts else { return }
    writing.removeValue(forKey: texts.name)?.end()
  }

  /// Leaves what was kept for a line of which nobody knows whether it stands: a later writer looks.
  func leave(_ texts: PrivateTexts?) {
    guard let texts else { return }
    writing[texts.name] = nil
  }

  /// Takes back what was kept for a change that was not written. What does not go a later writer removes.
  func discard(_ texts: PrivateTexts?) {
    guard let texts, !texts.texts.isEmpty else { return }
    let note = writing.removeValue(forKey: texts.name)
    guard (try? remove(texts.name)) != nil else { return }
    note?.end()
  }

  /// Removes the texts of a line that does not come, also half made.
  func remove(_ name: String) throws(StorageFault) {
    guard let folder = try ledger.directoryIfAny(Self.directoryName) else { return }
    for name in [name, Directory.unfinishedPrefix + name] {
      do throws(StorageFault) { try folder.remove(name) } catch { if !error.isMissing { throw error } }
    }
  }

  /// The notes of this NODE's writers that are gone, held from now on.
  func leftNotes() throws(StorageFault) -> [WritingNote] {
    guard !node.isEmpty, let folder = try ledger.directoryIfAny(Self.directoryName),
      let notes = try folder.directoryIfAny(WritingNote.directoryName)
    else { return [] }
    return try notes.names().compactMap { WritingNote(left: $0, by: node, in: notes) }
  }

  /// What a file of these texts says.
  static func content(_ texts: [String]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("taizhang")
    writer.string("private")
    writer.key("texts")
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
    writer.endObject()
    var content = writer.take()
    SealedLine.seal(&content, from: 0)
    return content
  }
}

extension PrivateTexts {
  /// Parts of a change as their lines say them, and the texts that the lines refer to; nothing where there are none. Texts
  /// like those of an earlier try are the same file's, which is on the disk already.
  static func hide(
    _ parts: [Change], like earlier: PrivateTexts? = nil
  ) throws(StorageFault) -> (parts: [Change], texts: PrivateTexts?) {
    guard parts.contains(where: \.hasDetails) else { return (parts, nil) }
    if let earlier {
      let (hidden, texts) = hide(parts, in: earlier.name)
      if texts == earlier { return (hidden, texts) }
    }
    return hide(parts, in: try RandomName.make())
  }

  private static func hide(_ parts: [Change], in name: String) -> (parts: [Change], texts: PrivateTexts?) {
    var texts = PrivateTexts(name: name)
    let hidden = parts.map { $0.hidingDetails(in: &texts) }
    return (hidden, texts)
  }
}
