/// Items that are gone through a slice at a time, so that no key waits for all of them.
struct SliceWalk: Sendable {
  private let places: [Int]
  private var next = 0

  /// A walk through the items at these places; none of them was looked at yet.
  init(_ places: [Int]) { self.places = places }

  /// Looks at so many more items; true when none is left.
  mutating func advance(_ count: Int, _ look: (Int) -> Void) -> Bool {
    let end = min(places.count, next + count)
    for place in places[next..<end] { look(place) }
    next = end
    return next == places.count
  }
}
