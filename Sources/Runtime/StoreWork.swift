import Exchange
import Glibc
import Interface
import LedgerModel
import LedgerStore

/// What the store's thread does: commits, questions, following others, checkpoints. Used by that thread alone.
final class StoreWork {
  let store: any Store
  private let watch: JournalWatch?
  /// What tells this session's draft from those of others.
  private let session = SessionName.own
  private let papers: PaperMaking
  var importing = ImportWork()
  private var told: LedgerDamage?
  /// The files edited by hand that were told of.
  private var editsTold: Set<String> = []
  private var mendingsTold = 0
  /// Why others' changes cannot be read, once that was told.
  private var unreadable: StorageTrouble?
  /// When the readable files are to be written, by the clock that nobody sets, in milliseconds.
  private var checkpointDue: Int64?
  /// What was told of backups, and when it is to be looked at again.
  private var backupsTold: BackupStanding?
  private var backupsDue: Int64 = 0
  /// The program that runs, until it was told that another one has its place.
  private var program: RunningProgram?

  init(_ store: any Store, making papers: PaperMaking = .real, program: RunningProgram? = RunningProgram.own)
  {
    (self.store, self.papers, self.program) = (store, papers, program)
    // Without a watch it looks once a second.
    watch = try? store.watch()
  }

  /// The descriptor that tells of others' changes.
  var watched: Int32? { watch?.descriptor }

  /// How long to wait when nobody asks for anything: for ever, unless nothing tells of changes or a checkpoint is to
  /// be kept.
  var patience: Int32 {
    if store.isCheckpointing { return 0 }
    let looking = watch?.needsPolling ?? true ? JournalWatch.pollingInterval : -1
    guard let checkpointDue else { return looking }
    let left = Int32(clamping: max(0, checkpointDue - Self.clock()))
    return looking < 0 ? left : min(looking, left)
  }

  /// Does what the screen asks, and answers. What takes long looks whether it `isWanted`, and tells how far it is.
  func carryOut(
    _ request: StoreRequest, isWanted: @escaping () -> Bool = { true },
    tell: @escaping ([StoreAnswer]) -> Void = { _ in }
  ) -> [StoreAnswer] {
    switch request {
    case .readTable(let table, let now):
      let reply = importing.reply(to: table, in: store, at: now, isWanted: isWanted) { progress in
        tell([.tableRead(table, progress)])
      }
      return reply.map { [.tableRead(table, $0)] } ?? []
    case .stopReading: return []
    case .bringIn(let request): return bringIn(request)
    case .commit(let request, let drafting): return commit(request, endingDraftOf: drafting)
    case .attach(let files, let request, let drafting): return attach(files, request, endingDraftOf: drafting)
    case .keep(let photos, let phase, let request, let drafting):
      return keep(photos, phase, request, endingDraftOf: drafting)
    case .readText(let file): return [.textRead(file: file, text(of: file))]
    case .exchangeFiles(let person):
      return [.exchangeFiles(store.exchangeFiles(of: person), at: store.exchangePath)]
    case .lastOwnChange(let person, let now, let redo):
      return reading { () throws(StorageTrouble) in
        let own = try store.ownChanges(of: person, at: now, redo ? .redoable : .undoable)
        return .ownChange(redo ? own.redoable : own.undoable, redo: redo)
      }
    case .ownChanges(let person, let now):
      return reading { () throws(StorageTrouble) in
        .ownChanges(try store.ownChanges(of: person, at: now).standing.reversed())
      }
    case .history(let key, let limit):
      return reading { () throws(StorageTrouble) in
        .history(try store.history(of: key).suffix(limit).reversed())
      }
    case .paper(let request, let now): return [.paper(request, papers.bytes(request, store, now))]
    case .paragraphs(let request, let now):
      return [.paragraphs(request, papers.paragraphs(request, store, now))]
    case .toDo(let person, let language, let now):
      return [.toDo(of: person, store.toDo(of: person, language, at: now))]
    case .export(let request, let now):
      return put(
        request.fileName, request.bytes(in: store, at: now),
        leavingOut: request.leftOut(in: store.ledger))
    case .saveFile(let name, let bytes): return put(name, bytes)
    // Where the disk does not take these, nothing but convenience is lost.
    case .savePreferences(let preferences, let person?):
      try? store.savePreferences(preferences.json, of: person)
    case .saveDraft(let draft?, let person?): try? store.saveDraft(draft.bytes, of: person, session: session)
    case .saveDraft(nil, let person?): store.removeDraft(of: person, session: session)
    case .dropDraft(let person, let session): store.removeDraft(of: person, session: session)
    case .savePreferences(_, nil), .saveDraft(_, nil): break
    }
    return []
  }

  /// What was read, or why it could not be.
  private func reading(_ read: () throws(StorageTrouble) -> StoreAnswer) -> [StoreAnswer] {
    do throws(StorageTrouble) {
      return [try read()]
    } catch {
      return [.unreadable(error)]
    }
  }

