import Glibc

/// A directory that nobody else can look into, for what lies there only a while: a text that is being written, a ledger
/// that is only looked at.
public struct TemporaryFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes one in `parent`, its name beginning with `name`. Throws the system's reason.
  public init(in parent: String, named name: String) throws(StorageFault) {
    var template = Array("\(parent)/\(name)-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw StorageFault(.create, parent, errno: errno) }
    path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Where such directories belong: in what the environment names as `TMPDIR`, or in `/tmp`.
  public static func parent(_ variable: (String) -> String?) -> String {
    variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  /// Opens it. Throws where it is not there any more.
  public func opened() throws(StorageFault) -> Directory { try Directory.openOutside(path) }

  /// Removes it with everything in it, as far as that goes.
  public func remove() { TemporaryFolder.remove(path.utf8.map { CChar(bitPattern: $0) }) }

  /// Removes a directory of this path, which need not be UTF-8.
  private static func remove(_ path: [CChar]) {
    if let listing = opendir(path + [0]) {
      for name in ForeignName.names(in: listing).names {
        let entry = path + [0x2F] + name.bytes.map { CChar(bitPattern: $0) }
        // What is no file is a directory, with what a program laid into it.
        if unlink(entry + [0]) != 0 { remove(entry) }
      }
      closedir(listing)
    }
    rmdir(path + [0])
  }
}
