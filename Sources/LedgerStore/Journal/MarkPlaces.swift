import Glibc

/// Where a machine keeps high-water marks outside of ledgers, so that they do not travel with a copy.
public struct MarkPlaces: Sendable {
  /// A directory that all accounts of the machine share, used where it is there; in it each ledger has a directory with the
  /// ledger's group.
  public var shared: String?
  /// What the account's own directory lies in, used where it is there; nothing where the account has none.
  public var base: String?
  /// The names of the directories from there to the account's own, made when they are needed.
  public var below: [String]

  /// These places; without any only the mark inside the ledger is kept.
  public init(shared: String? = nil, base: String? = nil, below: [String] = []) {
    (self.shared, self.base, self.below) = (shared, base, below)
  }

  /// `/var/lib/taizhang` for all, and for the account `$XDG_STATE_HOME/taizhang` or `~/.local/state/taizhang`.
  public init(variable: (String) -> String?, home: String) {
    shared = "/var/lib/taizhang"
    // A relative path there is to be ignored (XDG Base Directory Specification).
    if let state = variable("XDG_STATE_HOME"), state.hasPrefix("/") {
      (base, below) = (state, ["taizhang"])
    } else if home.contains(where: { $0 != "/" }) {
      (base, below) = (home, [".local", "state", "taizhang"])
    } else {
      // An account without a home: the root directory is nobody's.
      (base, below) = (nil, [])
    }
  }

  /// Makes the place that all accounts share, unless it is there: as /tmp is, so that every account can put a ledger's
  /// directory into it and nobody can remove another's. Nothing stops where that is not allowed: then each account keeps
  /// its own.
  public func makeShared() {
    guard let shared, mkdir(shared, 0o700) == 0 else { return }
    chmod(shared, 0o1777)
  }
}
