import LedgerModel

/// What cells come to that name other records: whom they mean, those made whom nobody knows.
extension RecordImport {
  /// What comes in of a cell, as people read it: whom a name means rather than the name.
  func shown(
    _ members: [JSONMember], of field: RecordField, writtenAs text: String, _ reader: RecordReader
  ) -> String {
    guard case .link(let kind) = field.spec.kind, let id = members.first?.value.text.map({ RecordID($0) })
    else { return text }
    return reader.ledger.name(of: id, kind) ?? names.name(of: id) ?? text
  }

  /// What a cell comes to, those made whom it names and nobody knows; nothing where it stays out.
  mutating func members(
    of text: String, in field: RecordField, before: RecordID?,
    at place: (line: Int, column: RecordTableReading.Column), _ reader: inout RecordReader,
    _ ids: inout IDSource
  ) throws(RecordCellFault) -> [JSONMember]? {
    let isList = if case .links = field.spec.kind { true } else { false }
    var (text, rest) = (text, isList ? text.listedWords() : CellMemory.parts(of: text))
    // Each turn settles a name.
    for _ in 0...rest.count {
      do {
        return try reader.members(text, of: field, before: before, guessesYear: false)
      } catch .refused(.noSuchRecord(let kind, let name)) where kind == .person || kind == .unit {
        func tell(_ kind: ImportProblem.Kind) { self.tell(kind, under: place.column, on: place.line) }
        switch names.match(name, of: kind, &reader, ids: &ids) {
        case .one(let id):
          if reader.coming[kind]?[TextKey(name)] == nil {
            reader.coming[kind, default: [:]][TextKey(name)] = id
          }
          if names.name(of: id) != nil, isOutOfUse(name, kind, reader.ledger) { tell(.besideOutOfUse(name)) }
        case .refused:
          tell(.linkRefused(name))
          rest.removeAll { TextKey($0) == TextKey(name) }
          guard isList, !rest.isEmpty else { return nil }
          text = rest.joined(separator: "、")
        case .none where isList && rest.count > 1:
          // The others of a list are wanted all the same.
          tell(.linkRefused(name))
          rest.removeAll { TextKey($0) == TextKey(name) }
          text = rest.joined(separator: "、")
        case .none:
          // Of several where one has room the first is meant, and the others are told.
          guard !isList, rest.count > 1, text != rest[0] else {
            throw .refused(.noSuchRecord(kind, name))
          }
          text = rest[0]
          tell(.onlyFirst(rest.joined(separator: "、"), text))
        }
      }
    }
    return try reader.members(text, of: field, before: before, guessesYear: false)
  }

  /// Whether a name is one that only a record out of use bears.
  private func isOutOfUse(_ name: String, _ kind: RecordKind, _ ledger: Ledger) -> Bool {
    ledger.records(of: kind, named: name).contains { ledger.isOutOfUse(RecordKey(kind, $0)) }
  }

  /// Refuses what links somebody newly who left (docs/rules.md): said of the cell, which can be left out.
  static func checkActive(
    _ members: [JSONMember], of field: RecordField, _ ledger: Ledger
  ) throws(RecordCellFault) {
    let linked: [String] =
      switch field.spec.kind {
      case .link(.person): members.compactMap(\.value.text)
      case .links(.person):
        members.filter { !$0.value.isNull }.map { String($0.name.dropFirst(field.name.count + 1)) }
      default: []
      }
    for id in linked.map({ RecordID($0) }) where ledger.people[id]?.active == false {
      throw .refused(.inactivePerson(id))
    }
  }
}
