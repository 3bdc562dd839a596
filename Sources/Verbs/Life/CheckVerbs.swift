import ArgumentParser
import LedgerModel

/// `note`: a progress note.
struct NoteVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("note", \.note) }

  @OptionGroup var target: LifeTarget
  @Argument(help: .spoken(\.noteText)) var text: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction { .note(text) }
}

/// `submit`: hands an item in for its check.
struct SubmitVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("submit", \.submit) }

  @OptionGroup var target: LifeTarget
  @OptionGroup var note: NoteOption
  @Option(help: .spoken(\.done)) var quantity: [String] = []
  @Flag(help: .spoken(\.onTheSpot)) var onTheSpot = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    let done = try invocation.quantities(quantity)
    if onTheSpot { return .submitOnTheSpot(done: done, text: note.text) }
    var named: [RecordID: Decimal2] = [:]
    for quantity in done {
      let fitting = items.flatMap(\.quantities).filter {
        $0.unit == quantity.unit && (quantity.measure.isEmpty || $0.measure == quantity.measure)
      }
      guard let planned = fitting.first, fitting.count == 1, let figure = quantity.planned,
        quantity.least == figure
      else {
        throw Refusal.badValue(field: "quantity", value: quantity.text())
      }
      guard named.updateValue(figure, forKey: planned.id) == nil else {
        throw VerbFailure.wrongCall(invocation.words.assignedTwice(quantity.text()))
      }
    }
    return .submit(done: named, allDone: true, text: note.text)
  }
}

/// `pass`: the check found it put right; the item is closed.
struct PassVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("pass", \.pass) }

  @OptionGroup var target: LifeTarget
  @OptionGroup var note: NoteOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction { .pass(note: note.text) }
}

/// `fail`: the check sends it back for rework.
struct FailVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("fail", \.fail) }

  @OptionGroup var target: LifeTarget
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction { .fail(reason: why.reason) }
}

/// `reopen`: takes back a closing of the last seven days.
struct ReopenVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("reopen", \.reopen) }

  @OptionGroup var target: LifeTarget
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    .reopen(reason: why.reason)
  }
}

/// `cancel`: ends an item that nobody has to put right.
struct CancelVerb: LifeVerb {
  static var configuration: CommandConfiguration { .verb("cancel", \.cancel) }

  @OptionGroup var target: LifeTarget
  @OptionGroup var why: ReasonOption
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction {
    .cancel(reason: why.reason)
  }
}
