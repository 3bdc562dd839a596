import LedgerModel

/// A ledger in memory that several sessions of one process share: the same promises without a disk.
public final class MemoryStore: Store {
  /// What all sessions share: the changes in their order, and the files beside the ledger.
  public final class Journal {
    /// The changes in their order.
    public fileprivate(set) var changes: [Change]
    /// The files of the exchange directory, the latest first; one whose name begins with `/` lies elsewhere, one whose
    /// name holds a `/` in a folder of it.
    public var exchange: [(name: String, content: [UInt8])] = []
    /// What lies there and cannot be read.
    public var unreadable: [ExchangeFile] = []
    /// Where they are said to lie; empty where nobody else reaches them.
    public var exchangePath = ""
    fileprivate var evidence: [String: [UInt8]] = [:]
    fileprivate var preferences: [RecordID: JSONValue] = [:]
    fileprivate var drafts: [(person: RecordID, session: String, content: [UInt8])] = []
    /// Where new records get their identifiers from, whichever session makes them.
    public var ids: IDSource

    /// A journal that holds these changes.
    public init(_ changes: [Change] = [], ids: IDSource = .random()) {
      (self.changes, self.ids) = (changes, ids)
    }

    /// Lays a file into the exchange directory, in place of one of that name.
    public func lay(_ name: String, _ content: [UInt8]) {
      exchange.removeAll { $0.name == name }
      exchange.insert((name, content), at: 0)
    }
  }

  /// What the sessions share.
  public let journal: Journal
  private var read = 0
  private var news: [Change] = []
  /// The state as far as this session has read.
  public private(set) var ledger = Ledger()

  /// A session on a shared journal.
  public init(on journal: Journal = Journal()) {
    self.journal = journal
    readNew()
    news = []
  }

  /// A session on the same journal as another one, which has read as far: nothing is read twice.
  public init(beside other: MemoryStore) {
    (journal, read, ledger) = (other.journal, other.read, other.ledger)
    readNew()
    news = []
  }

  /// Writes what is asked for; see `Store`.
  public func commit(_ request: CommitRequest) throws(CommitFailure) -> Receipt {
    let before = ledger
    readNew()
    if let done = journal.changes.last(where: { $0.id == request.id }) { return Receipt(change: done) }
    let receipt = try ledger.decide(request, seenIn: before, ids: &journal.ids)
    if let change = receipt.change {
      journal.changes.append(change)
      apply(change)
    }
    return receipt
  }

  /// Reads what others have written; see `Store`.
  public func refresh() -> [Change] {
    readNew()
    defer { news = [] }
    return news
  }

  private func readNew() {
    for change in journal.changes[read...] {
      apply(change)
      news.append(change)
    }
  }

  private func apply(_ change: Change) {
    read += 1
    ledger.apply(change, version: Version(replica: ledger.replica(named: "memory-1"), sequence: read))
  }

  /// One person's changes of the last day; see `Store`. Memory has them all at hand.
  public func ownChanges(of person: RecordID, at now: Timestamp, _ reach: OwnChanges.Reach) -> OwnChanges {
    OwnChanges(journal.changes.filter { $0.isOwn(of: person, at: now) })
  }

  /// Every change that touched a record; see `Store`.
  public func history(of key: RecordKey?) -> [Change] {
    journal.changes.filter { change in key == nil || change.records.contains { $0.key == key } }
  }

  /// The records that hold somebody's details, or held them once; see `Store`.
  public func withDetails(among keys: [RecordKey]) -> [RecordKey] {
    keys.filter { key in
      journal.changes.contains { change in
        change.records.contains { $0.key == key && !$0.openDetails.isEmpty }
      }
    }
  }

  /// Puts the words in the place of what earlier changes say of somebody; see `Store`.
  public func removeDetails(of keys: [RecordKey]) -> DetailsRemoval {
    var removal = DetailsRemoval()
    for key in keys {
      let last = journal.changes.lastIndex { change in
        change.verb == Change.detailsRemoval && change.records.contains { $0.key == key }
      }
      guard let last,
        let words = journal.changes[last].records.first(where: { $0.key == key })?.openDetails.last
      else { continue }
      let earlier = journal.changes.reduce(into: Set<String>()) { $0.formUnion($1.wordsLeft(of: key)) }
      for place in 0..<last {
        removal.removed += journal.changes[place].strikeDetails(of: key, leaving: words.text, after: earlier)
      }
      // That change itself says what stood there before it.
      _ = journal.changes[last].strikeDetails(of: key, leaving: words.text, after: earlier)
    }
    return removal
  }

