import Foundation
import Testing

@testable import LedgerStore

@Suite("What a machine keeps outside of ledgers")
struct MarkPlacesTests {
  private let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
    "taizhang-places-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true) }

  @Test("the place of all accounts is made as /tmp is, and one that is there stays as it is")
  func sharedPlace() throws {
    defer { try? FileManager.default.removeItem(at: scratch) }
    let path = scratch.path + "/taizhang"
    let places = MarkPlaces(shared: path)
    places.makeShared()
    #expect(try mode(path) == 0o1777)
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: path)
    places.makeShared()
    #expect(try mode(path) == 0o750)
    MarkPlaces(shared: scratch.path + "/missing/taizhang").makeShared()
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/missing"))
  }

  @Test("a program is replaced by another file of its name or by other content, and not by being gone")
  func replacedProgram() throws {
    defer { try? FileManager.default.removeItem(at: scratch) }
    let path = scratch.path + "/program"
    #expect(RunningProgram(path: path) == nil)
    try put("old", at: path)
    let program = try #require(RunningProgram(path: path))
    #expect(!program.isReplaced)
    try FileManager.default.removeItem(atPath: path)
    #expect(!program.isReplaced)
    try put("newer", at: path)
    #expect(program.isReplaced)
    #expect(RunningProgram.own?.isReplaced == false)
  }

  private func put(_ text: String, at path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
