import LedgerModel

/// A change that was read and is to be applied.
struct Arrival {
  let epoch: JournalEpoch
  let change: Change
  let version: Version
  /// Its place in the order of all lines: its own time, or the latest before it in its epoch where its own stands back.
  private(set) var time: HybridTime

  /// A change that was read from an epoch, under its version.
  init(epoch: JournalEpoch, change: Change, version: Version) {
    (self.epoch, self.change, self.version, time) = (epoch, change, version, change.hybrid)
  }

  /// The arrivals as they are to be applied: an epoch's own in their order, epochs merged by hybrid time, of equal times
  /// the epoch whose name comes first. `times` are the latest of each epoch that were applied before.
  ///
  /// A time that stands back within an epoch (a clock set back) counts as the latest before it there. What replaced
  /// a field that another arrival had set comes behind that one, whatever their times say: a clock that was years
  /// ahead must not keep its values for years.
  static func inOrder(_ arrivals: [Arrival], after times: [JournalEpoch: HybridTime] = [:]) -> [Arrival] {
    var queues = queues(of: arrivals, after: times)
    if queues.count <= 1 { return queues.first?.all ?? [] }
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

  /// The arrivals of each epoch.
  private static func queues(of arrivals: [Arrival], after times: [JournalEpoch: HybridTime]) -> [EpochQueue]
  {
    var places: [JournalEpoch: Int] = [:]
    var queues: [EpochQueue] = []
    for arrival in arrivals {
      let place = places[arrival.epoch] ?? queues.count
      if place == queues.count {
        places[arrival.epoch] = place
        queues.append(EpochQueue(behind: times[arrival.epoch]))
      }
      queues[place].append(arrival)
    }
    return queues
  }

  /// The arrival at a place in the order not before that time.
  fileprivate func placed(behind before: HybridTime?) -> Arrival {
    var placed = self
    if let before { placed.time = max(before, change.hybrid) }
    return placed
  }

  /// Whether it stands before the other in the order of all lines; of two epochs.
  fileprivate static func < (left: Arrival, right: Arrival) -> Bool {
    (left.time, left.epoch.name) < (right.time, right.epoch.name)
  }

  /// Whether it replaces what one of the waiting arrivals has set.
  fileprivate func isBehind(oneOf waiting: Set<Version>) -> Bool {
    change.records.contains { record in
      !record.creates
        && record.fields.contains { field in
          field.oldVersion.map { $0 != version && waiting.contains($0) } ?? false
        }
    }
  }
}

/// The arrivals of one epoch that are still to be applied.
private struct EpochQueue {
  private(set) var all: [Arrival] = []
  private let before: HybridTime?
  private var next = 0

  init(behind before: HybridTime?) { self.before = before }

  /// The next one to be applied.
  var first: Arrival? { next < all.count ? all[next] : nil }

  mutating func append(_ arrival: Arrival) { all.append(arrival.placed(behind: all.last?.time ?? before)) }

  mutating func takeFirst() -> Arrival {
    defer { next += 1 }
    return all[next]
  }

  /// Whether this queue's first comes before the other's; neither is empty.
  static func < (left: EpochQueue, right: EpochQueue) -> Bool { left.all[left.next] < right.all[right.next] }
}
