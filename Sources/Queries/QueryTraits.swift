import LedgerModel

/// What an item can have: `has:evidence`.
public enum QueryPossession: String, Sendable, Hashable, CaseIterable, QueryChoice {
  case evidence, before, during, after, note, quantity, label
  case request, `extension`, suspension, promise, supervision
  case owner, helper, leader, unit, site, grid, category, due, description, reference

  /// What it is called.
  public var queryNames: QueryNames {
    switch self {
    case .evidence: QueryNames(["evidence", "photo"], ["佐证", "照片"])
    case .before: QueryNames(["before"], ["整改前", "整改前照片"])
    case .during: QueryNames(["during"], ["整改中"])
    case .after: QueryNames(["after"], ["整改后", "整改后照片"])
    case .note: QueryNames(["note", "notes"], ["进展", "备注"])
    case .quantity: QueryNames(["quantity"], ["数量"])
    case .label: QueryNames(["label"], ["标签"])
    case .request: QueryNames(["request"], ["申请", "待批"])
    case .extension: QueryNames(["extension"], ["延期"])
    case .suspension: QueryNames(["suspension"], ["挂账"])
    case .promise: QueryNames(["promise"], ["承诺"])
    case .supervision: QueryNames(["supervision"], ["督办", "催办"])
    case .owner: QueryNames(["owner"], ["责任人"])
    case .helper: QueryNames(["helper"], ["协办人", "协办"])
    case .leader: QueryNames(["leader"], ["分管领导"])
    case .unit: QueryNames(["unit"], ["责任单位", "单位"])
    case .site: QueryNames(["site"], ["点位"])
    case .grid: QueryNames(["grid"], ["网格"])
    case .category: QueryNames(["category"], ["类别"])
    case .due: QueryNames(["due"], ["到期", "时限"])
    case .description: QueryNames(["description"], ["描述"])
    case .reference: QueryNames(["reference"], ["外部编号"])
    }
  }

  /// Whether the item has it.
  func holds(_ record: ItemRecord) -> Bool {
    switch self {
    case .evidence: !record.item.evidence.isEmpty
    case .before: record.item.evidence.contains { $0.phase == .before }
    case .during: record.item.evidence.contains { $0.phase == .during }
    case .after: record.item.evidence.contains { $0.phase == .after }
    case .note: !record.item.notes.isEmpty
    case .quantity: !record.item.quantities.isEmpty
    case .label: !record.item.labels.isEmpty
    case .request: !record.item.requests.isEmpty
    case .extension: !record.item.extensions.isEmpty
    case .suspension: !record.item.suspensions.isEmpty
    case .promise: !record.item.promises.isEmpty
    case .supervision: !record.item.supervisions.isEmpty
    case .owner: record.item.owner != nil
    case .helper: !record.item.helpers.isEmpty
    case .leader: record.item.leader != nil
    case .unit: record.item.leadUnit != nil || !record.item.supportingUnits.isEmpty
    case .site: record.item.site != nil
    case .grid: record.item.grid != nil
    case .category: record.item.category != nil || record.item.group != nil
    case .due: record.item.due != nil
    case .description: !record.item.description.isEmpty
    case .reference: !record.item.reference.isEmpty
    }
  }
}

/// What an item can be: `is:overdue`.
public enum QueryTrait: String, Sendable, Hashable, CaseIterable, QueryChoice {
  /// Owned or helped by whoever asks.
  case mine
  /// Open with a red lamp: past its due date, or submitted only then.
  case overdue
  /// Overdue, not submitted, and promised for a date that is past.
  case brokenPromise
  /// Open and nobody's.
  case unassigned
  /// A request stands on it.
  case waiting
  /// Put right on the spot (立行立改).
  case onTheSpot
  /// Came back after it had been ticked off.
  case rebound
  /// Marked in a meeting as an example.
  case highlight
  /// At a key site.
  case keySite
  /// Reminded or supervised at least once.
  case supervised
  /// Under listed supervision.
  case listed
  /// Sent back after a check at least once.
  case reworked
  /// Sent back by an owner at least once.
  case returned
  /// Given more time at least once.
  case extended

  /// What it is called.
  public var queryNames: QueryNames {
    switch self {
    case .mine: QueryNames(["mine", "my"], ["我的", "本人"])
    case .overdue: QueryNames(["overdue", "late"], ["逾期", "超期"])
    case .brokenPromise: QueryNames(["brokenPromise"], ["失诺", "承诺未兑现"])
    case .unassigned: QueryNames(["unassigned"], ["无人负责", "未分配"])
    case .waiting: QueryNames(["waiting"], ["待批", "待审批"])
    case .onTheSpot: QueryNames(["onTheSpot"], ["立行立改"])
    case .rebound: QueryNames(["rebound"], ["反弹"])
    case .highlight: QueryNames(["highlight"], ["亮点"])
    case .keySite: QueryNames(["keySite", "key"], ["重点点位"])
    case .supervised: QueryNames(["supervised"], ["督办", "催办"])
    case .listed: QueryNames(["listed"], ["挂牌督办", "挂牌"])
    case .reworked: QueryNames(["reworked"], ["返工", "返工过"])
    case .returned: QueryNames(["returned"], ["退回", "退回过"])
    case .extended: QueryNames(["extended"], ["延期", "延期过"])
    }
  }
}
