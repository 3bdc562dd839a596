// What an examination of a ledger says
extension CommandWords {
  /// Something about the journal: the file, the line (0 for the whole file), and what was found there.
  public func journal(file: String, line: Int, _ finding: JournalFindingWord, isDamage: Bool) -> String {
    let place = line == 0 ? file : say("\(file) 第 \(line) 行", "\(file) line \(line)")
    let what = text(of: finding)
    return isDamage
      ? say("损坏:\(place):\(what)", "damage: \(place): \(what)")
      : say("说明:\(place):\(what)", "note: \(place): \(what)")
  }

  /// A snapshot is ahead of the journal.
  public var lostJournal: String {
    say("损坏:快照比日志新,日志有丢失", "damage: a snapshot is ahead of the journal: journal has been lost")
  }

  /// The newest snapshot does not add up to the journal.
  public var snapshotDiffers: String {
    say("损坏:快照与日志不一致(快照可以重做)", "damage: the snapshot differs from the journal (a new one mends it)")
  }

  /// A snapshot is damaged; nothing is missing.
  public var damagedSnapshot: String {
    say("说明:有快照损坏;日志完整,下次快照会换掉它", "note: a snapshot is damaged; nothing is lost, the next one replaces it")
  }

  /// A piece of evidence is missing or has changed.
  public func evidenceLost(_ number: String, _ name: String, file: String) -> String {
    say(
      "损坏:\(file):\(number) 的佐证 \(name) 缺失或被改动,请从备份放回",
      "damage: \(file): the evidence \(name) of \(number) is missing or changed: put it back from a backup")
  }

  /// The office's own document for a kind of paper is missing or has changed.
  public func templateLost(_ paper: String, _ name: String, file: String) -> String {
    say(
      "损坏:\(file):\(paper)的模板 \(name) 缺失或被改动,请重新设置(templates set)或从备份放回",
      "damage: \(file): the template \(name) of the \(paper) is missing or changed: set it again (templates set) or put it back "
        + "from a backup")
  }

  /// A readable file was edited by hand.
  public func editedByHand(_ file: String, path: String) -> String {
    let isItems = file == "items.json"
    return say(
      "注意:\(file) 被手工改过,台账不读它,改动没有生效"
        + (isItems ? ":其中新增的事项可用 taizhang import \(path) 导入(先加 --dry-run 看),其余请用界面或 edit 改" : ":请用界面或命令修改"),
      "attention: \(file) was edited by hand; the ledger never reads it, so nothing of that counts: "
        + (isItems
          ? "take new items in with taizhang import \(path) (look first with --dry-run), make other changes on the screen or with edit"
          : "make the change on the screen or by a command"))
  }

  /// A readable file that was edited by hand was kept beside the new one, at that path.
  public func editKept(_ path: String) -> String {
    let isItems = path.split(separator: "/").last?.hasPrefix("items.") ?? false
    return say(
      "注意:有人手工改过台账的可读文件,改动没有生效,原样存为 \(path)" + (isItems ? ":其中新增的事项可用 taizhang import \(path) 导入" : ""),
      "attention: a readable file of the ledger was edited by hand; nothing of that counts, it is kept as \(path)"
        + (isItems ? ": take new items in with taizhang import \(path)" : ""))
  }

  /// The journal holds changes of a newer version.
  public var newerChanges: String {
    say("说明:日志中有更新版本写的内容", "note: the journal holds changes of a newer version")
  }

  /// How much was examined.
  public func checked(lines: Int, items: Int) -> String {
    say("检查了 \(lines) 行变更、\(items) 条事项", "examined \(lines) lines of changes, \(items) items")
  }

  /// The ledger is damaged.
  public func damaged(_ path: String) -> String {
    say(
      "\(path) 有损坏:先备份,再用 taizhang check --repair 修复",
      "\(path) is damaged: back it up, then mend it with taizhang check --repair")
  }
}

// What lies in the directory, and what it was earlier
extension CommandWords {
  /// A readable file shows something else than the journal.
  public func readableDiffers(_ file: String) -> String {
    say(
      "损坏:\(file) 与日志不一致,不是本程序写的:以日志为准,--repair 会重写",
      "damage: \(file) shows something else than the journal and was not written by this program; the journal is right, "
        + "--repair writes it anew")
  }

  /// Acknowledged lines are gone.
  public func lostEnd(_ file: String, _ sequence: Int?, gone: ClosedRange<Int>? = nil) -> String {
    guard let sequence else {
      return say(
        "损坏:日志不是写 \(file) 时的那份:保存过的内容不见了或被改过,请与备份对照(--against)",
        "damage: the journal is not the one that \(file) was made from: something that was saved is gone or was changed; compare it "
          + "with a backup (--against)"
      )
    }
    guard let gone else {
      return say(
        "损坏:\(file) 不是原来那份(放回了旧副本):第 \(sequence) 次及以前保存过的变更有缺失,请从备份找回;看过后用 check --repair 消除",
        "damage: \(file) is not what it was, an older copy was put in its place: changes up to number \(sequence) were saved "
          + "there once; look for them in a backup. check --repair once you have looked"
      )
    }
    let (first, last, count) = (gone.lowerBound, gone.upperBound, gone.count)
    return say(
      "损坏:\(file) 少了第 \(first) 至 \(last) 次变更(共 \(count) 次),都曾保存成功(放回了旧副本,或末尾被截):请从备份找回;看过后用 check --repair 消除",
      "damage: \(file) lacks \(count == 1 ? "change \(first)" : "changes \(first) to \(last) (\(count))"), saved there once: an older "
        + "copy was put in its place, or its end was cut; look in a backup. check --repair once you have looked"
    )
  }

