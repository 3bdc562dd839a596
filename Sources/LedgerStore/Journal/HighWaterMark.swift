import LedgerModel

/// How far an epoch's journal was on the disk when somebody was told so.
///
/// It lags where a process was killed between the sync and the mark, and never leads: what it names was on the disk
/// before it was written. So it needs no sync of its own.
struct HighWaterMark: Equatable {
  /// Behind the last acknowledged line. An earlier version noted the sequence alone: then the offset is 0.
  var place: JournalPosition.Mark
  /// What an earlier version noted: the sequence up to which lines were there once that were gone when it wrote on.
  var lost: Int64?
  /// The sequence up to which somebody has looked at what is gone.
  var settled: Int64?
  /// Where the ledger was when the mark was written: of marks outside it alone.
  var path: String?

  /// The sequence of the last acknowledged line.
  var sequence: Int64 { place.sequence }
  /// The sequence up to which lines are told of as gone, where the journal does not hold this mark.
  var farthest: Int64 { max(sequence, lost ?? 0) }

  /// A mark behind an acknowledged line.
  init(_ place: JournalPosition.Mark, path: String? = nil) { (self.place, self.path) = (place, path) }

  /// What a file says; nothing where it says nothing.
  init?(_ file: File) {
    guard let bytes = try? file.read(at: 0, count: Self.bytes), let json = try? JSONValue(parsing: bytes),
      let sequence = json["s"]?.whole, sequence >= 0
    else { return nil }
    place = .start
    place.sequence = sequence
    if let segment = json["segment"]?.whole, let offset = json["offset"]?.whole,
      let chain = json["c"]?.text.flatMap(Hex.number), segment > 0, offset > 0
    {
      (place.segment, place.offset, place.chain) = (Int(segment), Int(offset), chain)
    }
    (lost, settled, path) = (json["lost"]?.whole, json["settled"]?.whole, json["path"]?.text)
  }

  /// Always as many bytes, so that overwriting leaves nothing of what stood there.
  private static let bytes = 1024
  /// A longer path is left out.
  private static let longestPath = 512

  /// Writes it over what a file says. Where that fails the mark lags.
  func write(over file: File) {
    var members = [JSONMember("s", .integer(sequence))]
    if place.offset > 0 {
      members += [
        JSONMember("segment", .integer(Int64(place.segment))),
        JSONMember("offset", .integer(Int64(place.offset))),
        JSONMember("c", .string(Hex.text(UInt64(place.chain), digits: 8))),
      ]
    }
    if let lost { members.append(JSONMember("lost", .integer(lost))) }
    if let settled { members.append(JSONMember("settled", .integer(settled))) }
    if let path, path.utf8.count <= Self.longestPath { members.append(JSONMember("path", .string(path))) }
    let text = JSONValue.object(members).jsonBytes()
    guard text.count < Self.bytes else { return }
    file.overwrite(text + Array(repeating: 0x20, count: Self.bytes - 1 - text.count) + [0x0A])
  }
}

extension JournalReader {
  /// Whether the journal still has the line that a mark stands behind. A line there that is damaged is not called gone, nor
  /// is one that cannot be read: both are findings of their own.
  func holds(_ mark: HighWaterMark, of epoch: JournalEpoch) -> Bool {
    guard mark.place.offset > 0 else { return mark.sequence <= position.marks[epoch]?.sequence ?? 0 }
    // Nearly always it is the place that was just read.
    if let read = position.marks[epoch], let reading = readings[epoch]?.newest, reading.size >= read.offset,
      (read.segment, read.offset, read.chain)
        == (mark.place.segment, mark.place.offset, mark.place.chain)
    {
      return true
    }
    if holds(JournalPosition(marks: [epoch: mark.place])) { return true }
    let segment = SegmentName.text(mark.place.segment)
    guard let bytes = try? journal.directory(epoch.name).read(segment, limit: 1 << 30),
      bytes.count >= mark.place.offset
    else { return false }
    let last = mark.place.offset - 1
    let start = bytes[..<last].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[last...].firstIndex(of: 0x0A) ?? bytes.count
    // Another line that is sound, or the middle of one: this is another copy.
    return bytes[start..<end].withUnsafeBytes { (try? LineFrame.read($0)) == nil }
  }
}
