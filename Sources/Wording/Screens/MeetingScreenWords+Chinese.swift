extension MeetingScreenWords {
  /// In Chinese.
  static let zh = MeetingScreenWords(
    lobby: Lobby(
      title: "例会", nothing: "还没有开过会", startWeekly: "开始周例会", startExtra: "开始专题会",
      goOn: { "继续:\($0)" }, decisions: { "议定 \($0) 项" }, boxKeys: "按 Enter 开始"),
    seat: Seat(
      title: { "键盘在\($0)那里(\($1) 起)" }, take: "由我接着操作", look: "只旁观",
      looking: { "正在旁观,操作的是\($0);按 T 接过键盘" }, taken: { "\($0)接过了键盘,这里转为旁观" },
      yours: "键盘在您这里", tooLate: "别人先接过了键盘", mark: "旁观"),
    heading: Heading(
      place: { "\($0)/\($1)" }, left: { "余\($0)" }, atEnd: "到最后了;按 E 散会", atStart: "前面没有了",
      nothingSkipped: "没有跳过的事项", noItem: "这里没有正在议的事项", notHere: "这一屏没有这个操作"),
    card: Card(
      site: "点位", owner: "责任人", due: "到期", promise: "承诺", note: "最近", request: "申请", submitted: "提交",
      highlight: "亮点", waiting: "挂账", review: "移送", reporter: "反映人", nobody: "未定", missed: "未兑现",
      news: { who, when, what in "\(who) \(when) \(what)" }, rework: { "返工\($0)次" },
      rebound: { "反弹自 \($0)" }, hidden: "(投影时不显示,按 P 查看)"),
    page: Page(
      week: "期间", chair: "主持", recorder: "记录", room: "地点", next: "下次", open: "未定",
      withoutOwner: { "没有责任人 \($0) 件" }, requests: { "待批 \($0) 件" }, red: { "红灯 \($0) 件" },
      checks: { "待核查 \($0) 件" }, noHolidays: { "缺 \($0) 年节假日,按 : 输入 calendar 录入;暂按周一至周五算" },
      allSet: "会前没有要补的", thisWeek: "本周", weekBefore: "上周", closureRate: "结案率", onTimeRate: "按期结案率",
      reviews: { "上次议定事项 \($0) 项,按 n 逐项问" }, suggested: { "台账显示:\($0)" },
      worker: { open, paused, submitted, closed in
        "在办\(open) 挂账\(paused) 待核查\(submitted) 本周销号\(closed)"
      },
      duties: { red, next in "红灯\(red) 下次会前到期\(next)" }, nothing: { "\($0):没有" },
      experienceHint: "按 + 记一条经验,按 n 逐件看本周销号,按 h 记为亮点", inDays: { $0 == 0 ? "今天" : "还有\($0)天" },
      people: { "\($0)人" }, jointAction: { "联合执法 \($0):\($1)件  \($2)" },
      work: { "下次会前要办 \($0) 件,其中重点点位 \($1) 件" }, noDecision: "还没有议定事项;按 D 记一项",
      called: { "已签到 \($0)/\($1)" }, guest: "来宾", more: { "另有 \($0) 件" }),
    form: Form(
      start: "开始周例会", startExtra: "开始专题会", seats: "主持与记录", highlight: "记为亮点", decision: "议定事项",
      guest: "来宾", experience: "记一条经验", note: "会议记录", plan: "安排", next: "下次会议",
      paragraph: { "改写:\($0)" }, chair: "主持", recorder: "记录", room: "地点", subject: "议题", text: "内容",
      owner: "责任人", due: "时限", name: "姓名单位", why: "好在哪里", kind: "种类", date: "日期", people: "人数",
      when: "时间", ranking: "排名办法(权重全空:先比按期结案率,再比销号数)", everyGrouping: "责任人、网格、责任单位各一张",
      noWeight: { "“\($0)”不是 0 到 100 的整数" }),
    end: End(
      title: "散会", nothingOpen: "没有遗留。", stillOpen: "还有这些没有定:", gravely: "议定事项缺责任人或时限,纪要会注明。",
      keys: "y 散会   Esc 回去", over: "会议已散;按 M 看纪要", isOn: "会议正在进行", adjourned: "已散会:e 改写 o 排名 I 印发 w 存文件",
      issuedNow: "已印发,数字定格:按 w 存文件",
      paper: { name, kind in
        ["minutes": "会议纪要", "bulletin": kind == .weekly ? "周通报" : "通报", "summary": "工作总结"][name] ?? name
      },
      wide: "按左右箭头看其余各列", making: "正在生成……", failed: "生成失败", issueTitle: "印发",
      issueQuestion: "印发后,纪要和通报不能再改,本期数字定格。按 I 印发,Esc 回去", notAdjourned: "散会后才能印发",
      saved: { "已存 \($0) 个文件到台账的 exchange 目录:\($1)" }, notSaved: { "没有存下:\($0)" },
      paragraphTitle: "改写哪一段",
      paragraph: {
        [
          "opening": "开头", "lastWeek": "上周回顾", "redLamps": "红灯", "experience": "经验交流",
          "nextWeek": "下周部署", "closing": "结尾",
        ][$0] ?? $0
      }, rewritten: "已改写", empty: "(空)"))
}
