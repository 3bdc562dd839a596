/// How the item at a place stands at a moment, known without reading it where the snapshot's indexes say so.
extension Ledger {
  /// The lamp of the item at a place, as `lamp(of:now:)` has it.
  public func lamp(at place: Int, now: Timestamp) -> Lamp? {
    guard items.state(at: place).isOpen else { return nil }
    guard let standing = items.openStanding(at: place), !standing.mayBeResumed(by: now) else {
      return lamp(of: items.glance(at: place).item, now: now)
    }
    if standing.state.isPaused { return .grey }
    return standing.deadline(clock)?
      .lamp(now: now, submitted: standing.state == .submitted ? standing.submittedAt : nil)
  }

  /// Whether the item at a place may stand otherwise than it is written: a suspension whose day may have come.
  public func mayBeResumed(at place: Int, by now: Timestamp) -> Bool {
    guard items.state(at: place) == .suspended else { return false }
    return items.openStanding(at: place)?.mayBeResumed(by: now) ?? true
  }
}
