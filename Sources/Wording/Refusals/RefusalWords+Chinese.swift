import LedgerModel

/// Every refusal and warning in Chinese.
enum ChineseRefusals {
  @Sendable static func refusal(_ refusal: Refusal, _ names: NamesInLedger) -> String {
    let words = VocabularyWords.zh
    switch refusal {
    case .unknownActor(let login): return "台账中没有登录名为“\(login)”的人员,只能查看:请管理员登记"
    case .needsRole(let role): return "您的角色不够:须\(words.roleUpward(role))办理"
    case .onlyOwner(let owner): return "只有责任人\(bracket(names.person(owner)))可以办理"
    case .onlyOwnerOrHelper(let owner): return "只有责任人\(bracket(names.person(owner)))或协办人可以办理"
    case .onlyOwnerOr(let role, let owner):
      return "只有责任人\(bracket(names.person(owner)))或\(words.roleUpward(role))可以办理"
    case .onlyFinder(let finder): return "只有发现人\(bracket(names.person(finder)))可以立行立改"
    case .onlyChecker: return "您没有核查权限:须内勤及以上,或有核查权限的网格员办理"
    case .ownWork: return "责任人、协办人和提交人不能核查自己的事项:请另一人核查"
    case .sameLogin(let login): return "提交和核查都来自 \(login):请由另一人用自己的登录核查"
    case .wrongState(let action, let state):
      return "“\(words.state(state))”的事项不能“\(words.action(action))”" + only(action, state)
    case .noSuchItem(let name): return "没有“\(name)”这个事项:请核对编号"
    case .shortNumber(let text, let numbers):
      return "“\(text)”没有写年份,可能是 \(numbers.map { names.open($0, words) }.joined(separator: " 或 ")):请写全编号"
    case .noSuchRecord(let kind, let name): return "没有名为“\(name)”的\(words.record(kind)):请核对,或先登记"
    case .ambiguous(let kind, let name, let found):
      return
        "有 \(found.count) 个\(words.record(kind))符合“\(name)”:\(found.prefix(5).joined(separator: "、")),请指明"
    case .missing(let name): return missing(name)
    case .badValue("timeZone", let value):
      return "“\(value)”不是可以计时的时区:只能用没有夏令时的时区,如 Asia/Shanghai,或 +08:00 这样的时差"
    case .badValue("slots", let value):
      return "“\(value)”不是工作时段:请按先后写,如 08:00-12:00,14:00-18:00"
    case .badValue(let field, let value): return "“\(value)”不能填入“\(ChineseRefusals.name(field))”:请改正"
    case .notEditable(let field): return "“\(ChineseRefusals.name(field))”不能直接修改,只随办理流程变化"
    case .inactivePerson(let id): return "\(names.person(id) ?? "")已不在岗:请选择在岗人员"
    case .alreadyOverdue(let due): return "已于 \(names.moment(due)) 逾期,不能再申请延期:可以承诺新的日期"
    case .extendedTwice: return "已延期两次,不能再延期:可以承诺日期或申请挂账"
    case .dateNotLater(let after): return "日期须晚于 \(names.moment(after))"
    case .notOverdue: return "没有逾期的事项不需要承诺日期:可以申请延期"
    case .suspensionTooLong(let latest): return "挂账最长一年,最晚到 \(names.moment(latest))"
    case .returnedTwice: return "已退回两次,须由负责人(网格长、主任)派单"
    case .closedTooLongAgo(let closed): return "已于 \(names.moment(closed)) 销号,超过七天不能重新整改:请新增事项并注明反弹"
    case .stillOpen(let item): return "\(names.item(item))还没有销号,不能作为反弹的原事项:请核对编号"
    case .closingDateUnknown: return "导入时已销号,没有销号日期,不能重新整改:请新增事项并注明反弹"
    case .cycle: return "会首尾相接:事项不能成为自己的重复、上级或反弹来源"
    case .noRequest: return "这个事项没有待批的申请"
    case .severalRequests: return "这个事项有几个待批的申请:请指明哪一个"
    case .requestStands(let kind): return "已有待批的\(words.request(kind))申请:请等负责人批复"
    case .changedSince(let by, let at):
      return "\(names.person(by) ?? "他人")已于 \(names.moment(at)) 改动,不能撤销:请直接修改"
    case .nothingToUndo: return "没有可以撤销的本人操作"
    case .notAnImport: return "这一笔不是导入:导入的批次见 taizhang imports"
    case .importWithdrawn: return "这一批导入的事项都已不在"
    case .tooOldToUndo(let at): return "\(names.moment(at)) 的操作已过 24 小时,不能撤销:请直接修改"
    case .taken(let field, let value): return "\(ChineseRefusals.name(field))“\(value)”已被使用:请换一个"
    case .sameName(let name, let other):
      return "“\(name)”与已有的“\(other)”只是写法不同:请用已有的,或另取名称"
    case .samePlace(let kind, _, let other):
      return "已有同一处的\(words.record(kind))“\(other)”:确是另一处请把“另一处”改为“是”(命令加 --namesake),否则请用已有的"
    case .namesake(_, let others):
      // What a form needs comes before the command's option: a line of 80 columns shows that much.
      return "已有 \(others.prefix(5).joined(separator: "、")):确是另一人请把“同名另一人”改为“是”(命令加 --namesake)"
    case .fileTooLarge(let limit): return "文件太大,最大 \(limit / 1_048_576) MB:请压缩后再传"
    case .textTooLong(let field, let limit): return "“\(ChineseRefusals.name(field))”太长,最多 \(limit) 字"
    case .notRecorder: return "只有本次例会的记录人可以代主持人录入:请负责人指定"
    case .beyondOwnRights(let role): return "不能授予或收回高于本人的角色“\(words.role(role))”:请管理员办理"
    case .firstIsAdmin: return "台账还没有在岗的管理员:请先登记管理员(角色选“管理员”,命令用 --role admin --login 登录名)"
    case .lastAdmin: return "台账至少要有一名在岗的管理员:请先指定另一名"
    case .emptyPeriod(let period): return "时段 \(names.period(period, of: .zh)) 没有长度:请先改定起止时间"
    case .issued(let papers):
      let at = papers.at.map { "已于 \(names.moment($0)) " } ?? "已"
      return
        "\(names.papers(papers, of: .zh))的\(papers.paper == .minutes ? "纪要" : "通报")\(at)印发,不能再改:有变化请记入下次例会"
    }
  }

