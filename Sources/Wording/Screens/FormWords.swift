import LedgerModel

/// A field of a form: one of an item, or what an action, a record or a meeting asks for.
public enum FieldName: Sendable, Hashable, NamesItemParts {
  /// A field or list of an item.
  case part(ItemPart)
  /// A field of a record behind the items.
  case record(RecordField)
  /// What an action of the items' life asks for besides.
  case answer(ActionParameter)
  /// What else is asked for.
  case asked(AskedName)
}

/// What forms ask for besides the fields of an item and what its actions ask for.
public enum AskedName: String, Sendable, Hashable, CaseIterable {
  case phase, file, removedLabels
  case name, namesake
  case grouping, weight
  case notice, year
  case chair, recorder, room, next, periodFrom, periodTo
}

extension FieldName {
  /// How much of what: an item's quantities, a count of people.
  public static var quantity: FieldName { .quantities }

  /// The name under which a draft keeps it; of an item's field its name in JSON.
  public var rawValue: String {
    switch self {
    case .part(let part): part.name
    case .record(let field): field.name
    case .answer(let parameter): parameter.rawValue
    case .asked(let name): name.rawValue
    }
  }

  /// The field in which an answer to an action's question is typed.
  public init(_ parameter: ActionParameter) {
    let name = parameter.spec.field ?? parameter.rawValue
    self = ItemPart(name).map(FieldName.part) ?? .answer(ActionParameter(rawValue: name) ?? parameter)
  }

  /// Asked for: `reason`.
  public static var reason: FieldName { .answer(.reason) }
  /// Asked for: `note`.
  public static var note: FieldName { .answer(.note) }
  /// Asked for: `level`.
  public static var level: FieldName { .answer(.level) }
  /// Asked for: `into`.
  public static var into: FieldName { .answer(.into) }
  /// Asked for: `phase`.
  public static var phase: FieldName { .asked(.phase) }
  /// Asked for: `file`.
  public static var file: FieldName { .asked(.file) }
  /// Asked for: `removedLabels`.
  public static var removedLabels: FieldName { .asked(.removedLabels) }
  /// Asked for: `name`.
  public static var name: FieldName { .asked(.name) }
  /// Asked for: `namesake`.
  public static var namesake: FieldName { .asked(.namesake) }
  /// Asked for: `grouping`.
  public static var grouping: FieldName { .asked(.grouping) }
  /// Asked for: `weight`.
  public static var weight: FieldName { .asked(.weight) }
  /// Asked for: `notice`.
  public static var notice: FieldName { .asked(.notice) }
  /// Asked for: `year`.
  public static var year: FieldName { .asked(.year) }
  /// Asked for: `chair`.
  public static var chair: FieldName { .asked(.chair) }
  /// Asked for: `recorder`.
  public static var recorder: FieldName { .asked(.recorder) }
  /// Asked for: `room`.
  public static var room: FieldName { .asked(.room) }
  /// Asked for: `periodFrom`.
  public static var periodFrom: FieldName { .asked(.periodFrom) }
  /// Asked for: `periodTo`.
  public static var periodTo: FieldName { .asked(.periodTo) }
  /// Asked for: `next`.
  public static var next: FieldName { .asked(.next) }
}

