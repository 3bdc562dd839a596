import Testing

@testable import LedgerModel

/// Many items of a table are planned by two processors as one would plan them.
@Suite struct ImportHandTests {
  private static func imported(_ place: Int) -> ImportedItem {
    var item = ImportedItem(NewItem(title: "第\(place)处"))
    (item.item.site, item.item.owner) = ("s2", "worker")
    return item
  }

  private func draft(_ intents: [Intent], _ office: LifeOffice, _ ids: IDSource) throws(Refusal) -> Draft {
    var ids = ids
    let actor = Actor(person: "clerk", login: "clerk", channel: .importing)
    return try office.ledger.plan(.together(intents), as: actor, at: office.now, ids: &ids)
  }

  @Test func theSameNumbersInTheSameOrder() throws {
    let office = try LifeOffice()
    var intents = (0..<300).map { Intent.importItem(Self.imported($0)) }
    // One that keeps its number stands among them.
    var kept = Self.imported(300)
    kept.number = ItemNumber(year: 2026, counter: 4_000)
    intents.insert(.importItem(kept), at: 150)
    let (two, one) = (
      try draft(intents, office, .random()), try draft(intents, office, .counting(after: 9_000))
    )
    func told(_ draft: Draft) -> [String] {
      draft.records.compactMap { $0.made?.item() }.map { "\($0.number) \($0.title) \($0.steps.count)" }
    }
    #expect(told(two) == told(one) && told(two).count == 301)
    #expect(told(two).last?.hasPrefix("2026-4150 ") == true)
    #expect(Set(two.records.map(\.key)).count == 301 && two.verb == one.verb)
  }

  @Test func theFirstThatIsRefusedIsTold() throws {
    let office = try LifeOffice()
    for wrong in [(20, 280), (280, 290), (3, 4)] {
      var items = (0..<300).map(Self.imported)
      items[wrong.0].item.owner = "viewer"
      items[wrong.1].item.title = ""
      let intents = items.map { Intent.importItem($0) }
      let told = refusal { () throws(Refusal) in _ = try draft(intents, office, .random()) }
      let one = refusal { () throws(Refusal) in _ = try draft(intents, office, .counting(after: 9_000)) }
      #expect(told == one && told != nil)
      var ids = IDSource.random()
      let tried = refusal { () throws(Refusal) in
        try office.ledger.tryOut(
          intents, as: Actor(person: "clerk", login: "clerk", channel: .importing), at: office.now, ids: &ids)
      }
      #expect(tried == told)
    }
  }
}