  @Sendable static func warning(_ warning: Warning, _ names: NamesInLedger) -> String {
    switch warning {
    case .possibleDuplicate(let id): "同一点位已有同类未结事项 \(names.item(id)):可能重复"
    case .possibleRebound(let id): "同一点位 90 天内销号过同类事项 \(names.item(id)):可能反弹"
    case .noHolidayData(let year):
      "缺 \(year) 年放假通知,\(YearWords(.zh).provisional(year)):用 taizhang calendar import 导入"
    case .checkedByOneself: "本台账未启用他人核查:本事项由经办人自己核查"
    case .stillOwns(let count): "此人名下还有 \(count) 件未结事项:请移交"
    case .readingAsked(let id): "事项已销号,指标“\(names.indicator(id))”仍未达标:请复测后登记新的指标值"
    case .unseenRemoved(let field): "“\(ChineseRefusals.name(field))”中不可见的字符已去掉"
    }
  }

  /// A change that the disk did not take.
  @Sendable static func unsaved(_ trouble: StorageTrouble) -> String {
    switch trouble {
    case .full: "磁盘已满或超出配额,未能保存,填写的内容已保留:请清理后再保存"
    case .notAllowed(let path): "没有写入权限或磁盘只读(\(path)),未能保存:请管理员处理"
    default: storage(trouble)
    }
  }

  @Sendable static func storage(_ trouble: StorageTrouble) -> String {
    switch trouble {
    case .full: "磁盘已满或超出配额:请清理后重试"
    case .notAllowed(let path): "没有权限或磁盘只读(\(path)):请管理员处理"
    case .outcomeUnknown: "磁盘故障,不能确定是否已保存:请重新打开台账核对,并通知管理员"
    case .newerFormat(let version): "台账是更新版本(格式 \(version)),本程序只能查看:请升级程序"
    case .unreadableFormat(let version): "台账是更新版本(格式 \(version)),本程序读不了:请升级程序"
    case .notALedger(let path): "\(path) 不是台账:请用 --ledger 指明,或用 init 新建"
    case .noSuchFile(let name): "没有文件 \(name):照片先传到台账的 exchange 目录"
    case .failed(let path, .noBackup): "\(path) 不是台账备份,或已损坏:请换用更早的一份"
    case .failed(let path, let reason): "读写 \(path) 失败(\(reason.text(.zh))):请通知管理员"
    }
  }

  /// From which states it can be done; nothing when this is one of them and something else is in the way.
  private static func only(_ action: Action, _ state: ItemState) -> String {
    guard let states = RefusalWords.states(for: action, insteadOf: state) else { return "" }
    if states.allSatisfy(\.isOpen), states.count > 5 { return ":须是未结事项" }
    return ":须是" + states.map(VocabularyWords.zh.state).joined(separator: "、")
  }

  private static func bracket(_ name: String?) -> String { name.map { "(\($0))" } ?? "(未定)" }

  private static func missing(_ name: String) -> String {
    switch name {
    case "place": "缺少地点:请填点位、网格或地址"
    case "evidenceOrNote": "请写明做了什么,或附整改后的照片"
    case "done": "请填写每项数量的完成数"
    case "category": "请先选类别,或选大类并填时限"
    case "owner": "还没有责任人:请先派单"
    case "due": "这一类没有规定时长:请填整改时限"
    default: "缺少“\(ChineseRefusals.name(name))”:请填写"
    }
  }

  private static func name(_ field: String) -> String {
    switch field {
    case "reason": "原因"
    case "note": "核查意见"
    case "text": "内容"
    case "name": "名称"
    case "to": "移送至"
    case "review": "复看日期"
    case "until": "截止日期"
    case "date": "日期"
    case "replyDue": "回复期限"
    case "unit": "单位"
    case "measure": "计量项目"
    case "quantity", "approximate": "数量"
    case "login": "登录名"
    case "timeZone": "时区"
    case "slots": "工作时段"
    case "evidenceLimit": "佐证文件上限"
    case "year": "年份"
    case "id": "标识"
    case "path": "字段"
    case "hash": "文件校验值"
    case "size": "文件大小"
    default: VocabularyWords.zh.path(field)
    }
  }
}
