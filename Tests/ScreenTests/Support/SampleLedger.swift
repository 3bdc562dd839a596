import LedgerModel
import Sample

/// A small office on Monday 2026-11-23 at 15:00: three grids, six people, items in most states.
enum SampleLedger {
  static let zone = LedgerZone.shanghai
  static let now = moment(11, 23, 15)

  static func moment(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Timestamp {
    zone.moment(CivilDate(year: 2026, month: month, day: day)!, TimeOfDay(hour: hour, minute: minute)!)
  }

  static let lead: RecordID = "zhao"
  static let clerk: RecordID = "chen"
  static let worker: RecordID = "wang"
  static let other: RecordID = "li"

  /// The office without any item.
  static func office() -> PaperStore {
    let store = PaperStore()
    let start = moment(10, 1, 9)
    func put(_ kind: RecordKind, _ id: RecordID, _ fields: [JSONMember]) {
      store.must(
        .put(RecordKey(kind, id), fields), by: store.ledger.people.all.isEmpty ? nil : "zhao", at: start)
    }
    func person(_ id: RecordID, _ name: String, _ role: Role) {
      put(
        .person, id,
        [
          JSONMember("name", .string(name)), JSONMember("role", .string(role.rawValue)),
          JSONMember("login", .string(id.text)),
        ])
    }
    person("zhao", "赵敏", .admin)
    person("chen", "陈静", .clerk)
    person("wang", "王磊", .worker)
    person("li", "李娜", .worker)
    person("sun", "孙强", .worker)
    person("guest", "周望", .viewer)
    put(
      .settings, Settings.theID,
      [
        JSONMember("name", .string("和平里社区整改台账")), JSONMember("practice", .bool(true)),
      ])
    for (id, name, worker) in [("g1", "第一网格", "wang"), ("g2", "第二网格", "li"), ("g3", "第三网格", "sun")] {
      put(
        .grid, RecordID(id),
        [
          JSONMember("name", .string(name)), JSONMember("workers/\(worker)", .bool(true)),
        ])
    }
    func site(_ id: String, _ name: String, grid: String?, parent: String? = nil, key: Bool = false) {
      var fields = [JSONMember("name", .string(name))]
      if let grid { fields.append(JSONMember("grid", .string(grid))) }
      if let parent { fields.append(JSONMember("parent", .string(parent))) }
      if key { fields.append(JSONMember("key", .bool(true))) }
      put(.site, RecordID(id), fields)
    }
    site("jm2", "佳美二区", grid: "g1", key: true)
    site("jm23", "佳美二区3栋", grid: nil, parent: "jm2")
    site("xf", "幸福里", grid: "g2")
    site("cq", "重庆路菜市场", grid: "g3")
    put(.unit, "cg", [JSONMember("name", .string("城管中队"))])
    return store
  }

  /// The office with its items.
  static func store() -> PaperStore {
    let store = office()
    func add(
      _ title: String, _ site: RecordID, _ category: String, _ at: Timestamp, owner: RecordID? = nil,
      _ change: (inout NewItem) -> Void = { _ in }
    ) -> RecordID {
      var item = NewItem(title: title)
      (item.site, item.category, item.owner, item.source) = (site, category, owner, .patrol)
      change(&item)
      return store.must(.add(item), by: clerk, at: at).records[0].key.id
    }
    func act(_ action: ItemAction, _ item: RecordID, by person: RecordID, _ at: Timestamp) {
      store.must(.act(action, on: [item]), by: person, at: at)
    }
    let first = add("3栋楼顶加盖彩钢房", "jm23", "0101", moment(10, 28, 9), owner: worker) {
      $0.quantities = [Quantity(id: "q", unit: "处", planned: Decimal2(2))]
    }
    act(.accept, first, by: worker, moment(10, 28, 10))
    act(.note("已约谈业主,同意自拆"), first, by: worker, moment(11, 16, 9, 30))
    let second = add("消防通道停放电动车", "xf", "2101", moment(11, 19, 9), owner: other)
    act(.accept, second, by: other, moment(11, 19, 11))
    _ = add("单元门损坏", "xf", "2102", moment(11, 20, 9), owner: other)
    let fourth = add("小广告成片", "cq", "0201", moment(11, 20, 14), owner: "sun")
    act(.submit(done: [:], allDone: true, text: "已全部铲除并刷白"), fourth, by: "sun", moment(11, 21, 16))
    let fifth = add("路灯不亮", "jm2", "C0137", moment(11, 18, 9), owner: worker)
    act(
      .suspend(.awaitingFunds, until: moment(12, 31, 9), reason: "等路灯所排期"), fifth, by: lead, moment(11, 19, 9)
    )
    var report = NewItem(title: "重庆路口占道经营")
    (report.site, report.source, report.reporter) = ("cq", .resident, "居民来电")
    store.must(.add(report), by: other, at: moment(11, 23, 8, 30))
    _ = add("楼道堆放旧家具", "jm23", "0135", moment(11, 23, 10), owner: nil)
    let eighth = add("绿地内散落垃圾", "jm2", "0117", moment(11, 17, 9), owner: worker)
    act(.submit(done: [:], allDone: true, text: "已清理"), eighth, by: worker, moment(11, 17, 11))
    act(.pass(note: "现场核查合格"), eighth, by: clerk, moment(11, 18, 9))
    return store
  }
}
