import Console
import LedgerModel
import Wording

extension AppState {
  /// The level that keys go to: 0 is the view, then the dialogs.
  var topLevel: Int { dialogs.count }

  /// A level by its number.
  func level(_ number: Int) -> any Layer { number == 0 ? views[view]! : dialogs[number - 1] }

  /// Lets a level change itself and carries out what it wants.
  mutating func change(
    level number: Int, _ body: (inout any Layer, inout Session) -> [Transition]
  ) -> [Effect] {
    guard (0...dialogs.count).contains(number) else { return [] }
    var level = level(number)
    let steps = body(&level, &session)
    if number == 0 { views[view] = level } else { dialogs[number - 1] = level }
    return carryOut(steps, from: number)
  }

  /// Tells every level of something, and carries out what they want.
  mutating func tellLevels(_ body: (inout any Layer, inout Session) -> [Transition]) -> [Effect] {
    (0...topLevel).flatMap { change(level: $0, body) }
  }

  /// Takes a key: a command of the level on top, or else what the level makes of it.
  mutating func take(_ key: Key) -> [Effect] {
    let top = level(topLevel)
    session.message = nil
    if session.isOccupied { return takeAhead(key) }
    if case .paste(let text) = key, let effects = takeCells(text, top.pastedCells) { return effects }
    let key = top.isTyping ? key : Folding.foldedCommand(key)
    if awaitsEditorKey {
      awaitsEditorKey = false
      if key == .control("e") { return openEditor() }
    }
    let mapped = mappedLine(key, at: top)
    let command = mapped == nil ? Command.at(top.place, key) : nil
    if command != .back, !waiting.isEmpty || mustWait(command) {
      waiting.append(key)
      return []
    }
    waiting = []
    if let command { return run(command, at: topLevel) }
    if let mapped { return run(line: mapped) }
    if !top.isTyping, case .character(let character) = key, Folding.isHan(character) {
      session.message = .complaint(session.words.messages.inputMethodOn)
      return [.bell]
    }
    if top.awaiting != nil {
      hold(key)
      return []
    }
    tellUnbound(key, at: top)
    return change(level: topLevel) { level, session in level.handle(key, &session) }
  }

  /// Says of a key that it does nothing in a view: once, so that whoever leans on it reads no more of it.
  private mutating func tellUnbound(_ key: Key, at top: any Layer) {
    // The page on which any key begins the meeting is no view of rows.
    guard !top.isTyping, Set<Place>.views.subtracting([.meetings]).contains(top.place),
      session.toldUnbound.count < 500
    else { return }
    switch key {
    case .character, .control, .function, .insert:
      guard session.toldUnbound.insert(key).inserted else { return }
      session.message = .information(session.words.hands.unbound(KeyName.shown(key)))
    default: break
    }
  }

  /// Takes a key while something is due that takes long. Esc forgets what was struck ahead; what is being saved goes on.
  private mutating func takeAhead(_ key: Key) -> [Effect] {
    switch Command.at(level(topLevel).place, key) {
    case .redraw: return [.redraw]
    case .back: heldKeys = []
    default: hold(key)
    }
    return []
  }

  /// Keeps a key until what is being saved is on the disk.
  private mutating func hold(_ key: Key) {
    if heldKeys.count < 256 { heldKeys.append(key) }
  }

  /// Takes cells that are pasted where they mean a table, or nothing; nothing is done where they are text.
  private mutating func takeCells(_ text: String, _ cells: PastedCells) -> [Effect]? {
    switch cells {
    case .text: return nil
    case .table: return ImportRequest.hasRows(text) ? bringIn(pasted: text) : nil
    case .nothing:
      guard ImportRequest.isTable(text) else { return nil }
      session.message = .complaint(session.words.importing.tableInForm)
      return [.bell]
    }
  }

  /// Whether a key is for rows that are still being worked out, or for what the view was given by an answer that is
  /// still due. Going to another view needs none of them.
  private func mustWait(_ command: CommandName?) -> Bool {
    guard isViewBehind, !level(topLevel).isTyping else { return false }
    return command.flatMap { ViewName(rawValue: $0.rawValue) } == nil
  }

  var isViewBehind: Bool { level(0).isBehind || level(0).awaiting != nil }

  /// Takes the keys that waited for the view, once it shows what was asked for.
  mutating func takeWaiting() -> [Effect] {
    guard !waiting.isEmpty, !isViewBehind else { return [] }
    let keys = waiting
    waiting = []
    return keys.flatMap { take($0) }
  }

  /// Takes the keys that were struck while something was being saved, as far as nothing else is.
  mutating func takeHeldKeys() -> [Effect] {
    var effects: [Effect] = []
    while level(topLevel).awaiting == nil, !session.isOccupied, !heldKeys.isEmpty {
      let message = session.message
      effects += take(heldKeys.removeFirst())
      session.message = session.message ?? message
    }
    return effects
  }

  private mutating func carryOut(_ steps: [Transition], from number: Int) -> [Effect] {
    var effects: [Effect] = []
    var number = number
    for step in steps {
      switch step {
      case .push(let layer):
        put(layer)
        effects += change(level: dialogs.count) { level, session in level.opened(&session) }
      case .pop:
        if number > 0 {
          dialogs.removeSubrange((number - 1)...)
          number -= 1
        }
      case .popToView:
        dialogs = []
        number = 0
      case .show(let name):
        effects += show(name)
        number = 0
      case .run(let command): effects += run(command, at: number)
      case .runTyped(let command, let argument): effects += run(command, argument)
      case .runOn(let range, let command, let argument): effects += run(command, on: range, argument)
      case .runLine(let line): effects += run(line: line)
      case .picked(let answer):
        effects += change(level: number) { level, session in level.picked(answer, &session) }
      case .below(let answer):
        effects += change(level: number - 1) { level, session in level.picked(answer, &session) }
      case .settle(let decisions, let seen): effects += settle(decisions, seen: seen, from: number)
      case .effect(let effect): effects.append(effect)
      }
    }
    return effects
  }

  /// Puts a dialog on top; a form gets the name of the request that will save it.
  mutating func put(_ layer: any Layer) {
    var layer = layer
    if layer.holdsDraft { layer.request = session.freshID("c") }
    dialogs.append(layer)
  }

  private mutating func settle(_ decisions: [ConflictDecision], seen: Ledger, from number: Int) -> [Effect] {
    guard number > 0 else { return [] }
    dialogs.removeSubrange((number - 1)...)
    return change(level: number - 1) { level, session in level.settle(decisions, seen: seen, &session) }
  }

  /// Goes to a view and closes everything above it.
  mutating func show(_ name: ViewName) -> [Effect] {
    dialogs = []
    if name != .meeting { session.show(meeting: nil) }
    view = name
    if views[name] == nil {
      // A view is made as it is to be shown; one that was left is worked out anew.
      views[name] = session.view(name)
      return change(level: 0) { level, session in level.opened(&session) }
    }
    return change(level: 0) { level, session in level.shown(&session) }
  }
}
