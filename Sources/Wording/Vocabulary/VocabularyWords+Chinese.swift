import LedgerModel

extension VocabularyWords {
  /// The words in Chinese.
  static let zh = VocabularyWords(
    state: ChineseVocabulary.state,
    lamp: ChineseVocabulary.lamp,
    lampMark: ChineseVocabulary.lampMark,
    severity: ChineseVocabulary.severity,
    difficulty: ChineseVocabulary.difficulty,
    source: ChineseVocabulary.source,
    role: ChineseVocabulary.role,
    roleUpward: ChineseVocabulary.roleUpward,
    action: ChineseVocabulary.action,
    actionKind: ChineseVocabulary.actionKind,
    suspensionReason: ChineseVocabulary.suspensionReason,
    returnReason: ChineseVocabulary.returnReason,
    level: ChineseVocabulary.level,
    phase: ChineseVocabulary.phase,
    request: ChineseVocabulary.request,
    group: ChineseVocabulary.group,
    siteKind: ChineseVocabulary.siteKind,
    record: ChineseVocabulary.record,
    recordChange: { kind, isNew in (isNew ? "新增" : "修改") + ChineseVocabulary.record(kind) },
    field: ChineseVocabulary.field,
    list: ChineseVocabulary.list,
    channel: ChineseVocabulary.channel)
}

/// The words in Chinese, a function for each vocabulary, so that a missing word does not compile.
enum ChineseVocabulary {
  @Sendable static func state(_ word: ItemState) -> String {
    switch word {
    case .reported: "已上报"
    case .registered: "已立案"
    case .assigned: "已派单"
    case .inProgress: "整改中"
    case .submitted: "待核查"
    case .suspended: "已挂账"
    case .referred: "已移送"
    case .closed: "已销号"
    case .rejected: "不予立案"
    case .duplicate: "重复"
    case .cancelled: "作废"
    }
  }

  @Sendable static func lamp(_ word: Lamp) -> String {
    switch word {
    case .red: "红"
    case .yellow: "黄"
    case .green: "绿"
    case .grey: "灰"
    }
  }

  @Sendable static func lampMark(_ word: Lamp) -> String {
    switch word {
    case .red: "红"
    case .yellow: "黄"
    case .green: "绿"
    case .grey: "灰"
    }
  }

  @Sendable static func severity(_ word: Severity) -> String {
    switch word {
    case .urgent: "紧急"
    case .major: "重点"
    case .normal: "一般"
    }
  }

  @Sendable static func difficulty(_ word: Difficulty) -> String {
    switch word {
    case .easy: "简单"
    case .hard: "疑难"
    }
  }

  @Sendable static func source(_ word: Source) -> String {
    switch word {
    case .patrol: "巡查"
    case .selfCheck: "自查"
    case .resident: "居民反映"
    case .hotline: "12345"
    case .supervision: "督办"
    case .openInspection: "明察"
    case .covertInspection: "暗访"
    case .mockAssessment: "模拟测评"
    case .media: "媒体"
    case .leader: "领导交办"
    case .meeting: "例会"
    }
  }

  @Sendable static func role(_ word: Role) -> String {
    switch word {
    case .viewer: "查看"
    case .worker: "网格员"
    case .clerk: "内勤"
    case .lead: "负责人"
    case .admin: "管理员"
    }
  }

  @Sendable static func roleUpward(_ word: Role) -> String {
    switch word {
    case .viewer: "任何人"
    case .worker: "网格员及以上"
    case .clerk: "内勤及以上"
    case .lead: "负责人(网格长、主任)"
    case .admin: "管理员"
    }
  }

  @Sendable static func action(_ word: Action) -> String {
    switch word {
    case .report: "上报"
    case .register: "立案"
    case .reject: "不予立案"
    case .merge: "并入"
    case .assign: "派单"
    case .accept: "接单"
    case .sendBack: "退回"
    case .submit: "提交核查"
    case .submitOnTheSpot: "立行立改"
    case .pass: "通过(销号)"
    case .fail: "返工"
    case .requestExtension: "申请延期"
    case .extend: "延期"
    case .refuseExtension: "不同意延期"
    case .promise: "承诺"
    case .requestSuspension: "申请挂账"
    case .suspend: "挂账"
    case .refuseSuspension: "不同意挂账"
    case .resume: "恢复"
    case .requestReferral: "申请移送"
    case .refer: "移送"
    case .refuseReferral: "不同意移送"
    case .takeBack: "收回"
    case .remind: "催办"
    case .supervise: "督办"
    case .handOver: "移交"
    case .reopen: "重新整改"
    case .cancel: "作废"
    case .edit: "修改"
    case .note: "进展"
    case .evidence: "佐证"
    case .highlight: "亮点"
    case .importItem: "导入"
    case .split: "拆分"
    case .undo: "撤销"
    }
  }

  @Sendable static func actionKind(_ word: ActionKind) -> String {
    switch word {
    case .register: "立案"
    case .reject: "不予立案"
    case .merge: "并入另一事项"
    case .assign: "派单"
    case .accept: "接单"
    case .sendBack: "退回"
    case .submit: "提交核查"
    case .submitOnTheSpot: "立行立改"
    case .pass: "通过(销号)"
    case .fail: "返工"
    case .extend: "延期"
    case .promise: "承诺"
    case .suspend: "挂账"
    case .resume: "恢复"
    case .refer: "移送"
    case .takeBack: "收回移送"
    case .grant: "同意申请"
    case .refuse: "不同意申请"
    case .remind: "催办"
    case .supervise: "督办"
    case .handOver: "移交他人"
    case .reopen: "重新整改"
    case .cancel: "作废"
    }
  }
}
