/// The changes of one person in their order, as undo and redo see them: what would be taken back next.
///
/// Undo takes back the latest change that still stands; redo takes back the latest undo, until the person's
/// next change of another kind.
public struct OwnChanges: Sendable {
  /// How far back they are wanted.
  public enum Reach: Sendable {
    /// All of a day.
    case day
    /// Until it is known what undo would take back.
    case undoable
    /// Until it is known what redo would take back.
    case redoable
    /// Until it is known whether the change with that identifier still stands.
    case named(RecordID)
  }

  private var done: [Change] = []
  private var undone: [Change] = []
  /// Whether anything was done that is no undo and no redo: before it nothing is left to be redone.
  private var hasDone = false

  /// No changes yet.
  public init() {}

  /// These changes, in the order of the journal.
  public init(_ changes: some Sequence<Change>) {
    for change in changes { append(change) }
  }

  /// Whether these, the last ones, tell what is wanted whatever came before them.
  public func tells(_ reach: Reach) -> Bool {
    switch reach {
    case .day: false
    case .undoable: undoable != nil
    case .redoable: redoable != nil || hasDone
    case .named(let id): undoable(id) != nil || undone.contains { $0.undoes == id }
    }
  }

  /// What undo would take back.
  public var undoable: Change? { done.last }
  /// The change with that identifier, where it still stands: one that is not the last may be taken back by its name.
  public func undoable(_ id: RecordID) -> Change? { done.last { $0.id == id } }
  /// All changes that still stand, in their order: any of them may be taken back by its name.
  public var standing: [Change] { done }
  /// The undo that redo would take back.
  public var redoable: Change? { undone.last }

  /// Notes a change of the person, in the order of the journal.
  public mutating func append(_ change: Change) {
    if change.onlyGoesOn { return }
    if let target = change.undoes {
      done.removeAll { $0.id == target }
      undone.append(change)
    } else if let target = change.redoes {
      undone.removeAll { $0.id == target }
      done.append(change)
    } else {
      done.append(change)
      undone = []
      hasDone = true
    }
    // Undo reaches back a day; so many changes by hand in a day are beyond anybody.
    if done.count > 2000 { done.removeFirst(1000) }
  }
}

extension Change {
  /// Whether it was made so long ago that nobody has it in mind any more: it is asked about before it is taken back.
  public func isOld(at now: Timestamp) -> Bool { now.milliseconds - at.milliseconds > 3_600_000 }

  /// Whether it only moves a meeting from one item to the next: nothing that anybody would take back.
  var onlyGoesOn: Bool {
    !records.isEmpty
      && records.allSatisfy { record in
        record.key.kind == .meeting && !record.creates
          && record.fields.allSatisfy { $0.path == "place" || $0.path.hasPrefix("marks/") }
      }
  }
}
