import Console
import LedgerModel
import Wording

/// What the loop is told.
public enum Event: Sendable {
  /// A key was struck, or text pasted.
  case key(Key)
  /// The terminal has another size.
  case resized(Size)
  /// What time it is: before every other event, and at `AppState.nextTick` when nothing else happens.
  case tick(Timestamp)
  /// The ledger as it stands now, and the changes since the last one that this session did not ask for.
  case ledgerChanged(Ledger, by: [Change])
  /// The ledger as it stands now, some of it read anew because its snapshot is damaged.
  case ledgerMended(Ledger)
  /// A request of this session is safe on the disk; the ledger holds it, and perhaps others' changes.
  case committed(CommitRequest, Receipt, Ledger, by: [Change])
  /// A request of this session was not written.
  case failed(CommitRequest, CommitFailure)
  /// The answer to `Effect.lastOwnChange`: the change that undo (or redo) would take back.
  case ownChange(Change?, redo: Bool)
  /// The answer to `Effect.readHistory`: the latest changes, the newest first.
  case history([Change])
  /// The answer to `Effect.paper`: the paper, or nothing when it could not be made.
  case paper(PaperRequest, String?)
  /// The answer to `Effect.listExchange`: the files that lie in the exchange directory, with their sizes in bytes.
  case exchangeFiles([(name: String, size: Int)])
  /// The answer to `Effect.readText`.
  case textRead(file: String, ReadText)
  /// The answer to `Effect.saveFile` and `Effect.export`: whether the file is in the exchange directory.
  case fileSaved(name: String, Bool)
  /// Something about the store that everybody must know until it is mended.
  case banner(Banner?)
  /// Nothing else is to be done: a slice of the work that can wait. Sent while `AppState.hasIdleWork`.
  case idle
}

/// A paper that is asked for: this room knows no papers, only how they read.
public struct PaperRequest: Sendable, Hashable {
  /// Which paper.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case minutes, bulletin, summary
  }

  /// Which paper.
  public var kind: Kind
  /// Of which meeting; nothing for a summary on its own.
  public var meeting: RecordID?
  /// In which language.
  public var language: Language
  /// In which form.
  public var format: PaperFormat
  /// How many columns plain text may take; nothing for as a file.
  public var width: Int?
  /// What a summary is about; nothing for the other papers.
  public var scope: SummaryScope?

  /// The name of the file that holds it.
  public var fileName: String
}

/// What stays above the screen until it is mended.
public enum Banner: Sendable, Hashable {
  /// A line of the journal is damaged: the file, and the line in it.
  case damagedLine(file: String, line: Int)
  /// The snapshot is ahead of the journal: journal was lost.
  case lostJournal
  /// A snapshot is damaged; the journal was read in its place, and nothing is missing.
  case damagedSnapshot
  /// Writing is refused.
  case readOnly
}

/// What the loop asks for. The executable carries it out.
public enum Effect: Sendable {
  /// Write this; answered by `Event.committed` or `Event.failed`.
  case commit(CommitRequest)
  /// Find the person's last own change that may be taken back (or whose undo may be); `Event.ownChange`.
  case lastOwnChange(of: RecordID, redo: Bool)
  /// Read the latest changes, of one item or of the ledger; answered by `Event.history`.
  case readHistory(of: RecordID?, limit: Int)
  /// Make a paper; answered by `Event.paper`.
  case paper(PaperRequest)
  /// Make a file of items and put it into the exchange directory; answered by `Event.fileSaved`.
  case export(ExportRequest)
  /// Tell which files lie in the exchange directory; answered by `Event.exchangeFiles`.
  case listExchange
  /// Keep a file of the exchange directory as evidence and write the request, completed by its hash and size;
  /// answered like `commit`.
  case attach(file: String, CommitRequest)
  /// Read a file of the exchange directory as text; answered by `Event.textRead`.
  case readText(file: String)
  /// Put a file into the ledger's exchange directory; answered by `Event.fileSaved`.
  case saveFile(name: String, bytes: [UInt8])
  /// Keep what this person chose.
  case savePreferences(Preferences, of: RecordID?)
  /// Keep what is being typed, in case the line drops; nothing when there is nothing more to keep.
  case saveDraft(FormDraft?)
  /// Show all of the last frame again.
  case redraw
  /// Draw attention without words.
  case bell
  /// Give the terminal back to the shell until the program is resumed.
  case suspend
  /// End the program.
  case quit
}
