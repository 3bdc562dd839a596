import LedgerModel

extension FileStore {
  /// Ends removals of details that were interrupted, puts files in the place of those that are gone for good, and removes
  /// what no line refers to: not where the journal was not `whole`, since lines that are to be had from a backup may.
  func repairDetails(_ whole: Replay, _ repair: inout LedgerRepair) throws {
    let survey: DetailsSurvey
    do throws(StorageFault) {
      survey = try surveyDetails()
    } catch {
      // What cannot be read of the journal is no reason to touch anything here.
      guard error.path.hasPrefix(JournalReader.directoryName) else { throw error }
      return
    }
    if !survey.left.isEmpty { repair.deeds.append(.removedDetails(try purge(survey.left))) }
    let unused = try abandoned(survey.unused, whole)
    for name in unused { try directory.directory(PrivateFiles.directoryName).remove(name) }
    if !unused.isEmpty { repair.deeds.append(.removedUnused(unused.count)) }
    for (name, count) in survey.missing.sorted(by: { $0.key < $1.key }) {
      let texts = try details.read(name) ?? []
      // What is asked for shows what a reader shows in its place today.
      let lost = (texts.count..<max(count, texts.count)).map { PrivateFiles.missing("\(name)/\($0)") }
      let folder = try directory.makeDirectory(PrivateFiles.directoryName)
      try keepAside(name, of: folder, &repair)
      try folder.replace(name, PrivateFiles.content(texts + lost))
      repair.deeds.append(.acknowledgedDetails(file: folder.below(name)))
    }
    details.readAnew()
  }

  /// Keeps a file that is not as it was written beside the copy of the journal: somebody may still read what is in it.
  private func keepAside(
    _ name: String, of folder: Directory, _ repair: inout LedgerRepair
  ) throws(StorageFault) {
    guard let file = try folder.openIfAny(name) else { return }
    if repair.copy.isEmpty { repair.copy = try copyJournal() }
    let kept = try directory.directory(repair.copy).makeDirectory(PrivateFiles.directoryName)
    _ = try kept.copy(file, file.status().size, as: name, replacing: false)
  }
}
