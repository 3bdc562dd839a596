import Access
import ArgumentParser
import LedgerModel
import LedgerStore
import TextWidth
import Wording

/// `access`: who may come in by which key.
struct AccessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "access", \.access,
      subcommands: [
        AccessSetup.self, AccessAdd.self, AccessListVerb.self, AccessRemove.self, AccessAudit.self,
      ])
  }
}

/// `access setup`: settles which file sshd reads and which program it starts, and prints what belongs into its settings.
struct AccessSetup: Verb {
  static var configuration: CommandConfiguration { .verb("setup", \.accessSetup) }

  @Option(help: .spoken(\.account)) var account: String?
  @Option(help: .spoken(\.keysFile, "file")) var keysFile: String?
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let office = try AccessOffice(invocation)
    let words = office.words
    let owner = try UnixAccount.owner(of: office.path)
    if let account, account != owner?.name, UnixAccount(named: account) == nil {
      guard invocation.surroundings.userID == 0 else { throw VerbFailure.failed(words.noAccount(account)) }
      guard UnixAccount.make(account) else { throw VerbFailure.failed(words.accountNotMade(account)) }
      invocation.output.line(words.accountMade(account))
    }
    guard let user = account.map(UnixAccount.init(named:)) ?? owner else {
      throw VerbFailure.failed(words.noAccount(account ?? ""))
    }
    // Each key of the list would start this program in root's place, the admin's own keys among them.
    guard keysFile != nil || account != nil || user.id != 0 else {
      throw VerbFailure.failed(words.rootsOwnKeys)
    }
    let file = keysFile.map(invocation.absolute) ?? "\(user.home)/.ssh/authorized_keys"
    if keysFile == nil, !user.makeFolder() { throw VerbFailure.failed(words.folderNotMade(file)) }
    // The admin and the account both write: how far each ledger has come is known to both.
    if keysFile == nil, invocation.surroundings.userID == 0 { invocation.surroundings.marks.makeShared() }
    // The usual place where its file was replaced since it was started.
    let program = OwnProgram.path ?? "/usr/local/bin/taizhang"
    try office.change { list in
      (list.keysFile, list.program) = (file, program)
      // Said before anything is settled by it.
      do throws(AccessList.UnfitPath) {
        _ = try list.block(ledger: office.path, program: program)
      } catch {
        throw VerbFailure.failed(words.unfitPath(error.path))
      }
    }
    if user.id != office.folder.owner {
      invocation.remark(words.otherOwner(office.path, account: user.name))
    }
    let above = office.path.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/files"
    invocation.output.line(words.putIntoSettings)
    let files = UnixAccount.files(of: user.name)
    invocation.output.line(
      ServerSettings.text(account: user.name, keysFile: file, files: files, above: above))
    invocation.output.line(
      words.filesAccount(
        files, number: Int(user.id), group: Int(user.group),
        exchange: office.path + "/exchange", above: above))
  }
}

/// `access add`: a key lets its person in.
struct AccessAdd: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.accessAdd) }

  @Argument(help: .spoken(\.person)) var person: String
  @Option(help: .spoken(\.keyFile, "file")) var key: String
  @Option(help: .spoken(\.keyUntil, "date")) var until: String?
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let office = try AccessOffice(invocation)
    let ledger = try invocation.ledger()
    let person = try ledger.person(named: person)
    guard person.active else { throw Refusal.inactivePerson(person.id) }
    let text = String(decoding: try invocation.read(key, limit: 65_536), as: UTF8.self)
    guard let key = PublicKey(text) else { throw VerbFailure.failed(office.words.noKey(self.key)) }
    let day = try until.map { try invocation.day($0, "--until") }
    if let day, day < invocation.zone.date(invocation.surroundings.machineClock()) {
      throw VerbFailure.failed(office.words.dayIsGone(day.text))
    }
    try office.change { list in
      if let place = list.entries.firstIndex(where: { $0.key.content == key.content }) {
        let other = list.entries[place].person
        guard other == person.id else {
          throw VerbFailure.failed(office.words.keyIsOthers(ledger.personName(other) ?? other.text))
        }
        list.entries[place].expires = day
      } else {
        list.entries.append(.init(key: key, person: person.id, added: invocation.now, expires: day))
      }
    }
    invocation.output.line("\(key.name)\t\(SafeText.visible(person.name))\t\(key.fingerprint)")
  }
}

