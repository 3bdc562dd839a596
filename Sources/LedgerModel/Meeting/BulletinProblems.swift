/// The problems of a kind that a bulletin tells of (存在问题): how many, and some of them by name.
public struct BulletinProblem: Sendable, Hashable {
  /// Their group; nothing for items without one.
  public var group: CategoryGroup?
  /// Open at the period's end.
  public var open: Int
  /// Of those: overdue.
  public var overdue: Int
  /// Reported in the period.
  public var new: Int
  /// The worst of them: those that are late longest, else new ones.
  public var examples: [BulletinExample] = []

  /// Problems of a group in figures.
  public init(group: CategoryGroup?, open: Int, overdue: Int, new: Int) {
    (self.group, self.open, self.overdue, self.new) = (group, open, overdue, new)
  }
}

/// An item that stands for others of its kind, with the names of that time.
public struct BulletinExample: Sendable, Hashable {
  /// Its number.
  public var number: ItemNumber
  /// Its title.
  public var title: String
  /// Its site; empty for none.
  public var site: String
  /// Its owner; empty for nobody.
  public var owner: String
  /// How many days late it is, 0 for late within the day; nothing for not late.
  public var daysLate: Int?

  /// An example of these parts.
  public init(number: ItemNumber, title: String, site: String, owner: String, daysLate: Int?) {
    (self.number, self.title, self.site, self.owner, self.daysLate) = (number, title, site, owner, daysLate)
  }
}

/// What a bulletin asks of somebody (工作要求): what was overdue at the period's end and is still to be worked on when the
/// bulletin is made, and until when.
public struct BulletinDemand: Sendable, Hashable {
  /// Who answers for them, by name; empty where nobody does yet.
  public var owner: String
  /// Until when: as promised, else the next meeting.
  public var until: Timestamp
  /// The items, by number.
  public var items: [DemandedItem]

  /// A demand of these parts.
  public init(owner: String, until: Timestamp, items: [DemandedItem]) {
    (self.owner, self.until, self.items) = (owner, until, items)
  }
}

/// An item that a bulletin asks for.
public struct DemandedItem: Sendable, Hashable {
  /// Its number.
  public var number: ItemNumber
  /// Its title.
  public var title: String

  /// An item by number and title.
  public init(number: ItemNumber, title: String) { (self.number, self.title) = (number, title) }
}

extension Ledger {
  /// The problems by kind, as the journal stood at the period's end, and what is asked for of them; `next` is by when what
  /// has no promise of its own is to be done.
  func problemsAndDemands(in period: RatePeriod, by next: Timestamp) -> (
    problems: [BulletinProblem], demands: [BulletinDemand]
  ) {
    var finder = ProblemFinder(ledger: self, period: period, next: next)
    items.forEach(where: { $0.isOpen || $1 >= period.from }) { _, record in finder.take(record.item) }
    return (finder.problems, finder.demands)
  }
}

/// Goes through the items for what a bulletin tells of problems.
private struct ProblemFinder {
  /// How many examples each kind has.
  private static let mostExamples = 2

  let ledger: Ledger
  let period: RatePeriod
  let next: Timestamp
  private var found: [RecordID?: [Belonging]] = [:]
  private var asked: [Asked: [DemandedItem]] = [:]

  private struct Asked: Hashable {
    var owner: RecordID?
    var until: Timestamp
  }

  init(ledger: Ledger, period: RatePeriod, next: Timestamp) {
    (self.ledger, self.period, self.next) = (ledger, period, next)
  }

  mutating func take(_ item: Item) {
    let (end, dated) = (period.to, item.datedSteps)
    guard let past = item.past(at: end, dated, ledger.clock), past.state.isOpen else { return }
    let isLate = past.isOverdue(at: end)
    guard isLate || item.came(dated).map({ period.contains($0) }) == true else { return }
    let belonging = Belonging(item: item, past: past, dated: dated, moment: end)
    found[belonging.key(.group, in: ledger), default: []].append(belonging)
    if isLate { ask(item) }
  }

  /// Asks for an item that is late, unless the meeting itself saw to it: what it closed, paused or handed to somebody else,
  /// and what was promised in it, counts as it is since.
  private mutating func ask(_ item: Item) {
    // What is handed in waits for its check, not for its owner.
    guard item.state.isOpen, !item.state.isPaused, item.state != .submitted, !item.isHidden else { return }
    let promised = item.promises.last.map(\.date)
    let until = promised.map { $0 > period.to ? $0 : next } ?? next
    asked[Asked(owner: item.owner, until: until), default: []].append(
      DemandedItem(number: item.number, title: item.title))
  }

