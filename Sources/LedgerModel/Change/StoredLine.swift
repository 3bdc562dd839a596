/// An item's lines in the indexes of a snapshot: lines of one length each, so that they are found by halving.
public struct StoredLine: Sendable {
  static let placeBytes = 57
  static let numberBytes = 33
  static let identifierBytes = 36
  /// Stands for every later moment as well: thirteen digits last until the year 2286.
  static let latestTouch: Int64 = 9_999_999_999_999

  /// The item's number.
  public let number: ItemNumber
  /// The 64-bit FNV-1a hash under which its identifier is found.
  public let hash: UInt64
  /// The byte behind the header at which the item's record stands.
  public let offset: Int
  private let state: ItemState
  private let touched: Int64
  private let kind: UInt32

  /// The lines of an item whose record stands at that byte behind the header.
  public init(of item: Item, at offset: Int) {
    (number, state, self.offset, kind) = (item.number, item.state, offset, Self.kind(of: item))
    hash = Self.hash(of: item.id)
    var touched = max(item.hiddenAt?.milliseconds ?? 0, item.closedAt?.milliseconds ?? 0)
    for step in item.steps {
      for moment in [step.at, step.told, step.undoneAt] { touched = max(touched, moment?.milliseconds ?? 0) }
    }
    self.touched = min(touched, Self.latestTouch)
  }

  /// Its line in `places`: offset, state, when anything happened to it last, in milliseconds since 1970, and of what
  /// kind it is.
  public var place: String {
    let digits = String(kind, radix: 16)
    let kind = String(repeating: "0", count: 8 - digits.utf8.count) + digits
    return
      "[\"\(padded(offset, 12))\",\"\(Self.padded(state))\",\"\(padded(Int(touched), 13))\",\"\(kind)\"]\n"
  }

  /// The line of an open item in `standings`.
  public static func standing(of item: Item) -> String { OpenStanding.line(of: item) }

  /// Its line in `numbers`, which stand in the order of the numbers.
  public var numberLine: String {
    "[\"\(padded(number.year, 4))-\(padded(number.counter, 8))\",\"\(padded(offset, 12))\"]\n"
  }

  /// Its line in `identifiers`, which stand in the order of the hashes.
  public var identifierLine: String {
    let digits = String(hash, radix: 16)
    return
      "[\"\(String(repeating: "0", count: 16 - digits.utf8.count))\(digits)\",\"\(padded(offset, 12))\"]\n"
  }

  private func padded(_ value: Int, _ digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  private static func padded(_ state: ItemState) -> String {
    state.rawValue + String(repeating: " ", count: 10 - state.rawValue.utf8.count)
  }

  private static let states = NameTable(ItemState.allCases.map { (padded($0), $0) })

  /// The state that a line of `places` names; nothing when it names none.
  static func state(_ name: UnsafeRawBufferPointer) -> ItemState? { states[name] }

  static func hash(of id: RecordID) -> UInt64 { hash(of: id.text.utf8) }

  /// The same for items that may be about the same thing: at one site, of one category or group.
  static func kind(of item: Item) -> UInt32 {
    let parts = [item.site?.text, item.category, item.scheme, item.group?.rawValue]
    return UInt32(truncatingIfNeeded: hash(of: parts.map { $0 ?? "" }.joined(separator: "/").utf8))
  }

  private static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