/// `access list`: whose key is which, and whether sshd knows it.
struct AccessListVerb: Verb {
  static var configuration: CommandConfiguration { .verb("list", \.accessList) }

  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let office = try AccessOffice(invocation)
    let list = try office.list()
    let ledger = try invocation.ledger()
    let today = invocation.zone.date(invocation.surroundings.machineClock())
    let words = office.words
    if result.json {
      invocation.print(
        .array(
          list.entries.map { entry in
            var members = [
              JSONMember("key", .string(entry.key.name)), JSONMember("person", .string(entry.person.text)),
              JSONMember("fingerprint", .string(entry.key.fingerprint)),
              JSONMember("comment", .string(entry.key.comment)),
              JSONMember("added", .string(entry.added.iso8601(in: invocation.zone))),
              JSONMember("expired", .bool(entry.hasExpired(on: today))),
            ]
            if let day = entry.expires { members.append(JSONMember("expires", .string(day.text))) }
            return .object(members)
          }))
    } else {
      let rows = list.entries.map { entry in
        [
          entry.key.name, ledger.personName(entry.person) ?? entry.person.text, entry.key.comment,
          entry.expires.map { words.until($0.text, isGone: entry.hasExpired(on: today)) } ?? "",
        ]
      }
      invocation.print(rows, headings: words.listHeadings)
    }
    let troubles = try office.troubles(list)
    for trouble in troubles { invocation.remark(trouble) }
    if !troubles.isEmpty { throw VerbFailure.failed(words.setItUpAgain) }
  }
}

/// `access remove`: a key, or all keys of a person, let nobody in any more.
struct AccessRemove: Verb {
  static var configuration: CommandConfiguration { .verb("remove", \.accessRemove) }

  @Argument(help: .spoken(\.keyOrPerson)) var who: String
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let office = try AccessOffice(invocation)
    let isKey = try office.list().entry(named: who) != nil
    let person = isKey ? nil : try invocation.ledger().person(named: who).id
    var gone: [String] = []
    try office.change { list in
      gone = list.entries.filter { $0.key.name == who || $0.person == person }.map(\.key.name)
      guard !gone.isEmpty else { throw VerbFailure.failed(office.words.noKeyOf(who)) }
      list.entries.removeAll { gone.contains($0.key.name) }
    }
    for name in gone { invocation.output.line(name) }
    let ended = office.endSessions(of: Set(gone))
    if ended > 0 { invocation.remark(office.words.sessionsEnded(ended)) }
  }
}

/// `access audit`: who came in, by which key, from where, for how long.
struct AccessAudit: Verb {
  static var configuration: CommandConfiguration { .verb("audit", \.accessAudit) }

  @Option(help: .spoken(\.limit)) var limit: Int?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.check(limit: limit, of: "taizhang access audit")
    let office = try AccessOffice(invocation)
    // One after another: a session may begin in one file and end in the next.
    var log: [UInt8] = []
    for name in LoginRecord.inOrder(try office.folder.names()) {
      log += try office.folder.read(name, limit: 1 << 30) ?? []
    }
    var sessions = LoginRecord.sessions(in: log)
    if let limit { sessions = sessions.suffix(limit) }
    let (ledger, zone) = try (invocation.ledger(), invocation.zone)
    if result.json {
      return invocation.print(
        .array(
          sessions.map { session in
            var members = [
              JSONMember("at", .string(session.began.iso8601(in: zone))),
              JSONMember("person", .string(session.person.text)), JSONMember("key", .string(session.key)),
              JSONMember("from", .string(session.from)), JSONMember("what", .string(session.what)),
            ]
            if let took = session.took { members.append(JSONMember("milliseconds", .integer(took))) }
            return .object(members)
          }))
    }
    let rows = sessions.map { session in
      [
        zone.text(session.began), ledger.personName(session.person) ?? session.person.text, session.key,
        session.from,
        session.what, session.took.map { office.words.took(milliseconds: Int($0)) } ?? office.words.notEnded,
      ]
    }
    invocation.print(rows, headings: office.words.auditHeadings)
  }
}
