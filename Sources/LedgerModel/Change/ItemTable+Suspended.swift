extension ItemTable {
  /// Calls `body` with the open items whose suspension may have ended by then. Every change asks for them: of all others the
  /// state is looked at and no more.
  func forEachResumable(by now: Timestamp, _ body: (ItemRecord) throws -> Void) rethrows {
    for place in 0..<(stored?.openCount ?? 0) {
      guard let stored, stored.isSuspended(at: place), !isChanged(at: place) else { continue }
      if stored.openStanding(at: place)?.mayBeResumed(by: now) ?? true { try body(self[place]) }
    }
    try forEachOpenChanged(where: { $0.mayBeResumed(by: now) }, body)
  }
}

extension StoredItems {
  private static let suspended = Array("suspended ".utf8)

  /// Whether the item at a place was suspended.
  fileprivate func isSuspended(at place: Int) -> Bool {
    let start = parts.places.lowerBound + place * StoredLine.placeBytes + 17
    // Nearly always the first letter tells.
    guard bytes.raw[start] == Self.suspended[0] else { return false }
    return bytes.raw[start..<(start + Self.suspended.count)].elementsEqual(Self.suspended)
  }
}
