import LedgerModel

/// Where a session's changes go, and where others' come from: the journal on a disk, or memory in tests. It also keeps
/// the files beside the ledger: evidence, what goes in and out, drafts, preferences.
///
/// One store serves one session and is used from one thread.
public protocol Store: AnyObject {
  // MARK: Changes

  /// The state as far as this session has read.
  var ledger: Ledger { get }

  /// Writes what `request` asks for and makes it durable, or says why not.
  ///
  /// Others' changes are read first; rules and seen fields are checked against them.
  func commit(_ request: CommitRequest) throws(CommitFailure) -> Receipt

  /// Reads what others have written since the last refresh, in their order; empty when there is nothing new. What a
  /// commit read of others is told by the next one.
  func refresh() throws(StorageTrouble) -> [Change]

  /// The changes of one person within the last day before `now`, for undo and redo: the last ones, as far back as it
  /// takes to tell what is wanted, or more.
  func ownChanges(
    of person: RecordID, at now: Timestamp, _ reach: OwnChanges.Reach
  ) throws(StorageTrouble) -> OwnChanges

  /// Every change that touched the record, in order; of all records without a key.
  func history(of key: RecordKey?) throws(StorageTrouble) -> [Change]

  /// Whether the change with that identifier was written at that time or later (milliseconds since 1970); false where
  /// nobody can say.
  func hasWritten(_ id: RecordID, since oldest: Int64) -> Bool

  /// What tells when others have written; nothing where only looking does. Throws where the ledger cannot be watched.
  func watch() throws(StorageTrouble) -> JournalWatch?

  // MARK: Its own health

  /// What everybody must know of the ledger's files; nothing while they are as they should be.
  var damage: LedgerDamage? { get }
  /// Whether what was read can no longer be trusted, so that `mend` will read all of it anew.
  var isDisturbed: Bool { get }
  /// How often something was read anew because it was damaged.
  var mendings: Int { get }
  /// Looks at what opening did not wait for, and mends it. Throws what the disk said.
  func examine() throws(StorageTrouble)
  /// Reads anew what turned out to be damaged; false when there was nothing to do. Throws what the disk said.
  @discardableResult func mend() throws(StorageTrouble) -> Bool

  /// The readable files that somebody edited by hand, and the names under which such were kept: found by
  /// `lookForHandEdits` and whenever new ones are written.
  var handEdited: [String] { get }
  /// Looks whether the readable files up to so many bytes are as they were written.
  func lookForHandEdits(upTo limit: Int)

  /// The seal of the journal as it stands, for issued papers; nothing in practice, in memory, and where it cannot be
  /// read.
  var paperSeal: String? { get }
  /// How the ledger stands with backups; nothing where nobody can say, as in memory.
  var backupStanding: BackupStanding? { get }

  // MARK: Checkpoints

  /// Whether a checkpoint was begun and has not ended.
  var isCheckpointing: Bool { get }
  /// Whether somebody has written while the last one was made, and leaves readable files to this session.
  var areFilesBehind: Bool { get }
  /// Begins to write what makes the ledger quicker to open and readable to others; nothing that was saved depends on it.
  func beginCheckpoint()
  /// Goes on with it for so long, or to its end without a time; throws what the disk said.
  func continueCheckpoint(for milliseconds: Int64?) throws(StorageTrouble)

  // MARK: Files beside the ledger

