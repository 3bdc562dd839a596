import LedgerModel

// What files say
extension CommandWords {
  /// An item on which no order was given.
  public func notSupervised(_ number: String) -> String {
    say(
      "\(number) 还没有催办或督办:先 taizhang supervise \(number)",
      "\(number) was neither reminded of nor supervised: taizhang supervise \(number) first")
  }
  /// More photos than a paper holds.
  public func tooManyPhotos(megabytes: Int) -> String {
    say(
      "照片合计超过 \(megabytes) MB,文档打不开:请缩小范围(如用查询、--from、--to)分几次打印,或存成不带照片的 .md、.txt",
      "the photos come to more than \(megabytes) MB, which no word processor opens: ask for less at a time (by a query, "
        + "--from, --to), or write it as .md or .txt, which show none")
  }
  /// What only the official form has, asked of a paper that is a table.
  public func noOfficialForm(_ option: String) -> String {
    say(
      "\(option) 用不到:台账和指标表是表格,没有公文格式",
      "\(option) is of no use: a ledger or figures are a table and have no official form")
  }
  /// The templates of papers are no field to be typed.
  public var setByTemplates: String {
    say("模板用 taizhang templates set 设置", "templates are set by taizhang templates set")
  }
  /// A table has no paragraphs that could be rewritten.
  public var noParagraphs: String {
    say("这份文书是表格,没有可改写的段落", "this paper is a table and has no paragraphs to rewrite")
  }
  /// The columns of the list of paragraphs: name, what it is, what became of it, text.
  public var paragraphHeadings: [String] {
    say(["段落", "名称", "改写", "内容"], ["paragraph", "called", "rewritten", "text"])
  }
  /// A notice without items.
  public var nothingToHandOut: String {
    say("没有可交办的在办事项:请检查查询条件、单位或人员", "no open items to hand out: check the query, the unit or the person")
  }
  /// A file cannot be read.
  public func cannotRead(_ path: String, reason: String) -> String {
    say("读不了 \(path)(\(reason)):请检查路径和权限", "cannot read \(path) (\(reason)): check its path and rights")
  }

  /// A file, or what comes from a pipe, is larger than is read.
  public func tooLargeToRead(_ path: String, megabytes: Int) -> String {
    say(
      "\(path) 超过 \(megabytes) MB,没有读入:请核对是不是这个文件,或分成几个文件",
      "\(path) has more than \(megabytes) MB and was not read: see whether it is the right one, or take it in parts"
    )
  }

  /// A file cannot be written.
  public func cannotWrite(_ path: String, reason: String) -> String {
    say("写不了 \(path)(\(reason)):请检查路径和权限", "cannot write \(path) (\(reason)): check its path and rights")
  }

  /// The disk did not take a change.
  public var diskFull: String {
    say(
      "磁盘已满或超出配额,没有保存:请清理后重试",
      "the disk is full or a quota used up; nothing was saved: make room and try again")
  }

  /// What was to be printed could not be written.
  public var outputLost: String {
    say(
      "结果没有全部写出(磁盘已满,或接收的程序已结束)",
      "not all of the result could be written: a full disk, or who was to read it has ended")
  }

  /// A file of an unknown kind.
  public func unknownFileKind(_ path: String, kinds: String) -> String {
    say("不认识 \(path) 的格式:文件名要以 \(kinds) 结尾", "\(path) is of no known kind: its name must end in \(kinds)")
  }

  /// A file is there already.
  public func fileExists(_ path: String) -> String {
    say(
      "已有文件 \(path),没有覆盖:换一个文件名,或加 --force 覆盖",
      "\(path) is there already and was left as it is: take another name, or replace it with --force")
  }

  /// The system's reason why a file cannot be opened, in words.
  public func reason(_ code: String) -> String {
    switch code {
    case "ENOENT": say("文件不存在", "no such file")
    case "EACCES", "EPERM": say("没有权限", "permission denied")
    case "EISDIR": say("是目录", "is a directory")
    case "ENOTDIR": say("路径中有一段不是目录", "part of the path is no directory")
    case "ENOSPC", "EDQUOT": say("磁盘已满", "disk full")
    case "EROFS": say("只读", "read-only")
    case "EEXIST": say("已存在", "exists already")
    default: code
    }
  }
}

// Papers
extension CommandWords {
  /// A text that is no day.
  public func noDay(_ text: String, _ option: String) -> String {
    say(
      "\(option) 不是日期:“\(text)”,可写 2026-11-01 或 11-01",
      "\(option): '\(text)' is no date; write 2026-11-01 or 11-01")
  }

  /// The first day lies behind the last.
  public func noPeriod(from first: String, to last: String) -> String {
    say(
      "时段不对:起始日 \(first) 晚于截止日 \(last),请调整 --from 和 --to",
      "no period: its first day \(first) is after its last, \(last); change --from or --to")
  }

