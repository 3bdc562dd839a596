import LedgerModel

/// Looks for the changes of one person from the end of the journal towards its beginning: undo wants the last one.
struct OwnHistory {
  private let person: RecordID
  private let now: Timestamp
  private let reach: OwnChanges.Reach
  private let needle: [UInt8]
  private let oldest: Int64
  private var tails: [EpochTail] = []
  private var replicas: [String] = []
  private var found: [Arrival] = []
  /// A line was met that was written a second time: where it counts is known once all were read.
  private var hasRetry = false

  /// The changes within the day before `now`, as far back as is wanted. `times` are those of the last line of each epoch
  /// as far as they are known.
  init(
    of person: RecordID, at now: Timestamp, _ reach: OwnChanges.Reach, in ledger: Directory,
    after times: [JournalEpoch: HybridTime], window: Int = EpochTail.firstWindow
  ) throws(StorageFault) {
    (self.person, self.now, self.reach) = (person, now, reach)
    needle = Array("\"by\":\"\(person.text)\"".utf8)
    oldest = now.milliseconds - 86_400_000
    let journal = try ledger.directory(JournalReader.directoryName)
    for name in try journal.names() {
      guard let epoch = JournalEpoch(name: name) else { continue }
      let bound = times[epoch] ?? HybridTime(milliseconds: .max, counter: 0)
      if bound.milliseconds < oldest { continue }
      tails.append(try EpochTail(epoch, in: journal, before: bound, window: window))
    }
  }

  /// Whether all was read that could matter.
  var isWhole: Bool { tails.allSatisfy(\.isDone) }

  /// The changes in the order of all lines, as their lines say them: the last ones that tell what is wanted, or all.
  mutating func changes() throws(StorageFault) -> [Change] {
    while let next = tails.indices.filter({ !tails[$0].isDone }).max(by: { tails[$0].bound < tails[$1].bound }
    ) {
      try readBack(next)
      let certain = certain
      if !hasRetry, OwnChanges(certain).tells(reach) { return certain }
    }
    return certain
  }

  private mutating func readBack(_ place: Int) throws(StorageFault) {
    var lines: [Arrival] = []
    var tail = tails[place]
    try tail.readBack(holding: needle) { line in
      if let arrival = arrival(line) { lines.append(arrival) }
    }
    if tail.bound.milliseconds < oldest { tail.leave() }
    tails[place] = tail
    // An epoch's lines stand in their order: what was read now comes before what was read of it earlier.
    found = lines + found
  }

  /// A line's change, when it is one of the person's within the day: of others no more than the head is read.
  private mutating func arrival(_ line: JournalLine) -> Arrival? {
    guard let head = LineHead(line.bytes), head.by == person.text,
      head.at.map({ $0.milliseconds > oldest }) ?? false, let json = try? JSONValue(parsing: line.bytes),
      let change = Change(json: json, replica: { replica($0) }), change.isOwn(of: person, at: now)
    else { return nil }
    if line.isRetry { hasRetry = true }
    let version = Version(replica: replica(line.epoch.name), sequence: Int(line.sequence))
    return Arrival(epoch: line.epoch, change: change, version: version)
  }

  private mutating func replica(_ name: String) -> Int {
    if let place = replicas.firstIndex(of: name) { return place }
    replicas.append(name)
    return replicas.count - 1
  }

  /// What was found, but for what lines that were not read yet may stand behind of.
  private var certain: [Change] {
    let unread = tails.filter { !$0.isDone }.map(\.bound).max()
    let ordered = Arrival.inOrder(found)
    guard let unread else { return JournalHistory.joined(ordered.map(\.change)) }
    let uncertain = ordered.lastIndex { $0.time < unread }.map { $0 + 1 } ?? 0
    return JournalHistory.joined(ordered[uncertain...].map(\.change))
  }
}
