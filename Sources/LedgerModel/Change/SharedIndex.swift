/// Identifiers and numbers to places: a large part shared by all copies, a small part of each.
struct SharedIndex: Sendable {
  private final class Base: Sendable {
    let byID: [RecordID: Int32]
    let byNumber: [ItemNumber: Int32]

    init(byID: [RecordID: Int32], byNumber: [ItemNumber: Int32]) {
      self.byID = byID
      self.byNumber = byNumber
    }
  }

  /// Further places of numbers that several items have or had.
  private var others: [ItemNumber: Set<Int32>] = [:]

  private var base = Base(byID: [:], byNumber: [:])
  private var recentByID: [RecordID: Int32] = [:]
  private var recentByNumber: [ItemNumber: Int32] = [:]

  /// The place of an identifier.
  func place(of id: RecordID) -> Int? { (recentByID[id] ?? base.byID[id]).map(Int.init) }

  /// The places of a number.
  func places(of number: ItemNumber) -> [Int] {
    guard let one = recentByNumber[number] ?? base.byNumber[number] else { return [] }
    return [Int(one)] + (others[number] ?? []).map(Int.init)
  }

  /// Adds an item.
  mutating func add(_ id: RecordID, _ number: ItemNumber, at place: Int) {
    recentByID[id] = Int32(place)
    add(number, at: place)
    // The small part is folded in when it has grown to an eighth of the whole: n additions cost O(n).
    if recentByID.count > 4096, recentByID.count > base.byID.count / 8 { fold() }
  }

  /// Adds a further number of an item.
  mutating func add(_ number: ItemNumber, at place: Int) {
    if let other = recentByNumber[number] ?? base.byNumber[number], other != Int32(place) {
      others[number, default: []].insert(other)
    }
    recentByNumber[number] = Int32(place)
  }

  private mutating func fold() {
    base = Base(
      byID: base.byID.merging(recentByID) { $1 }, byNumber: base.byNumber.merging(recentByNumber) { $1 })
    recentByID = [:]
    recentByNumber = [:]
  }
}
