import LedgerModel

/// What an examination of a ledger's files found: with every finding the file, and the line where there is one.
public struct LedgerCheck: Sendable {
  /// Something that was found.
  public enum Finding: Sendable, Hashable {
    /// About the journal: damage, or a note on an end.
    case journal(JournalFinding)
    /// A snapshot is ahead of the journal: journal has been lost.
    case lostJournal
    /// The newest snapshot does not add up to the journal; it is a cache, and a new one mends it.
    case snapshotDiffers
    /// A snapshot is not as it was written; the journal has all of it, and the next snapshot takes its place.
    case damagedSnapshot
    /// A piece of evidence is missing, or its content has changed.
    case evidence(item: ItemNumber, name: String, hash: String)
    /// The same of a file that a record keeps, as a piece of the dossier does; what the record is called.
    case keptFile(of: String, name: String, hash: String)
    /// The office's own document for a kind of paper is missing, or its content has changed.
    case template(PaperKind, name: String, hash: String)
    /// A file or directory cannot be read: what it holds is not known.
    case unreadable(StorageFault)
    /// A readable file was edited by hand; it is never read, and kept beside when written anew.
    case editedByHand(file: String)
    /// A readable file says that it is as it was written, and shows something else than the journal.
    case readableDiffers(file: String)
    /// Lines of an epoch are gone that were once acknowledged: the file that tells of them, and the last one's sequence,
    /// where that is known, and which are gone, where other lines do not bear their sequences.
    case lostEnd(file: String, sequence: Int64?, gone: ClosedRange<Int64>? = nil)
    /// A ledger that stood at the same path before had lines of an epoch that this copy of it lacks; as `lostEnd`.
    case olderThanBefore(file: String, sequence: Int64, gone: ClosedRange<Int64>?)
    /// The journal holds changes of a newer version of the program.
    case newerChanges
    /// FORMAT is missing or says nothing; the journal tells what it said.
    case lostFormat
    /// A file or directory has another mode than it must have: the office cannot write it, or strangers can read it.
    case mode(path: String, is: UInt32, shouldBe: UInt32)
    /// A file or directory belongs to another group than the ledger's directory.
    case group(path: String)
    /// A file that is nothing of the ledger.
    case stray(path: String)
    /// Several items have one number, as happens when two copies were both written to: their titles and identifiers.
    case sameNumber(ItemNumber, titles: [String])
    /// An item is not closed and has a closing date.
    case closedAndOpen(ItemNumber)
    /// An open item's owner works here no more.
    case ownerGone(ItemNumber, owner: RecordID)
    /// A file of private details that lines of the journal refer to is not there, or lacks texts.
    case detailsMissing(file: String)
    /// Details that were removed still lie in a file.
    case detailsLeft(file: String)
    /// A file of private details that no line of the journal refers to.
    case detailsUnused(file: String)
    /// The journal is not what it was: compared with a seal, a backup or a copy.
    case differs(JournalDifference)

    /// Whether it is damage; else it is a note.
    public var isDamage: Bool {
      switch self {
      case .journal(let finding): finding.isDamage
      case .lostJournal, .snapshotDiffers, .evidence, .keptFile, .unreadable, .readableDiffers, .lostEnd,
        .lostFormat:
        true
      case .template: true
      case .mode, .group, .differs, .detailsMissing, .detailsLeft: true
      case .damagedSnapshot, .editedByHand, .newerChanges, .stray, .sameNumber: false
      case .closedAndOpen, .ownerGone, .olderThanBefore, .detailsUnused: false
      }
    }
  }

  /// Everything that was found, damage and notes.
  public internal(set) var findings: [Finding] = []
  /// Lines of changes that count.
  public internal(set) var lines = 0
  /// Items, hidden ones left out.
  public internal(set) var items = 0
  /// How the ledger stands with backups; nothing in practice, where nothing is at stake.
  public internal(set) var backups: BackupStanding?
  /// The seal of the journal as it was examined; nothing where it could not be read.
  public internal(set) var seal: JournalSeal?

  /// Whether nothing is damaged.
  public var isSound: Bool { !findings.contains(where: \.isDamage) }
}

extension LedgerCheck {
  fileprivate mutating func examine(_ evidence: Evidence, of item: Item, in store: FileStore) {
    do throws(StorageFault) {
      if try store.hasEvidence(evidence.hash) { return }
      findings.append(.evidence(item: item.number, name: evidence.name, hash: evidence.hash))
    } catch {
      note(error)
    }
  }

  /// A file that a record keeps, as a piece of the dossier does.
  fileprivate mutating func examine(_ file: KeptFile, of name: String, in store: FileStore) {
    do throws(StorageFault) {
      if try store.hasEvidence(file.hash) { return }
      findings.append(.keptFile(of: name, name: file.name, hash: file.hash))
    } catch {
      note(error)
    }
  }

  fileprivate mutating func examine(_ template: PaperTemplate, of kind: PaperKind, in store: FileStore) {
    do throws(StorageFault) {
      if try store.hasEvidence(template.hash) { return }
      findings.append(.template(kind, name: template.name, hash: template.hash))
    } catch {
      note(error)
    }
  }

