import LedgerModel

/// The changes counted lately: enough to know a retry again, which follows its first try closely.
struct CountedChanges {
  private var latest: Set<RecordID> = []
  private var earlier: Set<RecordID> = []
  private var skipped: Set<RecordID> = []

  /// Whether a change was counted lately.
  func contains(_ id: RecordID) -> Bool { latest.contains(id) || earlier.contains(id) }

  /// Notes that a change was counted.
  mutating func insert(_ id: RecordID) {
    latest.insert(id)
    if latest.count >= 4096 {
      earlier = latest
      latest = []
    }
  }

  /// Notes that a retried change's first line was left out, so that its other lines are as well.
  mutating func skip(_ id: RecordID) { skipped.insert(id) }

  /// Whether a retried change's first line was left out.
  func isSkipped(_ id: RecordID) -> Bool { skipped.contains(id) }
}
