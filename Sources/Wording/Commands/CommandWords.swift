import LedgerModel

/// What the commands without a screen say on standard error when they end badly: one line each, with what, why
/// and what next.
public struct CommandWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }
}

// Finding the ledger and who acts
extension CommandWords {
  /// No ledger was found anywhere.
  public var noLedger: String {
    say(
      "没有找到台账:用 --ledger 指定目录,用 taizhang init 目录 --name 名称 新建,或用 taizhang demo 打开示例",
      "no ledger found: name one with --ledger DIR, make one with taizhang init DIR --name NAME, "
        + "or open the sample with taizhang demo")
  }

  /// What was named is no ledger.
  public func notALedger(_ path: String) -> String {
    say(
      "\(path) 不是台账(里面没有 FORMAT):请检查路径,或用 taizhang init \(path) --name 名称 新建",
      "\(path) is no ledger (it has no FORMAT): check the path, or make one with "
        + "taizhang init \(path) --name NAME")
  }

  /// What was named is not there.
  public func noSuchDirectory(_ path: String) -> String {
    say(
      "没有目录 \(path):请检查路径,或用 taizhang init \(path) --name 名称 新建台账",
      "there is no directory \(path): check the path, or make a ledger with "
        + "taizhang init \(path) --name NAME")
  }

  /// The rights do not reach to open what was named.
  public func mayNotOpen(_ path: String) -> String {
    say(
      "没有权限打开 \(path):请让管理员把您加入台账所属的用户组",
      "no permission to open \(path): ask to be added to the group that the ledger belongs to")
  }

  /// The Unix user may not speak for another person here.
  public func mayNotActAs(_ person: String, login: String) -> String {
    say(
      "\(login) 不能以 \(person) 的身份操作:--as 只供 root、台账目录的属主,或在练习台账中使用",
      "\(login) may not act as \(person): --as is for root, for the owner of the ledger's directory, "
        + "and in practice")
  }

  /// The directory in which a ledger is to be made holds something.
  public func directoryNotEmpty(_ path: String) -> String {
    say(
      "\(path) 不是空目录:请换一个新目录,或用 --ledger \(path) 打开已有的台账",
      "\(path) is not empty: take a new directory, or open the ledger there with --ledger \(path)")
  }
}

// The screen
extension CommandWords {
  /// Standard input or output is no terminal.
  public var noTerminal: String {
    say(
      "这里不是终端,打不开界面:请在终端中运行,或用命令(见 taizhang --help)",
      "no terminal here, so no screen: run it in a terminal, or use a command (see taizhang --help)")
  }

  /// The terminal cannot place characters.
  public func plainTerminal(_ kind: String) -> String {
    say(
      "终端类型 TERM=\(kind) 不能定位光标,打不开界面:请设为 xterm-256color 一类,或用命令(见 taizhang --help)",
      "the terminal type TERM=\(kind) cannot place the cursor, so no screen: set one like xterm-256color, "
        + "or use a command (see taizhang --help)")
  }

  /// Where a ledger is kept that was made only for a look.
  public func keptAt(_ path: String) -> String {
    say("练习台账在 \(path),不再需要时可以删除", "the practice ledger is at \(path); delete it when you are done")
  }

  /// The terminal does not speak UTF-8.
  public func notUTF8(_ encoding: String) -> String {
    say(
      "终端编码是 \(encoding),显示不了中文:请把终端和 LANG 都设为 UTF-8,例如 LANG=zh_CN.UTF-8",
      "the terminal speaks \(encoding), not UTF-8: set terminal and LANG to UTF-8, such as LANG=en_GB.UTF-8")
  }
}

// What was typed
extension CommandWords {
  /// No command has this name.
  public func unknownCommand(_ name: String) -> String {
    say("没有命令“\(name)”:全部命令见 taizhang --help", "no command '\(name)': taizhang --help lists them")
  }

  /// No option has this name here.
  public func unknownOption(_ name: String, of command: String) -> String {
    say("没有选项 \(name):见 \(command) --help", "unknown option \(name): see \(command) --help")
  }

