import LedgerModel

/// A snapshot as it is opened: of all items, and perhaps a smaller one behind it of what changed since.
///
/// One of all items takes as long to make as there are items, and each line behind it as long to read as it is: so every
/// few hundred lines only what changed is written, until that has become much.
struct OpenedSnapshot {
  /// The one of all items.
  let large: SnapshotReader
  /// What its file is called.
  let name: String
  /// The smaller one behind it.
  let late: SnapshotReader?

  /// What the state is.
  var header: SnapshotHeader { (late ?? large).header }
  /// The files.
  var files: [File] { [large.file, late?.file].compactMap(\.self) }

  /// The state; nothing when a snapshot does not hold, and then an older one or the journal has to be read instead.
  ///
  /// The items of the large one are examined as a whole, or with `trusting` only those that are asked for: then the state's
  /// `items.isSound` tells afterwards whether all of them held. The smaller one is always examined.
  func load(trusting: Bool) -> Ledger? {
    var ledger = Ledger()
    for replica in header.replicas { _ = ledger.replica(named: replica) }
    // A version names its replica by the place in that list.
    guard header.replicas.starts(with: large.header.replicas), let items = large.items(),
      trusting || large.isWhole
    else { return nil }
    if let late {
      guard late.isWhole, let changed = late.lateItems(behind: items) else { return nil }
      ledger.take(items, changed)
    } else {
      ledger.take(items)
    }
    guard (late ?? large).loadRecords(into: &ledger) else { return nil }
    ledger.restore(counters: header.counters, hybrid: header.hybrid)
    return ledger
  }

  /// Whether all sections are as they were written.
  var isWhole: Bool { large.isWhole && late?.isWhole ?? true }
  /// Whether somebody has written into a file since it was opened, or parts of it cannot be read any more.
  var isDisturbed: Bool { large.isDisturbed || late?.isDisturbed ?? false }
  /// Whether the indexes still are as they were written.
  var hasWholeIndexes: Bool { large.hasWholeIndexes && late?.hasWholeIndexes ?? true }
}
