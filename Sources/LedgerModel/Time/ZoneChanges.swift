/// The moments at which a zone's clocks are changed, and to what.
struct ZoneChanges: Sendable, Hashable {
  /// One change: from this second on (since 1970-01-01T00:00:00Z) the clocks stand so far east of Greenwich.
  struct Change: Sendable, Hashable {
    let second: Int64
    let offset: Int
  }

  /// The changes in their order; never empty.
  let changes: [Change]
  /// Seconds east of Greenwich before the first change.
  let firstOffset: Int

  func offset(at moment: Timestamp) -> Int {
    let second = moment.milliseconds >= 0 ? moment.milliseconds / 1000 : (moment.milliseconds - 999) / 1000
    return offset(atSecond: second)
  }

  private func offset(atSecond second: Int64) -> Int {
    let after = changes.firstPlace { $0.second > second }
    return after == 0 ? firstOffset : changes[after - 1].offset
  }

  /// The first moment whose clocks show this local time, given in milliseconds as if it were UTC.
  func moment(local: Int64) -> Timestamp {
    // Offsets are under a day, so those that held a day before and a day after are the only candidates.
    let before = offset(atSecond: local / 1000 - 86_400)
    let after = offset(atSecond: local / 1000 + 86_400)
    for offset in before >= after ? [before, after] : [after, before] {
      let moment = Timestamp(milliseconds: local - Int64(offset) * 1000)
      if self.offset(at: moment) == offset { return moment }
    }
    // A skipped time: the offset from before the change puts it as far behind the gap as it stands in it.
    return Timestamp(milliseconds: local - Int64(before) * 1000)
  }
}

extension Array {
  /// The place of the first element that is `beyond`, in an array where all such elements come last.
  func firstPlace(where beyond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if beyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
