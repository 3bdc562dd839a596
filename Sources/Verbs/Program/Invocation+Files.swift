import ArgumentParser
import Glibc
import Exchange
import LedgerModel
import LedgerStore
import Papers
import TextWidth
import Wording

extension Invocation {
  /// A file's content; refuses one of more than `limit` bytes, in no more memory than that.
  func read(_ path: String, limit: Int = ImportReading.sizeLimit) throws(VerbFailure) -> [UInt8] {
    do {
      return try read(path, limit: limit) {
        VerbFailure.failed(words.tooLargeToRead(path, megabytes: max(1, limit >> 20)))
      }
    } catch let failure as VerbFailure {
      throw failure
    } catch {
      throw .failed(String(describing: error))
    }
  }

  /// The same; what is thrown of a larger one is given.
  func read(_ path: String, limit: Int, tooLarge: () -> any Error) throws -> [UInt8] {
    do throws(FileBytes.Trouble) {
      if surroundings.admitted != nil, path != "-" { return try exchanged(path, limit: limit) }
      return try FileBytes.read(path, limit: limit)
    } catch {
      if surroundings.admitted != nil, error.reason == "EACCES" {
        throw VerbFailure.failed(AccessWords(language).onlyExchange(path))
      }
      if error.reason == "EFBIG" { throw tooLarge() }
      throw VerbFailure.failed(words.cannotRead(path, reason: words.reason(error.reason)))
    }
  }

  /// A file of the exchange directory, by its plain name, or of one's own folder there: all that somebody may read who came
  /// in by a key.
  private func exchanged(_ name: String, limit: Int) throws(FileBytes.Trouble) -> [UInt8] {
    do {
      if let slash = name.lastIndex(of: "/"),
        try ledger().exchangeFolder(of: actor().person) != String(name[..<slash])
      {
        throw FileBytes.Trouble(reason: "EACCES")
      }
      return try store().evidenceFile(name, limit: limit)
    } catch CommitFailure.refused(.fileTooLarge) {
      throw FileBytes.Trouble(reason: "EFBIG")
    } catch CommitFailure.storage(.noSuchFile) {
      throw FileBytes.Trouble(reason: "ENOENT")
    } catch {
      throw FileBytes.Trouble(reason: "EACCES")
    }
  }

  /// Writes a file, whole or not at all; one that is there stays unless it is to be replaced.
  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(VerbFailure) {
    let file = try begin(path, replacing: replacing)
    try writing(path) { () throws(FileBytes.Trouble) in try file.write(bytes) }
    try settle(file, path)
  }

  /// Begins such a file, which is written a piece at a time.
  func begin(_ path: String, replacing: Bool) throws(VerbFailure) -> NewFile {
    let place = try place(ofFile: path)
    return try writing(path) { () throws(FileBytes.Trouble) in try NewFile(place, replacing: replacing) }
  }

  /// Gives a whole file the name that somebody asked for.
  func settle(_ file: NewFile, _ path: String) throws(VerbFailure) {
    try writing(path) { () throws(FileBytes.Trouble) in try file.settle() }
  }

  /// Writes to a file of that name; what the disk refuses is said in words.
  func writing<Outcome>(
    _ path: String, _ write: () throws(FileBytes.Trouble) -> Outcome
  ) throws(VerbFailure) -> Outcome {
    do {
      return try write()
    } catch {
      if error.reason == "EEXIST" { throw .failed(words.fileExists(path)) }
      throw .failed(words.cannotWrite(path, reason: words.reason(error.reason)))
    }
  }

  /// Refuses to go on where a file is there already, before the first of several is written.
  func refuse(existing path: String) throws(VerbFailure) {
    if FileBytes.exists(try place(ofFile: path)) { throw .failed(words.fileExists(path)) }
  }

  /// Where a file is written that somebody names: who came in by a key writes into exchange/ alone, and nobody among what
  /// the ledger is made of.
  private func place(ofFile path: String) throws(VerbFailure) -> String {
    var place = path
    if let admitted = surroundings.admitted {
      guard !path.contains("/"), !path.hasPrefix("."), !path.isEmpty else {
        throw .failed(AccessWords(language).onlyExchange(path))
      }
      place = "\(admitted.ledger)/exchange/\(path)"
    }
    // What the ledger is made of is written by its rules alone; its exchange directory is for this.
    if let ledger = try? ledgerPath(), FileStore.isInside(place, ledger: ledger),
      !FileStore.isInside(place, ledger: ledger + "/exchange")
    {
      throw .failed(words.insideLedger(path))
    }
    return place
  }

  /// Makes a folder, which nothing may have the name of yet.
  func makeDirectory(_ path: String) throws(VerbFailure) {
    let place = try place(ofFile: path)
    try writing(path) { () throws(FileBytes.Trouble) in
      guard mkdir(place, 0o777) == 0 else { throw FileBytes.Trouble(reason: FileBytes.name(of: errno)) }
    }
  }

  /// Says on standard error what somebody should look at, though it is no obstacle.
  func remark(_ line: String) { surroundings.complaints.line(SafeText.visible(line)) }
}
