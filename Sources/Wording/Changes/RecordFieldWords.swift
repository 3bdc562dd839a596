import LedgerModel

/// What the fields of records are called that stand behind the items, by their paths.
struct RecordFieldWords: Phrases {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// The field or list that a path of a record of any kind names: 责任人, 数量.
  func inSentence(_ path: String, of kind: RecordKind) -> String {
    let name = RecordedValues.parts(path).name
    if kind == .item { return VocabularyWords(language).path(name) }
    return field(name, of: kind) ?? name
  }

  /// A field or list of a record of that kind; nothing for one that nobody has to read about.
  func field(_ name: String, of kind: RecordKind) -> String? {
    let form = FormWords(language)
    switch (kind, name) {
    // What an issued bulletin holds is the paper itself.
    case (.bulletin, _), (.meeting, "position"), (.meeting, "counts"): return nil
    case (.meeting, _): return ofMeeting(name, form)
    case (.settings, _):
      return Settings.Field(rawValue: name).map { RecordWords(language).inSentence(RecordField($0)) } ?? name
    case (.category, _): return ofCategory(name)
    case (.calendar, _): return say("放假安排", "days")
    default: return kind.spec.field(at: name).map(RecordWords(language).inSentence) ?? name
    }
  }

  private func lowered(_ name: String) -> String { say(name, name.prefix(1).lowercased() + name.dropFirst()) }

  private func ofMeeting(_ name: String, _ form: FormWords) -> String {
    switch name {
    case "kind": say("会议种类", "kind of meeting")
    case "title": say("议题", "title")
    case "state": say("会议", "meeting")
    case "from": lowered(form.field(.periodFrom))
    case "until": lowered(form.field(.periodTo))
    case "openedAt": say("开会", "opened")
    case "adjournedAt": say("散会", "adjourned")
    case "issuedAt": say("印发", "issued")
    case "leftOpen": say("散会时未了", "left open")
    case "room": lowered(form.field(.room))
    case "chair": lowered(form.field(.chair))
    case "recorder": lowered(form.field(.recorder))
    case "next": lowered(form.field(.next))
    case "seat": say("键盘", "keyboard")
    case "place": say("议程到", "agenda at")
    case "attendance": say("签到", "roll call")
    case "guests": say("列席", "guest")
    case "marks": say("议程", "agenda")
    case "decisions": say("议定事项", "decision")
    case "verdicts": say("上次议定", "earlier decision")
    case "notes": say("会上所说", "said")
    case "plans": say("计划", "plan")
    case "paragraphs": say("纪要段落", "paragraph of the minutes")
    case "ranking": say("排名办法", "ranking")
    case "groupings": say("通报排名", "tables of the bulletin")
    default: name
    }
  }

  private func ofCategory(_ name: String) -> String {
    switch name {
    case "zh": say("中文名称", "Chinese name")
    case "en": say("英文名称", "English name")
    case "group": FieldWords(language).inSentence(.group)
    case "limit": FieldWords(language).inSentence(.limit)
    case "plan": say("时限办法", "how it gets its date")
    case "units": say("计量单位", "units of quantity")
    case "aliases": say("别名", "other names")
    case "hidden": say("停用", "hidden")
    default: name
    }
  }
}
