extension Note {
  /// When it came about: the list is ordered by it.
  public var time: Timestamp { at }
}

extension Evidence {
  /// When it came about: the list is ordered by it.
  public var time: Timestamp { at }
}

extension Request {
  /// When it came about: the list is ordered by it.
  public var time: Timestamp { at }
}

extension Extension {
  /// When it came about: the list is ordered by it.
  public var time: Timestamp { at }
}

extension Suspension {
  /// When it came about: the list is ordered by it.
  public var time: Timestamp { at }
}

extension Promise {
  /// When it came about: the list is ordered by it.
  public var time: Timestamp { at }
}

extension Supervision {
  /// When it came about: the list is ordered by it.
  public var time: Timestamp { at }
}

extension Step {
  /// When it came about: the list is ordered by it.
  public var time: Timestamp { at }
}
