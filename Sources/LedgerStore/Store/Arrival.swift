import LedgerModel

/// A change that was read and is to be applied.
struct Arrival {
  let epoch: JournalEpoch
  let change: Change
  let version: Version

  /// The arrivals as they are to be applied: an epoch's own in their order, epochs merged by hybrid time.
  ///
  /// A time that stands back within an epoch (a clock set back) counts as the latest before it there.
  static func inOrder(_ arrivals: [Arrival]) -> [Arrival] {
    guard let first = arrivals.first, arrivals.contains(where: { $0.epoch != first.epoch }) else {
      return arrivals
    }
    var latest: [JournalEpoch: HybridTime] = [:]
    let keyed = arrivals.enumerated().map { place, arrival in
      let key = max(latest[arrival.epoch] ?? arrival.change.hybrid, arrival.change.hybrid)
      latest[arrival.epoch] = key
      return (key: key, place: place, arrival: arrival)
    }
    return keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.arrival)
  }
}
