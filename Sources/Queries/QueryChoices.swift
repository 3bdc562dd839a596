import LedgerModel

/// Something of a fixed list that a query can name.
public protocol QueryChoice: Sendable, Hashable {
  /// What it is called in both languages.
  var queryNames: QueryNames { get }
}

extension ItemState: QueryChoice {
  /// The state's names (docs/rules.md).
  public var queryNames: QueryNames {
    switch self {
    case .reported: QueryNames(["reported"], ["已上报", "待立案"])
    case .registered: QueryNames(["registered"], ["已立案", "待派单", "未派单"])
    case .assigned: QueryNames(["assigned"], ["已派单", "待接单"])
    case .inProgress: QueryNames(["inProgress", "progress", "doing"], ["整改中", "办理中"])
    case .submitted: QueryNames(["submitted", "tocheck"], ["待核查", "已提交"])
    case .suspended: QueryNames(["suspended"], ["已挂账", "挂账"])
    case .referred: QueryNames(["referred"], ["已移送", "移送"])
    case .closed: QueryNames(["closed"], ["已销号", "销号", "已整改", "已完成"])
    case .rejected: QueryNames(["rejected"], ["不予立案"])
    case .duplicate: QueryNames(["duplicate"], ["重复"])
    case .cancelled: QueryNames(["cancelled", "canceled"], ["作废", "已作废"])
    }
  }
}

/// Several states under one name.
public enum QueryStateGroup: String, Sendable, Hashable, CaseIterable, QueryChoice {
  /// All that still ask for work or a decision.
  case open
  /// All that are ticked off.
  case done
  /// All that wait for somebody else.
  case paused
  /// All that no rate counts.
  case leftOut
  /// Every state.
  case all

  /// The group's names.
  public var queryNames: QueryNames {
    switch self {
    case .open: QueryNames(["open"], ["未结", "未销号", "未完成"])
    case .done: QueryNames(["done"], ["办结", "已结", "结案"])
    case .paused: QueryNames(["paused", "grey", "gray"], ["暂停"])
    case .leftOut: QueryNames(["leftout", "void"], ["不计"])
    case .all: QueryNames(["all"], ["全部", "所有"])
    }
  }

  /// The states of the group.
  public var states: [ItemState] {
    switch self {
    case .open: ItemState.allCases.filter(\.isOpen)
    case .done: [.closed]
    case .paused: ItemState.allCases.filter(\.isPaused)
    case .leftOut: ItemState.allCases.filter(\.isLeftOut)
    case .all: ItemState.allCases
    }
  }
}

extension Lamp: QueryChoice {
  /// The lamp's names, its letter among them.
  public var queryNames: QueryNames {
    switch self {
    case .red: QueryNames(["red", "r"], ["红", "红灯"])
    case .yellow: QueryNames(["yellow", "y"], ["黄", "黄灯"])
    case .green: QueryNames(["green", "g"], ["绿", "绿灯"])
    case .grey: QueryNames(["grey", "gray"], ["灰", "灰灯"])
    }
  }
}

extension Severity: QueryChoice {
  /// How grave, in words.
  public var queryNames: QueryNames {
    switch self {
    case .urgent: QueryNames(["urgent"], ["紧急"])
    case .major: QueryNames(["major"], ["重点", "重要"])
    case .normal: QueryNames(["normal"], ["一般", "普通"])
    }
  }
}

extension Difficulty: QueryChoice {
  /// How hard, in words.
  public var queryNames: QueryNames {
    switch self {
    case .easy: QueryNames(["easy"], ["简单"])
    case .hard: QueryNames(["hard"], ["疑难", "困难"])
    }
  }
}

extension Source: QueryChoice {
  /// Who or what brought the item in, in words.
  public var queryNames: QueryNames {
    switch self {
    case .patrol: QueryNames(["patrol"], ["巡查"])
    case .selfCheck: QueryNames(["selfCheck"], ["自查"])
    case .resident: QueryNames(["resident"], ["居民反映", "居民"])
    case .hotline: QueryNames(["hotline", "12345"], ["热线", "12345热线"])
    case .supervision: QueryNames(["supervision"], ["督办"])
    case .openInspection: QueryNames(["openInspection"], ["明察"])
    case .covertInspection: QueryNames(["covertInspection"], ["暗访"])
    case .mockAssessment: QueryNames(["mockAssessment", "mock"], ["模拟测评", "测评"])
    case .media: QueryNames(["media"], ["媒体", "媒体曝光"])
    case .leader: QueryNames(["leader"], ["领导交办", "领导"])
    case .meeting: QueryNames(["meeting"], ["例会", "周例会"])
    }
  }
}

extension RequestKind: QueryChoice {
  /// What is asked for, in words.
  public var queryNames: QueryNames {
    switch self {
    case .timeExtension: QueryNames(["extension"], ["延期"])
    case .suspension: QueryNames(["suspension"], ["挂账"])
    case .referral: QueryNames(["referral"], ["移送"])
    }
  }
}

extension SuspensionReason: QueryChoice {
  /// Why an item waits, in words.
  public var queryNames: QueryNames {
    switch self {
    case .season: QueryNames(["season"], ["季节", "季节原因"])
    case .legalProcedure: QueryNames(["legalProcedure"], ["法律程序", "诉讼"])
    case .awaitingFunds: QueryNames(["awaitingFunds", "funds"], ["待资金", "资金"])
    case .awaitingProject: QueryNames(["awaitingProject", "project"], ["待项目", "待改造"])
    case .ownershipDispute: QueryNames(["ownershipDispute", "dispute"], ["权属争议", "权属"])
    case .coordination: QueryNames(["coordination"], ["需协调", "协调"])
    case .weather: QueryNames(["weather"], ["天气"])
    case .beyondAuthority: QueryNames(["beyondAuthority"], ["超出权限", "权限"])
    }
  }
}
