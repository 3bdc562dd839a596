import LedgerModel

/// An object of the story, read member by member; what is written wrong is a `SampleFault`, never passed over.
struct SampleMembers: Sendable {
  private let members: [JSONMember]
  /// Where the object stands in the story, for faults.
  let place: String

  /// The object, which may have members of these names only.
  init(_ value: JSONValue, at place: String, names: Set<String>) throws(SampleFault) {
    guard case .object(let members) = value else { throw .malformed(place) }
    for member in members where !names.contains(member.name) {
      throw .malformed("\(place)/\(member.name)")
    }
    (self.members, self.place) = (members, place)
  }

  subscript(name: String) -> JSONValue? { members.first { $0.name == name }?.value }

  func malformed(_ name: String) -> SampleFault { .malformed("\(place)/\(name)") }

  /// A text; nothing when it is left out.
  func text(_ name: String) throws(SampleFault) -> String? {
    guard let value = self[name] else { return nil }
    guard let text = value.text, !text.isEmpty else { throw malformed(name) }
    return text
  }

  /// A text that must be there.
  func required(_ name: String) throws(SampleFault) -> String {
    guard let text = try text(name) else { throw malformed(name) }
    return text
  }

  /// An identifier; nothing when it is left out.
  func id(_ name: String) throws(SampleFault) -> RecordID? { try text(name).map { RecordID($0) } }

  /// A list of texts; empty when it is left out.
  func texts(_ name: String) throws(SampleFault) -> [String] {
    guard let value = self[name] else { return [] }
    guard let texts = value.elements?.map(\.text), !texts.isEmpty, !texts.contains(nil) else {
      throw malformed(name)
    }
    return texts.compactMap { $0 }
  }

  /// Objects; none when the list is left out.
  func list(_ name: String) throws(SampleFault) -> [JSONValue] {
    guard let value = self[name] else { return [] }
    guard let list = value.elements else { throw malformed(name) }
    return list
  }

  /// A word of a vocabulary; nothing when it is left out.
  func word<Word: RawRepresentable<String>>(_ name: String) throws(SampleFault) -> Word? {
    guard let text = try text(name) else { return nil }
    guard let word = Word(rawValue: text) else { throw malformed(name) }
    return word
  }

  /// A date of the story; nothing when it is left out.
  func date(_ name: String) throws(SampleFault) -> SampleDate? {
    guard let text = try text(name) else { return nil }
    guard let date = SampleDate(text) else { throw malformed(name) }
    return date
  }

  /// A figure of at most two decimals; nothing when it is left out.
  func figure(_ name: String) throws(SampleFault) -> Decimal2? {
    guard let value = self[name] else { return nil }
    guard let figure = Decimal2(json: value) else { throw malformed(name) }
    return figure
  }
}
