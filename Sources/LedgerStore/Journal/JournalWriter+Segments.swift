import LedgerModel

extension JournalWriter {
  /// Makes sure that the newest segment takes lines: begins the first, or the next when the newest is full or ended.
  func makeRoom(in epoch: OpenEpoch) throws(JournalFault) {
    guard let newest = epoch.newest else {
      return try begin(1, of: epoch, previousHash: nil, isAbandoning: false)
    }
    guard newest.scan.isEnded || newest.size >= limits.segmentBytes else { return }
    do throws(StorageFault) {
      try end(newest, of: epoch)
    } catch {
      guard error.action == .sync else { throw .storage(error) }
      // Lines in it that are not yet on the disk are their writers' to write again.
      return try abandonNewest(of: epoch)
    }
    let number = epoch.tip.segment
    let hash = try storing { () throws(StorageFault) in
      try SegmentReading.hash(number, in: epoch.directory)
    }
    try begin(number + 1, of: epoch, previousHash: hash, isAbandoning: false)
  }

  /// Writes the end line and brings all of the segment to the disk: an acknowledged line in the next one must not
  /// outlive the lines that it was built on.
  private func end(_ newest: SegmentReading, of epoch: OpenEpoch) throws(StorageFault) {
    let segment = try epoch.openNewest()
    if !newest.scan.isEnded {
      var bytes: [UInt8] = []
      let mark = JournalWriter.seal(epoch, to: &bytes)
      let chain = SpecialLine.appendEnd(of: mark.segment, to: &bytes, previous: mark.chain)
      try segment.file.write(bytes)
      epoch.noteEnd(chain: chain)
    }
    try segment.file.syncData()
  }

  /// Goes on in a new segment, because the disk failed to take the newest.
  func abandonNewest(of epoch: OpenEpoch) throws(JournalFault) {
    try begin(epoch.tip.segment + 1, of: epoch, previousHash: nil, isAbandoning: true)
  }

  /// Makes a segment with its start line; both are on the disk when this returns.
  private func begin(
    _ number: Int, of epoch: OpenEpoch, previousHash: String?, isAbandoning: Bool
  ) throws(JournalFault) {
    let start = SegmentStart(
      segment: number, epoch: epoch.epoch, ledger: epoch.ledgerID, sequence: epoch.tip.sequence,
      previousHash: previousHash, identity: identity, isAbandoning: isAbandoning)
    var bytes: [UInt8] = []
    let chain = start.append(to: &bytes, previous: epoch.tip.chain)
    try storing { () throws(StorageFault) in
      let file = try epoch.directory.create(SegmentName.text(number), bytes)
      let mark = JournalPosition.Mark(
        segment: number, offset: bytes.count, line: 1, chain: chain, sequence: epoch.tip.sequence)
      let identity = try file.status().identity
      epoch.begin(
        SegmentReading(beginningAt: mark, epoch.epoch, identity), OpenSegment(file: file, identity: identity))
      reader.skip(to: mark, in: epoch.epoch)
    }
  }

  /// The epoch to write to: this node's newest, when the ledger still lies where that was begun and has all that was
  /// acknowledged in it, else a new one, of a number that none had.
  func currentEpoch() throws(JournalFault) -> OpenEpoch {
    let newest = newestEpochOfThisNode()
    if let opened, opened.epoch == newest ?? opened.epoch { return opened }
    let known = try storing { () throws(StorageFault) in
      try KnownMarks(journal, marks, node: identity.node)
    }
    let number = max(newest?.number ?? 1, known.newest(of: identity.node))
    var epoch = JournalEpoch(node: identity.node, number: number)
    if !known.areHeld(of: epoch, by: reader) {
      epoch = JournalEpoch(node: identity.node, number: number + 1)
    }
    let made = try storing { () throws(StorageFault) in
      var directory = try journal.makeDirectory(epoch.name)
      if try !isOfThisReplica(directory) {
        // A copy, or a backup that was restored: what follows is not what followed there.
        epoch = JournalEpoch(node: epoch.node, number: epoch.number + 1)
        directory = try journal.makeDirectory(epoch.name)
      }
      return directory
    }
    let fresh = OpenEpoch(epoch, made, in: journal, marks, person: person)
    opened = fresh
    return fresh
  }

  /// The newest epoch of this node that the reader has met.
  func newestEpochOfThisNode() -> JournalEpoch? {
    reader.epochs.last { $0.node == identity.node }
  }

  /// Whether the newest segment was begun on this machine and in this directory; so is a directory without segments.
  private func isOfThisReplica(_ directory: Directory) throws(StorageFault) -> Bool {
    guard let newest = try directory.names().compactMap(SegmentName.number).max(),
      let start = try SegmentStart.read(newest, in: directory)
    else { return true }
    return start.identity == identity
  }

  /// Whether the locked directory is still the one that has the epoch's name.
  func isStill(_ epoch: OpenEpoch) throws(JournalFault) -> Bool {
    let isSame = try storing { () throws(StorageFault) in
      let named = try journal.directoryIfAny(epoch.epoch.name)?.status().identity
      return try epoch.directory.status().identity == named
    }
    if !isSame { opened = nil }
    return isSame
  }

  /// How many bytes others have appended to the epoch's newest segment since it was read.
  func unreadBytes(of epoch: OpenEpoch) throws(JournalFault) -> Int64 {
    guard let mark = reader.position.marks[epoch.epoch] else { return 0 }
    return try storing { () throws(StorageFault) in
      let size = try epoch.directory.open(SegmentName.text(mark.segment)).status().size
      return Int64(size - mark.offset)
    }
  }
}

extension SegmentReading {
  /// A segment that this process has just begun.
  init(beginningAt mark: JournalPosition.Mark, _ epoch: JournalEpoch, _ identity: FileIdentity) {
    scan = SegmentScan(epoch, from: mark)
    size = mark.offset
    self.identity = identity
  }
}