  /// What looks like an option is a part of a query.
  public func notAnOption(_ text: String, of command: String) -> String {
    say(
      "“\(text)”以 - 开头,被当作选项:请写 \(command) 'not \(text.drop { $0 == "-" })',或 \(command) -- '\(text)'",
      "\(text) begins with - and is taken for an option: write \(command) 'not \(text.drop { $0 == "-" })', or \(command) -- '\(text)'"
    )
  }

  /// How a date was understood that was not written in full.
  public func understood(_ text: String, _ date: String) -> String {
    say("“\(text)”按 \(date)", "\(text) is \(date)")
  }

  /// A site or grid that was named in another writing than its own.
  public func taken(_ text: String, for name: String) -> String {
    say("“\(text)”按“\(name)”处理", "\"\(text)\" is taken for \"\(name)\"")
  }

  /// The value behind an option is missing.
  public func missingValue(_ option: String, of command: String) -> String {
    say("\(option) 后面缺少内容:见 \(command) --help", "\(option) needs a value: see \(command) --help")
  }

  /// An option takes no value.
  public func needlessValue(_ option: String, of command: String) -> String {
    say("\(option) 后面不能带内容:见 \(command) --help", "\(option) takes no value: see \(command) --help")
  }

  /// Something stands where nothing is expected.
  public func extraArgument(_ text: String, of command: String) -> String {
    say("多出了“\(text)”:见 \(command) --help", "'\(text)' is one too many: see \(command) --help")
  }

  /// `--force` beside the name of a change, which asks nothing.
  public func forceWithName(_ id: String) -> String {
    say(
      "--force 不起作用:撤销 \(id) 时不用确认,请去掉",
      "--force has no effect: the change \(id) is named, and nothing is asked; leave it out")
  }

  /// Something that the command must have is missing.
  public func missingArgument(_ name: String, of command: String) -> String {
    say("缺少 \(name):见 \(command) --help", "\(name) is missing: see \(command) --help")
  }

  /// A value cannot stand there.
  public func badValue(_ value: String, for name: String, of command: String) -> String {
    say(
      "\(name) 不能是“\(value)”:见 \(command) --help",
      "\(name) cannot be '\(value)': see \(command) --help")
  }

  /// Options that exclude each other.
  public func exclusive(_ first: String, _ second: String, of command: String) -> String {
    say(
      "\(first) 和 \(second) 不能同时用:见 \(command) --help",
      "\(first) and \(second) exclude each other: see \(command) --help")
  }

  /// An option that can be given once was given again: only one of its values could count.
  public func repeated(_ option: String, of command: String) -> String {
    say("\(option) 只能写一次:见 \(command) --help", "\(option) can be given once: see \(command) --help")
  }

  /// An option that has an effect only beside something else.
  public func onlyWith(_ option: String, _ other: String, of command: String) -> String {
    say(
      "\(option) 只能和 \(other) 一起用:见 \(command) --help",
      "\(option) is of use only with \(other): see \(command) --help")
  }

  /// An option of every command that has no effect in this one.
  public func ofNoUse(_ option: String, in command: String) -> String {
    say(
      "\(command) 用不到 \(option):请去掉", "\(command) makes no use of \(option): leave it out")
  }

  /// An option asks for those out of use, of a kind of record that never goes out of use.
  public func neverOutOfUse(_ option: String, _ records: String) -> String {
    say("\(option) 用不到:\(records)没有停用的", "\(option) is of no use: \(records) never go out of use")
  }

  /// The headings of a list of imports.
  public var importHeadings: [String] {
    say(["批次", "时间", "导入人", "事项", "还在"], ["import", "time", "by", "items", "left"])
  }
  /// No import has that identifier.
  public func noImport(_ id: String) -> String {
    say("没有批次 \(id):见 taizhang imports", "there is no import \(id): taizhang imports lists them")
  }

  /// A field was given two values in one call.
  public func assignedTwice(_ field: String) -> String {
    say("“\(field)”写了两次:只能写一次", "'\(field)' is given twice: give it once")
  }

  /// Any other wrong call.
  public func wrongCall(_ command: String) -> String {
    say("写法不对:见 \(command) --help", "that is no call of \(command): see \(command) --help")
  }

