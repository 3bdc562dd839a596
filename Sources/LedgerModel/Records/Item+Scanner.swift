/// How an item's fields of one value are read straight from a stored record, without a tree between.
extension Item {
  /// Reads the value that comes next into a field; what this version cannot read is kept as it is.
  mutating func read(_ field: ItemField, _ scanner: inout JSONScanner) throws(JSONFault) {
    guard scanner.kind == .string else { return keep(field, try scanner.value()) }
    switch field {
    case .title: title = try scanner.string()
    case .description: description = try scanner.string()
    case .address: address = try scanner.string()
    case .measures: measures = try scanner.string()
    case .site: site = RecordID(try scanner.string())
    case .grid: grid = RecordID(try scanner.string())
    case .receiver: receiver = RecordID(try scanner.string())
    case .leadUnit: leadUnit = RecordID(try scanner.string())
    case .leader: leader = RecordID(try scanner.string())
    case .owner: owner = RecordID(try scanner.string())
    case .submittedBy: submittedBy = RecordID(try scanner.string())
    case .category: category = try scanner.string()
    case .scheme: scheme = try scanner.string()
    case .limit: limit = try scanner.string()
    case .reportedAt: reportedAt = try scanner.moment()
    case .registeredAt: registeredAt = try scanner.moment()
    case .assignedAt: assignedAt = try scanner.moment()
    case .due: due = try scanner.moment()
    case .submittedAt: submittedAt = try scanner.moment()
    case .closedAt: closedAt = try scanner.moment()
    case .reviewOn: reviewOn = try scanner.moment()
    case .hiddenAt: hiddenAt = try scanner.moment()
    default: keep(field, .string(try scanner.string()))
    }
  }

  private mutating func keep(_ field: ItemField, _ value: JSONValue) {
    if !set(field, value) { unread.append(JSONMember(field.rawValue, value)) }
  }
}

extension JSONScanner {
  /// The moment that the string which comes next is; nothing when it is none.
  mutating func moment() throws(JSONFault) -> Timestamp? {
    let bytes = try stringBytes()
    return Timestamp(utcBytes: bytes.bindMemory(to: UInt8.self))
  }

  /// The bytes of the string that comes next, escapes as they stand.
  mutating func stringBytes() throws(JSONFault) -> UnsafeRawBufferPointer {
    skipSpace()
    guard current == UInt8(ascii: "\"") else { throw mismatch }
    let start = offset + 1
    _ = try stringBody()
    return UnsafeRawBufferPointer(start: base + start, count: offset - 1 - start)
  }
}

extension Step {
  /// The step that comes next; nothing when required members are missing or it says more than is known here.
  init?(id: RecordID, _ scanner: inout JSONScanner) throws(JSONFault) {
    let before = scanner
    var step = Step(
      id: id, action: .report, at: Timestamp(milliseconds: 0), by: "", from: nil, to: .reported, due: nil,
      owner: nil)
    var required = 0
    try scanner.enterObject()
    while let key = try scanner.nextKey() {
      guard scanner.kind == .string else {
        scanner = before
        return nil
      }
      switch key {
      case "action": required += try Self.word(&scanner, &step.action)
      case "to": required += try Self.word(&scanner, &step.to)
      case "at":
        if let at = try scanner.moment() { (step.at, required) = (at, required + 1) }
      case "by":
        step.by = RecordID(try scanner.string())
        required += 1
      case "from": step.from = ItemState(rawValue: try scanner.string())
      case "enteredBy": step.enteredBy = RecordID(try scanner.string())
      case "due": step.due = try scanner.moment()
      case "owner": step.owner = RecordID(try scanner.string())
      case "text": step.text = try scanner.string()
      case "meeting": step.meeting = RecordID(try scanner.string())
      case "undoneAt": step.undoneAt = try scanner.moment()
      case "told": step.told = try scanner.moment()
      case "login": step.login = try scanner.string()
      default: try scanner.skip()
      }
    }
    guard required == 4 else {
      scanner = before
      return nil
    }
    self = step
  }

  private static func word<Word: RawRepresentable<String>>(
    _ scanner: inout JSONScanner, _ word: inout Word
  ) throws(JSONFault) -> Int {
    guard let read = Word(rawValue: try scanner.string()) else { return 0 }
    word = read
    return 1
  }
}
