import LedgerModel

/// Why a snapshot is not used.
enum SnapshotFault: Error {
  /// It is not as it was written.
  case damaged
  /// Another version of the program wrote it.
  case otherFormat
}

/// Reads a snapshot: header and indexes at once, what stands behind the items as a whole, items as they are asked
/// for.
struct SnapshotReader {
  /// What the snapshot says of itself.
  let header: SnapshotHeader
  let file: File
  /// What the system said of the file when it was opened.
  private let status: FileStatus?
  private let bytes: SharedBytes
  private let bodyStart: Int

  /// The snapshot in this file; `damaged` when it cannot be read, is larger than `limit` or its header does not hold.
  init(_ file: File, limit: Int) throws(SnapshotFault) {
    self.file = file
    // Without it the snapshot counts as disturbed from the start, and is not trusted.
    status = try? file.status()
    guard let bytes = try? file.mapped(limit: limit), let end = bytes.raw.firstIndex(of: 0x0A)
    else { throw .damaged }
    let line = UnsafeRawBufferPointer(rebasing: bytes.raw[..<end])
    guard SealedLine.holds(line), let json = try? JSONValue(parsing: line) else { throw .damaged }
    guard let header = SnapshotHeader(json: json) else {
      throw SnapshotHeader.isOfOtherFormat(json) ? .otherFormat : .damaged
    }
    self.header = header
    self.bytes = bytes
    bodyStart = end + 1
  }

  /// Whether all sections are as they were written. Read and not mapped: mapped pages would count as this process's.
  var isWhole: Bool {
    header.sections.allSatisfy { section in
      guard let range = range(of: section), let sum = section.sum else { return false }
      return (try? file.checksum(of: range)) == sum
    }
  }

  /// Whether somebody has written into the file since it was opened, or parts of it cannot be read any more: then
  /// nothing of it is to be trusted.
  var isDisturbed: Bool {
    guard let now = try? file.status() else { return true }
    return !bytes.isSound || now.size != status?.size || now.written != status?.written
  }

  /// Whether the indexes of the items still are as they were written: somebody may have written into the file since.
  var hasWholeIndexes: Bool {
    SnapshotIndex.allCases.allSatisfy { isLeftOut($0) || index($0) != nil }
  }

  /// Reads what stands behind the items into a ledger; false where that does not hold.
  func loadRecords(into ledger: inout Ledger) -> Bool {
    section("records").map { load($0, into: &ledger) } ?? false
  }

  private func section(_ name: String) -> SnapshotSection? { header.sections.first { $0.name == name } }

  private func section(_ index: SnapshotIndex) -> SnapshotSection? { section(index.rawValue) }

  /// Whether an earlier version wrote the snapshot without this index.
  private func isLeftOut(_ index: SnapshotIndex) -> Bool { index.isOptional && section(index) == nil }

  /// The bytes of an index, when it is as it was written.
  private func index(_ index: SnapshotIndex) -> Range<Int>? {
    guard let section = section(index), let range = range(of: section), let sum = section.sum,
      Checksum.crc32c(UnsafeRawBufferPointer(rebasing: bytes.raw[range])) == sum
    else { return nil }
    return range
  }

  /// Whether the index of the words is as it was written: asked when somebody searches, not at every opening.
  private var areWordsWhole: @Sendable (UnsafeRawBufferPointer) -> Bool {
    let sum = section(.words)?.sum
    return { bytes in sum != nil && Checksum.crc32c(bytes) == sum }
  }

  private func range(of section: SnapshotSection) -> Range<Int>? {
    guard section.offset <= bytes.raw.count - bodyStart else { return nil }
    let start = bodyStart + section.offset
    guard section.length <= bytes.raw.count - start else { return nil }
    return start..<(start + section.length)
  }

  /// The items of a smaller snapshot behind a large one, whose first replicas are the same; nothing where they do not fit.
  func lateItems(behind large: StoredItems) -> LateItems? {
    guard let items = items(), let range = index(.targets) else { return nil }
    var places: [Int] = []
    for start in stride(from: range.lowerBound, to: range.upperBound, by: StoredLine.hiddenBytes) {
      guard let place = Int(String(decoding: bytes.raw[(start + 2)..<(start + 14)], as: UTF8.self)) else {
        return nil
      }
      places.append(place)
    }
    return LateItems(items, at: places, behind: large)
  }

  /// The items of the snapshot.
  func items() -> StoredItems? {
    guard let places = index(.places), let standings = index(.standings), let numbers = index(.numbers),
      let identifiers = index(.identifiers), section("open")?.count == section(.standings)?.count
    else { return nil }
    let hidden = index(.hidden)
    guard hidden != nil || isLeftOut(.hidden) else { return nil }
    return StoredItems(
      bytes,
      .init(
        body: bodyStart, places: places, numbers: numbers, identifiers: identifiers, standings: standings,
        hidden: hidden, words: section(.words).flatMap(range(of:))),
      replicas: header.replicas, holds: SealedLine.holds, areWordsWhole: areWordsWhole)
  }

  private func load(_ section: SnapshotSection, into ledger: inout Ledger) -> Bool {
    guard let range = range(of: section) else { return false }
    var rest = UnsafeRawBufferPointer(rebasing: bytes.raw[range])
    var count = 0
    while !rest.isEmpty {
      guard let end = rest.firstIndex(of: 0x0A) else { return false }
      let line = UnsafeRawBufferPointer(rebasing: rest[..<end])
      guard SealedLine.holds(line), let json = try? JSONValue(parsing: line), ledger.readRecord(json)
      else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
      count += 1
    }
    return count == section.count
  }
}