  /// The kinds in which something is late or new, the one with the most late first.
  var problems: [BulletinProblem] {
    let rows = ledger.rates(in: period, by: .group).rows.filter { $0.open > 0 && $0.overdue + $0.new > 0 }
    let order = ledger.rowOrder(by: .group)
    func place(_ row: RateRow) -> (Int, Int, String) {
      (-row.overdue, -row.open, row.key.map(order) ?? "~")
    }
    return rows.sorted { place($0) < place($1) }.map { row in
      var problem = BulletinProblem(
        group: row.key.flatMap { CategoryGroup(rawValue: $0.text) }, open: row.open, overdue: row.overdue,
        new: row.new)
      problem.examples = examples(found[row.key] ?? [])
      return problem
    }
  }

  private func examples(_ found: [Belonging]) -> [BulletinExample] {
    let late = found.filter { $0.past.isOverdue(at: period.to) }
    let worst = (late.isEmpty ? found : late).sorted { left, right in
      if !late.isEmpty, left.past.due != right.past.due { return earlier(left.past.due, right.past.due) }
      return Item.inOrder(left.item, right.item)
    }
    return worst.prefix(Self.mostExamples).map { belonging in
      let due = belonging.past.isOverdue(at: period.to) ? belonging.past.due : nil
      return BulletinExample(
        number: belonging.item.number, title: belonging.item.title,
        site: belonging.site.map { ledger.name(of: $0, in: .site) } ?? "",
        owner: belonging.past.owner.map { ledger.name(of: $0, in: .person) } ?? "",
        daysLate: due.map { ledger.clock.days(from: $0, to: period.to) })
    }
  }

  private func earlier(_ left: Timestamp?, _ right: Timestamp?) -> Bool {
    (left ?? period.to) < (right ?? period.to)
  }

  /// What is asked for, the nearest day first, of each day in the order of names; last what nobody answers for.
  var demands: [BulletinDemand] {
    let order = ledger.rowOrder(by: .person)
    func place(_ asked: Asked) -> (Int, Timestamp, String) {
      (asked.owner == nil ? 1 : 0, asked.until, asked.owner.map(order) ?? "")
    }
    return asked.sorted { place($0.key) < place($1.key) }.map { asked, items in
      BulletinDemand(
        owner: asked.owner.map { ledger.name(of: $0, in: .person) } ?? "", until: asked.until,
        items: items.sorted { ($0.number, $0.title) < ($1.number, $1.title) })
    }
  }
}

extension BulletinProblem {
  var json: JSONValue {
    .members([
      "group": .filled(group?.rawValue ?? ""), "open": .integer(Int64(open)),
      "overdue": .integer(Int64(overdue)), "new": .integer(Int64(new)),
      "examples": .array(examples.map(\.json)),
    ])
  }

  init(json: JSONValue) {
    func count(_ name: String) -> Int { json[name]?.whole.map { Int(clamping: $0) } ?? 0 }
    self.init(
      group: json["group"]?.text.flatMap(CategoryGroup.init(rawValue:)), open: count("open"),
      overdue: count("overdue"), new: count("new"))
    examples = (json["examples"]?.elements ?? []).compactMap(BulletinExample.init(json:))
  }
}

extension BulletinExample {
  fileprivate var json: JSONValue {
    .members([
      "number": .string(number.description), "title": .string(title), "site": .filled(site),
      "owner": .filled(owner), "daysLate": daysLate.map { .integer(Int64($0)) } ?? .null,
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let number = json["number"]?.text.flatMap({ ItemNumber($0, thisYear: 0) }) else { return nil }
    self.init(
      number: number, title: json["title"]?.text ?? "", site: json["site"]?.text ?? "",
      owner: json["owner"]?.text ?? "", daysLate: json["daysLate"]?.whole.flatMap { Int(exactly: $0) })
  }
}

extension BulletinDemand {
  var json: JSONValue {
    let items = items.map {
      JSONValue.members(["number": .string($0.number.description), "title": .string($0.title)])
    }
    return .members(["owner": .filled(owner), "until": .moment(until), "items": .array(items)])
  }

  init?(json: JSONValue) {
    guard let until = json.moment("until") else { return nil }
    let items = (json["items"]?.elements ?? []).compactMap { item in
      item["number"]?.text.flatMap { ItemNumber($0, thisYear: 0) }.map { number in
        DemandedItem(number: number, title: item["title"]?.text ?? "")
      }
    }
    self.init(owner: json["owner"]?.text ?? "", until: until, items: items)
  }
}
