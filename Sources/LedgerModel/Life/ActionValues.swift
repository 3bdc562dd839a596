/// What an action asks for, declared once in `Actions.swift`.
public struct ParameterSpec: Sendable, Hashable {
  /// What it holds.
  public enum Kind: Sendable, Hashable {
    /// Words of people, at most 20,000 characters; in a form so many lines are shown.
    case text(lines: Int)
    /// A moment. `ahead`: nothing else is asked of it than that it lies ahead.
    case date(ahead: Bool)
    /// A word of a vocabulary.
    case word(Vocabulary)
    /// Somebody who works here; several of them.
    case person, people
    /// Another item.
    case item
    /// A category, or a group alone.
    case category
    /// So much of something.
    case quantities
    /// What was done of each planned quantity.
    case figures
    /// One of the requests that stand on the item.
    case request
  }

  /// The vocabularies that actions choose from.
  public enum Vocabulary: Sendable, Hashable {
    case severity, suspensionReason, returnReason, level

    /// Whether a code is a word of it.
    func contains(_ code: String) -> Bool {
      switch self {
      case .severity: Severity(rawValue: code) != nil
      case .suspensionReason: SuspensionReason(rawValue: code) != nil
      case .returnReason: ReturnReason(rawValue: code) != nil
      case .level: SupervisionLevel(rawValue: code) != nil
      }
    }
  }

  /// What it holds.
  public let kind: Kind
  /// What steps, refusals and the story of the sample call it.
  public let name: String
  /// The field of forms and drafts in which it is typed; nothing when that has the parameter's own name.
  public let field: String?
  /// The option of commands that gives it, without dashes; nothing for an argument.
  public let option: String?
  /// What a refusal calls it when it is missing.
  let missing: String

  init(_ kind: Kind, _ name: String, field: String? = nil, option: String?, missing: String? = nil) {
    (self.kind, self.name, self.field, self.option) = (kind, name, field, option)
    self.missing = missing ?? name
  }

  init(_ kind: Kind, _ name: String) { self.init(kind, name, option: name) }
}

/// What was given for something that an action asks for.
public enum ActionValue: Sendable, Hashable {
  /// Words.
  case text(String)
  /// A moment.
  case moment(Timestamp)
  /// A word of a vocabulary, by its code.
  case word(String)
  /// A record: a person, an item, a request.
  case record(RecordID)
  /// Several records.
  case records([RecordID])
  /// A category by code and scheme, or a group alone.
  case category(String?, scheme: String?, group: CategoryGroup?)
  /// So much of something.
  case quantities([Quantity])
  /// What was done, by the quantity's identifier; what is not named counts as done in full when `rest`.
  case figures([RecordID: Decimal2], rest: Bool)

  /// Whether a parameter of a kind can be this.
  fileprivate func fits(_ kind: ParameterSpec.Kind) -> Bool {
    switch (kind, self) {
    case (.text, .text), (.date, .moment), (.people, .records), (.category, .category): true
    case (.person, .record), (.item, .record), (.request, .record): true
    case (.quantities, .quantities), (.figures, .figures): true
    case (.word(let vocabulary), .word(let code)): vocabulary.contains(code)
    default: false
    }
  }
}

/// Everything that was given to an action, by what it was asked for.
public struct ActionValues: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  private var values: [ActionParameter: ActionValue] = [:]
  /// The photos that come with it, whose files lie under their hashes already; only where its declaration says which moment
  /// they show.
  public var photos: [ImportedEvidence] = []

  /// Nothing given yet.
  public init() {}

  /// The values of a literal: `[.reason: .text("…")]`.
  public init(dictionaryLiteral elements: (ActionParameter, ActionValue?)...) {
    for (parameter, value) in elements { values[parameter] = value }
  }

  /// What was given for a parameter; an empty text is none.
  public subscript(parameter: ActionParameter) -> ActionValue? {
    get { values[parameter] }
    set { values[parameter] = newValue }
  }

  /// The parameters for which something was given.
  var parameters: some Collection<ActionParameter> { values.keys }

  /// A text; empty when none was given.
  func text(_ parameter: ActionParameter) -> String {
    if case .text(let text)? = values[parameter] { return text }
    return ""
  }

  /// A moment; nothing when none was given.
  func momentIfAny(_ parameter: ActionParameter) -> Timestamp? {
    if case .moment(let moment)? = values[parameter] { return moment }
    return nil
  }

  /// A moment that must be there.
  func moment(_ parameter: ActionParameter) throws(Refusal) -> Timestamp {
    guard let moment = momentIfAny(parameter) else { throw .missing(parameter.spec.missing) }
    return moment
  }

  /// A word of a vocabulary; nothing when none was given.
  func wordIfAny<Word: RawRepresentable<String>>(_ parameter: ActionParameter) -> Word? {
    if case .word(let code)? = values[parameter] { return Word(rawValue: code) }
    return nil
  }

  /// A word of a vocabulary that must be there.
  func word<Word: RawRepresentable<String>>(_ parameter: ActionParameter) throws(Refusal) -> Word {
    guard let word: Word = wordIfAny(parameter) else { throw .missing(parameter.spec.missing) }
    return word
  }

  /// A record; nothing when none was given.
  public func recordIfAny(_ parameter: ActionParameter) -> RecordID? {
    if case .record(let id)? = values[parameter] { return id }
    return nil
  }

  /// A record that must be there.
  func record(_ parameter: ActionParameter) throws(Refusal) -> RecordID {
    guard let id = recordIfAny(parameter) else { throw .missing(parameter.spec.missing) }
    return id
  }

  /// Records; nothing when none were asked for.
  func records(_ parameter: ActionParameter) -> [RecordID]? {
    if case .records(let ids)? = values[parameter] { return ids }
    return nil
  }

  /// Quantities; none when none were given.
  func quantities(_ parameter: ActionParameter) -> [Quantity] {
    if case .quantities(let quantities)? = values[parameter] { return quantities }
    return []
  }
}

extension Plan {
  /// Refuses values that an action does not ask for or cannot take, and the lack of those that it must have.
  func check(_ values: ActionValues, _ asks: [ActionQuestion]) throws(Refusal) {
    for parameter in values.parameters where !asks.contains(parameter) {
      throw .badValue(field: parameter.spec.name, value: "")
    }
    for question in asks {
      let spec = question.parameter.spec
      guard let value = values[question.parameter] else {
        if question.need == .must { throw .missing(spec.missing) }
        continue
      }
      guard value.fits(spec.kind) else {
        if case .word(let code) = value { throw .badValue(field: spec.name, value: code) }
        throw .badValue(field: spec.name, value: "")
      }
      switch (spec.kind, value) {
      case (_, .text(let text)):
        if question.need == .must, text.isBlank { throw .missing(spec.missing) }
        try bounded(text, spec.name)
      case (.date(ahead: true), .moment(let moment)): try ahead(moment, spec.name)
      case (.person, .record(let id)): try worker(id)
      case (_, .records(let ids)): for id in ids { try worker(id) }
      default: break
      }
    }
  }
}
