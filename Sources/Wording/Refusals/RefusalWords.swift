import LedgerModel

/// Why something is not done, and what a person is told beside a success: one line each, which says what, why,
/// and who may or what to do next.
public struct RefusalWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  func refusal(_ refusal: Refusal, _ namesInLedger: NamesInLedger) -> String {
    say(ChineseRefusals.refusal(refusal, namesInLedger), EnglishRefusals.refusal(refusal, namesInLedger))
  }
  func warning(_ warning: Warning, _ namesInLedger: NamesInLedger) -> String {
    say(ChineseRefusals.warning(warning, namesInLedger), EnglishRefusals.warning(warning, namesInLedger))
  }
  func conflict(_ conflict: Conflict, _ namesInLedger: NamesInLedger) -> String {
    switch language {
    case .zh:
      let words = VocabularyWords.zh
      let (seen, path) = (conflict.seen, conflict.seen.path)
      let who =
        (namesInLedger.person(conflict.other.by) ?? "他人")
        + (conflict.other.at.map { "于 \(namesInLedger.moment($0))" } ?? "")
      return
        "\(namesInLedger.record(seen.key, words))的\(RecordFieldWords(language).inSentence(path, of: seen.key.kind))已由\(who)改为"
        + "“\(namesInLedger.value(conflict.stands, at: path, of: seen.key, language))”,您要写入“\(namesInLedger.value(conflict.wanted, at: path, of: seen.key, language))”:请看后重试"
    case .en:
      let words = VocabularyWords.en
      let (seen, path) = (conflict.seen, conflict.seen.path)
      let when = conflict.other.at.map { " at \(namesInLedger.moment($0))" } ?? ""
      let who = namesInLedger.person(conflict.other.by) ?? "somebody"
      return
        "\(namesInLedger.record(seen.key, words)): \(who) changed \(RecordFieldWords(language).inSentence(path, of: seen.key.kind))\(when) to "
        + "\"\(namesInLedger.value(conflict.stands, at: path, of: seen.key, language))\"; you wanted "
        + "\"\(namesInLedger.value(conflict.wanted, at: path, of: seen.key, language))\": look and try again"
    }
  }
  func conflicts(_ count: Int, _ first: String) -> String {
    say(
      "有 \(count) 处已被他人修改,未写入。\(first)",
      "\(count) fields were changed by others, nothing was written. \(first)")
  }
  func busy(_ holder: String?) -> String {
    say(
      "台账正被\(holder ?? "另一程序")占用,未能写入:请稍后再试",
      "the ledger is held by \(holder ?? "another program"), nothing was written: try again")
  }
  func unsaved(_ storageTrouble: StorageTrouble) -> String {
    say(ChineseRefusals.unsaved(storageTrouble), EnglishRefusals.unsaved(storageTrouble))
  }
  func storage(_ storageTrouble: StorageTrouble) -> String {
    say(ChineseRefusals.storage(storageTrouble), EnglishRefusals.storage(storageTrouble))
  }
  func merged(_ otherChange: OtherChange, _ namesInLedger: NamesInLedger) -> String {
    switch language {
    case .zh:
      let words = VocabularyWords.zh
      return
        "\(namesInLedger.person(otherChange.by) ?? "他人")同时修改了\(namesInLedger.record(otherChange.key, words))的\(RecordFieldWords(language).inSentence(otherChange.path, of: otherChange.key.kind)),已合并"
    case .en:
      let words = VocabularyWords.en
      let who = namesInLedger.person(otherChange.by) ?? "somebody"
      return
        "\(who) changed \(RecordFieldWords(language).inSentence(otherChange.path, of: otherChange.key.kind)) of \(namesInLedger.record(otherChange.key, words)) meanwhile: both stand"
    }
  }
}

extension RefusalWords {
  /// Why one of several stays as it is while the others are done: what somebody went on with stays when an import is taken
  /// back, and that is no fault.
  public func staying(_ refusal: Refusal, in ledger: Ledger) -> String {
    guard case .changedSince(let by, let at) = refusal else { return text(of: refusal, in: ledger) }
    let names = NamesInLedger(ledger: ledger)
    return say(
      "\(names.person(by) ?? "他人")已于 \(names.moment(at)) 接着办理,予以保留",
      "\(names.person(by) ?? "somebody") went on with it at \(names.moment(at)), so it stays")
  }

