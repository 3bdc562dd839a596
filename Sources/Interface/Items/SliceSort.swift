/// Numbers that are put in order a slice at a time, so that no key waits for all of them: short runs are sorted, then
/// merged two by two.
struct SliceSort: Sendable {
  private struct Merge: Sendable {
    let left: [Int32]
    let right: [Int32]
    var merged: [Int32] = []
    var takenLeft = 0
    var takenRight = 0

    init(_ left: [Int32], _ right: [Int32]) {
      (self.left, self.right) = (left, right)
      merged.reserveCapacity(left.count + right.count)
    }

    var isDone: Bool { merged.count == left.count + right.count }

    /// Takes so many more numbers over; returns how many it took.
    mutating func advance(_ count: Int, _ isBefore: (Int32, Int32) -> Bool) -> Int {
      let end = min(left.count + right.count, merged.count + count)
      let before = merged.count
      while merged.count < end {
        let isLeft =
          takenRight == right.count
          || (takenLeft < left.count && !isBefore(right[takenRight], left[takenLeft]))
        merged.append(isLeft ? left[takenLeft] : right[takenRight])
        if isLeft { takenLeft += 1 } else { takenRight += 1 }
      }
      return merged.count - before
    }
  }

  private var runs: [[Int32]] = []
  private var merge: Merge?

  /// Takes in a run of numbers, few enough to be sorted at once.
  mutating func add(_ run: [Int32], _ isBefore: (Int32, Int32) -> Bool) {
    runs.append(run.sorted(by: isBefore))
  }

  /// Merges about so many more numbers; true when all are in order.
  mutating func advance(_ count: Int, _ isBefore: (Int32, Int32) -> Bool) -> Bool {
    var left = count
    while left > 0 {
      if merge == nil {
        guard runs.count > 1 else { return true }
        merge = Merge(runs.removeFirst(), runs.removeFirst())
      }
      left -= merge?.advance(left, isBefore) ?? 0
      if let done = merge, done.isDone {
        runs.append(done.merged)
        merge = nil
      }
    }
    return merge == nil && runs.count <= 1
  }

  /// All numbers in order, once they are.
  var sorted: [Int32] { runs.first ?? [] }
}
