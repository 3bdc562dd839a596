import Console
import LedgerModel
import Queries
import Wording

extension CommandName {
  /// The commands that act on items, and take a range of them before their name.
  static let onItems: Set<CommandName> = [
    .mark, .unmark, .assign, .life, .due, .labels, .note, .evidence, .joint, .edit, .copy, .detail,
    .repeatLast,
    .export, .sums, .clip, .forget,
  ]
  /// Those of them that are about one item only.
  private static let onOneItem: Set<CommandName> = [.edit, .copy, .detail]

  fileprivate func takes(_ count: Int) -> Bool { count == 1 || !CommandName.onOneItem.contains(self) }
}

/// Commands on items that are named before them, and marks by what items have in common.
extension AppState {
  /// Runs a line as if it had been typed behind `:`.
  mutating func run(line: String) -> [Effect] {
    dialogs.append(PaletteLayer(level(topLevel).place, mapped: line))
    return change(level: topLevel) { level, session in level.handle(.enter, &session) }
  }

  /// Runs a command on the items of a range, with what was typed behind it.
  mutating func run(_ command: CommandName, on range: ItemRange, _ argument: String) -> [Effect] {
    let words = session.words.hands
    let top = level(topLevel)
    let listed = top.listed(session)
    guard CommandName.onItems.contains(command) else { return complain(words.takesNoRange(command.rawValue)) }
    guard !listed.isEmpty else { return complain(words.noList) }
    let (items, elsewhere) = range.items(of: listed, under: top.underCursor(session), in: session.ledger)
    guard !items.isEmpty else { return complain(words.nothingInRange(range.text)) }
    guard command.takes(items.count) else { return complain(words.onlyOne(command.rawValue)) }
    guard [.export, .sums].contains(command) || Command.commands(at: top.place).contains(command) else {
      return complain(words.noList)
    }
    if let obstacle = obstacle(to: command, at: topLevel) { return complain(obstacle) }
    let before = dialogs.count
    var effects = act(command, on: Targets(items: items), about: range.text)
    if dialogs.count > before, !argument.isEmpty {
      effects += change(level: topLevel) { level, session in
        level.fill(with: argument, &session)
        return []
      }
    }
    if elsewhere > 0, session.message?.kind != .complaint {
      let told = [session.message?.text, words.notListed(elsewhere)].compactMap(\.self)
      session.message = .information(told.joined(separator: "  "))
    }
    return effects
  }

  private mutating func act(_ command: CommandName, on targets: Targets, about range: String) -> [Effect] {
    switch command {
    case .mark, .unmark: setMarks(targets.items, command == .mark)
    case .evidence:
      session.evidenceItems = targets.items
      return [.ask(.exchangeFiles(of: session.person))]
    case .export: dialogs.append(ChooserLayer.export(targets.items, about: range, session))
    case .sums:
      dialogs.append(SumList(targets.items.compactMap { session.ledger.items.place(of: $0) }, session))
    case .repeatLast: return doAgain(on: targets)
    case .clip: dialogs.append(ChooserLayer.clip(targets, session))
    case .forget: return forget(targets.items.map { RecordKey(.item, $0) })
    default:
      performOnItems(command, targets, topLevel)
      return askForFiles()
    }
    return []
  }

  /// Marks items, or takes their marks, and says how many are marked now.
  private mutating func setMarks(_ items: [RecordID], _ isMarked: Bool) {
    if isMarked { session.marked.formUnion(items) } else { session.marked.subtract(items) }
    session.message = .information(session.words.hands.told(session.marked.count))
  }

  /// Marks those of the listed items that a query finds; or takes the marks of those that it finds among all marked.
  mutating func mark(matching text: String, _ isMarked: Bool) -> [Effect] {
    do throws(QueryError) {
      let query = try Query(text, in: session.queryScope)
      let looked = isMarked ? level(topLevel).listed(session) : Array(session.marked)
      let places = looked.compactMap { session.ledger.items.place(of: $0) }
      let found = query.places(
        in: session.ledger.items, index: session.book.isIndexed ? session.book.index : nil,
        among: places.sorted())
      guard !found.isEmpty else { return complain(session.words.hands.nothingFits(text)) }
      setMarks(found.map { session.ledger.items[$0].item.id }, isMarked)
      return []
    } catch {
      session.message = session.message(for: error)
      return [.bell]
    }
  }

  /// What was done on several items leaves them marked, so that more can be done on them, but for those that the list does not
  /// show any more.
  mutating func leaveMarks(on items: [RecordID]) {
    guard !session.marked.isEmpty, let list = views[.items] as? ItemsView else { return }
    let done = items.filter(session.marked.contains)
    for id in done where !list.shows(id, session) { session.marked.remove(id) }
    guard done.count > 1, !session.marked.isEmpty, let message = session.message, message.kind == .success
    else { return }
    session.message = .success("\(message.text)  \(session.words.hands.marksStay)")
  }

  /// Says why something is not done.
  mutating func complain(_ text: String) -> [Effect] {
    session.message = .complaint(text)
    return [.bell]
  }
}