  /// Nothing was written: all that was asked for stands already.
  public var nothingChanged: String { say("没有变化:台账里已是这样", "nothing changed: the ledger says so already") }

  /// An item whose report was taken back.
  public var takenBack: String { say("已撤回", "taken back") }

  /// A word that stands for several.
  public func missingEquals(_ text: String) -> String {
    say("“\(text)”不是 字段=内容 的形式,例如 title=新标题", "'\(text)' is not FIELD=VALUE, such as title=New")
  }

  /// The change that undo would take back was made long ago.
  public func oldChange(_ change: String, id: String) -> String {
    // What people typed may end in a stop of its own.
    var change = change
    while let last = change.last, "。.".contains(last) { change.removeLast() }
    return say(
      "最后一次修改已过一小时:\(change)。确要撤销,请用 taizhang undo \(id)(或 taizhang undo --force)",
      "the last change is more than an hour old: \(change). To take it back: taizhang undo \(id) (or --force)"
    )
  }

  /// No change of one's own that still stands has this identifier.
  public func noOwnChange(_ id: String) -> String {
    say(
      "一天之内没有您做的、还在的修改 \(id):编号见 taizhang log --json",
      "no change \(id) of yours stands from the last day: taizhang log --json has their ids")
  }

  /// An expectation about a field that is not to be changed.
  public func notEdited(_ text: String) -> String {
    say("--expect \(text):这个字段不在要修改的之中", "--expect \(text): that field is not one of those to be changed")
  }
}

// Values
extension CommandWords {
  /// A text that is no date.
  public func noDate(_ text: String, _ option: String) -> String {
    say(
      "\(option) 不是日期:“\(text)”,可写 +3、3d、周五、月底、12-01 或 2026-12-01",
      "\(option): '\(text)' is no date; write +3, 3d, fri or 2026-12-01")
  }

  /// A date further off than anything in a ledger.
  public func dateTooFar(_ text: String, _ option: String) -> String {
    say(
      "\(option):“\(text)”太远:台账的日期在 1980 至 2099 年之间,最多写 9999 天后",
      "\(option): '\(text)' is too far off: dates of a ledger lie between 1980 and 2099, at most 9999 days ahead"
    )
  }

  /// A date whose numbers may stand in two orders: the days that they give.
  public func eitherDay(_ text: String, _ option: String, _ one: String, _ other: String) -> String {
    say(
      "\(option):“\(text)”是 \(one) 还是 \(other)?请写其中一个",
      "\(option): '\(text)' may be \(one) or \(other); write one of them")
  }

  /// A date beside another day of the week than its own, which is `day`.
  public func otherWeekday(_ text: String, _ option: String, _ day: String) -> String {
    say(
      "\(option):“\(text)”那一天是\(day):请改日期或星期",
      "\(option): the day of '\(text)' is a \(day); change the date or the day of the week")
  }

  /// A text that is none of a fixed list.
  public func noChoice(_ text: String, _ option: String, offered: [String]) -> String {
    say(
      "\(option) 不能是“\(text)”,可用:\(offered.joined(separator: "、"))",
      "\(option) cannot be '\(text)'; it is one of \(offered.joined(separator: ", "))")
  }

  /// A joint action that is made by being named, beside those that there are.
  public func newJointAction(_ name: String, known: [String]) -> String {
    let others = known.prefix(9).joined(separator: say("、", ", "))
    return say(
      "联合执法“\(name)”是新的" + (known.isEmpty ? "" : ",已有:\(others)"),
      "'\(name)' is a new joint action" + (known.isEmpty ? "" : "; there are \(others)"))
  }

  /// A text that is no quantity.
  public func noQuantity(_ text: String) -> String {
    say("“\(text)”不是数量,可写 3处、2-3处、水池 5个 或 320多处", "'\(text)' is no quantity; write 3处, 2-3处 or 5 tanks")
  }

  /// No column or field has this name.
  public func noColumn(_ name: String, offered: [String]) -> String {
    say(
      "没有“\(name)”这一列,可用:\(offered.joined(separator: "、"))",
      "no column '\(name)'; there are \(offered.joined(separator: ", "))")
  }
}
