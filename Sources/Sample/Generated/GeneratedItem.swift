import LedgerModel

/// Makes the items of a generated ledger one after the other, in the order in which they were reported.
struct GeneratedItem {
  let office: GeneratedOffice
  let clock = WorkClock(zone: .shanghai, slots: .standard, calendar: BuiltInCalendar.calendar)
  let now: Timestamp
  var random: SeededRandom
  private let items: Int
  /// The newest items, among which the open ones are.
  private let recent: Int
  private var openLeft: Int
  private var counters: [Int: Int] = [:]

  init(office: GeneratedOffice, items: Int, open: Int, now: Timestamp, seed: UInt64) {
    (self.office, self.items, self.now, openLeft) = (office, items, now, open)
    recent = min(items, open + open / 2)
    random = SeededRandom(seed: seed)
  }

  /// The item at that place, from 0; called once for each place in order.
  mutating func item(at place: Int) -> Item {
    var item = Item(id: RecordID("i\(place + 1)"))
    let reported = reportedAt(place)
    item.reportedAt = reported
    item.number = number(at: reported)
    let grid = fillPlaceAndMatter(&item)
    let isOpen = isOpen(place)
    var life = GeneratedLife(item: item, grid: grid, making: self)
    if isOpen { life.leadOpen() } else { life.leadToItsEnd(place: place) }
    random = life.making.random
    return life.item
  }

  /// The newest third of an ordinary ledger lies within 60 days, the rest evenly in the four years before.
  private func reportedAt(_ place: Int) -> Timestamp {
    let day: Double = 86_400_000
    let old = items - recent
    let back =
      place >= old
      ? 60 * day * Double(items - place) / Double(max(recent, 1))
      : 60 * day + 1461 * day * Double(old - place) / Double(max(old, 1))
    return now.advanced(milliseconds: -Int64(back))
  }

  private mutating func number(at moment: Timestamp) -> ItemNumber {
    let year = clock.zone.date(moment).year
    counters[year, default: 0] += 1
    return ItemNumber(year: year, counter: counters[year] ?? 0)
  }

  /// Exactly as many of the recent items are open as were asked for, wherever chance puts them.
  private mutating func isOpen(_ place: Int) -> Bool {
    guard place >= items - recent, random.below(items - place) < openLeft else { return false }
    openLeft -= 1
    return true
  }

  /// Fills in where and what; returns the grid's place.
  private mutating func fillPlaceAndMatter(_ item: inout Item) -> Int {
    let place = random.pick(office.places)
    let (matter, spot) = matter(at: place)
    item.site = place.id
    item.grid = RecordID("g\(place.grid + 1)")
    item.category = matter.category
    item.scheme = BuiltInCategories.table.category(code: matter.category)?.scheme
    item.title = place.name + spot + random.pick(matter.phrases)
    if random.happens(30) { item.description = random.pick(GeneratedWords.descriptions) }
    if random.happens(25) { item.labels = [random.pick(GeneratedWords.labels)] }
    if random.happens(15) { item.severity = random.happens(30) ? .urgent : .major }
    if random.happens(20) { item.difficulty = random.happens(40) ? .hard : .easy }
    item.source = random.pick(Source.allCases)
    if item.source == .hotline { item.reference = "12345-\(1_000_000 + random.below(9_000_000))" }
    if random.happens(40) { item.leadUnit = RecordID("u\(1 + random.below(GeneratedWords.units.count))") }
    item.quantities = [Quantity(id: "q1", unit: matter.unit, planned: Decimal2(1 + random.below(30)))]
    return place.grid
  }

  /// What is wrong at a place, and where there: one in four in a building, the rest around it; or along a street.
  private mutating func matter(at place: GeneratedOffice.Place) -> (GeneratedWords.Matter, String) {
    if place.isStreet {
      let own = random.happens(40)
      let matters = own ? GeneratedWords.streetside : GeneratedWords.anywhere
      return (random.pick(matters), random.pick(GeneratedWords.along))
    }
    if random.happens(25) { return (random.pick(GeneratedWords.indoors), random.pick(GeneratedWords.inside)) }
    let matters = random.happens(50) ? GeneratedWords.outdoors : GeneratedWords.anywhere
    return (random.pick(matters), random.pick(GeneratedWords.outside))
  }
}
