/// The items that changed since a snapshot was made, and those that were added, as a smaller snapshot behind it has them:
/// read when they are first asked for, as those of the large one are.
public final class LateItems: Sendable {
  /// The items in rows of their own.
  let items: StoredItems
  /// The place of each row in the table of all items.
  let places: [Int32]
  /// The row of each place; -1 where the large snapshot's holds.
  private let rows: [Int32]
  /// How many of them the large snapshot does not have.
  let added: Int

  /// The items of a smaller snapshot, whose `places` in the table of all items stand in the order of its rows, behind the
  /// large one. Nothing where the places do not fit.
  public init?(_ items: StoredItems, at places: [Int], behind large: StoredItems) {
    let count = large.count
    let added = places.count { $0 >= count }
    guard places.count == items.count, count + added <= Int(Int32.max) else { return nil }
    var rows = [Int32](repeating: -1, count: count + added)
    for (row, place) in places.enumerated() {
      guard rows.indices.contains(place), rows[place] < 0 else { return nil }
      rows[place] = Int32(row)
    }
    (self.items, self.rows, self.added) = (items, rows, added)
    self.places = places.map(Int32.init)
  }

  /// The row of the item at a place; nothing where the large snapshot's holds.
  func row(at place: Int) -> Int? {
    guard place < rows.count, rows[place] >= 0 else { return nil }
    return Int(rows[place])
  }

  /// The place of the item with that identifier, where it is one of these.
  func place(of id: RecordID) -> Int? { items.place(of: id).map { Int(places[$0]) } }

  /// The places of the items of these that have that number.
  func places(of number: ItemNumber) -> [Int] { items.places(of: number).map { Int(places[$0]) } }

  /// The places whose records were read and are broken.
  var brokenPlaces: Set<Int> { Set(items.brokenPlaces.map { Int(places[$0]) }) }

  /// The place of the item with that identifier if its record was read and is broken.
  func brokenPlace(of id: RecordID) -> Int? { items.brokenPlace(of: id).map { Int(places[$0]) } }
}