  /// The files that lie in the exchange directory, and in the person's folder of it, which is made where it is not there:
  /// the latest first, what cannot be read with the reason.
  func exchangeFiles(of person: RecordID?) -> [ExchangeFile]
  /// Where the exchange directory is, from the root on; empty where nobody else can reach it.
  var exchangePath: String { get }
  /// Puts a file into the exchange directory under that name, or the next free one like it where a file of other
  /// content has that; gives the name. Throws what the disk said.
  func putIntoExchange(_ name: String, _ bytes: [UInt8]) throws(StorageTrouble) -> String
  /// The content of a file of the exchange directory, or, named with a `/`, of any that this process may read. Throws
  /// that it is not there, what the disk said, or that it has more than `limit` bytes.
  func evidenceFile(_ name: String, limit: Int) throws(CommitFailure) -> [UInt8]
  /// Keeps a file's content as evidence and gives its hash, hex; when this returns it may be named in a change. Throws
  /// what the disk said.
  func keepEvidence(_ content: [UInt8]) throws(StorageTrouble) -> String
  /// The content kept under a hash; nothing when it is missing or no longer has that hash.
  func evidence(_ hash: String) -> [UInt8]?

  // MARK: Files of one person

  /// What a person likes to see; nothing at first. Throws what the disk said.
  func preferences(of person: RecordID) throws(StorageTrouble) -> JSONValue?
  /// Keeps what a person likes to see; throws what the disk said.
  func savePreferences(_ json: JSONValue, of person: RecordID) throws(StorageTrouble)
  /// The drafts that a person left, by session, the oldest first; `modified` is when each was kept, in milliseconds
  /// since 1970. Throws what the disk said.
  func drafts(of person: RecordID) throws(StorageTrouble) -> [(
    session: String, content: [UInt8], modified: Int64
  )]
  /// Keeps a draft of a session in place of its earlier one; throws what the disk said.
  func saveDraft(_ content: [UInt8], of person: RecordID, session: String) throws(StorageTrouble)
  /// Removes a draft that was saved, taken up or thrown away; nothing happens when there is none.
  func removeDraft(of person: RecordID, session: String)
}

extension Store {
  /// All changes of one person within the last day before `now`. Throws what the disk said.
  public func ownChanges(of person: RecordID, at now: Timestamp) throws(StorageTrouble) -> OwnChanges {
    try ownChanges(of: person, at: now, .day)
  }

  /// Nobody leaves anything to this session.
  public var areFilesBehind: Bool { false }
  /// None.
  public var handEdited: [String] { [] }
  /// There are no files.
  public func lookForHandEdits(upTo limit: Int) {}
  /// Looks whether the readable files are as they were written; very large ones are looked at when they are written anew,
  /// and by `check`.
  public func lookForHandEdits() { lookForHandEdits(upTo: 64 << 20) }
  /// There is no journal to seal.
  public var paperSeal: String? { nil }
  /// Nothing is kept anywhere.
  public var backupStanding: BackupStanding? { nil }
}

extension Ledger {
  /// What a commit comes to on this state: the change to be written, or none, and the receipt for it.
  ///
  /// `before` is the state that the session had: what others changed since is merged or in conflict.
  func decide(_ request: CommitRequest, seenIn before: Ledger) throws(CommitFailure) -> Receipt {
    var ids = IDSource.random()
    return try decide(request, seenIn: before, ids: &ids)
  }

  /// The same with identifiers of new records from `ids`.
  func decide(
    _ request: CommitRequest, seenIn before: Ledger, ids: inout IDSource
  ) throws(CommitFailure) -> Receipt {
    let draft: Draft
    do {
      draft = try plan(request.intent, as: request.actor, at: request.at, ids: &ids)
    } catch {
      throw .refused(error)
    }
    let conflicts = conflicts(request.seen, with: draft)
    guard conflicts.isEmpty else { throw .conflicts(conflicts) }
    var receipt = Receipt(change: nil, warnings: draft.warnings, refused: draft.refused)
    guard !draft.records.isEmpty else { return receipt }
    receipt.merged = merged(since: before, with: draft)
    receipt.change = Change(
      id: request.id, verb: draft.verb, at: request.at, hybrid: hybrid.next(wall: request.at),
      by: request.actor.person, enteredBy: request.actor.enteredBy, login: request.actor.login,
      channel: request.actor.channel, meeting: request.actor.meeting, undoes: draft.undoes,
      redoes: draft.redoes, records: draft.records)
    return receipt
  }
}
