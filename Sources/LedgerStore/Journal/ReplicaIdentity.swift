import CSystem
import Glibc

/// Which machine and which directory a ledger lies in: a copy or a restored backup has another one, and so starts
/// an epoch of its own.
///
/// The values are one-way: the machine's id itself must not leave the machine (machine-id(5)).
public struct ReplicaIdentity: Sendable, Hashable {
  /// Sixteen hex digits for the machine.
  public let machine: String
  /// Sixteen hex digits for the ledger's directory: its inode, and when that was made where the system knows.
  public let directory: String

  /// The identity of these two values.
  public init(machine: String, directory: String) {
    self.machine = machine
    self.directory = directory
  }

  /// The identity of the ledger as it lies here.
  public static func ofLedger(_ ledger: Directory) throws(StorageFault) -> ReplicaIdentity {
    let inode = try ledger.status().identity.inode
    return ReplicaIdentity(
      machine: digest("machine", machineID()),
      directory: digest("directory", Array("\(inode) \(ledger.birth)".utf8)))
  }

  /// Eight hex digits for both: the NODE in the name of an epoch.
  public var node: String {
    String(ReplicaIdentity.digest("node", Array("\(machine) \(directory)".utf8)).prefix(8))
  }

  /// The first sixteen hex digits of the SHA-256 of "taizhang USE:" and the bytes.
  private static func digest(_ use: String, _ bytes: [UInt8]) -> String {
    String(Hex.text(SHA256.hash(Array("taizhang \(use):".utf8) + bytes)).prefix(16))
  }

  /// The content of machine-id(5); empty on a machine that has none.
  private static func machineID() -> [UInt8] {
    for path in ["/etc/machine-id", "/var/lib/dbus/machine-id"] {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      let id = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, 64))
      }
      if !id.isEmpty { return Array(id.prefix { $0 != 0x0A }) }
    }
    return []
  }
}