  /// Readable files may be missing, and may be behind: they are written with a later change.
  fileprivate mutating func examine(_ file: ReadableFile, in store: FileStore, _ whole: Replay) {
    do throws(StorageFault) {
      guard let opened = try store.directory.openIfAny(file.fileName) else { return }
      guard let stamp = ReadableStamp(try opened.read(at: 0, count: 1 << 18)),
        try opened.checksum(of: stamp.length..<opened.status().size) == stamp.sum
      else { return findings.append(.editedByHand(file: file.fileName)) }
      // One of a later place than was read is only newer, where the journal goes as far by now.
      if !store.reader.holds(stamp.position) {
        findings.append(.lostEnd(file: file.fileName, sequence: nil))
      } else if stamp.position == whole.position, try whole.sum(of: file) != stamp.sum {
        findings.append(.readableDiffers(file: file.fileName))
      }
    } catch {
      note(error)
    }
  }

  /// Numbers that two items have, and states that no rule allows.
  fileprivate mutating func examine(items whole: Replay, in store: FileStore) {
    let (ledger, odd) = (whole.ledger, whole.oddItems)
    items += odd.count
    for (item, evidence) in odd.evidence { examine(evidence, of: item, in: store) }
    for (key, file) in ledger.keptFiles {
      examine(file, of: ledger.plain(key)?.name ?? key.id.text, in: store)
    }
    for kind in PaperKind.allCases {
      if let template = ledger.settings.templates[kind] { examine(template, of: kind, in: store) }
    }
    for number in odd.sharedNumbers {
      findings.append(.sameNumber(number, titles: ledger.items.all(numbered: number).map(\.titleAndID)))
    }
    findings += odd.findings
  }

  /// Ends of the journal that were there once.
  fileprivate mutating func examineEnds(_ ends: [LostEnd], _ whole: Replay) {
    // What cannot be read is not lost for that.
    let unread = whole.findings.filter { if case .unreadable = $0.kind { true } else { false } }.map(\.epoch)
    for end in ends where !unread.contains(end.epoch) {
      findings.append(end.finding)
    }
  }

  /// Modes, groups and what does not belong there.
  mutating func take(_ survey: FileSurvey) {
    for finding in survey.findings {
      switch finding {
      case .mode(let path, let has, let shouldBe):
        findings.append(.mode(path: path, is: has, shouldBe: shouldBe))
      case .group(let path): findings.append(.group(path: path))
      case .stray(let path): findings.append(.stray(path: path))
      case .unreadable(let fault): note(fault)
      }
    }
  }

  /// Private details: whether lines find what they refer to, and nothing else lies there.
  fileprivate mutating func examineDetails(in store: FileStore, _ whole: Replay) {
    do throws(StorageFault) {
      let survey = try whole.surveyDetails(in: store)
      func path(_ name: String) -> String { "\(PrivateFiles.directoryName)/\(name)" }
      findings += survey.missing.keys.sorted().map { .detailsMissing(file: path($0)) }
      findings += survey.left.keys.sorted().map { .detailsLeft(file: path($0)) }
      // One is written before its line: what is new is not looked at yet.
      findings += try store.abandoned(survey.unused, whole).map { .detailsUnused(file: path($0)) }
    } catch {
      // What cannot be read of the journal is told as such.
      if !error.path.hasPrefix(JournalReader.directoryName) { note(error) }
    }
  }

  /// Notes what cannot be read, once however many items name it.
  private mutating func note(_ fault: StorageFault) {
    if !findings.contains(.unreadable(fault)) { findings.append(.unreadable(fault)) }
  }
}

extension FileStore {
  /// Examines the ledger at a path, without writing to it: every line, the segments' hashes, the newest snapshot and the
  /// readable files against the journal, evidence, modes and what does not belong there, and, where it is given, what
  /// the journal was earlier.
  public static func check(
    at path: String, against earlier: EarlierLedger? = nil, marks: MarkPlaces = MarkPlaces()
  ) throws(StorageTrouble) -> LedgerCheck {
    var check = LedgerCheck()
    if hasLostFormat(at: path) {
      check.findings.append(.lostFormat)
      return check
    }
    let store = try FileStore(opening: path, marks: marks)
    let compared = store.comparedInStep()
    let whole: Replay
    if let compared { whole = compared } else { whole = try store.replayInStep() }
    check.lines = whole.lines
    check.findings = whole.findings.map(LedgerCheck.Finding.journal)
    if store.hasDamagedSnapshot { check.findings.append(.damagedSnapshot) }
    if store.hasLostJournal { check.findings.append(.lostJournal) }
    if compared == nil, !store.ledger.isSame(as: whole.ledger) { check.findings.append(.snapshotDiffers) }
    if whole.ledger.hasUnknown { check.findings.append(.newerChanges) }
    check.examineEnds(store.lostEnds, whole)
    check.examine(items: whole, in: store)
    for file in ReadableFile.all { check.examine(file, in: store, whole) }
    check.take(try store.survey())
    check.examineDetails(in: store, whole)
    if !whole.ledger.settings.practice { check.backups = store.backupStanding }
    check.seal = try? store.sealed()
    if let earlier { check.findings += try store.differences(from: earlier).map { .differs($0) } }
    return check
  }

  private func survey() throws(StorageTrouble) -> FileSurvey {
    do {
      return try FileSurvey(directory)
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }
}

extension Ledger {
  /// Every record of the ledger, items included.
  var allKeys: [RecordKey] {
    var keys = recordKeys
    items.forEach { keys.append(RecordKey(.item, $0.item.id)) }
    return keys
  }

  /// Whether both hold the same records with the same fields.
  func isSame(as other: Ledger) -> Bool {
    guard items.count == other.items.count, recordKeys.count == other.recordKeys.count else { return false }
    return allKeys.allSatisfy { key in
      if key.kind == .item { return items[key.id] == other.items[key.id] }
      return fields(of: key) == other.fields(of: key)
    }
  }
}
