import LedgerModel
import Wording

/// Items of a ledger on their way out, by their places: written one by one, so that none is kept in memory, and by two
/// processors in blocks.
public struct ItemStream: Sendable {
  let ledger: Ledger
  let places: [Int]
  let now: Timestamp

  /// The items at these places in their order, as they stand at a moment.
  public init(_ places: [Int], of ledger: Ledger, at now: Timestamp) {
    (self.ledger, self.places, self.now) = (ledger, places, now)
  }

  /// Hands the items as JSON to `output`, as `ExportJSON` writes them. Throws what `output` throws.
  public func writeJSON(to output: ([UInt8]) throws -> Void) throws {
    let hands = (JSONBlock(self), JSONBlock(self))
    var isFirst = true
    try write(by: hands.0, hands.1) { bytes in
      // Each item has its comma before it.
      if isFirst, !bytes.isEmpty { bytes[0] = UInt8(ascii: "[") }
      isFirst = isFirst && bytes.isEmpty
      try output(bytes)
    }
    try output(Array((places.isEmpty ? "[]\n" : "\n]\n").utf8))
  }

  /// Hands the items as CSV or TSV to `output`, as `ExportTable.delimited` writes them; what of them such a table of these
  /// columns does not carry, by name. Throws what `output` throws.
  public func writeTable(
    _ columns: [ItemColumn], by delimiter: Delimiter, _ language: Language,
    to output: ([UInt8]) throws -> Void
  ) throws -> [String] {
    let rows = TableRows(columns, of: ledger, by: delimiter, language, at: now)
    let hands = (TableBlock(self, rows), TableBlock(self, rows))
    try output(rows.header)
    try write(by: hands.0, hands.1) { try output($0) }
    return hands.0.rows.leftOut(with: hands.1.rows)
  }

  /// Writes the items in blocks, one by each hand at a time, and hands them on in their order.
  private func write<Block: ItemBlock>(
    by first: Block, _ second: Block, to output: (inout [UInt8]) throws -> Void
  ) throws {
    var next = places[...]
    while !next.isEmpty {
      first.take(&next)
      second.take(&next)
      if second.isIdle { first.work() } else { sideBySide(second) { first.work() } }
      try output(&first.bytes)
      try output(&second.bytes)
      ledger.items.letGo()
    }
  }

  /// How an item stands at the moment, where that may not be as it is written.
  fileprivate func standing(_ place: Int) -> ((Item) -> Item)? {
    ledger.mayBeResumed(at: place, by: now) ? { [ledger, now] in ledger.today($0, at: now) } : nil
  }
}

/// One of the two that write blocks of items. Unchecked, because only one thread at a time has it: who gives it its places
/// waits for its bytes.
private class ItemBlock: SecondHand, @unchecked Sendable {
  private static let size = 1000
  fileprivate let stream: ItemStream
  private var places: ArraySlice<Int> = []
  fileprivate final var bytes: [UInt8] = []

  init(_ stream: ItemStream) { self.stream = stream }

  var isIdle: Bool { places.isEmpty }

  /// Takes the next places.
  func take(_ next: inout ArraySlice<Int>) {
    places = next.prefix(Self.size)
    next = next.dropFirst(Self.size)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes the items at the places.
  func work() {
    for place in places { append(place) }
  }

  fileprivate func append(_ place: Int) {}
}

private final class JSONBlock: ItemBlock, @unchecked Sendable {
  private var entries: ItemEntries

  override init(_ stream: ItemStream) {
    entries = ItemEntries(of: stream.ledger, layout: .pretty, whole: true)
    super.init(stream)
  }

  override func append(_ place: Int) {
    bytes.append(UInt8(ascii: ","))
    entries.append(
      place, lamp: stream.ledger.lamp(at: place, now: stream.now), standing: stream.standing(place),
      to: &bytes)
  }
}

private final class TableBlock: ItemBlock, @unchecked Sendable {
  private(set) var rows: TableRows

  init(_ stream: ItemStream, _ rows: TableRows) {
    self.rows = rows
    super.init(stream)
  }

  override func append(_ place: Int) { rows.append(place, stream.standing(place), to: &bytes) }
}
