/// Whether a change was done, taken back, or done again.
public enum UndoKind: Sendable, Hashable {
  case done, undone, redone
}

/// What is said above the keys and at the top of the screen.
public struct MessageWords: Sendable {
  /// What was done, taken back or done again.
  public let done: @Sendable (UndoKind, _ what: String) -> String
  /// Which key takes it back.
  public let undoHint: String
  /// Nothing was different.
  public let nothingChanged: String
  /// Somebody asked to save, where every step is saved.
  public let allSaved: String
  /// It belongs to that person already.
  public let alreadyOwned: @Sendable (_ name: String) -> String
  /// So many items.
  public let items: @Sendable (Int) -> String
  /// Nobody known acts: looking only, with the login that is not known.
  public let lookingOnly: @Sendable (_ login: String) -> String
  /// In the place of a person who only looks.
  public let looking: String
  /// A practice ledger.
  public let practice: String
  /// Who acts from now on.
  public let actingAs: @Sendable (String) -> String
  /// Acting as others is for practice.
  public let onlyInPractice: String
  /// Chinese characters were typed where keys are commands.
  public let inputMethodOn: String
  /// In a meeting another item than the one under discussion was asked for.
  public let onlyDiscussed: String
  /// No item is under the cursor.
  public let noItem: String
  /// No file lies in the exchange directory.
  public let nothingInExchange: String
  /// What was typed is no command; no language.
  public let noSuchCommand, noSuchLanguage: @Sendable (String) -> String
  /// What was being typed when the line dropped is back.
  public let draftReopened: String
  /// What was being saved when the line dropped is in the ledger.
  public let draftWasSaved: String
  /// What was being typed in a meeting waits there.
  public let draftWaits: @Sendable (_ meeting: String) -> String
  /// A view that this version does not have.
  public let notInThisVersion: String
  /// The journal has a damaged line.
  public let damagedLine: @Sendable (_ file: String, _ line: Int) -> String
  /// A snapshot is damaged; nothing is missing.
  public let damagedSnapshot: String
  /// The journal lost its end; the ledger is read-only.
  public let lostJournal, readOnly: String
}

extension MessageWords {
  static let zh = MessageWords(
    done: { kind, what in
      switch kind {
      case .done: "已保存:\(what)"
      case .undone: "已撤销:\(what)"
      case .redone: "已重做:\(what)"
      }
    },
    undoHint: "(u 撤销)",
    nothingChanged: "没有改动", allSaved: "不用另存:每一步都已保存", alreadyOwned: { "责任人本来就是\($0),没有改动" },
    items: { "\($0) 件事项" },
    lookingOnly: { "登录名 \($0) 不在人员名单里:只能查看。请管理员在人员里填上这个登录名" },
    looking: "只看", practice: "演练",
    actingAs: { "现在以「\($0)」的身份操作" },
    onlyInPractice: "只有演练台账可以换人;正式台账里身份由登录名决定",
    inputMethodOn: "当前是中文输入,按 Shift 切换",
    onlyDiscussed: "会议中只看正在议的事项:要看别的,按 q 离开会议",
    noItem: "没有选中的事项;按 n 新建",
    nothingInExchange: "台账的 exchange 目录里没有文件:请先把照片或文件传到那里",
    noSuchCommand: { "没有命令「\($0)」;按 ? 看全部" }, noSuchLanguage: { "没有语言「\($0)」;可用 zh、en" },
    draftReopened: "上次断线前填写的内容还在,请核对后保存",
    draftWasSaved: "上次断线时正在保存的内容已经保存,不必重填",
    draftWaits: { "断线前没写完的还在:按 8 回到\($0),接过键盘接着写" },
    notInThisVersion: "此版本没有这个视图",
    damagedLine: { "日志损坏:\($0) 第 \($1) 行。请运行 taizhang check 查看" },
    damagedSnapshot: "一份快照文件损坏,已改从日志读出,内容无缺;下次快照会换掉它",
    lostJournal: "日志比快照短,有内容丢失。请运行 taizhang check 查看", readOnly: "台账当前只读,不能保存")

  static let en = MessageWords(
    done: { kind, what in
      switch kind {
      case .done: "Saved: \(what)"
      case .undone: "Undone: \(what)"
      case .redone: "Done again: \(what)"
      }
    },
    undoHint: "(u undoes)",
    nothingChanged: "Nothing was different", allSaved: "Nothing is left to save: every step was saved",
    alreadyOwned: { "\($0) is the owner already; nothing was changed" },
    items: { "\($0) items" },
    lookingOnly: { "Login \($0) belongs to nobody here: looking only. An admin can enter it under people" },
    looking: "looking", practice: "practice",
    actingAs: { "Acting as \($0) now" },
    onlyInPractice: "Only a practice ledger lets you act as others; here your login decides",
    inputMethodOn: "Input method is on: press Shift (当前是中文输入,按 Shift 切换)",
    onlyDiscussed: "A meeting shows only what is discussed: q leaves it to look at others",
    noItem: "No item is chosen; n makes a new one",
    nothingInExchange: "No file lies in the ledger's exchange directory: put the photo or paper there first",
    noSuchCommand: { "No command \($0); ? shows all" },
    noSuchLanguage: { "No language \($0); there are zh and en" },
    draftReopened: "What you were typing when the line dropped is back: look at it, then save",
    draftWasSaved: "What was being saved when the line dropped is saved: nothing to do again",
    draftWaits: {
      "Your unsaved text waits: 8, then the \($0)"
    },
    notInThisVersion: "This version does not have that view",
    damagedLine: { "The journal is damaged: \($0) line \($1). Run taizhang check" },
    damagedSnapshot: "A snapshot is damaged: the journal was read in its place, nothing is missing",
    lostJournal: "The journal is shorter than its snapshot: something was lost. Run taizhang check",
    readOnly: "The ledger is read-only now: nothing can be saved")
}
