import Foundation
import LedgerModel

@testable import LedgerStore

/// A directory of its own for one test, removed when the test lets go of it.
final class TemporaryDirectory {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "taizhang-test-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The kinds of store that one suite runs over.
enum StoreKind: CaseIterable {
  case memory, file
}

/// A ledger of three people and a site, opened by as many sessions as a test wants.
final class StoreBench {
  static let start = Timestamp(utcText: "2026-11-23T02:00:00Z")!
  /// Whether everything is done at its full count, as Tests/Faults/full.sh asks.
  static let isInFull = ProcessInfo.processInfo.environment["TAIZHANG_FULL"] == "1"

  private let kind: StoreKind
  private let folder = TemporaryDirectory()
  private let journal = MemoryStore.Journal()
  private(set) var now = StoreBench.start
  private var count = 0

  var path: String { folder.path + "/ledger" }

  init(_ kind: StoreKind) throws {
    self.kind = kind
    if kind == .file { try FileStore.create(at: path) }
    let store = try open()
    let people: [(RecordID, String, Role)] = [
      ("pzhao", "赵敏", .admin), ("pwang", "王磊", .worker), ("pli", "李秀英", .clerk),
    ]
    for (id, name, role) in people {
      try put(
        .person, id, [JSONMember("name", .string(name)), JSONMember("role", .string(role.rawValue))], store)
    }
    try put(.site, "s1", [JSONMember("name", .string("佳美二区"))], store)
  }

  func open() throws -> any Store {
    switch kind {
    case .memory: MemoryStore(on: journal)
    case .file: try FileStore(opening: path)
    }
  }

  /// Moves the clock on.
  func advance(days: Int64) { now = now.advanced(milliseconds: days * 86_400_000) }

  private func put(_ kind: RecordKind, _ id: RecordID, _ fields: [JSONMember], _ store: any Store) throws {
    _ = try commit(.put(RecordKey(kind, id), fields), by: "pzhao", store)
  }

  /// A request with the next change identifier and a clock that moves on by a second.
  func request(_ intent: Intent, by person: RecordID, seen: [SeenField] = []) -> CommitRequest {
    count += 1
    now = now.advanced(milliseconds: 1000)
    return CommitRequest(
      id: RecordID("c\(count)"), intent: intent,
      actor: Actor(person: person, login: "test", channel: .command),
      at: now, seen: seen)
  }

  func commit(
    _ intent: Intent, by person: RecordID, _ store: any Store, seen: [SeenField] = []
  ) throws -> Receipt {
    try store.commit(request(intent, by: person, seen: seen))
  }

  /// Adds an item at the site and gives its identifier.
  func add(_ title: String, to store: any Store, owner: RecordID? = nil) throws -> RecordID {
    var item = NewItem(title: title)
    item.site = "s1"
    item.category = "0110"
    item.owner = owner
    return try commit(.add(item), by: "pli", store).items[0]
  }

  /// The field as that session sees it now.
  func seen(_ id: RecordID, _ path: String, in store: any Store) throws -> SeenField {
    let key = RecordKey(.item, id)
    let stands = store.ledger.value(of: key, at: path)
    return SeenField(
      key: key, path: path, value: stands?.value ?? .null,
      version: stands?.version ?? Version(replica: 0, sequence: 0))
  }
}
