import Console
import LedgerModel
import Wording

/// The mouse does what keys do: a click goes to a row as arrows would, on the chosen row it is Enter, the wheel is three
/// arrows. So nothing is done by it that the keys do not do, and everything else is left alone.
extension AppState {
  /// Places whose rows can be clicked.
  private static let clickable: Set<Place> = [
    .items, .list, .records, .recordList, .figures, .board, .queue, .meetings, .calendar, .menu, .picker,
  ]
  /// How many rows a step of the wheel moves.
  private static let wheelRows = 3

  /// Takes what was done with the mouse; nothing where it was not asked for.
  mutating func take(_ mouse: Mouse) -> [Effect] {
    let top = level(topLevel)
    // What is struck now would wait for an answer or for rows: a click is about what is seen, and cannot wait.
    guard session.preferences.mouse, Rect(session.size).contains(mouse.point), !session.isOccupied,
      waiting.isEmpty, heldKeys.isEmpty, top.awaiting == nil, !isViewBehind
    else { return [] }
    switch mouse.act {
    case .wheelUp: return turnWheel(.up, at: top.place)
    case .wheelDown: return turnWheel(.down, at: top.place)
    case .click: return click(mouse.point, at: top.place)
    }
  }

  private mutating func turnWheel(_ key: Key, at place: Place) -> [Effect] {
    guard Set<Place>.rows.union([.picker]).contains(place) else { return [] }
    // On the page before a meeting any key begins it: the wheel is none.
    if topLevel == 0, let meeting = level(0) as? MeetingView, meeting.phase == .box { return [] }
    let count = place == .calendar ? 1 : Self.wheelRows
    return (0..<count).flatMap { _ in take(key) }
  }

  private mutating func click(_ point: Point, at place: Place) -> [Effect] {
    if let view = viewTab(at: point) { return take(Key.view(view)) }
    guard Self.clickable.contains(place), Layout(session.size).body.contains(point) else { return [] }
    if place == .calendar { return clickDay(point) }
    if place == .figures, let effects = clickTab(point) { return effects }
    let before = render().cursor?.x
    if place == .board, !clickLane(point) { return [] }
    // A card beside is chosen first, also where the arrows would come to it.
    let isBeside = place == .board && render().cursor?.x != before
    let frame = render()
    guard let chosen = chosenLine(in: frame, at: place), frame.isBeside(point, chosen) else { return [] }
    let isMenu = [.menu, .picker].contains(place)
    if isOn(chosen, point, place) { return isBeside ? [] : take(.enter) }
    guard let moved = going(to: point, from: chosen, at: place) else { return [] }
    self = moved.state
    return moved.effects + (isMenu ? take(.enter) : [])
  }

  // MARK: - Rows

  /// Where the chosen row is: the terminal's cursor stands on it, but where something is typed the row is told by its style.
  private func chosenLine(in frame: Frame, at place: Place) -> Point? {
    guard let cursor = frame.cursor, place == .picker else { return frame.cursor }
    let (left, right) = frame.borders(around: cursor)
    guard right - left > 1 else { return nil }
    let lines = cursor.y + 1..<max(cursor.y + 1, Layout(session.size).body.maxY)
    return lines.first { frame[left + 1, $0].style == session.theme.chosen }.map { Point(x: left + 1, y: $0) }
  }

  /// Whether a click is on the chosen row; on a phone a row of items takes two lines.
  private func isOn(_ chosen: Point, _ point: Point, _ place: Place) -> Bool {
    point.y - chosen.y == 0 || (point.y - chosen.y == 1 && rowsHaveTwoLines(at: place))
  }

  private func rowsHaveTwoLines(at place: Place) -> Bool {
    guard Layout(session.size).isNarrow else { return false }
    return place == .items || (place == .queue && dialogs.isEmpty)
  }

  /// The screen once the arrows have gone to the row under a click; nothing when there is no such row. No row scrolls: those
  /// that can be clicked are seen.
  private func going(
    to point: Point, from start: Point, at place: Place
  ) -> (state: AppState, effects: [Effect])? {
    let key: Key = point.y > start.y ? .down : .up
    var (state, effects, line) = (self, [Effect](), start)
    while !state.isOn(line, point, place) {
      let before = line
      effects += state.take(key)
      guard state.topLevel == topLevel, state.waiting.isEmpty,
        let next = state.chosenLine(in: state.render(), at: place), next.y != before.y,
        // Past it: a heading, or nothing, stands there.
        (next.y > before.y) == (point.y > before.y)
      else { return nil }
      line = next
    }
    return (state, effects)
  }

  // MARK: - Beside each other

