import Foundation
import Glibc
import LedgerModel
import Testing

@testable import LedgerStore

/// A power cut at every moment of appending and rotating, with everything that a disk may have kept by then: what
/// was acknowledged is always there. Each sync that is left out is missed.
struct JournalCrashTests {
  @Test func noStateOfTheDiskLosesAnAcknowledgedChange() throws {
    let recording = try DiskRecording.ofCommits()
    let outcome = try recording.examine()
    #expect(outcome.states > 40)
    #expect(outcome.violations.isEmpty, "\(outcome.violations.prefix(3))")
  }

  /// Proves that the examination above would notice: without one kind of sync it must find a lost change.
  @Test(arguments: [DiskStep.Kind.syncData, .syncNew, .syncDirectory])
  func everySyncIsNeeded(kind: DiskStep.Kind) throws {
    var recording = try DiskRecording.ofCommits()
    recording.steps.removeAll { $0.kind == kind }
    #expect(try !recording.examine().violations.isEmpty)
  }

  /// The old segment must be on the disk before anything is built on it in the new one.
  @Test func theSyncBeforeRotatingIsNeeded() throws {
    var recording = try DiskRecording.ofCommits(acknowledgingLate: true)
    #expect(try recording.examine().violations.isEmpty)
    let rotation = try #require(
      recording.steps.firstIndex { $0.kind == .rename && $0.name == "000002.jsonl" })
    let sync = try #require(recording.steps[..<rotation].lastIndex { $0.kind == .syncData })
    recording.steps.remove(at: sync)
    #expect(try !recording.examine().violations.isEmpty)
  }
}

/// One thing that was done to the disk, or said to a caller.
struct DiskStep: Sendable {
  enum Kind: Sendable { case write, syncData, syncNew, syncDirectory, rename, acknowledge }
  let kind: Kind
  /// The inode that it was done to.
  var inode: UInt64 = 0
  var bytes: [UInt8] = []
  /// The new name of a rename, the text of an acknowledgement.
  var name = ""
}

/// What a few commits with a rotation did to the disk, step by step.
struct DiskRecording {
  var steps: [DiskStep]
  private let epoch: JournalEpoch

  /// Records commits. With `acknowledgingLate` one writer's sync comes only after another has rotated, as when it is
  /// slow: its own change is not acknowledged, the other's, built on it, is.
  static func ofCommits(acknowledgingLate: Bool = false) throws -> DiskRecording {
    let ledger = try JournalTestLedger()
    let recorder = DiskRecorder()
    var limits = JournalLimits()
    limits.segmentBytes = 300
    try ledger.commit(["first"], by: try ledger.writer())
    let start = try bytes(of: ledger.segment(1))
    recorder.begin(with: start, inode: try inode(of: ledger.segment(1)))
    let writer = try ledger.writer(limits: limits, calls: recorder.calls)
    recorder.add(DiskStep(kind: .acknowledge, name: "first"))
    for texts in [["a"], ["b", "c"], ["d"], ["e"]] {
      if acknowledgingLate {
        recorder.skipsSyncs = texts == ["a"]
      }
      try ledger.commit(texts, by: writer)
      if !recorder.skipsSyncs { texts.forEach { recorder.add(DiskStep(kind: .acknowledge, name: $0)) } }
      recorder.skipsSyncs = false
    }
    return DiskRecording(steps: recorder.all, epoch: ledger.epoch)
  }

  private static func inode(of path: String) throws -> UInt64 {
    var status = stat()
    guard stat(path, &status) == 0 else { throw StorageFault(.open, path, errno: errno) }
    return UInt64(status.st_ino)
  }

  /// Cuts the power behind every step and looks at everything that the disk may have kept.
  func examine() throws -> (states: Int, violations: [String]) {
    var states = 0
    var violations: [String] = []
    var model = DiskModel()
    var acknowledged: [String] = []
    for (moment, step) in steps.enumerated() {
      model.take(step)
      if step.kind == .acknowledge { acknowledged.append(step.name) }
      for state in model.statesAfterPowerCut() {
        states += 1
        if let violation = try violation(of: state, acknowledged) {
          violations.append("after step \(moment) \(step.kind): \(violation)")
        }
      }
    }
    return (states, violations)
  }

