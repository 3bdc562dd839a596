import LedgerModel
import Testing

@testable import Wording

/// Every refusal, warning and trouble is one line in both languages, with names instead of identifiers.
@Suite struct RefusalWordsTests {
  static let moment = LedgerZone.shanghai.moment(
    CivilDate(year: 2026, month: 11, day: 23)!, TimeOfDay(hour: 9, minute: 30)!)

  /// A ledger with one admin, 王磊 (p1), and one item, 2026-0001 (i1).
  static func ledger() throws -> Ledger {
    var ledger = Ledger()
    var ids = IDSource.counting()
    let actor = Actor(person: "p1", login: "wang", channel: .command)
    var item = NewItem(title: "楼道堆放杂物")
    item.address = "3栋"
    let person = [JSONMember("name", .string("王磊")), JSONMember("role", .string("admin"))]
    for intent in [Intent.put(RecordKey(.person, "p1"), person), .add(item)] {
      let draft = try ledger.plan(intent, as: actor, at: moment, ids: &ids)
      let change = Change(
        id: ids.next("z"), verb: draft.verb, at: moment, hybrid: ledger.hybrid.next(wall: moment), by: "p1",
        login: "wang", channel: .command, records: draft.records)
      ledger.apply(change, version: Version(replica: ledger.replica(named: "a-1"), sequence: 1))
    }
    return ledger
  }

  static let refusals: [Refusal] = [
    .unknownActor(login: "x"), .needsRole(.lead), .onlyOwner("p1"), .onlyOwner(nil), .onlyOwnerOrHelper("p1"),
    .onlyOwnerOr(.clerk, "p1"), .onlyFinder("p1"), .onlyChecker, .ownWork, .wrongState(.pass, .assigned),
    .noSuchItem("99"),
    .shortNumber("1", [ItemNumber(year: 2026, counter: 1), ItemNumber(year: 2025, counter: 1)]),
    .noSuchRecord(.site, "东门"), .ambiguous(.person, "王磊", ["王磊 (p1)", "王磊 (p2)"]),
    .missing("reason"), .missing("place"), .missing("evidenceOrNote"), .missing("done"), .missing("due"),
    .badValue(field: "severity", value: "huge"), .badValue(field: "timeZone", value: "Europe/Paris"),
    .badValue(field: "slots", value: "9-17"), .notEditable(field: "due"), .inactivePerson("p1"),
    .alreadyOverdue(due: moment), .extendedTwice, .dateNotLater(moment), .notOverdue,
    .suspensionTooLong(latest: moment), .returnedTwice, .closedTooLongAgo(moment), .closingDateUnknown,
    .stillOpen("i1"),
    .cycle, .noRequest,
    .severalRequests, .requestStands(.suspension), .changedSince(by: "p1", at: moment), .nothingToUndo,
    .tooOldToUndo(moment), .taken(field: "login", value: "wang"), .fileTooLarge(limit: 20 << 20),
    .textTooLong(field: "title", limit: 500), .notRecorder, .beyondOwnRights(.admin), .lastAdmin,
    .firstIsAdmin,
    .samePlace(.site, "和美花园2号楼", as: "和美花园2栋"), .samePlace(.grid, "第1网格", as: "第一网格"),
    .issued(IssuedPapers(period: RatePeriod(from: moment, to: moment), at: moment)),
  ]

  @Test func everyRefusalIsOneLineWithNames() throws {
    let ledger = try Self.ledger()
    for language in Language.allCases {
      let words = Words.of(language).refusals
      let lines = Self.refusals.map { words.text(of: $0, in: ledger) }
      for (line, refusal) in zip(lines, Self.refusals) {
        #expect(line.count >= 6 && !line.contains(where: \.isNewline), "\(refusal)")
        if language == .zh {
          #expect(
            line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(refusal): \(line)")
        } else if case .ambiguous = refusal {
        } else {
          let names = ["王磊", "东门", "楼道堆放杂物", "和美花园2号楼", "和美花园2栋", "第1网格", "第一网格"]
          let said = names.reduce(line) { $0.replacing($1, with: "") }
          #expect(!said.unicodeScalars.contains { $0.value > 0x2FFF }, "\(refusal): \(line)")
        }
        if case .ambiguous = refusal { continue }
        #expect(!line.contains("p1"), "\(refusal): \(line)")
      }
      #expect(Set(lines).count == lines.count)
    }
  }

