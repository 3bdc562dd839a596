import Console
import LedgerModel
import Wording

/// People: open items, red lamps, ticked off this week and the week's on-time closure rate.
struct PeopleView: Layer {
  private var people: [Person] = []
  /// Whether they stand in the order of what was counted.
  private var isListed = false
  /// Open items by owner; nothing before the first count.
  private var tally: Tally<RecordID>?
  /// The count under way.
  private var loads: (walk: SliceWalk, tally: Tally<RecordID>)?
  private var week: RateTable?
  private var areFiguresOld = true
  /// The week's figures being worked out.
  private var counting: RateProgress?
  private var cursor = ListCursor()

  init(_ session: Session) { collect(session) }

  var place: Place { .records }
  var isDialog: Bool { false }
  var wantsIdle: Bool { loads != nil || areFiguresOld }

  /// Counts the load anew; what was counted before is shown until that is done.
  private mutating func collect(_ session: Session, goingToNew: Bool = false) {
    loads = (SliceWalk(session.book.open), Tally())
    list(session, goingToNew: goingToNew)
    count(session)
  }

  private mutating func count(_ session: Session) {
    guard var (walk, tally) = loads else { return }
    loads = nil
    let isDone = walk.advance(Session.slice) { tally.count($0, session.ledger.items[$0].item.owner, session) }
    if isDone { self.tally = tally } else { loads = (walk, tally) }
    if isDone { list(session) }
  }

  /// Lists everybody; the cursor stays on its person, or goes to the one who was entered here.
  private mutating func list(_ session: Session, goingToNew: Bool = false) {
    let load = tally ?? Tally()
    let before = people
    people = session.ledger.peopleByName.enumerated().sorted { left, right in
      let (one, other) = (load[left.element.id], load[right.element.id])
      // Who left stands at the end, and can be taken back.
      let (gone, otherGone) = (left.element.active ? 0 : 1, right.element.active ? 0 : 1)
      return (gone, -one.red, -one.open, left.offset) < (otherGone, -other.red, -other.open, right.offset)
    }.map(\.element)
    if isListed {
      cursor.follow(
        before.map(\.id), to: people.map(\.id), goingToNew: goingToNew,
        height: Layout(session.size).body.height - 1)
    }
    isListed = tally != nil
  }

  mutating func shown(_ session: inout Session) -> [Transition] {
    collect(session)
    areFiguresOld = true
    counting = nil
    return []
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    collect(session, goingToNew: touched.own)
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    session.takeSetting(answer)
  }

  mutating func idle(_ session: inout Session) {
    if loads != nil { return count(session) }
    if counting == nil {
      counting = RateProgress(session.ledger, in: session.ledger.week(at: session.now), by: .person)
    }
    guard let table = counting?.advance(Session.heavySlice) else { return }
    (week, counting, areFiguresOld) = (table, nil, false)
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    if let motion = Motion(command) {
      cursor.move(motion, count: people.count, height: Layout(session.size).body.height - 1)
      return []
    }
    if command == .handOver, people.indices.contains(cursor.index) {
      return [.push(FormLayer(HandOverForm(people[cursor.index].id), session))]
    }
    if command == .figures, people.indices.contains(cursor.index) {
      let person = people[cursor.index]
      let owned = session.book.open.filter { session.ledger.items[$0].item.owner == person.id }
      let now = FigureRows(session.words.figures.now, open: owned, of: person.name, session)
      let rates = week.flatMap { week in
        week[person.id].map { FigureRows($0, in: week.period, by: .person, of: .row(person.id), session) }
      }
      return [.push(ChooserLayer.figures(person.name, [now] + (rates.map { [$0] } ?? []), session))]
    }
    if command == .toDo, people.indices.contains(cursor.index) {
      return [.ask(.toDo(of: people[cursor.index].id, session.language, at: session.now))]
    }
    if command == .newRecord { return [.push(FormLayer(RecordForm(.person, nil), session))] }
    guard [.open, .right, .editRecord].contains(command) else { return nil }
    guard people.indices.contains(cursor.index) else { return [] }
    if command == .editRecord {
      return [.push(FormLayer(RecordForm(.person, people[cursor.index].id), session))]
    }
    return session.showItems([(.owner, session.ledger.distinctName(of: people[cursor.index]))])
  }

  func records(_ session: Session) -> [RecordKey] {
    people.indices.contains(cursor.index) ? [RecordKey(.person, people[cursor.index].id)] : []
  }

  func obstacle(to command: CommandName, _ session: Session) -> String? {
    switch command {
    case .newRecord: return session.needs(.clerk)
    case .handOver:
      guard people.indices.contains(cursor.index) else { return session.words.messages.noItem }
      if let needed = session.needs(.clerk) { return needed }
      return tally?[people[cursor.index].id].open == 0 ? session.words.people.ownsNothing : nil
    case .editRecord:
      // One's own telephone number is one's own to change.
      let isOwn = people.indices.contains(cursor.index) && people[cursor.index].id == session.person
      return isOwn ? nil : session.needs(.lead)
    default: return nil
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.people
    let isNarrow = Layout(session.size).isNarrow
    var columns: [TextTable.Column] = [
      .init(name: words.name, width: nil), .init(name: words.open, width: 6, alignment: .right),
      .init(name: words.red, width: 6, alignment: .right),
    ]
    if !isNarrow {
      columns.insert(.init(name: words.role, width: 14), at: 1)
      columns += [
        .init(name: words.closed, width: 10, alignment: .right),
        .init(name: words.onTime, width: 12, alignment: .right),
      ]
    }
    let rows = people.map { row($0, isNarrow, session) }
    TextTable(columns: columns, rows: rows, cursor: cursor).draw(
      on: &canvas, session.theme, saying: session.words.items)
  }

  private func row(_ person: Person, _ isNarrow: Bool, _ session: Session) -> [StyledLine] {
    let count = tally?[person.id]
    let gone = session.words.people.gone
    let name = session.ledger.distinctName(of: person)
    var row = [
      StyledLine(person.active ? name : "\(name)  \(gone)", person.active ? .text : .faint),
      StyledLine(count.map { "\($0.open)" } ?? "..."),
      StyledLine(count.map { "\($0.red)" } ?? "", (count?.red ?? 0) > 0 ? .red : .text),
    ]
    if !isNarrow {
      row.insert(StyledLine(session.name(of: person.role), .faint), at: 1)
      row.append(StyledLine(week.map { "\($0[person.id]?.closed ?? 0)" } ?? ""))
      let none = session.words.people.none
      row.append(StyledLine(week.map { $0[person.id]?.onTimeRate.text ?? none } ?? ""))
    }
    return row
  }
}
