// What making and bringing back backups says
extension CommandWords {
  /// A backup was not made.
  public func notBackedUp(_ path: String, why: String) -> String {
    say("没有备份到 \(path):\(why)", "no backup was made at \(path): \(why)")
  }

  /// A file was to be written into the ledger's own directory.
  public func insideLedger(_ path: String) -> String {
    say(
      "\(path) 在台账目录里,没有写入:请写到别处(导出可写到 exchange/)",
      "\(path) lies in the ledger's own directory and was not written: take another place (exchange/ for exports)"
    )
  }

  /// The directory for backups is not there.
  public func noBackupDirectory(_ path: String) -> String {
    say(
      "没有目录 \(path):先用 install -d -m 2770 \(path) 建好",
      "there is no directory \(path): make it first with install -d -m 2770 \(path)")
  }

  /// What was written did not read back.
  public func backupNotAsWritten(_ path: String) -> String {
    say(
      "备份 \(path) 写完后读出来不一样,已丢弃,原有的备份没有动:请检查磁盘,换一个地方再备份",
      "the backup \(path) does not read back as it was written and was thrown away; what was there before is as it was: "
        + "look at the disk, and back up elsewhere")
  }

  /// A backup lacks something.
  public func backupIncomplete(_ path: String) -> String {
    say(
      "备份不完整,存为 \(path),没有替换完好的备份:请按上面的说明处理(taizhang check),再备份一次",
      "the backup is incomplete; it is kept as \(path) and takes no good one's place: see to what is said above "
        + "(taizhang check), then back up again")
  }

  /// Something that is nothing of the ledger was left out.
  public func leftOutOfBackup(_ path: String) -> String {
    say("说明:\(path) 不是台账的文件,没有备份", "note: \(path) is no file of the ledger and was left out")
  }

  /// The ledger could not note that it has a backup.
  public func backupNotNoted(_ why: String) -> String {
    say(
      "备份完好,但没能记入台账,界面会继续提示没有备份:\(why)",
      "the backup is good, but the ledger could not note it and will go on asking for one: \(why)")
  }

  /// An older backup was removed.
  public func backupRemoved(_ name: String) -> String { say("已删去旧备份 \(name)", "removed the older \(name)") }

  /// A restore into the directory has not come to its end.
  public func unfinishedRestore(_ path: String) -> String {
    say(
      "往 \(path) 恢复备份没有做完,里面不全:还在恢复就等它做完,已经中断就删掉这个目录,再 taizhang restore 一次",
      "a backup that was to be brought back into \(path) is not all there: wait while that goes on; where it was interrupted, "
        + "remove the directory and run taizhang restore again")
  }

  /// An older backup that was to go could not be removed.
  public func backupNotRemoved(_ name: String, why: String) -> String {
    say("说明:旧备份 \(name) 没能删去:\(why)", "note: the older backup \(name) could not be removed: \(why)")
  }

  /// Which backup of a directory was taken.
  public func restoredFrom(_ path: String) -> String {
    say("用的是最新的备份 \(path)", "taken from the newest backup, \(path)")
  }
}
