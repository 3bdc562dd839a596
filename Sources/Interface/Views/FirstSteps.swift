import Console
import LedgerModel
import Wording

/// The steps by which a new ledger is set up, in the place of a queue that nobody has yet: each is done where it stands, and
/// ticks itself off.
enum FirstSteps {
  /// Whether they are for who looks: somebody who sets a ledger up, while it has no item.
  static func areDue(_ session: Session) -> Bool {
    session.ledger.items.count == 0 && session.needs(.clerk) == nil
  }

  static func isDone(_ step: FirstStep, _ session: Session) -> Bool {
    let ledger = session.ledger
    return switch step {
    case .me: session.me.map { ![session.login, $0.login ?? "", "root"].contains($0.name) } ?? false
    // Somebody who can be given an item; that there are more of them nobody but the clerk can know.
    case .people: ledger.people.all.contains { $0.active && $0.id != session.person && $0.role >= .worker }
    case .places: ledger.sites.all.contains { !$0.retired } && ledger.grids.all.contains { !$0.retired }
    case .items: ledger.items.count > 0
    case .holidays: session.yearWithoutHolidays == nil
    }
  }

  /// The first that is not done; the last where all are.
  static func next(_ session: Session) -> Int {
    FirstStep.allCases.firstIndex { !isDone($0, session) } ?? FirstStep.allCases.count - 1
  }

  /// Does a step: its form, its page.
  static func perform(_ step: FirstStep, _ session: Session) -> [Transition] {
    switch step {
    case .me: return session.person.map { [.push(FormLayer(RecordForm(.person, $0), session))] } ?? []
    case .people: return [.push(FormLayer(RecordForm(.person, nil), session))]
    case .places: return [.push(ChooserLayer.newPlaces(session))]
    case .items: return [.run(.bringIn)]
    case .holidays: return [.run(.holidays)]
    }
  }

  private static func told(_ step: FirstStep, _ session: Session) -> String {
    let ledger = session.ledger
    switch step {
    case .me: return session.me?.name ?? session.login
    case .people: return String(ledger.people.all.count { $0.active && $0.id != session.person })
    case .places:
      return session.words.firstSteps.places(
        ledger.sites.all.count { !$0.retired }, ledger.grids.all.count { !$0.retired })
    case .items, .holidays: return ""
    }
  }

  static func draw(chosen: Int, on canvas: inout Canvas, _ session: Session) {
    let (words, theme) = (session.words.firstSteps, session.theme)
    let steps = FirstStep.allCases
    let key = { (name: CommandName) in session.shownKey(of: name) }
    let done = steps.count { isDone($0, session) }
    canvas.put(words.title(done, steps.count), x: 1, y: 0, theme.strong)
    // Where there is room, what a step is good for stands below it.
    let lines = canvas.height >= steps.count * 2 + 3 ? 2 : 1
    for (place, step) in steps.enumerated() {
      let y = 1 + place * lines
      let mark = isDone(step, session) ? "[x]" : "[ ]"
      canvas.put("\(mark) \(words.title(of: step))", x: 1, y: y, theme.text)
      if lines == 2 {
        canvas.put(words.detail(of: step, told(step, session), key: key), x: 5, y: y + 1, theme.faint)
      }
      guard place == chosen else { continue }
      canvas.restyle(canvas.bounds.row(y)) { $0 = theme.chosen }
      canvas.setCursor(x: 1, y: y)
    }
    let below = 2 + steps.count * lines
    let said = done == steps.count ? words.allDone(key: key) : words.keys
    let rest = Rect(x: 1, y: below, width: canvas.width - 2, height: max(0, canvas.height - below))
    canvas.putWrapped(said, in: rest, theme.text)
  }
}

extension ChooserLayer {
  /// Which place is entered: a site, a grid, a unit; what the role does not reach says so.
  static func newPlaces(_ session: Session) -> ChooserLayer {
    let choices = [RecordKind.site, .unit, .grid].map { kind in
      Choice(
        .newRecord(kind), title: session.words.form.recordTitle(kind, true),
        obstacle: session.needs(kind.spec.leastRole))
    }
    let title = CommandName.newRecord.title(session.language).short
    return ChooserLayer(title, choices, .setting, numbered: true)
  }
}
