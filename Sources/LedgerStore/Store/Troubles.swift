import LedgerModel

/// How the disk's and the journal's faults read for whoever waits for an answer.
extension StorageTrouble {
  /// What a fault of a file operation means; `path` is the ledger's.
  init(_ fault: StorageFault, path: String) {
    let place = fault.path.isEmpty ? path : fault.path
    switch fault.cause {
    case _ where fault.isFull: self = .full
    case .system where ["EACCES", "EPERM", "EROFS"].contains(fault.errorName):
      self = .notAllowed(path: place)
    case .system where fault.isMissing && fault.path.isEmpty: self = .notALedger(path: path)
    case .system: self = .failed(path: place, reason: .system(fault.errorName ?? "errno"))
    case .notRegularFile: self = .failed(path: place, reason: .notRegularFile)
    case .notDirectory:
      self = fault.path.isEmpty ? .notALedger(path: path) : .failed(path: place, reason: .notDirectory)
    case .networkFileSystem(let name): self = .failed(path: place, reason: .networkFileSystem(name))
    case .tooLarge: self = .failed(path: place, reason: .tooLarge)
    case .replaced: self = .failed(path: place, reason: .replaced)
    case .damagedArchive: self = .failed(path: place, reason: .noBackup)
    case .severalLedgers: self = .failed(path: place, reason: .severalLedgers)
    case .unfinishedRestore: self = .failed(path: place, reason: .unfinishedRestore)
    }
  }

  /// What a fault of the journal means; `path` is the ledger's.
  init(_ fault: JournalFault, path: String) {
    switch fault {
    case .noLedger: self = .notALedger(path: path)
    case .formatUnreadable: self = .failed(path: LedgerFormat.fileName, reason: .unreadable)
    case .tooNewToRead(let needs): self = .unreadableFormat(needs)
    case .tooNewToWrite(let needs): self = .newerFormat(needs)
    case .storage(let fault): self.init(fault, path: path)
    case .outcomeUnknown, .stopped: self = .outcomeUnknown
    case .tooLarge: self = .failed(path: "journal", reason: .changeTooLarge)
    case .fellBehind: self = .failed(path: "journal", reason: .replaced)
    case .busy, .malformed, .reservedName: self = .failed(path: "journal", reason: .mistake("\(fault)"))
    }
  }
}

extension CommitFailure {
  /// What a fault of the journal means for a commit.
  init(_ fault: JournalFault, path: String) {
    switch fault {
    case .busy(let holder):
      self = .busy(
        holder: holder.map { $0.person.isEmpty ? "\($0.process)" : "\($0.person) (\($0.process))" })
    default: self = .storage(StorageTrouble(fault, path: path))
    }
  }
}
