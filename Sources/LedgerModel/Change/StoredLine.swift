/// An item's lines in the indexes of a snapshot: lines of one length each, so that they are found by halving.
public struct StoredLine: Sendable {
  static let placeBytes = 57
  static let numberBytes = 33
  /// The length of a line of `standings`.
  public static let standingBytes = OpenStanding.bytes
  static let identifierBytes = 36
  /// The length of a line of `hidden`.
  public static let hiddenBytes = 17
  /// Stands for every later moment as well: thirteen digits last until the year 2286.
  static let latestTouch: Int64 = 9_999_999_999_999

  /// The item's number.
  public let number: ItemNumber
  /// The 64-bit FNV-1a hash under which its identifier is found.
  public let hash: UInt64
  /// The byte behind the header at which the item's record stands.
  public private(set) var offset: Int
  let state: ItemState
  private let touched: Int64
  let kind: UInt32

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

  /// The same lines of a record that stands at another byte.
  func moved(to offset: Int) -> StoredLine {
    var line = self
    line.offset = offset
    return line
  }

  /// Appends its line in `places`: offset, state, when anything happened to it last, in milliseconds since 1970, and of
  /// what kind it is.
  public func appendPlace(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "[\"".utf8)
    Self.append(offset, digits: 12, to: &bytes)
    bytes.append(contentsOf: "\",\"\(Self.padded(state))\",\"".utf8)
    Self.append(Int(touched), digits: 13, to: &bytes)
    bytes.append(contentsOf: "\",\"".utf8)
    Self.append(hexadecimal: UInt64(kind), digits: 8, to: &bytes)
    bytes.append(contentsOf: "\"]\n".utf8)
  }

  /// Appends a line of `places` of another snapshot, whose record stands at that byte now.
  public static func append(
    place line: UnsafeRawBufferPointer, movedTo offset: Int, to bytes: inout [UInt8]
  ) {
    bytes.append(contentsOf: line[..<2])
    append(offset, digits: 12, to: &bytes)
    bytes.append(contentsOf: line[14...])
  }

  /// The line of an open item in `standings`.
  public static func standing(of item: Item) -> String { OpenStanding.line(of: item) }

  /// Appends a line of `numbers`, which stand in the order of the numbers.
  public static func append(_ number: ItemNumber, at offset: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "[\"".utf8)
    append(number.year, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(number.counter, digits: 8, to: &bytes)
    bytes.append(contentsOf: "\",\"".utf8)
    append(offset, digits: 12, to: &bytes)
    bytes.append(contentsOf: "\"]\n".utf8)
  }

  /// Appends a line of `identifiers` or `references`, which stand in the order of the hashes.
  public static func append(hash: UInt64, at offset: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "[\"".utf8)
    append(hexadecimal: hash, digits: 16, to: &bytes)
    bytes.append(contentsOf: "\",\"".utf8)
    append(offset, digits: 12, to: &bytes)
    bytes.append(contentsOf: "\"]\n".utf8)
  }

  /// Appends a line of `hidden`, which stand in the order of the records.
  public static func append(hiddenAt offset: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "[\"".utf8)
    append(offset, digits: 12, to: &bytes)
    bytes.append(contentsOf: "\"]\n".utf8)
  }

  private static func append(_ value: Int, digits: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = value
    for _ in 0..<digits {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }

  static func append(hexadecimal value: UInt64, digits: Int, to bytes: inout [UInt8]) {
    for place in stride(from: digits - 1, through: 0, by: -1) {
      let digit = UInt8(truncatingIfNeeded: value >> (UInt64(place) * 4) & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// The eight digits of a mark.
  static func hexadecimal(_ mark: UInt32) -> String {
    var digits: [UInt8] = []
    append(hexadecimal: UInt64(mark), digits: 8, to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  private static func padded(_ state: ItemState) -> String {
    state.rawValue + String(repeating: " ", count: 10 - state.rawValue.utf8.count)
  }

  private static let states = NameTable(ItemState.allCases.map { (padded($0), $0) })

  /// The state that a line of `places` names; nothing when it names none.
  static func state(_ name: UnsafeRawBufferPointer) -> ItemState? { states[name] }

  static func hash(of id: RecordID) -> UInt64 { hash(of: id.text.utf8) }

  /// The hash under which a number is found that an item bears elsewhere, however it is typed; nothing for none. Snapshots
  /// keep it: whoever changes what a `TextKey` folds gives their section `references` another name.
  public static func hash(ofReference reference: String) -> UInt64? {
    if reference.isEmpty { return nil }
    let key = TextKey(reference)
    return key.isEmpty ? nil : hash(of: key.text.utf8)
  }

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
