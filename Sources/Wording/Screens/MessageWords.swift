import LedgerModel

/// Whether a change was done, taken back, or done again.
public enum UndoKind: Sendable, Hashable {
  case done, undone, redone
}

/// What is said above the keys and at the top of the screen.
public struct MessageWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What was done, taken back or done again.
  public func done(_ undoKind: UndoKind, _ what: String) -> String {
    switch undoKind {
    case .done: say("已保存:\(what)", "Saved: \(what)")
    case .undone: say("已撤销:\(what)", "Undone: \(what)")
    case .redone: say("已重做:\(what)", "Done again: \(what)")
    }
  }
  /// Which key takes it back.
  public var undoHint: String { say("(u 撤销)", "(u to undo)") }
  /// What is to be taken back, or done again, is being looked for.
  public var working: String { say("正在处理……", "working ...") }
  /// Nothing was different.
  public var nothingChanged: String { say("没有改动", "Nothing was changed") }
  /// Somebody asked to save, where every step is saved.
  public var allSaved: String { say("不用另存:每一步都已保存", "Nothing is left to save: every step was saved") }
  /// It belongs to that person already.
  public func alreadyOwned(_ name: String) -> String {
    say("责任人本来就是\(name),没有改动", "\(name) is the owner already; nothing was changed")
  }
  /// So many items.
  public func items(_ count: Int) -> String { say("\(count) 件事项", "\(count) items") }
  /// Nobody known acts: looking only, with the login that is not known.
  public func lookingOnly(_ login: String) -> String {
    say(
      "登录名 \(login) 不在人员名单里:只能查看。请管理员在人员里填上这个登录名",
      "Nobody here has the login \(login), so you can only look. An admin can enter it under people")
  }
  /// In the place of a person who only looks.
  public var looking: String { say("只看", "only looking") }
  /// A practice ledger.
  public var practice: String { say("演练", "practice") }
  /// Who acts from now on.
  public func actingAs(_ text: String) -> String { say("现在以「\(text)」的身份操作", "Acting as \(text) now") }
  /// Acting as others is for practice.
  public var onlyInPractice: String {
    say("只有演练台账可以换人;正式台账里身份由登录名决定", "Only a practice ledger lets you act as others; here your login decides")
  }
  /// Whoever came in by a key is that key's person.
  public var keyIsOnePerson: String {
    say("用密钥登录的就是本人,不能换人", "You logged in by a key, which is one person's: you cannot act as another")
  }
  /// Chinese characters were typed where keys are commands.
  public var inputMethodOn: String {
    say("当前是中文输入,按 Shift 切换", "Input method is on: press Shift (当前是中文输入,按 Shift 切换)")
  }
  /// In a meeting another item than the one under discussion was asked for.
  public var onlyDiscussed: String {
    say(
      "会议中只看正在议的事项:要看别的,按 q 离开会议",
      "A meeting shows only what is discussed: press q to leave it and look at others")
  }
  /// No item is under the cursor.
  public var noItem: String { say("没有选中的事项;按 n 新建", "No item is chosen. Press n for a new one") }
  /// No file lies in the exchange directory, which is there.
  public func nothingInExchange(_ path: String) -> String {
    let place = path.isEmpty ? say("台账的 exchange 目录", "the ledger's exchange directory") : path
    return say("没有文件:请先把照片或材料传到 \(place)", "No file yet: put the photo or paper into \(place) first")
  }
  /// A number was typed behind a command that is about the item under the cursor.
  public func numberComesFirst(_ number: String, _ command: String) -> String {
    say(
      ":\(command) 办的是光标所在的事项:要办 \(number) 号,先输入 :\(number)",
      ":\(command) is about the item under the cursor: for number \(number) type :\(number) first")
  }
  /// What was typed is no command; no language.
  public func noSuchCommand(_ text: String, near: String? = nil) -> String {
    guard let near else { return say("没有命令「\(text)」;按 ? 看全部", "There is no command \(text); ? shows all") }
    return say(
      "没有命令「\(text)」;列出的相近命令按 Tab 选用,如 :\(near)",
      "There is no command \(text); Tab takes one like it, as :\(near)")
  }
  /// What was typed is no command; no language.
  public func noSuchLanguage(_ text: String) -> String {
    say("没有语言「\(text)」;可用 zh、en", "There is no language \(text); type zh or en")
  }
  /// What was being typed when the line dropped is back.
  public var draftReopened: String {
    say("上次断线前填写的内容还在,请核对后保存", "What you were typing when the line dropped is back: look at it, then save")
  }
  /// What was being saved when the line dropped is in the ledger.
  public var draftWasSaved: String {
    say("上次断线时正在保存的内容已经保存,不必重填", "What was being saved when the line dropped is saved: nothing to do again")
  }
  /// What was being typed in a meeting waits there.
  public func draftWaits(_ meeting: String) -> String {
    say("断线前没写完的还在:按 8 回到\(meeting),接过键盘接着写", "Your unsaved text waits: 8, then the \(meeting)")
  }
  /// The program's file was replaced by another one.
  public var programReplaced: String {
    say(
      "程序已更新:手头的做完后按 q 退出,重新打开即是新版",
      "The program was updated: when you are done here, quit with q and open it again")
  }
  /// The journal has a damaged line.
  public func damagedLine(_ file: String, _ line: Int) -> String {
    say(
      "日志损坏:\(file) 第 \(line) 行。请运行 taizhang check 查看",
      "The journal is damaged: \(file) line \(line). Run taizhang check")
  }
  /// Somebody edited a readable file by hand.
  public func handEdited(_ file: String) -> String {
    file.hasPrefix("items.")
      ? say(
        "\(file) 被手工改过,没有生效;新增的事项可用 taizhang import \(file) 导入",
        "\(file) was edited by hand and does not count: taizhang import \(file) takes in what is new")
      : say(
        "\(file) 被手工改过,没有生效:请在界面上修改", "\(file) was edited by hand and does not count: make the change here")
  }
  /// A snapshot is damaged; nothing is missing.
  public var damagedSnapshot: String {
    say(
      "一份快照文件损坏,已改从日志读出,内容无缺;下次快照会换掉它",
      "A snapshot is damaged: the journal was read in its place, nothing is missing")
  }
  /// No whole backup has been made for so many days, or none at all.
  public func backupOverdue(days: Int, isNone: Bool) -> String {
    isNone
      ? say(
        "还没有备份过:请管理员设置每晚备份(taizhang backup)", "Never backed up: ask the admin for a nightly taizhang backup")
      : say(
        "已有 \(days) 天没有完好的备份:请告诉管理员(taizhang check 说明原因)",
        "No good backup for \(days) days: tell the admin (taizhang check says more)")
  }
  /// The journal lost its end; the ledger is read-only.
  public var lostJournal: String {
    say(
      "日志比快照短,有内容丢失。请运行 taizhang check 查看",
      "The journal is shorter than its snapshot: something was lost. Run taizhang check")
  }
  /// Changes are gone that were saved here once: their numbers where they are known, and the last one's.
  public func lostLines(_ gone: ClosedRange<Int>?, _ last: Int) -> String {
    guard let gone else {
      return say(
        "日志被旧副本替换:第 \(last) 次及以前的变更有缺失。请告诉管理员(taizhang check)",
        "An older journal was put back: changes up to number \(last) are missing. Tell the admin (taizhang check)"
      )
    }
    return say(
      "日志少了 \(gone.count) 次保存过的变更(第 \(gone.lowerBound) 至 \(gone.upperBound) 次)。请告诉管理员(taizhang check)",
      "\(gone.count) saved changes are gone (\(gone.lowerBound) to \(gone.upperBound)). Tell the admin (taizhang check)"
    )
  }
  /// The ledger went over to a newer format while it was open here.
  public func newerFormat(_ version: Int) -> String {
    say(
      "台账已升级到格式 \(version),本程序只能查看:请退出,用新版程序打开",
      "The ledger has format \(version) now, which this program only reads: quit, and open it with the new one"
    )
  }
  /// The journal lost its end; the ledger is read-only.
  public var readOnly: String { say("台账当前只读,不能保存", "The ledger is read-only now: nothing can be saved") }
}
