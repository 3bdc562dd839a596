import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// Folders of people in the exchange directory, and what lies there and cannot be read.
@Suite("exchange folders")
struct ExchangeFolderTests {
  @Test("a person's folder is made, its files are listed and read, others' are not")
  func folders() throws {
    let bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    let people = store.ledger.people.all
    let (person, other) = (try #require(people.first), try #require(people.dropFirst().first))
    let folder = try #require(store.ledger.exchangeFolder(of: person.id))
    let others = try #require(store.ledger.exchangeFolder(of: other.id))
    #expect(store.exchangeFiles(of: person.id).isEmpty)
    let path = bench.path + "/exchange/"
    #expect(FileManager.default.fileExists(atPath: path + folder))
    _ = store.exchangeFiles(of: other.id)
    try Data([1, 2]).write(to: URL(fileURLWithPath: "\(path)\(folder)/a.jpg"))
    try Data([3]).write(to: URL(fileURLWithPath: "\(path)\(others)/b.jpg"))
    #expect(store.exchangeFiles(of: person.id) == [ExchangeFile("\(folder)/a.jpg", size: 2)])
    #expect(store.exchangeFiles(of: nil).isEmpty)
    #expect(try store.evidenceFile("\(folder)/a.jpg", limit: 9) == [1, 2])
    #expect(throws: CommitFailure.refused(.fileTooLarge(limit: 1))) {
      try store.evidenceFile("\(folder)/a.jpg", limit: 1)
    }
    #expect(throws: CommitFailure.storage(.noSuchFile("nobody/a.jpg"))) {
      try store.evidenceFile("nobody/a.jpg", limit: 9)
    }
  }

  @Test("links and folders that are nobody's are listed with the reason")
  func unreadable() throws {
    let bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    let path = bench.path + "/exchange/"
    try FileManager.default.createDirectory(atPath: path + "相册", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: path + "链接.jpg", withDestinationPath: "/etc/hostname")
    let found = store.exchangeFiles(of: nil)
    #expect(found.first { $0.name == "相册" }?.trouble == .folder)
    #expect(found.first { $0.name == "链接.jpg" }?.trouble == .noFile)
    #expect(found.count == 2)
  }

  @Test("a name becomes a folder's name on every system, and two of one name have two folders")
  func names() throws {
    let bench = try StoreBench(.memory)
    let store = try bench.open()
    let names: [(id: RecordID, name: String, folder: String)] = [
      ("p1", "a/b:c", "a_b_c"), ("p2", ".x", "x"), ("p3", "J. R.", "J. R"), ("p4", "周强", "周强-p4"),
      ("p5", "周强", "周强-p5"),
    ]
    for (id, name, _) in names {
      let fields = [
        JSONMember("name", .string(name)), JSONMember("role", .string("worker")),
        JSONMember("namesake", .bool(true)),
      ]
      _ = try bench.commit(.put(RecordKey(.person, id), fields), by: "pzhao", store)
    }
    for (id, _, folder) in names { #expect(store.ledger.exchangeFolder(of: id) == folder) }
    #expect(store.ledger.exchangeFolder(of: nil) == nil)
  }
}