  private func put(_ name: String, _ bytes: [UInt8], leavingOut left: [String] = []) -> [StoreAnswer] {
    do throws(StorageTrouble) {
      return [.fileSaved(name: try store.putIntoExchange(name, bytes), nil, leavingOut: left)]
    } catch {
      return [.fileSaved(name: name, error, leavingOut: [])]
    }
  }

  /// What others have written since; where that cannot be read, why, once.
  private func news() -> (changes: [Change], told: [StoreAnswer]) {
    do throws(StorageTrouble) {
      let changes = try store.refresh()
      unreadable = nil
      return (changes, [])
    } catch {
      if unreadable == error { return ([], []) }
      unreadable = error
      return ([], [.unreadable(error)])
    }
  }

  func commit(_ request: CommitRequest, endingDraftOf person: RecordID?) -> [StoreAnswer] {
    do {
      let receipt = try store.commit(request)
      // What is saved is no draft any more, even if the program ends before the screen hears of it.
      if let person { store.removeDraft(of: person, session: session) }
      let (others, told) = news()
      if receipt.change != nil { checkpointDue = checkpointDue ?? Self.clock() + 2000 }
      return [.committed(request, receipt, store.ledger, by: others)] + told + damage()
    } catch {
      // Why it was not written says enough of a disk that cannot be read either.
      let others = news().changes
      let changed: [StoreAnswer] = others.isEmpty ? [] : [.ledgerChanged(store.ledger, by: others)]
      return changed + [.failed(request, error)]
    }
  }

  /// Looks at what the first frame did not wait for.
  func examine() -> [StoreAnswer] {
    // What could not be looked at is told by `damage`, or when it is read.
    try? store.examine()
    store.lookForHandEdits()
    return mended() + damage()
  }

  /// That the snapshot can no longer be trusted, before everything is read anew: until then something may be missing.
  func warn() -> [StoreAnswer] {
    guard store.isDisturbed, told == nil else { return [] }
    told = .damagedSnapshot
    return [.damage(.damagedSnapshot)]
  }

  /// What others have written since, and what had to be read anew.
  func follow() -> [StoreAnswer] {
    guard watch?.drain() ?? true else { return mended() + damage() }
    let (others, told) = news()
    return (others.isEmpty ? [] : [.ledgerChanged(store.ledger, by: others)]) + told + mended() + damage()
  }

  /// The ledger anew, once part of it had to be taken from the journal.
  private func mended() -> [StoreAnswer] {
    // What cannot be mended now stays broken and is tried again; `damage` tells of it.
    _ = try? store.mend()
    if store.mendings == mendingsTold { return [] }
    mendingsTold = store.mendings
    return [.ledgerMended(store.ledger)]
  }

  /// What everybody must know of the ledger's files, when that is news.
  private func damage() -> [StoreAnswer] {
    let edited = store.handEdited.filter { !editsTold.contains($0) }
    editsTold.formUnion(edited)
    let edits = edited.map { StoreAnswer.handEdited($0) } + backups() + replacement()
    let now = store.damage
    if now == told { return edits }
    told = now
    return edits + [.damage(now)]
  }

  /// How the ledger stands with backups, looked at once a minute and told when that is news.
  private func backups() -> [StoreAnswer] {
    guard Self.clock() >= backupsDue else { return [] }
    backupsDue = Self.clock() + 60_000
    let now = store.backupStanding
    if now == backupsTold { return [] }
    backupsTold = now
    return [.backups(now)]
  }

  /// That another file has the program's place, once.
  private func replacement() -> [StoreAnswer] {
    guard let program, program.isReplaced else { return [] }
    self.program = nil
    return [.programReplaced]
  }

  /// Snapshot and readable files, begun two seconds after this session's change; nothing acknowledged depends on them.
  /// A slice at a time: what is saved meanwhile waits for no more than that.
  func makeCheckpoint() {
    if store.isCheckpointing { return continueCheckpoint(for: Self.slice) }
    guard let due = checkpointDue, Self.clock() >= due else { return }
    checkpointDue = nil
    store.beginCheckpoint()
  }

  /// Makes a checkpoint at once, when something was written, and ends what was begun.
  func finish() {
    continueCheckpoint(for: nil)
    guard checkpointDue != nil else { return }
    checkpointDue = nil
    store.beginCheckpoint()
    continueCheckpoint(for: nil)
  }

  /// Milliseconds of a checkpoint between two looks at what the screen asks for.
  private static let slice: Int64 = 8

  private func continueCheckpoint(for milliseconds: Int64?) {
    // Nothing acknowledged depends on it: a snapshot that a disk did not take is made after a later change.
    try? store.continueCheckpoint(for: milliseconds)
    if store.areFilesBehind { checkpointDue = checkpointDue ?? Self.clock() + 2000 }
  }

  /// Milliseconds by the clock that nobody sets.
  static func clock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