  /// The ledger that stood here before had changes that this copy lacks.
  public func olderThanBefore(_ file: String, _ sequence: Int, gone: ClosedRange<Int>?) -> String {
    let (count, first) = (gone?.count ?? 0, gone?.lowerBound ?? sequence)
    return say(
      "说明:原来在这里的台账有过 \(file) 第 \(first) 至 \(sequence) 次变更"
        + (count > 0 ? "(共 \(count) 次)" : "") + ",这份副本里没有(换上的备份较旧):请补录,再用 check --repair 记为看过",
      "note: the ledger that was here before had changes \(first) to \(sequence) of \(file)\(count > 0 ? " (\(count))" : ""), which this "
        + "copy lacks (a backup is older): enter them again, then check --repair")
  }

  /// FORMAT is gone.
  public var lostFormat: String {
    say(
      "损坏:FORMAT 丢失或读不懂,台账打不开:--repair 按日志重做",
      "damage: FORMAT is lost or says nothing, so nobody can open the ledger: --repair makes it anew from the journal"
    )
  }

  /// A mode is not what it must be.
  public func wrongMode(_ path: String, _ mode: String, shouldBe: String) -> String {
    say(
      "损坏:\(path) 的权限是 \(mode),应为 \(shouldBe):同事写不了,或外人读得到;--repair 会改好",
      "damage: \(path) has mode \(mode) instead of \(shouldBe): colleagues cannot write it, or others can read it; --repair "
        + "sets it")
  }

  /// The group is another.
  public func wrongGroup(_ path: String) -> String {
    say(
      "损坏:\(path) 的用户组与台账目录不同:--repair 会改好(由属主或 root 运行)",
      "damage: \(path) belongs to another group than the ledger: --repair sets it (run by its owner or root)")
  }

  /// Nothing of the ledger.
  public func stray(_ path: String) -> String {
    say(
      "说明:\(path) 不是台账的文件,不读也不备份", "note: \(path) is no file of the ledger: it is neither read nor backed up")
  }

  /// Two items have one number.
  public func sameNumber(_ number: String, _ titles: [String]) -> String {
    say(
      "说明:\(number) 有 \(titles.count) 条事项:\(titles.joined(separator: "、"));两份副本都录入过。办理时请用括号里的标识代替编号",
      "note: \(titles.count) items have the number \(number): \(titles.joined(separator: ", ")); two copies were both written to. "
        + "Name them by what stands in brackets"
    )
  }

  /// A closing date on an item that is not closed.
  public func closedAndOpen(_ number: String) -> String {
    say("说明:\(number) 有销号时间,状态却不是已销号", "note: \(number) has a closing date and is not closed")
  }

  /// The owner of an open item works here no more.
  public func ownerGone(_ number: String) -> String {
    say(
      "说明:\(number) 未结,责任人已停用:请移交(taizhang handover)",
      "note: \(number) is open and its owner is retired: hand it over (taizhang handover)")
  }

  /// The journal is shorter than it was.
  public func cutSince(_ file: String, bytes: Int) -> String {
    say("损坏:\(file) 当时有 \(bytes) 字节,现在少了", "damage: \(file) had \(bytes) bytes then, and has fewer now")
  }

  /// A line is not what it was.
  public func changedSince(_ file: String, line: Int) -> String {
    say(
      "损坏:\(file) 第 \(line) 行与当时不同:之后有人改过",
      "damage: \(file) line \(line) is not what it was then: somebody has changed it since")
  }

  /// Something before a seal is not what it was.
  public func sealBroken(_ files: [String]) -> String {
    say(
      "损坏:与封印不符:\(files.joined(separator: "、")) 在封印之后被改过(与备份对照可知是哪一行)",
      "damage: the seal does not fit: \(files.joined(separator: ", ")) was changed since (a comparison with a backup tells the line)"
    )
  }

  /// It is another ledger's.
  public var otherLedger: String {
    say("损坏:对照的不是这个台账", "damage: what it is compared with is another ledger's")
  }

  /// All stands as it did.
  public func asItWas(_ earlier: String) -> String {
    say("与 \(earlier) 对照:当时的日志一字未改", "compared with \(earlier): all of the journal of then stands as it did")
  }

  /// The seal of the journal.
  public func seal(_ text: String) -> String { say("封印 \(text)", "seal \(text)") }

  /// When the last whole backup was made, and how many days ago.
  public func lastBackup(_ when: String?, days: Int) -> String {
    guard let when else { return say("还没有备份过(taizhang backup)", "never backed up (taizhang backup)") }
    return say("上次完好的备份:\(when)(\(days) 天前)", "last good backup: \(when) (\(days) days ago)")
  }

  /// There is no newer format to bring the ledger to.
  public func isOfNewestFormat(_ version: Int) -> String {
    say(
      "台账是格式 \(version),已是最新,不用升级",
      "the ledger is of format \(version), the newest there is: nothing to do")
  }

  /// Who acts here.
  public func actsAs(_ name: String?, login: String) -> String {
    guard let name else {
      return say("\(login):台账里没有这个登录,只能查看", "\(login): nobody of the ledger has this login, looking only")
    }
    return say("\(name)(登录 \(login))", "\(name) (login \(login))")
  }

  /// How many items are open.
  public func openItems(_ count: Int) -> String { say("未结 \(count) 条", "\(count) open") }
}
