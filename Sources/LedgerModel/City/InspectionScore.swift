/// What was seen of a standard at a site: looked at so often, failed so often.
public struct Observation: Sendable, Hashable {
  /// The site.
  public var site: RecordID
  /// The standard.
  public var standard: RecordID
  /// How often it was looked at; 0 where what it is about is not there.
  public var looked: Int
  /// How often it failed.
  public var failed: Int
  /// The standard's points as they were then.
  public var points: Decimal2
  /// What was seen, in words.
  public var note: String

  /// An observation of these parts.
  public init(
    site: RecordID, standard: RecordID, looked: Int, failed: Int, points: Decimal2, note: String = ""
  ) {
    (self.site, self.standard, self.looked, self.failed) = (site, standard, looked, failed)
    (self.points, self.note) = (points, note)
  }

  /// The observation from its JSON; nothing when a member is missing, or more failed than was looked at.
  public init?(json: JSONValue) {
    guard let site = json["site"]?.asID, let standard = json["standard"]?.asID,
      let looked = json["looked"]?.whole, let failed = json["failed"]?.whole, (0...100_000).contains(looked),
      (0...looked).contains(failed), let points = json["points"].flatMap(Decimal2.init(json:))
    else { return nil }
    self.init(
      site: site, standard: standard, looked: Int(looked), failed: Int(failed), points: points,
      note: json["note"]?.text ?? "")
  }

  /// The observation as JSON.
  public var json: JSONValue {
    var members: [JSONMember] = [
      JSONMember("site", .id(site)), JSONMember("standard", .id(standard)),
      JSONMember("looked", .integer(Int64(looked))), JSONMember("failed", .integer(Int64(failed))),
      JSONMember("points", points.json),
    ]
    if !note.isEmpty { members.append(JSONMember("note", .string(note))) }
    return .object(members)
  }

  /// Where an inspection keeps it: a site's look at a standard has one place, so that two people who look at once meet there.
  public static func path(_ site: RecordID, _ standard: RecordID) -> String {
    "\(Inspection.Field.seen.rawValue)/\(site)-\(standard)"
  }

  /// The path at which its inspection keeps it.
  public var path: String { Self.path(site, standard) }

  /// The points lost: the standard's points by the share that failed, to two decimals, half up.
  public var lost: Decimal2 {
    guard looked > 0 else { return Decimal2(0) }
    let hundredths = points.hundredths * Int64(failed)
    return Decimal2(hundredths: (2 * hundredths + Int64(looked)) / (2 * Int64(looked)))
  }
}

/// What an inspection comes to: points looked at, lost and kept (扣分, 得分率).
public struct InspectionScore: Sendable, Hashable {
  /// The figures of a site, a kind, a unit, or all together.
  public struct Row: Sendable, Hashable {
    /// Standards that were looked at, a site's each for itself.
    public var standards = 0
    /// How often was looked.
    public var looked = 0
    /// How often something failed.
    public var failed = 0
    /// The points of the standards that were looked at.
    public var points = Decimal2(0)
    /// The points lost of them.
    public var lost = Decimal2(0)

    /// Nothing looked at yet.
    public init() {}

    /// The points kept.
    public var kept: Decimal2 { points - lost }

    /// The points kept of those looked at in per cent, to two decimals, half up; nothing where nothing was looked at.
    public var rate: Decimal2? {
      guard points.hundredths > 0 else { return nil }
      return Decimal2(
        hundredths: (2 * kept.hundredths * 10_000 + points.hundredths) / (2 * points.hundredths))
    }

    mutating func add(_ seen: Observation) {
      guard seen.looked > 0 else { return }
      standards += 1
      looked += seen.looked
      failed += seen.failed
      points = points + seen.points
      lost = lost + seen.lost
    }
  }

  /// Everything that was seen, in the order of the record.
  public let seen: [Observation]
  /// All together.
  public let total: Row

  /// The score of an inspection.
  public init(_ inspection: PlainRecord) {
    let prefix = Inspection.Field.seen.rawValue + "/"
    seen = inspection.fields.filter { $0.name.hasPrefix(prefix) }.compactMap { Observation(json: $0.value) }
    total = InspectionScore.row(seen)
  }

  private static func row(_ seen: [Observation]) -> Row {
    var row = Row()
    for observation in seen { row.add(observation) }
    return row
  }

  /// The figures by what `key` says of an observation; nothing said is left out. What lost most stands first.
  public func rows<Key: Hashable>(by key: (Observation) -> Key?) -> [(key: Key, row: Row)] {
    var order: [Key] = []
    var rows: [Key: Row] = [:]
    for observation in seen {
      guard observation.looked > 0, let key = key(observation) else { continue }
      if rows[key] == nil { order.append(key) }
      rows[key, default: Row()].add(observation)
    }
    return order.map { ($0, rows[$0] ?? Row()) }.enumerated()
      .sorted { ($1.element.1.lost, $0.offset) < ($0.element.1.lost, $1.offset) }.map(\.element)
  }
}

extension PlainRecord {
  /// Whether anything was seen in an inspection.
  var hasSeen: Bool { fields.contains { $0.name.hasPrefix(Inspection.Field.seen.rawValue + "/") } }
}

extension Ledger {
  /// The standards in use for a kind of site, in the order of their coming.
  public func standards(for kind: SiteKind) -> [PlainRecord] {
    plain(.standard).filter {
      $0[Standard.Field.siteKind].text == kind.rawValue && !isOutOfUse(RecordKey(.standard, $0.id))
    }
  }

  /// The inspection that comes next, and how many days are left until it: one in use that has not begun; self-checks are none.
  public func nextInspection(from today: CivilDate) -> (
    record: PlainRecord, days: Int
  )? {
    plain(.inspection).compactMap { record -> (record: PlainRecord, days: Int)? in
      guard !isOutOfUse(RecordKey(.inspection, record.id)),
        record[Inspection.Field.kind].text != InspectionKind.selfCheck.rawValue,
        let from = record[Inspection.Field.from].text.flatMap(CivilDate.init(text:))
      else { return nil }
      let left = from.daysSinceEpoch - today.daysSinceEpoch
      return left >= 0 ? (record, left) : nil
    }.min { $0.days < $1.days }
  }
}