  /// Goes to the column of the board under a click, when all of them are seen: else those beside it would move away. False
  /// where it cannot go there.
  private mutating func clickLane(_ point: Point) -> Bool {
    // What the chosen card says stands elsewhere on the screen: the names of the columns tell whether they moved.
    let names = Layout(session.size).body.y + 1
    let seen = render().picture[names]
    for key in [Key.left, .right] {
      var state = self
      for _ in 0..<4 {
        if let cursor = state.render().cursor, state.isInLane(of: cursor, point) {
          guard state.render().picture[names] == seen else { return false }
          self = state
          return true
        }
        _ = state.take(key)
      }
    }
    return false
  }

  private func isInLane(of cursor: Point, _ point: Point) -> Bool {
    let columns = session.size.columns
    let width = max(1, columns / BoardView.lanesShown(in: columns))
    return (cursor.x..<cursor.x + width).contains(point.x)
  }

  /// Goes to the chart whose name is clicked; nothing elsewhere.
  private mutating func clickTab(_ point: Point) -> [Effect]? {
    guard point.y == Layout(session.size).body.y else { return nil }
    var (state, effects) = (self, [Effect]())
    for _ in 0..<8 {
      if state.render()[point.x, point.y].style == session.theme.chosen {
        self = state
        return effects
      }
      effects += state.take(.right)
    }
    return []
  }

  /// Goes to the day of the calendar that is clicked, and opens the one that is chosen.
  private mutating func clickDay(_ point: Point) -> [Effect] {
    guard var view = level(0) as? CalendarView, topLevel == 0 else { return [] }
    let body = Layout(session.size).body
    let inside = Point(x: point.x - body.x, y: point.y - body.y)
    guard let day = view.day(at: inside, session) else { return [] }
    if day == view.chosen { return take(.enter) }
    view.go(to: day)
    views[self.view] = view
    return []
  }
}

// MARK: - The views by name

extension AppState {
  /// The names of the views with the digits that lead there, in the line above the keys while nothing is said in it: only for
  /// who uses the mouse, and only where digits lead there.
  var viewTabs: [(view: ViewName, text: String, x: Int)] {
    guard session.preferences.mouse, dialogs.isEmpty, Set<Place>.views.contains(level(0).place),
      Layout(session.size).message.height > 0
    else { return [] }
    var x = 1
    var tabs: [(view: ViewName, text: String, x: Int)] = []
    for (place, name) in ViewName.allCases.enumerated() {
      guard let key = Command.keys(of: name.command, at: .items).first else { continue }
      // Each keeps room for at least the digits of those behind it.
      let left = session.size.columns - x - 3 * (ViewName.allCases.count - place - 1)
      let digit = " \(KeyName.shown(key)) "
      let whole = digit + name.command.title(session.language).short + " "
      let text = Columns.width(of: whole) <= left ? whole : digit
      guard Columns.width(of: text) <= left else { break }
      tabs.append((name, text, x))
      x += Columns.width(of: text)
    }
    return tabs
  }

  /// Whether the names of the views are shown: nothing else stands in their line.
  var showsViewTabs: Bool {
    let isFree =
      session.message == nil && session.damage == nil && session.pending.isEmpty && !session.isOccupied
    let warns = [.overview, .meeting].contains(view) && session.backupOverdue != nil
    return isFree && !warns && !viewTabs.isEmpty
  }

  /// Draws them; the view that is shown is the chosen one.
  func drawViewTabs(on canvas: inout Canvas) {
    for (name, text, x) in viewTabs {
      canvas.put(text, x: x, y: 0, name == view ? session.theme.chosen : session.theme.faint)
    }
  }

  private func viewTab(at point: Point) -> ViewName? {
    guard showsViewTabs, point.y == Layout(session.size).message.y else { return nil }
    return viewTabs.first { ($0.x..<$0.x + Columns.width(of: $0.text)).contains(point.x) }?.view
  }
}

extension Key {
  /// The key that leads to a view.
  fileprivate static func view(_ name: ViewName) -> Key {
    Command.keys(of: name.command, at: .items).first ?? .escape
  }
}

extension Frame {
  /// The columns of the lines to the left and to the right of a cell, on its row; the frame's edges where there are none.
  fileprivate func borders(around point: Point) -> (left: Int, right: Int) {
    func isLine(_ x: Int) -> Bool { if case .line = self[x, point.y].content { true } else { false } }
    let left = (0..<point.x).last(where: isLine) ?? -1
    let right = (point.x..<size.columns).first(where: isLine) ?? size.columns
    return (left, right)
  }

  /// Whether a click lies in the same box or pane as the chosen row.
  fileprivate func isBeside(_ point: Point, _ chosen: Point) -> Bool {
    let (left, right) = borders(around: chosen)
    return left < point.x && point.x < right
  }
}
