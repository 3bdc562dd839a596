import LedgerModel

/// The words of what quick hands use: marks and ranges, doing again, lines typed before, keys of one's own, the list of one's
/// own changes, the clipboard, an editor.
public struct HandsWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  // MARK: Marks and ranges

  /// So many are marked now.
  public func marked(_ count: Int) -> String {
    say(
      "已标记 \(count) 件,按 Esc 取消",
      count == 1 ? "1 item is marked; Esc unmarks" : "\(count) items are marked; Esc unmarks")
  }
  /// How many are marked now, or that none is.
  public func told(_ count: Int) -> String { count == 0 ? unmarked : marked(count) }
  /// No mark is left; no item was marked.
  public var unmarked: String { say("已取消全部标记", "No item is marked any more") }
  /// No mark is left; no item was marked.
  public var nothingMarked: String { say("没有标记的事项", "No item is marked") }
  /// What was done on several leaves them marked.
  public var marksStay: String { say("标记还在,按 Esc 取消", "still marked; Esc unmarks") }
  /// A query that marks finds none of the rows.
  public func nothingFits(_ query: String) -> String {
    say("列表里没有符合「\(query)」的事项", "No item in the list matches \(query)")
  }
  /// In the table of records the command marks one row.
  public var marksOneRow: String {
    say(
      "这里 :mark 只标记光标所在的一行:先用 / 查找,再按 V 全标",
      "Here :mark marks the row under the cursor: search with /, then V marks all")
  }
  /// The signs before a command are no range.
  public func noRange(_ text: String) -> String {
    say(
      "「\(text)」不是范围:编号写成 5,9,行写成 .,+3 或 .,$,整个列表写 %",
      "\(text) is not a range: write numbers as 5,9, rows as .,+3 or .,$, the whole list as %")
  }
  /// One end of the range is a number, the other a row.
  public func mixedRange(_ text: String) -> String {
    say(
      "「\(text)」一头是编号、一头是行:请写成两个编号(5,9)或两个行(.,+3)",
      "\(text) mixes a number with a row: write two numbers (5,9) or two rows (.,+3)")
  }
  /// Nothing stands behind a range.
  public func rangeAlone(_ text: String) -> String {
    say("\(text) 后面要写命令,如 :\(text) mark", "Say what to do with \(text), as :\(text) mark")
  }
  /// The level below has no list of items.
  public var noList: String {
    say("范围只用于事项的列表:按 2 打开", "A range works on a list of items: 2 opens it")
  }
  /// None of the range stands in the list.
  public func nothingInRange(_ text: String) -> String {
    say("列表里没有 \(text) 范围内的事项", "No item of \(text) is in the list")
  }
  /// So many items of a range of numbers do not stand in the list, and are left alone.
  public func notListed(_ count: Int) -> String {
    say(
      "范围内另有 \(count) 件不在列表里,不算在内",
      "\(count) more of these numbers \(count == 1 ? "is" : "are") not in the list and left alone")
  }
  /// The command takes one item only; none.
  public func onlyOne(_ command: String) -> String {
    say(":\(command) 一次只办一件", ":\(command) is for one item at a time")
  }
  /// The command takes one item only; none.
  public func takesNoRange(_ command: String) -> String {
    say(":\(command) 前面不能写范围", ":\(command) takes no range")
  }

  // MARK: Doing again

  /// Nothing was done yet that could be done again.
  public var nothingToRepeat: String {
    say("还没有可以再做一次的修改", "There is no change yet that could be made again")
  }
  /// Do this again? What it is, and what it sets.
  public func again(_ what: String, _ set: String) -> String {
    say("再做一次:\(what)?\(set)", "Do this again: \(what)? \(set)").trimmed
  }
  /// So many of them refuse.
  public func refuse(_ count: Int) -> String {
    say(
      "(\(count) 件不能这样办,不会改动)",
      "(\(count) cannot take it and \(count == 1 ? "stays" : "stay") as \(count == 1 ? "it is" : "they are"))"
    )
  }

  // MARK: From item to item

  /// There is no item behind it, or before it, in the list; it stands in no list.
  public var lastItem: String { say("已是列表里的最后一件", "This is the last item of the list") }
  /// There is no item behind it, or before it, in the list; it stands in no list.
  public var firstItem: String { say("已是列表里的第一件", "This is the first item of the list") }
  /// There is no item behind it, or before it, in the list; it stands in no list.
  public var inNoList: String { say("这一件不在下面的列表里", "This item is not in the list below") }

  // MARK: Lines typed before

  /// Which of the lines typed before is shown.
  public func recalled(_ place: Int, _ count: Int) -> String {
    say("以前输入的第 \(place)/\(count) 行", "Line \(place) of \(count) typed before")
  }
  /// No line typed before holds this; there is none further back.
  public func notTypedBefore(_ text: String) -> String {
    text.isEmpty
      ? say("没有更早输入的了", "There is no earlier line")
      : say("更早输入的里没有「\(text)」", "No earlier line contains \(text)")
  }

  // MARK: Keys of one's own

  /// The title of the list; where it is empty.
  public var mapsTitle: String { say("自定的按键", "Your own keys") }
  /// The title of the list; where it is empty.
  public var noMaps: String {
    say("还没有自定的按键;例如 :map K assign 王磊", "You have no keys of your own yet; for example :map K assign 王磊")
  }
  /// A key and what it runs now.
  public func mapped(_ key: String, _ line: String) -> String {
    say("\(key) = :\(line)(:unmap \(key) 还原)", "\(key) runs :\(line) (:unmap \(key) undoes)")
  }
  /// A key has its own meaning again; it had.
  public func unmapped(_ key: String) -> String { say("\(key) 已还原", "\(key) has its own meaning again") }
  /// A key has its own meaning again; it had.
  public func notMapped(_ key: String) -> String { say("\(key) 没有自定过", "\(key) is not one of your own keys") }
  /// What was typed names no key.
  public func noKey(_ text: String) -> String {
    say("没有按键「\(text)」:写成 K、ctrl-t、f5 这样", "There is no key \(text): write K, ctrl-t or f5")
  }
  /// A key that everybody needs keeps its meaning.
  public func keptKey(_ key: String) -> String {
    say(
      "\(key) 不能改:数字、方向键、回车、Tab、Esc、Ctrl-C、冒号、问号保留原来的用处",
      "\(key) keeps its meaning, as digits, arrows, Enter, Tab, Esc, Ctrl-C, : and ? do")
  }
  /// What stands behind the key is no command, or one that keys do not run.
  public func noCommandForKey(_ text: String) -> String {
    say(
      "「\(text)」不是按键可以执行的命令;例如 assign 王磊、note、life 催办",
      "A key cannot run \(text): try assign Wang, note or life remind")
  }
  /// As many keys as there may be.
  public func tooManyMaps(_ count: Int) -> String {
    say("最多自定 \(count) 个按键:先用 :unmap 还原几个", "At most \(count) keys: :unmap some first")
  }

  // MARK: One's own changes

  /// The title of the list of changes that can be taken back; where there is none.
  public var undoTitle: String { say("撤销哪一次修改(一天内)", "Take back which change (of the last day)") }
  /// The title of the list of changes that can be taken back; where there is none.
  public var nothingToUndo: String { say("一天内没有可撤销的修改", "There is nothing of the last day to take back") }
  /// Take this change back?
  public func undo(_ change: String) -> String { say("撤销这次修改吗?\(change)", "Take this back? \(change)") }

  // MARK: The clipboard

  /// The title of what can be copied.
  public var clipTitle: String { say("复制到剪贴板", "Copy to the clipboard") }
  /// What can be copied, by its own name.
  public func clipping(_ text: String) -> String {
    say(
      ["number": "编号", "named": "编号和问题", "row": "屏幕上的一行", "text": "全文"][text] ?? text,
      ["number": "number", "named": "number and problem", "row": "the row as shown", "text": "everything"][
        text] ?? text)
  }
  /// It was handed to the terminal; it is too long for one.
  public func clipped(_ text: String) -> String {
    say("已复制:\(text)(终端不支持时用鼠标选取)", "Copied: \(text) (or select it with the mouse)")
  }
  /// It was handed to the terminal; it is too long for one.
  public var tooLongToCopy: String {
    say("太长,终端的剪贴板放不下:用 x 导出", "Too long for a terminal's clipboard: x exports")
  }

  // MARK: An editor

  /// What comes behind Ctrl-X.
  public var editorKey: String { say("Ctrl-X:再按 Ctrl-E 打开编辑器", "Ctrl-X: Ctrl-E opens your editor") }
  /// It is for texts of several lines.
  public var editorForTexts: String {
    say("编辑器用于多行的文字:先移到那一栏", "The editor is for texts of several lines: go to one first")
  }
  /// Only who is logged in as themselves may run a program of their own.
  public var editorRefused: String {
    say(
      "共用账号或用密钥直接进入时不能打开编辑器:请用自己的登录名",
      "No editor with a shared account or by a key: it needs a login of your own")
  }
  /// There is none; the login leads straight into this program.
  public var noEditor: String {
    say("没有设置 EDITOR(或 VISUAL):先在命令行里设好再进入", "Neither EDITOR nor VISUAL is set: set it in the shell first")
  }
  /// There is none; the login leads straight into this program.
  public var noShell: String {
    say(
      "这次登录直接进入程序,不能打开编辑器:请先登录到命令行",
      "This login leads straight into the program: log in to a shell to use an editor")
  }
  /// The text came back; as it was.
  public var edited: String { say("编辑好的文字已放回,请保存", "The text is back: save it") }
  /// The text came back; as it was.
  public var notEdited: String { say("文字没有改动", "The text is as it was") }
  /// The editor ended badly; what it had written is there.
  public func editorEnded(_ status: Int) -> String {
    say("编辑器没有正常结束(\(status)),文字保持原样", "The editor ended with \(status): the text is as it was")
  }
  /// The editor ended badly; what it had written is there.
  public var editorKilled: String {
    say("编辑器被中断,已写入文件的内容放回来了", "The editor was killed: what it had written is back")
  }
  /// It cannot be started.
  public func editorFailed(_ name: String, _ reason: String) -> String {
    say("打不开编辑器 \(name)(\(reason)),文字保持原样", "\(name) cannot be started (\(reason)): the text is as it was")
  }
  /// What it wrote is no text, or too long.
  public var notAText: String {
    say("编辑器写的不是文本,或太长,没有采用", "What the editor wrote is not text, or is too long: it was not taken")
  }

  // MARK: Keys without a meaning

  /// A key does nothing here.
  public func unbound(_ key: String) -> String {
    say("\(key) 在这里没有用处,按 ? 看能用的按键", "\(key) does nothing here; ? shows the keys")
  }
}
