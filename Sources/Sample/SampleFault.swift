import LedgerModel

/// Why the sample's story cannot be told: a slip in Data/sample/story.json, which the tests would have found.
public enum SampleFault: Error, Sendable, Hashable {
  /// What stands at that place of the story is not what belongs there.
  case malformed(String)
  /// A rule of the ledger refuses an event of the story.
  case refused(item: String, event: String, Refusal)
}
