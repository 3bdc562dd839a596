import LedgerModel

// Files that come in
extension CommandWords {
  /// A file that is not imported.
  public func notImported(_ path: String, why: String) -> String {
    say("没有导入 \(path):\(why)", "\(path) was not imported: \(why)")
  }

  /// What an import does just now: the file is being opened.
  public func importOpens(_ path: String) -> String { say("正在打开 \(path)…", "opening \(path)...") }

  /// What an import does just now: so many rows of all have been read.
  public func importReads(_ done: Int, of all: Int) -> String {
    say("已读取 \(done)/\(all) 行…", "read \(done) of \(all) rows...")
  }

  /// What an import does just now: the rows are compared with what is there.
  public func importCompares(_ rows: Int) -> String {
    say("正在与台账核对 \(rows) 行…", "comparing \(rows) rows with the ledger...")
  }

  /// What an import does just now: the items are written.
  public func importSaves(_ items: Int) -> String {
    say("正在保存 \(items) 项…", "saving \(items) items...")
  }

  /// What a command does behind something large that is safe already.
  public var keepsHouse: String {
    say("已保存;正在整理快照和可读文件…", "saved; writing the snapshot and the readable files...")
  }

  /// What was written is safe, but snapshot and readable files were not: why.
  public func houseNotKept(_ why: String) -> String {
    say(
      "已保存;快照和可读文件没有写成:\(why)", "saved; the snapshot and the readable files could not be written: \(why)")
  }

  /// What was written is safe, and a snapshot that was damaged has been made anew.
  public var snapshotMended: String {
    say(
      "已保存;原来的快照损坏,已按日志重做,没有损失",
      "saved; the snapshot was damaged and has been made anew from the journal: nothing is lost")
  }

  /// Somebody wrote into the snapshot while a command was reading from it.
  public var snapshotSpoiled: String {
    say(
      "读取时快照文件被改动或读不出来,以上结果可能不全:请再运行一次(台账本身没有损失)",
      "the snapshot was changed or could not be read meanwhile, so what is said above may lack something: run it "
        + "again (the ledger itself has lost nothing)")
  }

  /// Ctrl-C came when an import was on its way to the disk.
  public var interruptedTooLate: String {
    say(
      "中断来得太晚,已全部导入:用 taizhang undo 可以撤回",
      "too late to interrupt, all is imported: taizhang undo takes it back")
  }

  /// An import has more remarks than a terminal can show.
  public func moreRemarks(_ count: Int) -> String {
    say(
      "……另有 \(count) 条没有列出:在命令后加 2> 提示.txt 可全部存下",
      "... \(count) more are not shown: 2> remarks.txt behind the command keeps them all")
  }

  /// A file that is neither an announcement of holidays nor a year's list of them, and why.
  public func noCalendar(_ path: String, _ fault: CalendarFault) -> String {
    switch fault {
    case .json, .year, .days:
      say(
        "\(path) 不是节假日安排:应为国务院办公厅通知的原文(可用 --year 指明年份),"
          + "或 {\"year\": 2026, \"days\": [{\"date\", \"kind\": \"off\" 或 \"work\", \"name\"}]}",
        "\(path) is no list of holidays: it should be the text of the State Council's notice (--year says which "
          + "year) or {\"year\": 2026, \"days\": [{\"date\", \"kind\": \"off\" or \"work\", \"name\"}]}")
    case .day(let place):
      say(
        "\(path) 的 days 第 \(place) 个不是 {date, kind, name}:未导入",
        "\(path): element \(place) of days is no {date, kind, name}; nothing was imported")
    case .twice(let date):
      say("\(path) 中 \(date.text) 出现两次:未导入", "\(path) names \(date.text) twice; nothing was imported")
    case .sentence(let sentence):
      say(
        "\(path) 中这一句没有读懂:“\(sentence)”,未导入",
        "\(path): \"\(sentence)\" was not understood; nothing was imported")
    case .weekday(let date):
      say(
        "\(path) 中 \(date.text) 的星期不对,请核对原文和年份:未导入",
        "\(path) has the wrong weekday for \(date.text): compare text and year; nothing was imported")
    case .provisional:
      say(
        "\(path) 是按法定节日推算的(provisional),不是放假通知:未导入",
        "\(path) is the list by law (provisional), no notice; nothing was imported")
    case .count(let name, let said, let found):
      say(
        "\(path) 中\(name)写明放假 \(said) 天,读出 \(found) 天,请核对:未导入",
        "\(path) says \(said) days off for \(name) but names \(found): compare the text; nothing was imported"
      )
    }
  }
}
