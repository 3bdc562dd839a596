import LedgerModel

/// What a segment's first line says.
struct SegmentStart: Equatable {
  /// The segment's number.
  let segment: Int
  /// The epoch in whose directory it belongs.
  let epoch: JournalEpoch
  /// The ledger's id, from FORMAT.
  let ledger: String
  /// The last sequence before this segment.
  let sequence: Int64
  /// SHA-256 of the segment before in hex; none in an epoch's first and behind one that the disk refused.
  let previousHash: String?
  /// Where the ledger lay when the segment was begun.
  let identity: ReplicaIdentity
  /// Whether the segment before was left because the disk failed to take it.
  let isAbandoning: Bool
  /// The version of the format that the segment was begun in.
  var format = LedgerFormat.version
}

extension SegmentStart {
  /// Reads a checked line.
  init?(_ line: UnsafeRawBufferPointer) {
    guard let json = try? JSONValue(parsing: line), let segment = json["seg"]?.whole,
      let epoch = json["epoch"]?.text.flatMap({ JournalEpoch(name: $0) }),
      let ledger = json["ledger"]?.text, let sequence = json["after"]?.whole,
      (0...JournalLimits.greatestSequence).contains(sequence),
      let machine = json["machine"]?.text, let directory = json["directory"]?.text
    else { return nil }
    self.init(
      segment: Int(segment), epoch: epoch, ledger: ledger, sequence: sequence,
      previousHash: json["sha256"]?.text,
      identity: ReplicaIdentity(machine: machine, directory: directory),
      isAbandoning: json["abandoned"]?.truth == true,
      format: json["format"]?.whole.map { Int(clamping: $0) } ?? LedgerFormat.version)
  }

  /// Appends the line; returns its checksum.
  func append(to bytes: inout [UInt8], previous: UInt32) -> UInt32 {
    var members = [
      JSONMember("seg", .integer(Int64(segment))),
      JSONMember("format", .integer(Int64(format))),
      JSONMember("ledger", .string(ledger)),
      JSONMember("epoch", .string(epoch.name)),
      JSONMember("machine", .string(identity.machine)),
      JSONMember("directory", .string(identity.directory)),
      JSONMember("after", .integer(sequence)),
    ]
    if let previousHash { members.append(JSONMember("sha256", .string(previousHash))) }
    if isAbandoning { members.append(JSONMember("abandoned", .bool(true))) }
    return SpecialLine.append(members, to: &bytes, previous: previous)
  }
}

/// The other lines that are no changes.
enum SpecialLine {
  /// Appends a line of these members; returns its checksum.
  static func append(_ members: [JSONMember], to bytes: inout [UInt8], previous: UInt32) -> UInt32 {
    let start = bytes.count
    JSONValue.object(members).append(to: &bytes)
    bytes.removeLast()
    return LineFrame.close(lineAt: start, previous: previous, in: &bytes)
  }

  /// Appends the line that ends a segment.
  static func appendEnd(of segment: Int, to bytes: inout [UInt8], previous: UInt32) -> UInt32 {
    append([JSONMember("end", .integer(Int64(segment)))], to: &bytes, previous: previous)
  }

  /// Appends the line that follows a sealed end of that many bytes.
  static func appendSeal(of torn: Int, to bytes: inout [UInt8], previous: UInt32) -> UInt32 {
    append([JSONMember("seal", .integer(Int64(torn)))], to: &bytes, previous: previous)
  }
}

/// The line that names damage that somebody has looked at, so that it is no longer reported.
enum AsideLine {
  /// Appends a line that names these places; returns its checksum.
  static func append(_ places: [JournalPlace], to bytes: inout [UInt8], previous: UInt32) -> UInt32 {
    let list = places.map { place in
      JSONValue.object([
        JSONMember("epoch", .string(place.epoch.name)),
        JSONMember("segment", .integer(Int64(place.segment))),
        JSONMember("offset", .integer(Int64(place.offset))),
      ])
    }
    return SpecialLine.append([JSONMember("aside", .array(list))], to: &bytes, previous: previous)
  }

  /// The places that a checked line names.
  static func places(in line: UnsafeRawBufferPointer) -> [JournalPlace] {
    let list = (try? JSONValue(parsing: line))?["aside"]?.elements ?? []
    return list.compactMap { element in
      guard let epoch = element["epoch"]?.text.flatMap({ JournalEpoch(name: $0) }),
        let segment = element["segment"]?.whole, let offset = element["offset"]?.whole
      else { return nil }
      return JournalPlace(epoch: epoch, segment: Int(segment), offset: Int(offset))
    }
  }
}

extension SegmentStart {
  /// A start line has at most this many bytes.
  private static let longest = 4096

  /// What the first line of the segment says; nothing when that is no sound start line.
  static func read(_ number: Int, in directory: Directory) throws(StorageFault) -> SegmentStart? {
    let bytes = try directory.open(SegmentName.text(number)).read(at: 0, count: longest)
    guard let newline = bytes.firstIndex(of: 0x0A) else { return nil }
    return bytes.withUnsafeBytes { raw in
      let line = UnsafeRawBufferPointer(rebasing: raw[..<newline])
      guard let frame = try? LineFrame.read(line), frame.kind == .start(segment: Int64(number)) else {
        return nil
      }
      return SegmentStart(line)
    }
  }
}
