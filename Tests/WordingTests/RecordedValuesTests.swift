import LedgerModel
import Testing

@testable import Wording

/// Of every record every field that is kept is said in words: no field shows a code, and none is only "an entry".
@Suite struct RecordedValuesTests {
  private static let moment = RefusalWordsTests.moment

  /// What is said of it in a language, behind the names of the ledger's own people and places.
  private func value(_ value: JSONValue, _ path: String, _ key: RecordKey, _ language: Language) throws
    -> String
  {
    ChangeWords(language).value(value, at: path, of: key, in: try ChangeWordsTests.ledger())
  }

  /// Looks whether a value is said in words, in both languages.
  private func expectWords(_ value: JSONValue, _ path: String, _ key: RecordKey) throws {
    for language in Language.allCases {
      let said = try self.value(value, path, key, language)
      let place = "\(key.kind.rawValue) \(path): \(said)"
      #expect(!said.isEmpty && said != RecordedValues.nothing, "\(place)")
      #expect(said != DialogWords(language).entry, "\(place)")
      if language == .zh {
        #expect(!said.contains { $0.isLetter && $0.isASCII }, "\(place)")
        let name = ChangeWords.zh.name(ofPath: path, of: key.kind)
        #expect(name.unicodeScalars.contains { $0.value > 0x2FFF }, "\(key.kind.rawValue) \(path): \(name)")
      }
    }
  }

  private static func object(_ parts: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(parts.map { JSONMember($0.key, $0.value) })
  }

  private static func id(_ kind: RecordKind) -> String {
    switch kind {
    case .person: "p2"
    case .site: "s1"
    case .grid: "g1"
    case .unit: "u1"
    case .meeting: "m1"
    case .honour: "h1"
    case .cycle: "c1"
    case .indicator: "in1"
    case .inspection: "ip1"
    case .standard: "sd1"
    default: fatalError("no \(kind) in the ledger of these tests")
    }
  }

  // MARK: What stands behind the items

  /// What can stand in a field, by path.
  private static func samples(_ field: RecordField) -> [JSONMember] {
    let name = field.name
    return switch field.spec.kind {
    case .title, .text: [JSONMember(name, .string(texts[name] ?? "甲"))]
    case .word(let vocabulary): vocabulary.codes.map { JSONMember(name, .string($0)) }
    case .link(let kind): [JSONMember(name, .string(id(kind)))]
    case .links(let kind): [JSONMember("\(name)/\(id(kind))", .integer(1))]
    case .day, .pastDay: [JSONMember(name, .string("2026-05-01"))]
    case .count, .figure: [JSONMember(name, .integer(5))]
    case .moment: [JSONMember(name, .moment(moment))]
    case .flag(let usual): [JSONMember(name, .bool(usual)), JSONMember(name, .bool(!usual))]
    case .data: (data[name] ?? []).map { JSONMember(name, $0) }
    case .elements: elements[name] ?? []
    case .words(let vocabulary): vocabulary.codes.map { JSONMember("\(name)/\($0)", .integer(1)) }
    case .files:
      [JSONMember("\(name)/f1", KeptFile(name: "台账", hash: String(repeating: "a", count: 64), size: 3).json)]
    // Never written.
    case .told: []
    }
  }

  private static let texts = ["limit": "15d", "slots": WorkSlots.standard.text, "evidenceLimit": "1000"]

  private static let data: [String: [JSONValue]] = [
    "seat": [object(["person": .string("p2"), "session": .string("x"), "at": .moment(moment)])],
    "place": MeetingScreen.allCases.map {
      object(["screen": .string($0.rawValue), "page": .string("p2"), "since": .moment(moment)])
    },
    "leftOpen": [
      .array(["decisionOwner:1", "noChair", "chairAway:absent", "noNextMeeting"].map(JSONValue.string))
    ],
    "ranking": [
      object([:]), .object(RankingFigure.allCases.map { JSONMember($0.rawValue, .integer(20)) }),
    ],
    "groupings": [.array(RateGrouping.allCases.map { .string($0.rawValue) })],
    "plan": ["byPlan", "byContractDate", "byDate"].map(JSONValue.string),
    "units": [.array([.string("处"), .string("个")])], "aliases": [.array([.string("雨棚")])],
  ]

  private static let elements: [String: [JSONMember]] = [
    "seen": [
      JSONMember(
        "seen/s1-sd1",
        Observation(site: "s1", standard: "sd1", looked: 3, failed: 1, points: Decimal2(2), note: "北门").json)
    ],
    "attendance": words("attendance/p2", Attendance.allCases.map(\.rawValue)),
    "verdicts": words("verdicts/d1", Verdict.allCases.map(\.rawValue)),
    "guests": Attendance.allCases.map {
      JSONMember("guests/v1", MeetingGuest(id: "v1", name: "刘经理", attendance: $0).json)
    },
    "marks": AgendaMark.allCases.map { mark in
      JSONMember(
        "marks/i1",
        object([
          "mark": .string(mark.rawValue), "screen": .string(MeetingScreen.checks.rawValue),
          "at": .moment(moment),
        ]))
    },
    "decisions": [
      JSONMember(
        "decisions/d1", Decision(id: "d1", at: moment, text: "清理", owner: "p2", due: moment).json)
    ],
    "notes": [
      JSONMember("notes/n1", MeetingNote(id: "n1", at: moment, by: "p2", screen: .checks, text: "已看").json)
    ],
    "plans": MeetingPlanKind.allCases.map {
      JSONMember("plans/x1", MeetingPlan(id: "x1", kind: $0, date: moment, text: "清运", people: 12).json)
    },
    "paragraphs": MinutesParagraph.allCases.map { JSONMember("paragraphs/\($0.rawValue)", .string("甲")) }
      + [JSONMember("paragraphs/zh.situation", object(["text": .string("甲"), "stood": .string("乙")]))],
    "templates": PaperKind.allCases.map {
      JSONMember("templates/\($0.rawValue)", object(["name": .string("模板"), "hash": .string("0")]))
    },
  ]