  /// A period that ends where it begins.
  public func periodWithoutLength(_ moment: String) -> String {
    say(
      "时段起止相同(都是 \(moment)),没有长度:请调整 --from 和 --to",
      "the period begins and ends at \(moment) and has no length: change --from or --to")
  }

  /// A period that begins after now.
  public func periodAhead(from first: String) -> String {
    say(
      "时段还没有到:从 \(first) 开始,请调整 --from 和 --to",
      "the period has not come yet: it begins on \(first); change --from or --to")
  }

  /// The days that were asked for are a meeting's week, which begins and ends with hours of its own.
  public func periodOfMeeting(
    _ period: RatePeriod, insteadOf typed: RatePeriod, in zone: LedgerZone
  ) -> String {
    let ((from, to), (first, last)) = (period.ends(in: zone), typed.ends(in: zone))
    return say(
      "\(first.text) 至 \(last.text) 是一次会议的时段,按会议起止:\(from.text) 至 \(to.text)",
      "\(first.text) to \(last.text) is the week of a meeting, taken by its hours: \(from.text) to \(to.text)"
    )
  }

  /// An issued bulletin has no table of this kind, and none is added.
  public func notRanked(by grouping: RateGrouping) -> String {
    let name = Words.of(language).papers.bulletin.grouping(grouping)
    return say(
      "这期通报印发时没有按\(name)排名,印发后不变;用 report rates --by \(grouping.rawValue) 看指标",
      "that bulletin was issued without a ranking by \(name.lowercased()) and stays so; "
        + "see report rates --by \(grouping.rawValue)")
  }

  /// There is no meeting to make minutes of.
  public func noMeeting(inPeriod: Bool) -> String {
    inPeriod
      ? say("这个时段没有开过会:请换一个时段", "no meeting was held in that period: take another one")
      : say("还没有开过会:先用 taizhang meeting 开一次例会", "no meeting was held yet: hold one with taizhang meeting")
  }
}

// The clock
extension CommandWords {
  /// A variable that should hold a moment holds something else.
  public func noMoment(_ text: String, in variable: String) -> String {
    say(
      "\(variable) 不是时刻:“\(text)”,应写成 2026-11-23T08:05:00+08:00",
      "\(variable): '\(text)' is no moment; write 2026-11-23T08:05:00+08:00")
  }

  /// The clock was set by a variable, and the ledger is no practice.
  public func clockOnlyInPractice(_ variable: String) -> String {
    say(
      "这不是演练台账,不能另设时间:请去掉 \(variable)",
      "this ledger is no practice, so it goes by the machine's clock: unset \(variable)")
  }

  /// A day of report was given for rows that all say when they were reported.
  public func reportedEverywhere(_ day: String) -> String {
    say(
      "每一行都写明了上报时间,用不到 --reported \(day):请去掉",
      "every row says when it was reported: leave out --reported \(day)")
  }

  /// A name of which an option says something stands nowhere in the file.
  public func notInFile(
    _ name: String, _ path: String, _ option: String, of command: String = "taizhang import"
  ) -> String {
    say(
      "\(path) 里没有“\(name)”,用不到 \(option):新名称见 \(command) \(path) --dry-run",
      "nothing in \(path) is named '\(name)', so \(option) says nothing: "
        + "\(command) \(path) --dry-run lists new names")
  }

  /// Both ways of taking a list in were asked for.
  public var mergeOrReplace: String {
    say("--merge 和 --replace 只用一个", "--merge or --replace, not both")
  }

  /// A list that is no whole year's, or with which days would go: what it changes, and what to say.
  public func undecided(_ difference: CalendarDifference, _ path: String) -> String {
    let (year, counts) = (difference.list.year, difference.counts(merging: false))
    if !difference.isWhole {
      let names = difference.lackingNames
      let kept = difference.missing.count
      return say(
        "\(path) 不是 \(year) 年的全年安排(缺\(names.joined(separator: "、"))):\(counts)。"
          + "加 --merge 只并入这些天" + (kept > 0 ? ",其余 \(kept) 天不变" : "") + ";未导入",
        "\(path) is no whole list of \(year) (without \(names.joined(separator: ", "))): \(counts). "
          + "--merge adds its days" + (kept > 0 ? " and keeps the other \(kept)" : "")
          + "; nothing was imported")
    }
    return say(
      "\(year) 年已有安排:\(counts)。加 --replace 以 \(path) 为准,加 --merge 并入而不删;未导入",
      "\(year) has holidays already: \(counts). --replace puts \(path) in their place, --merge adds to them; "
        + "nothing was imported")
  }

  /// A day that cannot become a plain one.
  public func offByLaw(_ day: CivilDate) -> String {
    say(
      "\(day.text) 是法定节日,不能照常;当天上班请用 work",
      "\(day.text) is a holiday by law and cannot be plain; say work if it is worked")
  }
}
