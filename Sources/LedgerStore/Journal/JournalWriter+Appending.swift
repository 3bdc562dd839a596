import LedgerModel

extension JournalWriter {
  /// Appends the payloads, in one write where they are not many; nothing when there are none. Under the lock.
  func append(
    _ payloads: [JournalPayload], isRetry: Bool, to epoch: OpenEpoch
  ) throws(JournalFault) -> WrittenLines? {
    guard !payloads.isEmpty else { return nil }
    let total = payloads.reduce(0) { $0 + $1.count + 256 }
    guard total <= JournalLimits.transactionBytes,
      epoch.tip.sequence <= JournalLimits.greatestSequence - Int64(payloads.count)
    else { throw .tooLarge }
    let transaction = try storing { () throws(StorageFault) in try RandomName.make() }
    try makeRoom(in: epoch)
    let first = epoch.tip.sequence + 1
    let last = epoch.tip.sequence + Int64(payloads.count)
    let (segment, end) = try write(to: epoch, lines: payloads.count, lastSequence: last, reserving: total) {
      bytes, chain, passOn throws(StorageFault) in
      try JournalPayload.append(
        payloads, from: first, transaction: transaction, isRetry: isRetry, previous: chain, to: &bytes,
        passOn: passOn)
    }
    return WrittenLines(epoch: epoch.epoch, segment: segment, sequences: first...last, end: end)
  }

  /// Appends the line that names places whose damage has been looked at. Under the lock.
  func append(asideOf places: [JournalPlace], to epoch: OpenEpoch) throws(JournalFault) -> WrittenLines {
    try makeRoom(in: epoch)
    let sequence = epoch.tip.sequence
    let (segment, end) = try write(to: epoch, lines: 1, lastSequence: sequence, reserving: places.count * 80)
    {
      bytes, chain, _ in
      AsideLine.append(places, to: &bytes, previous: chain)
    }
    return WrittenLines(epoch: epoch.epoch, segment: segment, sequences: sequence...sequence, end: end)
  }

  /// Appends lines behind the epoch's last, in one write that first seals a torn end (many lines in several), and moves the
  /// reader behind them; gives the segment and the place behind them.
  private func write(
    to epoch: OpenEpoch, lines: Int, lastSequence: Int64, reserving capacity: Int,
    _ append: (
      inout [UInt8], UInt32, _ passOn: (inout [UInt8]) throws(StorageFault) -> Void
    ) throws(StorageFault) -> UInt32
  ) throws(JournalFault) -> (OpenSegment, end: JournalPosition.Mark) {
    try storing { () throws(StorageFault) in
      let segment = try epoch.openNewest()
      var bytes: [UInt8] = []
      bytes.reserveCapacity(min(capacity, 2 * limits.pieceBytes) + 256)
      var mark = JournalWriter.seal(epoch, to: &bytes)
      var written = 0
      mark.chain = try append(&bytes, mark.chain) { bytes throws(StorageFault) in
        guard bytes.count >= limits.pieceBytes else { return }
        try segment.file.write(bytes)
        written += bytes.count
        bytes.removeAll(keepingCapacity: true)
      }
      if !bytes.isEmpty { try segment.file.write(bytes) }
      mark.offset += written + bytes.count
      mark.line += lines
      mark.sequence = lastSequence
      reader.skip(to: mark, in: epoch.epoch)
      return (segment, mark)
    }
  }

  /// Begins the bytes to be appended: with the seal of a torn end, when there is one. Returns the mark that the next
  /// line has, but for the bytes to be appended.
  static func seal(_ epoch: OpenEpoch, to bytes: inout [UInt8]) -> JournalPosition.Mark {
    var mark = epoch.tip
    guard let scan = epoch.newest?.scan else { return mark }
    if scan.openBytes > 0 {
      // Not a bare newline: that would make a valid line of one that was cut by one byte.
      bytes += [LineFrame.sealMark, 0x0A]
      mark.chain = SpecialLine.appendSeal(of: scan.openBytes, to: &bytes, previous: mark.chain)
      mark.offset += scan.openBytes
      mark.line += 2
    } else if let unsealed = scan.unsealedBytes {
      mark.chain = SpecialLine.appendSeal(of: unsealed, to: &bytes, previous: mark.chain)
      mark.line += 1
    }
    return mark
  }
}
