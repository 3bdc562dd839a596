/// Texts under short keys, both as bytes: found without making a string of the key as it stands in a record.
public struct BytesByKey: Sendable {
  private struct Entry {
    let key: [UInt8]
    let text: [UInt8]
  }

  private var slots = [Int32](repeating: -1, count: 64)
  private var entries: [Entry] = []

  /// No texts yet.
  public init() {}

  /// The text under a key.
  public subscript(key: UnsafeRawBufferPointer) -> [UInt8]? {
    let place = Int(slots[slot(of: key)])
    return place < 0 ? nil : entries[place].text
  }

  /// Puts a text under a key that has none.
  public mutating func insert(_ text: [UInt8], under key: [UInt8]) {
    if (entries.count + 1) * 2 > slots.count { grow() }
    let slot = key.withUnsafeBytes { self.slot(of: $0) }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(key: key, text: text))
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (place, entry) in entries.enumerated() {
      slots[entry.key.withUnsafeBytes { slot(of: $0) }] = Int32(place)
    }
  }

  /// Where a key stands, or would stand.
  private func slot(of key: UnsafeRawBufferPointer) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for byte in key { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    var slot = Int(hash ^ hash >> 15) & (slots.count - 1)
    while case let place = Int(slots[slot]), place >= 0 {
      if entries[place].key.withUnsafeBytes({ $0.isSame(as: key) }) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}

/// The names of people or places as JSON strings under their identifiers, as these stand in a record.
final class EntryNames: Sendable {
  private let names: BytesByKey

  /// These names; nothing where an identifier has an escape, and would not be found as it stands in a record.
  init?(_ names: [(id: RecordID, name: String)]) {
    var table = BytesByKey()
    for (id, name) in names {
      let key = Array(id.text.utf8)
      guard !key.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return nil }
      var text: [UInt8] = []
      JSONWriter.append(name, to: &text)
      table.insert(text, under: key)
    }
    self.names = table
  }

  /// The name as a JSON string; nothing for an identifier that nobody has.
  subscript(id: UnsafeRawBufferPointer) -> [UInt8]? { names[id] }
}
