/// How a bulletin is kept: one record with all its figures and names, which nobody may change.
extension Bulletin {
  /// Issues the bulletin: its figures are frozen from here on.
  public func issue(at now: Timestamp) -> Intent {
    var fields = [
      JSONMember("from", .moment(period.from)), JSONMember("to", .moment(period.to)),
      JSONMember("issuedAt", .moment(now)), JSONMember("meeting", .id(meeting)),
      JSONMember("ranking", ranking.json), JSONMember("secondPersonCheck", .bool(secondPersonCheck)),
      JSONMember("total", total.json), JSONMember("totalBefore", totalBefore.json),
      JSONMember("cancelled", .array(cancelled.map(\.json))),
      JSONMember("problems", .array(problems.map(\.json))),
      JSONMember("demands", .array(demands.map(\.json))),
    ]
    fields += tables.map { JSONMember("tables/\($0.grouping.rawValue)", .array($0.rows.map(\.json))) }
    return .put(RecordKey(.bulletin, id), fields.filter { !$0.value.isNull })
  }

  /// The bulletin of a record; nothing when it does not say its period.
  public init?(record: PlainRecord) {
    guard let from = record["from"].asMoment, let to = record["to"].asMoment else { return nil }
    self.init(id: record.id, period: RatePeriod(from: from, to: to))
    (issuedAt, meeting) = (record["issuedAt"].asMoment, record["meeting"].asID)
    ranking = RankingRule(json: record["ranking"])
    secondPersonCheck = record["secondPersonCheck"].truth ?? true
    total = RateRow(json: record["total"])
    totalBefore = RateRow(json: record["totalBefore"])
    cancelled = (record["cancelled"].elements ?? []).compactMap(BulletinCancellation.init(json:))
    problems = (record["problems"].elements ?? []).map(BulletinProblem.init(json:))
    demands = (record["demands"].elements ?? []).compactMap(BulletinDemand.init(json:))
    for grouping in [RateGrouping.person, .grid, .unit, .site, .group] {
      guard let rows = record["tables/\(grouping.rawValue)"].elements else { continue }
      tables.append(BulletinTable(grouping: grouping, rows: rows.map(BulletinRow.init(json:))))
    }
  }
}

extension Ledger {
  /// All issued bulletins, the earliest period first.
  public var bulletins: [Bulletin] {
    plain(.bulletin).compactMap { Bulletin(record: $0) }
      .sorted { ($0.period.to, $0.id) < ($1.period.to, $1.id) }
  }

  /// The issued bulletin with this identifier.
  public func bulletin(_ id: RecordID) -> Bulletin? {
    plain(RecordKey(.bulletin, id)).flatMap(Bulletin.init(record:))
  }

  /// The bulletin that was issued for exactly that period; one of an extra meeting only when there is no other.
  public func issuedBulletin(for period: RatePeriod) -> Bulletin? {
    let issued = bulletins.filter { $0.period == period }
    return issued.last { !isOfExtraMeeting($0) } ?? issued.last
  }
}

extension BulletinRow {
  fileprivate var json: JSONValue {
    var members = [JSONMember("name", .string(name))]
    if let rank { members.append(JSONMember("rank", .integer(Int64(rank)))) }
    if let rankBefore { members.append(JSONMember("rankBefore", .integer(Int64(rankBefore)))) }
    return .object(members + [JSONMember("figures", figures.json)])
  }

  fileprivate init(json: JSONValue) {
    self.init(
      name: json["name"]?.text ?? "", figures: RateRow(json: json["figures"] ?? .null),
      rank: json["rank"]?.whole.flatMap { Int(exactly: $0) },
      rankBefore: json["rankBefore"]?.whole.flatMap { Int(exactly: $0) })
  }
}

extension BulletinCancellation {
  fileprivate var json: JSONValue {
    .members([
      "number": .string(number.description), "title": .string(title), "by": .string(by), "at": .moment(at),
      "reason": .string(reason),
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let number = json["number"]?.text.flatMap({ ItemNumber($0, thisYear: 0) }),
      let at = json.moment("at")
    else { return nil }
    self.init(
      number: number, title: json["title"]?.text ?? "", by: json["by"]?.text ?? "", at: at,
      reason: json["reason"]?.text ?? "")
  }
}

extension RateRow {
  /// The figures as an object; what is zero is left out.
  fileprivate var json: JSONValue {
    var members: [JSONMember] = key.map { [JSONMember("key", .string($0.text))] } ?? []
    for figure in RateFigure.allCases where figure.value(in: self) != 0 {
      members.append(JSONMember(figure.rawValue, .integer(Int64(figure.value(in: self)))))
    }
    return .object(members)
  }

  fileprivate init(json: JSONValue) {
    self.init(key: json.id("key"))
    for figure in RateFigure.allCases {
      if let count = json[figure.rawValue]?.whole { self[keyPath: figure.path] = Int(clamping: count) }
    }
  }
}