  /// Whether a change is in the journal; see `Store`. Memory keeps no times of its own.
  public func hasWritten(_ id: RecordID, since oldest: Int64) -> Bool {
    journal.changes.contains { $0.id == id }
  }
}

// MARK: - What only a disk needs

extension MemoryStore {
  /// Nothing tells of others' changes: whoever waits looks.
  public func watch() -> JournalWatch? { nil }
  /// Memory is never damaged.
  public var damage: LedgerDamage? { nil }
  /// Memory is never disturbed.
  public var isDisturbed: Bool { false }
  /// Nothing is ever read anew.
  public var mendings: Int { 0 }
  /// There is nothing that opening did not look at.
  public func examine() {}
  /// There is nothing to mend.
  public func mend() -> Bool { false }
  /// Memory needs no checkpoint.
  public var isCheckpointing: Bool { false }
  /// Memory needs no checkpoint.
  public func beginCheckpoint() {}
  /// Memory needs no checkpoint.
  public func continueCheckpoint(for milliseconds: Int64?) {}
}

// MARK: - Files

extension MemoryStore {
  /// Where the exchange directory is said to be; see `Store`.
  public var exchangePath: String { journal.exchangePath }

  /// The files of the exchange directory; see `Store`.
  public func exchangeFiles(of person: RecordID?) -> [ExchangeFile] {
    let folder = ledger.exchangeFolder(of: person).map { "\($0)/" }
    let files = journal.exchange.filter { file in
      !file.name.contains("/") || folder.map(file.name.hasPrefix) ?? false
    }
    return files.map { ExchangeFile($0.name, size: $0.content.count) } + journal.unreadable
  }

  /// Puts a file into the exchange directory; see `Store`.
  public func putIntoExchange(_ name: String, _ bytes: [UInt8]) -> String {
    let there = journal.exchange
    let free = ExchangeName.candidates(name).first { name in
      there.first { $0.name == name }.map { $0.content == bytes } ?? true
    }
    journal.lay(free ?? name, bytes)
    return free ?? name
  }

  /// The content of a file that is to be evidence; see `Store`.
  public func evidenceFile(_ name: String, limit: Int) throws(CommitFailure) -> [UInt8] {
    guard let file = journal.exchange.first(where: { $0.name == name }) else {
      throw .storage(.noSuchFile(name))
    }
    guard file.content.count <= limit else { throw .refused(.fileTooLarge(limit: limit)) }
    return file.content
  }

  /// Keeps a file's content; see `Store`.
  public func keepEvidence(_ content: [UInt8]) -> String {
    let hash = content.evidenceHash
    journal.evidence[hash] = content
    return hash
  }

  /// The content kept under a hash; see `Store`.
  public func evidence(_ hash: String) -> [UInt8]? { journal.evidence[hash] }

  /// What a person likes to see; see `Store`.
  public func preferences(of person: RecordID) -> JSONValue? { journal.preferences[person] }

  /// Keeps what a person likes to see; see `Store`.
  public func savePreferences(_ json: JSONValue, of person: RecordID) { journal.preferences[person] = json }

  /// The drafts that a person left; see `Store`. Memory keeps no times of its own.
  public func drafts(of person: RecordID) -> [(session: String, content: [UInt8], modified: Int64)] {
    journal.drafts.filter { $0.person == person }.map { ($0.session, $0.content, 0) }
  }

  /// Keeps a draft; see `Store`.
  public func saveDraft(_ content: [UInt8], of person: RecordID, session: String) {
    removeDraft(of: person, session: session)
    journal.drafts.append((person, session, content))
  }

  /// Removes a draft; see `Store`.
  public func removeDraft(of person: RecordID, session: String) {
    journal.drafts.removeAll { $0.person == person && $0.session == session }
  }
}

extension Change {
  /// Whether this is a change by that person within the day before `now`.
  func isOwn(of person: RecordID, at now: Timestamp) -> Bool {
    by == person && channel != .program && at > now.advanced(milliseconds: -86_400_000)
  }
}
