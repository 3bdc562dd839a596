import LedgerModel

/// The office of a generated ledger: 32 people, 12 grids of two workers each, 36 estates and streets with buildings.
struct GeneratedOffice: Sendable {
  /// A place with its grid.
  struct Place: Sendable {
    let id: RecordID
    let name: String
    let grid: Int
    let isStreet: Bool
  }

  let admin: RecordID = "p1"
  let leads: [RecordID] = ["p2", "p3"]
  let clerks: [RecordID] = ["p4", "p5", "p6", "p7"]
  let viewer: RecordID = "p8"
  /// The two workers of each grid.
  let workers: [[RecordID]] = (0..<12).map { grid in
    [RecordID("p\(9 + grid * 2)"), RecordID("p\(10 + grid * 2)")]
  }
  /// The buildings and streets where items lie.
  let places: [Place]
  /// Everything that stands behind the items, as the ledger's first change.
  let records: [RecordChange]

  init(name: String) {
    var making = Making()
    making.put(
      .settings, Settings.theID, [("name", .string(name)), ("practice", .bool(true))])
    for (place, unit) in GeneratedWords.units.enumerated() {
      making.put(.unit, RecordID("u\(place + 1)"), [("name", .string(unit))])
    }
    let roles: [(Role, [RecordID])] = [
      (.admin, [admin]), (.lead, leads), (.clerk, clerks), (.viewer, [viewer]),
      (.worker, workers.flatMap { $0 }),
    ]
    for (role, people) in roles { for person in people { making.put(person, role) } }
    for (place, workers) in workers.enumerated() {
      making.put(
        .grid, RecordID("g\(place + 1)"),
        [("name", .string("第\(place + 1)网格"))] + workers.map { ("workers/\($0)", .bool(true)) })
    }
    making.putSites()
    (places, records) = (making.places, making.records)
  }

  /// Gathers the records.
  private struct Making {
    var records: [RecordChange] = []
    var places: [Place] = []

    mutating func put(_ kind: RecordKind, _ id: RecordID, _ fields: [(String, JSONValue)]) {
      records.append(
        RecordChange(
          RecordKey(kind, id), creates: true,
          fields: fields.map { FieldChange($0.0, old: .null, new: $0.1, oldVersion: nil) }))
    }

    mutating func put(_ person: RecordID, _ role: Role) {
      let number = Int(person.text.dropFirst()) ?? 0
      let words = (GeneratedWords.surnames, GeneratedWords.givenNames)
      let name = words.0[number % words.0.count] + words.1[number * 5 % words.1.count]
      put(
        .person, person,
        [
          ("name", .string(name)), ("role", .string(role.rawValue)), ("login", .string("user\(number)")),
          ("unit", .string(role == .viewer ? "u3" : "u1")),
        ])
    }

    mutating func putSites() {
      for (place, name) in GeneratedWords.estates.enumerated() {
        let (id, grid) = (RecordID("s\(place + 1)"), place / 2)
        put(.site, id, site(name, .estate, grid, isKey: place % 8 == 0))
        for number in 1...10 {
          let building = RecordID("\(id)-\(number)")
          put(.site, building, site("\(name)\(number)栋", .building, nil, parent: id))
          places.append(Place(id: building, name: "\(name)\(number)栋", grid: grid, isStreet: false))
        }
      }
      for (grid, name) in GeneratedWords.streets.enumerated() {
        let id = RecordID("s\(GeneratedWords.estates.count + grid + 1)")
        put(.site, id, site(name, .street, grid))
        places.append(Place(id: id, name: name, grid: grid, isStreet: true))
      }
    }

    private func site(
      _ name: String, _ kind: SiteKind, _ grid: Int?, parent: RecordID? = nil, isKey: Bool = false
    ) -> [(String, JSONValue)] {
      var fields: [(String, JSONValue)] = [("name", .string(name)), ("kind", .string(kind.rawValue))]
      if let grid { fields.append(("grid", .string("g\(grid + 1)"))) }
      if let parent { fields.append(("parent", .id(parent))) }
      if isKey { fields.append(("key", .bool(true))) }
      return fields
    }
  }
}