  @Test func examples() throws {
    let ledger = try Self.ledger()
    let (zh, en) = (Words.of(.zh).refusals, Words.of(.en).refusals)
    #expect(zh.text(of: .needsRole(.lead), in: ledger) == "您的角色不够:须负责人(网格长、主任)办理")
    let refused = en.text(of: .needsRole(.lead), in: ledger)
    #expect(refused == "your role does not allow this: a lead or the admin may do it")
    #expect(zh.text(of: .onlyOwner("p1"), in: ledger) == "只有责任人(王磊)可以办理")
    #expect(
      en.text(of: .wrongState(.pass, .assigned), in: ledger)
        == "cannot be passed while assigned, only when submitted")
    #expect(
      en.text(of: .wrongState(.submit, .suspended), in: ledger)
        == "cannot be submitted while suspended, only when assigned or in progress")
    #expect(
      en.text(of: .wrongState(.cancel, .closed), in: ledger)
        == "cannot be cancelled while closed, only while open")
    #expect(zh.text(of: .wrongState(.submit, .suspended), in: ledger) == "“已挂账”的事项不能“提交核查”:须是已派单、整改中")
    #expect(zh.text(of: .wrongState(.cancel, .closed), in: ledger) == "“已销号”的事项不能“作废”:须是未结事项")
    #expect(
      en.text(of: .badValue(field: "timeZone", value: "Europe/Paris"), in: ledger)
        == "\"Europe/Paris\" is no time zone that limits can be counted in: only zones without daylight saving, "
        + "such as Asia/Shanghai, or an offset such as +08:00")
    #expect(
      zh.text(of: .alreadyOverdue(due: Self.moment), in: ledger) == "已于 2026-11-23 09:30 逾期,不能再申请延期:可以承诺新的日期")
    #expect(zh.text(of: .missing("place"), in: ledger) == "缺少地点:请填点位、网格或地址")
    #expect(zh.text(of: .notEditable(field: "due"), in: ledger) == "“到期”不能直接修改,只随办理流程变化")
    let item = ledger.items[0].item.id
    #expect(
      en.text(of: .possibleDuplicate(of: item), in: ledger)
        == "an open item of the same category is at this site: 2026-0001 楼道堆放杂物, perhaps a duplicate")
  }

  @Test func conflictsNameBothValuesWhoAndWhen() throws {
    let ledger = try Self.ledger()
    let key = RecordKey(.item, ledger.items[0].item.id)
    let seen = SeenField(
      key: key, path: "severity", value: .string("normal"), version: Version(replica: 0, sequence: 1))
    let conflict = Conflict(
      seen: seen, wanted: .string("urgent"), stands: .string("major"),
      other: OtherChange(key: key, path: "severity", by: "p1", at: Self.moment))
    let zh = Words.of(.zh).refusals.text(of: .conflicts([conflict]), in: ledger)
    #expect(zh == "2026-0001 楼道堆放杂物的等级已由王磊于 2026-11-23 09:30改为“重点”,您要写入“紧急”:请看后重试")
    let en = Words.of(.en).refusals.text(of: .conflicts([conflict, conflict]), in: ledger)
    #expect(en.hasPrefix("2 fields were changed by others"))
    #expect(en.contains("\"major\"") && en.contains("\"urgent\"") && en.contains("王磊"))
  }

  @Test func warningsAndTroublesAreOneLine() throws {
    let ledger = try Self.ledger()
    let warnings: [Warning] = [
      .possibleDuplicate(of: "i9"), .possibleRebound(of: "i9"), .noHolidayData(year: 2027), .checkedByOneself,
      .stillOwns(count: 3), .readingAsked(indicator: "n1"),
    ]
    let troubles: [StorageTrouble] = [
      .full, .notAllowed(path: "/srv"), .outcomeUnknown, .newerFormat(9),
      .unreadableFormat(9), .notALedger(path: "/tmp"), .failed(path: "/b.tar", reason: .noBackup),
      .failed(path: "/srv", reason: .system("EIO")),
    ]
    for language in Language.allCases {
      let words = Words.of(language).refusals
      let lines =
        warnings.map { words.text(of: $0, in: ledger) } + troubles.map { words.text(of: $0) }
        + [words.text(of: .busy(holder: nil), in: ledger), words.text(of: .storage(.full), in: ledger)]
      for line in lines { #expect(line.count > 8 && !line.contains(where: \.isNewline)) }
    }
  }

  @Test func everyReasonIsSaidInItsLanguage() {
    let reasons: [StorageTrouble.Reason] = [
      .notRegularFile, .notDirectory, .tooLarge, .changeTooLarge, .replaced, .unreadable, .noBackup,
      .networkFileSystem("nfs"),
    ]
    func told(_ reason: StorageTrouble.Reason, _ language: Language) -> String {
      Words.of(language).refusals.text(of: .failed(path: "/srv", reason: reason))
    }
    for reason in reasons {
      let (zh, en) = (told(reason, .zh), told(reason, .en))
      #expect(zh.contains("/srv") && en.contains("/srv"))
      #expect(!en.contains { !$0.isASCII })
    }
    #expect(Set(reasons.map { told($0, .zh) }).count == reasons.count)
    #expect(told(.system("EIO"), .en).contains("(EIO)"))
  }

  @Test func onlyWhatWasToBeSavedIsSaidToBeUnsaved() throws {
    let ledger = try Self.ledger()
    for trouble in [StorageTrouble.full, .notAllowed(path: "/srv")] {
      for (language, unsaved) in [(Language.zh, "未能保存"), (.en, "nothing was saved")] {
        let words = Words.of(language).refusals
        #expect(words.text(of: .storage(trouble), in: ledger).contains(unsaved))
        #expect(!words.text(of: trouble).contains(unsaved))
      }
    }
  }
}
