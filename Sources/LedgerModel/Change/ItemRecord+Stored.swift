extension ItemRecord {
  /// The record that stands in these bytes, whose checksum held; nothing when it is no item's.
  ///
  /// Members stand in the order in which `Ledger.writeRecord` writes them: `f` is the last before the checksum, and
  /// the lists that grow are the last in it, so that reading ends where they begin.
  convenience init?(
    stored line: Range<Int>, of bytes: SharedBytes, replicas: [String],
    holds: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool
  ) {
    var scanner = JSONScanner(vouchedFor: UnsafeRawBufferPointer(rebasing: bytes.raw[line]))
    var item: Item?
    var versions: Versions?
    do throws(JSONFault) {
      try scanner.enterObject()
      while let key = try scanner.nextKey() {
        switch key {
        case "id": item = Item(id: RecordID(try scanner.string()))
        case "v":
          versions = Version(stored: try scanner.stringBytes(), replicas: replicas).map { Versions(base: $0) }
        case "vf":
          try scanner.enterObject()
          while let path = try scanner.nextKey() {
            guard let version = Version(stored: try scanner.stringBytes(), replicas: replicas) else {
              return nil
            }
            versions?.changed[path.text] = version
          }
        case "f":
          guard var read = item, let versions else { return nil }
          let rest = try read.readFields(&scanner)
          // Behind the lists: the brace of `f`, and `,"c":"xxxxxxxx"}`.
          let end = line.upperBound - 16
          if let rest, line.lowerBound + rest < end {
            let start = line.lowerBound + rest
            read.lists = LazyLists(
              StoredLists(bytes: bytes, line: line, holds: holds, start: start, count: end - start))
          }
          self.init(item: read, versions: versions)
          return
        default: try scanner.skip()
        }
      }
    } catch {
      return nil
    }
    return nil
  }
}

extension Item {
  /// Reads the fields of one value and the short lists; where the lists that grow begin, if there are any.
  fileprivate mutating func readFields(_ scanner: inout JSONScanner) throws(JSONFault) -> Int? {
    try scanner.enterObject()
    while let key = try scanner.nextKey() {
      if let field = ItemPath.field(key.bytes) {
        try read(field, &scanner)
      } else if let (list, id) = ItemPath.element(key.bytes) {
        if list.grows { return scanner.offset - key.bytes.count - 3 }
        let value = try scanner.value()
        if !put(id, value, in: list) { unread.append(JSONMember(key.text, value)) }
      } else {
        unread.append(JSONMember(key.text, try scanner.value()))
      }
    }
    return nil
  }
}

extension Item {
  /// The item whose fields stand there, as `appendFields` wrote them.
  init(_ id: RecordID, fields: UnsafeRawBufferPointer) {
    self.init(id: id)
    var scanner = JSONScanner(vouchedFor: fields)
    guard let start = try? readFields(&scanner) else { return }
    lists = LazyLists(
      ItemLists(insideObject: UnsafeRawBufferPointer(rebasing: fields[start...])))
  }
}

extension Version {
  /// Reads `NODE-EPOCH:sequence` of a snapshot whose header names the replicas.
  init?(stored text: UnsafeRawBufferPointer, replicas: [String]) {
    guard let colon = text.lastIndex(of: 58) else { return nil }
    let name = UnsafeRawBufferPointer(rebasing: text[..<colon])
    guard let replica = replicas.firstIndex(where: { $0.utf8.elementsEqual(name) }) else { return nil }
    var sequence = 0
    for byte in text[(colon + 1)...] {
      guard (48...57).contains(byte), sequence < 1 << 48 else { return nil }
      sequence = sequence * 10 + Int(byte - 48)
    }
    self.init(replica: replica, sequence: sequence)
  }
}
