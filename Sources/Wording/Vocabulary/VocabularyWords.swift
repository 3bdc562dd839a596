import LedgerModel

/// The field's own words: one for every word that the ledger keeps as a code.
public struct VocabularyWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Where an item stands.
  public func state(_ itemState: ItemState) -> String {
    switch itemState {
    case .reported: say("已上报", "reported")
    case .registered: say("已立案", "registered")
    case .assigned: say("已派单", "assigned")
    case .inProgress: say("整改中", "in progress")
    case .submitted: say("待核查", "submitted")
    case .suspended: say("已挂账", "suspended")
    case .referred: say("已移送", "referred")
    case .closed: say("已销号", "closed")
    case .rejected: say("不予立案", "rejected")
    case .duplicate: say("重复", "duplicate")
    case .cancelled: say("作废", "cancelled")
    }
  }
  /// A lamp as a word.
  public func lamp(_ lamp: Lamp) -> String {
    switch lamp {
    case .red: say("红", "red")
    case .yellow: say("黄", "yellow")
    case .green: say("绿", "green")
    case .grey: say("灰", "grey")
    }
  }
  /// A lamp as its mark in a list, one or two columns wide: 红, R.
  public func lampMark(_ lamp: Lamp) -> String {
    switch lamp {
    case .red: say("红", "R")
    case .yellow: say("黄", "Y")
    case .green: say("绿", "G")
    case .grey: say("灰", "-")
    }
  }
  /// How grave.
  public func severity(_ severity: Severity) -> String {
    switch severity {
    case .urgent: say("紧急", "urgent")
    case .major: say("重点", "major")
    case .normal: say("一般", "normal")
    }
  }
  /// How hard.
  public func difficulty(_ difficulty: Difficulty) -> String {
    switch difficulty {
    case .easy: say("简单", "easy")
    case .hard: say("疑难", "hard")
    }
  }
  /// Where it came from.
  public func source(_ source: Source) -> String {
    switch source {
    case .patrol: say("巡查", "patrol")
    case .selfCheck: say("自查", "self-check")
    case .resident: say("居民反映", "resident")
    case .hotline: say("12345", "hotline")
    case .supervision: say("督办", "supervision")
    case .openInspection: say("明察", "open inspection")
    case .covertInspection: say("暗访", "covert inspection")
    case .mockAssessment: say("模拟测评", "mock assessment")
    case .media: say("媒体", "media")
    case .leader: say("领导交办", "leader")
    case .meeting: say("例会", "meeting")
    }
  }
  /// What a person may do.
  public func role(_ role: Role) -> String {
    switch role {
    case .viewer: say("查看", "viewer")
    case .worker: say("网格员", "grid worker")
    case .clerk: say("内勤", "clerk")
    case .lead: say("负责人", "lead")
    case .admin: say("管理员", "admin")
    }
  }
  /// A role and those above it, as who may do something: 内勤及以上.
  public func roleUpward(_ role: Role) -> String {
    switch role {
    case .viewer: say("任何人", "anybody")
    case .worker: say("网格员及以上", "a grid worker or above")
    case .clerk: say("内勤及以上", "a clerk or above")
    case .lead: say("负责人(网格长、主任)", "a lead or the admin")
    case .admin: say("管理员", "the admin")
    }
  }
  /// Why an item waits.
  public func suspensionReason(_ suspensionReason: SuspensionReason) -> String {
    switch suspensionReason {
    case .season: say("季节原因", "season")
    case .legalProcedure: say("法律程序", "legal procedure")
    case .awaitingFunds: say("等待资金", "awaiting funds")
    case .awaitingProject: say("等待项目", "awaiting a project")
    case .ownershipDispute: say("权属争议", "ownership dispute")
    case .coordination: say("需协调", "coordination")
    case .weather: say("天气原因", "weather")
    case .beyondAuthority: say("超出权限", "beyond authority")
    }
  }
  /// Why an item goes back.
  public func returnReason(_ returnReason: ReturnReason) -> String {
    switch returnReason {
    case .notMyGrid: say("不属本网格", "not my grid")
    case .notMyDuty: say("不属本职责", "not my duty")
    case .wrongCategory: say("类别有误", "wrong category")
    case .cannotLocate: say("找不到位置", "cannot be found")
    case .alreadyFixed: say("已经整改", "already fixed")
    case .duplicate: say("重复", "duplicate")
    }
  }
  /// How strongly an item is pushed.
  public func level(_ supervisionLevel: SupervisionLevel) -> String {
    switch supervisionLevel {
    case .remind: say("催办", "reminder")
    case .supervise: say("督办", "supervision")
    case .listed: say("挂牌督办", "listed supervision")
    }
  }
  /// Which moment a photo shows.
  public func phase(_ evidencePhase: EvidencePhase) -> String {
    switch evidencePhase {
    case .before: say("整改前", "before")
    case .during: say("整改中", "during")
    case .after: say("整改后", "after")
    }
  }
  /// What is asked for.
  public func request(_ requestKind: RequestKind) -> String {
    switch requestKind {
    case .timeExtension: say("延期", "extension")
    case .suspension: say("挂账", "suspension")
    case .referral: say("移送", "referral")
    }
  }
  /// A group of categories.
  public func group(_ categoryGroup: CategoryGroup) -> String {
    switch categoryGroup {
    case .structure: say("违章搭建", "illegal structures")
    case .parking: say("停车秩序", "parking")
    case .sanitation: say("环境卫生", "sanitation")
    case .stairwell: say("楼道", "stairwells")
    case .notices: say("广告标语", "notices")
    case .street: say("街面秩序", "street order")
    case .facility: say("设施", "facilities")
    case .other: say("其他", "other")
    }
  }
  /// What a site is.
  public func siteKind(_ siteKind: SiteKind) -> String {
    switch siteKind {
    case .estate: say("小区", "estate")
    case .building: say("楼栋", "building")
    case .street: say("街巷", "street")
    case .market: say("市场", "market")
    case .square: say("广场", "square")
    case .school: say("学校", "school")
    case .mainRoad: say("主次干道", "main road")
    case .community: say("社区", "community")
    case .hospital: say("医院", "hospital")
    case .serviceHall: say("政务大厅", "service hall")
    case .station: say("车站", "station")
    case .mall: say("商场超市", "shop")
    case .hotel: say("宾馆饭店", "hotel or restaurant")
    case .construction: say("工地", "building site")
    case .fringe: say("城乡结合部", "urban fringe")
    case .bus: say("公交", "bus")
    case .counter: say("窗口", "counter")
    case .other: say("其他", "other")
    }
  }
  /// A record that was made, or else changed: 新增人员.
  public func recordChange(_ kind: RecordKind, _ isNew: Bool) -> String {
    say(
      (isNew ? "新增" : "修改") + record(kind),
      record(kind) + (isNew ? " added" : " changed"))
  }
  /// Through what a change came.
  public func channel(_ channel: Channel) -> String {
    switch channel {
    case .screen: say("界面", "screen")
    case .command: say("命令", "command")
    case .importing: say("导入", "import")
    case .meeting: say("例会", "meeting")
    case .program: say("程序", "program")
    }
  }
}

extension VocabularyWords {
  /// What a change did: the word for its verb, an item's action or `person.add` and the like.
  public func verb(_ verb: String) -> String {
    if let action = Action(rawValue: verb) { return self.action(action) }
    if verb == Change.detailsRemoval { return say("删除个人信息", "details removed") }
    let parts = verb.split(separator: ".")
    guard let kind = parts.first.flatMap({ RecordKind(rawValue: String($0)) }) else { return verb }
    return recordChange(kind, parts.last == "add")
  }

  /// The field or list that a path names: 责任人, 数量.
  public func path(_ path: String) -> String {
    let name = path.split(separator: "/").first.map(String.init) ?? path
    if let part = ItemPart(name) { return FieldWords(language).inSentence(part) }
    // Refusals name a field alone: of whichever kind of record it is, it is called the same.
    let declared = RecordKind.listed.lazy.compactMap { $0.spec.field(at: name) }.first
    return declared.map(RecordWords(language).inSentence) ?? path
  }
}
