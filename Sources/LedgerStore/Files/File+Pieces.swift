/// Files of any size, a piece at a time.
extension File {
  private static let pieceBytes = 1 << 20

  /// Hands over the bytes of a range, a piece at a time; throws a fault with `.replaced` when the file has become shorter.
  func read(
    _ range: Range<Int>, _ take: ([UInt8]) throws(StorageFault) -> Void
  ) throws(StorageFault) {
    var next = range.lowerBound
    while next < range.upperBound {
      let piece = try read(at: next, count: min(Self.pieceBytes, range.upperBound - next))
      guard !piece.isEmpty else { throw StorageFault(.read, path, .replaced) }
      try take(piece)
      next += piece.count
    }
  }

  /// The SHA-256 of a range, hex.
  func hash(of range: Range<Int>) throws(StorageFault) -> String {
    var hash = SHA256()
    try read(range) { piece throws(StorageFault) in hash.update(piece) }
    return Hex.text(hash.finalize())
  }

  /// Where a range of this file first differs from one as long of another; nothing when they are alike.
  func difference(_ range: Range<Int>, from other: File, at start: Int) throws(StorageFault) -> Int? {
    var found: Int?
    var next = range.lowerBound
    try read(range) { piece throws(StorageFault) in
      if found != nil { return }
      let theirs = try other.read(at: start + next - range.lowerBound, count: piece.count)
      if piece != theirs {
        let place = zip(piece, theirs).enumerated().first { $1.0 != $1.1 }?.offset
        found = next + (place ?? min(piece.count, theirs.count))
      }
      next += piece.count
    }
    return found
  }
}

extension Directory {
  /// Copies the first bytes of a file into a new one of that name, which is on the disk when this returns.
  ///
  /// Gives the SHA-256 of what was copied, hex.
  @discardableResult
  func copy(
    _ file: File, _ size: Int, as name: String, replacing: Bool
  ) throws(StorageFault) -> String {
    try copy(file, 0..<size, as: name, replacing: replacing, expecting: nil)
  }

  /// The same of a range. With `hash`, the copy gets its name only when that is the hash of what was copied: else a
  /// fault with `.damagedArchive` is thrown.
  @discardableResult
  func copy(
    _ file: File, _ range: Range<Int>, as name: String, replacing: Bool, expecting hash: String?
  ) throws(StorageFault) -> String {
    let made = try UnfinishedFile(name, in: self)
    var sum = SHA256()
    try file.read(range) { piece throws(StorageFault) in
      sum.update(piece)
      try made.write(piece)
    }
    let found = Hex.text(sum.finalize())
    if let hash, hash != found { throw StorageFault(.read, file.path, .damagedArchive) }
    try made.settle(as: name, replacing: replacing)
    return found
  }

  /// Whether the file of that name has the content whose SHA-256 the name is; false where there is none.
  func holds(_ hash: String) throws(StorageFault) -> Bool {
    guard let file = try openIfAny(hash) else { return false }
    return try file.hash(of: 0..<file.status().size) == hash
  }
}
