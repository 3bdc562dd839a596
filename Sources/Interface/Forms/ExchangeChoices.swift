import LedgerModel
import Wording

/// The files of the exchange directory as they are chosen from: where they lie, and each with what it is, its size and
/// what stands in its way.
struct ExchangeChoices {
  let session: Session
  /// The most bytes of a file that is taken; nothing where that is not said beforehand.
  var limit: Int?

  private var words: ExchangeWords { ExchangeWords(session.language) }

  /// Where the files lie and how one gets there; nothing where nobody else reaches them.
  var headings: [Choice] {
    let (path, folder) = (session.exchangePath, session.ledger.exchangeFolder(of: session.person))
    if path.isEmpty { return [] }
    // Who came in by a key reaches the exchange directory alone, which is the root there.
    if session.login.hasPrefix(Actor.keyPrefix) {
      return [Choice(heading: words.byKey("/\(folder ?? "")"))]
    }
    return ([words.common(path)] + (folder.map { [words.own("\(path)/\($0)")] } ?? []) + [words.fromWindows])
      .map { Choice(heading: $0) }
  }

  /// The files, the latest first; `answer` says what is said by choosing one.
  func files(_ answer: (String) -> Answer) -> [Choice] {
    session.exchangeFiles.map { file in
      var choice = Choice(
        answer(file.name), title: file.name, detail: detail(of: file),
        obstacle: file.trouble.map(words.trouble))
      choice.figure = session.words.form.fileSize((file.size + 1023) / 1024)
      return choice
    }
  }

  private func detail(of file: ExchangeFile) -> String {
    guard let limit, file.size > limit else { return words.sort(file.sort) }
    return "\(words.sort(file.sort)) \(words.tooLarge(limit / 1_048_576))"
  }

  /// The newest photo that can be taken, as it is named.
  var newestPhoto: String? {
    session.exchangeFiles.first { file in
      file.sort == .photo && file.trouble == nil && limit.map { file.size <= $0 } ?? true
    }?.name
  }
}

extension Session {
  /// Whether a file may be read by who sits before the screen: of the exchange directory the common ones and those of one's
  /// own folder, by a path whoever is logged in as themselves.
  func mayRead(_ file: String) -> Bool {
    guard file.contains("/"), !mayOpenPaths else { return true }
    guard let folder = ledger.exchangeFolder(of: person), file.hasPrefix("\(folder)/") else { return false }
    return !file.dropFirst(folder.count + 1).contains("/")
  }
}

extension FormField {
  /// Photos of exchange/ that come with what is saved, one or several.
  static func photos(_ session: Session) -> FormField {
    var field = FormField(.file, .file).labelled(session.words.form.photos)
    field.takesSeveral = true
    return field
  }
}

extension FormValues {
  /// The file that is named, where it may be read by who sits before the screen.
  func readableFile() throws(FormComplaint) -> String {
    let file = text(.file)
    guard session.mayRead(file) else {
      throw FormComplaint(field: .file, text: session.words.form.onlyExchange)
    }
    return file
  }

  /// The files that are named, where they may be read by who sits before the screen and can become evidence: what is too
  /// large, or cannot be read, is said before anything is copied.
  func evidenceFiles() throws(FormComplaint) -> [String] {
    let known = session.exchangeFiles.map(\.name)
    let files = fields.first { $0.name == .file }?.allFileNames(among: known) ?? []
    let limit = session.ledger.settings.evidenceLimit
    for name in files {
      guard session.mayRead(name) else {
        throw FormComplaint(field: .file, text: session.words.form.onlyExchange)
      }
      guard let file = session.exchangeFiles.first(where: { $0.name == name }) else { continue }
      if let trouble = file.trouble {
        throw FormComplaint(
          field: .file, text: "\(name): \(ExchangeWords(session.language).trouble(trouble))")
      }
      if file.size > limit {
        throw FormComplaint(field: .file, text: "\(name): \(session.phrase(.fileTooLarge(limit: limit)))")
      }
    }
    return files
  }
}
