import LedgerModel

/// What is said where a request or a submission is decided: the facts above the field, and usual phrases for it.
public struct DecisionWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What is asked for; by whom and when; why.
  public var asked: String { say("申请", "Asked for") }
  /// What is asked for; by whom and when; why.
  public var asker: String { say("申请人", "By") }
  /// What is asked for; by whom and when; why.
  public var why: String { say("原因", "Why") }
  /// Who submitted it and when; what was done.
  public var submitted: String { say("提交", "Submitted") }
  /// Who submitted it and when; what was done.
  public var workDone: String { say("整改情况", "Work done") }
  /// The due date; the latest note; photos and papers.
  public var due: String { say("到期", "Due") }
  /// The due date; the latest note; photos and papers.
  public var note: String { say("最近进展", "Last note") }
  /// The due date; the latest note; photos and papers.
  public var evidence: String { say("佐证", "Evidence") }
  /// Nothing was brought.
  public var none: String { say("没有照片或材料", "no photo or paper") }
  /// To whom the item would be referred.
  public func to(_ text: String) -> String { say("移送\(text)", "to \(text)") }
  /// The due date that stands, and the one that is asked for.
  public func moved(from old: String, to new: String) -> String {
    say("\(old),改为 \(new)", "\(old), to become \(new)")
  }
  /// Names, parted as the language does.
  public func names(_ names: [String]) -> String { names.joined(separator: say("、", ", ")) }
  /// Nothing waits for the same decision.
  public var nothingNext: String { say("没有等着的下一件:Ctrl-S 保存", "Nothing else waits: Ctrl-S saves") }
  /// The title of the usual phrases.
  public var phrasesTitle: String { say("常用语", "Usual phrases") }
  /// Below an empty field that has usual phrases.
  public var phrasesHint: String { say("直接输入,或按 Enter 选常用语", "Type, or press Enter for usual phrases") }

  /// What is usually said when this is decided, the most usual first; nothing where there is no usage.
  public func phrases(_ kind: ActionKind) -> [String] {
    switch kind {
    case .grant:
      [
        say("情况属实,同意", "Confirmed: granted"), say("同意,期间做好临时防护", "Granted: keep it safe meanwhile"),
        say("同意,按新时限抓紧办理", "Granted: please keep to the new date"),
      ]
    case .refuse:
      [
        say("理由不充分,按原时限办理", "The reason is not sufficient: the date stands"),
        say("请先采取临时措施,再申请", "Make it safe first, then ask again"),
        say("材料不全,补充后再申请", "Papers are missing: add them and ask again"),
      ]
    case .pass:
      [
        say("现场核查合格", "Checked on site: in order"), say("照片核实,已整改到位", "Seen on the photos: put right"),
        say("已回访,居民满意", "Called back: the resident is content"),
      ]
    case .fail:
      [
        say("现场未整改到位", "Checked on site: not put right"),
        say("整改不彻底,仍有残留", "Not finished: something is left"),
        say("缺少整改后照片", "No photo of the result"), say("整改后又反弹", "It has come back"),
      ]
    default: []
    }
  }
}
