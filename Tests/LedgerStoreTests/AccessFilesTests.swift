import Foundation
import Testing

@testable import LedgerStore

@Suite("Files of access")
struct AccessFilesTests {
  @Test("a log that is full goes on in the next file, and both can be read")
  func fullLog() throws {
    let bench = try StoreBench(.file)
    let folder = try AccessFolder(ledger: bench.path)
    let line = Array("{}\n".utf8)
    try folder.append(line, to: "logins-2026-11.jsonl")
    // 16 MiB that take no room.
    #expect(truncate(bench.path + "/access/logins-2026-11.jsonl", 16 << 20) == 0)
    for _ in 0..<2 { try folder.append(line, to: "logins-2026-11.jsonl") }
    #expect(try folder.names() == ["logins-2026-11-2.jsonl", "logins-2026-11.jsonl"])
    #expect(try folder.read("logins-2026-11.jsonl")?.count == 16 << 20)
    #expect(try folder.read("logins-2026-11-2.jsonl") == line + line)
    #expect(try FileStore.check(at: bench.path).findings.isEmpty)
  }

  @Test("a line that a full disk cut off does not take the next one with it")
  func tornLine() throws {
    let bench = try StoreBench(.file)
    let folder = try AccessFolder(ledger: bench.path)
    try folder.append(Array("{\"t\":\"2026".utf8), to: "logins-2026-11.jsonl")
    try folder.append(Array("{}\n".utf8), to: "logins-2026-11.jsonl")
    #expect(try folder.read("logins-2026-11.jsonl") == Array("{\"t\":\"2026\n{}\n".utf8))
    withExtendedLifetime(bench) {}
  }

  @Test("a file that is replaced outside keeps its mode and owner, and a new one is its owner's alone")
  func modes() throws {
    let place = TemporaryDirectory()
    let (file, link) = (place.path + "/authorized_keys", place.path + "/link")
    func attributes() throws -> [FileAttributeKey: Any] {
      try FileManager.default.attributesOfItem(atPath: file)
    }
    try OutsideFile.replace(file, Array("a".utf8))
    #expect(try attributes()[.posixPermissions] as? Int == 0o600)
    #expect(symlink(file, link) == 0)
    for mode in [0o640, 0o644, 0o600] {
      #expect(chmod(file, mode_t(mode)) == 0)
      if geteuid() == 0 { #expect(chown(file, 1234, 2345) == 0) }
      try OutsideFile.replace(link, Array("b\(mode)".utf8))
      #expect(try OutsideFile.read(file) == Array("b\(mode)".utf8))
      let now = try attributes()
      #expect(now[.posixPermissions] as? Int == mode)
      guard geteuid() == 0 else { continue }
      #expect(now[.ownerAccountID] as? Int == 1234 && now[.groupOwnerAccountID] as? Int == 2345)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).count == 2)
  }
}