  /// What is wrong when a ledger comes back with these segments; nothing when all is well and goes on.
  private func violation(of segments: [String: [UInt8]], _ acknowledged: [String]) throws -> String? {
    let ledger = try JournalTestLedger()
    _ = try ledger.directory.directory("journal").makeDirectory(epoch.name)
    for (name, content) in segments { try overwrite("\(ledger.path)/journal/\(epoch.name)/\(name)", content) }
    let before = try ledger.readAll()
    guard before.ids.filter(acknowledged.contains) == acknowledged else {
      return "lost: \(before.ids) of \(acknowledged)"
    }
    if before.findings.haveDamage { return "damage: \(before.findings)" }
    try ledger.commit(["after"], by: try ledger.writer())
    let after = try ledger.readAll()
    return after.ids == before.ids + ["after"] && !after.findings.haveDamage ? nil : "goes on as \(after)"
  }
}

/// Writes down what is done to the disk.
private final class DiskRecorder: @unchecked Sendable {
  // Guarded by the lock.
  private let lock = NSLock()
  private var steps: [DiskStep] = []
  private var skips = false

  var all: [DiskStep] { lock.withLock { steps } }
  /// Whether data syncs are not done, as if they had not come yet.
  var skipsSyncs: Bool {
    get { lock.withLock { skips } }
    set { lock.withLock { skips = newValue } }
  }

  func add(_ step: DiskStep) { lock.withLock { steps.append(step) } }

  /// A segment that is on the disk already.
  func begin(with content: [UInt8], inode: UInt64) {
    add(DiskStep(kind: .write, inode: inode, bytes: content))
    add(DiskStep(kind: .syncNew, inode: inode))
    add(DiskStep(kind: .rename, inode: inode, name: "000001.jsonl"))
    add(DiskStep(kind: .syncDirectory))
  }

  var calls: SystemCalls {
    var calls = SystemCalls.real
    calls.write = { [self] descriptor, bytes in
      add(DiskStep(kind: .write, inode: inode(descriptor), bytes: Array(bytes)))
      return SystemCalls.real.write(descriptor, bytes)
    }
    calls.syncData = { [self] descriptor in
      if !skipsSyncs { add(DiskStep(kind: .syncData, inode: inode(descriptor))) }
      return SystemCalls.real.syncData(descriptor)
    }
    calls.sync = { [self] descriptor in
      var status = stat()
      fstat(descriptor, &status)
      let isDirectory = status.st_mode & S_IFMT == S_IFDIR
      add(DiskStep(kind: isDirectory ? .syncDirectory : .syncNew, inode: inode(descriptor)))
      return SystemCalls.real.sync(descriptor)
    }
    calls.renameNew = { [self] directory, from, to in
      var status = stat()
      fstatat(directory, from, &status, 0)
      add(DiskStep(kind: .rename, inode: UInt64(status.st_ino), name: to))
      return SystemCalls.real.renameNew(directory, from, to)
    }
    return calls
  }

  private func inode(_ descriptor: Int32) -> UInt64 {
    var status = stat()
    fstat(descriptor, &status)
    return UInt64(status.st_ino)
  }
}

/// What a disk holds for certain and what it may or may not have kept.
private struct DiskModel {
  private var contents: [UInt64: [UInt8]] = [:]
  private var synced: [UInt64: Int] = [:]
  private var names: [(name: String, inode: UInt64, isSynced: Bool)] = []

  mutating func take(_ step: DiskStep) {
    switch step.kind {
    case .write: contents[step.inode, default: []] += step.bytes
    case .syncData, .syncNew: synced[step.inode] = contents[step.inode]?.count
    // Only segments matter here: a sync of any directory is taken for one of theirs.
    case .syncDirectory: for index in names.indices { names[index].isSynced = true }
    case .rename: if step.name.hasSuffix(".jsonl") { names.append((step.name, step.inode, false)) }
    case .acknowledge: break
    }
  }

  /// Every combination of what may have been kept: of each unsynced end nothing, a part, all, or its length with
  /// nothing in it; of each unsynced name, whether it is there.
  func statesAfterPowerCut() -> [[String: [UInt8]]] {
    var states: [[String: [UInt8]]] = [[:]]
    for entry in names {
      let kept = possibleContents(of: entry.inode)
      states = states.flatMap { state in
        let with = kept.map { content in state.merging([entry.name: content]) { $1 } }
        return entry.isSynced ? with : with + [state]
      }
    }
    return states
  }

  private func possibleContents(of inode: UInt64) -> [[UInt8]] {
    let all = contents[inode] ?? []
    let certain = synced[inode] ?? 0
    guard certain < all.count else { return [all] }
    let lengths = Set([certain, certain + 1, (certain + all.count) / 2, all.count - 1, all.count])
    let zeros = all[..<certain] + Array(repeating: 0, count: all.count - certain)
    return lengths.sorted().map { Array(all[..<$0]) } + [Array(zeros)]
  }
}
