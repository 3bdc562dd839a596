import Console
import LedgerModel

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
  /// A request of this session is safe on the disk; the ledger holds it, and perhaps others' changes.
  case committed(CommitRequest, Receipt, Ledger, by: [Change])
  /// A request of this session was not written.
  case failed(CommitRequest, CommitFailure)
  /// The answer to `Effect.lastOwnChange`: the change that undo (or redo) would take back.
  case ownChange(Change?, redo: Bool)
  /// The answer to `Effect.readHistory`: the latest changes, the newest first.
  case history([Change])
  /// Something about the store that everybody must know until it is mended.
  case banner(Banner?)
  /// Nothing else is to be done: a slice of the work that can wait. Sent while `AppState.hasIdleWork`.
  case idle
}

/// What stays above the screen until it is mended.
public enum Banner: Sendable, Hashable {
  /// A line of the journal is damaged: the file, and the line in it.
  case damagedLine(file: String, line: Int)
  /// The snapshot is ahead of the journal: journal was lost.
  case lostJournal
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
