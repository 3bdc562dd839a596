import Synchronization

/// What is searched in an item: its texts, the number that it bears elsewhere, and by marks where it is and whose.
///
/// As the index `words` of a snapshot has it, a line an item in the order of the places:
/// `["9f0c3a1200000000…","reference","title","address","label"…]`; the first text holds the marks of site, owner, leader
/// and helpers, eight digits each.
public struct StoredWords {
  private let line: UnsafeRawBufferPointer

  fileprivate init(_ line: UnsafeRawBufferPointer) { self.line = line }

  /// The texts of an item in which a word is looked for.
  public static func texts(of record: ItemRecord) -> [String] {
    // The record, not the item, is handed over: to copy an item is to count references to all its texts and lists.
    record.item.address.isEmpty && record.item.labels.isEmpty
      ? [record.item.title] : [record.item.title, record.item.address] + record.item.labels
  }

  /// Appends the line of an item.
  public static func append(_ record: ItemRecord, to bytes: inout [UInt8]) {
    func append(_ link: RecordID?) {
      StoredLine.append(hexadecimal: UInt64(link.map(mark) ?? 0), digits: 8, to: &bytes)
    }
    func append(_ text: String) {
      bytes.append(UInt8(ascii: ","))
      JSONWriter.append(text, to: &bytes)
    }
    bytes.append(contentsOf: "[\"".utf8)
    append(record.item.site)
    append(record.item.owner)
    append(record.item.leader)
    for helper in record.item.helpers { append(helper) }
    bytes.append(0x22)
    append(record.item.reference)
    append(record.item.title)
    if !record.item.address.isEmpty || !record.item.labels.isEmpty { append(record.item.address) }
    for label in record.item.labels { append(label) }
    bytes.append(contentsOf: "]\n".utf8)
  }

  /// Looks into the texts, the reference first and apart; `holds` is asked until it says true. Nothing when the line
  /// cannot be read, or when the item may be linked with one of `marks` and so has to be read itself.
  public func contains(
    orLinks marks: LinkMarks, _ isReferred: (String) -> Bool, where holds: (String) -> Bool
  ) -> Bool? {
    guard line.count > 2, line[0] == UInt8(ascii: "["), line[1] == UInt8(ascii: "\"") else { return nil }
    var scanner = JSONScanner(line)
    scanner.offset = 1
    guard (try? scanner.stringBody()) == false else { return nil }
    if marks.mayBe(in: UnsafeRawBufferPointer(rebasing: line[2..<(scanner.offset - 1)])) { return nil }
    var isReference = true
    while scanner.offset < line.count, line[scanner.offset] == UInt8(ascii: ",") {
      scanner.offset += 1
      guard let text = try? scanner.string() else { return nil }
      if isReference ? isReferred(text) : holds(text) { return true }
      isReference = false
    }
    return scanner.offset == line.count - 1 && line[scanner.offset] == UInt8(ascii: "]") ? false : nil
  }

  fileprivate static func mark(_ id: RecordID) -> UInt32 {
    UInt32(truncatingIfNeeded: StoredLine.hash(of: id))
  }

  /// Sites and people that are looked for, by their marks.
  public struct LinkMarks {
    private let sites: [[UInt8]]
    private let people: [[UInt8]]

    /// The marks of these.
    public init(sites: [RecordID], people: [RecordID]) {
      func digits(_ id: RecordID) -> [UInt8] { Array(StoredLine.hexadecimal(mark(id)).utf8) }
      (self.sites, self.people) = (sites.map(digits), people.map(digits))
    }

    /// Whether one of them may be linked, by the marks of an item.
    fileprivate func mayBe(in marks: UnsafeRawBufferPointer) -> Bool {
      if sites.isEmpty, people.isEmpty { return false }
      return stride(from: 0, to: marks.count, by: 8).contains { start in
        (start == 0 ? sites : people).contains {
          $0.elementsEqual(marks[start..<min(start + 8, marks.count)])
        }
      }
    }
  }
}

/// Where the lines of the index `words` begin, which are of different lengths.
final class WordLines: Sendable {
  /// Where each line begins, and where the last one ends; nothing when there are no such lines.
  let starts: [Int]?

  /// Nothing is known.
  init() { starts = nil }

  /// The lines in this range of a snapshot's bytes, which must be so many.
  init(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer, count: Int) {
    var starts: [Int] = []
    starts.reserveCapacity(count + 1)
    var next = range.lowerBound
    while next < range.upperBound, starts.count < count {
      starts.append(next)
      next = Self.end(of: next, in: bytes, until: range.upperBound)
    }
    let isWhole = starts.count == count && next == range.upperBound
    starts.append(next)
    self.starts = isWhole ? starts : nil
  }

  /// The byte behind the newline that ends the line from `start`; behind `end` when there is none.
  private static func end(of start: Int, in bytes: UnsafeRawBufferPointer, until end: Int) -> Int {
    let (ones, highest): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var next = start
    // Eight bytes at once: those without a newline have no zero byte after the exclusive or.
    while end - next >= 8 {
      let word = bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self) ^ (ones &* 0x0A)
      let zeros = (word &- ones) & ~word & highest
      if zeros != 0 { return next + zeros.littleEndian.trailingZeroBitCount / 8 + 1 }
      next += 8
    }
    while next < end, bytes[next] != 0x0A { next += 1 }
    return next + 1
  }
}

extension StoredItems {
  /// The line of the item at a place in `words`, with its newline; nothing where the snapshot does without, or where
  /// the index is not as it was written.
  public func wordsLine(at place: Int) -> UnsafeRawBufferPointer? {
    guard let starts = wordLines.starts else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes.raw[starts[place]..<starts[place + 1]])
  }

  /// What is searched in the item at a place; nothing where it has to be read for that.
  func words(at place: Int) -> StoredWords? {
    wordsLine(at: place).map { StoredWords(UnsafeRawBufferPointer(rebasing: $0.dropLast())) }
  }
}

extension ItemTable {
  /// What is searched in the item at a place, known without reading it; nothing when it has to be read for that.
  public func words(at place: Int) -> StoredWords? {
    unedited(at: place).flatMap { $0.items.words(at: $0.row) }
  }
}
