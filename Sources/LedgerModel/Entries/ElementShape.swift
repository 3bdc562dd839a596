/// How the elements of a list stand in a record as this version writes them: their members in their order.
///
/// An element that is not so is read and written anew: see `ListElement.json`, which this follows.
struct ElementShape: Sendable {
  /// What a member holds.
  enum Kind: Sendable {
    /// Words of people, which are never moments.
    case words
    /// Other text, or an identifier.
    case text
    /// A moment.
    case moment
    /// A word of a vocabulary.
    case code(NameTable<Bool>)
    /// A whole number.
    case whole
    /// A figure of at most two decimals.
    case figure
  }

  /// A member of an element.
  final class Member: Sendable {
    let name: [UInt8]
    let kind: Kind
    let isRequired: Bool
    /// Whether an empty text is left out.
    let isFilled: Bool
    /// The place among the members that mean a person; -1 for any other.
    let person: Int

    fileprivate init(_ name: String, _ kind: Kind, isRequired: Bool, isFilled: Bool = false) {
      (self.name, self.kind, self.isRequired) = (Array(name.utf8), kind, isRequired)
      self.isFilled = isFilled
      person = Item.peopleInLists.firstIndex(of: name) ?? -1
    }
  }

  /// The members in their order.
  let members: [Member]
  /// How many of them must be there.
  let required: Int

  private init(_ members: [Member]) {
    self.members = members
    required = members.count(where: \.isRequired)
  }

  /// The shape of the elements of a list that grows; nothing for the others.
  static func of(_ list: ItemList) -> ElementShape? {
    switch list {
    case .labels, .supportingUnits, .helpers: nil
    case .quantities:
      ElementShape([
        .filled("measure"), .words("unit"), .optional("planned", .figure), .optional("done", .figure),
        .optional("approximate", .text),
      ])
    case .evidence:
      ElementShape([
        .code("phase", EvidencePhase.self), .words("name"), .needed("hash", .text), .needed("size", .whole),
        .at, .by,
      ])
    case .notes: ElementShape([.at, .by, .words("text")])
    case .requests:
      ElementShape([
        .code("kind", RequestKind.self), .at, .by, .words("reason"), .optional("until", .moment),
        .code("code", SuspensionReason.self, isRequired: false), .optional("to", .text),
      ])
    case .extensions:
      ElementShape([
        .at, .by, .optional("requestedBy", .text), .optional("from", .moment), .needed("to", .moment),
        .words("reason"),
      ])
    case .suspensions:
      ElementShape([
        .at, .by, .optional("requestedBy", .text), .code("code", SuspensionReason.self), .words("reason"),
        .needed("until", .moment), .code("stateBefore", ItemState.self), .optional("dueBefore", .moment),
        .optional("resumedAt", .moment),
      ])
    case .promises: ElementShape([.at, .by, .needed("date", .moment), .words("reason")])
    case .supervisions:
      ElementShape([
        .code("level", SupervisionLevel.self), .at, .by, .optional("replyDue", .moment), .words("text"),
      ])
    case .steps:
      // What a step moved is written anew.
      ElementShape([
        .code("action", Action.self), .at, .by, .optional("enteredBy", .text),
        .code("from", ItemState.self, isRequired: false), .code("to", ItemState.self),
        .optional("due", .moment), .optional("owner", .text), .filled("text"), .optional("meeting", .text),
        .optional("undoneAt", .moment), .optional("told", .moment), .optional("login", .words),
      ])
    }
  }
}

extension ElementShape.Member {
  static let at = needed("at", .moment)
  static let by = needed("by", .text)

  static func needed(_ name: String, _ kind: ElementShape.Kind) -> ElementShape.Member {
    ElementShape.Member(name, kind, isRequired: true)
  }

  static func optional(_ name: String, _ kind: ElementShape.Kind) -> ElementShape.Member {
    ElementShape.Member(name, kind, isRequired: false)
  }

  static func words(_ name: String) -> ElementShape.Member { needed(name, .words) }

  static func filled(_ name: String) -> ElementShape.Member {
    ElementShape.Member(name, .words, isRequired: false, isFilled: true)
  }

  static func code<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ words: Word.Type, isRequired: Bool = true
  ) -> ElementShape.Member {
    let table = NameTable(words.allCases.map { ($0.rawValue, true) })
    return ElementShape.Member(name, .code(table), isRequired: isRequired)
  }
}
