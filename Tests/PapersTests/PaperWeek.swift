import LedgerModel

/// Two weeks of a small office with all that papers tell, and its meeting on Monday 2026-11-23.
enum PaperWeek {
  static func make() throws(Refusal) -> PaperOffice {
    var office = try PaperOffice()
    try firstWeek(&office)
    let first = try office.openMeeting(11, 16)
    let decision = Decision(
      id: "d1", at: office.now, text: "清完3栋楼道", owner: "wang", due: PaperOffice.at(11, 20))
    try office.run(first.decide(decision), by: "he")
    try office.run(first.issue(office.ledger.bulletin(of: first), at: office.now), by: "he")
    try secondWeek(&office)
    try meeting(&office)
    return office
  }

  private static func firstWeek(_ office: inout PaperOffice) throws(Refusal) {
    office.now = PaperOffice.at(11, 10)
    var done: [RecordID] = []
    for (owner, count) in [("wang", 3), ("li", 4)] as [(RecordID, Int)] {
      for place in 1...count {
        let due = PaperOffice.at(11, owner == "li" && place == 1 ? 11 : 14)
        let item = try office.add("\(owner == "li" ? "和平里" : "二区")杂物\(place)", owner: owner, due: due)
        if place > 1 { done.append(item) }
      }
    }
    office.now = PaperOffice.at(11, 12)
    for item in done { try office.finish(item) }
    office.now = PaperOffice.at(11, 13)
    _ = try office.add("拆除雨棚", owner: "wang", due: PaperOffice.at(11, 30)) {
      ($0.category, $0.difficulty) = ("0101", .hard)
      $0.quantities = [
        Quantity(id: "", measure: "雨棚", unit: "处", planned: Decimal2(320), approximate: "320多")
      ]
    }
  }

  private static func secondWeek(_ office: inout PaperOffice) throws(Refusal) {
    office.now = PaperOffice.at(11, 17)
    let canopies = office.ledger.items[office.ledger.items.count - 1].item.id
    let tanks = try office.add("拆除屋顶水池", owner: "wang", due: PaperOffice.at(11, 25)) {
      $0.category = "0101"
      $0.quantities = [
        Quantity(id: "", measure: "水池", unit: "个", planned: Decimal2(50)),
        Quantity(id: "", measure: "雨棚", unit: "处", planned: Decimal2(12), approximate: "12余"),
        Quantity(id: "", unit: "㎡", planned: Decimal2("30.5")),
      ]
    }
    let cars = try office.add("僵尸车", owner: "li", due: PaperOffice.at(11, 20)) { $0.category = "2202" }
    let lamp = try office.add("路灯不亮", owner: "li", due: PaperOffice.at(11, 24)) {
      ($0.category, $0.leadUnit, $0.jointAction) = ("C0137", "chengguan", "夜间亮灯行动")
    }
    let wrong = try office.add("误报一处", owner: "wang", due: PaperOffice.at(11, 24))
    _ = try office.add("无人认领的沙发", owner: nil, due: PaperOffice.at(11, 26)) { $0.category = "0135" }
    office.now = PaperOffice.at(11, 19)
    try office.finish(canopies)
    try office.act(.highlight("先劝后拆，居民自拆八成"), canopies, by: "he")
    try office.act(.submit(done: [:], allDone: true, text: "已拆"), tanks, by: "wang")
    try office.act(.fail(reason: "还剩一角"), tanks, by: "he")
    try office.finish(tanks)
    try office.act(.cancel(reason: "不属本社区"), wrong, by: "chen")
    office.now = PaperOffice.at(11, 21)
    try office.act(.promise(date: PaperOffice.at(11, 22), reason: "等拖车"), cars, by: "li")
    try office.act(.suspend(.awaitingFunds, until: PaperOffice.at(12, 15), reason: "灯具待采购"), lamp, by: "li")
  }

  private static func meeting(_ office: inout PaperOffice) throws(Refusal) {
    let meeting = try office.openMeeting(11, 23)
    let at = office.now
    let cars = try office.ledger.item(named: "10", at: at).id
    let lamp = try office.ledger.item(named: "11", at: at).id
    for (person, attendance) in [("zhou", .excused), ("sun", .absent)] as [(RecordID, Attendance)] {
      try office.run(meeting.mark(person, attendance), by: "he")
    }
    try office.run(office.meeting.markRestPresent(["chen", "he", "wang", "li", "zhou", "sun"]), by: "he")
    try office.run(meeting.put(guest: MeetingGuest(id: "x1", name: "佳美物业 张经理")), by: "he")
    try office.run(meeting.judge(decision: "d1", .notKept), by: "he")
    let id = meeting.id
    try office.act(.promise(date: PaperOffice.at(11, 27), reason: "拖车周四到"), cars, by: "chen", in: id)
    try office.act(
      .supervise(.listed, replyDue: PaperOffice.at(11, 25), text: "两天内回话"), cars, by: "chen", in: id)
    try office.act(.grant(request: nil, text: "同意"), lamp, by: "chen", in: id)
    let experience = MeetingNote(
      id: "n1", at: office.now, by: "wang", screen: .experience, text: "先做熟人工作，再入户")
    try office.run(meeting.put(note: experience), by: "he")
    for plan in [
      MeetingPlan(id: "p1", kind: .volunteers, date: PaperOffice.at(11, 28), text: "清洁家园", people: 35),
      MeetingPlan(id: "p2", kind: .inspection, date: PaperOffice.at(12, 3), text: "市级模拟测评"),
    ] { try office.run(meeting.put(plan: plan), by: "he") }
    for decision in [
      Decision(
        id: "d2", at: office.now, text: "联系拖车公司，月底前清走僵尸车", owner: "li", due: PaperOffice.at(11, 27),
        item: cars),
      Decision(id: "d3", at: office.now.advanced(milliseconds: 1), text: "补签门前三包"),
    ] { try office.run(meeting.decide(decision), by: "he") }
    try office.run(meeting.set(next: PaperOffice.at(11, 30, 15)), by: "he")
    try office.run(meeting.rewrite(.closing, "陈书记强调：{本周}的账要当周清，{新增}项新增件件有着落。"), by: "chen")
    let gaps = office.ledger.agenda(of: office.meeting, at: office.now).gaps
    try office.run(meeting.adjourn(at: office.now, knowing: gaps), by: "he")
  }
}
