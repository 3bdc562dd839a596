import LedgerModel

extension ChangeWords {
  /// What a change did, and to what: 派单 2026-0017; progress on 2026-0017.
  public func done(_ change: Change, to subject: String) -> String {
    let doing = doing(change)
    let nouns: Set<Action> = [.note, .evidence, .highlight]
    guard let action = Action(rawValue: change.verb), change.channel != .importing else {
      return say("\(doing) \(subject)", "\(doing): \(subject)")
    }
    if nouns.contains(action) { return say("\(doing) \(subject)", "\(doing) on \(subject)") }
    return say("\(doing) \(subject)", "\(doing) \(action == .promise ? "a date for " : "")\(subject)")
  }

  /// What a change did, in a word or two: an action, what was done behind the items, a meeting's step.
  public func doing(_ change: Change) -> String {
    let vocabulary = VocabularyWords(language)
    // What an updated sheet changes of items is one thing to whoever brought it, and not its first line's.
    if change.channel == .importing, change.verb != Action.importItem.rawValue,
      change.records.contains(where: { $0.key.kind == .item && !$0.creates })
    {
      return say("按表更新", "updated from a sheet")
    }
    if Action(rawValue: change.verb) == nil,
      let record = change.records.first(where: { $0.key.kind == .meeting }), let step = step(record)
    {
      return step
    }
    // People and units that come with indicators: its first record does not name the whole.
    if Action(rawValue: change.verb) == nil, change.kinds.count > 1, change.records.allSatisfy(\.creates) {
      return change.channel == .importing ? say("导入", "imported") : say("新增", "added")
    }
    return vocabulary.verb(change.verb)
  }

  /// A meeting's step by what it set; the weightiest names the whole.
  private func step(_ record: RecordChange) -> String? {
    if record.creates { return say("开会", "meeting opened") }
    func set(_ name: String) -> FieldChange? {
      record.fields.first { RecordedValues.parts($0.path).name == name }
    }
    if let state = set("state") {
      switch state.new.text.flatMap(MeetingState.init) {
      case .issued: return say("印发", "papers issued")
      case .adjourned where state.old.text == MeetingState.open.rawValue: return say("散会", "adjourned")
      default: return say("重新开会", "reconvened")
      }
    }
    if let decided = set("decisions") {
      if decided.old.isNull { return say("议定", "decided") }
      return decided.new.isNull
        ? say("撤下议定事项", "decision withdrawn") : say("修改议定事项", "decision changed")
    }
    let steps: [(String, String)] = [
      ("attendance", say("签到", "roll call")), ("guests", say("列席", "guests")),
      ("verdicts", say("问上次议定", "earlier decision")), ("next", say("下次会议", "next meeting")),
      ("from", say("会议期间", "period")), ("until", say("会议期间", "period")),
      ("chair", say("定主持、记录", "chair and recorder")),
      ("recorder", say("定主持、记录", "chair and recorder")), ("room", say("会议室", "room")),
      ("plans", say("列入计划", "plan")), ("notes", say("记下发言", "note of the meeting")),
      ("paragraphs", say("改写纪要", "minutes rewritten")), ("ranking", say("排名办法", "ranking")),
      ("groupings", say("排名办法", "ranking")), ("seat", say("接过键盘", "keyboard taken")),
      ("marks", say("议过", "item discussed")), ("place", say("议程", "agenda")),
    ]
    return steps.first { set($0.0) != nil }?.1
  }
}

extension Change {
  /// The kinds of its records, each once, in their order.
  var kinds: [RecordKind] {
    records.reduce(into: []) { if !$0.contains($1.key.kind) { $0.append($1.key.kind) } }
  }

  /// Whether it makes records, takes them back or brings them again, and does nothing else.
  var isOfWholeRecords: Bool {
    records.allSatisfy { $0.creates || $0.fields.contains { $0.path == ItemField.hiddenAt.rawValue } }
  }
}
