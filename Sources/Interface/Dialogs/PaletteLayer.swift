import Console
import LedgerModel
import Wording
import Queries

/// The command line at the bottom: what fits is listed above it, Tab completes, Enter runs.
struct PaletteLayer: Layer {
  /// Where the commands are to hold.
  let below: Place
  private var line = LineEditor()
  private var fitting: [CommandName]
  private var cursor = ListCursor()
  /// Whether the row under the cursor was chosen by hand.
  private var hasChosen = false
  /// The lines typed before.
  private var history = LineHistory()
  /// Whether what is run is kept among them: not what a key of one's own stands for.
  private let isRemembered: Bool

  init(_ below: Place) {
    (self.below, isRemembered) = (below, true)
    fitting = PaletteLayer.named(below)
  }

  /// With a line in it that a key of one's own stands for.
  init(_ below: Place, mapped line: String) {
    (self.below, isRemembered, self.line) = (below, false, LineEditor(line))
    fitting = []
  }

  var place: Place { .line }
  var isTyping: Bool { true }

  private static func named(_ place: Place) -> [CommandName] {
    Command.commands(at: place).filter { !Command.unnamed.contains($0) }
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    if let way = LineHistory.Way(key) { return recall(way, &session) }
    switch key {
    case .enter: return run(&session)
    case .tab: complete()
    case .up: return recall(.back, &session)
    case .down: return recall(.on, &session)
    case .backTab:
      cursor.move(.down, count: fitting.count, height: 8)
      hasChosen = true
    case .backspace where line.isEmpty: return [.pop]
    default: return type(key, &session)
    }
    return []
  }

  private mutating func type(_ key: Key, _ session: inout Session) -> [Transition] {
    // Names of people stand behind the first word as they are; the word itself is ASCII.
    let isFirstWord = !parts.isWordEnded
    let key = isFirstWord ? Folding.foldedCommand(key) : key
    if isFirstWord, case .character(let character) = key, Folding.isHan(character) {
      session.message = .complaint(session.words.messages.inputMethodOn)
      return [.effect(.bell)]
    }
    if line.handle(key) == .changed {
      history.forget()
      refit(session)
    }
    return []
  }

  private mutating func refit(_ session: Session) {
    let (range, typed) = (parts.range, parts.word)
    let all = PaletteLayer.named(below).filter { range.isEmpty || CommandName.onItems.contains($0) }
    // The name itself comes before longer ones that begin with it, so that Tab and Enter mean what is read.
    let exact = all.filter { $0.rawValue == typed }
    let begins = exact + all.filter { $0.rawValue.hasPrefix(typed) && $0.rawValue != typed }
    let word = SearchWord(typed)
    let others = all.filter { name in
      !begins.contains(name) && !typed.isEmpty && word.rank(of: name.title(session.language).long) != nil
    }
    fitting = begins + others
    (cursor, hasChosen) = (ListCursor(), false)
  }

  private mutating func complete() {
    guard fitting.indices.contains(cursor.index) else { return }
    let range = parts.range
    line = LineEditor((range.isEmpty ? "" : range + " ") + fitting[cursor.index].rawValue + " ")
  }

  /// Shows a line typed before, and says which.
  private mutating func recall(_ way: LineHistory.Way, _ session: inout Session) -> [Transition] {
    let (found, told) = history.recall(
      way, among: session.preferences.commandHistory, from: line.text, session.words.hands)
    if let told { session.message = .information(told) }
    guard let found else { return [.effect(.bell)] }
    line = LineEditor(found)
    refit(session)
    return []
  }

  /// The line as it is read: a range, the command, what stands behind it, and whether the command's word has its end.
  private var parts: (range: String, word: String, argument: String, isWordEnded: Bool) {
    let text = line.text.drop { $0 == " " }
    let range = ItemRange.written(in: String(text))
    let rest = text.dropFirst(range.count).drop { $0 == " " }
    let word = rest.prefix { $0 != " " }
    return (range, String(word), String(rest.dropFirst(word.count)).trimmed, rest.count > word.count)
  }

