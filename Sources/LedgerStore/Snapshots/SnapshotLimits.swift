/// When a snapshot is made, and of what; a test makes them small.
struct SnapshotLimits {
  /// So many changed records behind the last snapshot are worth a new one: reading them takes a command some milliseconds.
  var recordsBehind = 200
  /// Up to how many items all of them are written each time.
  var alwaysWhole = 4000
  /// Up to how many changed items a smaller snapshot goes on from a large one, whatever the size.
  var changed = 10_000

  /// The same of so many items: a twentieth of them, but never too few to be worth it.
  func changed(of count: Int) -> Int { min(max(1000, count / 20), changed) }
}
