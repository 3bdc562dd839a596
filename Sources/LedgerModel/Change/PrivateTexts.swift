/// The texts of one change that its lines in the journal only refer to: phones and residents' names. They stand in a file of
/// their own (docs/format.md, "Private details"), so that a person's details can be taken out of the past as well.
public struct PrivateTexts: Sendable, Hashable {
  /// What stands before the name of a field in a line whose text is in such a file: an older program keeps such a path
  /// as it is and shows nothing for it.
  static let prefix = "private/"

  /// The name of the file, which says nothing of what is in it.
  public let name: String
  /// The texts, in the order in which the lines refer to them.
  public private(set) var texts: [String] = []

  /// No texts yet, for a file of that name.
  public init(name: String) { self.name = name }

  /// Whether a file may have such a name: sixteen hex digits.
  public static func isName(_ name: some StringProtocol) -> Bool {
    name.utf8.count == 16 && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Takes a text in; what a line says in its place.
  mutating func reference(to text: String) -> JSONValue {
    texts.append(text)
    return .string(PrivateReference(file: name, place: texts.count - 1).text)
  }
}

/// Where a text stands that a line of the journal refers to: the file, and which of its texts.
public struct PrivateReference: Sendable, Hashable {
  /// The name of the file.
  public let file: String
  /// Which of its texts, from 0.
  public let place: Int

  init(file: String, place: Int) { (self.file, self.place) = (file, place) }

  /// Reads `0123456789abcdef/3`; nothing for what is no reference.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, PrivateTexts.isName(parts[0]), let place = Int(parts[1]), place >= 0 else {
      return nil
    }
    self.init(file: String(parts[0]), place: place)
  }

  /// The reference as a line says it.
  public var text: String { "\(file)/\(place)" }
}

extension RecordKind {
  /// The fields whose texts never stand in a line of the journal, as their declarations say.
  public var privatePaths: [String] { Self.allPrivatePaths[self] ?? [] }

  private static let allPrivatePaths: [RecordKind: [String]] = {
    var paths: [RecordKind: [String]] = [:]
    paths[.item] = ItemField.allCases.filter { $0.spec.uses.contains(.personal) }.map(\.rawValue)
    for kind in allCases where kind != .item {
      let personal = kind.spec.fields(.personal).map(\.name)
      if !personal.isEmpty { paths[kind] = personal }
    }
    return paths
  }()
}

extension Change {
  /// The verb of a change that removes somebody's details.
  public static let detailsRemoval = "details.remove"

  /// Whether a line of it would say what belongs into a file of its own.
  public var hasDetails: Bool { records.contains { !$0.privatePlaces.isEmpty } }

  /// The change with those fields alone that are private.
  public var onlyDetails: Change {
    var only = self
    only.records = records.compactMap { record in
      var record = record
      let paths = record.key.kind.privatePaths
      record.fields.removeAll { !paths.contains($0.path) && !$0.path.hasPrefix(PrivateTexts.prefix) }
      return record.fields.isEmpty ? nil : record
    }
    return only
  }

  /// The change as its lines say it: texts of private fields in `texts`, and references in their place. What removes
  /// details does not say what they were.
  public func hidingDetails(in texts: inout PrivateTexts) -> Change {
    var hidden = self
    for (index, record) in records.enumerated() {
      for place in record.privatePlaces {
        if verb == Self.detailsRemoval {
          hidden.records[index].fields[place].old = .null
        } else {
          hidden.records[index].fields[place].hide(in: &texts)
        }
      }
    }
    return hidden
  }

  /// Puts words in the place of all texts that the change says of somebody; how many. What `earlier` removals left there is
  /// no text of anybody's.
  public mutating func strikeDetails(
    of key: RecordKey, leaving words: String, after earlier: Set<String> = []
  ) -> Int {
    var count = 0
    for (index, record) in records.enumerated() where record.key == key {
      for place in record.privatePlaces {
        count += records[index].fields[place].strike(leaving: words, after: earlier)
      }
    }
    return count
  }

  /// The words that a removal of somebody's details left in their place.
  public func wordsLeft(of key: RecordKey) -> Set<String> {
    guard verb == Self.detailsRemoval else { return [] }
    let left = records.filter { $0.key == key }.flatMap { record in
      record.privatePlaces.compactMap { record.fields[$0].new.text }
    }
    return Set(left)
  }

  /// The change with its texts in place again, as `text` has them for references.
  public func revealingDetails(_ text: (PrivateReference) -> String) -> Change {
    var revealed = self
    for (index, record) in records.enumerated() {
      for (place, field) in record.fields.enumerated() where field.path.hasPrefix(PrivateTexts.prefix) {
        revealed.records[index].fields[place].reveal(text)
      }
    }
    return revealed
  }
}

extension RecordChange {
  /// The fields of it whose texts are private and stand here.
  fileprivate var privatePlaces: [Int] {
    let paths = key.kind.privatePaths
    if paths.isEmpty { return [] }
    if let made, !made.hasDetails { return [] }
    let fields = fields
    return fields.indices.filter { paths.contains(fields[$0].path) && fields[$0].hasText }
  }

  /// What its lines refer to: the field, and where its texts stand. Nothing once the texts are in place again.
  public var privateReferences: [(path: String, references: [PrivateReference])] {
    if made != nil { return [] }
    return fields.filter { $0.path.hasPrefix(PrivateTexts.prefix) }.map { field in
      let texts = [field.old, field.new].compactMap(\.text)
      return (
        String(field.path.dropFirst(PrivateTexts.prefix.count)), texts.compactMap { PrivateReference($0) }
      )
    }
  }

  /// The texts of private fields that stand in its lines themselves, as those of earlier versions do.
  public var openDetails: [(path: String, text: String)] {
    privatePlaces.flatMap { place in
      [fields[place].old, fields[place].new].compactMap(\.text).map { (fields[place].path, $0) }
    }
  }
}

extension FieldChange {
  fileprivate var hasText: Bool { old.text != nil || new.text != nil }

  fileprivate mutating func hide(in texts: inout PrivateTexts) {
    path = PrivateTexts.prefix + path
    if let text = new.text { new = texts.reference(to: text) }
    if let text = old.text { old = texts.reference(to: text) }
  }

  fileprivate mutating func strike(leaving words: String, after earlier: Set<String>) -> Int {
    func isLeft(_ value: JSONValue) -> Bool {
      value.text.map { $0 != words && !earlier.contains($0) } ?? false
    }
    let texts = [old, new].filter(isLeft)
    if isLeft(old) { old = .string(words) }
    if isLeft(new) { new = .string(words) }
    return texts.count
  }

  fileprivate mutating func reveal(_ text: (PrivateReference) -> String) {
    path = String(path.dropFirst(PrivateTexts.prefix.count))
    if let reference = new.text.flatMap(PrivateReference.init) { new = .string(text(reference)) }
    if let reference = old.text.flatMap(PrivateReference.init) { old = .string(text(reference)) }
  }
}
