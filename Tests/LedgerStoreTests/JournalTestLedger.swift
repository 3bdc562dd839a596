import Foundation
import Glibc
import LedgerModel

@testable import LedgerStore

/// A new ledger in a directory of its own, removed with the last reference.
final class JournalTestLedger: Sendable {
  let path: String
  let directory: Directory
  let epoch: JournalEpoch
  static let identity = ReplicaIdentity(machine: "aaaaaaaaaaaaaaaa", directory: "bbbbbbbbbbbbbbbb")

  /// Makes the ledger; `calls` go wherever its files are touched.
  init(calls: SystemCalls = .real) throws {
    path = try JournalTestLedger.temporaryDirectory()
    directory = try Directory.makeLedger(at: path, calls: calls)
    try LedgerFormat(ledger: "0123456789abcdef", format: 1, oldestReader: 1, oldestWriter: 1)
      .write(in: directory)
    epoch = JournalEpoch(node: JournalTestLedger.identity.node, number: 1)
  }

  deinit { JournalTestLedger.remove(path) }

  static func temporaryDirectory() throws -> String {
    var template = Array("/tmp/taizhang-journal-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw StorageFault(.create, "", errno: errno) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Removes a directory with all below it.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// A writer with descriptors of its own, as another process has.
  func writer(
    limits: JournalLimits = JournalLimits(), identity: ReplicaIdentity = JournalTestLedger.identity,
    calls: SystemCalls = .real, person: String = "p-1"
  ) throws -> JournalWriter {
    let ledger = try Directory.openLedger(at: path, calls: calls)
    return JournalWriter(
      ledger: ledger, reader: try JournalReader(ledger: ledger), identity: identity, person: person,
      limits: limits)
  }

  /// Commits one line for each text, all together.
  @discardableResult
  func commit(_ texts: [String], by writer: JournalWriter) throws -> JournalReceipt? {
    let payloads = try texts.map(JournalTestLedger.payload)
    return try writer.commit(absorb: { _ in }, prepare: { _ in payloads })
  }

  static func payload(_ text: String) throws -> JournalPayload {
    try JournalPayload(object: JSONValue.object([JSONMember("id", .string(text))]).jsonBytes())
  }

  /// The ids of all lines that count, and what a new reader finds.
  func readAll(checksHashes: Bool = true) throws -> (ids: [String], findings: [JournalFinding]) {
    let reader = try JournalReader(
      ledger: try Directory.openLedger(at: path), checksHashes: checksHashes)
    var ids: [String] = []
    try reader.readNew { ids.append($0.id) }
    return (ids, reader.findings)
  }

  /// Removes the high-water marks: what a test cuts off then was never acknowledged.
  func forgetMarks() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(path)/journal")
    where name.hasPrefix("reached-") {
      try FileManager.default.removeItem(atPath: "\(path)/journal/\(name)")
    }
  }

  /// The path of a segment of this ledger's epoch.
  func segment(_ number: Int) -> String { "\(path)/journal/\(epoch.name)/\(SegmentName.text(number))" }
}

extension JournalLine {
  /// The test's own id of the change, with `r` when it is a retry.
  var id: String {
    let json = try? JSONValue(parsing: bytes)
    return (json?["id"]?.text ?? "?") + (isRetry ? "r" : "")
  }
}

/// The bytes of a file that the test itself looks at.
func bytes(of path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { throw StorageFault(.open, path, errno: errno) }
  defer { close(descriptor) }
  var status = stat()
  fstat(descriptor, &status)
  return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
    count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
  }
}

/// Puts these bytes in the file's place, as damage does.
func overwrite(_ path: String, _ bytes: [UInt8]) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o660)
  guard descriptor >= 0 else { throw StorageFault(.open, path, errno: errno) }
  defer { close(descriptor) }
  guard write(descriptor, bytes, bytes.count) == bytes.count else {
    throw StorageFault(.write, path, errno: errno)
  }
}

extension [JournalFinding] {
  /// Whether any of them is damage.
  var haveDamage: Bool { contains { $0.isDamage } }
}
