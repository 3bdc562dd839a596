import CSystem
import Glibc

/// Tells when something was added to a ledger's journal, by inotify, so that a screen that waits costs nothing.
///
/// Where the system gives no watch (it has at most 128 a user by default) `needsPolling` says so, and whoever waits
/// looks once a second instead. A watch says only that it is worth looking, never what changed.
///
/// One watch is used by one thread.
public final class JournalWatch {
  /// How long to wait between two looks where there is no watch, in milliseconds.
  public static let pollingInterval: Int32 = 1000

  /// Readable for poll(2) when there may be something new; nothing where looking is needed instead.
  public let descriptor: Int32?
  /// Whether nobody tells of every change, so that looking once a second is needed.
  public private(set) var needsPolling: Bool
  private let ledger: Directory

  /// Watches the ledger's journal with all its epochs; later ones join by themselves. It also tells when somebody
  /// writes into the snapshots, which nobody should.
  convenience init(ledger: Directory, snapshots: [File] = []) throws(StorageFault) {
    try self.init(ledger: ledger, opening: csystem_watch_open)
    guard let descriptor else { return }
    for snapshot in snapshots { _ = csystem_watch_add_file(descriptor, snapshot.descriptor) }
  }

  /// The same with another way to get a watch, which returns its descriptor or a negated errno.
  init(ledger: Directory, opening open: () -> Int32) throws(StorageFault) {
    self.ledger = ledger
    let opened = open()
    descriptor = opened >= 0 ? opened : nil
    needsPolling = opened < 0
    watchAll()
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Reads away what the watch has to say; true when the journal may have changed, and always where `needsPolling`.
  public func drain() -> Bool {
    guard let descriptor else { return true }
    let seen = csystem_watch_drain(descriptor)
    let isWorthIt = seen != 0 || needsPolling
    // Something new may be an epoch: watch it before the caller reads, or its first lines would be missed. After an
    // overflow nobody knows what was new. What could not be watched may be there again.
    if isWorthIt { watchAll() }
    return isWorthIt
  }

  /// Watches the directory and its epochs; watching one twice changes nothing. What cannot be watched for whatever
  /// reason is looked at once a second.
  private func watchAll() {
    guard let descriptor else { return }
    do throws(StorageFault) {
      needsPolling = try !watchesAll(descriptor)
    } catch {
      needsPolling = true
    }
  }

  private func watchesAll(_ descriptor: Int32) throws(StorageFault) -> Bool {
    // By its name each time: somebody may have put another in its place.
    let journal = try ledger.directory(JournalReader.directoryName)
    var isComplete = csystem_watch_add(descriptor, journal.descriptor, 0) >= 0
    for name in try journal.names() where JournalEpoch(name: name) != nil {
      guard let epoch = try journal.directoryIfAny(name) else { continue }
      isComplete = csystem_watch_add(descriptor, epoch.descriptor, 1) >= 0 && isComplete
    }
    return isComplete
  }
}