/// The words of forms and of the questions that an action asks.
public struct FormWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What a field is called.
  public func field(_ field: FieldName) -> String {
    switch field {
    case .part(let part): FieldWords(language).label(part)
    case .record(let field): RecordWords(language).label(field)
    case .answer(let parameter): ActionWords(language).label(parameter)
    case .asked(let name): asked(name)
    }
  }

  /// The question whether a site or grid is another place than the one of that name.
  public var anotherPlace: String { say("另一处", "Another place") }

  private func asked(_ name: AskedName) -> String {
    switch name {
    case .phase: say("阶段", "Phase")
    case .file: say("文件", "File")
    case .removedLabels: say("去掉标签", "Remove")
    case .name: say("名称", "Name")
    case .namesake: say("同名另一人", "Another of this name")
    case .grouping: say("排名对象", "Ranked")
    case .weight: say("权重", "Weight")
    case .notice: say("通知原文", "Notice")
    case .year: say("年份", "Year")
    case .chair: RecordWords(language).label(RecordField(Meeting.Field.chair))
    case .recorder: RecordWords(language).label(RecordField(Meeting.Field.recorder))
    case .room: RecordWords(language).label(RecordField(Meeting.Field.room))
    case .next: RecordWords(language).label(RecordField(Meeting.Field.next))
    case .periodFrom: RecordWords(language).label(RecordField(Meeting.Field.from))
    case .periodTo: RecordWords(language).label(RecordField(Meeting.Field.until))
    }
  }
  /// The titles of forms.
  public var newItem: String { say("登记新事项", "New item") }
  /// The titles of forms.
  public var newLike: String { say("照样再登记一件", "Another item like this") }
  /// The titles of forms.
  public var editItem: String { say("修改事项", "Edit item") }
  /// The titles of forms.
  public var labels: String { say("标签", "Labels") }
  /// The titles of forms.
  public var note: String { say("进展", "Progress note") }
  /// The titles of forms.
  public var dueDate: String { say("整改时限", "Due date") }
  /// What a progress note is called in its form.
  public var progress: String { say("进展", "Progress") }
  /// Behind a field that must be filled.
  public var required: String { say("必填", "required") }
  /// In a choice that is empty: which key opens it.
  public var choose: String { say("回车选择,或直接输入名称、拼音", "Enter to choose, or type a name or pinyin") }
  /// In a date that is empty: what may be typed.
  public var dateHint: String { say("如 周五、+3、3d、月底、12-01", "such as fri, +3, 3d, 12-01") }
  /// In a date that lies behind.
  public var pastDateHint: String { say("如 昨天、上周五、11-20、2026-05-01", "such as yesterday, 11-20, 2026-05-01") }
  /// In a quantity that is empty.
  public var quantityHint: String {
    say("如 3处、2-3处、320余处、水池 50个", "such as 3, 2-3, 320余; with its unit as in 3处")
  }
  /// In labels that are empty.
  public var labelsHint: String { say("用空格隔开", "separated by spaces") }
  /// What words a list takes.
  public func wordsHint(_ known: [String]) -> String {
    say("可选:\(known.joined(separator: " "))", "of: \(known.joined(separator: ", "))")
  }
  /// A word that a list does not take.
  public func noWord(_ text: String, offered: [String]) -> String {
    say(
      "没有“\(text)”,可用:\(offered.joined(separator: "、"))",
      "there is no '\(text)'; it is one of \(offered.joined(separator: ", "))")
  }
  /// In the list of a grid's workers; for a bulk change of labels: which come and which go.
  public var workersHint: String {
    say("姓名用空格隔开;新事项先派给第一位", "names separated by spaces; new items go to the first")
  }
  /// In the list of a grid's workers; for a bulk change of labels: which come and which go.
  public var addLabels: String { say("加上标签", "Add") }
  /// The labels that some of the items carry.
  public func labelsCarried(_ text: String) -> String { say("现有:\(text)", "there are: \(text)") }
  /// The title of the form of a person, a place or a unit, new or not.
  public func recordTitle(_ kind: RecordKind, _ isNew: Bool) -> String {
    let name = VocabularyWords(language).record(kind)
    return say(VocabularyWords.zh.recordChange(kind, isNew), "\(isNew ? "New" : "Edit") \(name)")
  }
  /// A file's size as people say it: 80 KB, 2.2 MB.
  public func fileSize(_ kilobytes: Int) -> String {
    kilobytes < 1024 ? "\(kilobytes) KB" : "\(kilobytes / 1024).\(kilobytes % 1024 * 10 / 1024) MB"
  }
  /// In the name of a file: how many files lie ready, and the largest that is taken, in MB.
  public func fileHint(_ files: Int, _ limit: Int) -> String {
    say(
      "exchange 有 \(files) 个文件:Tab 补全,回车选择;限 \(limit) MB",
      "\(files) in exchange: Tab completes, Enter lists; up to \(limit) MB")
  }
  /// A path, where only names in the exchange directory are taken.
  public var onlyExchange: String {
    say("这里只能用 exchange 目录里的文件名,不带 /", "here only names in the exchange directory are taken, without /")
  }
  /// All open items of a person go to another: the person, and how many they are.
  public func handOverAll(_ person: String, _ count: Int) -> String {
    say("移交\(person)的未结事项 \(count) 件", "Hand over \(count) open items of \(person)")
  }
  /// The photos of a new item, as its form calls them.
  public var photos: String { say("照片", "Photos") }
  /// All open items were handed over: does the person leave?
  public func leaves(_ person: String) -> String {
    say(
      "\(person)名下已没有未结事项。此人是否已不在岗?选「是」即停用其登录。",
      "\(person) has no open items left. Is this person leaving? Yes also ends their login.")
  }
  /// Nobody, or several, have this name.
  public func noSuchPerson(_ text: String) -> String {
    say("没有唯一的人员叫「\(text)」", "nobody, or more than one person, is called \(text)")
  }
  /// The title of the one-line entry, and an example.
  public var lineTitle: String { say("速记", "One line") }
  /// The title of the one-line entry, and an example.
  public var lineHint: String {
    say(
      "如 幸福里 消防通道堵塞 @王磊 周五 !紧急 #国测 3处;回车核对后保存",
      "site problem @owner fri !urgent #label 3处; press Enter to look at it before saving")
  }
  /// Beside the title while the store writes.
  public var saving: String { say("正在保存……", "saving ...") }
  /// The text is no date; no figure; no item; no quantity.
  public var notADate: String { say("看不懂这个日期:可写 周五、+3、12-01", "this is not a date: write fri, +3 or 12-01") }
  /// The text is no date; no figure; no item; no quantity.
  public var notAFigure: String { say("请填数字,最多两位小数", "a figure, with at most two decimals") }
  /// The text is no date; no figure; no item; no quantity.
  public var noSuchItem: String { say("没有这个编号的事项", "no item has this number") }
  /// The text is no date; no figure; no item; no quantity.
  public var notAQuantity: String { say("请写成 3处、2-3处、50余车 的样子", "write it as 3处, 2-3处 or 50余车") }
  /// No such day; no such time; a date too far off; the day is another day of the week.
  public var noSuchDay: String { say("没有这一天", "there is no such day") }
  /// No such day; no such time; a date too far off; the day is another day of the week.
  public var noSuchTime: String { say("没有这个时间", "there is no such time") }
  /// No such day; no such time; a date too far off; the day is another day of the week.
  public var tooFar: String { say("日期太远了", "the date is too far off") }
  /// The holiday before which it shall be done is in no list.
  public var noHolidayData: String {
    say("还没有这个节日的放假安排:请写日期", "no list says yet when that holiday is: write a date")
  }
  /// The numbers of the date may stand in two orders: the days that they give.
  public func eitherDay(_ one: String, _ other: String) -> String {
    say("是 \(one) 还是 \(other)?请写其中一个", "\(one) or \(other)? Write one of them")
  }
  /// The day of the week beside the date is another's: the date's own.
  public func otherWeekday(_ text: String) -> String { say("那一天是\(text)", "that day is a \(text)") }
  /// Below the fields: which keys save and leave.
  public var keys: String { say("Ctrl-S 保存   Esc 返回", "Ctrl-S save   Esc back") }
  /// How many items it is done on, and how many marked ones the query hides.
  public func onMany(_ count: Int, _ hidden: Int) -> String {
    say(
      "对 \(count) 件事项" + (hidden > 0 ? "(另有 \(hidden) 件已标记的未列出,不受影响)" : ""),
      "On \(count) items" + (hidden > 0 ? " (\(hidden) more marked are not shown and stay as they are)" : ""))
  }
  /// A quantity that is done, and how much was planned.
  public func doneOf(_ quantity: Quantity) -> String {
    let amounts = AmountWords(language)
    let (measure, planned) = (quantity.measure, amounts.amount(amounts.figure(of: quantity), quantity.unit))
    return say("\(measure)完成数(计划 \(planned))", "\(measure) done (planned \(planned))".trimmed)
  }
  /// What somebody changed while the form was open.
  public func changedMeanwhile(_ who: String, _ when: String, _ what: String) -> String {
    say("\(who) \(when) 改了:\(what)", "\(who) changed at \(when): \(what)")
  }
  /// The same on the message line, once both stand.
  public func merged(_ changed: String) -> String { say("\(changed),已合并", "\(changed); merged") }
  /// Behind it when one typed into the same field.
  public var alsoMine: String { say("(您也改了,保存时再选)", " (you too: saving will ask)") }
  /// Names in a row.
  public func list(_ parts: [String]) -> String {
    say(parts.joined(separator: "、"), parts.joined(separator: ", "))
  }
  /// Leave without saving what was typed?
  public var discard: String { say("不保存就离开?填写的内容会丢失", "Leave without saving? What you typed will be lost") }
  /// The due date follows from the category: limit and date.
  public func dueFollows(_ limit: String, _ due: String) -> String {
    say("按类别 \(limit),到期 \(due)", "Limit by category: \(limit), due \(due)")
  }
  /// A part of the one-line entry that cannot be taken, and why.
  public func leftOut(_ part: String, _ why: String) -> String {
    say("没有采用 \(part):\(why)", "\(part) was not taken: \(why)")
  }
  /// The owner whom the grid proposes.
  public func proposed(_ name: String) -> String { say("网格责任人:\(name)", "Owner by grid: \(name)") }
}
