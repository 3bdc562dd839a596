import ArgumentParser
import LedgerModel
import LedgerStore
import Wording
import Sample

/// `demo`: a copy of the sample, or a generated ledger of so many items, opened; with `--dir` only made.
struct DemoVerb: ScreenVerb {
  static var configuration: CommandConfiguration { .verb("demo", \.demo) }

  @Option(help: .spoken(\.itemCount)) var items: Int?
  @Option(help: .spoken(\.onlyMade)) var dir: String?
  @OptionGroup var globals: GlobalOptions

  func screen(in invocation: Invocation) throws -> ScreenRequest? {
    try invocation.refuse(ledger: true, actAs: dir != nil, in: "taizhang demo")
    let path = try dir.map(invocation.absolute) ?? invocation.temporaryDirectory()
    if let items, !(1...10_000_000).contains(items) {
      throw VerbFailure.wrongCall(
        invocation.words.badValue(String(items), for: "--items", of: "taizhang demo"))
    }
    try invocation.makeSample(at: path, items: items)
    guard dir == nil else {
      invocation.output.line(path)
      return nil
    }
    var request = try invocation.screenRequest()
    request.isTemporary = true
    return request
  }
}

extension Invocation {
  /// Makes a ledger of the sample, or a generated one, which becomes this invocation's.
  func makeSample(at path: String, items: Int? = nil) throws {
    try checkClock(isPractice: true)
    try refusingWhatIsThere(path) { () throws(StorageTrouble) in
      if let items {
        try FileStore.create(
          at: path, holding: GeneratedLedger(items: items, at: now), marks: surroundings.marks)
      } else {
        try FileStore.create(at: path, holding: sampleChanges(), marks: surroundings.marks)
      }
    }
    try open(path)
  }

  /// What the sample holds now. The story is proved by tests to tell itself at every moment.
  private func sampleChanges() throws(StorageTrouble) -> [Change] {
    do {
      return try SampleLedger.changes(openedAt: now)
    } catch {
      throw .failed(path: "sample/story.json", reason: .mistake("\(error)"))
    }
  }

  /// A directory of its own for a ledger that is only looked at.
  func temporaryDirectory() throws(VerbFailure) -> String {
    let parent = TemporaryFolder.parent(surroundings.variable)
    do { return try TemporaryFolder(in: parent, named: "taizhang-demo").path } catch {
      throw .failed(words.mayNotOpen(parent))
    }
  }

  /// Makes a ledger; where something stands already, that is said in words.
  func refusingWhatIsThere(_ path: String, _ make: () throws(StorageTrouble) -> Void) throws {
    if LedgerFinder.isLedger(path) { throw VerbFailure.failed(words.directoryNotEmpty(path)) }
    do {
      try make()
    } catch {
      if case .failed(_, .system(let code)) = error, ["ENOTEMPTY", "EEXIST"].contains(code) {
        throw VerbFailure.failed(words.directoryNotEmpty(path))
      }
      throw error
    }
  }
}
