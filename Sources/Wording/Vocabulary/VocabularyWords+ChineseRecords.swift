import LedgerModel

extension ChineseVocabulary {
  @Sendable static func suspensionReason(_ word: SuspensionReason) -> String {
    switch word {
    case .season: "季节原因"
    case .legalProcedure: "法律程序"
    case .awaitingFunds: "等待资金"
    case .awaitingProject: "等待项目"
    case .ownershipDispute: "权属争议"
    case .coordination: "需协调"
    case .weather: "天气原因"
    case .beyondAuthority: "超出权限"
    }
  }

  @Sendable static func returnReason(_ word: ReturnReason) -> String {
    switch word {
    case .notMyGrid: "不属本网格"
    case .notMyDuty: "不属本职责"
    case .wrongCategory: "类别有误"
    case .cannotLocate: "找不到位置"
    case .alreadyFixed: "已经整改"
    case .duplicate: "重复"
    }
  }

  @Sendable static func level(_ word: SupervisionLevel) -> String {
    switch word {
    case .remind: "催办"
    case .supervise: "督办"
    case .listed: "挂牌督办"
    }
  }

  @Sendable static func phase(_ word: EvidencePhase) -> String {
    switch word {
    case .before: "整改前"
    case .during: "整改中"
    case .after: "整改后"
    }
  }

  @Sendable static func request(_ word: RequestKind) -> String {
    switch word {
    case .timeExtension: "延期"
    case .suspension: "挂账"
    case .referral: "移送"
    }
  }

  @Sendable static func group(_ word: CategoryGroup) -> String {
    switch word {
    case .structure: "违章搭建"
    case .parking: "停车秩序"
    case .sanitation: "环境卫生"
    case .stairwell: "楼道"
    case .notices: "广告标语"
    case .street: "街面秩序"
    case .facility: "设施"
    case .other: "其他"
    }
  }

  @Sendable static func siteKind(_ word: SiteKind) -> String {
    switch word {
    case .estate: "小区"
    case .building: "楼栋"
    case .street: "街巷"
    case .market: "市场"
    case .square: "广场"
    case .school: "学校"
    case .other: "其他"
    }
  }

  @Sendable static func record(_ word: RecordKind) -> String {
    switch word {
    case .item: "事项"
    case .person: "人员"
    case .site: "点位"
    case .grid: "网格"
    case .unit: "责任单位"
    case .category: "类别"
    case .settings: "设置"
    case .calendar: "节假日"
    case .meeting: "例会"
    case .bulletin: "通报"
    }
  }

  @Sendable static func field(_ word: ItemField) -> String {
    switch word {
    case .number: "编号"
    case .title: "整改事项"
    case .description: "问题描述"
    case .state: "状态"
    case .hiddenAt: "撤销时间"
    case .site: "点位"
    case .grid: "网格"
    case .address: "地址"
    case .category: "类别"
    case .scheme: "编码体系"
    case .group: "大类"
    case .severity: "紧急程度"
    case .difficulty: "难易程度"
    case .legalBasis: "法律依据"
    case .source: "问题来源"
    case .reference: "外部编号"
    case .reporter: "反映人"
    case .receiver: "首问责任人"
    case .reportedAt: "上报时间"
    case .leadUnit: "牵头单位"
    case .leader: "分管领导"
    case .owner: "责任人"
    case .measures: "整改措施"
    case .limit: "规定时长"
    case .registeredAt: "立案时间"
    case .assignedAt: "派单时间"
    case .due: "整改时限"
    case .submittedAt: "提交时间"
    case .submittedBy: "提交人"
    case .closedAt: "销号时间"
    case .onTheSpot: "立行立改"
    case .reworkCount: "返工次数"
    case .returnCount: "退回次数"
    case .referredTo: "移送至"
    case .reviewOn: "复看日期"
    case .stateBefore: "移送前状态"
    case .highlight: "亮点"
    case .reboundOf: "反弹自"
    case .duplicateOf: "重复自"
    case .parent: "拆自"
    case .jointAction: "联合执法"
    }
  }

  @Sendable static func list(_ word: ItemList) -> String {
    switch word {
    case .labels: "标签"
    case .supportingUnits: "配合单位"
    case .helpers: "协办人"
    case .quantities: "数量"
    case .evidence: "佐证"
    case .notes: "进展"
    case .requests: "申请"
    case .extensions: "延期"
    case .suspensions: "挂账"
    case .promises: "承诺"
    case .supervisions: "督办"
    case .steps: "经过"
    }
  }

  @Sendable static func channel(_ word: Channel) -> String {
    switch word {
    case .screen: "界面"
    case .command: "命令"
    case .importing: "导入"
    case .meeting: "例会"
    case .program: "程序"
    }
  }
}