  private mutating func run(_ session: inout Session) -> [Transition] {
    let (range, word, argument, _) = parts
    guard !range.isEmpty || !word.isEmpty else { return [.pop] }
    if isRemembered { remember(line.text, &session) }
    let keep = Transition.ask(.savePreferences(session.preferences, of: session.person))
    if word.isEmpty {
      guard let number = ItemNumber(range, thisYear: session.today.year) else {
        session.message = .complaint(session.words.hands.rangeAlone(range))
        return [.effect(.bell)]
      }
      let meant = session.ledger.numbers(meantBy: range, at: session.now)
      if meant.count > 1 || meant.contains(where: { $0 != number }) {
        return [keep, .pop, .push(ChooserLayer.meant(meant, by: range, from: below, session))]
      }
      return [keep] + go(to: number, &session)
    }
    if range.isEmpty, PaletteLayer.saving.contains(word) {
      session.message = .information(session.words.messages.allSaved)
      return [.pop, keep]
    }
    guard let name = name(word) else {
      let near = fitting.first.map(\.rawValue)
      session.message = .complaint(session.words.messages.noSuchCommand(word, near: near))
      return [.effect(.bell)]
    }
    guard !range.isEmpty else { return [.pop, keep, .runTyped(name, argument)] }
    do throws(ItemRange.Fault) {
      let read = try ItemRange(range, thisYear: session.today.year)
      return [.pop, keep, .runOn(read, name, argument)]
    } catch {
      let words = session.words.hands
      session.message = .complaint(error == .mixed ? words.mixedRange(range) : words.noRange(range))
      return [.effect(.bell)]
    }
  }

  private func go(to number: ItemNumber, _ session: inout Session) -> [Transition] {
    PaletteLayer.go(to: number, from: below, &session)
  }

  /// Goes to an item by its number: the table puts its cursor there, from elsewhere all about it is shown.
  static func go(to number: ItemNumber, from below: Place, _ session: inout Session) -> [Transition] {
    if below == .items { return [.pop, .picked(.item(number))] }
    // On the wall nobody's name is shown unasked.
    guard !Set<Place>.meeting.contains(below) else {
      session.message = .complaint(session.words.messages.onlyDiscussed)
      return [.pop, .effect(.bell)]
    }
    do throws(Refusal) {
      return [.pop, .push(DetailLayer(try session.ledger.item(numbered: number).id))]
    } catch {
      session.message = .complaint(session.phrase(error))
      return [.effect(.bell)]
    }
  }

  /// The command of that name, what other programs call it included; the one that was chosen in the list; or the only
  /// one that begins so. One that is only like it is offered and never run.
  private func name(_ word: String) -> CommandName? {
    if let known = PaletteLayer.command(named: word) { return known }
    if hasChosen, fitting.indices.contains(cursor.index) { return fitting[cursor.index] }
    let begins = PaletteLayer.named(below).filter { $0.rawValue.hasPrefix(word) }
    return begins.count == 1 ? begins[0] : nil
  }

  /// The command of that name, what other programs call it included.
  static func command(named word: String) -> CommandName? { otherNames[word] ?? CommandName(rawValue: word) }

  /// What saves in other programs: here every step is saved already.
  private static let saving: Set<String> = ["w", "w!", "wa", "write", "save"]

  private static let otherNames: [String: CommandName] = [
    "quit": .quit, "exit": .quit, "wq": .quit, "x": .quit, "qa": .quit, "q!": .quit, "wq!": .quit,
    "qa!": .quit, "lang": .language, "filter": .query,
    "find": .search, "add": .new, "stats": .statistics, "h": .help,
  ]

  private func remember(_ text: String, _ session: inout Session) {
    let before = session.preferences.commandHistory
    session.preferences.commandHistory = LineHistory.keeping(text, among: before)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let rows = min(fitting.count, 8, max(0, canvas.height - 3))
    let height = min(canvas.height, rows + 3)
    let width = min(canvas.width, 64)
    let box = Rect(x: 0, y: canvas.height - height, width: width, height: height)
    canvas.box(box, theme.border, title: session.words.dialogs.paletteTitle, titleStyle: theme.strong)
    canvas.inside(box.inset()) { inner in
      for (line, row) in cursor.lines(count: fitting.count, height: inner.height - 1) {
        let name = fitting[row]
        inner.put(":" + name.rawValue, x: 1, y: line, theme.strong, width: 13)
        inner.put(name.title(session.language).long, x: 15, y: line, theme.text)
        if row == cursor.index { inner.restyle(inner.bounds.row(line)) { $0 = theme.chosen } }
      }
      let view = self.line.view(columns: max(0, inner.width - 2))
      inner.put(":", x: 0, y: inner.height - 1, theme.strong)
      inner.put(view.text, x: 1, y: inner.height - 1, theme.field, field: inner.width - 1)
      inner.setCursor(x: 1 + view.cursor, y: inner.height - 1)
    }
  }
}
