import ArgumentParser
import LedgerModel

/// On which items a step of their life is taken.
struct LifeTarget: ParsableArguments {
  @Argument(help: .spoken(\.number)) var number: String
}

/// A step of an item's life.
protocol LifeVerb: Verb {
  /// The items.
  var target: LifeTarget { get }
  /// How the result is printed.
  var result: ResultOptions { get }
  /// The step, with what it must have.
  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction
}

extension LifeVerb {
  func perform(in invocation: Invocation) throws {
    invocation.trustsSnapshot = true
    let items = try invocation.items(target.number)
    let action = try action(on: items, in: invocation)
    try invocation.tell(invocation.commit(.act(action, on: items.map(\.id))), as: result)
  }
}

/// `--reason`, without which the step is refused.
struct ReasonOption: ParsableArguments {
  @Option(help: .spoken(\.reason, "text")) var reason: String
}

/// `--note`, for what is to be said with the step.
struct NoteOption: ParsableArguments {
  @Option(help: .spoken(\.note, "text")) var note: String?

  /// The note; empty when there is none.
  var text: String { note ?? "" }
}
