import ArgumentParser
import LedgerModel
import Queries
import Wording

/// On which items a step of their life is taken.
struct LifeTarget: ParsableArguments {
  @Argument(help: .spoken(\.number)) var number: String
}

/// An action on items: a step of their life, or a note and the like.
protocol ActionVerb: Verb {
  /// The items.
  var target: LifeTarget { get }
  /// How the result is printed.
  var result: ResultOptions { get }
  /// The action, with what it must have.
  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction
}

extension ActionVerb {
  func perform(in invocation: Invocation) throws {
    invocation.trustsSnapshot = true
    let items = try invocation.items(target.number)
    let action = try action(on: items, in: invocation)
    try invocation.tell(invocation.commit(.act(action, on: items.map(\.id))), as: result)
  }
}

/// What was typed behind an option or for an argument: once, not at all, or several times.
protocol TypedAnswer {
  var typed: [String] { get }
}

extension String: TypedAnswer { var typed: [String] { [self] } }
extension String?: TypedAnswer { var typed: [String] { map { [$0] } ?? [] } }
extension [String]: TypedAnswer { var typed: [String] { self } }

/// A step of an item's life: which one, and what was typed for what it asks for. The rest follows from its declaration
/// (`ActionKind.spec`).
protocol LifeVerb: ActionVerb {
  typealias Answers = KeyValuePairs<ActionParameter, any TypedAnswer>

  /// What it takes.
  static var kind: ActionKind { get }
  /// What was typed, by what it answers.
  var answers: Answers { get }
  /// What it takes on these items, where that depends on them.
  func kind(on items: [Item]) -> ActionKind
}

extension LifeVerb {
  static var configuration: CommandConfiguration { .life(kind) }

  func kind(on items: [Item]) -> ActionKind { Self.kind }

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    .life(kind(on: items), try invocation.values(answers, on: items))
  }
}

extension CommandConfiguration {
  /// The command of an action: its word and what it does.
  static func life(_ kind: ActionKind) -> CommandConfiguration {
    CommandConfiguration(
      commandName: kind.rawValue.lowercased(), abstract: ActionWords(Spoken.language).summary(kind))
  }
}

extension ArgumentHelp {
  /// The help for what an action asks for; its value is called by what it holds.
  static func asked(_ parameter: ActionParameter, _ valueName: String? = nil) -> ArgumentHelp {
    var help = ArgumentHelp(stringLiteral: ActionWords(Spoken.language).help(parameter))
    help.valueName = valueName ?? parameter.spec.kind.valueName
    return help
  }
}

extension ParameterSpec.Kind {
  /// What a value of it is called in help. Completion goes by it.
  fileprivate var valueName: String {
    switch self {
    case .text: "text"
    case .date: "date"
    case .word(.severity): "severity"
    // As queries call it.
    case .word(.suspensionReason): "reason"
    case .word(.returnReason): "returnReason"
    case .word(.level): "level"
    case .person, .people: RecordKind.person.rawValue
    case .item: ItemField.number.rawValue
    case .category: "category"
    case .quantities, .figures: "quantity"
    case .request: "request"
    }
  }
}

extension Invocation {
  /// What was typed, read as what the questions take.
  fileprivate func values(_ answers: LifeVerb.Answers, on items: [Item]) throws -> ActionValues {
    var values = ActionValues()
    for (parameter, answer) in answers {
      let typed = answer.typed
      if let first = typed.first { values[parameter] = try value(of: parameter, first, typed, items) }
    }
    return values
  }

  private func value(
    of parameter: ActionParameter, _ text: String, _ all: [String], _ items: [Item]
  ) throws -> ActionValue? {
    let option = "--" + (parameter.spec.option ?? parameter.spec.name)
    switch parameter.spec.kind {
    case .text: return .text(text)
    case .date: return .moment(try date(text, option))
    case .word(let vocabulary): return try word(text, of: vocabulary, option).map { .word($0) }
    case .person: return .record(try ledger().person(named: text).id)
    case .people: return .records(try people(all))
    case .item: return .record(try item(text).id)
    case .category:
      let (category, group) = try category(text)
      return .category(category?.code, scheme: category?.scheme, group: group)
    case .quantities:
      let category = items.count == 1 ? try self.category(of: items[0]) : nil
      return .quantities(try quantities(all, of: category))
    case .figures: return .figures(try figures(all, of: items), rest: true)
    case .request: return .record(try request(text, on: items))
    }
  }

  /// The code of a word that is typed as either language has it.
  private func word(
    _ text: String, of vocabulary: ParameterSpec.Vocabulary, _ option: String
  ) throws -> String? {
    func spoken<Word>(_ name: @escaping (VocabularyWords) -> (Word) -> String) -> (Word) -> [String] {
      { word in Language.allCases.map { name(VocabularyWords.of($0))(word) } }
    }
    switch vocabulary {
    case .severity:
      let word: Severity? = try choice(text, option)
      return word?.rawValue
    case .suspensionReason:
      let names = spoken(VocabularyWords.suspensionReason)
      let word: SuspensionReason? = try choice(text, option) { names($0) + $0.queryNames.chinese }
      return word?.rawValue
    case .returnReason:
      let word: ReturnReason? = try choice(text, option, names: spoken(VocabularyWords.returnReason))
      return word?.rawValue
    case .level:
      let word: SupervisionLevel? = try choice(text, option, names: spoken(VocabularyWords.level))
      return word?.rawValue
    }
  }

  /// What was done of the items' planned quantities: each figure is of the one quantity that it fits.
  private func figures(_ texts: [String], of items: [Item]) throws -> [RecordID: Decimal2] {
    var figures: [RecordID: Decimal2] = [:]
    let category = items.count == 1 ? try category(of: items[0]) : nil
    for quantity in try quantities(texts, of: category) {
      let fitting = items.flatMap(\.quantities).filter {
        $0.unit == quantity.unit && (quantity.measure.isEmpty || $0.measure == quantity.measure)
      }
      guard let planned = fitting.first, fitting.count == 1, let figure = quantity.planned,
        quantity.least == figure
      else {
        throw Refusal.badValue(field: "quantity", value: quantity.text())
      }
      guard figures.updateValue(figure, forKey: planned.id) == nil else {
        throw VerbFailure.wrongCall(words.assignedTwice(quantity.text()))
      }
    }
    return figures
  }

  /// The request that `--request` names by its identifier, or by what is asked for: `extension`, 挂账.
  private func request(_ name: String, on items: [Item]) throws -> RecordID {
    let requests = items.flatMap(\.requests)
    if requests.contains(where: { $0.id.text == name }) { return RecordID(name) }
    let kind: RequestKind? = try choice(name, "--request") { kind in
      Language.allCases.map { Words.of($0).vocabulary.request(kind) }
    }
    guard let found = requests.first(where: { $0.kind == kind }), items.count == 1 else {
      throw Refusal.noRequest
    }
    return found.id
  }
}
