import Glibc
import LedgerModel

/// Keeping a ledger elsewhere.
extension FileStore {
  /// Makes a backup of the ledger, consistent while others write, and looks through it afterwards.
  ///
  /// One that lacks something of the ledger, as the report says, never takes the place of a whole one: it gets a name
  /// with `-incomplete` in it. The ledger notes the last whole one, which `lastBackup` tells.
  public func backup(to target: BackupTarget, at now: Timestamp) throws(BackupFailure) -> BackupReport {
    do {
      _ = try refresh()
    } catch {
      throw .storage(error)
    }
    do {
      let format = try LedgerFormat.read(in: directory)
      switch target {
      case .stream(let write):
        let making = BackupMaking(of: self, format: format, evidence: nil, write: write)
        let manifest = try making.make(at: now)
        return Self.report("-", manifest, making)
      case .file(let path, let replacing):
        let (place, name) = try outside(path)
        let mayReplace = try self.mayReplace(path, in: place, name, format, forced: replacing)
        guard mayReplace != .no else { throw BackupFailure.exists(path) }
        let report = try write(
          path, into: place, as: name, beside: nil, format, now, replacing: mayReplace == .yes)
        return noting(report, now)
      case .shelf(let path, let schedule): return try shelve(path, schedule, format, now)
      }
    } catch let failure as BackupFailure {
      throw failure
    } catch let fault as StorageFault {
      throw .storage(StorageTrouble(fault, path: directory.path))
    } catch let fault as JournalFault {
      throw .storage(StorageTrouble(fault, path: directory.path))
    } catch {
      throw .storage(.failed(path: directory.path, reason: .mistake("\(error)")))
    }
  }

  /// The directory for a file outside the ledger, and the file's name.
  private func outside(_ path: String) throws -> (Directory, String) {
    for path in [path, Directory.followed(path)] {
      if try Directory.openOutside(holding: path).directory.lies(in: directory) {
        throw BackupFailure.insideLedger(path)
      }
    }
    return try Directory.openOutside(holding: path, calls: directory.calls)
  }

  private enum Replacing {
    /// Nothing is there.
    case needless
    /// What is there may go.
    case yes
    /// What is there stays.
    case no
  }

  /// Whether a new backup may have the name: where there is an older one that holds nothing which the ledger lacks, the
  /// one of yesterday need not be forced.
  private func mayReplace(
    _ path: String, in place: Directory, _ name: String, _ format: LedgerFormat, forced: Bool
  ) throws -> Replacing {
    var status = stat()
    guard fstatat(place.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .needless }
    if forced { return status.st_mode & S_IFMT == S_IFDIR ? .no : .yes }
    // What cannot be read as a backup is not known to be in the ledger.
    guard let old = try? BackupArchive.open(path) else { return .no }
    return try old.isSuperseded(by: directory, format) ? .yes : .no
  }

  /// Writes an archive, looks through it, and gives it its name.
  private func write(
    _ path: String, into place: Directory, as name: String, beside: Directory?, _ format: LedgerFormat,
    _ now: Timestamp, replacing: Bool
  ) throws -> BackupReport {
    let made = try UnfinishedFile(name, in: place, mode: 0o640)
    let making = BackupMaking(of: self, format: format, evidence: beside) { piece throws(StorageFault) in
      try made.write(piece)
    }
    let manifest = try making.make(at: now)
    try made.file.sync()
    // From the disk, as far as the system can be asked for it, and not from memory.
    _ = posix_fadvise(made.file.descriptor, 0, 0, POSIX_FADV_DONTNEED)
    do throws(StorageFault) {
      guard try BackupArchive(made.file, in: place).manifest == manifest else {
        throw StorageFault(.read, path, .damagedArchive)
      }
    } catch {
      throw BackupFailure.notAsWritten(path)
    }
    guard !manifest.isWhole else {
      try made.settle(as: name, replacing: replacing)
      return Self.report(path, manifest, making)
    }
    let lacking = Self.incompleteName(name)
    let folder = path.dropLast(name.count)
    // Only what is known to be another such one goes for it.
    let standing = try? BackupArchive(try place.open(lacking), in: place)
    try made.settle(as: lacking, replacing: standing?.manifest?.isWhole == false)
    return Self.report(folder + lacking, manifest, making)
  }

  /// The name of a backup that lacks something, instead of the one that it was to have.
  private static func incompleteName(_ name: String) -> String {
    if let made = BackupName(name) { return "taizhang-\(made.ledger)-incomplete.tar" }
    return name.hasSuffix(".tar") ? "\(name.dropLast(4))-incomplete.tar" : name + "-incomplete"
  }

  /// Makes a backup in a directory of them.
  private func shelve(
    _ path: String, _ schedule: BackupSchedule?, _ format: LedgerFormat, _ now: Timestamp
  ) throws -> BackupReport {
    let shelf = try Directory.openOutside(path, calls: directory.calls)
    if try shelf.lies(in: directory) { throw BackupFailure.insideLedger(path) }
    // What does not go takes space, and is tried again by the next one.
    _ = try? shelf.removeUnfinished(before: now.milliseconds - 3_600_000)
    let evidence = try shelf.makeOutside("evidence")
    let name = BackupName(ledger: format.ledger, time: ledger.clock.zone.civil(now))
    let folder = path.hasSuffix("/") ? path : path + "/"
    let made = try write(
      folder + name.text, into: shelf, as: name.text, beside: evidence, format, now, replacing: false)
    // The backup stands by now, whatever becomes of older ones.
    var report = noting(made, now)
    if let schedule, report.isWhole { prune(shelf, schedule, behind: name, &report) }
    return report
  }

  /// Removes the archives of this ledger that a schedule does not keep; what does not go is told, and is no reason to say
  /// that there is no backup.
  private func prune(
    _ shelf: Directory, _ schedule: BackupSchedule, behind newest: BackupName, _ report: inout BackupReport
  ) {
    let names: [String]
    do throws(StorageFault) {
      names = try shelf.names()
    } catch {
      report.findings.append(.notRemoved(shelf.path, error))
      return
    }
    // One of a clock that was ahead once is not looked at: it must cost neither the one just made nor those of the schedule.
    let own = names.compactMap { BackupName($0) }
      .filter { $0.ledger == newest.ledger && $0.time <= newest.time }
    let kept = schedule.kept(of: own.map(\.time))
    for name in own where !kept.contains(name.time) {
      do throws(StorageFault) {
        try shelf.remove(name.text)
        report.removed.append(name.text)
      } catch {
        if !error.isMissing { report.findings.append(.notRemoved(name.text, error)) }
      }
    }
  }

  private static func report(
    _ path: String, _ manifest: BackupManifest, _ making: BackupMaking
  ) -> BackupReport {
    var report = BackupReport()
    (report.path, report.findings, report.seal) = (path, making.findings, manifest.seal)
    report.files = manifest.files.count + (manifest.beside?.count ?? 0)
    return report
  }

  /// Notes in the ledger that it has a whole backup.
  private func noting(_ report: BackupReport, _ now: Timestamp) -> BackupReport {
    guard report.isWhole else { return report }
    var report = report
    do throws(StorageFault) {
      let note = BackupNote(at: now, file: report.path, seal: report.seal)
      try directory.replace(BackupNote.fileName, note.content)
    } catch {
      report.unnoted = StorageTrouble(error, path: directory.path)
    }
    return report
  }
}