  /// The rule that refuses, with names and dates as the ledger knows them.
  public func text(of refusal: Refusal, in ledger: Ledger) -> String {
    self.refusal(refusal, NamesInLedger(ledger: ledger))
  }

  /// What a person should know though it is done.
  public func text(of warning: Warning, in ledger: Ledger) -> String {
    self.warning(warning, NamesInLedger(ledger: ledger))
  }

  /// Both values, who changed it and when.
  public func text(of conflict: Conflict, in ledger: Ledger) -> String {
    self.conflict(conflict, NamesInLedger(ledger: ledger))
  }

  /// What others changed meanwhile, in fields that were left alone.
  public func text(of merged: OtherChange, in ledger: Ledger) -> String {
    self.merged(merged, NamesInLedger(ledger: ledger))
  }

  /// Why a change was not written.
  public func text(of failure: CommitFailure, in ledger: Ledger) -> String {
    switch failure {
    case .refused(let refusal): text(of: refusal, in: ledger)
    case .conflicts(let all):
      all.count == 1
        ? text(of: all[0], in: ledger)
        : conflicts(all.count, all.first.map { text(of: $0, in: ledger) } ?? "")
    case .busy(let holder): busy(holder)
    case .storage(let trouble): unsaved(trouble)
    }
  }

  /// What the disk said when nothing was to be saved, or not by a form; what to do.
  public func text(of trouble: StorageTrouble) -> String { storage(trouble) }

  /// The states from which an action is possible; nothing when it is from this one, or is no part of the life.
  static func states(for action: Action, insteadOf state: ItemState) -> [ItemState]? {
    guard let kind = ActionKind(of: action) else { return nil }
    return kind.states.contains(state) ? nil : kind.states
  }

  /// The words of a language.
}

/// Names and dates as phrases show them: never a bare identifier where a name is known.
struct NamesInLedger {
  let ledger: Ledger

  /// A person's name; nothing when nobody is meant.
  func person(_ id: RecordID?) -> String? { ledger.personName(id) }

  /// An item's number and title, the title cut where it is long.
  func indicator(_ id: RecordID) -> String { ledger.name(of: id, .indicator) ?? id.text }

  func item(_ id: RecordID) -> String {
    guard let item = ledger.items[id] else { return id.text }
    return "\(item.number) " + (item.title.count > 20 ? item.title.prefix(20) + "~" : item.title)
  }

  /// An item by its number, its title and where it stands.
  func open(_ number: ItemNumber, _ words: VocabularyWords) -> String {
    ledger.items[number].map { "\(item($0.id)) (\(words.state($0.state)))" } ?? number.description
  }

  /// A moment as `2026-12-01 18:00` in the ledger's zone; only the day when it is the day's end.
  func moment(_ moment: Timestamp) -> String {
    ledger.clock.zone.text(moment)
  }

  /// A period by its days, with hours where it does not begin or end with them: 2026-11-16 15:00 至 2026-11-23 15:00.
  func period(_ period: RatePeriod, of language: Language) -> String {
    let (first, last) = period.ends(in: ledger.clock.zone)
    return [first.text, last.text].joined(separator: language == .zh ? " 至 " : " to ")
  }

  /// Issued papers by their meeting, else by their week: 2026-11-23 周例会(2026-11-16 15:00 至 2026-11-23 15:00).
  func papers(_ papers: IssuedPapers, of language: Language) -> String {
    let (zone, week) = (ledger.clock.zone, period(papers.period, of: language))
    guard let meeting = papers.meeting.flatMap({ ledger.meeting($0) }) else { return week }
    let kind = Words.of(language).meeting.kind(meeting.kind)
    let day = zone.date(meeting.openedAt).text
    return language == .zh ? "\(day) \(kind)(\(week))" : "the \(kind) of \(day) (\(week))"
  }

  /// A record's value at a path as people read it; `—` for nothing.
  func value(_ value: JSONValue, at path: String, of key: RecordKey, _ language: Language) -> String {
    RecordedValues(names: self, language: language).text(value, at: path, of: key)
  }

  /// What a change touches, as people call it: an item by its number and title, all else by its name, behind its kind
  /// where the name does not tell that.
  func record(_ key: RecordKey, _ words: VocabularyWords) -> String {
    let name = RecordedValues(names: self, language: words.language).name(of: key.kind, key.id) ?? key.id.text
    return switch key.kind {
    case .item: item(key.id)
    case .category, .calendar, .meeting: "\(words.record(key.kind)) \(name)"
    default: name
    }
  }
}
