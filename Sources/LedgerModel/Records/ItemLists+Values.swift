/// The lists of an item that grow: most of what it holds, and seldom asked for all at once.
struct ItemLists: Sendable, Hashable {
  var quantities: [Quantity] = []
  var evidence: [Evidence] = []
  var notes: [Note] = []
  var requests: [Request] = []
  var extensions: [Extension] = []
  var suspensions: [Suspension] = []
  var promises: [Promise] = []
  var supervisions: [Supervision] = []
  var steps: [Step] = []
  /// Elements that a newer version wrote, by path: kept as they are.
  var unread: [JSONMember] = []

  /// Puts an element into a list, replaces it, or with `null` removes it; false when it cannot be read.
  mutating func put(_ id: RecordID, _ json: JSONValue, in list: ItemList) -> Bool {
    switch list {
    case .labels, .supportingUnits, .helpers: return false
    case .quantities: return Self.put(id, json, in: &quantities)
    case .evidence: return Self.put(id, json, in: &evidence)
    case .notes: return Self.put(id, json, in: &notes)
    case .requests: return Self.put(id, json, in: &requests)
    case .extensions: return Self.put(id, json, in: &extensions)
    case .suspensions: return Self.put(id, json, in: &suspensions)
    case .promises: return Self.put(id, json, in: &promises)
    case .supervisions: return Self.put(id, json, in: &supervisions)
    case .steps: return Self.put(id, json, in: &steps)
    }
  }

  /// Keeps an element that this version cannot read.
  mutating func keep(_ member: JSONMember) {
    unread.removeAll { $0.name == member.name }
    if !member.value.isNull { unread.append(member) }
  }

  private static func put<Element: ListElement>(
    _ id: RecordID, _ json: JSONValue, in list: inout [Element]
  ) -> Bool {
    let place = list.firstIndex { $0.id == id }
    if json.isNull {
      if let place { list.remove(at: place) }
      return true
    }
    guard let element = Element(id: id, json: json) else { return false }
    if let place {
      list[place] = element
    } else {
      // By time, so that lines read late or of another replica stand where they belong.
      let behind = list.lastIndex { $0.time <= element.time }.map { $0 + 1 } ?? 0
      list.insert(element, at: behind)
    }
    return true
  }
}

// MARK: - The lists as the item's own

extension Item {
  /// How much there is to do, and how much is done.
  public var quantities: [Quantity] {
    get { lists.values.lists.quantities }
    set { lists.change { $0.quantities = newValue } }
  }
  /// Photos and papers.
  public var evidence: [Evidence] {
    get { lists.values.lists.evidence }
    set { lists.change { $0.evidence = newValue } }
  }
  /// Progress notes.
  public var notes: [Note] {
    get { lists.values.lists.notes }
    set { lists.change { $0.notes = newValue } }
  }
  /// Requests that wait for a decision.
  public var requests: [Request] {
    get { lists.values.lists.requests }
    set { lists.change { $0.requests = newValue } }
  }
  /// Extensions that were granted.
  public var extensions: [Extension] {
    get { lists.values.lists.extensions }
    set { lists.change { $0.extensions = newValue } }
  }
  /// Times during which the clock stood still.
  public var suspensions: [Suspension] {
    get { lists.values.lists.suspensions }
    set { lists.change { $0.suspensions = newValue } }
  }
  /// Dates promised when overdue.
  public var promises: [Promise] {
    get { lists.values.lists.promises }
    set { lists.change { $0.promises = newValue } }
  }
  /// Reminders and supervision orders.
  public var supervisions: [Supervision] {
    get { lists.values.lists.supervisions }
    set { lists.change { $0.supervisions = newValue } }
  }
  /// The steps of its life, in order.
  public var steps: [Step] {
    get { lists.values.lists.steps }
    set { lists.change { $0.steps = newValue } }
  }

  /// What a newer version wrote, by path: kept as it is.
  public var unknown: [JSONMember] { unread + lists.values.lists.unread }
}