  private static func words(_ path: String, _ codes: [String]) -> [JSONMember] {
    codes.map { JSONMember(path, .string($0)) }
  }

  /// Fields about which nobody has to read, and the one that is an identifier for people, too.
  private static func isUnsaid(_ field: RecordField) -> Bool {
    field.spec.isTold || RecordFieldWords(.zh).field(field.name, of: field.kind) == nil
      || field.name == "timeZone"
  }

  @Test(arguments: RecordKind.allCases) func everyFieldIsSaid(_ kind: RecordKind) throws {
    let known: [RecordKind: RecordID] = [
      .person: "p2", .site: "s1", .grid: "g1", .unit: "u1", .meeting: "m1", .settings: Settings.theID,
    ]
    let key = RecordKey(kind, known[kind] ?? "x1")
    for field in kind.spec.fields where !Self.isUnsaid(field) {
      let samples = Self.samples(field)
      #expect(!samples.isEmpty, "\(kind.rawValue) \(field.name)")
      for sample in samples { try expectWords(sample.value, sample.name, key) }
    }
  }

  @Test func everyDayOfACalendarIsSaid() throws {
    for kind in [CalendarDay.Kind.off.rawValue, CalendarDay.Kind.work.rawValue, CalendarYear.plainKind] {
      let day = Self.object(["kind": .string(kind), "name": .string("国庆节")])
      try expectWords(day, "days/2027-10-01", RecordKey(.calendar, "2027"))
    }
  }

  // MARK: Items

  private static func samples(_ field: ItemField) -> [JSONValue] {
    let codes: [String] =
      switch field {
      case .state, .stateBefore: ItemState.allCases.map(\.rawValue)
      case .severity: Severity.allCases.map(\.rawValue)
      case .difficulty: Difficulty.allCases.map(\.rawValue)
      case .source: Source.allCases.map(\.rawValue)
      case .group: CategoryGroup.allCases.map(\.rawValue)
      case .limit: ["15d", "48u"]
      case .category: ["0101"]
      default: []
      }
    if !codes.isEmpty { return codes.map(JSONValue.string) }
    return switch field.spec.kind {
    case .text, .title: [.string("甲")]
    case .link(.item): []
    case .link(let kind): [.string(id(kind))]
    case .futureMoment, .moment: [.moment(moment)]
    case .count: [.integer(2)]
    case .figure: [.integer(2), .number("2.5")]
    case .flag: [.bool(true)]
    case .number: [.string("2026-0001")]
    case .word, .category, .list: []
    }
  }

  private static func samples(_ list: ItemList) -> [(RecordID, JSONValue)] {
    switch list {
    case .labels: [("l1", .string("国测"))]
    case .helpers: [("p2", .bool(true))]
    case .supportingUnits: [("u1", .bool(true))]
    case .quantities: [("q1", Quantity(id: "q1", unit: "处", planned: Decimal2(3), done: Decimal2(1)).json)]
    case .evidence:
      EvidencePhase.allCases.map {
        ("e1", Evidence(id: "e1", phase: $0, name: "照片", hash: "0", size: 1, at: moment, by: "p2").json)
      }
    case .notes: [("n1", Note(id: "n1", at: moment, by: "p2", text: "已约谈").json)]
    case .requests:
      RequestKind.allCases.flatMap { kind in
        SuspensionReason.allCases.map { code in
          let asked = Request(
            id: "r1", kind: kind, at: moment, by: "p2", reason: "等材料", until: moment, code: code, to: "城管")
          return ("r1", asked.json)
        }
      }
    case .extensions:
      [
        (
          "x1",
          Extension(id: "x1", at: moment, by: "p2", requestedBy: nil, from: nil, to: moment, reason: "").json
        )
      ]
    case .suspensions:
      SuspensionReason.allCases.map { code in
        let pause = Suspension(
          id: "x1", at: moment, by: "p2", requestedBy: nil, code: code, reason: "等", until: moment,
          stateBefore: .assigned, dueBefore: nil)
        return ("x1", pause.json)
      }
    case .promises: [("x1", Promise(id: "x1", at: moment, by: "p2", date: moment, reason: "等").json)]
    case .supervisions:
      SupervisionLevel.allCases.map {
        ("x1", Supervision(id: "x1", level: $0, at: moment, by: "p2", replyDue: moment, text: "抓紧").json)
      }
    case .steps:
      Action.allCases.map {
        let step = Step(
          id: "x1", action: $0, at: moment, by: "p2", from: nil, to: .assigned, due: nil, owner: nil)
        return ("x1", step.json)
      }
    }
  }

  @Test func everyFieldOfAnItemIsSaid() throws {
    let id = try #require(try ChangeWordsTests.ledger().items[ItemNumber(year: 2026, counter: 1)]).id
    let key = RecordKey(.item, id)
    for field in ItemField.allCases where field != .scheme {
      for sample in Self.samples(field) { try expectWords(sample, field.rawValue, key) }
      if case .link(.item) = field.spec.kind { try expectWords(.string(id.text), field.rawValue, key) }
    }
    for list in ItemList.allCases {
      for (element, value) in Self.samples(list) {
        try expectWords(value, "\(list.rawValue)/\(element)", key)
      }
    }
  }
}
