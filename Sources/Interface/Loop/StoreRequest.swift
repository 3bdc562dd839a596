import LedgerModel

/// What is asked of the store. The store may wait for a disk: whoever asks goes on meanwhile, and is answered by a
/// `StoreAnswer`.
public enum StoreRequest: Sendable {
  /// Write this; answered by `committed` or `failed`. It is what a draft of that person held, where one is named: once
  /// it is written, the draft is none any more.
  case commit(CommitRequest, endingDraftOf: RecordID? = nil)
  /// Keep files of the exchange directory as evidence and write the request, completed by their hashes and sizes; answered
  /// like `commit`.
  case attach(files: [String], CommitRequest, endingDraftOf: RecordID?)
  /// Keep files of the exchange directory as photos of a moment, and write what they come with: a new item, a step or a
  /// progress note; answered like `commit`.
  case keep(photos: [String], EvidencePhase, CommitRequest, endingDraftOf: RecordID?)
  /// Find the person's last own change that may be taken back (or whose undo may be); answered by `ownChange`.
  case lastOwnChange(of: RecordID, at: Timestamp, redo: Bool)
  /// Find all of the person's own changes that may be taken back; answered by `ownChanges`.
  case ownChanges(of: RecordID, at: Timestamp)
  /// Read the latest changes, of one record or of the ledger; answered by `history`.
  case history(of: RecordKey?, limit: Int)
  /// Tell which of the records hold, or held, somebody's details; answered by `detailsHeld`.
  case detailsHeld(of: [RecordKey])
  /// Write that details of these records are removed, and remove them from the ledger's files; answered like `commit`, and
  /// behind that by `detailsRemoved` or `detailsNotRemoved`.
  case removeDetails(CommitRequest, of: [RecordKey])
  /// Make a paper; answered by `paper`.
  case paper(PaperRequest, at: Timestamp)
  /// Tell what can be rewritten of a paper, and what was; answered by `paragraphs`.
  case paragraphs(PaperRequest, at: Timestamp)
  /// Put into words what a person has to do, as a message; answered by `toDo`.
  case toDo(of: RecordID, Language, at: Timestamp)
  /// Make a file of items and put it into the exchange directory; answered by `fileSaved`.
  case export(ExportRequest, at: Timestamp)
  /// Tell which files lie in the exchange directory and in a person's folder of it; answered by `exchangeFiles`.
  case exchangeFiles(of: RecordID?)
  /// Read a file of the exchange directory as text; answered by `textRead`.
  case readText(file: String)
  /// Put a file into the exchange directory; answered by `fileSaved`.
  case saveFile(name: String, bytes: [UInt8])
  /// Read a table and plan what would come of it; answered by `tableRead`, at first perhaps by how far it is. One that is
  /// asked for later, or `stopReading`, ends it without an answer.
  case readTable(ImportRequest, at: Timestamp)
  /// Read the table no further.
  case stopReading
  /// Write what the table that was read last comes to, with the photos in it; answered like `commit`.
  case bringIn(CommitRequest)
  /// Keep what this person chose.
  case savePreferences(Preferences, of: RecordID?)
  /// Keep what this person is typing, in case the line drops; nothing when there is nothing more to keep.
  case saveDraft(FormDraft?, of: RecordID?)
  /// Remove a draft that another session of this person left.
  case dropDraft(of: RecordID, session: String)
}

extension CommitRequest {
  /// From how many items or fields on a change takes long enough to be told of.
  static let many = 200

  /// Whether what is struck meanwhile waits for its answer: it takes something back, or changes so much that it takes long.
  var isWaitedFor: Bool {
    switch intent {
    case .undo, .redo, .withdraw, .removeDetails: true
    case .act(_, let items): items.count > Self.many
    default: seen.count > Self.many
    }
  }
}

/// What the store says: what became of a request, and what happened to the ledger meanwhile.
public enum StoreAnswer: Sendable {
  /// A request of this session is safe on the disk; the ledger holds it, and perhaps others' changes.
  case committed(CommitRequest, Receipt, Ledger, by: [Change])
  /// A request of this session was not written.
  case failed(CommitRequest, CommitFailure)
  /// The change that undo (or redo) would take back.
  case ownChange(Change?, redo: Bool)
  /// The person's own changes that may be taken back, the newest first.
  case ownChanges([Change])
  /// The latest changes, the newest first.
  case history([Change])
  /// Those of the records that were asked for that hold, or held, somebody's details.
  case detailsHeld(by: [RecordKey])
  /// Details were removed from the ledger's files: how many texts, and how many stand in lines of earlier versions.
  case detailsRemoved(Int, left: Int)
  /// They are shown no more, and could not be removed from all files.
  case detailsNotRemoved(StorageTrouble)
  /// The paper as a file, or nothing when it could not be made.
  case paper(PaperRequest, [UInt8]?)
  /// What can be rewritten of the paper, and what was; nothing when it could not be made.
  case paragraphs(PaperRequest, PaperParagraphs?)
  /// What a person has to do; nothing when that is nothing.
  case toDo(of: RecordID, String?)
  /// The files that lie in the exchange directory, and where that is.
  case exchangeFiles([ExchangeFile], at: String)
  /// What a file of the exchange directory holds as text.
  case textRead(file: String, ReadText)
  /// What became of a table that was to be read, or how far it is.
  case tableRead(ImportRequest, ImportReply)
  /// A file is in the exchange directory, or why it is not, and what it does not carry of its items, by name.
  case fileSaved(name: String, StorageTrouble?, leavingOut: [String])
  /// Something that was asked, or others' changes, could not be read.
  case unreadable(StorageTrouble)
  /// The ledger as it stands now, and the changes since the last one that this session did not ask for.
  case ledgerChanged(Ledger, by: [Change])
  /// The ledger as it stands now, some of it read anew because its snapshot is damaged.
  case ledgerMended(Ledger)
  /// Somebody edited a readable file by hand, or one so edited was kept under that name.
  case handEdited(String)
  /// What everybody must know of the ledger's files until it is mended.
  case damage(LedgerDamage?)
  /// How the ledger stands with backups.
  case backups(BackupStanding?)
  /// Another file has taken the place of the program that runs, as an upgrade does.
  case programReplaced
}

/// What became of a file that was to be read as text.
public enum ReadText: Sendable {
  /// Its text.
  case text(String)
  /// It is no text: the first byte that cannot be read, counted from 0.
  case notText(byte: Int)
  /// It is no UTF-8, and this machine has no converter for what it may be: the encoding's name.
  case noConverter(encoding: String)
  /// It is not there, or cannot be read.
  case failed(CommitFailure)
}
