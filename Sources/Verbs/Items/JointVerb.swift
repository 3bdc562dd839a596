import ArgumentParser
import LedgerModel
import Wording

/// `joint`: shows the joint actions, or puts items into one together with the units that take part.
struct JointVerb: Verb {
  static var configuration: CommandConfiguration { .verb("joint", \.joint) }

  @Argument(help: .spoken(\.number)) var number: String?
  @Argument(help: .spoken(\.jointName)) var name: String?
  @Option(help: .field(.supportingUnits)) var unit: [String] = []
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    guard let number else {
      if !unit.isEmpty {
        throw VerbFailure.wrongCall(invocation.words.onlyWith("--unit", "<number>", of: "taizhang joint"))
      }
      return try list(in: invocation)
    }
    guard let name else {
      throw VerbFailure.wrongCall(invocation.words.missingArgument("<name>", of: "taizhang joint"))
    }
    let ledger = try invocation.ledger()
    let units = try unit.compactMap { try invocation.unit($0) }
    let action = try invocation.jointAction(name)
    let edits = try invocation.items(number).map { item in
      Intent.edit(item.id, ledger.edits(joining: action, units: units, of: item))
    }
    let receipt = try invocation.commit(edits.count == 1 ? edits[0] : .together(edits))
    try invocation.tell(receipt, as: result)
  }

  /// The open items' joint actions with how much there is to do, and who takes part.
  private func list(in invocation: Invocation) throws {
    let ledger = try invocation.ledger()
    let actions = ledger.jointActions(where: \.state.isOpen)
    let separator = ItemTableWords.of(invocation.language).separator
    if result.json {
      let values = actions.map { action in
        JSONValue.object([
          JSONMember("name", .string(action.name)), JSONMember("open", .integer(Int64(action.count))),
          JSONMember("units", .array(action.units.map { .string($0.text) })),
          JSONMember("unitNames", .array(action.units.map { .string(ledger.units[$0]?.name ?? $0.text) })),
        ])
      }
      return invocation.print(.array(values))
    }
    let rows = actions.map { action in
      let units = action.units.map { ledger.units[$0]?.name ?? $0.text }
      return [action.name, String(action.count), units.joined(separator: separator)]
    }
    invocation.print(rows, headings: ["name", "open", "units"])
  }
}

/// `note`: a progress note.
struct NoteVerb: ActionVerb {
  static var configuration: CommandConfiguration { .verb("note", \.note) }

  @OptionGroup var target: LifeTarget
  @Argument(help: .spoken(\.noteText)) var text: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction { .note(text) }
}

/// `highlight`: marks an item as a highlight with a word why; an empty text takes the mark away.
struct HighlightVerb: ActionVerb {
  static var configuration: CommandConfiguration { .verb("highlight", \.highlight) }

  @OptionGroup var target: LifeTarget
  @Argument(help: .spoken(\.highlightText)) var text: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func action(on items: [Item], in invocation: Invocation) throws -> ItemAction { .highlight(text) }
}
