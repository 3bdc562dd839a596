@testable import LedgerModel
@testable import Queries

/// A small office on Wednesday 2026-11-25, 10:00: what the tests of queries ask.
enum QueryTestLedger {
  /// Shanghai time on a day of 2026, at the hour given.
  static func at(_ month: Int, _ day: Int, hour: Int = 10, year: Int = 2026) -> Timestamp {
    guard let date = CivilDate(year: year, month: month, day: day),
      let time = TimeOfDay(hour: hour, minute: 0)
    else { preconditionFailure("no such day") }
    return LedgerZone.shanghai.moment(date, time)
  }

  static let now = at(11, 25)

  /// The ledger, asked by 王磊.
  static let scope = QueryScope(ledger: ledger, me: "wl", now: now)

  static let ledger: Ledger = {
    var ledger = Ledger()
    for (id, name) in [("wl", "王磊"), ("wlj", "王丽君"), ("ls", "李四"), ("zc", "曾晨"), ("wll", "王磊磊")] {
      var person = Person(id: RecordID(id))
      (person.name, person.login) = (name, id == "ls" ? "lisi" : nil)
      ledger.people.put(person, none)
    }
    for (id, name) in [("g1", "第一网格"), ("g2", "2号网格"), ("g12", "第十二网格"), ("gx", "机动网格")] {
      var grid = Grid(id: RecordID(id))
      grid.name = name
      ledger.grids.put(grid, none)
    }
    for (id, name, parent, key) in [
      ("s1", "佳美二区", nil, false), ("s2", "佳美二区3栋", "s1", false), ("s3", "3栋2单元", "s2", false),
      ("s4", "重庆路", nil, true),
    ] as [(String, String, RecordID?, Bool)] {
      var site = Site(id: RecordID(id))
      (site.name, site.parent, site.isKey) = (name, parent, key)
      ledger.sites.put(site, none)
    }
    for (id, name) in [("u1", "城管中队"), ("u2", "佳美物业")] {
      var unit = Unit(id: RecordID(id))
      unit.name = name
      ledger.units.put(unit, none)
    }
    for item in items { ledger.items.put(ItemRecord(item: item, versions: none)) }
    return ledger
  }()

  private static let none = Versions(base: Version(replica: 0, sequence: 0))

  private static func item(_ counter: Int, _ title: String, _ state: ItemState, _ set: (inout Item) -> Void)
    -> Item
  {
    var item = Item(id: RecordID("i\(counter)"))
    item.number = ItemNumber(year: 2026, counter: counter)
    (item.title, item.state) = (title, state)
    set(&item)
    return item
  }

  private static let items: [Item] = [
    item(1, "占用消防通道", .inProgress) {
      ($0.site, $0.grid, $0.owner, $0.helpers) = ("s3", "g2", "wl", ["ls"])
      ($0.category, $0.scheme, $0.severity) = ("0496", "newer", .urgent)
      ($0.due, $0.registeredAt, $0.limit, $0.source) = (at(11, 24), at(11, 20), "15d", .covertInspection)
      $0.labels = ["国测"]
      $0.promises = [Promise(id: "p1", at: at(11, 22), by: "wl", date: at(11, 23), reason: "等钥匙")]
    },
    item(2, "楼道乱堆放", .assigned) {
      ($0.site, $0.grid, $0.owner, $0.leader) = ("s2", "g1", "ls", "zc")
      ($0.category, $0.scheme, $0.leadUnit) = ("2101", "local", "u2")
      ($0.due, $0.registeredAt, $0.limit) = (at(11, 25, hour: 18), at(11, 20), "3d")
      $0.requests = [Request(id: "r1", kind: .timeExtension, at: now, by: "ls", reason: "", until: at(12, 1))]
    },
    item(3, "僵尸车 17 辆", .registered) {
      ($0.site, $0.grid, $0.category, $0.scheme) = ("s4", "g12", "2202", "local")
      ($0.due, $0.registeredAt, $0.limit, $0.difficulty) = (at(12, 1, hour: 23), at(11, 24), "5d", .hard)
      $0.supportingUnits = ["u1"]
      $0.labels = ["国测", "New Year"]
    },
    item(4, "路灯不亮", .suspended) {
      ($0.site, $0.grid, $0.owner, $0.group) = ("s4", "gx", "wl", .facility)
      ($0.due, $0.stateBefore) = (at(11, 20), nil)
      $0.suspensions = [
        Suspension(
          id: "x", at: at(11, 10), by: "zc", requestedBy: nil, code: .awaitingFunds, reason: "",
          until: at(11, 30),
          stateBefore: .inProgress, dueBefore: at(11, 20))
      ]
    },
    item(5, "井盖松动", .suspended) {
      ($0.owner, $0.due) = ("wlj", at(11, 9))
      $0.suspensions = [
        Suspension(
          id: "y", at: at(11, 10), by: "zc", requestedBy: nil, code: .weather, reason: "",
          until: at(11, 25, hour: 23),
          stateBefore: .assigned, dueBefore: at(11, 9))
      ]
    },
    item(6, "小广告", .closed) {
      ($0.owner, $0.site, $0.due, $0.closedAt) = ("zc", "s1", at(11, 19), at(11, 18))
      ($0.reportedAt, $0.submittedAt, $0.reworkCount, $0.onTheSpot) = (at(11, 16), at(11, 17), 2, true)
      $0.evidence = [Evidence(id: "e", phase: .after, name: "a.jpg", hash: "", size: 1, at: now, by: "zc")]
    },
    item(7, "小广告又来了", .submitted) {
      ($0.owner, $0.due, $0.submittedAt, $0.reboundOf) = ("wll", at(11, 23), at(11, 22), "i6")
      ($0.registeredAt, $0.address, $0.reference) = (at(11, 18), "幸福里东门", "GD-2026-88")
      $0.notes = [Note(id: "n", at: now, by: "wll", text: "已清理三处")]
      $0.supervisions = [Supervision(id: "v", level: .listed, at: now, by: "zc", replyDue: nil, text: "")]
    },
    item(8, "误报", .rejected) { ($0.owner, $0.due) = (nil, at(11, 1)) },
    item(9, "不该看见的消防通道", .reported) { $0.hiddenAt = now },
    item(17, "Fire Lane blocked", .reported) {
      ($0.number, $0.reporter) = (ItemNumber(year: 2026, counter: 17), "赵大爷")
    },
    item(20, "去年的事", .reported) { $0.number = ItemNumber(year: 2025, counter: 3) },
  ]
}
