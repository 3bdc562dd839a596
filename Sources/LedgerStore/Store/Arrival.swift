import LedgerModel

/// A change that was read and is to be applied.
struct Arrival {
  let epoch: JournalEpoch
  let change: Change
  let version: Version

  /// The arrivals as they are to be applied: an epoch's own in their order, epochs merged by hybrid time.
  ///
  /// A time that stands back within an epoch (a clock set back) counts as the latest before it there. What replaced
  /// a field that another arrival had set comes behind that one, whatever their times say: a clock that was years
  /// ahead must not keep its values for years.
  static func inOrder(_ arrivals: [Arrival]) -> [Arrival] {
    guard let first = arrivals.first, arrivals.contains(where: { $0.epoch != first.epoch }) else {
      return arrivals
    }
    var queues = queues(of: arrivals)
    var waiting = Set(arrivals.map(\.version))
    var ordered: [Arrival] = []
    while true {
      let next = queues.indices.filter { queues[$0].first != nil }.sorted { queues[$0] < queues[$1] }
      guard
        let next = next.first(where: { queues[$0].first?.isBehind(oneOf: waiting) == false }) ?? next.first
      else { return ordered }
      let arrival = queues[next].takeFirst()
      waiting.remove(arrival.version)
      ordered.append(arrival)
    }
  }

  /// The arrivals of each epoch, in the order in which the epochs are met.
  private static func queues(of arrivals: [Arrival]) -> [EpochQueue] {
    var places: [JournalEpoch: Int] = [:]
    var queues: [EpochQueue] = []
    for arrival in arrivals {
      let place = places[arrival.epoch] ?? queues.count
      if place == queues.count {
        places[arrival.epoch] = place
        queues.append(EpochQueue(place: place))
      }
      queues[place].append(arrival)
    }
    return queues
  }

  /// Whether it replaces what one of the waiting arrivals has set.
  fileprivate func isBehind(oneOf waiting: Set<Version>) -> Bool {
    change.records.contains { record in
      record.fields.contains { field in
        field.oldVersion.map { $0 != version && waiting.contains($0) } ?? false
      }
    }
  }
}

/// The arrivals of one epoch that are still to be applied.
private struct EpochQueue {
  let place: Int
  private var arrivals: [(time: HybridTime, arrival: Arrival)] = []
  private var next = 0

  init(place: Int) { self.place = place }

  /// The next one to be applied.
  var first: Arrival? { next < arrivals.count ? arrivals[next].arrival : nil }

  mutating func append(_ arrival: Arrival) {
    let before = arrivals.last?.time ?? arrival.change.hybrid
    arrivals.append((max(before, arrival.change.hybrid), arrival))
  }

  mutating func takeFirst() -> Arrival {
    defer { next += 1 }
    return arrivals[next].arrival
  }

  /// Whether this queue's first comes before the other's by its time; neither is empty.
  static func < (left: EpochQueue, right: EpochQueue) -> Bool {
    (left.arrivals[left.next].time, left.place) < (right.arrivals[right.next].time, right.place)
  }
}
