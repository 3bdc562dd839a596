/// How the elements of a list that grows stand in an item's entry.
final class EntryList: Sendable {
  let list: ItemList
  /// Its place among the lists.
  let place: Int
  /// What stands before the list's first element, and before the identifier of each.
  let head: [UInt8], elementHead: [UInt8]
  private let shape: ElementShape
  /// What stands before each member, and before the names of people.
  private let heads: [[UInt8]], nameHeads: [[UInt8]]

  private init(_ list: ItemList, at place: Int, _ shape: ElementShape, _ layout: JSONWriter.Layout) {
    (self.list, self.place, self.shape) = (list, place, shape)
    let comma = Array(",".utf8)
    head = comma + EntryPart.name(list.rawValue, 4, layout) + Array("[".utf8)
    elementHead = EntryPart.lineBreak(6, layout) + Array("{".utf8) + EntryPart.name("id", 8, layout)
    heads = shape.members.map { member in
      comma + EntryPart.name(String(decoding: member.name, as: UTF8.self), 8, layout)
    }
    nameHeads = Item.peopleInLists.map { comma + EntryPart.name($0 + "Name", 8, layout) }
  }

  /// The lists in their order.
  static func all(_ layout: JSONWriter.Layout) -> [EntryList] {
    ItemList.allCases.enumerated().compactMap { place, list in
      ElementShape.of(list).map { EntryList(list, at: place, $0, layout) }
    }
  }

  /// Appends the members of an element behind its identifier; its time, or nothing when it is not as this version writes
  /// it.
  func copy(
    _ value: UnsafeRawBufferPointer, for entries: ItemEntries, whole: Bool, to bytes: inout [UInt8]
  ) -> Timestamp? {
    var scanner = JSONScanner(vouchedFor: value)
    var (next, required, time) = (0, 0, Timestamp(milliseconds: 0))
    // By their places in `Item.peopleInLists`; no list, as one would be made for every element.
    typealias ID = UnsafeRawBufferPointer?
    var people: (ID, ID, ID, ID) = (nil, nil, nil, nil)
    do throws(JSONFault) {
      try scanner.enterObject()
      while let key = try scanner.nextKey() {
        while next < shape.members.count, !Self.isSame(shape.members[next].name, key.bytes) { next += 1 }
        guard next < shape.members.count else { return nil }
        let member = shape.members[next]
        let range = try scanner.skip()
        let found = UnsafeRawBufferPointer(rebasing: value[range])
        bytes.append(contentsOf: heads[next])
        guard append(found, member, for: entries, &time, to: &bytes) else { return nil }
        required += member.isRequired ? 1 : 0
        switch member.person {
        case 0: people.0 = found
        case 1: people.1 = found
        case 2: people.2 = found
        case 3: people.3 = found
        default: break
        }
        next += 1
      }
    } catch {
      return nil
    }
    guard required == shape.required else { return nil }
    if whole {
      for (place, person) in [people.0, people.1, people.2, people.3].enumerated() {
        guard let id = person?.unquoted else { continue }
        guard let names = entries.people else { return nil }
        if let name = names[id] {
          bytes.append(contentsOf: nameHeads[place])
          bytes.append(contentsOf: name)
        }
      }
    }
    bytes.append(contentsOf: entries.ends.object)
    return time
  }

  private func append(
    _ value: UnsafeRawBufferPointer, _ member: ElementShape.Member, for entries: ItemEntries,
    _ time: inout Timestamp, to bytes: inout [UInt8]
  ) -> Bool {
    switch member.kind {
    case .words:
      guard let text = value.unquoted, !member.isFilled || !text.isEmpty else { return false }
    case .text:
      // What looks like a moment is taken for one.
      guard let text = value.unquoted, text.count < 20 || text.last != UInt8(ascii: "Z") else { return false }
    case .code(let words): guard let word = value.unquoted, words[word] != nil else { return false }
    case .whole: guard value.isWrittenCount else { return false }
    case .figure: guard value.isWrittenFigure else { return false }
    case .moment:
      guard let text = value.unquoted, let moment = Timestamp(utcBytes: text.bindMemory(to: UInt8.self))
      else { return false }
      if Self.isSame(member.name, "at") { time = moment }
      bytes.append(0x22)
      moment.appendISO8601(in: entries.zone, to: &bytes)
      bytes.append(0x22)
      return true
    }
    bytes.append(contentsOf: value)
    return true
  }

  private static func isSame(_ name: [UInt8], _ key: UnsafeRawBufferPointer) -> Bool {
    name.withUnsafeBytes { $0.isSame(as: key) }
  }

  private static func isSame(_ name: [UInt8], _ other: StaticString) -> Bool {
    name.count == other.utf8CodeUnitCount
      && name.withUnsafeBytes {
        $0.isSame(as: UnsafeRawBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
      }
  }
}

extension ItemList {
  /// The element of a list that grows; nothing when this version cannot read it.
  func read(_ element: StoredFields.Element, in fields: StoredFields) -> (any ListElement)? {
    switch self {
    case .labels, .supportingUnits, .helpers: nil
    case .quantities: element.read(in: fields) as Quantity?
    case .evidence: element.read(in: fields) as Evidence?
    case .notes: element.read(in: fields) as Note?
    case .requests: element.read(in: fields) as Request?
    case .extensions: element.read(in: fields) as Extension?
    case .suspensions: element.read(in: fields) as Suspension?
    case .promises: element.read(in: fields) as Promise?
    case .supervisions: element.read(in: fields) as Supervision?
    case .steps: element.read(in: fields) as Step?
    }
  }
}
